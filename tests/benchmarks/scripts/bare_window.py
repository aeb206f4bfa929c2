"""A window with nothing in it, until it was painted."""

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.scripts.resident import megabytes


class Window(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)


app = QApplication([])
window = Window()
window.show()
app.exec()
sys.stdout.write(json.dumps({"steady": megabytes()}))

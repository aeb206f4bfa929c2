"""The program from its start until its first window was painted, with everything in it."""

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from ui import start
from ui.__main__ import main
from ui.unlock.window import UnlockWindow


class Window(UnlockWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # what is in it is painted in the same turn of the event loop
        QTimer.singleShot(0, QApplication.quit)


vars(start)["UnlockWindow"] = Window
status = main([])
sys.stdout.write(json.dumps({"status": status}))

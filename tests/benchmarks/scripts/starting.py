"""The program from its start until its first window was painted, with everything in it."""

import json
import sys

from ui import imports
from ui.__main__ import main


def watch() -> None:
    """Have the first window end the program once it was painted."""
    # in the order in which `main` imports them
    imports.lean()
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from ui import start
    from ui.unlock.window import UnlockWindow

    class Window(UnlockWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            # what is in it is painted in the same turn of the event loop
            QTimer.singleShot(0, QApplication.quit)

    vars(start)["UnlockWindow"] = Window


watch()
status = main([])
sys.stdout.write(json.dumps({"status": status}))

"""Reference cycles are collected on the GUI thread and nowhere else.

Python collects in whichever thread happens to allocate. In a lane that destroys the widgets and timers of a page that
is long closed outside their own thread, where Qt cannot take them off its lists; the next timer event then goes to an
object that is gone, and the program crashes.
"""

import gc
import time

from PySide6.QtCore import QCoreApplication, QObject, QTimer

_EVERY_MS = 500
_YOUNG = 700
"""Containers made and not freed since the last look, from which on looking is worth it: what Python itself takes."""
_TURNS = 10
"""How often a generation is collected before the next older one is."""
_SHARE = 20
"""At most one part in so many of the time goes into looking at everything there is."""


class Collector(QObject):
    """Collects in the thread it lives in, between events, for as long as it lives.

    Args:
        parent: Qt parent, in the GUI thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._full_from = 0.0
        gc.disable()
        # What is there by now is the program itself: it stays, and need not be looked at again and again.
        gc.freeze()
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collect the oldest generation whose turn it is; nothing when little was made since the last time."""
        young, middle, old = gc.get_count()
        now = time.monotonic()
        if old > _TURNS and now >= self._full_from:
            gc.collect(2)
            ended = time.monotonic()
            self._full_from = ended + _SHARE * (ended - now)
        elif middle > _TURNS:
            gc.collect(1)
        elif young > _YOUNG:
            gc.collect(0)


def collect_on_this_thread() -> None:
    """Leave collecting to the running application from now on; call it on the GUI thread before others begin."""
    app = QCoreApplication.instance()
    if app is not None and app.findChild(Collector) is None:
        Collector(app)

"""Locking after a while without a key or the mouse."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_WATCHED = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


def _since_start() -> float:
    """Seconds on a clock that also runs while the laptop sleeps, where the system has one."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic()


class IdleTimer(QObject):
    """Counts down while nobody touches the program.

    It watches the windows of the program, not every widget, which would cost a Python call for each event of Qt.

    Args:
        minutes: 1 or more; 0 never locks.
        clock: seconds on any steady clock, for tests.
        parent: Qt parent.

    `ticked` carries the seconds left once a second; `idle` comes once, until `restart`.
    """

    idle = Signal()
    ticked = Signal(int)

    def __init__(
        self, minutes: int, *, clock: Callable[[], float] = _since_start, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._minutes = minutes
        self._touched = clock()
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.watch)
            self.watch(app.focusWindow())

    def watch(self, window: QWindow | None) -> None:
        """Take keys and mouse in this window as a sign of life; a window that gets the keyboard is one, too."""
        if window is not None:
            window.installEventFilter(self)
            self._touched = self._clock()

    def restart(self) -> None:
        """Count from now."""
        self._touched = self._clock()
        if self._minutes:
            self._timer.start()
            self._tick()

    def stop(self) -> None:
        """Do not count while nothing is open."""
        self._timer.stop()

    def set_minutes(self, minutes: int) -> None:
        """Change the time, counting from now; 0 never locks."""
        self._minutes = minutes
        self._timer.stop()
        self.restart()

    @property
    def seconds_left(self) -> int | None:
        """Seconds until it locks, or None when it never does."""
        if not self._minutes:
            return None
        return max(0, round(self._minutes * 60 - (self._clock() - self._touched)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the time; the event goes on."""
        if event.type() in _WATCHED:
            self._touched = self._clock()
        return super().eventFilter(watched, event)

    def _tick(self) -> None:
        left = self.seconds_left
        if left is None:
            return
        self.ticked.emit(left)
        if left == 0:
            self._timer.stop()
            self.idle.emit()

"""What a use case touched, told to the screens that show it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Passes on the kinds that an outcome names in `touched`."""

    changed = Signal(frozenset)

    def tell(self, touched: Iterable[str]) -> None:
        """Say that entities of these kinds are not what they were; nothing is said when there are none."""
        kinds = frozenset(touched)
        if kinds:
            self.changed.emit(kinds)

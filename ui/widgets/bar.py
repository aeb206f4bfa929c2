"""A thin bar that shows a share."""

from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.style.tokens import Tone
from ui.widgets.text import restyle

_HEIGHT = 8


class Bar(QProgressBar):
    """A share of a whole without figures; say them beside it."""

    def __init__(self, done: int = 0, total: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_share(done, total)

    def show_share(self, done: int, total: int, tone: Tone = Tone.NEUTRAL) -> None:
        """Fill `done` of `total`; more than all is full, and a total of 0 moves without an end."""
        self.setRange(0, total)
        self.setValue(min(done, total))
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            restyle(self)

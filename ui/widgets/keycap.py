"""A key as it looks on the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.style.metrics import CAPTION
from ui.widgets.text import Role, Text


class Keycap(QLabel):
    """A key chip such as `Ctrl Z`, `↵` or `1–9`."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(_spelled(keys), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("keycap", True)
        self.setAccessibleName(keys)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Signs such as the Enter arrow come from a taller substitute font.
        self.setFixedHeight(CAPTION + 8)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class KeyHint(QWidget):
    """A key chip and what it does."""

    def __init__(self, keys: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Keycap(keys))
        row.addWidget(Text(text, Role.SMALL, wrap=False))


def _spelled(keys: str) -> str:
    """The system's own name of a key sequence; anything else as it is."""
    known = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    named = {"Return": "↵", "Enter": "↵", "Escape": "Esc"}
    parts = [named.get(part, part) for part in (known or keys).split("+")] if len(keys) > 1 else [keys]
    return " ".join(part for part in parts if part)

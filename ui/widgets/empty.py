"""What a page says when there is nothing on it yet."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.style import theme
from ui.style.icons import pixmap
from ui.widgets.text import Role, Text

_ICON = 40
_WIDTH = 420


class EmptyState(QWidget):
    """An icon, a title, one sentence and the actions that change it, in the middle of the space."""

    def __init__(
        self, icon_name: str, title: str, sentence: str, *actions: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = Text(title, Role.TITLE)
        self._sentence = Text(sentence, Role.MUTED)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addStretch()
        middle.addWidget(self._icon)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            middle.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 8, 0, 0)
        buttons.addStretch()
        for action in actions:
            buttons.addWidget(action)
        buttons.addStretch()
        middle.addLayout(buttons)
        middle.addStretch()
        # The limit is on what holds the labels: a label that is narrower than its cell would stand at the left of it.
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        column.setMinimumWidth(180)
        middle.setContentsMargins(0, 0, 0, 0)
        column.setLayout(middle)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(column, 8)
        row.addStretch(1)
        self._colour_icon()

    def set_texts(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour_icon()

    def _colour_icon(self) -> None:
        self._icon.setPixmap(pixmap(self._icon_name, theme.current().muted, _ICON, self.devicePixelRatioF()))

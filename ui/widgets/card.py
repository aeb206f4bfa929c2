"""The white card most of a page is made of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.style.metrics import PAD
from ui.widgets.text import Line, Role, Text

_LEAST_SUBTITLE = 90


class Card(QFrame):
    """A card with an optional header (bold title, grey subtitle, actions at the right), a body and a footer.

    Args:
        title: bold; without it there is no header until `set_title`.
        subtitle: grey, beside the title, below it when there is no room.
        actions: widgets at the right of the header.
        padded: whether the body keeps its distance from the edge; tables and lists do without.
        parent: Qt parent.
    """

    def __init__(
        self,
        title: str = "",
        subtitle: str = "",
        actions: Sequence[QWidget] = (),
        *,
        padded: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self._header = _Header(title, subtitle)
        outer.addWidget(self._header)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(*((PAD, PAD, PAD, PAD) if padded else (0, 0, 0, 0)))
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        self._footer: QFrame | None = None
        for action in actions:
            self.add_action(action)
        self.setAccessibleName(title)
        self._header.setVisible(bool(title or subtitle or actions))

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change both texts of the header."""
        self._header.set_texts(title, subtitle)
        self.setAccessibleName(title)
        self._header.setVisible(True)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the grey text."""
        self._header.subtitle.setText(subtitle)
        self._header.subtitle.setVisible(bool(subtitle))

    def add_action(self, widget: QWidget) -> None:
        """Put a button or pill at the right of the header."""
        self._header.buttons.addWidget(widget)
        self._header.setVisible(True)

    def add(self, content: QWidget | QLayout, stretch: int = 0) -> None:
        """Append to the body."""
        if isinstance(content, QWidget):
            self.body.addWidget(content, stretch)
        else:
            self.body.addLayout(content, stretch)

    def add_footer(self, *widgets: QWidget) -> QHBoxLayout:
        """A row under a line at the bottom, for the actions that conclude the card; returns its layout."""
        self._footer = QFrame()
        self._footer.setProperty("cardFooter", True)
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(PAD, 9, PAD, 9)
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._footer)
        return row


class _Header(QFrame):
    def __init__(self, title: str, subtitle: str) -> None:
        super().__init__()
        self.setProperty("cardHeader", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(44)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(PAD, 5, PAD, 5)
        self._line.setSpacing(8)
        self.title = Line(title, Role.STRONG)
        self.subtitle = Text(subtitle, Role.MUTED)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        texts = QHBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(self.title)
        texts.addWidget(self.subtitle, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self._line.addLayout(texts, 1)
        self._line.addLayout(self.buttons)
        self.set_texts(title, subtitle)

    def set_texts(self, title: str, subtitle: str) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.subtitle.setText(subtitle)
        told = self.subtitle.fontMetrics().horizontalAdvance(subtitle)
        self.subtitle.setMinimumWidth(min(told, _LEAST_SUBTITLE))

    def minimumSizeHint(self) -> QSize:
        wider = max(self.title.minimumSizeHint().width(), self.buttons.minimumSize().width())
        return QSize(wider + 2 * PAD, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return handled

    def _turn(self) -> None:
        """Put the actions below the title where both do not fit on one line."""
        beside = QBoxLayout.Direction.LeftToRight
        subtitle = min(self.subtitle.sizeHint().width(), _LEAST_SUBTITLE)
        needed = self.title.sizeHint().width() + subtitle + self.buttons.sizeHint().width() + 2 * PAD + 16
        wanted = beside if needed <= self.width() else QBoxLayout.Direction.TopToBottom
        if wanted != self._line.direction():
            self._line.setDirection(wanted)
            side = Qt.AlignmentFlag.AlignLeading if wanted != beside else Qt.AlignmentFlag(0)
            self._line.setAlignment(self.buttons, side)
            # A box layout does not tell those around it that it turned.
            self.updateGeometry()

"""A line that is cut where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style import theme
from ui.style.metrics import SMALL

_LEAST = 48


class Elided(QWidget):
    """One line of text with an ellipsis at its end; the tooltip and screen readers have the whole of it.

    Args:
        text: what it says.
        strong: bold; else small and grey.
        parent: Qt parent.
    """

    def __init__(self, text: str = "", *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strong = strong
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The whole line."""
        metrics = QFontMetrics(self._shown_font())
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Some letters and an ellipsis."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), _LEAST), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        tokens, painter = theme.current(), QPainter(self)
        painter.setFont(self._shown_font())
        painter.setPen(QColor(tokens.text if self._strong else tokens.muted))
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _shown_font(self) -> QFont:
        font = self.font()
        if self._strong:
            font.setBold(True)
        else:
            font.setPixelSize(SMALL)
        return font

"""A few words in a rounded box: a state, a count, a consent."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style import theme
from ui.style.metrics import SMALL
from ui.style.tokens import Tone

_SIDE = 10


def paint_pill(painter: QPainter, rect: QRectF, text: str, tone: Tone) -> None:
    """Paint a pill that fills `rect`; the painter's font is used as it is."""
    colours = theme.current().tone(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.border), 1))
    painter.setBrush(QColor(colours.fill))
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, min(11, box.height() / 2), min(11, box.height() / 2))
    painter.setPen(QColor(colours.text))
    inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()) + 1)
    # By the baseline of the font itself: a sign from a taller substitute font would push the line up.
    metrics = painter.fontMetrics()
    left = inner.left() + (inner.width() - metrics.horizontalAdvance(shown)) / 2
    painter.drawText(QPointF(left, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), shown)
    painter.restore()


def pill_size(text: str, metrics: QFontMetrics) -> QSize:
    """The size `paint_pill` needs for a text."""
    return QSize(metrics.horizontalAdvance(text) + 2 * _SIDE + 2, metrics.height() + 4)


class Pill(QWidget):
    """A pill in a layout; wider texts are cut with an ellipsis and told in full by the tooltip."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_text(text, tone)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def set_text(self, text: str, tone: Tone | None = None) -> None:
        """Say something else, in the same tone if none is given."""
        self._text = text
        self._tone = self._tone if tone is None else tone
        self.setAccessibleName(text)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text."""
        return pill_size(self._text, QFontMetrics(self._small_font()))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for some letters and an ellipsis."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 80), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint fill, outline and text."""
        painter = QPainter(self)
        painter.setFont(self._small_font())
        paint_pill(painter, QRectF(self.rect()), self._text, self._tone)
        if self.width() < self.sizeHint().width() and not self.toolTip():
            self.setToolTip(self._text)

    def _small_font(self) -> QFont:
        font = self.font()
        font.setPixelSize(SMALL)
        return font

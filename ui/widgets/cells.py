"""How a cell of a table looks: text with grey detail, swatch, pill, filled background."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.models.rows import DETAIL_ROLE, FILL_ROLE, STRONG_ROLE, SWATCH_ROLE, TONE_ROLE
from ui.style import theme
from ui.style.colours import seen
from ui.style.metrics import ROW_HEIGHT, SMALL
from ui.style.tokens import Tokens, Tone
from ui.widgets.pill import paint_pill, pill_size

_PAD = 8
_GAP = 6
_SWATCH = 8

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints the roles of `ui.models.rows`; what does not fit is elided and told by the tooltip."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        tokens = theme.current()
        painter.save()
        self._paint_ground(painter, option, index, tokens)
        inner = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        inner = self._paint_swatch(painter, inner, index.data(SWATCH_ROLE), tokens)
        tone = index.data(TONE_ROLE)
        if tone:
            # Qt hands an enumeration of strings back as a plain string.
            self._paint_pill(painter, inner, str(index.data() or ""), Tone(tone), option.font)
        else:
            self._paint_texts(painter, inner, index, option.font, tokens)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the whole content."""
        height = max(ROW_HEIGHT, QFontMetrics(option.font).height() + 12)
        return QSize(self._content_width(option.font, index) + 2 * _PAD + 1, height)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell the whole text where the cell shows only a part."""
        told = index.data(Qt.ItemDataRole.ToolTipRole)
        cut = self._content_width(option.font, index) + 2 * _PAD > option.rect.width()
        if event.type() == QEvent.Type.ToolTip and not told and cut:
            told = index.data(Qt.ItemDataRole.AccessibleTextRole)
        QToolTip.showText(event.globalPos(), told or "", view)
        return True

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, tokens: Tokens) -> None:
        state = option.state
        fill = index.data(FILL_ROLE)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.selection))
        elif fill:
            painter.fillRect(option.rect, QColor(fill))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        view = option.widget
        focused = isinstance(view, QAbstractItemView) and view.hasFocus() and index.row() == view.currentIndex().row()
        if focused:
            painter.setPen(QPen(QColor(tokens.focus), 1))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
            if index.column() == 0:
                painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), QColor(tokens.focus))

    def _paint_swatch(self, painter: QPainter, inner: QRect, colour: object, tokens: Tokens) -> QRect:
        if not colour:
            return inner
        square = QRect(inner.left(), inner.center().y() - _SWATCH // 2, _SWATCH, _SWATCH)
        painter.fillRect(square, QColor(seen(str(colour), tokens)))
        return inner.adjusted(_SWATCH + _GAP, 0, 0, 0)

    def _paint_pill(self, painter: QPainter, inner: QRect, text: str, tone: Tone, font: QFont) -> None:
        if not text:
            return
        painter.setFont(_small(font))
        size = pill_size(text, painter.fontMetrics())
        top = inner.center().y() - size.height() / 2 + 0.5
        width = min(size.width(), inner.width())
        paint_pill(painter, QRectF(inner.left(), round(top), width, size.height()), text, tone)

    def _paint_texts(self, painter: QPainter, inner: QRect, index: Index, font: QFont, tokens: Tokens) -> None:
        painter.setFont(_weighted(font, bool(index.data(STRONG_ROLE))))
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignVCenter)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(QColor(tokens.text))
        painter.drawText(inner, align, text)
        detail = str(index.data(DETAIL_ROLE) or "")
        rest = inner.adjusted(metrics.horizontalAdvance(text) + _GAP, 0, 0, 0)
        if detail and rest.width() > 2 * _GAP:
            painter.setFont(font)
            painter.setPen(QColor(tokens.muted))
            shown = painter.fontMetrics().elidedText(detail, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _content_width(self, font: QFont, index: Index) -> int:
        text = str(index.data() or "")
        swatch = _SWATCH + _GAP if index.data(SWATCH_ROLE) else 0
        if index.data(TONE_ROLE):
            return swatch + pill_size(text, QFontMetrics(_small(font))).width()
        width = QFontMetrics(_weighted(font, bool(index.data(STRONG_ROLE)))).horizontalAdvance(text)
        detail = str(index.data(DETAIL_ROLE) or "")
        return swatch + width + (QFontMetrics(font).horizontalAdvance(detail) + _GAP if detail else 0)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(SMALL)
    return small


def _weighted(font: QFont, strong: bool) -> QFont:
    weighted = QFont(font)
    weighted.setBold(strong)
    return weighted

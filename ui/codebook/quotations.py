"""The passages that carry a code, as quotations."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStackedWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fieldkit.services.coding import Quotation
from ui.models.rows import ROW_ROLE, Column, RowsModel
from ui.style import theme
from ui.style.metrics import CAPTION
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.words import unsaid

_LINES = 4
_PAD = 12
_WRAPPING = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value


class QuotationList(QListView):
    """Quotations with their source; Enter and click open one."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column[Quotation](self.tr("Passage"), _words, detail=_origin)
        self.rows_model = RowsModel([column], lambda row: row.coding.id, self)
        self.setModel(self.rows_model)
        self.setItemDelegate(_QuotationDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Passages"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        row = self.rows_model.row_at(index)
        if row is not None:
            self.opened.emit(row)


class QuotationsCard(Card):
    """The quotations of one code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.set_title(self.tr("Passages"))
        self.list = QuotationList()
        empty = EmptyState("coding", self.tr("No passage yet"), self.tr("Passages with this code are listed here."))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(empty)
        self.add(self._pages, 1)
        self._pages.setCurrentIndex(1)

    def set_rows(self, rows: Sequence[Quotation], total: int) -> None:
        """Show these quotations of so many."""
        self.list.rows_model.set_rows(rows)
        self._pages.setCurrentIndex(0 if rows else 1)
        more = self.tr("first %1 of %2").replace("%1", str(len(rows))).replace("%2", str(total))
        shown = "" if not rows else str(len(rows)) if len(rows) >= total else more
        self.set_title(self.tr("Passages"), shown)


class _QuotationDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 300
        words = self._box(option.fontMetrics, index, width)
        return QSize(60, words.height() + option.fontMetrics.height() + 22)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Quotation = index.data(ROW_ROLE)
        tokens = theme.current()
        painter.save()
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(state & QStyle.StateFlag.State_Selected)
            painter.fillRect(option.rect, QColor(tokens.selection if selected else tokens.hover))
        view = option.widget
        if isinstance(view, QListView) and view.hasFocus() and view.currentIndex().row() == index.row():
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), QColor(tokens.focus))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        box = self._box(option.fontMetrics, index, option.rect.width()).translated(option.rect.topLeft())
        painter.setPen(QColor(tokens.text))
        painter.setClipRect(box.adjusted(-4, 0, 4, 0))
        painter.drawText(QRectF(box), _WRAPPING, _words(row))
        painter.setClipping(False)
        painter.setFont(_sized(option.font, CAPTION))
        painter.setPen(QColor(tokens.muted))
        line = option.rect.adjusted(_PAD, box.height() + 11, -_PAD, 0)
        text = painter.fontMetrics().elidedText(_origin(row), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
        painter.restore()

    def _box(self, metrics: QFontMetrics, index: QModelIndex | QPersistentModelIndex, width: int) -> QRect:
        row: Quotation = index.data(ROW_ROLE)
        room = QRect(0, 0, max(40, width - 2 * _PAD), 10_000)
        # Long passages are not measured to their end; a few lines are shown.
        needed = metrics.boundingRect(room, _WRAPPING, _words(row)).height()
        return QRect(_PAD, 8, room.width(), min(needed, metrics.lineSpacing() * _LINES))


def _words(row: Quotation) -> str:
    words = row.coding.span.words.replace("\n", " ")
    return f"{words[:400]}…" if len(words) > 400 else words


def _origin(row: Quotation) -> str:
    return " · ".join((row.title, *unsaid(row.title, row.respondents), row.coding.coder))


def _sized(font: QFont, pixels: int) -> QFont:
    other = QFont(font)
    other.setPixelSize(pixels)
    return other

"""The codebook as a list that reads like a tree."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fieldkit.domain.ids import CodeId
from fieldkit.services.codebook import CodeRow
from ui.models.rows import ROW_ROLE, Column, RowsModel
from ui.style import theme
from ui.style.colours import seen
from ui.style.metrics import CAPTION, RADIUS
from ui.words import made_by

_LINE = 26
_INDENT = 16
_SWATCH = 8


class CodeList(QListView):
    """Codes with colour, place in the tree, key and number of passages.

    Enter and double click emit `applied`, moving emits `chosen`, Delete `removal_asked`; each but the last with the
    identifier of the code, `chosen` also with None.

    Args:
        keys: gives the keys shown beside codes, by identifier.
        parent: Qt parent.
    """

    chosen = Signal(object)
    applied = Signal(str)
    removal_asked = Signal()

    def __init__(self, keys: Callable[[], Mapping[CodeId, str]] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self._every: tuple[CodeRow, ...] = ()
        self._filter = ""
        column = Column[CodeRow](
            self.tr("Code"),
            lambda row: " · ".join(filter(None, (row.code.name, _made(row)))),
            detail=lambda row: self.tr("%n passages", "", row.codings),
            tip=lambda row: " › ".join(row.path),
        )
        self.rows_model = RowsModel([column], lambda row: row.code.id, self)
        self.setModel(self.rows_model)
        self.setItemDelegate(_CodeDelegate(keys, self))
        self.setMouseTracking(True)
        self.setViewportMargins(0, 6, 0, 6)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Codes"))
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(self._apply)

    def set_rows(self, rows: Sequence[CodeRow]) -> None:
        """Show these codes; the chosen one stays chosen."""
        self._every = tuple(rows)
        self._refill()

    def set_filter(self, typed: str) -> None:
        """Show only codes whose path contains every typed word."""
        self._filter = typed
        self._refill()

    def current(self) -> CodeRow | None:
        """The chosen code."""
        indexes = self.selectionModel().selectedIndexes()
        return self.rows_model.row_at(indexes[0]) if indexes else None

    def choose(self, code: CodeId | None) -> bool:
        """Choose a code and bring it into sight; whether it is shown."""
        number = None if code is None else self.rows_model.number_of(code)
        if number is None:
            self.clearSelection()
            return False
        self.setCurrentIndex(self.rows_model.index(number, 0))
        self.scrollTo(self.currentIndex())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, Delete asks for removal; the rest moves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.current() is not None:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def _refill(self) -> None:
        before, at = self.current(), self.verticalScrollBar().value()
        words = self._filter.casefold().split()
        shown = [row for row in self._every if all(word in " ".join(row.path).casefold() for word in words)]
        self._quiet = True
        self.rows_model.set_rows(shown)
        if before is not None:
            number = self.rows_model.number_of(before.code.id)
            if number is not None:
                self.setCurrentIndex(self.rows_model.index(number, 0))
        self._quiet = False
        self.verticalScrollBar().setValue(at)
        if self.current() != before:
            self._tell()

    def _tell(self) -> None:
        if not self._quiet:
            row = self.current()
            self.chosen.emit(row.code.id if row is not None else None)

    def _apply(self, index: QModelIndex) -> None:
        row = self.rows_model.row_at(index)
        if row is not None:
            self.applied.emit(row.code.id)


class _CodeDelegate(QStyledItemDelegate):
    def __init__(self, keys: Callable[[], Mapping[CodeId, str]] | None, parent: QObject) -> None:
        super().__init__(parent)
        self._keys = keys

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, max(_LINE, option.fontMetrics.height() + 8))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: CodeRow = index.data(ROW_ROLE)
        tokens = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(option.rect).adjusted(6, 0.5, -6, -0.5)
        self._paint_ground(painter, option, ground)
        inner = option.rect.adjusted(14 + _INDENT * min(row.depth, 6), 0, -14, 0)
        square = QRectF(inner.left(), inner.center().y() - _SWATCH / 2 + 0.5, _SWATCH, _SWATCH)
        painter.fillRect(square, QColor(seen(row.code.colour, tokens)))
        inner.setLeft(inner.left() + _SWATCH + 7)
        painter.setFont(_sized(option.font, CAPTION))
        painter.setPen(QColor(tokens.muted))
        count = str(row.codings) if row.codings else ""
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        inner.setRight(inner.right() - max(22, painter.fontMetrics().horizontalAdvance(count)) - 4)
        key = self._keys().get(row.code.id, "") if self._keys is not None else row.code.key
        if key:
            inner.setRight(inner.right() - self._paint_key(painter, inner, key))
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.text))
        text = option.fontMetrics.elidedText(row.code.name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        rest = inner.adjusted(option.fontMetrics.horizontalAdvance(text) + 6, 0, 0, 0)
        painter.setPen(QColor(tokens.muted))
        made = option.fontMetrics.elidedText(_made(row), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, made)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, ground: QRectF) -> None:
        tokens = theme.current()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        view = option.widget
        focused = selected and isinstance(view, QListView) and view.hasFocus()
        painter.setPen(QPen(QColor(tokens.focus), 1) if focused else Qt.PenStyle.NoPen)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.selection if selected else tokens.hover))
            painter.drawRoundedRect(ground, RADIUS - 1, RADIUS - 1)

    def _paint_key(self, painter: QPainter, inner: QRect, key: str) -> int:
        tokens = theme.current()
        width = max(16, painter.fontMetrics().horizontalAdvance(key) + 8)
        box = QRectF(inner.right() - width + 1, inner.center().y() - 7.5, width, 16)
        painter.setPen(QPen(QColor(tokens.outline), 1))
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        return width + 6


def _made(row: CodeRow) -> str:
    """Where a code was made, when another has the same path."""
    return made_by(row.same_name) if row.same_name is not None else ""


def _sized(font: QFont, pixels: int) -> QFont:
    other = QFont(font)
    other.setPixelSize(pixels)
    return other

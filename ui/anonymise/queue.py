"""The queue: everybody and everything that was found, once for all forms and places."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fieldkit.domain.identifiers import Decision
from fieldkit.domain.ids import IdentifierId
from fieldkit.services.deciding import IdentifierRow
from ui import words
from ui.anonymise import wording
from ui.models.rows import ROW_ROLE, Column, RowsModel
from ui.reading.paper import small
from ui.style import theme
from ui.style.metrics import CAPTION, RADIUS
from ui.widgets.pill import paint_pill, pill_size

_LINE = 46
_GAP = 8
_PILL = 0.58


class Queue(QListView):
    """Identifiers in the order given; several can be selected, the first chosen one of them is the current.

    Keys without a place of their own in a list are told by `command` as typed, Enter as a line feed.
    """

    chosen = Signal(object)
    """The current row, or None."""
    command = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        column = Column[IdentifierRow](
            self.tr("Identifier"), wording.name, detail=lambda row: ", ".join(_facts(row)), tip=wording.tip
        )
        self.rows_model = RowsModel([column], lambda row: row.identifier.id, self)
        self.setModel(self.rows_model)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setViewportMargins(0, 6, 0, 6)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("What was found"))
        self.selectionModel().selectionChanged.connect(self._tell)

    def set_rows(self, rows: Sequence[IdentifierRow]) -> None:
        """Show these; what was selected stays selected."""
        kept, current, at = [row.identifier.id for row in self.selected()], self.current(), self.verticalScrollBar()
        position = at.value()
        self._quiet = True
        self.rows_model.set_rows(rows)
        for one in kept:
            number = self.rows_model.number_of(one)
            if number is not None:
                self.selectionModel().select(self.rows_model.index(number, 0), QItemSelectionModel.SelectionFlag.Select)
        number = None if current is None else self.rows_model.number_of(current.identifier.id)
        if number is not None:
            index = self.rows_model.index(number, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._quiet = False
        at.setValue(position)

    def selected(self) -> tuple[IdentifierRow, ...]:
        """The selected rows from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.rows_model.rows[number] for number in numbers)

    def current(self) -> IdentifierRow | None:
        """The row one stands on, while it is selected; else the first selected one."""
        rows = self.selected()
        here = self.rows_model.row_at(self.currentIndex())
        return here if here in rows else next(iter(rows), None)

    def choose(self, identifier: IdentifierId | None) -> bool:
        """Choose one and bring it into sight; whether it is shown."""
        number = None if identifier is None else self.rows_model.number_of(identifier)
        if number is None:
            self.clearSelection()
            return False
        # said outright: what the view would do by itself hangs on the keys that are held down
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.rows_model.index(number, 0), alone)
        self.scrollTo(self.currentIndex())
        return True

    def next_open(self) -> IdentifierId | None:
        """The next one after the selected ones that waits for a decision, round and round."""
        rows, gone = self.rows_model.rows, {row.identifier.id for row in self.selected()}
        last = max((index.row() for index in self.selectionModel().selectedIndexes()), default=-1)
        for row in (*rows[last + 1 :], *rows[: last + 1]):
            if row.identifier.decision is Decision.OPEN and row.identifier.id not in gone:
                return row.identifier.id
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and select; the rest is told as a command."""
        control = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.command.emit("\n")
        elif event.text().strip() and event.text().isprintable() and not control:
            self.command.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self._quiet:
            self.chosen.emit(self.current())


def _facts(row: IdentifierRow) -> list[str]:
    kind, again = words.finding_kind(row.identifier.kind), wording.came_again(row)
    return [fact for fact in (again, kind, wording.where(row), wording.becomes(row)[0]) if fact]


class _Delegate(QStyledItemDelegate):
    """Two lines: the form and what becomes of it; what it is, where it occurs, and other forms."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, _LINE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: IdentifierRow = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inner = QRectF(option.rect).adjusted(14, 4, -12, -4)
        upper, lower = QRectF(inner), QRectF(inner)
        upper.setBottom(inner.center().y())
        lower.setTop(inner.center().y())
        self._paint_name(painter, option, upper, row)
        self._paint_facts(painter, option, lower, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens = theme.current()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        view = option.widget
        focused = selected and isinstance(view, QListView) and view.hasFocus()
        painter.setPen(QPen(QColor(tokens.focus), 1) if focused else Qt.PenStyle.NoPen)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.selection if selected else tokens.hover))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(6, 0.5, -6, -0.5), RADIUS - 1, RADIUS - 1)

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, row: IdentifierRow) -> None:
        tokens = theme.current()
        painter.setFont(small(option.font, CAPTION))
        said, tone = wording.becomes(row)
        size = pill_size(said, painter.fontMetrics())
        width = min(size.width(), int(box.width() * _PILL))
        pill = QRectF(box.right() - width, round(box.center().y() - size.height() / 2), width, size.height())
        paint_pill(painter, pill, said, tone)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        _write(painter, QRectF(box.left(), box.top(), pill.left() - box.left() - _GAP, box.height()), wording.name(row))

    def _paint_facts(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, row: IdentifierRow) -> None:
        painter.setFont(small(option.font, CAPTION))
        again = wording.came_again(row)
        if again:
            painter.setPen(QColor(theme.current().accent_text))
            _write(painter, box, again)
            box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(again))
        painter.setPen(QColor(theme.current().muted))
        facts = (words.finding_kind(row.identifier.kind), wording.where(row), wording.other_forms(row))
        _write(painter, box, (" · " if again else "") + " · ".join(fact for fact in facts if fact))


def _write(painter: QPainter, box: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

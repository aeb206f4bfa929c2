"""A table of rows that keeps its selection, fits its columns and answers to the keyboard."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.models.rows import Column, RowsModel
from ui.style.metrics import ROW_HEIGHT
from ui.widgets.cells import CellDelegate

R = TypeVar("R")

_WIDEST = 320
_NARROWEST_STRETCH = 160


class Table(QTableView, Generic[R]):
    """Rows of one kind.

    Enter and double click emit `activated_row`; moving the selection emits `chosen` with a row or None; `Delete` emits
    `removal_asked`. When rows are given anew, the selected keys stay selected and the view does not jump.

    Args:
        columns: what is shown.
        key: what identifies a row.
        many: whether several rows can be selected.
        parent: Qt parent.
    """

    activated_row = Signal(object)
    chosen = Signal(object)
    removal_asked = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        *,
        many: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows_model = RowsModel(columns, key, self)
        self.setModel(self.rows_model)
        self.setItemDelegate(CellDelegate(self))
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self._set_looks()
        self._quiet = False
        self.selectionModel().selectionChanged.connect(self._tell_choice)
        self.doubleClicked.connect(self._activate)

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows; selection, current row and scroll position are kept by key."""
        kept = {self.rows_model.key_of(row) for row in self.selected_rows()}
        current = self.rows_model.row_at(self.currentIndex())
        at = self.verticalScrollBar().value()
        before = self.selected_row()
        self._quiet = True
        self.rows_model.set_rows(rows)
        self._select(kept, None if current is None else self.rows_model.key_of(current))
        self._quiet = False
        self.fit_columns()
        self.verticalScrollBar().setValue(at)
        if self.selected_row() != before:
            self._tell_choice()

    def selected_rows(self) -> tuple[R, ...]:
        """The selected rows from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.rows_model.rows[number] for number in numbers)

    def selected_row(self) -> R | None:
        """The selected row, the first of several, or none."""
        rows = self.selected_rows()
        return rows[0] if rows else None

    def select_key(self, key: Hashable) -> bool:
        """Select the row with this key and scroll to it; False when there is none."""
        number = self.rows_model.number_of(key)
        if number is None:
            return False
        # said outright: what the view would do by itself hangs on the keys that are held down
        flags = QItemSelectionModel.SelectionFlag
        index = self.rows_model.index(number, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(self.currentIndex())
        return True

    def fit_columns(self) -> None:
        """Give every column the width of its content and what is left over to those that stretch."""
        header = self.horizontalHeader()
        columns = self.rows_model.columns
        wanted = [
            min(_WIDEST, max(self.sizeHintForColumn(at), header.sectionSizeHint(at))) for at in range(len(columns))
        ]
        fixed = sum(width for width, column in zip(wanted, columns, strict=True) if not column.stretch)
        left = self.viewport().width() - fixed
        shares = sum(column.stretch for column in columns)
        for at, column in enumerate(columns):
            width = wanted[at]
            if column.stretch:
                least = max(min(wanted[at], _NARROWEST_STRETCH), header.sectionSizeHint(at))
                width = max(least, left * column.stretch // shares)
            self.setColumnWidth(at, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates, Delete asks for removal; the rest moves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.selected_rows():
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self.fit_columns()

    def _set_looks(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + 12))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(36)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setResizeContentsPrecision(200)
        self.setSortingEnabled(True)

    def _select(self, keys: set[Hashable], current: Hashable) -> None:
        selection = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        number = None if current is None else self.rows_model.number_of(current)
        if number is not None:
            selection.setCurrentIndex(self.rows_model.index(number, 0), flags.NoUpdate)
        for key in keys:
            place = self.rows_model.number_of(key)
            if place is not None:
                selection.select(self.rows_model.index(place, 0), flags.Select | flags.Rows)

    def _tell_choice(self) -> None:
        if not self._quiet:
            self.chosen.emit(self.selected_row())

    def _activate(self, index: QModelIndex) -> None:
        row = self.rows_model.row_at(index)
        if row is not None:
            self.activated_row.emit(row)

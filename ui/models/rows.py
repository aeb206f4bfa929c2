"""A table of frozen rows.

The model holds the rows it was given and asks nothing: a screen fetches them with a job and gives them with `set_rows`.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.style.tokens import Tone

R = TypeVar("R")

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 3
TONE_ROLE = Qt.ItemDataRole.UserRole + 4
SWATCH_ROLE = Qt.ItemDataRole.UserRole + 5
STRONG_ROLE = Qt.ItemDataRole.UserRole + 6
FILL_ROLE = Qt.ItemDataRole.UserRole + 7


@dataclass(frozen=True)
class Column(Generic[R]):
    """What one column shows of a row.

    Args:
        title: header, translated.
        text: the cell.
        sort_key: what to sort by instead of the text folded; keys of one column must compare with each other.
        number: right-aligned.
        stretch: share of the width that is left over; 0 is as wide as its content.
        tone: gives the tone of a pill around the text, or None for plain text.
        detail: grey text after the text.
        swatch: gives `#rrggbb` for a small square before the text, or None.
        strong: whether the text is bold.
        fill: gives `#rrggbb` for the background of the cell, or None.
        tip: gives a longer explanation for the tooltip.
    """

    title: str
    text: Callable[[R], str]
    sort_key: Callable[[R], Any] | None = None
    number: bool = False
    stretch: int = 0
    tone: Callable[[R], Tone | None] | None = None
    detail: Callable[[R], str] | None = None
    swatch: Callable[[R], str | None] | None = None
    strong: Callable[[R], bool] | None = None
    fill: Callable[[R], str | None] | None = None
    tip: Callable[[R], str] | None = None
    _by_role: dict[int, Callable[[R], Any] | None] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        roles: dict[int, Callable[[R], Any] | None] = {
            Qt.ItemDataRole.DisplayRole: self.text,
            Qt.ItemDataRole.ToolTipRole: self.tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            DETAIL_ROLE: self.detail,
            TONE_ROLE: self.tone,
            SWATCH_ROLE: self.swatch,
            STRONG_ROLE: self.strong,
            FILL_ROLE: self.fill,
        }
        object.__setattr__(self, "_by_role", roles)

    def value(self, row: R, role: int) -> Any:
        """What the column says of a row in an item data role, or None."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        given = self._by_role.get(role)
        return given(row) if given is not None else None

    def order(self, row: R) -> Any:
        """What to sort a row by."""
        return self.sort_key(row) if self.sort_key is not None else self.text(row).casefold()

    def _spoken(self, row: R) -> str:
        detail = self.detail(row) if self.detail is not None else ""
        return f"{self.text(row)} {detail}".strip()


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows and columns for a table or list view.

    Args:
        columns: what is shown.
        key: gives what identifies a row over time, so that a view can keep its selection when rows are given anew.
        parent: Qt parent.
    """

    def __init__(
        self, columns: Sequence[Column[R]], key: Callable[[R], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._given: tuple[R, ...] = ()
        self._rows: tuple[R, ...] = ()
        self._sorting: tuple[int, bool] | None = None

    @property
    def columns(self) -> tuple[Column[R], ...]:
        """What is shown."""
        return self._columns

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows in the order shown."""
        return self._rows

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows instead, sorted as before."""
        self.beginResetModel()
        self._given = tuple(rows)
        self._rows = self._sorted()
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show other columns of the same rows; the sorting is forgotten."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._sorting = None
        self._rows = self._given
        self.endResetModel()

    def row_at(self, index: Index) -> R | None:
        """The row of an index, or none where there is no such row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def key_of(self, row: R) -> Hashable:
        """What identifies a row."""
        return self._key(row)

    def number_of(self, key: Hashable) -> int | None:
        """Where the row with this key is shown, from 0, or None."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says in a role."""
        row = self.row_at(index)
        if row is None or index.column() >= len(self._columns):
            return None
        if role == ROW_ROLE:
            return row
        if role == KEY_ROLE:
            return self._key(row)
        return self._columns[index.column()].value(row, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles of columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._columns[section].number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, equal rows as they were given; -1 is the order in which all were given."""
        self.layoutAboutToBeChanged.emit()
        before = [(index, self._key(self._rows[index.row()])) for index in self.persistentIndexList()]
        valid = 0 <= column < len(self._columns)
        self._sorting = (column, order == Qt.SortOrder.DescendingOrder) if valid else None
        self._rows = self._sorted()
        places = {self._key(row): at for at, row in enumerate(self._rows)}
        self.changePersistentIndexList(
            [index for index, _key in before], [self.index(places[key], index.column()) for index, key in before]
        )
        self.layoutChanged.emit()

    def _sorted(self) -> tuple[R, ...]:
        if self._sorting is None:
            return self._given
        column, reverse = self._sorting
        return tuple(sorted(self._given, key=self._columns[column].order, reverse=reverse))

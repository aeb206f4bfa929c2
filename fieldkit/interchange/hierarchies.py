"""Hierarchies of values as tables that spreadsheet programs open."""

from collections.abc import Sequence
from pathlib import Path

from fieldkit.domain.hierarchy import Hierarchy, of_rows
from fieldkit.errors import Code, InputError
from fieldkit.interchange.tabular import read_table, write_table

_DEEPEST = 8
_HEADERS = {
    "value": ("value", "значение"),
    **{f"level {number}": (f"level {number}", f"ступень {number}") for number in range(1, _DEEPEST + 1)},
}


def read_hierarchy(path: Path) -> Hierarchy:
    """Read a hierarchy: the columns "value", "level 1", "level 2" and so on, up to eight; empty cells end a row.

    Raises:
        InputError: NAME_TAKEN (row, column) when a value stands there twice, VALUE_MISSING (row, column) for a row
            without one, FILE_EMPTY when nothing coarser stands beside any value; and as `read_table`.
    """
    known: set[str] = set()
    rows = []
    for number, cells in read_table(path, _HEADERS, required=("value", "level 1")):
        value = cells.get("value", "")
        if not value:
            raise InputError(Code.VALUE_MISSING, row=number, column="value")
        if value in known:
            raise InputError(Code.NAME_TAKEN, row=number, column="value")
        known.add(value)
        rows.append([cells.get(column, "") for column in _HEADERS])
    found = of_rows(rows)
    if not found.depth:
        raise InputError(Code.FILE_EMPTY)
    return found


def write_hierarchy(path: Path, rows: Sequence[Sequence[str]]) -> None:
    """Write values with their ancestors, nearest first.

    Raises:
        PlaceError: the place is full, missing or read-only.
    """
    width = max(map(len, rows), default=1)
    columns = list(_HEADERS)[: max(2, width)]
    write_table(path, columns, [[*row, *[""] * (len(columns) - len(row))] for row in rows])

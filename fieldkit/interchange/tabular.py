"""Tables that spreadsheet programs open: named columns, a row for each thing."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from fieldkit.errors import Code, InputError
from fieldkit.files import FileKind, write_asked
from fieldkit.interchange.transcripts import decode, delimited

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"


def read_table(
    path: Path, headers: Mapping[str, Sequence[str]], *, required: Iterable[str]
) -> list[tuple[int, dict[str, str]]]:
    """Read a table.

    Any delimiter and encoding that transcripts may have; columns in any order; columns that are not named are not
    taken.

    Args:
        path: the file.
        headers: column -> how it may be headed, in lower case.
        required: columns without which the table says nothing.

    Returns:
        Number of the row, counted from 1 with the headers, and its cells by column; empty rows are left out.

    Raises:
        InputError: COLUMN_MISSING (column); and as `decode.read`.
    """
    source = decode.read(path, format="csv")
    written = [(number, row) for number, row in enumerate(delimited.rows(source.text), start=1) if any(row)]
    places = _places(written[0][1], headers) if written else {}
    for column in required:
        if column not in places:
            raise InputError(Code.COLUMN_MISSING, column=column)
    return [
        (number, {column: _unguarded(row[place].strip()) for column, place in places.items() if place < len(row)})
        for number, row in written[1:]
    ]


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table; see `table`. Only a table with the same columns is replaced.

    Raises:
        InputError: TARGET_IN_VAULT, TARGET_OTHER_KIND.
        PlaceError: the place is full, missing or read-only.
    """
    write_asked(path, table(columns, rows), _headed(columns))


def _headed(columns: Sequence[str]) -> FileKind:
    """Tables with exactly these columns, also as a spreadsheet program writes them anew."""
    cells = (b'"?' + re.escape(column.encode()) + b'"?' for column in columns)
    return FileKind(re.compile(rb"(?:\xef\xbb\xbf)?" + rb"[,;\t]".join(cells) + rb"\r?\n"))


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table in UTF-8 with a byte order mark, which spreadsheet programs need to see the letters.

    A cell that such a program would take for a formula is written with an apostrophe before it; `read_table` takes it
    away again.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerows([_guarded(cell) for cell in row] for row in (columns, *rows))
    return stream.getvalue().encode("utf-8-sig")


def _places(head: Sequence[str], headers: Mapping[str, Sequence[str]]) -> dict[str, int]:
    column_of = {name: column for column, names in headers.items() for name in names}
    places: dict[str, int] = {}
    for place, cell in enumerate(head):
        column = column_of.get(cell.strip().casefold())
        if column:
            places.setdefault(column, place)
    return places


def _guarded(cell: str) -> str:
    return _GUARD + cell if cell.lstrip(_GUARD).startswith(_FORMULA_SIGNS) else cell


def _unguarded(cell: str) -> str:
    guarded = cell.startswith(_GUARD) and cell.lstrip(_GUARD).startswith(_FORMULA_SIGNS)
    return cell.removeprefix(_GUARD) if guarded else cell

"""The codebook as a table that spreadsheet programs open."""

import csv
import io
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from fieldkit.errors import Code, InputError
from fieldkit.files import write_atomically
from fieldkit.interchange.transcripts import decode, delimited

PATH_SEPARATOR = " / "
"""Between the names of a path in the codebook: "Return / Obstacles"."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"

_HEADERS = {
    "name": ("name", "code", "название", "код", "имя", "тема"),
    "parent": ("parent", "under", "родитель", "раздел", "внутри"),
    "colour": ("colour", "color", "цвет"),
    "definition": ("definition", "description", "определение", "описание"),
    "includes": ("includes", "include", "inclusion", "включает", "включать"),
    "excludes": ("excludes", "exclude", "exclusion", "исключает", "не включает"),
    "example": ("example", "examples", "пример", "примеры"),
    "key": ("key", "shortcut", "клавиша"),
}
_COLUMN_OF = {name: column for column, names in _HEADERS.items() for name in names}


@dataclass(frozen=True, slots=True)
class CodebookRow:
    """A code as it stands in a table.

    Attributes:
        name: as shown to people; without " / ".
        parent: path of names from the top ("Return / Obstacles"), "" for a code at the top.
        colour: "#rrggbb", or "" for any.
        definition: what it means.
        includes, excludes: when it is used, when not.
        example: a telling quotation.
        key: key on the keyboard, or "".

    From `definition` on None says that the table has no such column.
    """

    name: str = field(repr=False)
    parent: str = field(default="", repr=False)
    colour: str = ""
    definition: str | None = field(default=None, repr=False)
    includes: str | None = field(default=None, repr=False)
    excludes: str | None = field(default=None, repr=False)
    example: str | None = field(default=None, repr=False)
    key: str | None = None

    @property
    def path(self) -> str:
        """Path of names from the top down to this code."""
        return f"{self.parent}{PATH_SEPARATOR}{self.name}" if self.parent else self.name


def read_codebook(path: Path, *, known: Collection[str] = ()) -> list[CodebookRow]:
    """Read a table with a code in each row, in the order of the rows; a parent may stand below its child.

    Any delimiter and encoding that transcripts may have; headers in English or Russian, in any order; other columns
    are not taken.

    Args:
        path: the table.
        known: paths that may be parents without standing in the table.

    Raises:
        InputError: `COLUMN_MISSING` (column "name"); with the number of the row: `VALUE_MISSING` (no name),
            `NAME_TAKEN` (twice under one parent), `VALUE_INVALID` (unknown parent, a parent below itself, " / " in a
            name, no colour); and as `decode.read`.
    """
    source = decode.read(path, format="csv")
    written = [(number, row) for number, row in enumerate(delimited.rows(source.text), start=1) if any(row)]
    places = _places(written[0][1]) if written else {}
    if "name" not in places:
        raise InputError(Code.COLUMN_MISSING, column="name")
    numbered = [(number, _row(number, cells, places)) for number, cells in written[1:]]
    _check(numbered, known)
    return [row for _, row in numbered]


def write_codebook(path: Path, rows: Sequence[CodebookRow]) -> None:
    """Write UTF-8 with a byte order mark, which spreadsheet programs need to see the letters.

    A cell that such a program would take for a formula is written with an apostrophe before it; `read_codebook` takes
    it away again.

    Raises:
        PlaceError: the place is full, missing or read-only.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    columns = [column.name for column in fields(CodebookRow)]
    writer.writerow(columns)
    writer.writerows([_guarded(getattr(row, column) or "") for column in columns] for row in rows)
    write_atomically(path, stream.getvalue().encode("utf-8-sig"))


def _places(head: Sequence[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, cell in enumerate(head):
        column = _COLUMN_OF.get(cell.strip().casefold())
        if column:
            places.setdefault(column, place)
    return places


def _row(number: int, cells: Sequence[str], places: dict[str, int]) -> CodebookRow:
    values = {column: _unguarded(cells[place].strip()) for column, place in places.items() if place < len(cells)}
    if not values.get("name"):
        raise InputError(Code.VALUE_MISSING, row=number, column="name")
    if PATH_SEPARATOR in values["name"]:
        raise InputError(Code.VALUE_INVALID, row=number, column="name")
    if not _is_colour(values.get("colour", "")):
        raise InputError(Code.VALUE_INVALID, row=number, column="colour")
    parts = [part.strip() for part in values.get("parent", "").split(PATH_SEPARATOR)]
    return CodebookRow(**{**values, "parent": PATH_SEPARATOR.join(parts)})


def _is_colour(text: str) -> bool:
    return not text or (
        len(text) == 7 and text[0] == "#" and all(digit in "0123456789abcdefABCDEF" for digit in text[1:])
    )


def _check(numbered: Sequence[tuple[int, CodebookRow]], known: Collection[str]) -> None:
    """Each path once, each parent a path: as a path is longer than that of its parent, no code is below itself."""
    paths: set[str] = set()
    for number, row in numbered:
        if row.path in paths:
            raise InputError(Code.NAME_TAKEN, row=number, column="name")
        paths.add(row.path)
    for number, row in numbered:
        if row.parent and row.parent not in paths and row.parent not in known:
            raise InputError(Code.VALUE_INVALID, row=number, column="parent")


def _guarded(cell: str) -> str:
    return _GUARD + cell if cell.lstrip(_GUARD).startswith(_FORMULA_SIGNS) else cell


def _unguarded(cell: str) -> str:
    guarded = cell.startswith(_GUARD) and cell.lstrip(_GUARD).startswith(_FORMULA_SIGNS)
    return cell.removeprefix(_GUARD) if guarded else cell

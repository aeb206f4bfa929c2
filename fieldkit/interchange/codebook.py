"""The codebook as a table."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from fieldkit.domain.codebook import COMMAND_KEYS
from fieldkit.errors import Code, InputError
from fieldkit.interchange.tabular import read_table, write_table

PATH_SEPARATOR = " / "
"""Between the names of a path in the codebook: "Return / Obstacles"."""

_HEADERS = {
    "name": ("name", "code", "название", "код", "имя", "тема"),
    "parent": ("parent", "under", "родитель", "раздел", "внутри"),
    "colour": ("colour", "color", "цвет"),
    "definition": ("definition", "description", "определение", "описание"),
    "includes": ("includes", "include", "inclusion", "включает", "включать"),
    "excludes": ("excludes", "exclude", "exclusion", "исключает", "не включает"),
    "example": ("example", "examples", "пример", "примеры"),
    "key": ("key", "shortcut", "клавиша"),
    "id": ("id",),
}


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
        id: tells codes of one path apart in the vault that wrote the table, or "".

    From `definition` to `key` None says that the table has no such column.
    """

    name: str = field(repr=False)
    parent: str = field(default="", repr=False)
    colour: str = ""
    definition: str | None = field(default=None, repr=False)
    includes: str | None = field(default=None, repr=False)
    excludes: str | None = field(default=None, repr=False)
    example: str | None = field(default=None, repr=False)
    key: str | None = None
    id: str = ""

    @property
    def path(self) -> str:
        """Path of names from the top down to this code."""
        return f"{self.parent}{PATH_SEPARATOR}{self.name}" if self.parent else self.name


class KnownCode(NamedTuple):
    """A code that is there already: its path as a table writes it, and its key."""

    path: str
    key: str


def read_codebook(
    path: Path, *, known: Collection[str] = (), known_ids: Mapping[str, KnownCode] = MappingProxyType({})
) -> list[CodebookRow]:
    """Read a table with a code in each row, in the order of the rows; a parent may stand below its child.

    Headers in English or Russian.

    Args:
        path: the table.
        known: paths that may be parents without standing in the table.
        known_ids: identifier -> a code that may be changed; several of them may have one path.

    Raises:
        InputError: `COLUMN_MISSING` (column "name"); with the number of the row: `VALUE_MISSING` (no name),
            `NAME_TAKEN` (twice under one parent, twice with one known identifier, or a key twice), `VALUE_INVALID`
            (unknown parent, a parent below itself, " / " in a name, no colour, a key of several letters or of a
            command); and as `read_table`.
    """
    numbered = [(number, _row(number, cells)) for number, cells in read_table(path, _HEADERS, required=("name",))]
    _check(numbered, known, known_ids)
    return [row for _, row in numbered]


def write_codebook(path: Path, rows: Sequence[CodebookRow]) -> None:
    """Write a table with a code in each row.

    Raises:
        PlaceError: the place is full, missing or read-only.
    """
    columns = [column.name for column in fields(CodebookRow)]
    write_table(path, columns, ([getattr(row, column) or "" for column in columns] for row in rows))


def _row(number: int, values: dict[str, str]) -> CodebookRow:
    if not values.get("name"):
        raise InputError(Code.VALUE_MISSING, row=number, column="name")
    if PATH_SEPARATOR in values["name"]:
        raise InputError(Code.VALUE_INVALID, row=number, column="name")
    if not _is_colour(values.get("colour", "")):
        raise InputError(Code.VALUE_INVALID, row=number, column="colour")
    if len(values.get("key", "")) > 1 or values.get("key", "").casefold() in COMMAND_KEYS:
        raise InputError(Code.VALUE_INVALID, row=number, column="key")
    parts = [part.strip() for part in values.get("parent", "").split(PATH_SEPARATOR)]
    return CodebookRow(**{**values, "parent": PATH_SEPARATOR.join(parts)})


def _is_colour(text: str) -> bool:
    return not text or (
        len(text) == 7 and text[0] == "#" and all(digit in "0123456789abcdefABCDEF" for digit in text[1:])
    )


def _check(
    numbered: Sequence[tuple[int, CodebookRow]], known: Collection[str], known_ids: Mapping[str, KnownCode]
) -> None:
    """Each code once, each parent a path: as a path is longer than that of its parent, no code is below itself.

    Each key once, those of codes that the table does not change among them.
    """
    paths: set[str] = set()
    ids: set[str] = set()
    for number, row in numbered:
        if row.id in ids:
            raise InputError(Code.NAME_TAKEN, row=number, column="id")
        if row.id in known_ids:
            ids.add(row.id)
        elif row.path in paths:
            raise InputError(Code.NAME_TAKEN, row=number, column="name")
        paths.add(row.path)
    for number, row in numbered:
        if row.parent and row.parent not in paths and row.parent not in known:
            raise InputError(Code.VALUE_INVALID, row=number, column="parent")
    told = {told for _, row in numbered if row.key is not None for told in (row.path, row.id)}
    keys = {one.key.casefold() for name, one in known_ids.items() if told.isdisjoint((name, one.path))}
    for number, row in numbered:
        if row.key and row.key.casefold() in keys:
            raise InputError(Code.NAME_TAKEN, row=number, column="key")
        keys.add((row.key or "").casefold())

"""Decisions about identifiers as a table, for scripts and for reading through in a spreadsheet program."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.ids import is_id
from fieldkit.errors import Code, InputError
from fieldkit.interchange.tabular import read_table, write_table

_BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """An identifier as it stands in a table. The table holds names: it is as confidential as the interviews.

    Attributes:
        id: identifier.
        kind: what it is.
        decision: what becomes of it.
        instead: what it is generalised to, or "".
        places: in how many places it occurs; not read back.
        forms: words as they stand in the texts, " | " between them; not read back.
    """

    id: str
    kind: FindingKind
    decision: Decision
    instead: str = field(default="", repr=False)
    places: int = 0
    forms: tuple[str, ...] = field(default=(), repr=False)


_HEADERS = {column.name: (column.name,) for column in fields(DecisionRow)}


def read_decisions(path: Path) -> dict[int, DecisionRow]:
    """Read a table with an identifier in each row.

    Returns:
        Number of the row -> what stands in it.

    Raises:
        InputError: `COLUMN_MISSING` (column "id", "kind" or "decision"); with the number of the row: `VALUE_INVALID`
            (no identifier, an unknown kind or decision), `NAME_TAKEN` (an identifier twice); and as `read_table`.
    """
    rows: dict[int, DecisionRow] = {}
    seen: set[str] = set()
    for number, cells in read_table(path, _HEADERS, required=("id", "kind", "decision")):
        row = _row(number, cells)
        if row.id in seen:
            raise InputError(Code.NAME_TAKEN, row=number, column="id")
        seen.add(row.id)
        rows[number] = row
    return rows


def write_decisions(path: Path, rows: Sequence[DecisionRow]) -> None:
    """Write a table with an identifier in each row.

    Raises:
        PlaceError: the place is full, missing or read-only.
    """
    write_table(
        path,
        list(_HEADERS),
        (
            [row.id, row.kind.value, row.decision.value, row.instead, str(row.places), _BETWEEN.join(row.forms)]
            for row in rows
        ),
    )


def _row(number: int, cells: dict[str, str]) -> DecisionRow:
    entity = cells.get("id", "")
    kind, decision = cells.get("kind", "").upper(), cells.get("decision", "").casefold()
    if not is_id(entity):
        raise InputError(Code.VALUE_INVALID, row=number, column="id")
    if kind not in set(FindingKind):
        raise InputError(Code.VALUE_INVALID, row=number, column="kind")
    if decision not in set(Decision):
        raise InputError(Code.VALUE_INVALID, row=number, column="decision")
    return DecisionRow(entity, FindingKind(kind), Decision(decision), cells.get("instead", ""))

"""Passages of the second reading."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fieldkit.domain.canonical import Json
from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.ids import PassageId, TurnId
from fieldkit.domain.passages import Passage, Stretch, Why
from fieldkit.vault.connection import Connection, Row

_PASSAGE = "id, turn, place, why, words, first, second, read"


class Readable(NamedTuple):
    """A turn with words.

    Attributes:
        turn: which one.
        text: of the turn.
        looked_through: whether it was looked through as it stands.
    """

    turn: TurnId
    text: str
    looked_through: bool


def passages(connection: Connection) -> list[Passage]:
    """All passages in the order in which they are read."""
    return [_passage(row) for row in connection.execute(f"SELECT {_PASSAGE} FROM passage ORDER BY place")]


def passage(connection: Connection, entity: PassageId) -> Passage | None:
    """One passage."""
    row = connection.execute(f"SELECT {_PASSAGE} FROM passage WHERE id = ?", (entity,)).fetchone()
    return _passage(row) if row else None


def readable(connection: Connection, device: str) -> Iterator[Readable]:
    """Turns with words that were made on a device, in no order that tells anything."""
    rows = connection.execute(
        "SELECT turn.id, turn.text, looked_through.entity IS NOT NULL FROM turn "
        "LEFT JOIN looked_through ON looked_through.entity = turn.id "
        "LEFT JOIN operation ON operation.entity = turn.id AND operation.field IS NULL "
        "WHERE turn.text <> '' AND (operation.origin IS NULL OR operation.origin LIKE ?) "
        "GROUP BY turn.id ORDER BY turn.id",
        (f"{device}:%",),
    )
    return (Readable(row[0], row[1], bool(row[2])) for row in rows)


def stretches_record(stretches: Iterable[Stretch]) -> list[Json]:
    """Stretches as they stand in the vault."""
    return [[one.start, one.end, one.kind.value] for one in stretches]


def _passage(row: Row) -> Passage:
    first, second = (
        tuple(Stretch(one[0], one[1], FindingKind(one[2])) for one in json.loads(row[at])) for at in (5, 6)
    )
    return Passage(PassageId(row[0]), TurnId(row[1]), row[2], Why(row[3]), row[4], first, second, bool(row[7]))

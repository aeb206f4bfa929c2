"""Full-text search over turns."""

from typing import NamedTuple

from fieldkit.domain.ids import SourceId, TurnId
from fieldkit.vault.connection import Connection


class Match(NamedTuple):
    """A turn that matches."""

    source: SourceId
    title: str
    turn: TurnId
    speaker: str
    text: str
    folded: str


def matches(connection: Connection, expression: str, *, limit: int) -> list[Match]:
    """Turns that match an FTS5 expression over folded text, in the order in which they were stored.

    Args:
        connection: reader or writer.
        expression: made by `domain.query`, never typed by a person.
        limit: at most so many.
    """
    rows = connection.execute(
        "SELECT turn.source, source.title, turn.id, turn.speaker, turn.text, turn.folded FROM turn_search "
        "JOIN turn ON turn.key = turn_search.rowid JOIN source ON source.id = turn.source "
        "WHERE turn_search MATCH ? LIMIT ?",
        (expression, limit),
    )
    return [Match(*row) for row in rows]


def turns_with(connection: Connection, expression: str) -> list[TurnId]:
    """Identifiers of all turns that match."""
    rows = connection.execute(
        "SELECT turn.id FROM turn_search JOIN turn ON turn.key = turn_search.rowid WHERE turn_search MATCH ?",
        (expression,),
    )
    return [TurnId(row[0]) for row in rows]

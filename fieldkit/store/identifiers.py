"""Identifiers, the places in which they occur, and which words were looked through."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fieldkit.domain.identifiers import Decision, FindingKind, Identifier, Occurrence
from fieldkit.domain.ids import IdentifierId, PersonId, SourceId
from fieldkit.domain.registry import KINDS, Share
from fieldkit.store import log, search
from fieldkit.vault.connection import Connection, Row

_IDENTIFIER = "id, kind, forms, decision, instead, pseudonym, person, typed"
_OCCURRENCE = 'entity, field, source, start, "end", form, kind, score, detectors, remembered'
_BATCH = 400
_WAITING = "id NOT IN (SELECT entity FROM looked_through)"
WORDED = {
    kind.name: tuple(field.name for field in kind.fields if field.share is Share.WORDS)
    for kind in KINDS
    if kind.shared and any(field.share is Share.WORDS for field in kind.fields)
}
"""Kinds with free words that leave -> the fields they stand in."""


class Worded(NamedTuple):
    """An entity with words that were not looked through yet.

    Attributes:
        kind, entity: which one.
        source: the source of a turn, "" for anything else.
        words: field -> words.
    """

    kind: str
    entity: str
    source: str
    words: dict[str, str]


class Tally(NamedTuple):
    """How often a form occurs in one source, or outside of sources (""); how often it came up after it was decided."""

    form: str
    source: str
    places: int
    score: float
    detectors: str
    remembered: int


def identifiers(connection: Connection) -> list[Identifier]:
    """All identifiers."""
    return [_identifier(row) for row in connection.execute(f"SELECT {_IDENTIFIER} FROM identifier ORDER BY id")]


def identifier(connection: Connection, entity: IdentifierId) -> Identifier | None:
    """One identifier."""
    row = connection.execute(f"SELECT {_IDENTIFIER} FROM identifier WHERE id = ?", (entity,)).fetchone()
    return _identifier(row) if row else None


def pseudonyms(connection: Connection) -> set[str]:
    """Pseudonyms of identifiers in use."""
    return {row[0] for row in connection.execute("SELECT pseudonym FROM identifier")}


def not_looked_through(connection: Connection, *, sources: Iterable[SourceId] | None = None) -> list[Worded]:
    """Entities whose words were not looked through as they stand.

    Args:
        connection: any.
        sources: only turns of these; None for everything that has words.
    """
    wanted = None if sources is None else set(sources)
    waiting = _worded(connection, _WAITING)
    return [one for one in waiting if wanted is None or one.source in wanted]


def _worded(connection: Connection, condition: str, *, beside: bool = False) -> Iterator[Worded]:
    for kind, names in WORDED.items():
        if beside and kind == "turn":
            continue
        source = "source" if kind == "turn" else "''"
        rows = connection.execute(f"SELECT id, {source}, {', '.join(names)} FROM {kind} WHERE {condition}")
        for row in rows:
            yield Worded(kind, row[0], row[1], dict(zip(names, row[2:], strict=True)))


def unread(connection: Connection, *, made_by: str = "") -> dict[str, int]:
    """Source -> turns that were not looked through as they stand.

    Args:
        connection: any.
        made_by: only turns that this device made; "" for all.
    """
    made_here = "1"
    if made_by and any(not origin.startswith(f"{made_by}:") for origin in log.origins(connection)):
        made_here = (
            "NOT EXISTS (SELECT 1 FROM operation WHERE entity = turn.id AND field IS NULL AND origin NOT LIKE :own)"
        )
    rows = connection.execute(
        "SELECT source, count(*) FROM turn WHERE id NOT IN (SELECT entity FROM looked_through) "
        f"AND {made_here} GROUP BY source",
        {"own": f"{made_by}:%"},
    )
    return {row[0]: row[1] for row in rows}


def unread_beside(connection: Connection) -> dict[str, list[str]]:
    """Kind -> entities, turns apart, whose words were not looked through as they stand: codes, memos. None is empty."""
    waiting: dict[str, list[str]] = {}
    for one in _worded(connection, _WAITING, beside=True):
        if any(one.words.values()):
            waiting.setdefault(one.kind, []).append(one.entity)
    return waiting


def words_with(connection: Connection, expression: str) -> list[Worded]:
    """Turns that match a full-text expression, and everything else that has words."""
    turns = set(search.turns_with(connection, expression))
    return [one for one in _worded(connection, "1") if one.kind != "turn" or one.entity in turns]


def note(connection: Connection, kind: str, entity: str, found: Iterable[Occurrence]) -> None:
    """Put down what was found in the words of an entity, in place of what was found before."""
    connection.execute("DELETE FROM occurrence WHERE entity = ?", (entity,))
    add_occurrences(connection, found)
    connection.execute("INSERT OR REPLACE INTO looked_through VALUES (?, ?)", (entity, kind))


def add_occurrences(connection: Connection, found: Iterable[Occurrence]) -> None:
    """Put down places; of two that begin together the longer one stays, and of equal ones that noted first."""
    given = [name.strip() for name in _OCCURRENCE.split(",")]
    connection.executemany(
        f"INSERT INTO occurrence ({_OCCURRENCE}) VALUES ({','.join('?' * len(given))}) "
        "ON CONFLICT (entity, field, start) DO UPDATE SET "
        f"{', '.join(f'{name} = excluded.{name}' for name in given[4:])} "
        'WHERE excluded."end" > occurrence."end"',
        (
            (*place, one.form, one.kind.value, one.score, one.detectors, int(one.remembered))
            for one in found
            for place in [(one.entity, one.part, one.source, one.start, one.end)]
        ),
    )


def forget_looking(connection: Connection) -> None:
    """Have everything looked through again."""
    connection.execute("DELETE FROM looked_through")


def tallies(connection: Connection) -> list[Tally]:
    """How often each form occurs in each source."""
    rows = connection.execute(
        "SELECT form, source, count(*), max(score), min(detectors), sum(remembered) FROM occurrence "
        "GROUP BY form, source"
    )
    return [Tally(*row) for row in rows]


def occurrences(connection: Connection, forms: Iterable[str], *, limit: int) -> list[Occurrence]:
    """The first places of forms."""
    held = list(forms)
    marks = ",".join("?" * len(held))
    rows = connection.execute(
        f"SELECT {_OCCURRENCE} FROM occurrence WHERE form IN ({marks}) ORDER BY source, entity, start LIMIT ?",
        (*held, limit),
    )
    return [_occurrence(row) for row in rows]


def occurrences_of(connection: Connection, entities: Iterable[str]) -> dict[str, list[Occurrence]]:
    """Places in the words of some entities, by entity."""
    places: dict[str, list[Occurrence]] = {}
    every = list(entities)
    for at in range(0, len(every), _BATCH):
        part = every[at : at + _BATCH]
        marks = ",".join("?" * len(part))
        for row in connection.execute(f"SELECT {_OCCURRENCE} FROM occurrence WHERE entity IN ({marks})", part):
            places.setdefault(row[0], []).append(_occurrence(row))
    return places


def note_decided(connection: Connection, forms: Iterable[str]) -> None:
    """Whatever came up of these forms has been decided by now."""
    connection.executemany("UPDATE occurrence SET remembered = 0 WHERE form = ?", ((form,) for form in forms))


def occurrences_in(connection: Connection, source: SourceId) -> dict[str, list[Occurrence]]:
    """Places in the turns of a source, by turn."""
    places: dict[str, list[Occurrence]] = {}
    rows = connection.execute(
        f"SELECT {_OCCURRENCE} FROM occurrence WHERE source = ? ORDER BY entity, start", (source,)
    )
    for row in rows:
        places.setdefault(row[0], []).append(_occurrence(row))
    return places


def _identifier(row: Row) -> Identifier:
    return Identifier(
        IdentifierId(row[0]),
        FindingKind(row[1]),
        tuple(json.loads(row[2])),
        Decision(row[3]),
        row[4],
        row[5],
        PersonId(row[6]) if row[6] else None,
        bool(row[7]),
    )


def _occurrence(row: Row) -> Occurrence:
    return Occurrence(row[0], row[1], row[2], row[3], row[4], row[5], FindingKind(row[6]), row[7], row[8], bool(row[9]))

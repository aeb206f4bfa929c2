"""Which other entities leave differently when one changes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from fieldkit.store import log, people, transcripts
from fieldkit.vault.connection import Connection

_BATCH = 400
_MANY = 4_000
"""Entities from which reading all of a kind is quicker than looking for each."""


class Touched(NamedTuple):
    """An entity to be compared with what was shared of it.

    Attributes:
        source: of a turn or coding that is there, otherwise "".
        entity, kind: which.
    """

    source: str
    entity: str
    kind: str


def of(db: Connection, touched: Mapping[str, str]) -> list[Touched]:
    """What was touched, and what hangs on consents, interviews, sources or turns among it.

    Args:
        db: any connection.
        touched: entity -> kind.

    Returns:
        Turns and codings of one source beside each other, as they lie on the disk, otherwise by identifier, so that the
        order of entry does not show.
    """
    sources = {entity for entity, kind in touched.items() if kind == "source"}
    every = dict(touched)
    if not {"consent", "interview", "source", "turn", "study"}.isdisjoint(touched.values()):
        for entity, kind in _above(db, touched):
            every.setdefault(entity, kind)
            if kind == "source":
                sources.add(entity)
    source_of: dict[str, str] = {}
    for kind in ("turn", "coding"):
        here = [entity for entity, its in touched.items() if its == kind]
        inside = _inside(db, kind, here, sources)
        source_of.update(inside)
        every.update((entity, kind) for entity, source in inside.items() if source in sources)
        if kind == "turn":
            # a coding quotes the turns of its source
            sources.update(inside[entity] for entity in here if entity in inside)
    inside_one: dict[str, list[str]] = {}
    for entity in every:
        inside_one.setdefault(source_of.get(entity, ""), []).append(entity)
    return [
        Touched(source, entity, every[entity]) for source in sorted(inside_one) for entity in sorted(inside_one[source])
    ]


def _inside(db: Connection, kind: str, touched: Sequence[str], sources: set[str]) -> dict[str, str]:
    """Entity -> source of the turns or codings that were touched and of all in some sources; of others perhaps too."""
    if len(touched) > _MANY:
        return dict(db.execute(f"SELECT id, source FROM {kind}").fetchall())
    found: dict[str, str] = {}
    for column, wanted in (("id", touched), ("source", sorted(sources))):
        for at in range(0, len(wanted), _BATCH):
            part = wanted[at : at + _BATCH]
            marks = ",".join("?" * len(part))
            found.update(db.execute(f"SELECT id, source FROM {kind} WHERE {column} IN ({marks})", part).fetchall())
    return found


def _above(db: Connection, touched: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(entity, kind) of what hangs on what was touched, turns and codings apart."""
    kinds = set(touched.values())
    if "study" in kinds:
        yield from ((one.id, "respondent") for one in people.respondents(db))
    interviews = {entity for entity, kind in touched.items() if kind == "interview"}
    if "consent" in kinds:
        given = {str(consent.id): respondent for respondent, consent in people.consents(db).items()}
        respondents = {given[entity] for entity in touched if entity in given}
        if any(kind == "consent" and entity not in given for entity, kind in touched.items()):
            # a consent that is gone, or is not the one that counts, does not say here whose it was
            respondents = {one.id for one in people.respondents(db)}
        yield from ((respondent, "respondent") for respondent in respondents)
        found = {one.id for one in transcripts.interviews(db) if not respondents.isdisjoint(one.respondents)}
        yield from ((interview, "interview") for interview in found)
        interviews |= found
        # what was removed before went out in the words of whoever agrees no more
        yield from log.gone(db)
    for source in transcripts.sources(db):
        if source.interview in interviews:
            yield source.id, "source"
    for (entity,) in db.execute("SELECT id FROM memo WHERE shareable = 1"):
        yield entity, "memo"

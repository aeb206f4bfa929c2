"""Which other entities leave differently when one changes."""

from collections.abc import Iterator, Mapping

from fieldkit.store import people, transcripts
from fieldkit.vault.connection import Connection


def of(db: Connection, touched: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(entity, kind) of what hangs on consents, interviews, sources or turns that were touched.

    Args:
        db: any connection.
        touched: entity -> kind.
    """
    kinds = set(touched.values())
    if not kinds & {"consent", "interview", "source", "turn", "study"}:
        return
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
    sources = {entity for entity, kind in touched.items() if kind == "source"}
    for source in transcripts.sources(db):
        if source.interview in interviews:
            yield source.id, "source"
            sources.add(source.id)
    turned = {entity for entity, kind in touched.items() if kind == "turn"}
    yield from _below(db, sources, turned)


def _below(db: Connection, sources: set[str], turns: set[str]) -> Iterator[tuple[str, str]]:
    untouched = "id NOT IN (SELECT entity FROM unpublished)"
    for source in sorted(sources):
        for kind in ("turn", "coding"):
            for (entity,) in db.execute(f"SELECT id FROM {kind} WHERE source = ? AND {untouched}", (source,)):
                yield entity, kind
    if turns:
        held = [
            row[0]
            for row in db.execute("SELECT DISTINCT source FROM turn WHERE id IN (SELECT entity FROM unpublished)")
        ]
        for source in held:
            for (entity,) in db.execute(f"SELECT id FROM coding WHERE source = ? AND {untouched}", (source,)):
                yield entity, "coding"
    for (entity,) in db.execute("SELECT id FROM memo WHERE shareable = 1"):
        yield entity, "memo"

"""The study at a glance: counts, the fingerprint, bundles, and what stands in conflict."""

import dataclasses
from dataclasses import dataclass

from fieldkit.assets import resources
from fieldkit.domain.canonical import Json
from fieldkit.domain.ids import CodingId
from fieldkit.domain.publication import root, words_of
from fieldkit.domain.registry import DELETED, kind_named
from fieldkit.domain.team import BundleRecord
from fieldkit.services.session import Study
from fieldkit.store import coding, entities, log, transcripts
from fieldkit.store import study as study_store

_LONGEST_LABEL = 80


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is."""

    respondents: int
    interviews: int
    sources: int
    words: int
    codes: int
    codings: int
    conflicts: int


def counts(study: Study) -> Counts:
    """How much there is."""
    db = study.db
    return Counts(
        entities.count(db, "respondent"),
        entities.count(db, "interview"),
        entities.count(db, "source"),
        sum(words for _, words in transcripts.sizes(db).values()),
        entities.count(db, "code"),
        entities.count(db, "coding"),
        len(log.conflicts(db)),
    )


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What was published and taken over, the same in every vault that holds the same.

    Attributes:
        words: four words to read to each other.
        root: SHA-256 over all headers, hexadecimal.
        operations: in the log.
        devices: that wrote them.
    """

    words: tuple[str, ...]
    root: str
    operations: int
    devices: int


def fingerprint(study: Study) -> Fingerprint:
    """The fingerprint of the publication log; nothing local enters it."""
    digests = log.digests(study.db)
    digest = root(digests)
    listed = (resources() / "words" / "root.txt").read_text("ascii").split()
    devices = {origin.partition(":")[0] for origin in log.extents(study.db)}
    return Fingerprint(words_of(digest, listed), digest.hex(), len(digests), len(devices))


def bundles(study: Study) -> list[BundleRecord]:
    """Bundles that came and went, the latest first."""
    return study_store.bundles(study.db)


@dataclass(frozen=True, slots=True)
class Other:
    """A value that stands beside the one shown.

    Attributes:
        author: study code of whoever wrote it.
        value: as shared.
    """

    author: str
    value: Json = dataclasses.field(repr=False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field of which two values stand beside each other; both are kept.

    Attributes:
        kind, entity, field: which; the field `deleted` when one deleted what another went on using.
        label: what people know the entity by.
        shown: the value shown, with its author.
        others: the values beside it.
    """

    kind: str
    entity: str
    field: str
    label: str = dataclasses.field(repr=False)
    shown: Other
    others: tuple[Other, ...]


def conflicts(study: Study) -> list[Conflict]:
    """Everything of which two values stand beside each other."""
    found = []
    for kind, entity, name in log.conflicts(study.db):
        operations = log.operations_of(study.db, [entity])[entity]
        authors = {one.header.id: one.header.author for one in operations}
        seen = log.views(study.db, [entity])[entity]
        one = seen.deletion if name == DELETED else seen.fields.get(name)
        if one is None:
            continue
        log_value = Other(authors.get(one.shown, ""), one.value)
        beside = tuple(Other(authors.get(op, ""), value) for op, value in one.concurrent)
        if beside or name == DELETED:
            found.append(Conflict(kind, entity, name, _label(study, kind, entity), log_value, beside))
        else:
            # what was shared in the meantime stands beside the original wording of this vault
            private = entities.read(study.db, kind_named(kind), entity) or {}
            own = Other(study.author, private.get(name))
            found.append(Conflict(kind, entity, name, _label(study, kind, entity), own, (log_value,)))
    return found


def _label(study: Study, kind: str, entity: str) -> str:
    row = entities.read(study.db, kind_named(kind), entity) or {}
    text = next((str(row[name]) for name in ("title", "name", "code", "text", "span") if row.get(name)), "")
    if kind == "coding":
        held = coding.coding(study.db, CodingId(entity))
        text = held.span.words if held else ""
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1] + "…"

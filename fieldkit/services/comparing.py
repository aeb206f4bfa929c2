"""A transcript as spoken beside the same as shared: everything that leaves can be read before it does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fieldkit.anonymise import SharedText
from fieldkit.domain.identifiers import Decision, Identifier, Occurrence
from fieldkit.domain.ids import SourceId
from fieldkit.domain.registry import kind_named
from fieldkit.domain.transcript import Turn
from fieldkit.services import interviews, register
from fieldkit.services.projection import Projection
from fieldkit.services.session import Study
from fieldkit.store import entities, transcripts
from fieldkit.store import identifiers as store
from fieldkit.vault.connection import Connection


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of words that was found.

    Attributes:
        start, end: code points.
        identifier: which one it belongs to; "" for a contact that was replaced without having been looked for.
        decision: about it.
    """

    start: int
    end: int
    identifier: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class TurnBeside:
    """A turn as spoken and as shared.

    Attributes:
        turn: as spoken.
        spoken: what was found in it, in order.
        shared: its words as they leave.
        replaced: what was replaced, or waits for a decision, in the shared words; in order.
    """

    turn: Turn
    spoken: tuple[Mark, ...]
    shared: str = field(repr=False)
    replaced: tuple[Mark, ...]


def side_by_side(study: Study, source: SourceId) -> list[TurnBeside]:
    """A transcript turn by turn, as spoken and as shared."""
    owners = owners_of(study.db)
    found = store.occurrences_in(study.db, source)
    anonymiser = register.anonymiser(study.db)
    return [
        _beside(turn, found.get(turn.id, ()), owners, anonymiser.shared(turn.text))
        for turn in transcripts.turns(study.db, source)
    ]


def leaves(study: Study, source: SourceId) -> bool:
    """Whether a source may leave at all: everybody who speaks in it agreed to take part.

    Raises:
        InputError: NOT_FOUND.
    """
    held, kind = interviews.source(study, source), kind_named("source")
    projection = Projection(study.db, register.anonymiser(study.db), study.device)
    return projection.may_leave(kind, held.id, entities.read(study.db, kind, held.id) or {})


def _beside(
    turn: Turn, found: Sequence[Occurrence], owners: Mapping[str, Identifier], shared: SharedText
) -> TurnBeside:
    spoken, replaced = marks(found, owners, shared)
    return TurnBeside(turn, spoken, shared.text, replaced)


def owners_of(db: Connection) -> dict[str, Identifier]:
    """Form -> the identifier that has it."""
    return {form: one for one in store.identifiers(db) for form in one.forms}


def marks(
    found: Sequence[Occurrence], owners: Mapping[str, Identifier], shared: SharedText
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """What was found in words as spoken, and what of it is replaced or waits in the same words as shared.

    Args:
        found: places in the words.
        owners: form -> identifier.
        shared: the words as they leave.
    """
    held = {
        (one.start, one.end): Mark(one.start, one.end, owner.id, owner.decision)
        for one in found
        if (owner := owners.get(one.form)) is not None and owner.decision is not Decision.DISMISSED
    }
    for piece in shared.pieces:
        inside = [mark for mark in held.values() if piece.start <= mark.start and mark.end <= piece.end]
        if not inside:
            held[piece.start, piece.end] = Mark(piece.start, piece.end, "", Decision.REMOVE)
    spoken = tuple(sorted(held.values(), key=lambda mark: (mark.start, mark.end)))
    # several marks inside one replacement become one
    replaced = {(shared.start(mark.start), shared.end(mark.end)): mark for mark in spoken}
    return spoken, tuple(
        Mark(start, end, mark.identifier, mark.decision) for (start, end), mark in sorted(replaced.items())
    )

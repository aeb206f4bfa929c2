"""A second reading: somebody else reads a tenth of the words without seeing what was found, and the estimate of what
both have missed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random, SystemRandom

from fieldkit.domain.identifiers import Decision, FindingKind, Identifier, Occurrence
from fieldkit.domain.ids import PassageId, new_id
from fieldkit.domain.passages import Mention, Passage, Stretch, Why, compared, counted, uncovered, whole_words
from fieldkit.domain.recapture import FEWEST_FOR_A_KIND, estimate
from fieldkit.domain.second_reading import Reading
from fieldkit.domain.transcript import Turn
from fieldkit.errors import Code, InputError
from fieldkit.services import deciding
from fieldkit.services.editing import Edit, editing
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import identifiers, passages, transcripts
from fieldkit.store.passages import Readable
from fieldkit.vault.connection import Connection

_BY_LOT = 0.10
_IN_DOUBT = 0.05


@dataclass(frozen=True, slots=True)
class PassageShown:
    """A passage as the second reader sees it: nothing of what was found before.

    Attributes:
        passage: which one.
        turn: its words.
        before: the turn before it, so that one knows what is talked about; None at the beginning.
        second: what was selected in it up to now.
    """

    passage: PassageId
    turn: Turn
    before: Turn | None
    second: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """How far the second reading has come.

    Attributes:
        read: passages that were read.
        drawn: passages in all.
        next: the first one that waits, None when all are read or none was drawn.
        new: what has been found anew up to now.
    """

    read: int
    drawn: int
    next: PassageShown | None = field(repr=False)
    new: int


def draw(study: Study, *, chance: Random | None = None) -> Outcome[int]:
    """Draw passages: a tenth of the study's own words by lot, then turns in doubt, a twentieth more at most.

    What had been found is kept with each passage, so that what is decided or found afterwards does not change what the
    first reading found. Passages drawn before, and what was found in them, give way.

    Args:
        study: the writer's.
        chance: what draws; the system's by default, so that nobody can know the passages beforehand.

    Returns:
        How many passages were drawn; 0 when nothing was looked through yet.
    """
    chance = chance or SystemRandom()
    with editing(study, "passages-drawn") as edit:
        own = [one for one in passages.readable(edit.db, study.device) if one.looked_through]
        places = identifiers.occurrences_of(edit.db, [one.turn for one in own])
        owners = _owners(edit.db)
        chance.shuffle(own)
        limit = sum(_words(one.text) for one in own)
        by_lot = _first_of(own, _BY_LOT * limit)
        drawn = {one.turn for one in by_lot}
        doubts = {one.turn: _doubt(places.get(one.turn, ()), owners) for one in own if one.turn not in drawn}
        doubtful = sorted((one for one in own if doubts.get(one.turn)), key=lambda one: -doubts[one.turn])
        edit.remove("passage", [one.id for one in passages.passages(edit.db)])
        chosen = [(one, Why.CHANCE) for one in by_lot]
        chosen += [(one, Why.DOUBT) for one in _first_of(doubtful, _IN_DOUBT * limit)]
        edit.add_all(
            Passage(
                PassageId(new_id()), one.turn, place, why, _words(one.text), _noted(places.get(one.turn, ()), owners)
            )
            for place, (one, why) in enumerate(chosen)
        )
    return edit.outcome(len(chosen))


def way(study: Study) -> Way:
    """How far the second reading has come, and what is read next."""
    every = passages.passages(study.db)
    waiting = next((one for one in every if not one.read), None)
    shown = _shown(study.db, waiting) if waiting is not None else None
    mentions = _mentions(study.db, (one for one in every if one.read))
    return Way(sum(one.read for one in every), len(every), shown, _new_in(mentions.values()))


def put_down(study: Study, passage: PassageId, second: Sequence[Stretch], *, read: bool = True) -> Outcome[int]:
    """Put down what the second reader found in a passage; nothing at all when nobody is given away.

    What nobody had found before waits for a decision from then on, wherever it occurs.

    Args:
        study: the writer's.
        passage: which one.
        second: what was found.
        read: False keeps it for later: the reader is not through with it.

    Returns:
        How much was found that nobody had found before.

    Raises:
        InputError: NOT_FOUND; SPAN_INVALID for places outside of the words.
    """
    with editing(study, "passage-read") as edit:
        known = passages.passage(edit.db, passage)
        turn = transcripts.turn(edit.db, known.turn) if known is not None else None
        if known is None or turn is None:
            raise InputError(Code.NOT_FOUND, kind="passage")
        if any(not 0 <= one.start < one.end <= len(turn.text) for one in second):
            raise InputError(Code.SPAN_INVALID)
        whole = [whole_words(turn.text, one) for one in sorted(second)]
        edit.put(replace(known, second=tuple(whole), read=read))
        new = [one for one in whole if uncovered(turn.text, one, known.first)] if read else []
        for one in new:
            _enter(edit, turn, one)
    return edit.outcome(len(new))


def reading(study: Study) -> Reading:
    """What the second reading brought up to now. What was decided to be no identifier counts for neither reader."""
    every = passages.passages(study.db)
    drawn = [one for one in every if one.why is Why.CHANCE]
    read = [one for one in drawn if one.read]
    doubtful = [one for one in every if one.why is Why.DOUBT and one.read]
    mentions = [one for found in _mentions(study.db, read).values() for one in found]
    found = counted(mentions)
    kinds = {}
    for kind in FindingKind:
        part = counted(one for one in mentions if one[0] is kind)
        total = estimate(part)
        if total is not None and part.both >= FEWEST_FOR_A_KIND:
            kinds[kind] = (part, total)
    return Reading(
        passages=len(read),
        drawn=len(drawn),
        words=sum(one.words for one in read),
        of=sum(_words(one.text) for one in passages.readable(study.db, study.device)) if every else 0,
        found=found,
        total=estimate(found),
        kinds=kinds,
        doubtful=len(doubtful),
        doubtful_new=_new_in(_mentions(study.db, doubtful).values()),
    )


def _enter(edit: Edit, turn: Turn, stretch: Stretch) -> None:
    """Have decided about words that were found anew; what was decided about them elsewhere counts here, too."""
    form = " ".join(turn.text[stretch.start : stretch.end].split())
    known = _owners(edit.db).get(form)
    if known is None or known.decision is Decision.DISMISSED:
        deciding.enter(edit, form, stretch.kind, Decision.OPEN)
    place = (turn.id, "text", turn.source, stretch.start, stretch.end)
    identifiers.add_occurrences(edit.db, [Occurrence(*place, form, stretch.kind, 1.0, "person")])


def _first_of(turns: Iterable[Readable], words: float) -> list[Readable]:
    """The first of them that have so many words together, and one more where they do not."""
    taken: list[Readable] = []
    count = 0
    for one in turns:
        if count >= words:
            break
        taken.append(one)
        count += _words(one.text)
    return taken


def _doubt(places: Iterable[Occurrence], owners: Mapping[str, Identifier]) -> float:
    """How much in a turn is in doubt: what detectors were not sure of and nobody decided, and what they were sure of
    and somebody dismissed.
    """
    doubt = 0.0
    for one in places:
        decision = owners[one.form].decision if one.form in owners else None
        if decision is Decision.OPEN:
            doubt += 1 - one.score
        elif decision is Decision.DISMISSED:
            doubt += one.score
    return doubt


def _noted(places: Iterable[Occurrence], owners: Mapping[str, Identifier]) -> tuple[Stretch, ...]:
    """What the first reading has found: what detectors and the person found, and nobody dismissed."""
    held = [(one, owners[one.form]) for one in places if one.form in owners]
    return tuple(
        sorted(
            Stretch(one.start, one.end, owner.kind) for one, owner in held if owner.decision is not Decision.DISMISSED
        )
    )


def _owners(db: Connection) -> dict[str, Identifier]:
    return {form: one for one in identifiers.identifiers(db) for form in one.forms}


def _mentions(db: Connection, read: Iterable[Passage]) -> dict[PassageId, list[Mention]]:
    """Passage -> the mentions in it, those apart that were decided to be none."""
    owners, found = _owners(db), {}
    for one in read:
        turn = transcripts.turn(db, one.turn)
        text = turn.text if turn is not None else ""
        first, second = ([part for part in held if _counts(text, part, owners)] for held in (one.first, one.second))
        found[one.id] = compared(text, first, second)
    return found


def _counts(text: str, stretch: Stretch, owners: Mapping[str, Identifier]) -> bool:
    owner = owners.get(" ".join(text[stretch.start : stretch.end].split()))
    return owner is None or owner.decision is not Decision.DISMISSED


def _new_in(mentions: Iterable[Sequence[Mention]]) -> int:
    return sum(not first for found in mentions for _, first, _ in found)


def _shown(db: Connection, passage: Passage) -> PassageShown | None:
    turn = transcripts.turn(db, passage.turn)
    if turn is None:
        return None
    order = transcripts.turn_ids(db, turn.source)
    place = order.index(turn.id)
    before = transcripts.turn(db, type(turn.id)(order[place - 1])) if place else None
    return PassageShown(passage.id, turn, before, passage.second)


def _words(text: str) -> int:
    return len(text.split())

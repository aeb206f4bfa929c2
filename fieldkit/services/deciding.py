"""Deciding what becomes of what was found: once for all forms and places of the study."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from fieldkit.anonymise import Anonymiser
from fieldkit.domain import query
from fieldkit.domain.identifiers import REPLACING, Decision, FindingKind, Identifier, Occurrence
from fieldkit.domain.ids import IdentifierId, PersonId, SourceId
from fieldkit.domain.registry import kind_named
from fieldkit.errors import Code, InputError
from fieldkit.interchange.decisions import DecisionRow, read_decisions, write_decisions
from fieldkit.services import hierarchies, register
from fieldkit.services.editing import Edit, editing
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.services.settling import fresh, person_of, settle, unregister
from fieldkit.store import entities, people
from fieldkit.store import identifiers as store
from fieldkit.store.identifiers import Tally
from fieldkit.vault.connection import Connection

_SHOWN_PLACES = 50
_SHORTEST_FORM = 2
_FEWEST_UNITED = 2
_AROUND = 60


@dataclass(frozen=True, slots=True)
class IdentifierRow:
    """An identifier as the queue shows it.

    Attributes:
        identifier: forms and decision.
        places: in how many places it occurs.
        sources: in how many transcripts.
        score: 0 to 1, the surest finding.
        detectors: which detectors found it.
        wording: what stands in its place, "" when it stays as spoken.
        suggestion: something coarser that is still true, without brackets; "" when nothing is known of it.
        proposed: what stands in place of the person that it waits to be said to be; "" when it is nobody in particular.
        remembered: how many of its places came up after it had been decided, and were decided as before.
    """

    identifier: Identifier
    places: int
    sources: int
    score: float
    detectors: tuple[str, ...]
    wording: str = field(repr=False)
    suggestion: str = field(default="", repr=False)
    proposed: str = field(default="", repr=False)
    remembered: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A place in its words.

    Attributes:
        entity, part: whose words, and which field.
        source: the transcript of a turn, "" for other words.
        start, end: code points in the words.
        before, form, after: the words, and what stands around them.
    """

    entity: str
    part: str
    source: str
    start: int
    end: int
    before: str = field(repr=False)
    form: str = field(repr=False)
    after: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the study has come.

    Attributes:
        open: identifiers that wait for a decision.
        decided: identifiers about which was decided.
        unread: transcripts with turns that were not looked through as they stand.
    """

    open: int
    decided: int
    unread: int


def standing(study: Study) -> Standing:
    """How far the study has come."""
    rows = queue(study)
    open_ = sum(row.identifier.decision is Decision.OPEN for row in rows)
    return Standing(open_, len(rows) - open_, len(store.unread(study.db)))


def queue(study: Study, *, source: SourceId | None = None) -> list[IdentifierRow]:
    """Identifiers that occur: those to decide first, then by how often they occur.

    Args:
        study: any connection.
        source: only those that occur in this transcript; their counts are those of the study.
    """
    tallies: dict[str, list[Tally]] = {}
    for tally in store.tallies(study.db):
        tallies.setdefault(tally.form, []).append(tally)
    wordings = register.wordings(study.db)
    rows = [
        _row(one, held, wordings)
        for one in store.identifiers(study.db)
        if (held := [tally for form in one.forms for tally in tallies.get(form, ())])
        and (source is None or any(tally.source == source for tally in held))
    ]
    return sorted(rows, key=lambda row: (row.identifier.decision is not Decision.OPEN, -row.places, -row.score))


def places(study: Study, identifier: IdentifierId, *, limit: int = _SHOWN_PLACES) -> list[Place]:
    """The first places of an identifier, in their words.

    Raises:
        InputError: NOT_FOUND.
    """
    forms = _identifier(study.db, identifier).forms
    return [_place(study.db, one) for one in store.occurrences(study.db, forms, limit=limit)]


def decide(
    study: Study,
    chosen: Sequence[IdentifierId],
    decision: Decision,
    *,
    instead: str | None = None,
    kind: FindingKind | None = None,
) -> Outcome[int]:
    """Decide about identifiers, in all their forms and places.

    A person who is not to leave is entered in the register of people; one who is kept after all is taken off it.

    Args:
        study: the writer's.
        chosen: about which.
        decision: what becomes of them.
        instead: what they are generalised to; None leaves it as it is, and proposes something where nothing was said.
        kind: what they really are; None leaves it as it is.

    Returns:
        How many were decided.

    Raises:
        InputError: NOT_FOUND; VALUE_INVALID with field `decision` or `capital` when somebody who was interviewed would
            be kept, with field `instead` when that names somebody.
    """
    with editing(study, "identifier-decided") as edit:
        register.require_nameless(edit.db, instead or "", field="instead")
        every = [_identifier(edit.db, one) for one in dict.fromkeys(chosen)]
        wording = None if instead is None else _unbracketed(instead)
        settle(
            edit,
            *(
                replace(
                    one,
                    decision=decision,
                    instead=_instead(one, decision, kind or one.kind) if wording is None else wording,
                    kind=kind or one.kind,
                )
                for one in every
            ),
        )
    return edit.outcome(len(set(chosen)))


def write_table(study: Study, file: Path) -> Outcome[int]:
    """Write all identifiers as a table. It holds names: it is as confidential as the interviews.

    Raises:
        PlaceError: full, missing or read-only place.
    """
    rows = [
        DecisionRow(one.id, one.kind, one.decision, one.instead, row.places, one.forms)
        for row in queue(study)
        for one in [row.identifier]
    ]
    write_decisions(file, rows)
    return Outcome(len(rows), frozenset())


def read_table(study: Study, file: Path) -> Outcome[int]:
    """Decide as a table says; all of it, or nothing.

    Returns:
        How many decisions changed.

    Raises:
        InputError: what `read_decisions` raises; with the row and its column: NOT_FOUND, and what `decide` raises.
    """
    rows = read_decisions(file)
    besides = {IdentifierId(row.id) for row in rows.values()}
    changed = 0
    with editing(study, "identifier-decided") as edit:
        for number, row in rows.items():
            try:
                changed += _take_row(edit, row, besides)
            except InputError as refused:
                raise _at_row(number, refused) from None
    return edit.outcome(changed)


def _take_row(edit: Edit, row: DecisionRow, besides: Collection[IdentifierId]) -> bool:
    """Decide as a row says; whether that is something new."""
    before = _identifier(edit.db, IdentifierId(row.id))
    said = replace(before, kind=row.kind, decision=row.decision, instead=_unbracketed(row.instead))
    after = replace(said, instead=_instead(said, row.decision, row.kind))
    if after == before:
        return False
    if said.instead != before.instead:
        register.require_nameless(edit.db, said.instead, field="instead")
    settle(edit, after, besides=besides)
    return True


def _at_row(number: int, refused: InputError) -> InputError:
    """The refusal of a decision with the row in which it stands."""
    match refused.facts.get("field"):
        case "instead":
            return InputError(Code.VALUE_INVALID, row=number, column="instead", holds="name")
        case "decision" | "capital":
            return InputError(Code.VALUE_INVALID, row=number, column="decision", needs=Decision.PSEUDONYM.value)
        case _:
            return InputError(Code.NOT_FOUND, row=number, column="id", kind="identifier")


def unite(study: Study, chosen: Sequence[IdentifierId]) -> Outcome[Identifier]:
    """Say that several identifiers are the same; the first one's decision counts for all.

    Raises:
        InputError: NOT_FOUND; VALUE_MISSING with fewer than two; VALUE_INVALID when two of them were interviewed.
    """
    with editing(study, "identifiers-united") as edit:
        every = [_identifier(edit.db, one) for one in dict.fromkeys(chosen)]
        if len(every) < _FEWEST_UNITED:
            raise InputError(Code.VALUE_MISSING, field="identifier")
        first, *others = every
        held = {one.person for one in every if one.person}
        interviewed = [one for one in held if person_of(edit.db, one).respondent]
        if len(interviewed) > 1:
            raise InputError(Code.VALUE_INVALID, field="identifier")
        person = next(iter(interviewed), first.person or next(iter(sorted(held)), None))
        edit.remove("identifier", [one.id for one in others])
        if person is not None:
            _take_in(edit, person, held - {person})
        forms = tuple(dict.fromkeys(form for one in every for form in one.forms))
        (united,) = settle(edit, replace(first, forms=forms, person=person))
    return edit.outcome(united)


def split(study: Study, identifier: IdentifierId, forms: Sequence[str]) -> Outcome[Identifier]:
    """Say that some forms of an identifier are somebody or something else, about whom is decided anew.

    Raises:
        InputError: NOT_FOUND; VALUE_INVALID when no form, or all of them, would go.
    """
    with editing(study, "identifier-split") as edit:
        whole = _identifier(edit.db, identifier)
        going = tuple(form for form in whole.forms if form in set(forms))
        if not going or len(going) == len(whole.forms):
            raise InputError(Code.VALUE_INVALID, field="forms")
        unregister(edit, whole, going)
        staying = replace(whole, forms=tuple(form for form in whole.forms if form not in going))
        _, new = settle(edit, staying, fresh(edit.db, whole.kind, going, Decision.OPEN))
    return edit.outcome(new)


def add(study: Study, words: str, kind: FindingKind, decision: Decision = Decision.PSEUDONYM) -> Outcome[Identifier]:
    """Say that selected words give somebody away, wherever they occur.

    Raises:
        InputError: VALUE_INVALID when they are shorter than two signs.
    """
    with editing(study, "identifier-added") as edit:
        added = enter(edit, words, kind, decision)
    return edit.outcome(added)


def enter(edit: Edit, words: str, kind: FindingKind, decision: Decision) -> Identifier:
    """Put down, as part of an edit, that words give somebody away, wherever they occur.

    Raises:
        InputError: VALUE_INVALID when they are shorter than two signs.
    """
    form = " ".join(words.split())
    if len(form) < _SHORTEST_FORM:
        raise InputError(Code.VALUE_INVALID, field="forms")
    known = next((one for one in store.identifiers(edit.db) if form in one.forms), None)
    start = replace(known, kind=kind, decision=decision) if known else _new(edit.db, kind, form, decision)
    (added,) = settle(edit, start)
    store.add_occurrences(edit.db, _occurrences(edit.db, added, form))
    return added


def _new(db: Connection, kind: FindingKind, form: str, decision: Decision) -> Identifier:
    """An identifier of words that were not found before: of the one person whose name they are already, if any."""
    subjects = register.subjects_of(register.everybody(people.persons(db)), form) if kind is FindingKind.PERSON else []
    known = PersonId(subjects[0]) if len(subjects) == 1 and decision in REPLACING else None
    return fresh(db, kind, (form,), decision, known)


def _take_in(edit: Edit, person: PersonId, others: Collection[PersonId]) -> None:
    """Make several people one, who has every form of all of them."""
    main, same = person_of(edit.db, person), [person_of(edit.db, one) for one in sorted(others)]
    forms = tuple(dict.fromkeys(form for one in (main, *same) for form in one.forms))
    relation = next((one.relation for one in (main, *same) if one.relation), "")
    for one in store.identifiers(edit.db):
        if one.person in others:
            edit.put(replace(one, person=person))
    edit.remove("person", others)
    edit.put(replace(main, forms=forms, relation=relation))
    register.have_compared(edit.db, forms)


def _row(one: Identifier, held: Sequence[Tally], wordings: Mapping[str, str]) -> IdentifierRow:
    return IdentifierRow(
        one,
        sum(tally.places for tally in held),
        len({tally.source for tally in held if tally.source}),
        max(tally.score for tally in held),
        tuple(sorted({name for tally in held for name in tally.detectors.split()})),
        wordings.get(one.person or one.id, one.wording) if one.wording else "",
        hierarchies.coarser(one.kind, one.forms),
        wordings.get(one.person, "") if one.person and one.decision is Decision.OPEN else "",
        0 if one.decision is Decision.OPEN else sum(tally.remembered for tally in held),
    )


def _place(db: Connection, found: Occurrence) -> Place:
    words = next(
        (
            str(fields[found.part])
            for kind in store.WORDED
            for fields in [entities.read(db, kind_named(kind), found.entity)]
            if fields is not None
        ),
        "",
    )
    before, after = words[max(0, found.start - _AROUND) : found.start], words[found.end : found.end + _AROUND]
    form = words[found.start : found.end]
    return Place(found.entity, found.part, found.source, found.start, found.end, before, form, after)


def _occurrences(db: Connection, identifier: Identifier, form: str) -> Iterator[Occurrence]:
    """Every place of a form in the words of the study."""
    wanted = Anonymiser({identifier.id: [form]}, {})
    for text in store.words_with(db, query.exact(form).expression):
        for part, words in text.words.items():
            for one in wanted.find(words):
                if one.subject == identifier.id:
                    yield Occurrence(
                        text.entity, part, text.source, one.start, one.end, form, identifier.kind, 1.0, "person"
                    )


def _instead(one: Identifier, decision: Decision, kind: FindingKind) -> str:
    """What was said of it before; something coarser where nothing was."""
    proposed = decision is Decision.GENERALISE and not one.instead
    return hierarchies.coarser(kind, one.forms) if proposed else one.instead


def _unbracketed(wording: str) -> str:
    return wording.strip().strip("[]").strip()


def _identifier(db: Connection, entity: IdentifierId) -> Identifier:
    found = store.identifier(db, entity)
    if found is None:
        raise InputError(Code.NOT_FOUND, kind="identifier")
    return found

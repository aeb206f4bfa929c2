"""Finding what would give somebody away in the words of the study."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from fieldkit.anonymise import Finding, stand_ins
from fieldkit.domain.identifiers import USUAL_SENSITIVITY, Decision, FindingKind, Identifier, Occurrence
from fieldkit.domain.ids import IdentifierId, PersonId, SourceId, new_id
from fieldkit.domain.registry import kind_named
from fieldkit.progress import SILENT, Progress
from fieldkit.services import register
from fieldkit.services.bulk import bulk
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import entities, people
from fieldkit.store import identifiers as store
from fieldkit.store.identifiers import Worded
from fieldkit.store.records import record
from fieldkit.vault.connection import Connection

_FEWEST_LETTERS = 2
_ALWAYS_REMOVED = (FindingKind.CONTACT, FindingKind.CODE)
"""What never leaves unless somebody says so; so nobody has to decide about each."""

Findings = Mapping[str, Sequence[Finding]]
"""Field -> what was found in it."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in words as they stood; `note` puts it down.

    Attributes:
        texts: the words that were looked through, with what was found in them.
    """

    texts: Sequence[tuple[Worded, Findings]] = field(repr=False)

    @property
    def places(self) -> int:
        """How many places were found."""
        return sum(len(found) for _, fields in self.texts for found in fields.values())


@dataclass(frozen=True, slots=True)
class Noted:
    """What a search brought.

    Attributes:
        texts: looked through: turns, memos, codes, titles.
        places: found in them.
        new: identifiers that were not known.
        remembered: new forms of identifiers about which was decided before.
        open: identifiers that wait for a decision, in the whole study.
    """

    texts: int
    places: int
    new: int
    remembered: int
    open: int


def look(
    study: Study,
    *,
    sources: Sequence[SourceId] | None = None,
    sensitivity: float = USUAL_SENSITIVITY,
    progress: Progress = SILENT,
) -> Looked:
    """Look through words that were not looked through as they stand. Writes nothing.

    The words of others too: what they left in a bundle stays as they shared it, but it may not leave to readers.

    Args:
        study: a reader's, so that the person can go on working.
        sources: only these transcripts; None for all words that leave.
        sensitivity: 0 shows only what is sure, 1 everything that might be something.
        progress: told in texts.

    Raises:
        Cancelled: asked to stop.
    """
    waiting = store.not_looked_through(study.db, sources=sources)
    codes = set(register.codes_of(study.db).values())
    parts = [(at, name, words) for at, one in enumerate(waiting) for name, words in one.words.items() if words]
    with bulk(study.db):
        # Late: models of language are loaded when somebody looks for names, not with the program.
        from fieldkit.anonymise.engine import Detector

        detector = Detector(_people(study.db), accepted=_accepted(study.db), sensitivity=sensitivity)
        found = detector.find_all([words for _, _, words in parts], progress=progress)
    texts: dict[str, tuple[Worded, dict[str, Sequence[Finding]]]] = {one.entity: (one, {}) for one in waiting}
    for (at, name, words), findings in zip(parts, found, strict=True):
        standing = [one for one in findings if _may_stand(words[one.start : one.end])]
        texts[waiting[at].entity][1][name] = stand_ins.outside(words, standing, codes)
    return Looked(list(texts.values()))


def _may_stand(words: str) -> bool:
    """Whether words may be decided about for the whole study: a letter alone tells nobody and stands everywhere."""
    return sum(sign.isalnum() for sign in words) >= _FEWEST_LETTERS


def note(study: Study, looked: Looked) -> Outcome[Noted]:
    """Put down what was found. Words that were changed since are left for the next search."""
    with bulk(study.db), study.writing() as db:
        present = {one.entity: one.words for one in store.not_looked_through(db)}
        texts = [(text, fields) for text, fields in looked.texts if present.get(text.entity) == text.words]
        sorting = _Sorting(db)
        for text, fields in texts:
            for name, found in fields.items():
                for one in found:
                    sorting.take(text.words[name][one.start : one.end], one)
        sorting.write()
        before = store.occurrences_of(db, [text.entity for text, _ in texts])
        for text, fields in texts:
            known = before.get(text.entity, ())
            store.note(db, text.kind, text.entity, [sorting.noted(one, known) for one in _occurrences(text, fields)])
        waiting = sum(one.decision is Decision.OPEN for one in store.identifiers(db))
    places = sum(len(found) for _, fields in texts for found in fields.values())
    noted = Noted(len(texts), places, len(sorting.new), len(sorting.remembered), waiting)
    return Outcome(noted, frozenset({"identifier"}))


def unread(study: Study) -> dict[str, int]:
    """Source -> turns that were not looked through as they stand."""
    return store.unread(study.db)


def start_again(study: Study) -> None:
    """Have everything looked through again; decisions stay."""
    with study.writing() as db:
        store.forget_looking(db)


def _people(db: Connection) -> dict[str, list[str]]:
    """Subject -> forms of everybody in the register."""
    forms = {str(one.id): register.with_parts(one.forms) for one in people.persons(db)}
    for one in store.identifiers(db):
        if one.person in forms and one.decision is not Decision.OPEN:
            forms[one.person].extend(one.forms)
    return forms


def _accepted(db: Connection) -> dict[FindingKind, list[str]]:
    """Forms of everything else about which was decided, by kind."""
    forms: dict[FindingKind, list[str]] = {}
    for one in store.identifiers(db):
        if one.person is None and one.decision not in (Decision.OPEN, Decision.DISMISSED):
            forms.setdefault(one.kind, []).extend(one.forms)
    return forms


def _occurrences(text: Worded, fields: Findings) -> list[Occurrence]:
    return [
        Occurrence(
            text.entity,
            name,
            text.source,
            one.start,
            one.end,
            text.words[name][one.start : one.end],
            one.kind,
            one.score,
            one.source,
        )
        for name, found in fields.items()
        for one in found
    ]


class _Sorting:
    """Sorts forms that were found into identifiers."""

    def __init__(self, db: Connection) -> None:
        # Late: the lists of words are loaded when there is something to sort, not with the program.
        from fieldkit.anonymise.detectors.persons.known import is_sure
        from fieldkit.anonymise.grouping import Groups
        from fieldkit.services.likeness import Likeness

        self._is_sure = is_sure
        self._db = db
        self._all = {one.id: one for one in store.identifiers(db)}
        self._by_form = {form: one.id for one in self._all.values() for form in one.forms}
        self._persons = {one.id: one for one in people.persons(db)}
        self._likeness = Likeness(self._persons.values())
        self._groups, self._proposed = Groups(), Groups()
        self._by_person: dict[PersonId, IdentifierId] = {}
        for one in self._all.values():
            proposed = one.person and one.decision is Decision.OPEN and not self._is_entered(one, one.person)
            if one.person and not proposed:
                self._by_person[one.person] = one.id
            for form in one.forms:
                self._groups.add(one.kind, form, one.id)
                if proposed:
                    self._proposed.add(one.kind, form, one.id)
        self._pseudonyms = register.pseudonyms(db)
        self._drawn = {one.pseudonym for one in self._all.values()}
        self._decided = {one.id for one in self._all.values() if one.decision is not Decision.OPEN}
        self._changed: set[IdentifierId] = set()
        self._made: set[IdentifierId] = set()
        self.remembered: set[str] = set()

    @property
    def new(self) -> list[Identifier]:
        """Identifiers that were not known and wait for a decision."""
        return [self._all[one] for one in self._made if self._all[one].decision is Decision.OPEN]

    def take(self, form: str, found: Finding) -> None:
        """Sort one form. What the register is not sure of waits for a decision, as a proposal about that person."""
        sure = self._is_sure(form, found)
        person = PersonId(found.subject) if found.subject in self._persons else None
        whose = self._likeness.whose(form) if sure and person is None else []
        if len(whose) == 1:
            person = PersonId(whose[0])
        surely = person if person and sure and self._likeness.is_of(form, person) else None
        if form in self._by_form:
            self._recognise(self._by_form[form], surely)
            return
        if person is not None and surely is None:
            known = self._proposal(found.kind, form, person)
        elif whose and person is None:
            known = self._nobody(form)
        else:
            known = self._known(person, found.kind, form) or self._make(found.kind, person)
        self._all[known] = replace(self._all[known], forms=(*self._all[known].forms, form))
        self._by_form[form] = known
        self._groups.add(found.kind, form, known)
        self._changed.add(known)
        if known not in self._made and self._all[known].decision is not Decision.OPEN:
            self.remembered.add(form)

    def noted(self, place: Occurrence, before: Sequence[Occurrence]) -> Occurrence:
        """A place as it is put down: remembered when it had been decided before it came up, which is not now if
        something was found there already.

        Args:
            place: found in this search.
            before: what had been found in the same words.
        """
        there = [one for one in before if one.part == place.part and one.start < place.end and place.start < one.end]
        remembered = there[0].remembered if there else self._by_form[place.form] in self._decided
        return replace(place, remembered=remembered)

    def _recognise(self, identifier: IdentifierId, person: PersonId | None) -> None:
        """Nobody has to decide about somebody who was entered in the register since."""
        waiting = self._all[identifier]
        if person and waiting.kind is FindingKind.PERSON and waiting.decision is Decision.OPEN:
            self._all[identifier] = register.recognised(waiting, person)
            self._by_person.setdefault(person, identifier)
            self._changed.add(identifier)
            self.remembered.update(waiting.forms)

    def _known(self, person: PersonId | None, kind: FindingKind, form: str) -> IdentifierId | None:
        if person is not None:
            return self._by_person.get(person)
        owner = self._groups.owner(kind, form)
        return IdentifierId(owner) if owner else None

    def _is_entered(self, one: Identifier, person: PersonId) -> bool:
        """Whether somebody is in the register by what waits for a decision, and not only proposed for it."""
        return not set(self._persons[person].forms).isdisjoint(one.forms)

    def _proposal(self, kind: FindingKind, form: str, person: PersonId) -> IdentifierId:
        """What waits for being said to be somebody; the same for forms that are like each other."""
        owner = self._proposed.owner(kind, form)
        if owner is not None and self._all[IdentifierId(owner)].person == person:
            return IdentifierId(owner)
        made = self._put(kind, Decision.OPEN, register.draw(self._pseudonyms), person)
        self._proposed.add(kind, form, made)
        return made

    def _nobody(self, form: str) -> IdentifierId:
        """Whoever has a name that several have: nobody can tell which of them it is, and nobody is asked."""
        owner = self._groups.owner(FindingKind.PERSON, form)
        if owner is not None and self._all[IdentifierId(owner)].person is None:
            return IdentifierId(owner)
        return self._put(FindingKind.PERSON, Decision.REMOVE, register.draw(self._pseudonyms), None)

    def _make(self, kind: FindingKind, person: PersonId | None) -> IdentifierId:
        if person is None:
            decision = Decision.REMOVE if kind in _ALWAYS_REMOVED else Decision.OPEN
            return self._put(kind, decision, register.draw(self._pseudonyms), None)
        drawn = self._persons[person].pseudonym
        if drawn in self._drawn:
            drawn = register.draw(self._pseudonyms)
        self._by_person[person] = self._put(kind, Decision.PSEUDONYM, drawn, person)
        return self._by_person[person]

    def _put(self, kind: FindingKind, decision: Decision, drawn: str, person: PersonId | None) -> IdentifierId:
        self._pseudonyms.add(drawn)
        self._drawn.add(drawn)
        made = Identifier(IdentifierId(new_id()), kind, (), decision, "", drawn, person)
        self._all[made.id] = made
        self._made.add(made.id)
        return made.id

    def write(self) -> None:
        """Write identifiers that are new or have new forms, and have what leaves differently compared."""
        kind = kind_named("identifier")
        written = [record(self._all[one]) for one in sorted(self._changed)]
        entities.insert_many(self._db, kind, [(one.id, one.fields) for one in written if one.id in self._made])
        for one in written:
            if one.id not in self._made:
                entities.update(self._db, kind, one.id, one.fields)
        register.have_compared(self._db, sorted(self.remembered))

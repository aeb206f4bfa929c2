"""The register of people, and what was decided about everything else, as what may not leave."""

import re
import secrets
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from fieldkit.anonymise import Anonymiser, stand_ins
from fieldkit.anonymise.findings import SEVERAL
from fieldkit.domain import query
from fieldkit.domain.identifiers import REPLACING, Decision, FindingKind, Identifier
from fieldkit.domain.ids import PersonId, RespondentId
from fieldkit.domain.people import Person
from fieldkit.domain.profile import AS_DECIDED, Profile
from fieldkit.errors import Code, InputError
from fieldkit.store import identifiers as store
from fieldkit.store import log, people, search
from fieldkit.vault.connection import Connection

KEEPING = (Decision.KEEP, Decision.DISMISSED)
"""Decisions after which words leave as they stand."""
_THINGS = frozenset(FindingKind) - {FindingKind.PERSON, FindingKind.CONTACT, FindingKind.CODE}
"""Kinds that an attribute may tell on purpose, as coarse as the study says."""
_BASE_32 = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_SHORTEST_PART, _ENDING, _PAIR = 3, 2, 2
_LETTERS = re.compile(r"[^\W\d_]{2}")
_NO_KIND = "[\u2026]"
_PARTS = re.compile(r"[\s\u2010-\u2015-]+")


class Anonymisers:
    """What makes words safe, made anew only when register or decisions changed; meanwhile it learns words."""

    def __init__(self) -> None:
        self._held: tuple[dict[RespondentId, str], list[Person], list[str], list[Identifier]] | None = None
        self._made: Anonymiser

    def of(self, db: Connection) -> Anonymiser:
        """What makes words safe, from the register and the decisions as they stand."""
        held = (codes_of(db), people.persons(db), people.contacts(db), store.identifiers(db))
        if held != self._held:
            self._held, self._made = held, _made(*held)
        return self._made


def anonymiser(db: Connection) -> Anonymiser:
    """What makes words safe, from the register and the decisions as they stand."""
    return Anonymisers().of(db)


def cautious(db: Connection) -> Anonymiser:
    """What makes words safe while not everything is decided: what waits for a decision is left away."""
    found = store.identifiers(db)
    decided = [replace(one, decision=Decision.REMOVE) if one.decision is Decision.OPEN else one for one in found]
    return _made(codes_of(db), people.persons(db), people.contacts(db), decided)


def coarser(db: Connection, profile: Profile) -> Anonymiser:
    """What makes words safe, with what stands in place of a name as coarse as a profile asks."""
    persons, identifiers, codes = people.persons(db), store.identifiers(db), codes_of(db)
    plain = _plain(codes, persons, people.contacts(db), identifiers)
    found = _wordings(plain, codes, persons, identifiers, profile)
    return plain.saying({**found, **stand_ins.PLAIN, "contact": stand_ins.PLAIN[FindingKind.CONTACT]})


def wordings(db: Connection) -> dict[str, str]:
    """Person or identifier -> what stands in its place."""
    persons, identifiers, codes = people.persons(db), store.identifiers(db), codes_of(db)
    plain = _plain(codes, persons, people.contacts(db), identifiers)
    return _wordings(plain, codes, persons, identifiers)


def codes_of(db: Connection) -> dict[RespondentId, str]:
    """Respondent -> study code, which stands in the place of their names."""
    return {one.id: one.code for one in people.respondents(db)}


def _made(
    codes: Mapping[RespondentId, str],
    persons: Sequence[Person],
    contacts: Sequence[str],
    identifiers: Sequence[Identifier],
) -> Anonymiser:
    plain = _plain(codes, persons, contacts, identifiers)
    return plain.saying({**_wordings(plain, codes, persons, identifiers), "contact": "[contact]"})


def _plain(
    codes: Mapping[RespondentId, str],
    persons: Sequence[Person],
    contacts: Sequence[str],
    identifiers: Sequence[Identifier],
) -> Anonymiser:
    """Finds everything, and has no words for it yet."""
    forms = {str(person.id): [*person.forms, *_written_together(person.forms)] for person in persons}
    for one in identifiers:
        if one.decision in REPLACING:
            forms.setdefault(str(one.person or one.id), []).extend(one.forms)
    kept = [one for one in identifiers if one.decision in KEEPING]
    given = Interviewed(persons, contacts) if kept else None
    entered = {form for person in persons for form in person.forms}
    staying = [
        form
        for one in kept
        for form in one.forms
        if given is not None and not (given.knows(form) if one.typed else form in entered or given.are_named(form))
    ]
    parts = {str(person.id): parts_of(person.forms) for person in persons}
    kept_forms = [form for one in kept for form in one.forms]
    everybody_ = [str(person.id) for person in persons]
    things = [str(one.id) for one in identifiers if one.kind in _THINGS and one.person is None]
    plain = Anonymiser(
        {**forms, "contact": list(contacts)}, {}, kept_forms, staying, people=everybody_, things=things, parts=parts
    )
    # wording that names somebody in a case may have been shared before they were entered: it is found like a name
    free = _free(codes, persons, identifiers)
    naming = _naming(tuple(one.forms for one in persons), tuple(words for words, _ in free))
    more = [(words, subject) for words, subject in free if words in naming and not plain.find(words)]
    if not more:
        return plain
    for words, subject in more:
        forms.setdefault(subject, []).append(words)
    return Anonymiser(
        {**forms, "contact": list(contacts)}, {}, kept_forms, staying, people=everybody_, things=things, parts=parts
    )


def _free(
    codes: Mapping[RespondentId, str], persons: Sequence[Person], identifiers: Sequence[Identifier]
) -> list[tuple[str, str]]:
    """Free wording with letters that stands in place of a name, and in place of whose."""
    who = {one.respondent: str(one.id) for one in persons if one.respondent}
    free = [
        *((code, who.get(respondent, code)) for respondent, code in codes.items()),
        *((one.relation, str(one.id)) for one in persons),
        *((one.instead, str(one.person or one.id)) for one in identifiers),
    ]
    return [(words, subject) for words, subject in free if _LETTERS.search(words)]


class Interviewed:
    """Those who were interviewed, with their contacts: their names never stay.

    Args:
        persons: of the register.
        contacts: of respondents.
    """

    def __init__(self, persons: Sequence[Person], contacts: Sequence[str]) -> None:
        forms = {str(one.id): with_parts(one.forms) for one in persons if one.respondent is not None}
        self._written = {form for held in forms.values() for form in held}
        self._known = Anonymiser({**forms, "contact": list(contacts)}, {})

    def knows(self, words: str) -> bool:
        """Whether one of their names or contacts stands in some words."""
        return self._known.knows(words)

    def are_named(self, form: str) -> bool:
        """Whether a form is one of their names, written as names are: with a capital, or as it was entered."""
        if form in self._written:
            return True
        return not form.islower() and bool(subjects_of(self._known, form))


def _wordings(
    plain: Anonymiser,
    codes: Mapping[RespondentId, str],
    persons: Sequence[Person],
    identifiers: Sequence[Identifier],
    profile: Profile = AS_DECIDED,
) -> dict[str, str]:
    found = {}
    for person in persons:
        if profile.decision(FindingKind.PERSON, Decision.PSEUDONYM) is not Decision.PSEUDONYM:
            found[str(person.id)] = stand_ins.PLAIN[FindingKind.PERSON]
            continue
        code = codes.get(person.respondent, "") if person.respondent is not None else ""
        # codes, relations and what somebody typed are free wording: only shown when they name nobody themselves
        if code and not plain.find(code):
            found[str(person.id)] = f"[{code}]"
        else:
            relation = "" if plain.find(person.relation) else person.relation
            found[str(person.id)] = f"[Person {person.pseudonym}{', ' if relation else ''}{relation}]"
    for one in identifiers:
        decision = profile.decision(one.kind, one.decision)
        if one.person is None or decision in (Decision.GENERALISE, Decision.REMOVE):
            instead = "" if plain.find(one.instead) else one.instead
            found[str(one.person or one.id)] = replace(one, decision=decision, instead=instead).wording
    kinds = {str(one.id): one.kind for one in identifiers}
    return found | {several: _of_several(several, found, kinds) for several in plain.several}


def _of_several(several: str, found: Mapping[str, str], kinds: Mapping[str, FindingKind]) -> str:
    """What is true of all who share a form: who of them is meant is not told, and must not be guessed."""
    subjects = [one for one in several.split(SEVERAL) if one in found]
    wordings = {found[one] for one in subjects}
    if len(wordings) == 1:
        return wordings.pop()
    every = {kinds.get(one, FindingKind.PERSON) for one in subjects}
    return stand_ins.PLAIN[every.pop()] if len(every) == 1 else _NO_KIND


@lru_cache(maxsize=8)
def _naming(forms: tuple[tuple[str, ...], ...], wordings: tuple[str, ...]) -> frozenset[str]:
    """Those of some wordings in which one of some people is named, in whatever case, script and spelling."""
    if not wordings:
        return frozenset()
    # Late: the lists of words are loaded when there is free wording to be read, not with the program.
    from fieldkit.anonymise.detectors.persons.known import KnownPeople, near

    people = {str(number): with_parts(held) for number, held in enumerate(forms)}
    known = KnownPeople(near(people, wordings))
    return frozenset(words for words in wordings if known.named_in(words))


def require_nameless(db: Connection, words: str, *, field: str) -> None:
    """Refuse wording that stands in place of a name and names somebody itself.

    Args:
        db: any connection; the names are written.
        words: as they were typed.
        field: where they were typed.

    Raises:
        InputError: VALUE_INVALID with the field, and what it holds.
    """
    persons, forms = people.persons(db), tuple(one.forms for one in people.persons(db))
    lettered = (words,) if _LETTERS.search(words) else ()
    if _naming(forms, lettered) or _plain({}, persons, (), store.identifiers(db)).find(words):
        raise InputError(Code.VALUE_INVALID, field=field, holds="name")


def with_parts(forms: tuple[str, ...]) -> list[str]:
    """Every form, and the parts of a full name."""
    return [*forms, *parts_of(forms)]


def parts_of(forms: Iterable[str]) -> list[str]:
    """The capitalised parts of a full name: people are mostly called by one of them.

    Of a name typed without any capital every part counts. Numbers, polite words and words for kin beside a name are no
    names by themselves.
    """
    return [
        part
        for form in forms
        for part in _PARTS.split(form)
        if len(part) >= _SHORTEST_PART
        and part[0].isalpha()
        and (form.islower() or not part[0].islower())
        and part[-1] != "."
        and (part == form or not _is_address(part))
    ]


def _written_together(forms: Iterable[str]) -> list[str]:
    """Full names of two parts as one word, in both orders: so they stand in names that people give themselves."""
    pairs = [parts for form in forms if len(parts := _PARTS.split(form)) == _PAIR and all(map(str.isalpha, parts))]
    return ["".join(order) for first, last in pairs for order in ((first, last), (last, first))]


@lru_cache(maxsize=20_000)
def _is_address(part: str) -> bool:
    # Late: the lists of words are loaded when somebody has a name of several parts, not with the program.
    from fieldkit.anonymise.detectors.persons.names import is_address

    return is_address(part)


def recognised(identifier: Identifier, person: PersonId) -> Identifier:
    """An identifier that proved to be somebody in the register."""
    return replace(identifier, person=person, decision=Decision.PSEUDONYM)


def everybody(persons: Iterable[Person]) -> Anonymiser:
    """Knows everybody in the register, and has no words for them."""
    forms = {str(one.id): one.forms for one in persons}
    return Anonymiser(forms, {}, parts={one: parts_of(held) for one, held in forms.items()})


def subjects_of(anonymiser: Anonymiser, form: str) -> list[str]:
    """Whose name a form is, all of it; more than one when several have it, none when it is nobody's."""
    found = (one for one in anonymiser.find(form) if one.source == "register")
    return next((one.subject.split(SEVERAL) for one in found if (one.start, one.end) == (0, len(form))), [])


def waiting_for(db: Connection, person: Person) -> list[Identifier]:
    """Somebody who was found under one of the forms of a person and was nobody yet, as that person.

    Who was found under a form that others have too may be any of them, and is not taken for this one.
    """
    every = everybody([person, *(one for one in people.persons(db) if one.id != person.id)])
    forms = {form.casefold() for form in person.forms if len(subjects_of(every, form)) == 1}
    return [
        recognised(one, person.id)
        for one in store.identifiers(db)
        if one.kind is FindingKind.PERSON
        and (one.decision is Decision.OPEN or (one.decision in REPLACING and one.person is None))
        and not forms.isdisjoint(form.casefold() for form in one.forms)
    ]


def without(db: Connection, gone: Collection[PersonId]) -> list[Identifier]:
    """What was found of people who are taken off the register, as it waits for a decision again."""
    return [
        replace(one, person=None, decision=Decision.OPEN, instead="")
        for one in store.identifiers(db)
        if one.person in gone
    ]


def pseudonyms(db: Connection) -> set[str]:
    """Pseudonyms in use."""
    return people.pseudonyms(db) | store.pseudonyms(db)


def new_pseudonym(db: Connection) -> str:
    """A pseudonym that nobody and nothing else in this vault has."""
    return draw(pseudonyms(db))


def draw(taken: Container[str]) -> str:
    """Four random base-32 characters that are not taken."""
    while True:
        drawn = "".join(secrets.choice(_BASE_32) for _ in range(4))
        if drawn not in taken:
            return drawn


def forms_of(db: Connection, respondents: Collection[str]) -> list[str]:
    """Every form of the names of some respondents: what their codes stand for in the words that leave."""
    return [form for person in people.persons(db) if person.respondent in respondents for form in person.forms]


def have_everything_compared(db: Connection) -> None:
    """Have all wording compared with what was shared of it."""
    log.mark_turns_unpublished(db)
    log.mark_wording_unpublished(db)
    log.mark_rewritten_unpublished(db)


def _reworded(db: Connection, changed: tuple[str, ...]) -> tuple[str, ...]:
    """Forms of everybody and everything whose study code, relation or coarser wording holds a form that changed."""
    persons, identifiers = people.persons(db), store.identifiers(db)
    free = _free(codes_of(db), persons, identifiers)
    naming = _naming((changed,), tuple(words for words, _ in free))
    named = {subject for words, subject in free if words in naming}
    forms = [form for one in persons if str(one.id) in named for form in one.forms]
    return (*forms, *(form for one in identifiers if str(one.person or one.id) in named for form in one.forms))


def have_compared(db: Connection, forms: Iterable[str]) -> None:
    """Have whatever was or is to be shared with one of the forms in it compared with what was shared, and whatever was
    shared with wording in place of a name that one of the forms makes name somebody.
    """
    changed = tuple(with_parts(tuple(forms)))
    for form in dict.fromkeys((*changed, *with_parts(_reworded(db, changed)))):
        # in other cases a name ends in another way
        begins = form[: max(_SHORTEST_PART, len(form) - _ENDING)] if form[-1:].isalpha() else form
        try:
            log.mark_unpublished(db, "turn", search.turns_with(db, query.exact(begins, beginning=True).expression))
        except InputError:
            continue
    log.mark_wording_unpublished(db)
    log.mark_rewritten_unpublished(db)

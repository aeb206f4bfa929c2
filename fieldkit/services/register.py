"""The register of people, and what was decided about everything else, as what may not leave."""

import re
import secrets
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import replace

from fieldkit.anonymise import Anonymiser, stand_ins
from fieldkit.domain import query
from fieldkit.domain.identifiers import REPLACING, Decision, FindingKind, Identifier
from fieldkit.domain.ids import PersonId, RespondentId
from fieldkit.domain.people import Person
from fieldkit.domain.profile import AS_DECIDED, Profile
from fieldkit.errors import InputError
from fieldkit.store import identifiers as store
from fieldkit.store import log, people, search
from fieldkit.vault.connection import Connection

_BASE_32 = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_SHORTEST_PART = 3
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
    persons, contacts, identifiers = people.persons(db), people.contacts(db), store.identifiers(db)
    plain = _plain(persons, contacts, identifiers)
    found = _wordings(plain, codes_of(db), persons, identifiers, profile)
    return plain.saying({**found, **stand_ins.PLAIN, "contact": stand_ins.PLAIN[FindingKind.CONTACT]})


def wordings(db: Connection) -> dict[str, str]:
    """Person or identifier -> what stands in its place."""
    persons, identifiers = people.persons(db), store.identifiers(db)
    plain = _plain(persons, people.contacts(db), identifiers)
    return _wordings(plain, codes_of(db), persons, identifiers)


def codes_of(db: Connection) -> dict[RespondentId, str]:
    """Respondent -> study code, which stands in the place of their names."""
    return {one.id: one.code for one in people.respondents(db)}


def _made(
    codes: Mapping[RespondentId, str],
    persons: Sequence[Person],
    contacts: Sequence[str],
    identifiers: Sequence[Identifier],
) -> Anonymiser:
    plain = _plain(persons, contacts, identifiers)
    return plain.saying({**_wordings(plain, codes, persons, identifiers), "contact": "[contact]"})


def _plain(persons: Sequence[Person], contacts: Sequence[str], identifiers: Sequence[Identifier]) -> Anonymiser:
    """Finds everything, and has no words for it yet."""
    forms = {str(person.id): with_parts(person.forms) for person in persons}
    for one in identifiers:
        if one.decision in REPLACING:
            forms.setdefault(str(one.person or one.id), []).extend(one.forms)
    kept = [form for one in identifiers if one.decision in (Decision.KEEP, Decision.DISMISSED) for form in one.forms]
    typed = [form for one in identifiers if one.typed for form in one.forms]
    given = interviewed(persons, contacts) if typed else None
    staying = [form for form in typed if given is not None and not given.knows(form)]
    return Anonymiser({**forms, "contact": list(contacts)}, {}, kept, staying, [str(person.id) for person in persons])


def interviewed(persons: Sequence[Person], contacts: Sequence[str]) -> Anonymiser:
    """Knows those who were interviewed, and their contacts; has no words for them.

    Args:
        persons: of the register.
        contacts: of respondents.
    """
    forms = {str(one.id): with_parts(one.forms) for one in persons if one.respondent is not None}
    return Anonymiser({**forms, "contact": list(contacts)}, {})


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
    return found


def with_parts(forms: tuple[str, ...]) -> list[str]:
    """Every form, and the capitalised parts of a full name: people are mostly called by one of them.

    Of a name typed without any capital every part counts. Numbers beside a name are no name by themselves.
    """
    parts = [
        part
        for form in forms
        for part in _PARTS.split(form)
        if len(part) >= _SHORTEST_PART
        and part[0].isalpha()
        and (form.islower() or not part[0].islower())
        and part[-1] != "."
    ]
    return [*forms, *parts]


def recognised(identifier: Identifier, person: PersonId) -> Identifier:
    """An identifier that proved to be somebody in the register."""
    return replace(identifier, person=person, decision=Decision.PSEUDONYM)


def waiting_for(db: Connection, person: Person) -> list[Identifier]:
    """Somebody who was found and waits for a decision under one of the forms of a person, as that person."""
    forms = {form.casefold() for form in person.forms}
    return [
        recognised(one, person.id)
        for one in store.identifiers(db)
        if one.kind is FindingKind.PERSON
        and one.decision is Decision.OPEN
        and not forms.isdisjoint(form.casefold() for form in one.forms)
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


def have_compared(db: Connection, forms: Iterable[str]) -> None:
    """Have whatever was or is to be shared with one of the forms in it compared with what was shared."""
    for form in with_parts(tuple(forms)):
        try:
            log.mark_unpublished(db, "turn", search.turns_with(db, query.exact(form).expression))
        except InputError:
            continue
    log.mark_wording_unpublished(db)
    log.mark_rewritten_unpublished(db)

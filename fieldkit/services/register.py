"""The register of people as what may not leave."""

import re
import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence

from fieldkit.anonymise import Anonymiser
from fieldkit.domain import query
from fieldkit.domain.ids import RespondentId
from fieldkit.domain.people import Person
from fieldkit.errors import InputError
from fieldkit.store import log, people, search
from fieldkit.vault.connection import Connection

_BASE_32 = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_SHORTEST_PART = 3
_PARTS = re.compile(r"[\s\u2010-\u2015-]+")


class Anonymisers:
    """What makes words safe, made anew only when the register has changed: meanwhile it learns words of the study."""

    def __init__(self) -> None:
        self._held: tuple[dict[RespondentId, str], list[Person], list[str]] | None = None
        self._made: Anonymiser

    def of(self, db: Connection) -> Anonymiser:
        """What makes words safe, from the register as it stands."""
        held = ({one.id: one.code for one in people.respondents(db)}, people.persons(db), people.contacts(db))
        if held != self._held:
            self._held, self._made = held, _made(*held)
        return self._made


def anonymiser(db: Connection) -> Anonymiser:
    """What makes words safe, from the register as it stands."""
    return Anonymisers().of(db)


def _made(codes: Mapping[RespondentId, str], persons: Sequence[Person], contacts: Sequence[str]) -> Anonymiser:
    forms = {str(person.id): with_parts(person.forms) for person in persons}
    plain = Anonymiser({**forms, "contact": contacts}, {})
    wording = {"contact": "[contact]"}
    for person in persons:
        code = codes.get(person.respondent, "") if person.respondent is not None else ""
        # codes and relations are free wording: they are only shown when they name nobody themselves
        if code and not plain.find(code):
            wording[str(person.id)] = f"[{code}]"
        else:
            relation = "" if plain.find(person.relation) else person.relation
            wording[str(person.id)] = f"[Person {person.pseudonym}{', ' if relation else ''}{relation}]"
    return plain.saying(wording)


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


def new_pseudonym(db: Connection) -> str:
    """Four random base-32 characters that no other person of this vault has."""
    taken = people.pseudonyms(db)
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

"""Whether words that the register recognised are somebody's name and nothing besides."""

from collections.abc import Collection
from functools import cached_property

from fieldkit.anonymise.detectors.persons import kin, names
from fieldkit.anonymise.detectors.persons.known import KnownPeople
from fieldkit.anonymise.detectors.words import vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import SEVERAL
from fieldkit.anonymise.grouping import Groups
from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.ids import PersonId
from fieldkit.domain.people import Person
from fieldkit.services import register


class Likeness:
    """Compares forms that were found with the names of people.

    Args:
        persons: of the register.
    """

    def __init__(self, persons: Collection[Person]) -> None:
        self._forms = {one.id: register.with_parts(one.forms) for one in persons}
        self._known: dict[PersonId, KnownPeople] = {}
        self._every = register.everybody(persons)

    def is_of(self, form: str, person: PersonId) -> bool:
        """Whether a form names nobody but a person: Айгуль Садыкова is not Айгуль Токтобаева.

        A word that only begins a sentence before the name is no name: Ноябрда Айгуль.
        """
        if person not in self._known:
            self._known[person] = KnownPeople({person: self._forms[person]})
        seen = False
        for token in Words(form).tokens:
            if self._known[person].match(token) is not None:
                seen = True
            elif _is_name(token, beginning=not seen):
                return False
        return True

    @cached_property
    def _owners(self) -> Groups:
        groups = Groups()
        for form in dict.fromkeys(form for forms in self._forms.values() for form in forms):
            groups.add(FindingKind.PERSON, form, SEVERAL.join(register.subjects_of(self._every, form)))
        return groups

    def whose(self, form: str) -> list[str]:
        """Who has a form, in whatever case; more than one when nobody can tell of whom of them it is."""
        owner = self._owners.owner(FindingKind.PERSON, form)
        return owner.split(SEVERAL) if owner else []


def _is_name(token: Token, *, beginning: bool) -> bool:
    if not token.capital or len(token.text) == 1 or kin.is_kin(token):
        return False
    listed = names.sort_of(token) not in (None, names.Sort.MADE)
    return listed if beginning else not vocabulary.told(token)

"""Respondents, what they agreed to, and the register of people who must not be recognised."""

from dataclasses import dataclass, field
from enum import StrEnum

from fieldkit.domain.ids import ConsentId, PersonId, RespondentId


class ConsentItem(StrEnum):
    """What a respondent can agree to. Each stands for itself, but all need `take_part`."""

    TAKE_PART = "take_part"
    RECORD = "record"
    QUOTE = "quote"
    ARCHIVE = "archive"
    RECONTACT = "recontact"


@dataclass(frozen=True, slots=True)
class Respondent:
    """A person interviewed, as the study knows them.

    Attributes:
        id: identifier.
        code: study code ("R-001"), unique within a vault.
        attributes: attribute key -> value; quasi-identifiers among them.
        withheld: keys of attributes that are not told of this person, because it would stand out by them.
    """

    id: RespondentId
    code: str
    attributes: dict[str, str] = field(repr=False)
    withheld: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a respondent is. Kept apart from the respondent and never published.

    Attributes:
        respondent: whose identity it is.
        names: all forms entered, in any script; aliases too.
        contacts: telephone numbers, addresses, handles.
    """

    respondent: RespondentId
    names: tuple[str, ...] = field(repr=False)
    contacts: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Consent:
    """What a respondent agreed to.

    Attributes:
        id: identifier.
        respondent: who agreed.
        items: what to.
        how: "oral", "written" or "" when not noted.
        given: ISO date, or "".
    """

    id: ConsentId
    respondent: RespondentId
    items: frozenset[ConsentItem]
    how: str
    given: str

    def allows(self, item: ConsentItem) -> bool:
        """Whether the item was agreed to and taking part as well."""
        return ConsentItem.TAKE_PART in self.items and item in self.items


class PersonRole(StrEnum):
    """Why somebody who was not interviewed stands in the register of people."""

    MENTIONED = "mentioned"
    """A respondent speaks of them: kin, an employer, a chairwoman."""
    INTERVIEWER = "interviewer"
    PUBLIC = "public"
    """A public figure: recognised, and kept as spoken."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the register of people whose name must not leave.

    Attributes:
        id: identifier.
        forms: every form entered, in any script.
        pseudonym: four random base-32 characters, one set a vault, never in order of entry.
        relation: "" or what the person is to a respondent ("sister of R-012"); shown in place of the name. Of
            interviewers it begins so, see `relation_as`.
        respondent: the respondent this person is, or None for people mentioned.
    """

    id: PersonId
    forms: tuple[str, ...] = field(repr=False)
    pseudonym: str
    relation: str = field(repr=False)
    respondent: RespondentId | None


def relation_as(role: PersonRole, words: str) -> str:
    """The relation of somebody with a role: of interviewers it says that they are.

    Args:
        role: not that of public figures, who have no relation.
        words: what else is said of them.
    """
    said = words.strip()
    if role is not PersonRole.INTERVIEWER:
        return said
    return ", ".join(filter(None, (PersonRole.INTERVIEWER.value, said)))


def role_in(relation: str) -> tuple[PersonRole, str]:
    """What a relation says of the role, and what else."""
    first, _, rest = relation.partition(",")
    if first.strip().casefold() == PersonRole.INTERVIEWER.value:
        return PersonRole.INTERVIEWER, rest.strip()
    return PersonRole.MENTIONED, relation


def with_take_part(items: frozenset[ConsentItem]) -> frozenset[ConsentItem]:
    """The items given; any of them implies taking part."""
    return items | {ConsentItem.TAKE_PART} if items else items

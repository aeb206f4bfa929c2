"""What would give somebody away in the words of a study, and what was decided about it."""

from dataclasses import dataclass, field
from enum import StrEnum

from fieldkit.domain.ids import IdentifierId, PersonId

USUAL_SENSITIVITY = 0.6
"""How sensitive a search is unless somebody says otherwise: 0 shows only what is sure, 1 whatever might be one."""


class FindingKind(StrEnum):
    """What gives somebody away."""

    PERSON = "PERSON"
    LOC = "LOC"
    ORG = "ORG"
    DATE = "DATE"
    AGE = "AGE"
    PROF = "PROF"
    CONTACT = "CONTACT"
    CODE = "CODE"


class Decision(StrEnum):
    """What becomes of an identifier in everything that leaves."""

    OPEN = "open"
    """Not decided: it is found, and nothing is done about it yet."""
    PSEUDONYM = "pseudonym"
    """A stand-in that is the same throughout the study."""
    GENERALISE = "generalise"
    """Something coarser that is still true: "[village, Naryn region]"."""
    REMOVE = "remove"
    """Only what it was: "[name]"."""
    KEEP = "keep"
    """It leaves as spoken: a public figure, a capital."""
    DISMISSED = "dismissed"
    """It gives nobody away: a word that was taken for a name."""


REPLACING = frozenset({Decision.PSEUDONYM, Decision.GENERALISE, Decision.REMOVE})
"""Decisions after which the words as spoken do not leave."""

NAMED = {
    FindingKind.PERSON: "Person",
    FindingKind.LOC: "Place",
    FindingKind.ORG: "Organisation",
    FindingKind.DATE: "Date",
    FindingKind.AGE: "Age",
    FindingKind.PROF: "Occupation",
    FindingKind.CONTACT: "Contact",
    FindingKind.CODE: "Number",
}
"""What a kind is called where something of it stood."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """Somebody or something that would give a person away, in all forms in which it occurs.

    Attributes:
        id: identifier.
        kind: what it is.
        forms: words as they stand in the texts; a form belongs to one identifier.
        decision: what becomes of it.
        instead: what it is generalised to, without brackets; "" when nothing was said.
        pseudonym: four random base-32 characters, one set a vault.
        person: whom of the register of people it is, None for anybody and anything else.
        typed: whether somebody read and typed that the words may stay, although the register knows them.
    """

    id: IdentifierId
    kind: FindingKind
    forms: tuple[str, ...] = field(repr=False)
    decision: Decision
    instead: str = field(repr=False)
    pseudonym: str
    person: PersonId | None
    typed: bool = False

    @property
    def wording(self) -> str:
        """What stands in its place in everything that leaves; "" when it stays as spoken."""
        name = NAMED[self.kind]
        match self.decision:
            case Decision.PSEUDONYM:
                return f"[{name} {self.pseudonym}]"
            case Decision.GENERALISE:
                return f"[{self.instead or name.lower()}]"
            case Decision.REMOVE:
                return f"[{name.lower()}]"
            case _:
                return ""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place in which a form was found.

    Attributes:
        entity: turn, memo, code, interview, source or study whose words they are.
        part: which of its fields.
        source: the source of a turn, "" for anything else.
        start, end: code points into the field, the end exclusive.
        form: the words.
        kind: what the detectors took it for.
        score: 0 to 1, how sure they were.
        detectors: which said so.
        remembered: whether it had been decided what becomes of it before the place came up.
    """

    entity: str
    part: str
    source: str
    start: int
    end: int
    form: str = field(repr=False)
    kind: FindingKind
    score: float
    detectors: str
    remembered: bool = False

"""The study: its title, languages, waves and the attributes by which respondents are described."""

from dataclasses import dataclass, field
from enum import StrEnum

from fieldkit.domain.ids import StudyId


class AttributeClass(StrEnum):
    """How much an attribute gives away (anonymisation literature's four classes)."""

    DIRECT = "direct"
    QUASI = "quasi"
    SENSITIVE = "sensitive"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of respondents.

    Attributes:
        key: stable key ("country").
        label: what the screen and the sheets say.
        kind: class; only quasi-identifiers with listed values and free attributes leave the laptop.
        values: allowed values in order, empty for free text.
    """

    key: str
    label: str = field(repr=False)
    kind: AttributeClass
    values: tuple[str, ...] = field(default=(), repr=False)

    @property
    def shareable(self) -> bool:
        """Whether values of this attribute may leave: they come from a list and identify nobody by themselves."""
        return self.kind in (AttributeClass.QUASI, AttributeClass.FREE) and bool(self.values)


@dataclass(frozen=True, slots=True)
class StudyInfo:
    """What a study says of itself.

    Attributes:
        id: identifier, the same in every vault of the study.
        title: of the study.
        wave: "2026" or "".
        languages: ISO 639-1 codes of the interviews.
        attributes: by which respondents are described.
    """

    id: StudyId
    title: str = field(repr=False)
    wave: str
    languages: tuple[str, ...]
    attributes: tuple[Attribute, ...]

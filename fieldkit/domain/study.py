"""The study: its title, languages, waves and the attributes by which respondents are described."""

from dataclasses import dataclass, field
from enum import StrEnum

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.ids import StudyId
from fieldkit.domain.profile import SUPPLIED, Profile


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
        hierarchy: what values are a part of.
        level: of the hierarchy, on which values go to the coordinator; beyond its depth none leave.
    """

    key: str
    label: str = field(repr=False)
    kind: AttributeClass
    values: tuple[str, ...] = field(default=(), repr=False)
    hierarchy: Hierarchy = field(default=Hierarchy(), repr=False)
    level: int = 0

    @property
    def shareable(self) -> bool:
        """Whether values of this attribute may leave: from a list or as bands, and of nobody alone."""
        told = bool(self.values) if not self.level else self.level <= self.hierarchy.depth
        return told and self.kind in (AttributeClass.QUASI, AttributeClass.FREE)

    def shared(self, value: str, level: int = 0) -> str:
        """A value as it leaves, "" when nothing is said of it.

        Args:
            value: as noted, or generalised before.
            level: how coarse at least, beyond `self.level`.
        """
        coarse = max(level, self.level)
        if not self.shareable:
            return ""
        if not coarse:
            return value if value in self.values or self.hierarchy.knows(value) else ""
        told = self.hierarchy.at(value, coarse)
        return told if self.hierarchy.level_of(told) >= coarse else ""


@dataclass(frozen=True, slots=True)
class StudyInfo:
    """What a study says of itself.

    Attributes:
        id: identifier, the same in every vault of the study.
        title: of the study.
        wave: "2026" or "".
        languages: ISO 639-1 codes of the interviews.
        attributes: by which respondents are described.
        profiles: how coarse releases are, by whom they are for.
    """

    id: StudyId
    title: str = field(repr=False)
    wave: str
    languages: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    profiles: tuple[Profile, ...] = SUPPLIED

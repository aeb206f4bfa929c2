"""The study: its title, languages, waves and the attributes by which respondents are described."""

from collections.abc import Iterable
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


_LEAVING = (AttributeClass.QUASI, AttributeClass.FREE)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of respondents.

    Attributes:
        key: stable key ("country").
        label: what the screen and the sheets say.
        kind: class; only quasi-identifiers with listed values and free attributes leave the laptop.
        values: allowed values in order, empty for free text.
        hierarchy: what values are a part of.
        level: of the hierarchy, on which the study has values go to the coordinator; beyond its depth none leave.
        coarser: the level that whoever works with this vault chose beyond that; never leaves.
    """

    key: str
    label: str = field(repr=False)
    kind: AttributeClass
    values: tuple[str, ...] = field(default=(), repr=False)
    hierarchy: Hierarchy = field(default=Hierarchy(), repr=False)
    level: int = 0
    coarser: int = 0

    @property
    def leaving(self) -> int:
        """The level on which values go to the coordinator from this vault."""
        return max(self.level, self.coarser)

    @property
    def shareable(self) -> bool:
        """Whether values of this attribute may leave: from a list or as bands, and of nobody alone."""
        told = bool(self.values) if not self.leaving else self.leaving <= self.hierarchy.depth
        return told and self.kind in _LEAVING

    def is_as_coarse_as(self, other: "Attribute") -> bool:
        """Whether this attribute, as the study has it, lets nothing out that another version of it holds back."""
        if self.kind not in _LEAVING:
            return True
        return other.kind in _LEAVING and self.hierarchy == other.hierarchy and self.level >= other.level

    def shared(self, value: str, level: int = 0) -> str:
        """A value as it leaves, "" when nothing is said of it.

        Args:
            value: as noted, or generalised before.
            level: how coarse at least, beyond `leaving`.
        """
        coarse = max(level, self.leaving)
        if not self.shareable:
            return ""
        if not coarse:
            return value if value in self.values or self.hierarchy.knows(value) else ""
        return self.hierarchy.at(value, coarse)


def is_as_coarse_as(attributes: Iterable[Attribute], others: Iterable[Attribute]) -> bool:
    """Whether attributes let nothing out that others of the same keys hold back."""
    held = {one.key: one for one in others}
    return all(one.key not in held or one.is_as_coarse_as(held[one.key]) for one in attributes)


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
        coarser: what whoever works with this vault chose beyond profiles of that name; never leaves.
    """

    id: StudyId
    title: str = field(repr=False)
    wave: str
    languages: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    profiles: tuple[Profile, ...] = SUPPLIED
    coarser: tuple[Profile, ...] = ()

    def profile(self, name: str) -> Profile | None:
        """The profile of that name as it holds in this vault."""
        own = next((one for one in self.coarser if one.name == name), None)
        found = next((one for one in self.profiles if one.name == name), None)
        return found if found is None or own is None else found.with_floor(own)

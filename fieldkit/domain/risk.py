"""How well respondents are hidden among each other by what is shared about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Combination = tuple[tuple[str, str], ...]
"""Attribute and value, in the order of the study's attributes."""


def told(combination: Combination, labels: Mapping[str, str], *, untold: str = "") -> str:
    """A combination in words: a value that begins with a digit needs the label of its attribute.

    Args:
        combination: keys and values, "" for one that is not told.
        labels: key -> what the study calls the attribute.
        untold: what is said of an attribute that is not told; `{}` is its label.
    """
    said = (_said(labels.get(key, key), value, untold) for key, value in combination)
    return " · ".join(filter(None, said))


def _said(label: str, value: str, untold: str) -> str:
    if not value:
        return untold.format(label)
    return f"{label} {value}" if value[:1].isdigit() else value


@dataclass(frozen=True, slots=True)
class StandsOut:
    """The smallest combination by which a respondent stands out.

    Attributes:
        combination: no part of it alone makes the group this small.
        respondents: study codes of the group, sorted.
    """

    combination: Combination = field(repr=False)
    respondents: tuple[str, ...]

    @property
    def people(self) -> int:
        """How many share the combination."""
        return len(self.respondents)


@dataclass(frozen=True, slots=True)
class Group:
    """Respondents of whom the same is told.

    Attributes:
        combination: every attribute that is shared with its value, "" where nothing is told.
        respondents: study codes, sorted.
        alike: how many respondents somebody who reads it could be: those, and all of whom so little is told that they
            could be meant as well.
        varied: sensitive attribute -> how many different values are noted of those it could be, 0 when none is.
    """

    combination: Combination = field(repr=False)
    respondents: tuple[str, ...]
    alike: int
    varied: Mapping[str, int] = field(default_factory=dict)

    @property
    def people(self) -> int:
        """How many they are."""
        return len(self.respondents)


@dataclass(frozen=True, slots=True)
class Diversity:
    """What a sensitive attribute gives away within groups of respondents who look alike.

    A value that was not noted of somebody counts for none: what is known of a group may be the same of all in it.

    Attributes:
        attribute: key of the sensitive attribute.
        least: the fewest different values in any group (l of distinct l-diversity); 0 when none is noted.
        same: respondents in groups in which everybody has the same value.
        groups: groups of which a value is noted.
        uniform: those of them in which everybody has the same value.
    """

    attribute: str
    least: int
    same: int
    groups: int
    uniform: int


class Step(StrEnum):
    """A way to hide somebody in a table."""

    RAISE = "raise"
    """All values of an attribute one step coarser."""
    JOIN = "join"
    """Two values become one."""
    WITHHOLD = "withhold"
    """An attribute is not told of some respondents (local suppression)."""
    HIDE = "hide"
    """An attribute is not shared at all."""


@dataclass(frozen=True, slots=True)
class Fix:
    """One step of a plan that hides everybody.

    Attributes:
        step: what is done.
        attribute: to which one; its key.
        standing_out: respondents who still stand out after this step and those before it.
        smallest: the smallest group then.
        lost: how much of what the attributes tell has gone by then, 0 to 1 (share of their entropy).
        level: of its hierarchy, on which the attribute is told then.
        joined: values that become one.
        respondents: study codes of those of whom it is not told.
    """

    step: Step
    attribute: str
    standing_out: int
    smallest: int
    lost: float
    level: int = 0
    joined: tuple[str, ...] = field(default=(), repr=False)
    respondents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """How well respondents are hidden, in numbers that point to nobody.

    Attributes:
        attributes: keys of the quasi-identifiers that were measured.
        respondents: in the table.
        standing_out: of them, by some combination of attributes.
        smallest: respondents in the smallest group of those who may be alike (k of k-anonymity).
        unique: respondents who are alone in their group.
        groups: of respondents of whom the same is told.
        small: groups of fewer people than `threshold`.
        expected: share of respondents whom somebody who knows all of it would name rightly, 0 to 1.
        threshold: groups below it are too small.
    """

    attributes: tuple[str, ...]
    respondents: int
    standing_out: int
    smallest: int
    unique: int
    groups: int
    small: int
    expected: float
    threshold: int


@dataclass(frozen=True, slots=True)
class Risk:
    """How well respondents are hidden.

    Attributes:
        respondents: in the table.
        attributes: keys of the quasi-identifiers that are shared.
        smallest: respondents in the smallest group of those who may be alike (k of k-anonymity).
        unique: respondents who are alone in their group.
        groups: of respondents of whom the same is told, the rarest first.
        expected: share of respondents whom somebody who knows all of it would name rightly, 0 to 1.
        standing_out: smallest combinations held by fewer than `threshold` people, rarest and shortest first.
        diversity: of each sensitive attribute.
        fixes: steps of a plan, to be taken one after the other.
        threshold: groups below it stand out.
    """

    respondents: int
    attributes: tuple[str, ...]
    smallest: int
    unique: int
    groups: tuple[Group, ...]
    expected: float
    standing_out: tuple[StandsOut, ...]
    diversity: tuple[Diversity, ...]
    fixes: tuple[Fix, ...]
    threshold: int

    @property
    def figures(self) -> Figures:
        """The same in numbers."""
        return Figures(
            attributes=self.attributes,
            respondents=self.respondents,
            standing_out=len({code for one in self.standing_out for code in one.respondents}),
            smallest=self.smallest,
            unique=self.unique,
            groups=len(self.groups),
            small=sum(one.alike < self.threshold for one in self.groups),
            expected=self.expected,
            threshold=self.threshold,
        )

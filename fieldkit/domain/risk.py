"""How well respondents are hidden among each other by what is shared about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Combination = tuple[tuple[str, str], ...]
"""Attribute and value, in the order of the study's attributes."""


def told(combination: Combination, labels: Mapping[str, str]) -> str:
    """A combination in words: a value that begins with a digit needs the label of its attribute.

    Args:
        combination: keys and values.
        labels: key -> what the study calls the attribute.
    """
    return " · ".join(f"{labels.get(key, key)} {value}" if value[:1].isdigit() else value for key, value in combination)


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
class Diversity:
    """What a sensitive attribute gives away within groups of respondents who look alike.

    Attributes:
        attribute: key of the sensitive attribute.
        least: the fewest different values in any group (l of distinct l-diversity); 0 without respondents.
        same: respondents in groups in which everybody has the same value.
    """

    attribute: str
    least: int
    same: int


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
class Risk:
    """How well respondents are hidden.

    Attributes:
        respondents: in the table.
        attributes: keys of the quasi-identifiers that are shared.
        smallest: respondents in the smallest group of those who may be alike (k of k-anonymity).
        unique: respondents who are alone in their group.
        groups: number of people in a group -> number of such groups.
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
    groups: tuple[tuple[int, int], ...]
    expected: float
    standing_out: tuple[StandsOut, ...]
    diversity: tuple[Diversity, ...]
    fixes: tuple[Fix, ...]
    threshold: int

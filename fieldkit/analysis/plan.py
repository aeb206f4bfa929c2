"""A plan that hides everybody: coarser values first, single values that are not told once few people stand out.

Global recoding before local suppression, as in mu-Argus (Hundepool and others, Statistical Disclosure Control, 2012).
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from fieldkit.analysis.groups import NOT_SAID, Table, alike, standing_out
from fieldkit.domain.hierarchy import JOINED, Hierarchy
from fieldkit.domain.risk import Fix, StandsOut, Step

_FEWEST_VALUES = 2
_LEAST_LOSS = 1e-9
_FEW, _FEW_PEOPLE = 0.1, 2
"""Of how many respondents single values are kept back, as a share and at least."""
_TRIED = 6
"""Rarest combinations of which single values are tried."""


class Raising(NamedTuple):
    """How an attribute can become coarser.

    Attributes:
        hierarchy: of its values.
        level: on which they stand.
    """

    hierarchy: Hierarchy
    level: int


class _Change(NamedTuple):
    step: Step
    attribute: str
    level: int = 0
    joined: tuple[str, ...] = ()
    respondents: tuple[str, ...] = ()


class _State(NamedTuple):
    """A table after some changes.

    Attributes:
        table, keys: what would be shared.
        raising: how its attributes can become coarser.
        out: rare combinations.
        told: what the attributes tell, in bits.
    """

    table: Table
    keys: tuple[str, ...]
    raising: Mapping[str, Raising]
    out: Sequence[StandsOut]
    told: float

    @property
    def people(self) -> int:
        """How many respondents stand out."""
        return len({code for one in self.out for code in one.respondents})


def plan(
    table: Table, quasi: Sequence[str], threshold: int, raising: Mapping[str, Raising], *, joins: bool
) -> Iterator[Fix]:
    """Changes one after the other, at each step the one that hides most for what it loses, until nobody stands out.

    Args:
        table: what is shared about each respondent.
        quasi: keys of the attributes by which somebody could be recognised.
        threshold: groups of fewer people stand out.
        raising: attribute -> how it can become coarser; others have their values joined.
        joins: whether values that have nothing in common may be joined.
    """
    start = state = _state(table, tuple(quasi), raising, threshold)
    while state.out:
        before = state
        tried = ((change, _after(before, change, threshold)) for change in _changes(before, joins=joins))
        change, state = max(tried, key=lambda one: _worth(before, *one))
        smallest = min(alike(state.table, state.keys).values(), default=0)
        lost = 1 - state.told / start.told if start.told else 0.0
        yield Fix(
            change.step,
            change.attribute,
            state.people,
            smallest,
            lost,
            change.level,
            change.joined,
            change.respondents,
        )


def _state(table: Table, keys: tuple[str, ...], raising: Mapping[str, Raising], threshold: int) -> _State:
    out = standing_out(table, keys, threshold=threshold)
    return _State(table, keys, raising, out, sum(_told(table, key) for key in keys))


def _worth(before: _State, change: _Change, after: _State) -> tuple[float, float, _Change]:
    """What a change hides for what it loses; of equals the one that loses least."""
    lost = before.told - after.told
    return (len(before.out) - len(after.out)) / max(lost, _LEAST_LOSS), -lost, change


def _after(state: _State, change: _Change, threshold: int) -> _State:
    """The state after one more change."""
    key, keys, raising = change.attribute, state.keys, dict(state.raising)
    match change.step:
        case Step.HIDE:
            return _state(state.table, tuple(one for one in keys if one != key), raising, threshold)
        case Step.WITHHOLD:
            told = dict.fromkeys(change.respondents, NOT_SAID)
        case Step.RAISE:
            hierarchy = raising[key].hierarchy
            raising[key] = Raising(hierarchy, change.level)
            told = {code: hierarchy.at(row[key], change.level) for code, row in state.table.items() if row.get(key)}
        case Step.JOIN:
            raising[key] = Raising(Hierarchy(), change.level)
            name = JOINED.join(change.joined)
            told = {code: name for code, row in state.table.items() if row.get(key) in change.joined}
    table = {code: {**row, key: told[code]} if code in told else row for code, row in state.table.items()}
    return _state(table, keys, raising, threshold)


def _changes(state: _State, *, joins: bool) -> Iterator[_Change]:
    """Everything that might help, coarser values before what is not told."""
    for key in state.keys:
        coarser = state.raising.get(key)
        if coarser is not None and coarser.level < coarser.hierarchy.depth:
            yield _Change(Step.RAISE, key, coarser.level + 1)
        elif joins and (coarser is None or not coarser.hierarchy.bands):
            yield from _joins(state.table, key, coarser.level + 1 if coarser else 1)
        yield _Change(Step.HIDE, key)
    if state.people <= max(_FEW_PEOPLE, _FEW * len(state.table)):
        yield from dict.fromkeys(_withholding(state))


def _joins(table: Table, key: str, level: int) -> Iterator[_Change]:
    """The rarest value with each of the others."""
    counts = Counter(values[key] for values in table.values() if values.get(key))
    if len(counts) > _FEWEST_VALUES:
        rarest = min(counts, key=lambda value: (counts[value], value))
        for other in sorted(counts):
            if other != rarest:
                yield _Change(Step.JOIN, key, level, (rarest, other))


def _withholding(state: _State) -> Iterator[_Change]:
    """Values of the rarest combinations, and of all who stand out by an attribute."""
    for one in state.out[:_TRIED]:
        for key, _ in one.combination:
            yield _Change(Step.WITHHOLD, key, respondents=one.respondents)
    for key in state.keys:
        holders = {code for one in state.out if key in dict(one.combination) for code in one.respondents}
        if holders:
            yield _Change(Step.WITHHOLD, key, respondents=tuple(sorted(holders)))


def _told(table: Table, key: str) -> float:
    """The entropy of what is told, in bits; what is not told of somebody tells nothing."""
    counts = Counter(values[key] for values in table.values() if values.get(key))
    said = sum(counts.values())
    return sum(count * math.log2(said / count) for count in counts.values()) / len(table) if said else 0.0

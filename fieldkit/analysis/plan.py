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
_FEW, _FEW_PEOPLE = 0.1, 3
"""Of how many respondents values are kept back, as a share and at least."""


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


class _Shared(NamedTuple):
    """What would be shared after some changes.

    Attributes:
        table, keys: of the attributes that are shared.
        raising: how they can become coarser.
    """

    table: Table
    keys: tuple[str, ...]
    raising: Mapping[str, Raising]

    def after(self, change: _Change) -> "_Shared":
        """What would be shared after one more change."""
        key, raising = change.attribute, dict(self.raising)
        match change.step:
            case Step.HIDE:
                return self._replace(keys=tuple(one for one in self.keys if one != key))
            case Step.WITHHOLD:
                told = dict.fromkeys(change.respondents, NOT_SAID)
            case Step.RAISE:
                hierarchy = raising[key].hierarchy
                raising[key] = Raising(hierarchy, change.level)
                told = {code: hierarchy.at(row[key], change.level) for code, row in self.table.items() if row.get(key)}
            case Step.JOIN:
                raising[key] = Raising(Hierarchy(), change.level)
                name = JOINED.join(change.joined)
                told = {code: name for code, row in self.table.items() if row.get(key) in change.joined}
        table = {code: {**row, key: told[code]} if code in told else row for code, row in self.table.items()}
        return _Shared(table, self.keys, raising)


class _State(NamedTuple):
    """What would be shared, and what it gives away.

    Attributes:
        shared: the table.
        out: rare combinations.
        told: what the attributes tell, in bits.
    """

    shared: _Shared
    out: Sequence[StandsOut]
    told: float

    @property
    def people(self) -> int:
        """How many respondents stand out."""
        return len({code for one in self.out for code in one.respondents})


def plan(
    table: Table, quasi: Sequence[str], threshold: int, raising: Mapping[str, Raising], *, joins: bool
) -> Iterator[Fix]:
    """Changes one after the other until nobody stands out.

    At each step the one is taken that hides most for what it loses; in the end those go that were not needed.

    Args:
        table: what is shared about each respondent.
        quasi: keys of the attributes by which somebody could be recognised.
        threshold: groups of fewer people stand out.
        raising: attribute -> how it can become coarser; others have their values joined.
        joins: whether values that have nothing in common may be joined.
    """
    shared = _Shared(table, tuple(quasi), raising)
    start = state = _state(shared, threshold)
    taken: list[_Change] = []
    while state.out:
        before = state
        tried = ((change, _state(before.shared.after(change), threshold)) for change in _changes(before, joins=joins))
        change, state = max(tried, key=lambda one: _worth(before, *one))
        taken.append(change)
    state = start
    for change in _needed(shared, taken, threshold):
        state = _state(state.shared.after(change), threshold)
        smallest = min(map(len, alike(state.shared.table, state.shared.keys).values()), default=0)
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


def _state(shared: _Shared, threshold: int) -> _State:
    out = standing_out(shared.table, shared.keys, threshold=threshold)
    return _State(shared, out, sum(_told(shared.table, key) for key in shared.keys))


def _worth(before: _State, change: _Change, after: _State) -> tuple[float, float, _Change]:
    """What a change hides for what it loses; of equals the one that loses least."""
    lost = before.told - after.told
    return (len(before.out) - len(after.out)) / max(lost, _LEAST_LOSS), -lost, change


def _needed(shared: _Shared, taken: Sequence[_Change], threshold: int) -> list[_Change]:
    """Changes without those that a later one of the attribute makes good for nothing, or that hide nobody after all."""
    kept = [
        change for at, change in enumerate(taken) if not any(_makes_idle(later, change) for later in taken[at + 1 :])
    ]
    for change in list(kept):
        others = [one for one in kept if one is not change]
        # values that were joined are joined again under their new name
        is_built_on = change.step is Step.JOIN and any(
            one.step is Step.JOIN and one.attribute == change.attribute for one in others
        )
        if not is_built_on and not _stands_out(shared, others, threshold):
            kept = others
    return kept


def _makes_idle(later: _Change, change: _Change) -> bool:
    over = {Step.HIDE: set(Step), Step.RAISE: {Step.RAISE}}
    return later.attribute == change.attribute and change.step in over.get(later.step, ())


def _stands_out(shared: _Shared, changes: Sequence[_Change], threshold: int) -> bool:
    """Whether anybody stands out after changes."""
    for change in changes:
        shared = shared.after(change)
    return bool(standing_out(shared.table, shared.keys, threshold=threshold))


def _changes(state: _State, *, joins: bool) -> Iterator[_Change]:
    """Everything that might help; an attribute is left away only when nothing coarser can be said."""
    for key in state.shared.keys:
        coarser = state.shared.raising.get(key)
        if coarser is not None and coarser.level < coarser.hierarchy.depth:
            yield _Change(Step.RAISE, key, coarser.level + 1)
            continue
        if joins and (coarser is None or not (coarser.hierarchy.supplied or coarser.hierarchy.bands)):
            yield from _joins(state.shared.table, key, coarser.level + 1 if coarser else 1)
        yield _Change(Step.HIDE, key)
    if state.people <= max(_FEW_PEOPLE, _FEW * len(state.shared.table)):
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
    """Values of all who stand out by an attribute; of the last ones also those of each combination."""
    if state.people <= _FEW_PEOPLE:
        for one in state.out:
            for key, _ in one.combination:
                yield _Change(Step.WITHHOLD, key, respondents=one.respondents)
    for key in state.shared.keys:
        holders = {code for one in state.out if key in dict(one.combination) for code in one.respondents}
        if holders:
            yield _Change(Step.WITHHOLD, key, respondents=tuple(sorted(holders)))


def _told(table: Table, key: str) -> float:
    """The entropy of what is told, in bits; what is not told of somebody tells nothing."""
    counts = Counter(values[key] for values in table.values() if values.get(key))
    said = sum(counts.values())
    return sum(count * math.log2(said / count) for count in counts.values()) / len(table) if said else 0.0

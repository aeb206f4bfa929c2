"""Who stands out in what is shared about respondents, and what would help.

k-anonymity after Sweeney (2002), distinct l-diversity after Machanavajjhala and others (2007), smallest unique
combinations after the special uniques of Elliot, Manning and Ford (2002).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from fieldkit.domain.risk import Combination, Diversity, Fix, Risk, StandsOut

THRESHOLD = 3
_LONGEST = 3
_FEWEST_VALUES = 2
_LEAST_LOSS = 1e-9
JOINED = " / "
"""Between values that became one."""
NOT_SAID = ""

Table = Mapping[str, Mapping[str, str]]
"""Study code -> attribute -> value."""

_Change = tuple[str, tuple[str, ...]]


def risk(table: Table, *, quasi: Sequence[str], sensitive: Sequence[str] = (), threshold: int = THRESHOLD) -> Risk:
    """Measure a table of respondents.

    Args:
        table: what is shared about each; a value that is not there counts as one of its own.
        quasi: keys of the attributes by which somebody could be recognised, in the order of the study.
        sensitive: keys of what must not be learnt about somebody.
        threshold: groups of fewer people stand out.
    """
    groups = _groups(table, quasi)
    sizes = Counter(len(held) for held in groups.values())
    return Risk(
        respondents=len(table),
        attributes=tuple(quasi),
        smallest=min(sizes, default=0),
        unique=sizes[1],
        groups=tuple(sorted(sizes.items())),
        expected=len(groups) / len(table) if table else 0.0,
        standing_out=tuple(standing_out(table, quasi, threshold=threshold)),
        diversity=tuple(_diversity(table, groups, key) for key in sensitive),
        fixes=tuple(_plan(table, quasi, threshold)),
        threshold=threshold,
    )


def standing_out(table: Table, quasi: Sequence[str], *, threshold: int = THRESHOLD) -> list[StandsOut]:
    """Smallest combinations of up to three attributes held by fewer than `threshold` people."""
    found: list[StandsOut] = []
    rare: set[Combination] = set()
    for length in range(1, min(_LONGEST, len(quasi)) + 1):
        for keys in combinations(quasi, length):
            for values, held in _groups(table, keys).items():
                combination = tuple(zip(keys, values, strict=True))
                if len(held) < threshold and NOT_SAID not in values and not _has_part(combination, rare):
                    rare.add(combination)
                    found.append(StandsOut(combination, tuple(sorted(held))))
    return sorted(found, key=lambda one: (one.people, len(one.combination), one.respondents))


def _has_part(combination: Combination, rare: set[Combination]) -> bool:
    return any(part in rare for length in range(1, len(combination)) for part in combinations(combination, length))


def _groups(table: Table, keys: Sequence[str]) -> dict[tuple[str, ...], list[str]]:
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for code, values in table.items():
        groups[tuple(values.get(key, NOT_SAID) for key in keys)].append(code)
    return groups


def _diversity(table: Table, groups: Mapping[tuple[str, ...], Sequence[str]], key: str) -> Diversity:
    kinds = [(len({table[code].get(key, NOT_SAID) for code in held}), len(held)) for held in groups.values()]
    return Diversity(
        key, min((count for count, _ in kinds), default=0), sum(size for count, size in kinds if count == 1)
    )


def _plan(table: Table, quasi: Sequence[str], threshold: int) -> Iterator[Fix]:
    """Changes one after the other, at each step the one that hides most for what it loses, until nobody stands out."""
    keys, whole = tuple(quasi), _told(table, quasi)
    out = standing_out(table, keys, threshold=threshold)
    while out:
        before = _State(table, keys, len(out))
        chosen = max(
            (before.after(change, threshold) for change in _changes(table, keys)),
            key=lambda state: state.worth(before),
        )
        table, keys = chosen.table, chosen.keys
        out = standing_out(table, keys, threshold=threshold)
        people = len({code for one in out for code in one.respondents})
        smallest = min(map(len, _groups(table, keys).values()), default=0)
        yield Fix(*chosen.change, people, smallest, 1 - _told(table, keys) / whole if whole else 0.0)


class _State(NamedTuple):
    """A table after some changes.

    Attributes:
        table, keys: what would be shared.
        rare: how many combinations are rare.
        change: the last one.
    """

    table: Table
    keys: tuple[str, ...]
    rare: int
    change: _Change = ("", ())

    def after(self, change: _Change, threshold: int) -> "_State":
        """The state after one more change."""
        key, joined = change
        table, keys = self.table, self.keys
        if joined:
            name = JOINED.join(joined)
            table = {code: {**row, key: name} if row.get(key) in joined else row for code, row in table.items()}
        else:
            keys = tuple(one for one in keys if one != key)
        return _State(table, keys, len(standing_out(table, keys, threshold=threshold)), change)

    def worth(self, before: "_State") -> tuple[float, float, _Change]:
        """What the last change hides for what it loses; of equals the one that loses least."""
        lost = _told(before.table, before.keys) - _told(self.table, self.keys)
        return (before.rare - self.rare) / max(lost, _LEAST_LOSS), -lost, self.change


def _changes(table: Table, keys: Sequence[str]) -> Iterator[_Change]:
    """Leaving an attribute away, and joining its rarest value with each of the others."""
    for key in keys:
        yield key, ()
        counts = Counter(values[key] for values in table.values() if values.get(key))
        if len(counts) > _FEWEST_VALUES:
            rarest = min(counts, key=lambda value: (counts[value], value))
            yield from ((key, (rarest, other)) for other in sorted(counts) if other != rarest)


def _told(table: Table, keys: Sequence[str]) -> float:
    return sum(_entropy(table, key) for key in keys)


def _entropy(table: Table, key: str) -> float:
    counts = Counter(values.get(key, NOT_SAID) for values in table.values())
    total = sum(counts.values())
    return -sum(count / total * math.log2(count / total) for count in counts.values()) if total else 0.0

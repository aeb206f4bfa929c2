"""Respondents who look alike in a table, and the smallest combinations by which some stand out.

Smallest unique combinations after the special uniques of Elliot, Manning and Ford (2002).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from fieldkit.domain.risk import Combination, StandsOut

THRESHOLD = 3
NOT_SAID = ""
_LONGEST = 3

Table = Mapping[str, Mapping[str, str]]
"""Study code -> attribute -> value."""


def standing_out(table: Table, quasi: Sequence[str], *, threshold: int = THRESHOLD) -> list[StandsOut]:
    """Smallest combinations of up to three attributes held by fewer than `threshold` people."""
    found: list[StandsOut] = []
    rare: set[Combination] = set()
    for length in range(1, min(_LONGEST, len(quasi)) + 1):
        for keys in combinations(quasi, length):
            for values, held in groups_of(table, keys).items():
                combination = tuple(zip(keys, values, strict=True))
                if len(held) < threshold and NOT_SAID not in values and not _has_part(combination, rare):
                    rare.add(combination)
                    found.append(StandsOut(combination, tuple(sorted(held))))
    return sorted(found, key=lambda one: (one.people, len(one.combination), one.respondents))


def _has_part(combination: Combination, rare: set[Combination]) -> bool:
    return any(part in rare for length in range(1, len(combination)) for part in combinations(combination, length))


def groups_of(table: Table, keys: Sequence[str]) -> dict[tuple[str, ...], list[str]]:
    """Values of some attributes -> study codes of those who share them."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for code, values in table.items():
        groups[tuple(values.get(key, NOT_SAID) for key in keys)].append(code)
    return groups

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


def alike(table: Table, keys: Sequence[str]) -> dict[tuple[str, ...], list[str]]:
    """Values of some attributes -> study codes of those whom somebody who reads them could mean.

    What is not said of somebody could be anything, as with values that were kept back (Templ, Statistical Disclosure
    Control for Microdata, 2017).
    """
    groups = groups_of(table, keys)
    partly = [values for values in groups if NOT_SAID in values]
    return {
        values: [
            code
            for other in (groups if NOT_SAID in values else (values, *partly))
            if _may_be(values, other)
            for code in groups[other]
        ]
        for values in groups
    }


def _may_be(values: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return all(one == other or NOT_SAID in (one, other) for one, other in zip(values, others, strict=True))

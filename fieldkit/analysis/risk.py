"""Who stands out in what is shared about respondents, and what would help.

k-anonymity after Sweeney (2002), distinct l-diversity after Machanavajjhala and others (2007).
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldkit.analysis.groups import NOT_SAID, THRESHOLD, Table, alike, groups_of, standing_out
from fieldkit.analysis.plan import Raising, plan
from fieldkit.domain.risk import Diversity, Risk


def risk(
    table: Table,
    *,
    quasi: Sequence[str],
    sensitive: Sequence[str] = (),
    threshold: int = THRESHOLD,
    raising: Mapping[str, Raising] | None = None,
    joins: bool = True,
) -> Risk:
    """Measure a table of respondents.

    Args:
        table: what is shared about each; a value that is not there could be any.
        quasi: keys of the attributes by which somebody could be recognised, in the order of the study.
        sensitive: keys of what must not be learnt about somebody.
        threshold: groups of fewer people stand out.
        raising: attribute -> its hierarchy, and the level on which its values stand in the table.
        joins: whether the plan may join values that have nothing in common.
    """
    groups, sizes = groups_of(table, quasi), alike(table, quasi)
    people = {values: len(held) for values, held in groups.items()}
    return Risk(
        respondents=len(table),
        attributes=tuple(quasi),
        smallest=min(sizes.values(), default=0),
        unique=sum(people[values] for values, size in sizes.items() if size == 1),
        groups=tuple(sorted(Counter(sizes.values()).items())),
        expected=sum(people[values] / size for values, size in sizes.items()) / len(table) if table else 0.0,
        standing_out=tuple(standing_out(table, quasi, threshold=threshold)),
        diversity=tuple(_diversity(table, groups, key) for key in sensitive),
        fixes=tuple(plan(table, quasi, threshold, raising or {}, joins=joins)),
        threshold=threshold,
    )


def _diversity(table: Table, groups: Mapping[tuple[str, ...], Sequence[str]], key: str) -> Diversity:
    kinds = [(len({table[code].get(key, NOT_SAID) for code in held}), len(held)) for held in groups.values()]
    return Diversity(
        key, min((count for count, _ in kinds), default=0), sum(size for count, size in kinds if count == 1)
    )

"""Who stands out in what is shared about respondents, and what would help.

k-anonymity after Sweeney (2002), distinct l-diversity after Machanavajjhala and others (2007).
"""

from collections.abc import Mapping, Sequence

from fieldkit.analysis.groups import THRESHOLD, Table, alike, groups_of, standing_out
from fieldkit.analysis.plan import Raising, plan
from fieldkit.domain.risk import Diversity, Group, Risk


def risk(
    table: Table,
    *,
    quasi: Sequence[str],
    sensitive: Sequence[str] = (),
    threshold: int = THRESHOLD,
    raising: Mapping[str, Raising] | None = None,
    joins: bool = True,
    plans: bool = True,
) -> Risk:
    """Measure a table of respondents.

    Args:
        table: what is shared about each; a value that is not there could be any.
        quasi: keys of the attributes by which somebody could be recognised, in the order of the study.
        sensitive: keys of what must not be learnt about somebody.
        threshold: groups of fewer people stand out.
        raising: attribute -> its hierarchy, and the level on which its values stand in the table.
        joins: whether the plan may join values that have nothing in common.
        plans: whether to look for a plan at all.
    """
    groups = _groups(table, quasi, sensitive)
    return Risk(
        respondents=len(table),
        attributes=tuple(quasi),
        smallest=groups[0].alike if groups else 0,
        unique=sum(one.people for one in groups if one.alike == 1),
        groups=groups,
        expected=sum(one.people / one.alike for one in groups) / len(table) if table else 0.0,
        standing_out=tuple(standing_out(table, quasi, threshold=threshold)),
        diversity=tuple(_diversity(groups, key) for key in sensitive),
        fixes=tuple(plan(table, quasi, threshold, raising or {}, joins=joins)) if plans else (),
        threshold=threshold,
    )


def _groups(table: Table, quasi: Sequence[str], sensitive: Sequence[str]) -> tuple[Group, ...]:
    """The rarest first."""
    meant = alike(table, quasi)
    found = [
        Group(
            tuple(zip(quasi, values, strict=True)),
            tuple(sorted(held)),
            len(meant[values]),
            {key: len({noted for code in meant[values] if (noted := table[code].get(key))}) for key in sensitive},
        )
        for values, held in groups_of(table, quasi).items()
    ]
    return tuple(sorted(found, key=lambda one: (one.alike, one.people, one.combination)))


def _diversity(groups: Sequence[Group], key: str) -> Diversity:
    noted = [one for one in groups if one.varied[key]]
    same = [one for one in noted if one.varied[key] == 1]
    least = min((one.varied[key] for one in noted), default=0)
    return Diversity(key, least, sum(one.people for one in same), len(noted), len(same))

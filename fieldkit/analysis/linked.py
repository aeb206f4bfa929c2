"""Counts of a release: respondents by theme and attribute, covered over all tables at once.

Beside the tables a reader has the table of respondents: who was interviewed, by the same attributes, without what they
spoke of. So the size of every group is known, the number of respondents of a theme is shown, and the tables by
different attributes are about the same people. Complementary suppression within one table is too weak for that: what
one table covers, another one may tell.

Covering is done so that for every covered count there is a second way in which it could have been (Hundepool et al.
2012, "Statistical Disclosure Control", ch. 4): two respondents, one who speaks of the theme and one who does not,
change places. Every total stays, and the only counts that change, in any of the tables, are those of the values in
which the two differ; when all of these are covered, nobody can tell the two ways apart, whatever they add and subtract.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, product

from fieldkit.domain.release import PastRelease, ThemeCounts

Cell = tuple[int, str]
"""Place of an attribute, and one of its values."""
Row = tuple[str, ...]
"""The value of each attribute of a respondent."""
Person = tuple[Row, bool]
"""A respondent, and whether they speak of the theme."""
Table = Mapping[str, Mapping[str, str]]
"""Respondent -> attribute -> value."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts of a release.

    Attributes:
        themes: by identifier.
        covered: how many counts are covered, totals included.
        for_earlier: those that would tell something together with a release before.
    """

    themes: Mapping[str, ThemeCounts] = field(repr=False)
    covered: int
    for_earlier: int


def counted(
    table: Table,
    carried: Mapping[str, Collection[str]],
    attributes: Sequence[str],
    *,
    threshold: int,
    earlier: Iterable[PastRelease] = (),
) -> Counted:
    """Count respondents by theme and attribute, and cover what would give somebody away.

    Of a theme with fewer respondents than `threshold`, or so few more or less than in an earlier release, nothing is
    told at all. A count that was covered in an earlier release stays covered until so many came to its group, and to
    others: of the same people it would tell what it was then, and with it what was covered beside it.

    Args:
        table: every respondent of the release by the attributes as they are told; "" where nothing is said.
        carried: theme -> respondents who speak of it.
        attributes: keys; for each of them there is a table.
        threshold: counts and differences from 1 to below it are covered.
        earlier: releases before.
    """
    past = list(earlier)
    rows = {who: tuple(row.get(key, "") for key in attributes) for who, row in table.items()}
    # of a release without a table of respondents nobody remembers who was in it
    arrived = [(one, [row for who, row in rows.items() if one.people and who not in one.people]) for one in past]
    themes: dict[str, ThemeCounts] = {}
    covered = for_earlier = 0
    for theme, respondents in carried.items():
        before = [one.themes[theme] for one in past if theme in one.themes]
        total = len(respondents)
        is_close = any(_tells(total, one.total, threshold) for one in before)
        if total < threshold or is_close:
            themes[theme] = ThemeCounts(None)
            covered += 1
            for_earlier += total >= threshold
            continue
        people = [(rows[who], who in respondents) for who in table]
        counts, small, close, known = _sorted_out(people, attributes, before, threshold)
        for one, came in arrived:
            if theme in one.themes:
                close |= _covered_before(counts, attributes, one.themes[theme], came, threshold)
        hidden = covered_together(people, small | close, known)
        covered += len(hidden)
        for_earlier += len(hidden - covered_together(people, small))
        themes[theme] = ThemeCounts(total, _cells(attributes, counts, hidden))
    return Counted(themes, covered, for_earlier)


def _sorted_out(
    people: Sequence[Person], attributes: Sequence[str], before: Sequence[ThemeCounts], threshold: int
) -> tuple[Mapping[Cell, int], set[Cell], set[Cell], set[Cell]]:
    """The counts of a theme; those that are small, close to one told before, and told before as they are."""
    counts = _counts(people, len(attributes))
    total = sum(speaks for _, speaks in people)
    told = {cell: _told(attributes[cell[0]], cell[1], before) for cell in counts}
    small = {cell for cell, count in counts.items() if 0 < count < threshold}
    close = {cell for cell, count in counts.items() if any(_tells(count, one, threshold) for one, _ in told[cell])}
    known = {cell for cell, count in counts.items() if (count, total) in told[cell]}
    return counts, small, close, known


def covered_together(
    people: Sequence[Person], primary: Collection[Cell], known: Collection[Cell] = ()
) -> frozenset[Cell]:
    """The counts of one theme to cover, in the tables by all attributes.

    Where everybody speaks of the theme the counts are the sizes of the groups, and where all are of one group its count
    is the total; neither can be kept secret, and nothing is covered beyond `primary` then.

    Args:
        people: every respondent of the release: value of each attribute, and whether they speak of the theme.
        primary: counts to cover in any case.
        known: counts that readers have from an earlier release: to cover them again protects no other.

    Returns:
        Those in `primary`, and further ones without which they could be worked out. Of several ways the one that covers
        the fewest counts is taken, then the smallest counts.
    """
    if not primary:
        return frozenset()
    counts = _counts(people, len(people[0][0]))
    speaking, silent = (sorted({row for row, speaks in people if speaks is wanted}) for wanted in (True, False))
    hidden = set(primary)
    for cell in sorted(primary):
        best: tuple[int, int, list[Cell]] | None = None
        for way in _exchanges(cell, speaking, silent):
            new = way - hidden
            cost = (len(new), sum(counts[one] for one in new), sorted(new))
            if way.isdisjoint(known) and (best is None or cost < best):
                best = cost
                if not new:
                    break
        hidden.update(best[2] if best else ())
    return frozenset(hidden)


def _exchanges(cell: Cell, speaking: Iterable[Row], silent: Iterable[Row]) -> Iterator[frozenset[Cell]]:
    """For each exchange of two respondents that changes a count, all counts that it changes."""
    at, value = cell
    inside, outside = ([row for row in speaking if (row[at] == value) is wanted] for wanted in (True, False))
    there, elsewhere = ([row for row in silent if (row[at] == value) is wanted] for wanted in (True, False))
    for one, other in chain(product(inside, elsewhere), product(outside, there)):
        pairs = enumerate(zip(one, other, strict=True))
        yield frozenset((place, told) for place, pair in pairs if pair[0] != pair[1] for told in pair)


def _counts(people: Sequence[Person], attributes: int) -> Mapping[Cell, int]:
    """Respondents who speak of the theme, for every value that anybody has."""
    counts: Counter[Cell] = Counter()
    for values, speaks in people:
        counts.update({(at, values[at]): int(speaks) for at in range(attributes)})
    return counts


def _cells(
    attributes: Sequence[str], counts: Mapping[Cell, int], hidden: Collection[Cell]
) -> dict[str, dict[str, int | None]]:
    cells: dict[str, dict[str, int | None]] = {key: {} for key in attributes}
    for cell, count in counts.items():
        cells[attributes[cell[0]]][cell[1]] = None if cell in hidden else count
    return cells


def _tells(count: int, before: int | None, threshold: int) -> bool:
    """Whether the difference to a count told before points to few people."""
    return before is not None and 0 < abs(count - before) < threshold


def _told(attribute: str, value: str, before: Iterable[ThemeCounts]) -> set[tuple[int, int | None]]:
    """A count in earlier releases that showed it, each time with the total of its theme."""
    shown = ((one.cells.get(attribute, {}).get(value), one.total) for one in before)
    return {(count, total) for count, total in shown if count is not None}


def _covered_before(
    cells: Iterable[Cell], attributes: Sequence[str], before: ThemeCounts, came: Sequence[Row], threshold: int
) -> set[Cell]:
    """Counts that an earlier release covered and that would tell now what they were then.

    Args:
        cells: of a theme.
        attributes: keys.
        before: what the release told of the theme.
        came: respondents who were not in it.
        threshold: where fewer came to a group, or to all others, its count then is known from that now.
    """

    def hardly_changed(cell: Cell) -> bool:
        inside = sum(row[cell[0]] == cell[1] for row in came)
        return min(inside, len(came) - inside) < threshold

    told = [before.cells.get(key, {}) for key in attributes]
    return {cell for cell in cells if told[cell[0]].get(cell[1], 0) is None and hardly_changed(cell)}

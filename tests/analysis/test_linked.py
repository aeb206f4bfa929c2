"""Counts of a release: nobody who has all tables, the respondents and earlier releases can work out a covered one."""

from collections import Counter
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldkit.analysis.linked import Cell, counted, covered_together
from fieldkit.domain.release import PastRelease, ThemeCounts

Person = tuple[tuple[str, ...], bool]


def counts_of(values: list[tuple[str, ...]], speaking: frozenset[int]) -> Counter[Cell]:
    return Counter((at, value) for who in speaking for at, value in enumerate(values[who]))


def worked_out(people: list[Person], hidden: frozenset[Cell]) -> set[Cell]:
    """Covered counts that are the same in every way in which the theme could be spread over the respondents."""
    values = [row for row, _ in people]
    truth = frozenset(who for who, (_, speaks) in enumerate(people) if speaks)
    shown = {(at, value) for row in values for at, value in enumerate(row)} - hidden
    told = counts_of(values, truth)
    seen: dict[Cell, set[int]] = {cell: set() for cell in hidden}
    for speaking in combinations(range(len(people)), len(truth)):
        possible = counts_of(values, frozenset(speaking))
        if all(possible[cell] == told[cell] for cell in shown):
            for cell, found in seen.items():
                found.add(possible[cell])
    return {cell for cell, found in seen.items() if len(found) < 2}


def small(people: list[Person], threshold: int) -> set[Cell]:
    told = counts_of([row for row, _ in people], frozenset(who for who, (_, speaks) in enumerate(people) if speaks))
    return {cell for cell, count in told.items() if count < threshold}


people = st.lists(
    st.tuples(st.tuples(st.sampled_from("ABC"), st.sampled_from("xy"), st.sampled_from("12")), st.booleans()),
    min_size=2,
    max_size=9,
)


@given(people)
@settings(max_examples=200, deadline=None)
def test_no_covered_count_can_be_worked_out_from_all_tables_together(crowd: list[Person]) -> None:
    primary = small(crowd, 3)
    hidden = covered_together(crowd, primary)
    assert primary <= hidden
    one_group = {at for at in range(3) if len({values[at] for values, _ in crowd}) == 1}
    if not all(speaks for _, speaks in crowd):
        assert {cell for cell in worked_out(crowd, hidden) if cell[0] not in one_group} == set()


@given(people, st.integers(2, 4), st.integers(2, 4))
@settings(max_examples=200, deadline=None)
def test_two_releases_of_the_same_tell_nothing_together(crowd: list[Person], first: int, second: int) -> None:
    every = {(at, value) for values, _ in crowd for at, value in enumerate(values)}
    before = covered_together(crowd, small(crowd, first))
    again = covered_together(crowd, small(crowd, second), every - before)
    one_group = {at for at in range(3) if len({values[at] for values, _ in crowd}) == 1}
    if not all(speaks for _, speaks in crowd):
        found = worked_out(crowd, before & again)
        assert {cell for cell in found if cell[0] not in one_group} == set()


def test_one_table_alone_would_tell_what_another_covers() -> None:
    # Everybody in K is a woman, everybody in R a man, and all women of T speak of the theme.
    crowd: list[Person] = [(("T", "w"), True)] * 6
    crowd += [(("K", "w"), who < 3) for who in range(6)] + [(("R", "m"), who < 8) for who in range(9)]
    by_country_alone = frozenset({(0, "K"), (0, "R")})
    assert worked_out(crowd, by_country_alone) == by_country_alone
    hidden = covered_together(crowd, {(0, "K")})
    assert hidden == {(0, "K"), (0, "T")}
    assert covered_together(crowd, by_country_alone) == {(0, "K"), (0, "T"), (0, "R"), (1, "w"), (1, "m")}
    assert worked_out(crowd, hidden) == set()


def table_of(*groups: tuple[str, int]) -> dict[str, dict[str, str]]:
    """Respondents by country."""
    return {f"{country}{number}": {"country": country} for country, size in groups for number in range(size)}


def speaking(**of: int) -> set[str]:
    return {f"{country}{number}" for country, count in of.items() for number in range(count)}


def test_small_counts_are_covered_with_a_second_one_and_totals_stay() -> None:
    found = counted(
        table_of(("RU", 20), ("KZ", 20), ("TR", 20)),
        {"work": speaking(RU=12, KZ=8, TR=2), "rare": speaking(RU=4), "home": speaking(RU=9)},
        ["country"],
        threshold=5,
    )
    assert found.themes["work"] == ThemeCounts(22, {"country": {"RU": 12, "KZ": None, "TR": None}})
    assert found.themes["rare"] == ThemeCounts(None)
    assert found.themes["home"] == ThemeCounts(9, {"country": {"RU": 9, "KZ": 0, "TR": 0}})
    assert (found.covered, found.for_earlier) == (3, 0)


def test_differences_to_what_was_told_before_are_covered() -> None:
    # Before: 10 RU, 6 KZ, 8 TR. Now 13, 8, 8: five more in all, but three in RU and two in KZ would be told.
    before = PastRelease(
        "archive", "2026-11-22", {"country": 0}, {"work": ThemeCounts(24, {"country": {"RU": 10, "KZ": 6, "TR": 8}})}
    )
    table = table_of(("RU", 20), ("KZ", 20), ("TR", 20))
    found = counted(table, {"work": speaking(RU=13, KZ=8, TR=8)}, ["country"], threshold=5, earlier=[before])
    assert found.themes["work"] == ThemeCounts(29, {"country": {"RU": None, "KZ": None, "TR": 8}})
    assert (found.covered, found.for_earlier) == (2, 2)
    alone = counted(table, {"work": speaking(RU=13, KZ=8, TR=8)}, ["country"], threshold=5)
    assert alone.themes["work"].cells["country"] == {"RU": 13, "KZ": 8, "TR": 8}


def test_a_theme_with_few_more_respondents_than_before_is_not_told() -> None:
    before = PastRelease("archive", "2026-11-22", {}, {"work": ThemeCounts(9)})
    table = table_of(("RU", 20))
    for total, told in ((9, 9), (11, None), (13, None), (14, 14), (7, None)):
        found = counted(table, {"work": speaking(RU=total)}, [], threshold=5, earlier=[before])
        assert found.themes["work"].total == told, total
    covered = PastRelease("archive", "2026-11-22", {}, {"work": ThemeCounts(None)})
    assert counted(table, {"work": speaking(RU=11)}, [], threshold=5, earlier=[covered]).themes["work"].total == 11


def test_what_was_covered_for_another_count_stays_covered() -> None:
    # TR is small; before, KZ was covered for it. To cover RU for it now would tell TR by what was told before.
    before = PastRelease(
        "archive",
        "2026-11-22",
        {"country": 0},
        {"work": ThemeCounts(19, {"country": {"RU": 6, "KZ": None, "TR": None}})},
    )
    table = table_of(("RU", 20), ("KZ", 20), ("TR", 20))
    found = counted(table, {"work": speaking(RU=6, KZ=10, TR=3)}, ["country"], threshold=5, earlier=[before])
    assert found.themes["work"].cells["country"] == {"RU": 6, "KZ": None, "TR": None}


def test_a_count_of_the_same_people_does_not_tell_what_an_earlier_release_covered() -> None:
    # KZ was covered for TR. Nobody came to KZ since: its 8 now were 8 then, and TR 2.
    then, now = table_of(("RU", 20), ("KZ", 20), ("TR", 12)), table_of(("RU", 20), ("KZ", 20), ("TR", 20))
    first = counted(then, {"work": speaking(RU=12, KZ=8, TR=2)}, ["country"], threshold=5)
    assert first.themes["work"].cells["country"] == {"RU": 12, "KZ": None, "TR": None}
    past = PastRelease("archive", "2026-11-22", {"country": 0}, first.themes, frozenset(then))
    grown = counted(now, {"work": speaking(RU=12, KZ=8, TR=8)}, ["country"], threshold=5, earlier=[past])
    assert grown.themes["work"] == ThemeCounts(28, {"country": {"RU": 12, "KZ": None, "TR": None}})
    assert grown.for_earlier == 2
    # so many came to both that nobody can tell them from those who were there
    more = table_of(("RU", 20), ("KZ", 30), ("TR", 30))
    later = counted(more, {"work": speaking(RU=12, KZ=15, TR=10)}, ["country"], threshold=5, earlier=[past])
    assert later.themes["work"] == ThemeCounts(37, {"country": {"RU": 12, "KZ": 15, "TR": 10}})


def test_releasing_the_same_again_tells_the_same() -> None:
    table = table_of(("RU", 20), ("KZ", 20), ("TR", 20))
    carried = {"work": speaking(RU=12, KZ=8, TR=2), "rare": speaking(RU=4), "all": speaking(RU=20, KZ=20, TR=20)}
    first = counted(table, carried, ["country"], threshold=5)
    past = PastRelease("archive", "2026-11-22", {"country": 0}, first.themes)
    again = counted(table, carried, ["country"], threshold=5, earlier=[past, past])
    assert again.themes == first.themes

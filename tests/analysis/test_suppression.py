"""Covered cells cannot be worked out: an attacker who knows all that is printed always keeps a second answer."""

from collections.abc import Iterator, Sequence
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldkit.analysis.summary import cross_table
from fieldkit.analysis.suppression import covered_cells, covered_entries
from fieldkit.domain.sheet import CodingFact

Table = list[list[int]]
Shown = list[list[int | None]]


def table_of(people: Sequence[tuple[int, frozenset[int]]], codes: int, groups: int) -> Table:
    """The table with totals of people who have one group and any codes."""
    cells = [
        [sum(group == column and row in carried for group, carried in people) for column in range(groups)]
        for row in range(codes)
    ]
    totals = [sum(group == column and bool(carried) for group, carried in people) for column in range(groups)]
    return [[*row, sum(row)] for row in [*cells, totals]]


def cover(table: Table, hidden: frozenset[tuple[int, int]]) -> Shown:
    return [[None if (i, j) in hidden else value for j, value in enumerate(row)] for i, row in enumerate(table)]


def row_answers(shown: Sequence[int | None], truth: Sequence[int], cap: int) -> list[tuple[int, ...]]:
    """Every way to fill one row so that it adds up; those near the truth first."""
    ranges = [range(1, cap + 1) if value is None else range(value, value + 1) for value in shown[:-1]]
    found = []
    for cells in product(*ranges):
        total = sum(cells)
        if shown[-1] == total or (shown[-1] is None and 1 <= total <= cap):
            found.append((*cells, total))
    return sorted(found, key=lambda cells: sum(abs(a - b) for a, b in zip(cells, truth, strict=True)))


def answers(shown: Shown, truth: Table, cap: int) -> Iterator[tuple[tuple[int, ...], ...]]:
    rows = [row_answers(line, true, cap) for line, true in zip(shown, truth, strict=True)]
    for table in product(*rows):
        columns = list(zip(*table, strict=True))
        if all(max(column[:-1]) <= column[-1] <= sum(column[:-1]) for column in columns):
            yield table


def worked_out(shown: Shown, truth: Table) -> set[tuple[int, int]]:
    """Covered cells that have the same number in every table a reader could think of."""
    seen: dict[tuple[int, int], set[int]] = {
        (i, j): set() for i, row in enumerate(shown) for j, value in enumerate(row) if value is None
    }
    open_cells = set(seen)
    for table in answers(shown, truth, truth[-1][-1] + 1):
        for i, j in list(open_cells):
            seen[i, j].add(table[i][j])
            if len(seen[i, j]) > 1:
                open_cells.discard((i, j))
        if not open_cells:
            break
    return open_cells


def test_attacker_finds_what_primary_suppression_alone_leaves() -> None:
    table = [[2, 6, 8], [7, 6, 13], [7, 8, 15]]

    primary = cover(table, frozenset({(0, 0)}))

    assert worked_out(primary, table) == {(0, 0)}
    assert worked_out(cover(table, covered_cells(table, 5)), table) == set()


def test_attacker_finds_a_cell_squeezed_by_its_column() -> None:
    # Two covered cells in the row would do, were the column total not the sum of what is printed in it.
    table = [[1, 1, 6, 8], [0, 5, 6, 11], [1, 6, 7, 14]]

    assert (0, 0) in worked_out(cover(table, frozenset({(0, 0), (0, 1)})), table)
    assert worked_out(cover(table, covered_cells(table, 5)), table) == set()


people = st.lists(st.tuples(st.integers(0, 2), st.frozensets(st.integers(0, 1), min_size=1)), min_size=1, max_size=11)


@given(people)
@settings(max_examples=80, deadline=None)
def test_no_covered_cell_can_be_worked_out(crowd: list[tuple[int, frozenset[int]]]) -> None:
    groups = sorted({group for group, _ in crowd})
    codes = sorted({code for _, carried in crowd for code in carried})
    table = table_of(
        [(groups.index(group), frozenset(codes.index(code) for code in carried)) for group, carried in crowd],
        len(codes),
        len(groups),
    )

    shown = cover(table, covered_cells(table, 3))

    assert worked_out(shown, table) == set()
    assert all(value is None or value == 0 or value >= 3 for row in shown for value in row)


@given(st.lists(st.lists(st.integers(0, 30), min_size=6, max_size=6), min_size=4, max_size=12))
@settings(max_examples=30, deadline=None)
def test_larger_tables_are_always_finished_and_zeros_stay(cells: list[list[int]]) -> None:
    rows = [[*row, sum(row)] for row in cells if sum(row)]
    if not rows:
        return
    tops = [max(row[column] for row in rows) for column in range(6)]
    table = [*rows, [*tops, sum(tops)]]

    hidden = covered_cells(table, 5)

    assert all(table[i][j] > 0 for i, j in hidden)
    assert all((i, j) in hidden for i, row in enumerate(table) for j, value in enumerate(row) if 0 < value < 5)


def test_nothing_is_covered_where_nothing_is_small() -> None:
    assert covered_cells([[9, 7, 16], [8, 8, 16]], 5) == frozenset()


@given(st.lists(st.integers(0, 9), max_size=6))
def test_entries_of_a_list_cannot_be_worked_out_from_its_sum(counts: list[int]) -> None:
    hidden = covered_entries(counts, [count < 5 for count in counts])

    if hidden is None:
        assert [count for count in counts if count > 0] == [1] * sum(counts) or sum(map(bool, counts)) == 1
        return
    rest = sum(counts[place] for place in hidden)
    # One of k covered entries that are 1 or more and add up to the rest can be anything from 1 to rest - (k - 1).
    assert not hidden or (len(hidden) > 1 and rest - (len(hidden) - 1) > 1)


def test_order_of_a_table_tells_nothing_of_covered_totals() -> None:
    facts = [CodingFact(f"i{n}", f"r{n}", "frequent", "A") for n in range(9)]
    facts += [CodingFact(f"i{n}", f"r{n}", "rare, larger", "A") for n in range(4)]
    facts += [CodingFact(f"i{n}", f"r{n}", "rare", "A") for n in range(2)]

    table = cross_table(facts, row_title="Theme", column_title="Country", threshold=5)

    assert table.rows == ("frequent", "rare", "rare, larger")

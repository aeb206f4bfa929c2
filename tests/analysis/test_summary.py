"""Counting respondents once, wherever they stand."""

from fieldkit.analysis.summary import cross_table, study_tables
from fieldkit.domain.sheet import Cell, CodingFact, InterviewFact


def facts(code: str, group: str, first: int, count: int) -> list[CodingFact]:
    return [CodingFact(f"i{n}", f"r{n}", code, group) for n in range(first, first + count)]


def test_counts_distinct_respondents_and_totals_once() -> None:
    codings = facts("return", "RU", 0, 6) + facts("return", "TR", 10, 5) + facts("aid", "RU", 0, 6)
    codings += [*facts("aid", "TR", 10, 5), CodingFact("i99", "r0", "return", "RU")]

    table = cross_table(codings, row_title="Theme", column_title="Country")

    assert table.rows == ("aid", "return")
    assert table.columns == ("RU", "TR")
    assert table.cells == ((Cell(6), Cell(5)), (Cell(6), Cell(5)))
    assert table.row_totals == (Cell(11), Cell(11))
    assert table.column_totals == (Cell(6), Cell(5))
    assert table.total == Cell(11)


def test_respondent_has_one_group_and_an_unknown_one_gives_way() -> None:
    codings = [CodingFact("i1", "r1", "aid", ""), CodingFact("i2", "r1", "return", "TR")]

    table = cross_table(codings, row_title="", column_title="", threshold=1)

    assert table.columns == ("TR",)
    assert table.column_totals == (Cell(1),)


def test_covered_columns_stand_as_the_study_lists_them() -> None:
    codings = facts("aid", "6-10", 0, 2) + facts("aid", "16+", 10, 2) + facts("aid", "11-15", 20, 2)
    codings += facts("aid", "0-5", 30, 2) + facts("aid", "unlisted", 40, 1) + facts("aid", "abroad", 50, 9)

    table = cross_table(codings, row_title="", column_title="", column_order=("0-5", "6-10", "11-15", "16+", "abroad"))

    assert table.columns == ("abroad", "0-5", "6-10", "11-15", "16+", "unlisted")


def test_no_facts_give_an_empty_table() -> None:
    table = cross_table([], row_title="Theme", column_title="Country")

    assert (table.rows, table.columns, table.total) == ((), (), Cell(0))


def test_small_count_takes_a_second_cell_with_it() -> None:
    codings = facts("return", "RU", 0, 9) + facts("return", "TR", 20, 2) + facts("return", "KZ", 40, 6)
    codings += facts("aid", "RU", 0, 9) + facts("aid", "TR", 20, 7) + facts("aid", "KZ", 40, 6)

    table = cross_table(codings, row_title="", column_title="")

    hidden = [cell.suppressed for cell in table.cells[table.rows.index("return")]]
    assert hidden.count(True) == 2
    assert table.row_totals[table.rows.index("return")] == Cell(17)


def test_lists_cover_by_respondents_not_by_interviews() -> None:
    interviews = [InterviewFact(f"i{n}", f"r{n}", "2026-10", ("ky", "ru"), "") for n in range(8)]
    interviews += [InterviewFact(f"j{n}", "r99", "2026-11", ("tr", "ky"), "") for n in range(6)]
    interviews += [InterviewFact(f"k{n}", f"r{50 + n}", "2026-12", ("ky",), "") for n in range(7)]

    tables = study_tables(interviews, facts("aid", "RU", 0, 8), row_title="Theme", column_title="Country")

    assert dict(tables.months) == {"2026-10": Cell(8), "2026-11": Cell(None), "2026-12": Cell(None)}
    assert tables.languages == (("ky", Cell(21)), ("ru", Cell(None)), ("tr", Cell(None)))
    assert tables.themes == (("aid", Cell(8)),)


def test_list_that_would_tell_even_when_covered_is_left_out() -> None:
    interviews = [InterviewFact("i1", "r1", "2026-11", ("ky",), ""), InterviewFact("i2", "r2", "2026-12", ("ru",), "")]

    tables = study_tables(interviews, [], row_title="", column_title="")

    assert tables.months == ()
    assert tables.languages == ()

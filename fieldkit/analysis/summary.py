"""Counts of a study for its summary, with small counts covered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from fieldkit.analysis.suppression import covered_cells, covered_entries
from fieldkit.domain.sheet import Cell, CodingFact, CrossTable, InterviewFact

THRESHOLD = 5


@dataclass(frozen=True, slots=True)
class StudyTables:
    """The tables of a study summary.

    Attributes:
        table: respondents by theme and attribute.
        languages: ISO 639-1 code and number of interviews; falling, covered ones last.
        months: "2026-11" and number of interviews; rising.
        themes: name of the code and number of respondents, as in the totals of `table`.
    """

    table: CrossTable
    languages: tuple[tuple[str, Cell], ...]
    months: tuple[tuple[str, Cell], ...]
    themes: tuple[tuple[str, Cell], ...] = field(repr=False)


def study_tables(
    interviews: Sequence[InterviewFact],
    codings: Sequence[CodingFact],
    *,
    row_title: str,
    column_title: str,
    column_order: Sequence[str] = (),
    threshold: int = THRESHOLD,
) -> StudyTables:
    """All tables of a study summary from one set of facts, so that none of them tells what another one covers.

    Args:
        interviews: one fact an interview.
        codings: one or more facts for each interview and code.
        row_title, column_title: what stands at the side of the table and above it.
        column_order: groups in the order in which the study lists them.
        threshold: counts of respondents from 1 to below it are covered, and whatever gives them away.
    """
    table = cross_table(
        codings, row_title=row_title, column_title=column_title, column_order=column_order, threshold=threshold
    )
    spoken = [(fact, code) for fact in interviews for code in dict.fromkeys(fact.languages)]
    months = _counted([(fact, fact.month) for fact in interviews if fact.month], threshold)
    languages = _counted(spoken, threshold)
    return StudyTables(
        table=table,
        languages=tuple(sorted(languages.items(), key=_falling)),
        months=tuple(sorted(months.items())),
        themes=tuple(zip(table.rows, table.row_totals, strict=True)),
    )


def cross_table(
    facts: Sequence[CodingFact],
    *,
    row_title: str,
    column_title: str,
    column_order: Sequence[str] = (),
    threshold: int = THRESHOLD,
) -> CrossTable:
    """Distinct respondents by code and group.

    A respondent counts once in a cell, once in the total of a group however many codes they carry, and belongs to one
    group: the first that is known. Rows and columns are sorted by their totals, those with a covered total after the
    others, so that no order tells a covered number: rows by name, columns as the study lists them and then by name.
    What a reader could work out is said in `fieldkit.analysis.suppression`.

    Args:
        facts: in any order, repeated or not. A fact without a respondent counts its interview as one.
        row_title, column_title: what stands at the side and above.
        column_order: groups in the order in which the study lists them.
        threshold: counts from 1 to below it are covered, and further cells that would give them away.
    """
    frame = _respondents(facts)
    codes, groups = sorted(frame["code"].unique()), sorted(frame["group"].unique())
    counts = _with_totals(frame, codes, groups)
    covered = covered_cells(counts, threshold)
    cells = [
        [Cell(None if (row, column) in covered else count) for column, count in enumerate(line)]
        for row, line in enumerate(counts)
    ]
    rows = sorted(range(len(codes)), key=lambda row: _falling((codes[row], cells[row][-1])))
    listed = {group: place for place, group in enumerate(column_order)}
    columns = sorted(
        range(len(groups)),
        key=lambda column: _falling((groups[column], cells[-1][column]), listed.get(groups[column], len(listed))),
    )
    return CrossTable(
        row_title=row_title,
        column_title=column_title,
        rows=tuple(codes[row] for row in rows),
        columns=tuple(groups[column] for column in columns),
        cells=tuple(tuple(cells[row][column] for column in columns) for row in rows),
        row_totals=tuple(cells[row][-1] for row in rows),
        column_totals=tuple(cells[-1][column] for column in columns),
        total=cells[-1][-1],
    )


def _respondents(facts: Sequence[CodingFact]) -> pd.DataFrame:
    """One line for each respondent and code, with the respondent's one group."""
    frame = pd.DataFrame(
        [(fact.respondent or fact.interview, fact.code, fact.group) for fact in facts],
        columns=["respondent", "code", "group"],
        dtype="object",
    )
    known = {fact.respondent or fact.interview: fact.group for fact in reversed(facts) if fact.group}
    frame["group"] = [known.get(respondent, "") for respondent in frame["respondent"]]
    return frame.drop_duplicates(["respondent", "code"])


def _with_totals(frame: pd.DataFrame, codes: Sequence[str], groups: Sequence[str]) -> list[list[int]]:
    cells = frame.groupby(["code", "group"])["respondent"].nunique()
    rows = frame.groupby("code")["respondent"].nunique()
    columns = frame.groupby("group")["respondent"].nunique()
    body = [[*(int(cells.get((code, group), 0)) for group in groups), int(rows[code])] for code in codes]
    return [*body, [*(int(columns[group]) for group in groups), int(frame["respondent"].nunique())]]


def _counted(facts: Sequence[tuple[InterviewFact, str]], threshold: int) -> Mapping[str, Cell]:
    """Interviews by value; covered where fewer respondents than `threshold` stand behind them."""
    frame = pd.DataFrame(
        [(fact.interview, fact.respondent or fact.interview, value) for fact, value in facts],
        columns=["interview", "respondent", "value"],
        dtype="object",
    )
    sizes = frame.groupby("value").nunique()
    values = [str(value) for value in sizes.index]
    counts = [int(count) for count in sizes["interview"]]
    small = [int(count) < threshold for count in sizes["respondent"]]
    covered = covered_entries(counts, small)
    if covered is None:
        return {}
    return {value: Cell(None if place in covered else counts[place]) for place, value in enumerate(values)}


def _falling(entry: tuple[str, Cell], place: int = 0) -> tuple[bool, int, int, str]:
    name, cell = entry
    return (cell.value is None, -(cell.value or 0), place, name)

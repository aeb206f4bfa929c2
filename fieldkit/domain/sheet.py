"""What stands on the printed sheets. Filled by use cases, drawn by `fieldkit.sheets`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Theme:
    """One code on a sheet.

    Attributes:
        name: of the code.
        path: names from the root of the codebook down to it.
        colour: "#rrggbb".
        count: codings with it.
    """

    name: str = field(repr=False)
    path: tuple[str, ...] = field(repr=False)
    colour: str
    count: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """A coded passage.

    Attributes:
        text: the words, as shared unless the sheet is for the interviewer alone.
        themes: codes on it.
        speaker: label, never a name.
        turn: place in the transcript, counted from 1.
        time: milliseconds from the beginning of the recording, or None.
        memo: what the coder noted and marked for the sheet; may be empty.
    """

    text: str = field(repr=False)
    themes: tuple[Theme, ...]
    speaker: str = field(repr=False)
    turn: int
    time: int | None
    memo: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ContactSummary:
    """A contact summary sheet: one interview on paper (Miles and Huberman 1994, pp. 51-54).

    Attributes:
        study, wave: titles of the study and of its wave.
        source_title: study wording of the interview.
        respondents: study codes, never names.
        interviewer: study code.
        day: ISO date, or a coarser form ("2026-11", "2026 Q4"), or "".
        place: at the coarseness chosen, or "".
        languages: ISO 639-1 codes in order of their share.
        duration: milliseconds, or None when not known.
        consent: items given, in the order of the form.
        consent_missing: items of the form that were not given.
        attributes: label and value of shareable attributes of the respondents, in the order of the study; beside
            quotations the first two.
        turns, words: size of the transcript.
        themes: by count, falling.
        quotations: in order of the transcript; empty when quoting was not agreed to.
        quotes_withheld: whether quotations are left out because `quote` was not agreed to.
        surprising: what was surprising.
        next_time: what to ask next.
        anonymised: False for the interviewer's own copy, which says so on every page.
        looked_through: whether somebody looked through the transcript as it stands; otherwise only what the register
            knows is replaced, and every page says so.
        printed: ISO date of making the sheet.
    """

    study: str = field(repr=False)
    wave: str
    source_title: str = field(repr=False)
    respondents: tuple[str, ...]
    interviewer: str
    day: str
    place: str = field(repr=False)
    languages: tuple[str, ...]
    duration: int | None
    consent: tuple[str, ...]
    consent_missing: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...] = field(repr=False)
    turns: int
    words: int
    themes: tuple[Theme, ...]
    quotations: tuple[Quotation, ...]
    quotes_withheld: bool
    surprising: str = field(repr=False)
    next_time: str = field(repr=False)
    anonymised: bool
    looked_through: bool
    printed: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A count in a table. `value` is None where a small count is suppressed."""

    value: int | None

    @property
    def suppressed(self) -> bool:
        """Whether the count is held back."""
        return self.value is None


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Counts of rows by columns with totals.

    Attributes:
        row_title, column_title: what stands at the side and above.
        rows, columns: labels.
        cells: `cells[row][column]`.
        row_totals, column_totals, total: totals; a total may be suppressed too, so that nothing can be worked out.
    """

    row_title: str
    column_title: str
    rows: tuple[str, ...] = field(repr=False)
    columns: tuple[str, ...] = field(repr=False)
    cells: tuple[tuple[Cell, ...], ...]
    row_totals: tuple[Cell, ...]
    column_totals: tuple[Cell, ...]
    total: Cell


@dataclass(frozen=True, slots=True)
class CodingFact:
    """One row for the analysis: an interview that carries a code.

    Attributes:
        interview: identifier.
        respondent: identifier of the first respondent.
        code: name of the top-level code or the code itself.
        group: value of the attribute chosen, "" when not known.
    """

    interview: str
    respondent: str
    code: str = field(repr=False)
    group: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class InterviewFact:
    """One interview for the analysis.

    Attributes:
        interview, respondent: identifiers.
        month: "2026-11" or "".
        languages: ISO 639-1 codes.
        group: value of the attribute chosen, "" when not known.
        words: size of the transcript.
    """

    interview: str
    respondent: str
    month: str
    languages: tuple[str, ...]
    group: str = field(repr=False)
    words: int = 0


@dataclass(frozen=True, slots=True)
class StudySummary:
    """A study on one page.

    Attributes:
        study, wave: titles.
        interviews, respondents, words, codings: how much there is.
        first_month, last_month: "2026-11" or "".
        attribute: label of the attribute of the table.
        table: respondents who carry a theme, by theme and attribute; small counts suppressed with further cells.
        languages: ISO 639-1 code and number of interviews, falling; small counts suppressed.
        months: "2026-11" and number of interviews, rising; small counts suppressed.
        themes: top themes with the number of respondents who carry them, for the chart; small counts suppressed.
        threshold: counts below it are suppressed.
        printed: ISO date.
    """

    study: str = field(repr=False)
    wave: str
    interviews: int
    respondents: int
    words: int
    codings: int
    first_month: str
    last_month: str
    attribute: str = field(repr=False)
    table: CrossTable
    languages: tuple[tuple[str, Cell], ...]
    months: tuple[tuple[str, Cell], ...]
    themes: tuple[tuple[Theme, Cell], ...]
    threshold: int
    printed: str


Count = tuple[str, str, str]
"""Which count of a study's page: theme, label of an attribute and its value; "" where it is the total over them."""


@dataclass(frozen=True, slots=True)
class ToldPage:
    """What a page about the study told.

    Attributes:
        day: ISO date.
        people: identifiers of the respondents there were.
        counts: respondents by theme and group; None where the count was suppressed.
    """

    day: str
    people: frozenset[str] = field(repr=False)
    counts: Mapping[Count, int | None] = field(repr=False)

    @classmethod
    def of(cls, page: StudySummary, people: frozenset[str]) -> "ToldPage":
        """What a page tells of some respondents."""
        return cls(page.printed, people, {which: cell.value for which, cell in _counts(page.table, page.attribute)})

    def tells_beside(self, earlier: "ToldPage", least: int) -> int:
        """How many counts tell what fewer than `least` respondents said, when one has the earlier page too.

        A count does that has changed by fewer than `least`, and one that is shown on one page and suppressed on the
        other while hardly anybody came or went between them.
        """
        few_moved = len(self.people ^ earlier.people) < least
        return sum(
            _tells(self.counts[which], earlier.counts[which], least, few_moved=few_moved)
            for which in self.counts.keys() & earlier.counts.keys()
        )


def _counts(table: CrossTable, attribute: str) -> Iterator[tuple[Count, Cell]]:
    for row, theme in enumerate(table.rows):
        yield (theme, "", ""), table.row_totals[row]
        for column, group in enumerate(table.columns):
            yield (theme, attribute, group), table.cells[row][column]
    for column, group in enumerate(table.columns):
        yield ("", attribute, group), table.column_totals[column]


def _tells(count: int | None, before: int | None, least: int, *, few_moved: bool) -> bool:
    if count is None or before is None:
        return few_moved and count != before
    return 0 < abs(count - before) < least


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The printed sheet that opens a vault when the passphrase is forgotten.

    Attributes:
        study: title.
        vault: name of the vault's folder.
        code: the recovery code in groups, separated by blanks or hyphens.
        printed: ISO date.
    """

    study: str = field(repr=False)
    vault: str
    code: str = field(repr=False)
    printed: str

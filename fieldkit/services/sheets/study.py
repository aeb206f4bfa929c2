"""The page about the whole study."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from fieldkit.domain.codebook import PALETTE, by_id, path
from fieldkit.domain.ids import RespondentId
from fieldkit.domain.people import Respondent
from fieldkit.domain.sheet import CodingFact, CrossTable, InterviewFact, StudySummary, Theme, ToldPage
from fieldkit.domain.study import Attribute, AttributeClass, StudyInfo
from fieldkit.errors import Code as ErrorCode
from fieldkit.errors import InputError
from fieldkit.files import PDF, appearing, require_target
from fieldkit.services import interviews, register
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import coding, pages, people, transcripts

if TYPE_CHECKING:
    from fieldkit.analysis.summary import StudyTables

THRESHOLD = 5


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page tells beside an earlier one.

    Attributes:
        day: ISO date of the earlier page.
        counts: so many of them tell what fewer than `THRESHOLD` respondents said.
    """

    day: str
    counts: int


@dataclass(frozen=True, slots=True)
class StudyPage:
    """The study on one page.

    Attributes:
        pdf: as it will stand on paper.
        told: its counts; `save_study_page` and `handed_out` remember them.
        beside: the earlier page beside which it tells most of few people; None where it tells nothing.
    """

    pdf: bytes = field(repr=False)
    told: ToldPage
    beside: Beside | None


def study_summary(study: Study, *, by: str | None = None) -> StudySummary:
    """What stands on the page about the whole study; everything in the register of people is replaced.

    Args:
        study: any connection.
        by: key or label of the attribute of the table; that of `most_telling` when None. One that names people stands
            on no page.

    Raises:
        InputError: NOT_FOUND when the study has no such attribute.
    """
    attribute = None if by is None else _attribute(study.info, by)
    page = _StudyPage(study)
    return page.content(attribute or page.most_telling())


def study_page(study: Study, *, by: str | None = None, language: str = "en") -> StudyPage:
    """The study on one page.

    Args:
        study: any connection.
        by: see `study_summary`.
        language: of the page.

    Raises:
        InputError: NOT_FOUND when the study has no such attribute.
    """
    from fieldkit.sheets.study import draw_study_summary
    from fieldkit.sheets.words import sheet_words

    summary = study_summary(study, by=by)
    told = ToldPage.of(summary, frozenset(one.id for one in people.respondents(study.db)))
    return StudyPage(draw_study_summary(summary, sheet_words(language)), told, _beside(study, told))


def save_study_page(study: Study, target: Path, pdf: bytes, told: ToldPage) -> Outcome[Path]:
    """Write the page about the study where the person asked for it, and remember what it tells.

    Args:
        study: the writer's.
        target: file to make or replace.
        pdf: the page.
        told: its counts.

    Raises:
        InputError: TARGET_IN_VAULT, TARGET_OTHER_KIND.
        PlaceError: full, missing or read-only place.
    """
    require_target(target, PDF)
    # remembered before it appears: what was handed out and forgotten would be compared with no later page
    with appearing(target, pdf):
        handed_out(study, told)
    return Outcome(target, frozenset({"page"}))


def handed_out(study: Study, told: ToldPage) -> Outcome[None]:
    """Remember what a page tells that is printed: later ones are compared with it.

    Args:
        study: the writer's.
        told: its counts.
    """
    with study.writing() as db:
        if all((one.people, one.counts) != (told.people, told.counts) for one in pages.pages(db)):
            pages.add(db, told)
    return Outcome(None, frozenset({"page"}))


def _beside(study: Study, told: ToldPage) -> Beside | None:
    found = (Beside(one.day, told.tells_beside(one, THRESHOLD)) for one in pages.pages(study.db))
    return max((one for one in found if one.counts), key=lambda one: (one.counts, one.day), default=None)


def dividing(info: StudyInfo) -> list[Attribute]:
    """Attributes by which the table of the study can be divided: none that names people."""
    return [one for one in info.attributes if one.kind is not AttributeClass.DIRECT]


def most_telling(study: Study) -> Attribute | None:
    """The attribute whose table has the smallest share of covered cells, of equals the first in the study.

    One that sets no groups beside each other comes after all that do, one without a list of values is taken only
    where there is no other. None when no attribute can divide the table.
    """
    return _StudyPage(study).most_telling()


def _attribute(info: StudyInfo, by: str) -> Attribute:
    typed = by.casefold()
    found = next((one for one in dividing(info) if typed in (one.key.casefold(), one.label.casefold())), None)
    if found is None:
        raise InputError(ErrorCode.NOT_FOUND, kind="attribute")
    return found


class _StudyPage:
    """Gathers the page of a study, its tables divided by any attribute."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._safe = register.cautious(study.db)
        self._held = people.respondents(study.db)
        self._rows = [row for row in interviews.source_rows(study) if row.interview]
        self._codes = by_id(coding.codes(study.db))
        self._tops = {code.id: self._words(path(code, self._codes)[0]) for code in self._codes.values()}

    def most_telling(self) -> Attribute | None:
        """As `sheets.most_telling` says."""
        every = dividing(self._study.info)
        offered = [one for one in every if one.values] or every
        return min(offered, key=lambda one: _covered(self._tables(one).table), default=None)

    def content(self, attribute: Attribute | None) -> StudySummary:
        """Everything that stands on the page."""
        info, db = self._study.info, self._study.db
        tables = self._tables(attribute)
        facts = [_interview_fact(row, {}) for row in self._rows]
        months = sorted(fact.month for fact in facts if fact.month)
        codes = self._codes
        colours = {self._tops[code.id]: code.colour for code in codes.values() if code.parent not in codes}
        return StudySummary(
            study=self._words(info.title),
            wave=self._words(info.wave),
            interviews=len(facts),
            respondents=len(self._held),
            words=sum(size[1] for size in transcripts.sizes(db).values()),
            codings=sum(coding.code_counts(db).values()),
            first_month=months[0] if months else "",
            last_month=months[-1] if months else "",
            attribute=self._words(attribute.label) if attribute else "",
            table=tables.table,
            languages=tables.languages,
            months=tables.months,
            themes=tuple(
                (Theme(name, (name,), colours.get(name, PALETTE[0]), cell.value or 0), cell)
                for name, cell in tables.themes
            ),
            threshold=THRESHOLD,
            printed=self._study.today,
        )

    def _tables(self, attribute: Attribute | None) -> "StudyTables":
        from fieldkit.analysis.summary import study_tables

        groups = self._groups(attribute)
        facts = {row.source.id: _interview_fact(row, groups) for row in self._rows}
        coded = coding.sources_by_code(self._study.db)
        return study_tables(
            list(facts.values()),
            [
                CodingFact(facts[source].interview, facts[source].respondent, self._tops[code], facts[source].group)
                for source, code in coded
                if source in facts and code in self._tops
            ],
            row_title="",
            column_title=self._words(attribute.label) if attribute else "",
            column_order=list(dict.fromkeys(map(self._words, _order(attribute)))) if attribute else (),
            threshold=THRESHOLD,
        )

    def _groups(self, attribute: Attribute | None) -> dict[RespondentId, str]:
        """Respondent -> group; of what nobody listed no value is told that few have."""
        if attribute is None:
            return {}
        groups = {one.id: self._words(_told(attribute, one)) for one in self._held}
        if attribute.values or attribute.leaving:
            return groups
        sizes = Counter(groups.values())
        return {who: group if sizes[group] >= THRESHOLD else "" for who, group in groups.items()}

    def _words(self, text: str) -> str:
        return self._safe.shared(text).text


def _told(attribute: Attribute, respondent: Respondent) -> str:
    """The group of a respondent: what is told of them where the attribute leaves coarser, what was noted elsewhere."""
    value = respondent.attributes.get(attribute.key, "")
    if attribute.key in respondent.withheld:
        return ""
    return attribute.shared(value) if attribute.leaving else value


def _order(attribute: Attribute) -> list[str]:
    told = (attribute.shared(value) if attribute.leaving else value for value in attribute.values)
    return [value for value in told if value]


def _covered(table: CrossTable) -> tuple[bool, float]:
    """How little a table shows: whether it sets nothing side by side, and which share of its cells is covered."""
    cells = [cell for row in table.cells for cell in row]
    alone = sum(bool(name) for name in table.columns) < 2
    return alone, sum(cell.suppressed for cell in cells) / max(1, len(cells))


def _interview_fact(row: interviews.SourceRow, groups: Mapping[RespondentId, str]) -> InterviewFact:
    interview = row.interview
    if interview is None:
        return InterviewFact(row.source.id, "", "", (), "", row.words)
    first = interview.respondents[0] if interview.respondents else None
    return InterviewFact(
        interview.id,
        first or "",
        interview.day[:7],
        interview.languages,
        groups.get(first, "") if first else "",
        row.words,
    )

"""Sheets for paper: what stands on them is gathered here, drawn by `fieldkit.sheets`."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fieldkit.anonymise import SharedText
from fieldkit.domain.codebook import PALETTE, Code, by_id, path
from fieldkit.domain.coding import Coding, MemoRole
from fieldkit.domain.ids import CodeId, RespondentId, SourceId, TurnId
from fieldkit.domain.interview import Interview, quarter
from fieldkit.domain.people import ConsentItem, Respondent
from fieldkit.domain.sheet import (
    CodingFact,
    ContactSummary,
    CrossTable,
    InterviewFact,
    Quotation,
    StudySummary,
    Theme,
)
from fieldkit.domain.study import Attribute, AttributeClass, StudyInfo
from fieldkit.domain.transcript import Turn
from fieldkit.errors import Code as ErrorCode
from fieldkit.errors import InputError
from fieldkit.files import PDF, write_asked
from fieldkit.services import interviews, profiles, register
from fieldkit.services.outcome import Outcome
from fieldkit.services.projection import role_of
from fieldkit.services.quoting import place_of
from fieldkit.services.session import Study
from fieldkit.store import coding, identifiers, people, transcripts

if TYPE_CHECKING:
    from fieldkit.analysis.summary import StudyTables

THRESHOLD = 5
_BESIDE_QUOTATIONS = 2
"""Attributes that are told beside what somebody said, at most: by more of them whoever knows the circle names them."""


def contact_summary(study: Study, source_id: SourceId, *, anonymised: bool = True) -> ContactSummary:
    """What stands on the contact summary sheet of a source; what waits for a decision is left away.

    Args:
        study: any connection.
        source_id: the source.
        anonymised: False for the interviewer's own copy with the original wording.

    Raises:
        InputError: NOT_FOUND.
    """
    source = interviews.source(study, source_id)
    return _ContactSheet(study, source.id, anonymised=anonymised).content()


def contact_pdf(study: Study, source_id: SourceId, *, anonymised: bool = True, language: str = "en") -> bytes:
    """The contact summary sheet as PDF.

    Raises:
        InputError: NOT_FOUND.
    """
    from fieldkit.sheets.contact import draw_contact_summary
    from fieldkit.sheets.words import sheet_words

    return draw_contact_summary(contact_summary(study, source_id, anonymised=anonymised), sheet_words(language))


def is_looked_through(study: Study, source_id: SourceId) -> bool:
    """Whether somebody looked through a transcript as it stands; its sheet says when nobody did."""
    return source_id not in identifiers.unread(study.db)


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


def study_pdf(study: Study, *, by: str | None = None, language: str = "en") -> bytes:
    """The study on one page as PDF.

    Raises:
        InputError: NOT_FOUND when the study has no such attribute.
    """
    from fieldkit.sheets.study import draw_study_summary
    from fieldkit.sheets.words import sheet_words

    return draw_study_summary(study_summary(study, by=by), sheet_words(language))


def shared_words(study: Study, text: str) -> str:
    """Words of the study as they leave."""
    return register.anonymiser(study.db).shared(text).text


def save_pdf(target: Path, content: bytes) -> Outcome[Path]:
    """Write a sheet where the person asked for it.

    Raises:
        InputError: TARGET_IN_VAULT, TARGET_OTHER_KIND.
        PlaceError: full, missing or read-only place.
    """
    write_asked(target, content, PDF)
    return Outcome(target, frozenset())


class _ContactSheet:
    """Gathers one contact summary sheet."""

    def __init__(self, study: Study, source_id: SourceId, *, anonymised: bool) -> None:
        self._study = study
        self._source = interviews.source(study, source_id)
        self._anonymised = anonymised
        self._anonymiser = register.cautious(study.db)
        self._turns = transcripts.turns(study.db, self._source.id)
        self._speakers = transcripts.speakers(study.db, self._source.id)
        self._codes = by_id(coding.codes(study.db))
        self._codings = coding.codings_of(study.db, self._source.id)
        held = self._source.interview
        self._interview = transcripts.interview(study.db, held) if held else None

    def content(self) -> ContactSummary:
        """Everything that stands on the sheet."""
        info, interview = self._study.info, self._interview
        respondents = [people.respondent(self._study.db, one) for one in (interview.respondents if interview else ())]
        known = [one for one in respondents if one is not None]
        given, missing = self._consent(known)
        withheld = bool(known) and ConsentItem.QUOTE.value in missing
        quotations = () if withheld and self._anonymised else self._quotations()
        attributes = self._attributes(info, known)
        return ContactSummary(
            study=self._words(info.title),
            wave=self._words(info.wave),
            source_title=self._words(self._source.title),
            respondents=tuple(self._words(one.code) for one in known),
            interviewer=self._words(interview.interviewer if interview else self._study.author),
            day=self._day(interview),
            place=self._words(interview.place) if interview else "",
            languages=tuple(map(self._words, interview.languages)) if interview else (),
            duration=self._duration(interview),
            consent=given,
            consent_missing=missing,
            attributes=attributes[:_BESIDE_QUOTATIONS] if quotations and self._anonymised else attributes,
            turns=len(self._turns),
            words=sum(len(turn.text.split()) for turn in self._turns),
            themes=self._themes(),
            quotations=quotations,
            quotes_withheld=withheld and self._anonymised,
            surprising=self._memo(MemoRole.SURPRISING),
            next_time=self._memo(MemoRole.NEXT_TIME),
            anonymised=self._anonymised,
            looked_through=is_looked_through(self._study, self._source.id),
            printed=self._study.today,
        )

    def _words(self, text: str) -> str:
        return self._anonymiser.shared(text).text if self._anonymised else text

    def _day(self, interview: Interview | None) -> str:
        if interview is None:
            return ""
        return quarter(interview.day) if self._anonymised else interview.day

    def _duration(self, interview: Interview | None) -> int | None:
        if interview is not None and interview.duration is not None:
            return interview.duration
        return max((turn.end or turn.start or 0 for turn in self._turns), default=0) or None

    def _consent(self, respondents: Sequence[Respondent]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        consents = [people.consent_of(self._study.db, one.id) for one in respondents]
        if not consents:
            return (), ()
        given = tuple(
            item.value for item in ConsentItem if all(one is not None and one.allows(item) for one in consents)
        )
        return given, tuple(item.value for item in ConsentItem if item.value not in given)

    def _attributes(self, info: StudyInfo, respondents: Sequence[Respondent]) -> tuple[tuple[str, str], ...]:
        if self._anonymised:
            told = profiles.told(info, respondents, None)
        else:
            told = {one.code: one.attributes for one in respondents}
        return tuple(
            (self._words(attribute.label), self._words(", ".join(dict.fromkeys(values))))
            for attribute in info.attributes
            if (values := [value for given in told.values() if (value := given.get(attribute.key))])
        )

    def _theme(self, code: Code, count: int) -> Theme:
        names = tuple(self._words(name) for name in path(code, self._codes))
        return Theme(names[-1], names, code.colour, count)

    def _themes(self) -> tuple[Theme, ...]:
        counts = Counter(one.code for one in self._codings if one.code in self._codes)
        ranked = sorted(counts.items(), key=lambda item: (-item[1], path(self._codes[item[0]], self._codes)))
        return tuple(self._theme(self._codes[code], count) for code, count in ranked)

    def _quotations(self) -> tuple[Quotation, ...]:
        counts = Counter(one.code for one in self._codings)
        by_place: dict[tuple[int, int, int, int], list[Coding]] = {}
        number = {turn.id: place for place, turn in enumerate(self._turns)}
        spoken = {turn.id: turn.text for turn in self._turns}
        shared = {turn.id: self._told(turn) for turn in self._turns}
        for one in self._codings:
            found = place_of(one.span, spoken, shared)
            if found is not None and one.code in self._codes:
                place = (number[one.span.first], found.start, number[one.span.last], found.end)
                if place[0] > place[2]:
                    continue  # made elsewhere by a program that crossed the ends
                by_place.setdefault(place, []).append(one)
        return tuple(
            self._quotation(place, held, {code: counts[code] for code in {one.code for one in held}}, shared)
            for place, held in sorted(by_place.items(), key=lambda item: item[0])
        )

    def _told(self, turn: Turn) -> SharedText:
        return self._anonymiser.shared(turn.text) if self._anonymised else SharedText(turn.text)

    def _quotation(
        self,
        place: tuple[int, int, int, int],
        held: Sequence[Coding],
        counts: Mapping[CodeId, int],
        shared: Mapping[TurnId, SharedText],
    ) -> Quotation:
        first, start, last, end = place
        turn = self._turns[first]
        texts = [shared[one.id].text for one in self._turns[first : last + 1]]
        texts[-1] = texts[-1][:end]
        texts[0] = texts[0][start:]
        ordered = sorted(counts, key=lambda code: path(self._codes[code], self._codes))
        return Quotation(
            text="\n".join(texts),
            themes=tuple(self._theme(self._codes[code], counts[code]) for code in ordered),
            speaker=role_of(self._speakers, turn.speaker) if self._anonymised else turn.speaker,
            turn=first + 1,
            time=turn.start,
            memo=self._words(" ".join(self._notes(held))),
        )

    def _notes(self, held: Sequence[Coding]) -> list[str]:
        found = [memo for one in held for memo in coding.memos_about(self._study.db, one.id)]
        return [memo.text for memo in found if memo.shareable or not self._anonymised]

    def _memo(self, role: MemoRole) -> str:
        about = self._interview.id if self._interview else self._source.id
        found = [memo for memo in coding.memos_about(self._study.db, about) if memo.role is role]
        return self._words("\n".join(memo.text for memo in found))

"""What the list of interviews shows: texts, and interviews that have none yet."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from fieldkit.domain.ids import RespondentId
from fieldkit.domain.interview import Interview
from fieldkit.domain.transcript import Source, SourceKind
from fieldkit.services import interviews, respondents, vaults
from fieldkit.services.namesakes import Maker
from fieldkit.services.respondents import RespondentRow
from fieldkit.services.session import Study
from ui.models.rows import Column
from ui.style.tokens import Tone
from ui.widgets.popup import Choice
from ui.words import made_by, unsaid

_CONTEXT = "InterviewsScreen"
_ANSWERS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list.

    Attributes:
        title: study wording.
        source: the text, None while the interview has none.
        interview: None for documents.
        codes: study codes of who spoke.
        turns, words, codings: sizes.
        made: where it was brought in, when another line has the same title.
    """

    title: str = field(repr=False)
    source: Source | None
    interview: Interview | None
    codes: tuple[str, ...] = ()
    turns: int = 0
    words: int = 0
    codings: int = 0
    made: Maker | None = None

    @property
    def key(self) -> str:
        """What identifies the line."""
        if self.source is not None:
            return self.source.id
        return self.interview.id if self.interview is not None else ""

    @property
    def day(self) -> str:
        """ISO date or ""."""
        return self.interview.day if self.interview is not None else ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the page shows.

    Attributes:
        entries: interviews without text first, then by day.
        respondents: to choose from: identifier, code, some answers.
        languages: of the study, ISO 639-1.
        next_title: for a new interview.
        may_begin: whether the recovery sheet was made that a first interview needs.
    """

    entries: tuple[Entry, ...] = ()
    respondents: tuple[Choice, ...] = field(default=(), repr=False)
    languages: tuple[str, ...] = ()
    next_title: str = field(default="", repr=False)
    may_begin: bool = True


def load(study: Study, pattern: str) -> Loaded:
    """Ask the study for everything the page shows.

    Args:
        study: the study.
        pattern: of titles by number, such as "Interview %1".
    """
    people = respondents.rows(study)
    keys = [one.key for one in study.info.attributes]
    choices = tuple(Choice(row.respondent.id, row.respondent.code, _told_of(row, keys)) for row in people)
    codes = {row.respondent.id: row.respondent.code for row in people}
    waiting = [Entry(one.title, None, one, _codes(one, codes)) for one in interviews.empty_interviews(study)]
    rows = interviews.source_rows(study)
    titles = Counter([one.title for one in waiting] + [row.source.title for row in rows])
    held = [
        Entry(
            row.source.title,
            row.source,
            row.interview,
            row.respondents,
            row.turns,
            row.words,
            row.codings,
            row.made if titles[row.source.title] > 1 else None,
        )
        for row in rows
    ]
    return Loaded(
        (*waiting, *held),
        choices,
        study.info.languages,
        interviews.next_title(study, pattern=pattern),
        vaults.has_recovery_sheet(study),
    )


def columns() -> list[Column[Entry]]:
    """Title, who, when, where, how much."""
    translate = QCoreApplication.translate
    return [
        Column(
            translate(_CONTEXT, "Title"),
            lambda row: row.title,
            stretch=3,
            strong=lambda _row: True,
            detail=_told_apart,
        ),
        Column(translate(_CONTEXT, "Date"), lambda row: short_day(row.day), sort_key=lambda row: row.day),
        Column(translate(_CONTEXT, "Place"), _place, stretch=2, detail=lambda row: ", ".join(_languages(row))),
        Column(translate(_CONTEXT, "Words"), lambda row: _number(row.words), sort_key=lambda r: r.words, number=True),
        Column(
            translate(_CONTEXT, "Codings"), lambda row: _number(row.codings), sort_key=lambda r: r.codings, number=True
        ),
        Column(translate(_CONTEXT, "State"), _state, tone=_tone),
    ]


def matches(entry: Entry, typed: str) -> bool:
    """Whether title, respondents, place and languages together contain every typed word."""
    said = " ".join((entry.title, *entry.codes, _place(entry), *_languages(entry), _state(entry))).casefold()
    return all(word in said for word in typed.casefold().split())


def _told_apart(entry: Entry) -> str:
    """Who spoke; where another line has the same title, also who brought it."""
    who = ", ".join(unsaid(entry.title, entry.codes))
    return " · ".join(filter(None, (who, made_by(entry.made) if entry.made is not None else "")))


def short_day(day: str) -> str:
    """A date as the language of the window writes it."""
    read = QDate.fromString(day, Qt.DateFormat.ISODate)
    return QLocale().toString(read, "d MMM yyyy") if read.isValid() else day or "–"


def _place(entry: Entry) -> str:
    return (entry.interview.place if entry.interview is not None else "") or "–"


def _languages(entry: Entry) -> Sequence[str]:
    return entry.interview.languages if entry.interview is not None else ()


def _number(count: int) -> str:
    return QLocale().toString(count) if count else "–"


def _state(entry: Entry) -> str:
    translate = QCoreApplication.translate
    if entry.source is None:
        return translate(_CONTEXT, "no text yet")
    if entry.interview is None:
        note = entry.source.kind is SourceKind.FIELD_NOTE
        return translate(_CONTEXT, "field note") if note else translate(_CONTEXT, "document")
    return translate(_CONTEXT, "coded") if entry.codings else translate(_CONTEXT, "to code")


def _tone(entry: Entry) -> Tone:
    if entry.source is None:
        return Tone.WARNING
    return Tone.GOOD if entry.codings else Tone.NEUTRAL


def _codes(interview: Interview, codes: dict[RespondentId, str]) -> tuple[str, ...]:
    return tuple(codes[one] for one in interview.respondents if one in codes)


def _told_of(row: RespondentRow, keys: Sequence[str]) -> str:
    """Some answers of a respondent; first where they were entered, when another has the same code."""
    given = row.respondent.attributes
    answers = [given[key] for key in keys if given.get(key)][:_ANSWERS_SHOWN]
    return " · ".join([made_by(row.same_code), *answers] if row.same_code is not None else answers)

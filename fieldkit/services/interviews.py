"""Interviews and their sources: the list, the form, assigning a respondent, correcting a turn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from fieldkit.domain.coding import Coding, mapped
from fieldkit.domain.folding import canonical
from fieldkit.domain.ids import InterviewId, RespondentId, SourceId, TurnId, new_id
from fieldkit.domain.interview import Interview, InterviewState
from fieldkit.domain.registry import kind_named
from fieldkit.domain.transcript import Source, SourceKind, Turn
from fieldkit.errors import Code, InputError, StateError
from fieldkit.services import namesakes, register, vaults
from fieldkit.services.editing import Edit, editing
from fieldkit.services.namesakes import Maker
from fieldkit.services.outcome import Outcome
from fieldkit.services.projection import Projection
from fieldkit.services.session import Study
from fieldkit.store import coding, people, transcripts
from fieldkit.store.records import record

_NUMBER = re.compile("[0-9]+")
_WIDEST = 12
_AFTER_ALL_DAYS = "9"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source as lists show it.

    Attributes:
        source: the source.
        interview: the interview it belongs to, None for documents.
        respondents: study codes.
        turns, words, codings: sizes.
        made: where it was brought in.
    """

    source: Source
    interview: Interview | None
    respondents: tuple[str, ...]
    turns: int
    words: int
    codings: int
    made: Maker


@dataclass(frozen=True, slots=True)
class SourceTitle:
    """A source by name.

    Attributes:
        source: the source.
        respondents: study codes of who spoke.
    """

    source: Source
    respondents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InterviewDraft:
    """What the form of an interview holds.

    Attributes:
        title: study wording.
        respondents: who spoke.
        day: ISO date or "".
        place: at chosen coarseness.
        languages: ISO 639-1 codes.
        duration: milliseconds, or None.
    """

    title: str = field(repr=False)
    respondents: tuple[RespondentId, ...] = ()
    day: str = ""
    place: str = field(default="", repr=False)
    languages: tuple[str, ...] = ()
    duration: int | None = None


def source_rows(study: Study) -> list[SourceRow]:
    """All sources, interviews by day first."""
    db = study.db
    codes = {one.id: one.code for one in people.respondents(db)}
    interviews = {one.id: one for one in transcripts.interviews(db)}
    sizes, codings = transcripts.sizes(db), coding.codings_per_source(db)
    rows = []
    held = transcripts.sources(db)
    made = namesakes.makers(study, [one.id for one in held])
    for source in held:
        interview = interviews.get(source.interview) if source.interview else None
        spoke = tuple(codes[one] for one in interview.respondents if one in codes) if interview else ()
        turns, words = sizes.get(source.id, (0, 0))
        rows.append(SourceRow(source, interview, spoke, turns, words, codings.get(source.id, 0), made[source.id]))
    return sorted(rows, key=lambda row: _order(row.source, row.interview))


def titles(study: Study) -> list[SourceTitle]:
    """All sources without their sizes, interviews by day first; quick however much text there is."""
    db = study.db
    codes = {one.id: one.code for one in people.respondents(db)}
    interviews = {one.id: one for one in transcripts.interviews(db)}
    found = []
    for source in transcripts.sources(db):
        interview = interviews.get(source.interview) if source.interview else None
        spoke = tuple(codes[one] for one in interview.respondents if one in codes) if interview else ()
        found.append((_order(source, interview), SourceTitle(source, spoke)))
    return [one for _, one in sorted(found, key=lambda one: one[0])]


def _order(source: Source, interview: Interview | None) -> tuple[str, str, str]:
    """Interviews by day, then documents; "Interview 2" before "Interview 10"."""
    title = _NUMBER.sub(lambda digits: digits.group().zfill(_WIDEST), source.title)
    return (interview.day if interview else _AFTER_ALL_DAYS, title, source.id)


def empty_interviews(study: Study) -> list[Interview]:
    """Interviews that have no text yet."""
    held = {source.interview for source in transcripts.sources(study.db)}
    return [one for one in transcripts.interviews(study.db) if one.id not in held]


def source(study: Study, source_id: SourceId) -> Source:
    """One source; the beginning of an identifier or a title is enough when only one source has it.

    Raises:
        InputError: NOT_FOUND, SAME_NAME with the number of `sources` when several are meant.
    """
    exact = transcripts.source(study.db, source_id)
    if exact is not None:
        return exact
    found = [
        one for one in transcripts.sources(study.db) if source_id and source_id in (one.id[: len(source_id)], one.title)
    ]
    if not found:
        raise InputError(Code.NOT_FOUND, kind="source")
    if len(found) > 1:
        raise InputError(Code.SAME_NAME, sources=len(found))
    return found[0]


def turns(study: Study, source_id: SourceId) -> list[Turn]:
    """The turns of a source in order."""
    return transcripts.turns(study.db, source_id)


def shared_turns(study: Study, source_id: SourceId) -> list[Turn] | None:
    """The turns of a source as they leave: speakers without names, words made safe.

    Returns:
        None when the source may not leave, because somebody who speaks in it did not agree to take part.

    Raises:
        InputError: NOT_FOUND.
    """
    held = source(study, source_id)
    projection = Projection(study.db, register.anonymiser(study.db), study.device)
    kind = kind_named("turn")
    shared = []
    for turn in turns(study, held.id):
        fields = projection.project(kind, turn.id, record(turn).fields)
        if fields is None:
            return None
        shared.append(replace(turn, speaker=str(fields["speaker"]), text=str(fields["text"])))
    return shared


def next_title(study: Study, *, document: bool = False, pattern: str = "") -> str:
    """The next free title by number: "Interview 10" beside nine interviews, however many documents there are.

    A vault that joined the study puts its prefix before the number, as with codes of respondents ("Interview K2-10"):
    what is begun on several laptops has different titles when it is merged.

    Args:
        study: the study.
        document: whether it is no interview.
        pattern: such as "Interview %1", where another language is spoken.
    """
    sources, begun = transcripts.sources(study.db), transcripts.interviews(study.db)
    taken = {one.title for one in sources} | {one.title for one in begun}
    called = pattern or ("Document %1" if document else "Interview %1")
    if study.prefix:
        called = called.replace("%1", f"{study.prefix}-%1")
    number = (sum(one.interview is None for one in sources) if document else len(begun)) + 1
    while called.replace("%1", str(number)) in taken:
        number += 1
    return called.replace("%1", str(number))


def begin(study: Study, draft: InterviewDraft) -> Outcome[Interview]:
    """Begin an interview.

    Raises:
        StateError: RECOVERY_SHEET_FIRST when there is no recovery sheet yet.
        InputError: VALUE_MISSING (title).
    """
    vaults.require_recovery_sheet(study)
    with editing(study, "interview-begun") as edit:
        interview = _interview(study, InterviewId(new_id()), draft)
        edit.put(interview)
    return edit.outcome(interview)


def change(study: Study, interview: InterviewId, draft: InterviewDraft) -> Outcome[Interview]:
    """Write the form of an interview; the title of its only source follows.

    Raises:
        InputError: NOT_FOUND, VALUE_MISSING (title).
    """
    before = transcripts.interview(study.db, interview)
    if before is None:
        raise InputError(Code.NOT_FOUND, kind="interview")
    with editing(study, "interview-changed") as edit:
        changed = replace(_interview(study, interview, draft), interviewer=before.interviewer, state=before.state)
        edit.put(changed)
        sources = transcripts.sources_of(edit.db, interview)
        if len(sources) == 1 and sources[0].title == before.title:
            edit.put_fields("source", sources[0].id, {"title": changed.title})
    return edit.outcome(changed)


def retitle(study: Study, source_id: SourceId, title: str) -> Outcome[Source]:
    """Give a source another title; that of its interview stays as it is.

    Raises:
        InputError: NOT_FOUND, VALUE_MISSING (title).
    """
    held = source(study, source_id)
    if not title.strip():
        raise InputError(Code.VALUE_MISSING, field="title")
    with editing(study, "interview-changed") as edit:
        edit.put_fields("source", held.id, {"title": title.strip()})
    return edit.outcome(replace(held, title=title.strip()))


def assign(study: Study, source_id: SourceId, respondents: Sequence[RespondentId]) -> Outcome[Interview]:
    """Say who speaks in a source; a document becomes the transcript of an interview.

    Raises:
        InputError: NOT_FOUND.
    """
    held = source(study, source_id)
    with editing(study, "respondent-assigned") as edit:
        interview = transcripts.interview(edit.db, held.interview) if held.interview else None
        if interview is None:
            interview = new_interview(study, held.title, tuple(respondents))
            edit.put(interview)
            edit.put_fields("source", held.id, {"interview": interview.id, "kind": SourceKind.TRANSCRIPT.value})
        else:
            interview = replace(interview, respondents=tuple(respondents))
            edit.put(interview)
    return edit.outcome(interview)


def remove(study: Study, source_id: SourceId) -> Outcome[None]:
    """Remove a source with its turns, codings and memos, and its interview when nothing else hangs on it.

    Raises:
        InputError: NOT_FOUND.
    """
    held = source(study, source_id)
    with editing(study, "source-removed") as edit:
        db = edit.db
        gone: list[str] = [one.id for one in coding.codings_of(db, held.id)]
        turn_ids = [turn.id for turn in transcripts.turns(db, held.id)]
        memos = [memo.id for about in (*gone, *turn_ids, held.id) for memo in coding.memos_about(db, about)]
        edit.remove("memo", memos)
        edit.remove("coding", gone)
        edit.remove("turn", turn_ids)
        edit.remove("source", [held.id])
        if held.interview and not transcripts.sources_of(db, held.interview):
            edit.remove("memo", [memo.id for memo in coding.memos_about(db, held.interview)])
            edit.remove("interview", [held.interview])
    return edit.outcome(None)


def remove_empty(study: Study, interview: InterviewId) -> Outcome[None]:
    """Remove an interview that has no text, with what was noted about it.

    Raises:
        InputError: NOT_FOUND.
        StateError: IN_USE with the number of its texts.
    """
    if transcripts.interview(study.db, interview) is None:
        raise InputError(Code.NOT_FOUND, kind="interview")
    held = transcripts.sources_of(study.db, interview)
    if held:
        raise StateError(Code.IN_USE, kind="interview", sources=len(held))
    with editing(study, "interview-removed") as edit:
        edit.remove("memo", [memo.id for memo in coding.memos_about(edit.db, interview)])
        edit.remove("interview", [interview])
    return edit.outcome(None)


def correct_turn(study: Study, turn_id: TurnId, *, text: str, speaker: str) -> Outcome[tuple[Turn, int]]:
    """Correct the words of a turn; codings follow the words they cover.

    Returns:
        The turn, and how many codings could not follow (they keep their words and are shown as orphans).

    Raises:
        InputError: NOT_FOUND, VALUE_MISSING (text).
    """
    before = transcripts.turn(study.db, turn_id)
    if before is None:
        raise InputError(Code.NOT_FOUND, kind="turn")
    clean = canonical(text)
    if not clean.strip():
        raise InputError(Code.VALUE_MISSING, field="text")
    changed = replace(before, text=clean, speaker=speaker.strip())
    with editing(study, "turn-corrected") as edit:
        edit.put(changed)
        lost = _carry(edit, changed)
    return edit.outcome((changed, lost))


def _carry(edit: Edit, changed: Turn) -> int:
    texts = {turn.id: turn.text for turn in transcripts.turns(edit.db, changed.source)}
    lost = 0
    for one in coding.codings_of(edit.db, changed.source):
        if changed.id in (one.span.first, one.span.last):
            span = mapped(one.span, texts)
            if span is None:
                lost += 1
            elif span != one.span:
                edit.put(Coding(one.id, one.source, one.code, one.coder, span))
    return lost


def new_interview(study: Study, title: str, respondents: tuple[RespondentId, ...]) -> Interview:
    """An interview about which only title and respondents are known."""
    return Interview(InterviewId(new_id()), title, respondents, study.author, "", "", (), None, InterviewState.COMPLETE)


def _interview(study: Study, interview: InterviewId, draft: InterviewDraft) -> Interview:
    if not draft.title.strip():
        raise InputError(Code.VALUE_MISSING, field="title")
    return Interview(
        interview,
        draft.title.strip(),
        draft.respondents,
        study.author,
        draft.day,
        draft.place.strip(),
        draft.languages,
        draft.duration,
        InterviewState.DRAFT,
    )

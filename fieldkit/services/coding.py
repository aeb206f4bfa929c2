"""Coding: putting codes on passages, and memos on anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from fieldkit.domain import query
from fieldkit.domain.codebook import Code
from fieldkit.domain.coding import Coding, Memo, MemoRole, Span, covered, mapped
from fieldkit.domain.ids import CodeId, CodingId, EntityId, MemoId, SourceId, TurnId, new_id
from fieldkit.domain.transcript import Turn
from fieldkit.errors import Code as ErrorCode
from fieldkit.errors import InputError
from fieldkit.progress import SILENT, Progress
from fieldkit.services import interviews
from fieldkit.services.editing import editing
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import coding, search, transcripts

_EVERY_TURN = 10_000_000


@dataclass(frozen=True, slots=True)
class CodedPassage:
    """A coding where its words stand now, with the code it carries, and whether they stand nowhere any more."""

    coding: Coding
    code: Code
    orphaned: bool = False


def passages(study: Study, source_id: SourceId, turns: Sequence[Turn] | None = None) -> list[CodedPassage]:
    """Codings of a source, in order of place.

    Args:
        study: a reader's.
        source_id: the source.
        turns: its turns, when they were read already.
    """
    codes = {one.id: one for one in coding.codes(study.db)}
    turns = transcripts.turns(study.db, source_id) if turns is None else turns
    texts = {turn.id: turn.text for turn in turns}
    place = {turn.id: number for number, turn in enumerate(turns)}
    found = [
        _placed(one, codes[one.code], texts) for one in coding.codings_of(study.db, source_id) if one.code in codes
    ]
    return sorted(found, key=lambda one: (place.get(one.coding.span.first, -1), one.coding.span.start, one.coding.id))


def _placed(one: Coding, code: Code, texts: Mapping[TurnId, str]) -> CodedPassage:
    span = mapped(one.span, texts)
    return CodedPassage(one if span is None else replace(one, span=span), code, orphaned=span is None)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A coded passage as it is listed under its code.

    Attributes:
        coding: with the words.
        title: of the source.
        respondents: study codes of who spoke in the interview.
    """

    coding: Coding
    title: str = field(repr=False)
    respondents: tuple[str, ...] = ()


def quotations(study: Study, code: CodeId, *, limit: int = 500) -> list[Quotation]:
    """Passages with exactly this code, source by source in order of place.

    Args:
        study: a reader's.
        code: the code.
        limit: no more than so many.
    """
    rows = {row.source.id: row for row in interviews.titles(study)}
    place = {source: number for number, source in enumerate(rows)}
    found = [one for one in coding.codings_with(study.db, code) if one.source in rows]
    turns = {one.span.first: transcripts.turn(study.db, one.span.first) for one in found}
    ranks = {turn_id: turn.rank if turn is not None else "" for turn_id, turn in turns.items()}
    found.sort(key=lambda one: (place[one.source], ranks[one.span.first], one.span.start, one.id))
    return [Quotation(one, rows[one.source].source.title, rows[one.source].respondents) for one in found[:limit]]


def apply_code(
    study: Study, *, source: SourceId, code: CodeId, first: TurnId, start: int, last: TurnId, end: int
) -> Outcome[Coding]:
    """Put a code on a passage. The same code of the same coder on the same words is not put twice.

    Args:
        study: the writer's.
        source: the source.
        code: the code.
        first, start, last, end: the passage; see `domain.coding.Span`.

    Raises:
        InputError: NOT_FOUND (code), SPAN_INVALID.
    """
    if coding.code(study.db, code) is None:
        raise InputError(ErrorCode.NOT_FOUND, kind="code")
    turns = _turns_between(study, source, first, last)
    span = covered(turns, first=first, start=start, last=last, end=end)
    with editing(study, "coding-applied") as edit:
        same = next(
            (
                one
                for one in coding.codings_of(edit.db, source)
                if (one.code, one.coder, one.span) == (code, study.author, span)
            ),
            None,
        )
        applied = same or Coding(CodingId(new_id()), source, code, study.author, span)
        if same is None:
            edit.add_all([applied])
    return edit.outcome(applied)


def _turns_between(study: Study, source: SourceId, first: TurnId, last: TurnId) -> list[Turn]:
    """Turns among which a passage lies; for a passage in one turn the others are not read."""
    if first != last:
        return transcripts.turns(study.db, source)
    only = transcripts.turn(study.db, first)
    return [only] if only is not None and only.source == source else []


def remove_codings(study: Study, codings: list[CodingId]) -> Outcome[int]:
    """Take codes off passages, with the memos on them."""
    with editing(study, "coding-removed") as edit:
        memos = [memo.id for one in codings for memo in coding.memos_about(edit.db, one)]
        edit.remove("memo", memos)
        edit.remove("coding", codings)
    return edit.outcome(len(codings))


def code_matches(
    study: Study, *, code: CodeId, text: str, source: SourceId | None = None, progress: Progress = SILENT
) -> Outcome[int]:
    """Put a code on every match of a text, whatever its case; passages that carry it already are left alone.

    Args:
        study: the writer's.
        code: the code.
        text: words to find, one after the other.
        source: only there, or everywhere.
        progress: told in turns.

    Returns:
        How many passages were coded.

    Raises:
        InputError: VALUE_MISSING (text), NOT_FOUND.
    """
    if coding.code(study.db, code) is None:
        raise InputError(ErrorCode.NOT_FOUND, kind="code")
    if source is not None:
        source = interviews.source(study, source).id
    wanted = query.exact(text)
    matches = search.matches(study.db, wanted.expression, limit=_EVERY_TURN)
    with editing(study, "matches-coded") as edit:
        have = {
            (one.span.first, one.span.start, one.span.end)
            for one in coding.codings_with(edit.db, code)
            if one.coder == study.author
        }
        new: list[Coding] = []
        for number, match in enumerate(matches):
            progress.step(number, len(matches))
            if source is not None and match.source != source:
                continue
            for place in wanted.pattern.finditer(match.folded):
                if (match.turn, place.start(), place.end()) not in have:
                    span = Span(match.turn, place.start(), match.turn, place.end(), match.text[slice(*place.span())])
                    new.append(Coding(CodingId(new_id()), match.source, code, study.author, span))
        edit.add_all(new)
    return edit.outcome(len(new))


def memos(study: Study, about: str) -> list[Memo]:
    """Memos on an entity."""
    return coding.memos_about(study.db, about)


def write_memo(
    study: Study, about: str, text: str, *, role: MemoRole = MemoRole.NOTE, shareable: bool = False
) -> Outcome[Memo | None]:
    """Write the memo of a role on an entity; an empty text removes it.

    Args:
        study: the writer's.
        about: the entity.
        text: the note.
        role: what it is for; one memo of a role on an entity.
        shareable: whether it may leave, anonymised.
    """
    with editing(study, "memo-written") as edit:
        before = next((memo for memo in coding.memos_about(edit.db, about) if memo.role is role), None)
        if not text.strip():
            edit.remove("memo", [before.id] if before else [])
            return edit.outcome(None)
        memo = Memo(before.id if before else MemoId(new_id()), EntityId(about), role, text.strip(), shareable)
        edit.put(memo)
        return edit.outcome(memo)

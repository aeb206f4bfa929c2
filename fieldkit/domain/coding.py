"""Codings: a code on a span of turns, and memos on anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from fieldkit.domain.ids import CodeId, CodingId, EntityId, MemoId, SourceId, TurnId
from fieldkit.domain.transcript import Turn
from fieldkit.errors import Code as ErrorCode
from fieldkit.errors import InputError


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text from a place in one turn to a place in the same or a later turn of a source.

    Attributes:
        first: turn it begins in.
        start: code points into the first turn, inclusive.
        last: turn it ends in.
        end: code points into the last turn, exclusive.
        words: the words covered; turns are joined by a line feed.
    """

    first: TurnId
    start: int
    last: TurnId
    end: int
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Coding:
    """A code put on a span by one coder.

    Attributes:
        id: identifier.
        source: the source the span lies in.
        code: the code.
        coder: study code of who coded.
        span: where.
    """

    id: CodingId
    source: SourceId
    code: CodeId
    coder: str
    span: Span


class MemoRole(StrEnum):
    """What a memo is for."""

    NOTE = "note"
    SURPRISING = "surprising"
    NEXT_TIME = "next-time"


@dataclass(frozen=True, slots=True)
class Memo:
    """A note on an entity. Private unless marked shareable.

    Attributes:
        id: identifier.
        about: the entity: an interview, a coding, a code.
        role: what it is for.
        text: the note.
        shareable: whether it may leave, anonymised.
    """

    id: MemoId
    about: EntityId
    role: MemoRole
    text: str = field(repr=False)
    shareable: bool


def covered(turns: Sequence[Turn], *, first: TurnId, start: int, last: TurnId, end: int) -> Span:
    """The span between two places of a source.

    Args:
        turns: the turns of the source in order.
        first, start, last, end: as in `Span`.

    Raises:
        InputError: SPAN_INVALID when a turn is missing, the ends are crossed or outside, or no word is covered.
    """
    place = {turn.id: index for index, turn in enumerate(turns)}
    if first not in place or last not in place:
        raise InputError(ErrorCode.SPAN_INVALID)
    low, high = place[first], place[last]
    if (low, start) >= (high, end) or start < 0 or end > len(turns[high].text) or start > len(turns[low].text):
        raise InputError(ErrorCode.SPAN_INVALID)
    texts = [turn.text for turn in turns[low : high + 1]]
    texts[-1] = texts[-1][:end]
    texts[0] = texts[0][start:]
    words = "\n".join(texts)
    if not words.strip():
        raise InputError(ErrorCode.SPAN_INVALID)
    return Span(first, start, last, end, words)


def mapped(span: Span, texts: Mapping[TurnId, str]) -> Span | None:
    """Where a span lies in newer texts of its turns, found again by the words it covers.

    A pure function of its arguments, the same on every replica: unchanged words keep their place; words that moved
    inside a single turn are found at the occurrence nearest to the old place; otherwise None (an orphan).
    """
    if span.first not in texts or span.last not in texts:
        return None
    if span.first != span.last:
        head, tail = span.words.split("\n")[0], span.words.split("\n")[-1]
        start = _nearest(texts[span.first], head, span.start)
        end = _nearest(texts[span.last], tail, span.end - len(tail))
        return None if start is None or end is None else Span(span.first, start, span.last, end + len(tail), span.words)
    at = _nearest(texts[span.first], span.words, span.start)
    return None if at is None else Span(span.first, at, span.last, at + len(span.words), span.words)


def _nearest(text: str, words: str, place: int) -> int | None:
    if text.startswith(words, place):
        return place
    before = text.rfind(words, 0, place + len(words))
    after = text.find(words, place)
    found = [at for at in (before, after) if at >= 0]
    return min(found, key=lambda at: (abs(at - place), at)) if found else None

"""Searching the words of all sources."""

import re
from dataclasses import dataclass, field

from fieldkit.domain import query
from fieldkit.domain.ids import SourceId, TurnId
from fieldkit.services.session import Study
from fieldkit.store import search

_BEFORE, _AFTER = 48, 96


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that matches.

    Attributes:
        source, title: the source.
        turn: the turn.
        speaker: as labelled.
        snippet: words around the match, "…" where cut; line feeds are blanks.
        start, end: the match in the turn, code points.
        marked: where the match lies in the snippet: start and end, code points.
    """

    source: SourceId
    title: str = field(repr=False)
    turn: TurnId
    speaker: str = field(repr=False)
    snippet: str = field(repr=False)
    start: int
    end: int
    marked: tuple[int, int]


def find(study: Study, typed: str, *, limit: int = 50, live: bool = False) -> list[Hit]:
    """Turns that match, each with its first match.

    Args:
        study: a reader's or the writer's.
        typed: words, "phrases", begin*, AND, OR, NOT, brackets.
        limit: at most so many.
        live: while one types: the last word is a beginning.

    Raises:
        InputError: QUERY_INVALID.
    """
    wanted = query.parse(typed, live=live)
    return [_hit(match, wanted.pattern) for match in search.matches(study.db, wanted.expression, limit=limit)]


def _hit(match: search.Match, pattern: re.Pattern[str]) -> Hit:
    place = pattern.search(match.folded)
    start, end = place.span() if place else (0, 0)
    begin, finish = _at_words(match.text, start, end)
    cut_before, cut_after = "…" if begin else "", "…" if finish < len(match.text) else ""
    snippet = cut_before + match.text[begin:finish].replace("\n", " ") + cut_after
    shift = len(cut_before) - begin
    return Hit(match.source, match.title, match.turn, match.speaker, snippet, start, end, (start + shift, end + shift))


def _at_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A window around a place that cuts no word where it can be helped."""
    begin, finish = max(0, start - _BEFORE), min(len(text), end + _AFTER)
    if begin:
        blank = text.find(" ", begin, start)
        begin = blank + 1 if blank >= 0 else begin
    if finish < len(text):
        blank = text.rfind(" ", end, finish)
        finish = blank if blank >= 0 else finish
    return begin, finish

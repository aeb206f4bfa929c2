"""Codings of which no word is left in what leaves: everything they cover is replaced."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from fieldkit.anonymise import SharedText
from fieldkit.domain.coding import Coding, Span, mapped
from fieldkit.domain.ids import CodingId, SourceId, TurnId
from fieldkit.domain.transcript import Turn
from fieldkit.progress import SILENT, Progress
from fieldkit.services import codebook, register
from fieldkit.services.session import Study
from fieldkit.store import coding, transcripts


@dataclass(frozen=True, slots=True)
class Wordless:
    """A coding that says nothing to whoever gets it.

    Attributes:
        id: of the coding.
        code: what the code is called, with those above it.
        source: of the text.
        title: of the text.
        turn: in which it begins.
        start, end: code points in that turn, the end exclusive.
        words: as spoken.
        shared: what stands in their place.
    """

    id: CodingId
    code: str = field(repr=False)
    source: SourceId
    title: str = field(repr=False)
    turn: TurnId
    start: int
    end: int
    words: str = field(repr=False)
    shared: str = field(repr=False)


def codings(study: Study, *, progress: Progress = SILENT) -> list[Wordless]:
    """Codings of which nothing but replacements is left, by text and place.

    Args:
        study: any connection; it takes as long as making all coded words safe.
        progress: told in texts.

    Raises:
        Cancelled: asked to stop.
    """
    anonymiser = register.anonymiser(study.db)
    names = {row.code.id: " / ".join(row.path) for row in codebook.tree(study)}
    found = []
    sources = transcripts.sources(study.db)
    for number, source in enumerate(sources):
        progress.step(number, len(sources))
        held = coding.codings_of(study.db, source.id)
        turns = transcripts.turns(study.db, source.id) if held else []
        texts = {turn.id: turn.text for turn in turns}
        order = {turn.id: at for at, turn in enumerate(turns)}
        safe: dict[TurnId, SharedText] = {}
        for one in held:
            span = mapped(one.span, texts)
            covered = _covered(span, turns, order) if span is not None else ()
            for turn in covered:
                safe.setdefault(turn.id, anonymiser.shared(turn.text))
            if span is not None and covered and not any(_says(turn, span, safe) for turn in covered):
                shared = "\n".join(_shared(turn, span, safe) for turn in covered)
                placed = replace(one, span=span)
                found.append(_wordless(placed, source.title, names.get(one.code, ""), covered[0], shared))
    return found


def _covered(span: Span, turns: Sequence[Turn], order: Mapping[TurnId, int]) -> Sequence[Turn]:
    return turns[order[span.first] : order[span.last] + 1]


def _ends(turn: Turn, span: Span) -> tuple[int, int]:
    return (
        span.start if turn.id == span.first else 0,
        min(span.end, len(turn.text)) if turn.id == span.last else len(turn.text),
    )


def _says(turn: Turn, span: Span, safe: Mapping[TurnId, SharedText]) -> bool:
    """Whether a letter or digit of what is covered leaves as it was spoken."""
    kept = safe[turn.id].staying(*_ends(turn, span))
    return any(sign.isalnum() for start, end in kept for sign in turn.text[start:end])


def _shared(turn: Turn, span: Span, safe: Mapping[TurnId, SharedText]) -> str:
    start, end = _ends(turn, span)
    return safe[turn.id].text[safe[turn.id].start(start) : safe[turn.id].end(end)]


def _wordless(one: Coding, title: str, code: str, first: Turn, shared: str) -> Wordless:
    start, end = _ends(first, one.span)
    return Wordless(one.id, code, one.source, title, first.id, start, end, one.span.words, shared)

"""Marked texts to train and to measure on, read from their published formats.

Every set is split by stretches of text that were written together; what is held apart is never trained on.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from fieldkit.anonymise.findings import FindingKind

_KAZAKH = {
    "PERSON": FindingKind.PERSON, "GPE": FindingKind.LOC, "LOCATION": FindingKind.LOC, "FACILITY": FindingKind.LOC,
    "ORGANISATION": FindingKind.ORG, "DATE": FindingKind.DATE, "POSITION": FindingKind.PROF,
}  # fmt: skip
_TURKISH = {
    "PERSON": FindingKind.PERSON, "GPE": FindingKind.LOC, "LOC": FindingKind.LOC, "FAC": FindingKind.LOC,
    "ORG": FindingKind.ORG, "DATE": FindingKind.DATE,
}  # fmt: skip
_ENGLISH = {
    "person": FindingKind.PERSON, "place": FindingKind.LOC, "organization": FindingKind.ORG, "time": FindingKind.DATE,
}  # fmt: skip
_OPENED = re.compile(r"\((\d+)-([a-z]+)|(\d+)\)|\)")
_MARK = re.compile(r"\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)")
_NO_BLANK_BEFORE = frozenset(".,;:!?)]»”…%")
_NO_BLANK_AFTER = frozenset("([«“")
_KAZAKH_BLOCK, _KYRGYZ_BLOCK = 100, 40
_HELD_EVERY = 5


class Word(NamedTuple):
    """A word as the set has it: its label is a kind or None, `begins` tells whether a mention begins here."""

    text: str
    kind: FindingKind | None
    begins: bool


class Span(NamedTuple):
    """A marked mention in code points."""

    start: int
    end: int
    kind: FindingKind


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence with its marks.

    Attributes:
        language: ISO 639-1.
        held: whether it is kept apart for measuring.
        only: kinds that the set marks; what it does not mark tells nothing.
    """

    language: str
    words: tuple[Word, ...] = field(repr=False)
    held: bool

    def joined(self) -> tuple[str, list[Span], list[int]]:
        """The text as one would write it, its marks, and where each word begins."""
        text, starts = "", []
        for at, word in enumerate(self.words):
            glued = not text or word.text[0] in _NO_BLANK_BEFORE or self.words[at - 1].text in _NO_BLANK_AFTER
            text += ("" if glued else " ") + word.text
            starts.append(len(text) - len(word.text))
        spans: list[Span] = []
        for at, word in enumerate(self.words):
            end = starts[at] + len(word.text)
            if word.kind is None:
                continue
            if word.begins or not spans or spans[-1].kind != word.kind:
                spans.append(Span(starts[at], end, word.kind))
            else:
                spans[-1] = spans[-1]._replace(end=end)
        return text, spans, starts


def read(folder: Path) -> Iterator[Passage]:
    """Every sentence of every set in the folder.

    Args:
        folder: holds `kaznerd_valid.iob2`, `turkish_wiki_*.conll`, `ky_ktmu-ud-train.conllu` and `gum/`.
    """
    yield from _bio(folder / "kaznerd_valid.iob2", "kk", _KAZAKH, None)
    yield from _bio(folder / "turkish_wiki_train.conll", "tr", _TURKISH, False)
    yield from _bio(folder / "turkish_wiki_dev.conll", "tr", _TURKISH, True)
    yield from _kyrgyz(folder / "ky_ktmu-ud-train.conllu")
    documents = sorted((folder / "gum").glob("*.conllu"))
    for number, path in enumerate(documents):
        yield from _english(path, number % _HELD_EVERY == 2)


def _blocks(path: Path) -> Iterator[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    for filled, block in groupby(lines, key=lambda line: bool(line.strip())):
        if filled:
            yield list(block)


def _bio(path: Path, language: str, kinds: dict[str, FindingKind], held: bool | None) -> Iterator[Passage]:
    for number, block in enumerate(_blocks(path)):
        words = []
        for line in block:
            text, label = line.split()
            words.append(Word(text, kinds.get(label[2:]), label.startswith("B-")))
        apart = number // _KAZAKH_BLOCK % _HELD_EVERY == 2 if held is None else held
        yield Passage(language, tuple(words), apart)


def _rows(block: Iterable[str]) -> list[list[str]]:
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    return [row for row in rows if row[0].isdigit()]


def _kyrgyz(path: Path) -> Iterator[Passage]:
    """Proper nouns; which kind they are is not told, so they stand as PERSON and count as any."""
    for number, block in enumerate(_blocks(path)):
        rows = _rows(block)
        words = [
            Word(row[1], FindingKind.PERSON if row[3] == "PROPN" else None, at == 0 or rows[at - 1][3] != "PROPN")
            for at, row in enumerate(rows)
        ]
        yield Passage("ky", tuple(words), number // _KYRGYZ_BLOCK % _HELD_EVERY == 2)


def _english(path: Path, held: bool) -> Iterator[Passage]:
    open_ones: list[tuple[str, FindingKind | None]] = []
    for block in _blocks(path):
        rows = _rows(block)
        marks = [_innermost(row, open_ones) for row in rows]
        dated = _dated(rows, marks)
        words: list[Word] = []
        for at, row in enumerate(rows):
            number, kind = marks[at]
            if kind is FindingKind.DATE:
                kind = kind if number in dated else None
            elif row[3] != "PROPN":
                kind = None
            before = words[-1].kind if words else None
            words.append(Word(row[1], kind, before != kind or marks[at - 1][0] != number))
        if words:
            yield Passage("en", tuple(words), held)


def _innermost(row: Sequence[str], open_ones: list[tuple[str, FindingKind | None]]) -> tuple[str, FindingKind | None]:
    entity = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
    ended: list[str] = []
    for mark in re.finditer(r"\((\d+)-([a-z]+)(?:-[^()]*)?|(\d+)?\)", entity):
        if mark.group(1):
            open_ones.append((mark.group(1), _ENGLISH.get(mark.group(2))))
        else:
            ended.append(mark.group(3) or "")
    inside = open_ones[-1] if open_ones else ("", None)
    for number in ended:
        at = next((i for i in range(len(open_ones) - 1, -1, -1) if number in ("", open_ones[i][0])), None)
        if at is not None:
            del open_ones[at]
    return inside


def _dated(rows: Sequence[Sequence[str]], marks: Sequence[tuple[str, FindingKind | None]]) -> set[str]:
    """Expressions of time that name a date: with a number or a name of a month or day in them."""
    return {
        number
        for row, (number, kind) in zip(rows, marks, strict=True)
        if kind is FindingKind.DATE and row[3] in ("PROPN", "NUM")
    }

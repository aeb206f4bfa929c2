"""Passages drawn for a second reading, what was found in them before, and what the second reader finds."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.ids import PassageId, TurnId
from fieldkit.domain.recapture import Recapture

Mention = tuple[FindingKind, bool, bool]
"""What it is, whether the first and whether the second reader found it."""


class Why(StrEnum):
    """For what a passage was drawn."""

    CHANCE = "chance"
    """By lot, so that it speaks for the whole study."""
    DOUBT = "doubt"
    """Because much in it is uncertain, or was said to give nobody away."""


class Stretch(NamedTuple):
    """Words of a turn that give somebody away.

    Attributes:
        start, end: code points, the end exclusive.
        kind: what they are.
    """

    start: int
    end: int
    kind: FindingKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A turn that somebody else reads once more, without seeing what was found.

    Attributes:
        id: identifier.
        turn: which one.
        place: from 0, in the order in which passages are read.
        why: for what it was drawn.
        words: how many.
        first: what had been found when it was drawn.
        second: what the second reader finds.
        read: whether the second reader is through.
    """

    id: PassageId
    turn: TurnId
    place: int
    why: Why
    words: int
    first: tuple[Stretch, ...]
    second: tuple[Stretch, ...] = ()
    read: bool = False


def compared(text: str, first: Sequence[Stretch], second: Sequence[Stretch]) -> list[Mention]:
    """The mentions that two readers found in the same words.

    Stretches that touch each other's words are one mention, however many each reader made of it; its kind is the first
    reader's where there is one. Stretches of blanks and punctuation are none.
    """
    whole = [(one, 0) for one in first] + [(one, 1) for one in second]
    held = sorted((one, by) for one, by in whole if any(sign.isalnum() for sign in text[one.start : one.end]))
    mentions: list[tuple[int, list[tuple[Stretch, int]]]] = []
    for one, by in held:
        if mentions and one.start < mentions[-1][0]:
            end, parts = mentions.pop()
            mentions.append((max(end, one.end), [*parts, (one, by)]))
        else:
            mentions.append((one.end, [(one, by)]))
    found = []
    for _, parts in mentions:
        kinds = [one.kind for one, _ in sorted(parts, key=lambda part: part[1])]
        readers = {reader for _, reader in parts}
        found.append((kinds[0], 0 in readers, 1 in readers))
    return found


def counted(mentions: Iterable[Mention]) -> Recapture:
    """How many mentions each reader found alone, and how many both."""
    every = [(first, second) for _, first, second in mentions]
    return Recapture(every.count((True, False)), every.count((False, True)), every.count((True, True)))


def whole_words(text: str, stretch: Stretch) -> Stretch:
    """A stretch with the rest of the words of which it holds a part: nobody is given away by half a word."""
    start, end = stretch.start, stretch.end
    while start > 0 and _joined(text[start - 1]) and _joined(text[start]):
        start -= 1
    while end < len(text) and _joined(text[end - 1]) and _joined(text[end]):
        end += 1
    return Stretch(start, end, stretch.kind)


def _joined(sign: str) -> bool:
    return sign.isalnum() or unicodedata.combining(sign) > 0


def uncovered(text: str, stretch: Stretch, by: Iterable[Stretch]) -> bool:
    """Whether a letter or digit of a stretch stands in none of some others."""
    covered = {at for one in by for at in range(one.start, one.end)}
    return any(text[at].isalnum() and at not in covered for at in range(stretch.start, stretch.end))

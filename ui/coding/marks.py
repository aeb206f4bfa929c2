"""Codings as a page shows them: where they lie in it, and in which lane of the margin their bar stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from fieldkit.services.coding import CodedPassage
from ui.reading.offsets import Offsets


@dataclass(frozen=True, slots=True)
class Mark:
    """A coding on a page.

    Attributes:
        id: of the coding.
        code: of its code.
        name: of its code.
        colour: `#rrggbb`.
        first, last: numbers of the turns from 0.
        start, end: UTF-16 units into the first and the last turn.
    """

    id: str
    code: str
    name: str = field(repr=False)
    colour: str
    first: int
    start: int
    last: int
    end: int

    def within(self, turn: int, length: int) -> tuple[int, int]:
        """The part that lies in one turn of so many units."""
        return (self.start if turn == self.first else 0), (self.end if turn == self.last else length)

    def covers(self, turn: int, unit: int) -> bool:
        """Whether the sign after a place is covered."""
        return (self.first, self.start) <= (turn, unit) < (self.last, self.end)


def marks_of(passages: Iterable[CodedPassage], places: dict[str, int], offsets: Sequence[Offsets]) -> list[Mark]:
    """What can be shown on the page; a coding that lost its words cannot.

    Args:
        passages: of the source, in order of place.
        places: number of each turn by its identifier.
        offsets: of each turn.
    """
    marks = []
    for one in passages:
        span = one.coding.span
        if one.orphaned or span.first not in places or span.last not in places:
            continue
        first, last = places[span.first], places[span.last]
        start, end = offsets[first].units(span.start), offsets[last].units(span.end)
        marks.append(Mark(one.coding.id, one.code.id, one.code.name, one.code.colour, first, start, last, end))
    return sorted(marks, key=lambda mark: (mark.first, mark.start, -mark.last, -mark.end, mark.id))


class Lane(NamedTuple):
    """Where the bar of a mark stands: which lane from the left, of how many."""

    number: int
    of: int


def lanes_of(marks: Sequence[Mark], line: int) -> dict[str, Lane]:
    """Give bars that would stand beside each other lanes of their own.

    Args:
        marks: in order of place.
        line: about how many units stand on one line; bars in one lane are never on the same line.

    Returns:
        The lane of each mark by its identifier.
    """
    lanes: dict[str, Lane] = {}
    group: list[tuple[str, int]] = []
    ends: list[tuple[int, int]] = []
    for mark in marks:
        begin = (mark.first, mark.start)
        free = [lane for lane, (turn, unit) in enumerate(ends) if turn < mark.first or (turn, unit + line) <= begin]
        if len(free) == len(ends):
            lanes.update((held, Lane(lane, len(ends))) for held, lane in group)
            group, ends, free = [], [], []
        lane = free[0] if free else len(ends)
        ends[lane : lane + 1] = [(mark.last, mark.end)]
        group.append((mark.id, lane))
    return lanes | {held: Lane(lane, len(ends)) for held, lane in group}

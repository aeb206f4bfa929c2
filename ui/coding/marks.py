"""Codings as a page shows them: where they lie in it, and in which lane of the margin their bar stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from fieldkit.services.coding import CodedPassage
from ui.coding.offsets import Offsets


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
        lane, lanes: place of its bar among those beside it.
    """

    id: str
    code: str
    name: str = field(repr=False)
    colour: str
    first: int
    start: int
    last: int
    end: int
    lane: int = 0
    lanes: int = 1

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


def in_lanes(marks: Sequence[Mark], line: int) -> list[Mark]:
    """Give bars that would stand beside each other lanes of their own.

    Args:
        marks: in order of place.
        line: about how many units stand on one line; bars in one lane are never on the same line.
    """
    placed: list[Mark] = []
    group: list[Mark] = []
    ends: list[tuple[int, int]] = []
    for mark in marks:
        begin = (mark.first, mark.start)
        free = [lane for lane, (turn, unit) in enumerate(ends) if (turn, unit + line) <= begin or turn < mark.first]
        if len(free) == len(ends):
            placed += _told(group, len(ends))
            group, ends, free = [], [], []
        lane = free[0] if free else len(ends)
        ends[lane : lane + 1] = [(mark.last, mark.end)]
        group.append(replace(mark, lane=lane))
    return placed + _told(group, len(ends))


def _told(group: Iterable[Mark], lanes: int) -> list[Mark]:
    return [replace(mark, lanes=lanes) for mark in group]

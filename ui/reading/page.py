"""A transcript as turns below each other, laid out only where one looks."""

import math
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from ui.reading.block import PITCH, Block
from ui.reading.offsets import Offsets

GAP = 13
_KEPT = 200
_SAMPLE = "Первые три месяца жил у земляка из Нарына, he helped me with papers. "


class Place(NamedTuple):
    """A place in a transcript: number of the turn from 0, and UTF-16 units into it."""

    turn: int
    unit: int


@dataclass(frozen=True, slots=True)
class PageTurn:
    """A turn as the page shows it.

    Attributes:
        id: of the turn.
        speaker: label.
        time: milliseconds from the beginning, or None.
        text: of the turn.
    """

    id: str
    speaker: str = field(repr=False)
    time: int | None
    text: str = field(repr=False)


class Page:
    """Turns in lines of one width; heights are estimated until a turn was laid out.

    Args:
        font: to read in.
    """

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._sign = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self._width = 400.0
        self._heights: list[float] = []
        self._tops: list[float] = [0.0]
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        self.turns: tuple[PageTurn, ...] = ()
        self.offsets: tuple[Offsets, ...] = ()

    def set_turns(self, turns: Sequence[PageTurn]) -> None:
        """Show other turns."""
        self.turns = tuple(turns)
        self.offsets = tuple(Offsets(turn.text) for turn in turns)
        self.forget()

    def set_width(self, width: float) -> bool:
        """Break lines at another width; whether that changed anything."""
        if width == self._width:
            return False
        self._width = width
        self.forget()
        return True

    @property
    def width(self) -> float:
        """Width of a line."""
        return self._width

    @property
    def height(self) -> float:
        """Height of everything, partly estimated."""
        return self._tops[-1]

    def top(self, turn: int) -> float:
        """Where a turn begins."""
        return self._tops[turn]

    def turn_at(self, y: float) -> int:
        """The turn at a height, the nearest one outside."""
        return min(max(0, bisect_right(self._tops, y) - 1), max(0, len(self.turns) - 1))

    def block(self, turn: int) -> Block:
        """A turn laid out; its height is exact from now on."""
        known = self._blocks.get(turn)
        if known is not None:
            self._blocks.move_to_end(turn)
            return known
        made = Block(self.turns[turn].text, self.offsets[turn], self.font, self._width)
        self._blocks[turn] = made
        if len(self._blocks) > _KEPT:
            self._blocks.popitem(last=False)
        height = self.height_of(turn, made) + GAP
        if self._heights[turn] != height:
            self._heights[turn] = height
            self._tops = [0.0, *accumulate(self._heights)]
        return made

    def height_of(self, _turn: int, block: Block) -> float:
        """What a turn takes, once it is laid out."""
        return block.height

    def height_about(self, turn: int) -> float:
        """What it will about take."""
        return self.lines_about(self.offsets[turn].length) * PITCH

    def lines_about(self, length: int) -> int:
        """About how many lines so many units fill."""
        return max(1, math.ceil(length / self.units_a_line))

    @property
    def units_a_line(self) -> int:
        """About how many units stand on one line."""
        return max(8, int(self._width / self._sign))

    def text(self, start: Place, end: Place) -> str:
        """The words between two places, turns joined by a line feed."""
        parts = [turn.text for turn in self.turns[start.turn : end.turn + 1]]
        parts[-1] = parts[-1][: self.offsets[end.turn].points(end.unit)]
        parts[0] = parts[0][self.offsets[start.turn].points(start.unit) :]
        return "\n".join(parts)

    def place(self, turn_id: str, point: int) -> Place | None:
        """A place from the identifier of its turn and code points into it."""
        number = next((at for at, turn in enumerate(self.turns) if turn.id == turn_id), None)
        if number is None:
            return None
        return Place(number, self.offsets[number].units(min(max(point, 0), len(self.turns[number].text))))

    def end(self) -> Place:
        """The last place."""
        last = len(self.turns) - 1
        return Place(last, self.offsets[last].length) if self.turns else Place(0, 0)

    def forget(self) -> None:
        """Lay out anew."""
        self._blocks.clear()
        self._heights = [self.height_about(turn) + GAP for turn in range(len(self.turns))]
        self._tops = [0.0, *accumulate(self._heights)]

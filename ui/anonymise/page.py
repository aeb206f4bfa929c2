"""Words twice: as spoken or written, and beside it as shared."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QFont

from fieldkit.domain.identifiers import REPLACING, Decision
from fieldkit.services.comparing import Mark
from ui.anonymise.pairs import Pair
from ui.reading.block import PITCH, Block
from ui.reading.offsets import Offsets
from ui.reading.page import Page, PageTurn, Place

_KEPT = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a turn that was found, in UTF-16 units."""

    start: int
    end: int
    identifier: str
    decision: Decision


class _Side:
    """What stands in the words of one side."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.text = text
        self._marks = marks

    @cached_property
    def offsets(self) -> Offsets:
        """Of the words, once somebody looks at them."""
        return Offsets(self.text)

    @cached_property
    def found(self) -> tuple[Found, ...]:
        """What was found in the words."""
        units = self.offsets.units
        return tuple(Found(units(one.start), units(one.end), one.identifier, one.decision) for one in self._marks)

    @property
    def strong(self) -> list[tuple[int, int]]:
        """What is bold in the words as shared."""
        return [(one.start, one.end) for one in self.found if one.decision in REPLACING]


class BesidePage(Page):
    """Turns on the left, the same as shared on the right; a turn is as tall as the taller of both.

    Args:
        font: to read in.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__(font)
        self.pairs: tuple[Pair, ...] = ()
        self._spoken: tuple[_Side, ...] = ()
        self._shared: tuple[_Side, ...] = ()
        self._beside: OrderedDict[int, Block] = OrderedDict()
        self.both = True
        """Whether both sides are shown; else only the words as spoken."""

    def set_beside(self, pairs: Sequence[Pair]) -> tuple[PageTurn, ...]:
        """Take other words with what was found in them; returns those to show."""
        self.pairs = tuple(pairs)
        self._spoken = tuple(_Side(one.text, one.spoken) for one in pairs)
        self._shared = tuple(_Side(one.shared, one.replaced) for one in pairs)
        return tuple(PageTurn(one.id, one.label, None, one.text) for one in pairs)

    def beside(self, turn: int) -> Block:
        """A turn as shared, laid out."""
        known = self._beside.get(turn)
        if known is not None:
            self._beside.move_to_end(turn)
            return known
        side = self._shared[turn]
        made = Block(side.text, side.offsets, self.font, self.width, side.strong)
        self._beside[turn] = made
        if len(self._beside) > _KEPT:
            self._beside.popitem(last=False)
        return made

    def spoken_marks(self, turn: int) -> Sequence[Found]:
        """What was found in a turn as spoken."""
        return self._spoken[turn].found

    def shared_marks(self, turn: int) -> Sequence[Found]:
        """What stands in its place, and what still waits, in a turn as shared."""
        return self._shared[turn].found

    def found_at(self, place: Place) -> Sequence[Found]:
        """What was found over a place of the words as spoken, the shortest first."""
        over = [one for one in self.spoken_marks(place.turn) if one.start <= place.unit < one.end]
        return sorted(over, key=lambda one: one.end - one.start)

    def height_of(self, turn: int, block: Block) -> float:
        """What both sides of a turn take."""
        return max(block.height, self.beside(turn).height) if self.both else block.height

    def height_about(self, turn: int) -> float:
        """What both sides will about take."""
        shared = len(self._shared[turn].text) if self.both else 0
        longest = max(self.offsets[turn].length, shared)
        return self.lines_about(longest) * PITCH

    def forget(self) -> None:
        """Lay out anew."""
        self._beside.clear()
        super().forget()

"""A transcript with the codings on it."""

from collections.abc import Sequence

from PySide6.QtGui import QFont

from ui.coding.marks import Lane, Mark, lanes_of
from ui.reading.page import Page, PageTurn, Place


class CodedPage(Page):
    """Turns with the marks on them.

    Args:
        font: to read in.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__(font)
        self._by_turn: dict[int, list[Mark]] = {}
        self.marks: tuple[Mark, ...] = ()
        self.lanes: dict[str, Lane] = {}

    def set_turns(self, turns: Sequence[PageTurn]) -> None:
        """Show other turns; the marks go."""
        super().set_turns(turns)
        self.set_marks(())

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show other marks, given in order of place."""
        self.marks = tuple(marks)
        self.lanes = lanes_of(self.marks, self.units_a_line)
        self._by_turn = {}
        for mark in self.marks:
            for turn in range(mark.first, mark.last + 1):
                self._by_turn.setdefault(turn, []).append(mark)

    def set_width(self, width: float) -> bool:
        """Break lines at another width; whether that changed anything."""
        if not super().set_width(width):
            return False
        self.set_marks(self.marks)
        return True

    def marks_in(self, turn: int) -> Sequence[Mark]:
        """Marks that touch a turn, in order of place."""
        return self._by_turn.get(turn, ())

    def marks_at(self, place: Place) -> list[Mark]:
        """Marks over a place, the shortest first."""
        over = [mark for mark in self.marks_in(place.turn) if mark.covers(*place)]
        return sorted(over, key=lambda mark: (mark.last - mark.first, mark.end - mark.start, mark.id))

"""Where the keyboard goes on a page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout

from ui.reading.page import Page, Place

_WORDS = QTextLayout.CursorMode.SkipWords
_SIGNS = QTextLayout.CursorMode.SkipCharacters


class Caret:
    """Moves over a page; up and down keep to the column they started from."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._column: float | None = None

    def stepped(self, place: Place, key: Qt.Key, *, by_word: bool, view_height: float) -> Place | None:
        """Where a key leads from a place.

        Args:
            place: where the caret is.
            key: a key of movement.
            by_word: whether Control is held.
            view_height: pixels in sight, for a page up or down.

        Returns:
            The new place; None when the key does not move.
        """
        if not self._page.turns:
            return None
        vertical: dict[Qt.Key, Callable[[Place], Place]] = {
            Qt.Key.Key_Up: self._turn_before if by_word else lambda at: self._line_from(at, -1),
            Qt.Key.Key_Down: self._turn_after if by_word else lambda at: self._line_from(at, 1),
            Qt.Key.Key_PageUp: lambda at: self._far(at, -view_height),
            Qt.Key.Key_PageDown: lambda at: self._far(at, view_height),
        }
        level: dict[Qt.Key, Callable[[Place], Place]] = {
            Qt.Key.Key_Left: lambda at: self._before(at, by_word=by_word),
            Qt.Key.Key_Right: lambda at: self._after(at, by_word=by_word),
            Qt.Key.Key_Home: lambda at: Place(0, 0) if by_word else self._line_begin(at),
            Qt.Key.Key_End: lambda at: self._page.end() if by_word else self._line_end(at),
        }
        if key in vertical:
            if self._column is None:
                self._column = self._page.block(place.turn).x_of(place.unit)
            return vertical[key](place)
        self._column = None
        return level[key](place) if key in level else None

    def forget_column(self) -> None:
        """The caret was put somewhere else."""
        self._column = None

    def word_at(self, place: Place) -> tuple[Place, Place]:
        """The word around a place."""
        layout = self._page.block(place.turn).layout
        length = self._page.offsets[place.turn].length
        begin = layout.previousCursorPosition(min(place.unit + 1, length), _WORDS)
        end = layout.nextCursorPosition(begin, _WORDS)
        text = self._page.text(Place(place.turn, begin), Place(place.turn, end))
        return Place(place.turn, begin), Place(place.turn, end - (len(text) - len(text.rstrip())))

    def turn_of(self, place: Place) -> tuple[Place, Place]:
        """The whole turn around a place."""
        return Place(place.turn, 0), Place(place.turn, self._page.offsets[place.turn].length)

    def _before(self, at: Place, *, by_word: bool) -> Place:
        if at.unit > 0:
            layout = self._page.block(at.turn).layout
            return Place(at.turn, layout.previousCursorPosition(at.unit, _WORDS if by_word else _SIGNS))
        if at.turn == 0:
            return at
        return Place(at.turn - 1, self._page.offsets[at.turn - 1].length)

    def _after(self, at: Place, *, by_word: bool) -> Place:
        if at.unit < self._page.offsets[at.turn].length:
            layout = self._page.block(at.turn).layout
            return Place(at.turn, layout.nextCursorPosition(at.unit, _WORDS if by_word else _SIGNS))
        return Place(at.turn + 1, 0) if at.turn + 1 < len(self._page.turns) else at

    def _turn_before(self, at: Place) -> Place:
        return Place(at.turn if at.unit > 0 else max(0, at.turn - 1), 0)

    def _turn_after(self, at: Place) -> Place:
        return Place(at.turn + 1, 0) if at.turn + 1 < len(self._page.turns) else self._page.end()

    def _line_from(self, at: Place, by: int) -> Place:
        block = self._page.block(at.turn)
        line = block.line_of(at.unit) + by
        turn = at.turn
        if line < 0:
            if turn == 0:
                return Place(0, 0)
            turn -= 1
            line = self._page.block(turn).lines - 1
        elif line >= block.lines:
            if turn + 1 == len(self._page.turns):
                return self._page.end()
            turn, line = turn + 1, 0
        return Place(turn, self._page.block(turn).unit_at(self._column or 0.0, line))

    def _far(self, at: Place, by: float) -> Place:
        block = self._page.block(at.turn)
        y = self._page.top(at.turn) + block.extent(block.line_of(at.unit), block.line_of(at.unit))[0] + by
        turn = self._page.turn_at(y)
        block = self._page.block(turn)
        return Place(turn, block.unit_at(self._column or 0.0, block.line_at(y - self._page.top(turn))))

    def _line_begin(self, at: Place) -> Place:
        block = self._page.block(at.turn)
        return Place(at.turn, block.line_ends(block.line_of(at.unit))[0])

    def _line_end(self, at: Place) -> Place:
        block = self._page.block(at.turn)
        return Place(at.turn, block.line_ends(block.line_of(at.unit))[1])

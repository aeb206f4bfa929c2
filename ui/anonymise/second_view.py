"""One passage of the second reading: its words, unmarked but for what the reader has selected."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QWidget

from fieldkit.domain.passages import Stretch
from ui.reading.page import Page, PageTurn, Place
from ui.reading.paper import Ink, Look
from ui.reading.view import ReadingView
from ui.style import theme

_LEFT = 18
_RIGHT = 18
_SHORTEST = 2


class PassagePage(Page):
    """A single turn, and stretches of it.

    Args:
        font: to read in.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__(font)
        self.marks: tuple[Stretch, ...] = ()

    def units(self, mark: Stretch) -> tuple[int, int]:
        """The places of a stretch in UTF-16 units."""
        return self.offsets[0].units(mark.start), self.offsets[0].units(mark.end)


class PassageView(ReadingView[PassagePage]):
    """Words are selected with mouse or keyboard; without a selection the word at the caret is meant.

    Args:
        parent: Qt parent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PassagePage, parent)
        self.setAccessibleName(self.tr("Passage"))

    @property
    def line(self) -> float:
        """Width of a line of words now."""
        return max(120.0, float(self.viewport().width() - _LEFT - _RIGHT))

    @property
    def left(self) -> float:
        """Where the words begin."""
        return float(_LEFT)

    def show_passage(self, turn: PageTurn) -> None:
        """Show other words, nothing of them marked."""
        self.page.marks = ()
        self.set_turns((turn,))
        self.select(Place(0, 0), Place(0, 0))
        self.verticalScrollBar().setValue(0)

    def set_marks(self, marks: Sequence[Stretch]) -> None:
        """Mark these stretches."""
        self.page.marks = tuple(marks)
        self.viewport().update()

    def meant(self) -> tuple[int, int] | None:
        """The selected words, or the word at the caret, in code points without blanks around.

        None where there is no word, or a single letter.
        """
        if not self.page.turns:
            return None
        begin, end = self.selection or self.word_places(self.place)
        points = self.page.offsets[0].points
        start, stop = points(begin.unit), points(end.unit)
        words = self.page.turns[0].text[start:stop]
        start += len(words) - len(words.lstrip())
        stop -= len(words) - len(words.rstrip())
        return (start, stop) if any(sign.isalnum() for sign in words) and stop - start >= _SHORTEST else None

    def things_under(self, place: Place) -> Sequence[str]:
        """Numbers of the stretches over a place."""
        spans = [self.page.units(mark) for mark in self.page.marks]
        return [str(number) for number, (start, end) in enumerate(spans) if start <= place.unit < end]

    def paint_turn(self, painter: QPainter, turn: int, upper: float, lower: float, look: Look) -> None:
        """The words, with what was selected on a coloured ground."""
        block, tokens = self.page.block(turn), theme.current()
        ink = Ink(painter, tokens, look)
        painter.translate(self.left, 0)
        for number, mark in enumerate(self.page.marks):
            for box in block.rects(*self.page.units(mark), upper, lower):
                painter.fillRect(box, QColor(tokens.highlights[0]))
                line = tokens.focus if look.chosen == str(number) else tokens.warning.border
                painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 2), QColor(line))
        ink.paint_selection(turn, block, upper, lower)
        ink.paint_words(block, block.layout.boundingRect().adjusted(0, -4, 20, 4))
        if look.focused:
            ink.paint_caret(block)

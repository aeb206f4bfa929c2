"""What every page of words has in common when it is painted: words, selection, caret, and what glows."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QTextLayout

from ui.reading.block import Block
from ui.reading.page import Place
from ui.style.tokens import Tokens

Stretch = tuple[Place, Place]
_INTERVIEWERS = ("i", "int", "interviewer", "и", "инт", "интервьюер", "a", "q", "s", "с")


@dataclass(frozen=True, slots=True)
class Look:
    """What is pointed at on a page.

    Attributes:
        caret: where it stands.
        focused: whether the page has the keyboard.
        chosen: identifier of what is chosen, or None.
        selection: from one place to another, or None.
        glowing: a stretch that is to be found by the eye, or None.
        glow: how much it glows, 0 to 1.
    """

    caret: Place
    focused: bool
    chosen: str | None
    selection: Stretch | None
    glowing: Stretch | None
    glow: float


def small(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """The same font in another size."""
    other = QFont(font)
    other.setPixelSize(pixels)
    other.setBold(bold)
    return other


def asks(speaker: str) -> bool:
    """Whether a label is one that interviewers usually have."""
    return speaker.casefold().rstrip("0123456789.: ") in _INTERVIEWERS


def around(boxes: list[QRectF]) -> QPainterPath:
    """One line around all boxes."""
    outline = QPainterPath()
    for box in boxes:
        path = QPainterPath()
        path.addRect(box.adjusted(-1, -1.5, 1, 1.5))
        outline = outline.united(path)
    return outline.simplified()


class Ink:
    """Paints a turn whose words begin at 0, 0.

    Args:
        painter: in the font of the words.
        tokens: colours.
        look: what is pointed at.
    """

    def __init__(self, painter: QPainter, tokens: Tokens, look: Look) -> None:
        self._painter, self._tokens, self._look = painter, tokens, look

    def paint_words(self, block: Block, clip: QRectF, formats: list[QTextLayout.FormatRange] | None = None) -> None:
        """The words, some of them in colours of their own."""
        self._painter.setPen(QColor(self._tokens.text))
        block.layout.draw(self._painter, QPointF(0, 0), formats or [], clip)

    def paint_selection(self, turn: int, block: Block, upper: float, lower: float) -> None:
        """What of the selection lies between two heights."""
        fill = QColor(self._tokens.accent)
        fill.setAlpha(85 if self._look.focused else 50)
        # On a coloured ground the fill alone would be hard to see.
        line = QColor(self._tokens.focus if self._look.focused else self._tokens.outline)
        for box in _boxes(self._look.selection, turn, block, upper, lower):
            self._painter.fillRect(box, fill)
            self._painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 2), line)

    def paint_glow(self, turn: int, block: Block, upper: float, lower: float) -> None:
        """What of the glow lies between two heights."""
        fill = QColor(self._tokens.warning.border)
        fill.setAlpha(round(200 * self._look.glow))
        for box in _boxes(self._look.glowing, turn, block, upper, lower):
            self._painter.fillRect(box, fill)

    def paint_caret(self, block: Block) -> None:
        """The caret."""
        unit = self._look.caret.unit
        line = block.line_of(unit)
        top, bottom = block.extent(line, line)
        self._painter.fillRect(
            QRectF(block.x_of(unit) - 0.5, top + 2, 1.5, bottom - top - 4), QColor(self._tokens.focus)
        )


def _boxes(stretch: Stretch | None, turn: int, block: Block, upper: float, lower: float) -> list[QRectF]:
    if stretch is None or not stretch[0].turn <= turn <= stretch[1].turn:
        return []
    start = stretch[0].unit if turn == stretch[0].turn else 0
    end = stretch[1].unit if turn == stretch[1].turn else block.length
    return block.rects(start, end, upper, lower)

"""Turns as one sees them: words on their grounds, selection, caret, and bars beside them."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.coding import painting
from ui.coding.block import Block
from ui.coding.page import Page, Place
from ui.style.tokens import Tokens

Stretch = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Look:
    """What is pointed at on a page.

    Attributes:
        caret: where it stands.
        focused: whether the page has the keyboard.
        chosen: identifier of a coding, or None.
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


class Paper:
    """Paints turns of a page, each with its top at 0.

    Args:
        painter: in the font of the words.
        tokens: colours.
        page: what is on it.
        where: its columns.
        look: what is pointed at.
    """

    def __init__(self, painter: QPainter, tokens: Tokens, page: Page, where: painting.Columns, look: Look) -> None:
        self._painter, self._tokens, self._page, self._where, self._look = painter, tokens, page, where, look

    def paint(self, turn: int, upper: float, lower: float) -> None:
        """Paint what of a turn lies between two heights."""
        painter, tokens, where = self._painter, self._tokens, self._where
        block = self._page.block(turn)
        current = turn == self._look.caret.turn and self._look.focused
        painting.paint_gutter(painter, tokens, self._page, turn, where, current=current)
        begin, _ = block.line_ends(block.line_at(upper))
        _, end = block.line_ends(block.line_at(lower))
        parts = [(mark, *mark.within(turn, block.length)) for mark in self._page.marks_in(turn)]
        parts = [part for part in parts if part[1] <= end and part[2] >= begin]
        painter.save()
        painter.translate(where.text, 0)
        painting.paint_grounds(painter, tokens, block, parts, (upper, lower))
        self._paint_selection(turn, block, upper, lower)
        self._paint_glow(turn, block, upper, lower)
        clip = QRectF(0, upper - 4, where.line + 20, lower - upper + 8)
        painting.paint_words(painter, tokens, block, QPointF(0, 0), clip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark, start, stop in parts:
            if mark.id == self._look.chosen:
                painting.paint_outline(painter, tokens, block.rects(start, stop, upper, lower), mark.colour)
        painter.restore()
        if current:
            self._paint_caret(block)
        named = where.right - where.bars > 60
        for mark, start, stop in parts:
            box = painting.bar_box(block, (start, stop), self._page.lanes[mark.id], where)
            first = turn == mark.first or upper <= 0
            chosen = mark.id == self._look.chosen
            painting.paint_bar(painter, tokens, mark, box, chosen=chosen, named=named and first)

    def _paint_selection(self, turn: int, block: Block, upper: float, lower: float) -> None:
        fill = QColor(self._tokens.accent)
        fill.setAlpha(85 if self._look.focused else 50)
        # On a coded ground the fill alone would be hard to see.
        line = QColor(self._tokens.focus if self._look.focused else self._tokens.outline)
        for box in self._boxes(self._look.selection, turn, block, upper, lower):
            self._painter.fillRect(box, fill)
            self._painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 2), line)

    def _paint_glow(self, turn: int, block: Block, upper: float, lower: float) -> None:
        fill = QColor(self._tokens.warning.border)
        fill.setAlpha(round(200 * self._look.glow))
        for box in self._boxes(self._look.glowing, turn, block, upper, lower):
            self._painter.fillRect(box, fill)

    def _boxes(self, stretch: Stretch | None, turn: int, block: Block, upper: float, lower: float) -> list[QRectF]:
        if stretch is None or not stretch[0].turn <= turn <= stretch[1].turn:
            return []
        start = stretch[0].unit if turn == stretch[0].turn else 0
        end = stretch[1].unit if turn == stretch[1].turn else block.length
        return block.rects(start, end, upper, lower)

    def _paint_caret(self, block: Block) -> None:
        unit = self._look.caret.unit
        line = block.line_of(unit)
        top, bottom = block.extent(line, line)
        x = self._where.text + block.x_of(unit)
        self._painter.fillRect(QRectF(x - 0.5, top + 2, 1.5, bottom - top - 4), QColor(self._tokens.focus))

"""Turns as one sees them: words on their grounds, selection, caret, and bars beside them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.coding import painting
from ui.coding.page import CodedPage
from ui.reading.paper import Ink, Look
from ui.style.tokens import Tokens


class Paper:
    """Paints turns of a page, each with its top at 0.

    Args:
        painter: in the font of the words.
        tokens: colours.
        page: what is on it.
        where: its columns.
        look: what is pointed at.
    """

    def __init__(self, painter: QPainter, tokens: Tokens, page: CodedPage, where: painting.Columns, look: Look) -> None:
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
        ink = Ink(painter, tokens, self._look)
        painting.paint_grounds(painter, tokens, block, parts, (upper, lower))
        ink.paint_selection(turn, block, upper, lower)
        ink.paint_glow(turn, block, upper, lower)
        ink.paint_words(block, QRectF(0, upper - 4, where.line + 20, lower - upper + 8))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark, start, stop in parts:
            if mark.id == self._look.chosen:
                painting.paint_outline(painter, tokens, block.rects(start, stop, upper, lower), mark.colour)
        painter.restore()
        if current:
            ink.paint_caret(block)
        painter.restore()
        named = where.right - where.bars > 60
        for mark, start, stop in parts:
            box = painting.bar_box(block, (start, stop), self._page.lanes[mark.id], where)
            first = turn == mark.first or upper <= 0
            chosen = mark.id == self._look.chosen
            painting.paint_bar(painter, tokens, mark, box, chosen=chosen, named=named and first)

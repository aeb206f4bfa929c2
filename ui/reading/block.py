"""One turn laid out in lines."""

import math
import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from ui.reading.offsets import Offsets

PITCH = 22
"""Least distance of two lines, in pixels; lines with tall letters or emoji take more."""

_MIRRORED = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_STRONG = re.compile("[^\\W\\d_]")


class Block:
    """Lines of one turn at one width. Places count UTF-16 units, positions pixels from its upper left corner.

    Args:
        text: of the turn.
        offsets: of the same text.
        font: to read it in.
        width: of a line.
        strong: stretches that are bold, in UTF-16 units.
    """

    def __init__(
        self, text: str, offsets: Offsets, font: QFont, width: float, strong: Sequence[tuple[int, int]] = ()
    ) -> None:
        self.length = offsets.length
        self._width = width
        self._mixed = bool(_MIRRORED.search(text))
        first = _STRONG.search(text)
        self._leftwards = self._mixed and first is not None and bool(_MIRRORED.match(first.group()))
        # A line feed inside a turn is a line break, not the end of the paragraph.
        self.layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        direction = Qt.LayoutDirection.RightToLeft if self._leftwards else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        self.layout.setTextOption(option)
        self.layout.setFormats([ranged(start, end, _bold()) for start, end in strong])
        self.layout.setCacheEnabled(True)
        self._starts: list[int] = []
        self._tops: list[float] = []
        self.height = self._break_lines()

    def _break_lines(self) -> float:
        y = 0.0
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(self._width)
            pitch = max(PITCH, math.ceil(line.height()))
            left = self._width - line.naturalTextWidth() if self._leftwards else 0.0
            line.setPosition(QPointF(left, y + (pitch - line.height()) / 2))
            self._starts.append(line.textStart())
            self._tops.append(y)
            y += pitch
        self.layout.endLayout()
        self._tops.append(max(y, PITCH))
        return max(y, PITCH)

    @property
    def lines(self) -> int:
        """How many lines."""
        return len(self._starts)

    def line_of(self, unit: int) -> int:
        """The line a place stands on."""
        return max(0, bisect_right(self._starts, unit) - 1)

    def line_at(self, y: float) -> int:
        """The line at a height, the nearest one outside."""
        return min(max(0, bisect_right(self._tops, y) - 1), max(0, self.lines - 1))

    def line_ends(self, number: int) -> tuple[int, int]:
        """First place of a line, and the last one that is still shown on it."""
        if not self._starts:
            return 0, 0
        begin = self._starts[number]
        if number + 1 == self.lines:
            return begin, self.length
        return begin, max(begin, self.layout.previousCursorPosition(self._starts[number + 1]))

    def extent(self, first: int, last: int) -> tuple[float, float]:
        """Top of one line and bottom of another."""
        return self._tops[first], self._tops[min(last + 1, len(self._tops) - 1)]

    def x_of(self, unit: int) -> float:
        """Where the caret stands at a place."""
        return self._x(self.layout.lineAt(self.line_of(unit)), unit) if self._starts else 0.0

    def unit_at(self, x: float, line: int) -> int:
        """The place nearest to a position on a line."""
        if not self._starts:
            return 0
        begin, end = self.line_ends(line)
        return min(max(begin, self.layout.lineAt(line).xToCursor(x)), end)

    def rects(self, start: int, end: int, top: float, bottom: float) -> list[QRectF]:
        """Boxes around the signs from one place to another, on the lines between two heights."""
        if not self._starts or start >= end:
            return []
        first, last = self.line_of(start), self.line_of(end - 1)
        boxes = []
        for number in range(max(first, self.line_at(top)), min(last, self.line_at(bottom)) + 1):
            line = self.layout.lineAt(number)
            begin, stop = self.line_span(number)
            for left, right in self._stretches(line, max(start, begin), min(end, stop)):
                upper, lower = self.extent(number, number)
                boxes.append(QRectF(left, upper + 1, right - left, lower - upper - 2))
        return boxes

    def line_span(self, number: int) -> tuple[int, int]:
        """First place of a line and of the next one."""
        line = self.layout.lineAt(number)
        return line.textStart(), line.textStart() + line.textLength()

    def _stretches(self, line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
        if start >= end:
            return []
        left = line.x()
        right = left + line.naturalTextWidth()
        if not self._mixed:
            from_x, to_x = self._x(line, start), self._x(line, end)
            return [(from_x, min(to_x, right))] if from_x < right else []
        # In a line of two directions neighbours in the text may stand apart.
        sides = sorted(tuple(sorted((self._x(line, at), self._x(line, at, after=True)))) for at in range(start, end))
        joined: list[tuple[float, float]] = []
        for near, far in sides:
            if joined and near <= joined[-1][1] + 0.5:
                joined[-1] = (joined[-1][0], max(far, joined[-1][1]))
            else:
                joined.append((near, far))
        return [(max(near, left), min(far, right)) for near, far in joined if far > left and near < right]

    def _x(self, line: QTextLine, unit: int, *, after: bool = False) -> float:
        edge = QTextLine.Edge.Trailing if after else QTextLine.Edge.Leading
        # The binding answers with a pair: the position, and the place it belongs to.
        position, _place = cast(tuple[float, int], line.cursorToX(unit, edge))
        return position


def ranged(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """A look for a stretch of UTF-16 units."""
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, look
    return made


def _bold() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    return look

"""Words around a match on one line, the match in bold and always in sight."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

_BOLDER = 10


def shortened(text: str, marked: tuple[int, int], room: int, wide: Callable[[str], int]) -> tuple[str, int]:
    """Cut words off the beginning until what stands before the match takes two thirds of the room at most.

    Args:
        text: one line.
        marked: start and end of the match in it, code points.
        room: width, in the unit of `wide`.
        wide: measures a text.

    Returns:
        What is left, with an ellipsis where it was cut, and the start of the match in it.
    """
    before, rest = text[: marked[0]], text[marked[0] :]
    while before and wide(before) > room * 2 // 3:
        cut = before.find(" ", 1)
        before = "…" + before[cut + 1 :] if 0 < cut < len(before) - 1 else ""
    return before + rest, len(before)


def draw(painter: QPainter, text: str, marked: tuple[int, int], font: QFont, room: QRect) -> None:
    """Draw the line; it is laid out as a whole, so that right-to-left words keep their order."""
    metrics = QFontMetrics(font)
    shown, start = shortened(text, marked, room.width(), metrics.horizontalAdvance)
    match = shown[start : start + marked[1] - marked[0]]
    # Bold words are a little wider than measured.
    layout = QTextLayout(metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room.width() - _BOLDER), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    bold = QTextLayout.FormatRange()
    bold.start, bold.length = _units(shown[:start]), _units(match)
    bold.format = _bold()
    layout.setFormats([bold])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    layout.endLayout()
    layout.draw(painter, QPointF(room.left(), room.top()), [], room.toRectF())


def _bold() -> QTextCharFormat:
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    return strong


def _units(text: str) -> int:
    """Length in UTF-16 units, in which Qt counts."""
    return len(text.encode("utf-16-le")) // 2

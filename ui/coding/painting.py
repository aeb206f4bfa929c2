"""How a turn and the bars beside it look."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.coding.marks import Lane, Mark
from ui.reading.block import PITCH, Block
from ui.reading.page import Page
from ui.reading.paper import around, asks, small
from ui.style.colours import readable, seen, soft
from ui.style.metrics import CAPTION, SMALL
from ui.style.tokens import Tokens

BAR = 4
_LEFT = 12
_GAP = 8
_LEAST_LABEL = 34


@dataclass(frozen=True, slots=True)
class Labels:
    """What the widest number, speaker and time of a page take, in pixels; 0 where there is none."""

    number: float = 0.0
    speaker: float = 0.0
    time: float = 0.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a page stand, in pixels.

    Attributes:
        speaker, time, text, bars, right: left edges, and the right edge of all.
    """

    speaker: float
    time: float
    text: float
    bars: float
    right: float

    @property
    def line(self) -> float:
        """Width of a line of text."""
        return max(120.0, self.bars - 18 - self.text)


def columns(width: float, labels: Labels) -> Columns:
    """Divide the width of the view.

    Args:
        width: of the view.
        labels: what stands before the words.
    """
    bars = min(190.0, max(28.0, width * 0.235)) if width >= 420 else 28.0
    at_speaker = _LEFT + labels.number + 10
    at_time = at_speaker + (labels.speaker + 10 if labels.speaker else 0)
    text = at_time + (labels.time + 12 if labels.time else 0) + 4
    return Columns(at_speaker, at_time, text, width - bars - 8, width - 8)


def clock(milliseconds: int) -> str:
    """A time in the recording, `12:03` or `1:12:03`."""
    seconds = milliseconds // 1000
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def paint_gutter(painter: QPainter, tokens: Tokens, page: Page, turn: int, where: Columns, *, current: bool) -> None:
    """Number, speaker and time of a turn whose top is at 0."""
    shown = page.turns[turn]
    base = painter.font()
    painter.setFont(small(base, CAPTION, bold=current))
    painter.setPen(QColor(tokens.accent_text if current else tokens.muted))
    painter.drawText(QRectF(0, 0, where.speaker - 10, PITCH), _middle(Qt.AlignmentFlag.AlignRight), str(turn + 1))
    if shown.speaker:
        painter.setFont(small(base, SMALL, bold=True))
        painter.setPen(QColor(tokens.muted if asks(shown.speaker) else tokens.accent_text))
        room = (where.time if where.time > where.speaker else where.text) - where.speaker - 8
        label = QFontMetricsF(painter.font()).elidedText(shown.speaker, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(where.speaker, 0, room + 4, PITCH), _middle(Qt.AlignmentFlag.AlignLeft), label)
    if shown.time is not None:
        painter.setFont(small(base, CAPTION))
        painter.setPen(QColor(tokens.muted))
        box = QRectF(where.time, 0, where.text - where.time - 12, PITCH)
        painter.drawText(box, _middle(Qt.AlignmentFlag.AlignRight), clock(shown.time))
    painter.setFont(base)


def paint_grounds(
    painter: QPainter, tokens: Tokens, block: Block, parts: list[tuple[Mark, int, int]], sight: tuple[float, float]
) -> None:
    """Soft grounds behind coded words; where codings overlap each has its band of the line.

    `sight` are the heights between which one looks.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    for start, end, over in _pieces(parts):
        for box in block.rects(start, end, *sight):
            band = box.height() / len(over)
            for number, mark in enumerate(over):
                piece = QRectF(box.left(), box.top() + number * band, box.width(), band)
                painter.fillRect(piece, QColor(soft(mark.colour, tokens)))


def paint_outline(painter: QPainter, tokens: Tokens, boxes: list[QRectF], colour: str) -> None:
    """One line around all boxes, for the chosen coding."""
    painter.setPen(QPen(QColor(readable(colour, tokens)), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(around(boxes))


def bar_box(block: Block, part: tuple[int, int], lane: Lane, where: Columns) -> QRectF:
    """The bar of a mark with the room for its name, in coordinates of the turn."""
    start, end = part
    upper, _ = block.extent(block.line_of(start), block.line_of(start))
    _, lower = block.extent(block.line_of(max(start, end - 1)), block.line_of(max(start, end - 1)))
    room = (where.right - where.bars) / lane.of
    return QRectF(where.bars + lane.number * room, upper + 1, room - 4, lower - upper - 2)


def paint_bar(painter: QPainter, tokens: Tokens, mark: Mark, box: QRectF, *, chosen: bool, named: bool) -> None:
    """A bar, and beside it the name of the code as far as there is room."""
    painter.fillRect(
        QRectF(box.left(), box.top(), BAR + (1 if chosen else 0), box.height()), QColor(seen(mark.colour, tokens))
    )
    room = box.adjusted(BAR + 5, 0, 0, 0)
    if not named or room.width() < _LEAST_LABEL:
        return
    base = painter.font()
    bold = small(base, CAPTION, bold=True)
    widest = max(map(QFontMetricsF(bold).horizontalAdvance, mark.name.split()), default=0.0)
    painter.setFont(bold if chosen and widest <= room.width() else small(base, CAPTION))
    painter.setPen(QColor(readable(mark.colour, tokens)))
    metrics = QFontMetricsF(painter.font())
    lines = max(1, int(box.height() // metrics.height()))
    top = box.top() + 2
    for line in _wrapped(mark.name, metrics, room.width(), lines):
        painter.drawText(QPointF(room.left(), top + metrics.ascent()), line)
        top += metrics.height()
    painter.setFont(base)


def _wrapped(name: str, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    lines: list[str] = []
    words = name.split()
    while words and len(lines) < most:
        if len(lines) + 1 == most:
            lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width))
            break
        taken = 1
        while taken < len(words) and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width:
            taken += 1
        line = " ".join(words[:taken])
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
        words = words[taken:]
    return lines


def _pieces(parts: list[tuple[Mark, int, int]]) -> list[tuple[int, int, list[Mark]]]:
    """Stretches over which the same marks lie."""
    edges = sorted({edge for _, start, end in parts for edge in (start, end)})
    pieces = []
    for start, end in pairwise(edges):
        over = [mark for mark, begin, stop in parts if begin <= start and end <= stop]
        if over:
            pieces.append((start, end, over))
    return pieces


def _middle(side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    return side | Qt.AlignmentFlag.AlignVCenter

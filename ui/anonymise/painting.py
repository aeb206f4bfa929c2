"""How words look as spoken or written, and as shared."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout

from fieldkit.domain.identifiers import REPLACING, Decision
from ui.anonymise.page import BesidePage, Found
from ui.reading.block import PITCH, Block, ranged
from ui.reading.page import GAP
from ui.reading.paper import Ink, Look, around, asks, small
from ui.style.metrics import SMALL
from ui.style.tokens import Tokens

_LEFT = 14
_BETWEEN = 28
_RIGHT = 14
_LEAST = 120.0
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a page stand, in pixels.

    Attributes:
        spoken: where the words as spoken begin.
        shared: where the words as shared begin, None when they are not shown.
        line: width of a line of either.
    """

    spoken: float
    shared: float | None
    line: float


def columns(width: float, speaker: float, *, both: bool) -> Columns:
    """Divide the width of the view.

    Args:
        width: of the view.
        speaker: what the widest label takes; 0 for none.
        both: whether both sides are shown.
    """
    spoken = _LEFT + (speaker + 10 if speaker else 0)
    room = width - spoken - _RIGHT
    if not both:
        return Columns(spoken, None, max(_LEAST, room))
    line = max(_LEAST, (room - _BETWEEN) / 2)
    return Columns(spoken, spoken + line + _BETWEEN, line)


def short_labels(speakers: Iterable[str]) -> dict[str, str]:
    """Speaker -> what stands before the words, where room is dear: the initial and number, if they tell all apart."""
    every = sorted(speakers)
    short = {one: one[:1].upper() + "".join(_DIGITS.findall(one)) for one in every}
    return short if len(set(short.values())) == len(every) else {one: one for one in every}


def paint_speaker(painter: QPainter, tokens: Tokens, where: Columns, speaker: str, label: str) -> None:
    """Who speaks, before the words."""
    if not label:
        return
    base = painter.font()
    painter.setFont(small(base, SMALL, bold=True))
    painter.setPen(QColor(tokens.muted if asks(speaker) else tokens.accent_text))
    _write_before(painter, where, label)
    painter.setFont(base)


def paint_label(painter: QPainter, tokens: Tokens, where: Columns, label: str, *, strong: bool) -> None:
    """What a line is, before its words; strong where something else begins."""
    base = painter.font()
    painter.setFont(small(base, SMALL, bold=strong))
    painter.setPen(QColor(tokens.accent_text if strong else tokens.muted))
    _write_before(painter, where, label)
    painter.setFont(base)


def paint_line(painter: QPainter, tokens: Tokens, width: int) -> None:
    """Between what stands above and what begins here."""
    painter.fillRect(_LEFT, -round(GAP / 2) - 1, width - _LEFT - _RIGHT, 1, QColor(tokens.border))


def paint_staying(painter: QPainter, tokens: Tokens, where: Columns, told: str) -> None:
    """That words do not leave, where they would stand if they did."""
    if where.shared is None:
        return
    base = painter.font()
    painter.setFont(small(base, SMALL))
    painter.setPen(QColor(tokens.muted))
    box = QRectF(where.shared, 0, where.line, PITCH)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)
    painter.setFont(base)


def _write_before(painter: QPainter, where: Columns, label: str) -> None:
    room = where.spoken - _LEFT - 8
    shown = QFontMetricsF(painter.font()).elidedText(label, Qt.TextElideMode.ElideRight, room)
    side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(_LEFT, 0, room + 4, PITCH), side, shown)


class Paper:
    """Paints turns of a page, each with its top at 0.

    Args:
        painter: in the font of the words.
        tokens: colours.
        page: what is on it.
        where: its columns.
        look: what is pointed at; places of the chosen identifier stand out.
    """

    def __init__(self, painter: QPainter, tokens: Tokens, page: BesidePage, where: Columns, look: Look) -> None:
        self._painter, self._tokens, self._page, self._where, self._look = painter, tokens, page, where, look

    def paint(self, turn: int, upper: float, lower: float) -> None:
        """Paint what of a turn lies between two heights."""
        painter, where = self._painter, self._where
        block = self._page.block(turn)
        painter.save()
        painter.translate(where.spoken, 0)
        self._paint_spoken(turn, block, upper, lower)
        painter.restore()
        if where.shared is not None:
            painter.save()
            painter.translate(where.shared, 0)
            self._paint_shared(turn, upper, lower)
            painter.restore()

    def _paint_spoken(self, turn: int, block: Block, upper: float, lower: float) -> None:
        ink, found = (
            Ink(self._painter, self._tokens, self._look),
            _in_sight(self._page.spoken_marks(turn), block, upper, lower),
        )
        for one in found:
            ground = _ground(one.decision, self._tokens)
            if ground:
                for box in block.rects(one.start, one.end, upper, lower):
                    self._painter.fillRect(box, QColor(ground))
        ink.paint_selection(turn, block, upper, lower)
        ink.paint_glow(turn, block, upper, lower)
        ink.paint_words(block, self._clip(upper, lower))
        self._paint_outlines(found, block, upper, lower)
        if turn == self._look.caret.turn and self._look.focused:
            ink.paint_caret(block)

    def _paint_shared(self, turn: int, upper: float, lower: float) -> None:
        block, tokens = self._page.beside(turn), self._tokens
        found = _in_sight(self._page.shared_marks(turn), block, upper, lower)
        formats: list[QTextLayout.FormatRange] = []
        for one in found:
            if one.decision in REPLACING:
                formats.append(_coloured(one, tokens.accent_text))
            elif one.decision is Decision.OPEN:
                formats.append(_coloured(one, tokens.warning_text))
        Ink(self._painter, tokens, self._look).paint_words(block, self._clip(upper, lower), formats)
        self._paint_outlines(found, block, upper, lower)

    def _paint_outlines(self, found: Sequence[Found], block: Block, upper: float, lower: float) -> None:
        painter, tokens = self._painter, self._tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for one in found:
            boxes = block.rects(one.start, one.end, upper, lower)
            if one.identifier and one.identifier == self._look.chosen:
                painter.setPen(QPen(QColor(tokens.focus), 1.8))
                painter.drawPath(around(boxes))
            elif one.decision is Decision.OPEN:
                painter.setPen(QPen(QColor(tokens.warning.border), 1.4, Qt.PenStyle.DashLine))
                painter.drawPath(around(boxes))
            elif one.decision is Decision.KEEP:
                painter.setPen(QPen(QColor(tokens.border_strong), 1.2, Qt.PenStyle.DotLine))
                for box in boxes:
                    painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def _clip(self, upper: float, lower: float) -> QRectF:
        return QRectF(0, upper - 4, self._where.line + 20, lower - upper + 8)


def _in_sight(found: Sequence[Found], block: Block, upper: float, lower: float) -> list[Found]:
    begin, _ = block.line_ends(block.line_at(upper))
    _, end = block.line_ends(block.line_at(lower))
    return [one for one in found if one.start <= end and one.end >= begin]


def _ground(decision: Decision, tokens: Tokens) -> str:
    """Behind words as spoken: what goes is red, what grows coarser blue, what waits yellow."""
    yellow, _green, blue, *_others, red, _grey = tokens.highlights
    return {
        Decision.OPEN: yellow,
        Decision.PSEUDONYM: red,
        Decision.REMOVE: red,
        Decision.GENERALISE: blue,
    }.get(decision, "")


def _coloured(one: Found, colour: str) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    return ranged(one.start, one.end, look)

"""The recovery sheet: the code that opens a vault when its passphrase is forgotten, and what to do with it."""

from collections.abc import Sequence

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from fieldkit.domain.sheet import RecoverySheet
from fieldkit.sheets.facts import Fact, band, grid, heading
from fieldkit.sheets.fonts import Face
from fieldkit.sheets.page import (
    HEIGHT,
    INNER,
    MARGIN,
    Block,
    finished,
    lines_height,
    new_canvas,
    paint_blocks,
    paint_lines,
    panel,
    rule,
)
from fieldkit.sheets.palette import BODY, CAPTION, INK, LABEL, PAPER, TEAL
from fieldkit.sheets.text import Style, lay_out, paint, single
from fieldkit.sheets.wording import SheetWords

_QR = 132.0
_GROUPS_IN_ROW = 4


def draw_recovery_sheet(content: RecoverySheet, words: SheetWords) -> bytes:
    """The sheet as a PDF of one A4 page, made in memory.

    Args:
        content: the code and what it opens.
        words: the wording.
    """
    canvas, store = new_canvas(words.recovery_title, content.printed)
    blocks = [
        band("FieldKit", words.recovery_title, words.recovery_lead),
        *grid([Fact(words.recovery_study, content.study), Fact(words.recovery_vault, content.vault)], 2),
        _code(content.code, words),
        heading(words.recovery_what_title),
        _paragraph(words.recovery_what),
        heading(words.recovery_keep_title, before=12),
        *_items(words.recovery_keep, numbered=False),
        heading(words.recovery_use_title, before=12),
        *_items(words.recovery_use, numbered=True),
        _by_hand(words.recovery_hand),
    ]
    paint_blocks(canvas, blocks, MARGIN, HEIGHT - MARGIN)
    baseline = MARGIN - 18
    rule(canvas, MARGIN, baseline + 14, INNER)
    paint(canvas, single("FieldKit", CAPTION), CAPTION, MARGIN, baseline)
    printed = single(words.printed.format(words.day(content.printed)), CAPTION)
    paint(canvas, printed, CAPTION, MARGIN, baseline, width=INNER, align="right")
    canvas.showPage()
    return finished(canvas, store)


def _code(code: str, words: SheetWords) -> Block:
    """The code in large groups beside its QR code."""
    groups = code.replace("-", " ").split()
    rows = [groups[place : place + _GROUPS_IN_ROW] for place in range(0, len(groups), _GROUPS_IN_ROW)]
    room = INNER - _QR - 60
    column = room / _GROUPS_IN_ROW
    widest = max(single(group, Style(Face.BOLD, 1, 1, INK)).width for group in groups)
    size = min(21.0, (column - 10) / widest, 96 / (len(rows) * 1.45))
    style = Style(Face.BOLD, size, size * 1.75, INK)
    height = max(_QR + 44, 44 + len(rows) * style.leading)

    def paint_code(canvas: Canvas, x: float, top: float) -> None:
        panel(canvas, x, top, INNER, height, edge=TEAL)
        paint(canvas, single(words.recovery_code.upper(), LABEL), LABEL, x + 16, top - 20)
        first = top - 32 - (height - 44 - len(rows) * style.leading) / 2
        for down, row in enumerate(rows):
            baseline = first - down * style.leading - style.leading / 2 - size * 0.35
            for across, group in enumerate(row):
                paint(canvas, single(group, style), style, x + 16 + across * column, baseline)
        renderPDF.draw(_qr(code), canvas, x + INNER - _QR - 16, top - 14 - _QR)
        caption = single(words.recovery_scan, CAPTION)
        paint(canvas, caption, CAPTION, x + INNER - _QR - 16, top - _QR - 28, width=_QR, align="middle")

    return Block(height, paint_code, before=10)


def _qr(code: str) -> Drawing:
    drawing = Drawing(_QR, _QR)
    drawing.add(QrCodeWidget(code, barWidth=_QR, barHeight=_QR, barBorder=2, barLevel="M"))
    return drawing


def _paragraph(text: str) -> Block:
    lines = lay_out(text, BODY, INNER)
    return Block(
        lines_height(lines, BODY), lambda canvas, x, top: paint_lines(canvas, lines, BODY, x, top, width=INNER)
    )


def _items(texts: Sequence[str], *, numbered: bool) -> list[Block]:
    return [_item(text, str(place) if numbered else "") for place, text in enumerate(texts, start=1)]


def _item(text: str, number: str) -> Block:
    lines = lay_out(text, BODY, INNER - 24)

    def paint_item(canvas: Canvas, x: float, top: float) -> None:
        canvas.setFillColor(HexColor(TEAL))
        if number:
            style = Style(Face.BOLD, 8, 10, PAPER)
            canvas.circle(x + 7, top - 7.5, 7, stroke=0, fill=1)
            paint(canvas, single(number, style), style, x, top - 10.4, width=14, align="middle")
        else:
            canvas.rect(x + 4.5, top - 10, 5, 5, stroke=0, fill=1)
        paint_lines(canvas, lines, BODY, x + 24, top, width=INNER - 24)

    return Block(lines_height(lines, BODY) + 4, paint_item)


def _by_hand(label: str) -> Block:
    """A line on which to write who keeps the sheet."""

    def paint_line(canvas: Canvas, x: float, top: float) -> None:
        line = single(label, CAPTION)
        paint(canvas, line, CAPTION, x, top - 20)
        rule(canvas, x + line.width + 8, top - 22, INNER - line.width - 8)

    return Block(26, paint_line, before=14)

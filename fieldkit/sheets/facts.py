"""The top of a sheet: its title band, a grid of facts, the items of consent."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from fieldkit.sheets.marks import TICK, tick_box
from fieldkit.sheets.page import INNER, Block, lines_height, paint_lines, panel, rule
from fieldkit.sheets.palette import BODY, CAPTION, INK, LABEL, SLATE, SMALL, SUBTITLE, TEAL, TINT, TITLE
from fieldkit.sheets.text import Line, Style, lay_out, paint, single

_PAD = 14.0


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its value, and how many of the grid's columns it takes."""

    label: str
    value: str = field(repr=False)
    span: int = 1


def band(kind: str, title: str, subtitle: str, *, most: int | None = None) -> Block:
    """The title band: what the sheet is, of what, of which study.

    Args:
        kind: of the sheet.
        title: shown whole, however long, unless `most` says otherwise.
        subtitle: under it; may be empty.
        most: lines of the title at most, and of the subtitle, where the sheet has one page only.
    """
    inner = INNER - 2 * _PAD - 4
    title_lines = lay_out(title, TITLE, inner, most=most)
    subtitle_lines = lay_out(subtitle, SUBTITLE, inner, most=most) if subtitle else []
    height = _PAD * 1.6 + LABEL.leading + 3 + lines_height(title_lines, TITLE) + lines_height(subtitle_lines, SUBTITLE)

    def paint_band(canvas: Canvas, x: float, top: float) -> None:
        canvas.setFillColor(HexColor(TINT))
        canvas.rect(x, top - height, INNER, height, stroke=0, fill=1)
        canvas.setFillColor(HexColor(TEAL))
        canvas.rect(x, top - height, 4, height, stroke=0, fill=1)
        left, line_top = x + _PAD + 4, top - _PAD * 0.8
        paint_spaced(canvas, kind, left, line_top - LABEL.size)
        line_top -= LABEL.leading + 3
        paint_lines(canvas, title_lines, TITLE, left, line_top, width=inner)
        line_top -= lines_height(title_lines, TITLE)
        paint_lines(canvas, subtitle_lines, SUBTITLE, left, line_top, width=inner)

    return Block(height, paint_band)


def paint_spaced(canvas: Canvas, label: str, x: float, baseline: float) -> None:
    """A label in capitals with a little air between the letters."""
    paint(canvas, single(label.upper(), LABEL), LABEL, x, baseline)


def grid(facts: Sequence[Fact], columns: int, *, value: Style = BODY) -> list[Block]:
    """Facts in rows, each as its label over its value; one block a row, as high as its longest value."""
    return [_grid_row(row, columns, value, first=place == 0) for place, row in enumerate(_rows(facts, columns))]


def _rows(facts: Sequence[Fact], columns: int) -> list[list[Fact]]:
    rows: list[list[Fact]] = [[]]
    for fact in facts:
        if sum(held.span for held in rows[-1]) + fact.span > columns:
            rows.append([])
        rows[-1].append(fact)
    return rows


def _grid_row(row: Sequence[Fact], columns: int, style: Style, *, first: bool) -> Block:
    unit = INNER / columns
    placed: list[tuple[float, str, list[Line], float]] = []
    start = 0
    for fact in row:
        width = fact.span * unit - 12
        placed.append((start * unit, fact.label, lay_out(fact.value, style, width), width))
        start += fact.span
    height = CAPTION.leading + 1 + max(lines_height(lines, style) for _, _, lines, _ in placed) + 9

    def paint_row(canvas: Canvas, x: float, top: float) -> None:
        for offset, label, lines, width in placed:
            paint(canvas, single(label, CAPTION), CAPTION, x + offset, top - CAPTION.size)
            paint_lines(canvas, lines, style, x + offset, top - CAPTION.leading - 1, width=width)
        rule(canvas, x, top - height + 4, INNER)

    return Block(height, paint_row, before=12 if first else 3)


def consent_row(title: str, given: Sequence[str], missing: Sequence[str]) -> Block:
    """Ticked boxes for what was agreed to and empty ones for what was not, on as many lines as they need."""
    left = single(title, CAPTION).width + 14
    places: list[tuple[float, float, Line, bool, Style]] = []
    x, y = left, 0.0
    for item, ticked in [*((item, True) for item in given), *((item, False) for item in missing)]:
        style = SMALL if ticked else Style(SMALL.face, SMALL.size, SMALL.leading, SLATE)
        line = single(item, style)
        if x > left and x + TICK + 5 + line.width > INNER:
            x, y = left, y + 16
        places.append((x, y, line, ticked, style))
        x += TICK + 5 + line.width + 16
    height = y + 20

    def paint_row(canvas: Canvas, edge: float, top: float) -> None:
        paint(canvas, single(title, CAPTION), CAPTION, edge, top - 10.5)
        for offset, down, line, ticked, style in places:
            tick_box(canvas, edge + offset, top - 3.5 - down, ticked=ticked)
            paint(canvas, line, style, edge + offset + TICK + 5, top - 11 - down)

    return Block(height, paint_row, before=3)


def heading(title: str, aside: str = "", *, before: float = 18) -> Block:
    """The heading of a section, kept with what follows; the aside stands below a title that leaves it no room."""
    style = Style(TITLE.face, 12, 16, INK)
    title_line = lay_out(title, style, INNER, most=1)[0]
    aside_line = single(aside, CAPTION)
    beside = title_line.width + 8 + aside_line.width <= INNER
    left, down = (title_line.width + 8, 0) if beside else (0, 11)

    def paint_heading(canvas: Canvas, x: float, top: float) -> None:
        paint(canvas, title_line, style, x, top - 12)
        if aside:
            paint(canvas, aside_line, CAPTION, x + left, top - 12 - down)
        rule(canvas, x, top - 18 - down, INNER, colour=TEAL, thickness=0.9)

    return Block(24 + down, paint_heading, before=before, bound=True)


def notice(text: str, *, before: float = 6) -> Block:
    """A sentence in a calm box, where there is nothing else to show."""
    lines = lay_out(text, SUBTITLE, INNER - 24)
    height = lines_height(lines, SUBTITLE) + 16

    def paint_notice(canvas: Canvas, x: float, top: float) -> None:
        panel(canvas, x, top, INNER, height, fill="#f6f8f8", edge=None)
        paint_lines(canvas, lines, SUBTITLE, x + 12, top - 8, width=INNER - 24)

    return Block(height, paint_notice, before=before)

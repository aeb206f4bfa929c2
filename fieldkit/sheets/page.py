"""Pages of a sheet: the canvas, blocks that follow one another, and the pages they fill."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from fieldkit.sheets.fonts import Face, carried
from fieldkit.sheets.palette import FAINT, HAIR
from fieldkit.sheets.text import Line, Style, lay_out, paint

WIDTH, HEIGHT = A4
MARGIN = 18 * mm
INNER = WIDTH - 2 * MARGIN

Painter = Callable[[Canvas, float, float], None]


@dataclass(frozen=True, slots=True)
class Block:
    """Something that is never cut by the end of a page.

    Attributes:
        height: in points.
        paint: draws it on a canvas, given its left edge and its top.
        before: blank above it, left out at the top of a page; in points.
        bound: whether it stays on one page with the block that follows.
    """

    height: float
    paint: Painter
    before: float = 0
    bound: bool = False


def new_canvas(title: str, printed: str) -> tuple[Canvas, BytesIO]:
    """A canvas of A4 pages in memory whose properties name neither a person nor a machine.

    The same content always gives the same bytes: the date in the properties is the day of printing.

    Args:
        title: kind of the sheet, never the title of a study.
        printed: ISO date, or a quarter, of which the year stands in the properties.
    """
    store = BytesIO()
    carried(Face.REGULAR)
    # As a mapping, because the stubs take the name of the font for a number.
    options: dict[str, Any] = {"invariant": 1, "pageCompression": 1, "initialFontName": Face.REGULAR.value}
    canvas = Canvas(store, pagesize=A4, **options)
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("FieldKit")
    canvas.setProducer("FieldKit")
    canvas.setDateFormatter(lambda *_: f"D:{printed.partition(' ')[0].replace('-', '')}")
    return canvas, store


def finished(canvas: Canvas, store: BytesIO) -> bytes:
    """The PDF."""
    canvas.save()
    return store.getvalue()


def paginate(blocks: Sequence[Block], first_room: float, room: float) -> list[list[Block]]:
    """Blocks by page; bound blocks move to the next page together, unless they fill a page of their own.

    Args:
        blocks: in order.
        first_room: height for blocks on the first page, in points.
        room: height on each further page.
    """
    pages: list[list[Block]] = [[]]
    left = first_room
    place = 0
    while place < len(blocks):
        group = _bound_together(blocks, place)
        needed = sum(block.height + block.before for block in group)
        if needed > left and pages[-1] and (needed <= room or group[0].height + group[0].before > left):
            pages.append([])
            left = room
        block = blocks[place]
        left -= block.height + (block.before if pages[-1] else 0)
        pages[-1].append(block)
        place += 1
    return pages


def _bound_together(blocks: Sequence[Block], place: int) -> Sequence[Block]:
    end = place
    while end < len(blocks) - 1 and blocks[end].bound:
        end += 1
    return blocks[place : end + 1]


def paint_blocks(canvas: Canvas, blocks: Sequence[Block], x: float, top: float) -> None:
    """Draw blocks one under the other from `top` down."""
    for place, block in enumerate(blocks):
        top -= block.before if place else 0
        block.paint(canvas, x, top)
        top -= block.height


def lines_height(lines: Sequence[Line], style: Style) -> float:
    """Height of lines, in points."""
    return len(lines) * style.leading


def paint_lines(
    canvas: Canvas, lines: Sequence[Line], style: Style, x: float, top: float, *, width: float = 0, align: str = "start"
) -> None:
    """Draw lines downwards from `top`."""
    for place, line in enumerate(lines):
        baseline = top - place * style.leading - (style.leading + style.size * 0.7) / 2
        paint(canvas, line, style, x, baseline, width=width, align=align)


def text_blocks(
    text: str, style: Style, width: float, *, indent: float = 0, before: float = 0, mark: Painter | None = None
) -> list[Block]:
    """A text as one block a line; its first two lines and its last two stay together.

    Args:
        text: as stored.
        style: of its letters.
        width: of the text, in points.
        indent: from the left edge, in points.
        before: blank above the first line.
        mark: also drawn for every line, from its top, given the left edge.
    """
    lines = lay_out(text, style, width)
    last = len(lines) - 1

    def painter(line: Line) -> Painter:
        def paint_line(canvas: Canvas, x: float, top: float) -> None:
            if mark is not None:
                mark(canvas, x, top)
            paint_lines(canvas, [line], style, x + indent, top, width=width)

        return paint_line

    return [
        Block(
            style.leading,
            painter(line),
            before=before if place == 0 else 0,
            bound=last > 0 and place in (0, last - 1),
        )
        for place, line in enumerate(lines)
    ]


def rule(canvas: Canvas, x: float, y: float, width: float, *, colour: str = HAIR, thickness: float = 0.6) -> None:
    """A horizontal line."""
    canvas.setStrokeColor(HexColor(colour))
    canvas.setLineWidth(thickness)
    canvas.line(x, y, x + width, y)


def panel(
    canvas: Canvas,
    x: float,
    top: float,
    width: float,
    height: float,
    *,
    fill: str | None = None,
    edge: str | None = FAINT,
) -> None:
    """A rounded box whose upper left corner is at (`x`, `top`)."""
    canvas.setLineWidth(0.7)
    if edge is not None:
        canvas.setStrokeColor(HexColor(edge))
    if fill is not None:
        canvas.setFillColor(HexColor(fill))
    canvas.roundRect(x, top - height, width, height, 4, stroke=int(edge is not None), fill=int(fill is not None))

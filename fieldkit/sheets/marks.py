"""Small signs of the sheets: numbers of themes, ticks, bars, ruled lines. All can be told apart without colour."""

from collections.abc import Iterable

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from fieldkit.domain.sheet import Theme
from fieldkit.sheets.fonts import Face
from fieldkit.sheets.page import rule
from fieldkit.sheets.palette import FAINT, HAIR, PAPER, SLATE, TEAL, text_on
from fieldkit.sheets.text import Style, paint, single

BADGE_WIDTH = 17.0
BADGE_HEIGHT = 11.0
TICK = 8.5
RULED_LEADING = 23.0


def theme_numbers(themes: Iterable[Theme]) -> dict[tuple[str, ...], int]:
    """A number for each theme, by its path, counted from 1: on black-and-white paper it stands for the colour."""
    return {path: number for number, path in enumerate(dict.fromkeys(theme.path for theme in themes), start=1)}


def badge(canvas: Canvas, x: float, top: float, number: int, colour: str) -> None:
    """The number of a theme on its colour, `BADGE_WIDTH` by `BADGE_HEIGHT` points from the upper left corner."""
    canvas.setFillColor(HexColor(colour))
    canvas.roundRect(x, top - BADGE_HEIGHT, BADGE_WIDTH, BADGE_HEIGHT, 2.5, stroke=0, fill=1)
    style = Style(Face.BOLD, 7.5, 9, text_on(colour))
    paint(canvas, single(str(number), style), style, x, top - BADGE_HEIGHT + 2.9, width=BADGE_WIDTH, align="middle")


def bar(canvas: Canvas, x: float, middle: float, width: float, *, share: float, colour: str) -> None:
    """A bar that fills `share` (0 to 1) of its track."""
    height = 5.5
    canvas.setFillColor(HexColor(HAIR))
    canvas.rect(x, middle - height / 2, width, height, stroke=0, fill=1)
    canvas.setFillColor(HexColor(colour))
    canvas.rect(x, middle - height / 2, max(1.5, width * share), height, stroke=0, fill=1)


def tick_box(canvas: Canvas, x: float, top: float, *, ticked: bool) -> None:
    """A box `TICK` points wide: filled with a tick, or empty."""
    canvas.setLineWidth(0.8)
    canvas.setStrokeColor(HexColor(TEAL if ticked else SLATE))
    canvas.setFillColor(HexColor(TEAL if ticked else PAPER))
    canvas.roundRect(x, top - TICK, TICK, TICK, 1.5, stroke=1, fill=1)
    if ticked:
        canvas.setStrokeColor(HexColor(PAPER))
        canvas.setLineWidth(1.3)
        canvas.setLineCap(1)
        canvas.lines(
            [
                (x + 2, top - TICK * 0.52, x + TICK * 0.42, top - TICK + 2.1),
                (x + TICK * 0.42, top - TICK + 2.1, x + TICK - 1.8, top - 2.3),
            ]
        )
        canvas.setLineCap(0)


def ruled_lines(canvas: Canvas, x: float, top: float, width: float, count: int) -> None:
    """Lines to write on by hand."""
    for place in range(count):
        rule(canvas, x, top - (place + 1) * RULED_LEADING, width, colour=FAINT, thickness=0.5)

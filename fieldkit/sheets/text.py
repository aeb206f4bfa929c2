"""Lines of text in any of the study's scripts: letters to fonts, words to lines, lines to the paper.

reportlab joins Arabic letters (`shapable` fonts and uharfbuzz) but neither picks a font for each letter nor orders
mixed lines without a library that has no wheels for all systems; both are done here, on top of `fieldkit.sheets.bidi`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby

from reportlab.graphics.shapes import Group, String
from reportlab.lib.abag import ABag
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import shapeFragWord
from reportlab.pdfgen.canvas import Canvas

from fieldkit.sheets import bidi
from fieldkit.sheets.fonts import REPLACEMENT, Face, font_for

_JOINERS = "\u200c\u200d"
_PIECE = re.compile(r"[^\s\u200b/\-–—]*[/\-–—]*[^\S\u00a0\u202f\u2007]*\u200b?|\s+")
_FEATURES = {"kern": True, "liga": False, "dlig": False}


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks.

    Attributes:
        face: of the letters.
        size: of the letters, in points.
        leading: from one baseline to the next, in points.
        colour: "#rrggbb".
    """

    face: Face
    size: float
    leading: float
    colour: str


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one font and one direction, ordered from left to right.

    Attributes:
        font: registered name.
        text: what goes to the paper: glyphs in visual order, joined.
        width: in points.
    """

    font: str
    text: str = field(repr=False)
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line, laid out.

    Attributes:
        text: as written, in logical order.
        runs: from left to right.
        width: in points.
        right_to_left: whether its paragraph begins at the right edge.
    """

    text: str = field(repr=False)
    runs: tuple[Run, ...]
    width: float
    right_to_left: bool


def printable(text: str, face: Face = Face.REGULAR) -> str:
    """`text` with each letter that no font carries shown as U+FFFD and invisible controls taken out.

    Joiners stay, because they shape Arabic letters; line ends stay.
    """
    return "".join(_printed(letter, face) for letter in text)


@cache
def _printed(letter: str, face: Face) -> str:
    if letter == "\n" or letter in _JOINERS:
        return letter
    if letter == "\t":
        return " "
    if unicodedata.category(letter) in ("Cc", "Cf") or 0xFE00 <= ord(letter) <= 0xFE0F or "🏻" <= letter <= "🏿":
        return ""
    if letter.isspace():
        return " " if letter not in "\u00a0\u202f\u2007" else "\u00a0"
    if font_for(letter, face):
        return letter
    plain = unicodedata.normalize("NFKC", letter)
    return plain if all(font_for(part, face) for part in plain) else REPLACEMENT


def lay_out(text: str, style: Style, width: float, *, most: int | None = None) -> list[Line]:
    """`text` broken into lines at most `width` points wide; a paragraph for each line end in it.

    Args:
        text: as stored.
        style: face and size of the letters.
        width: in points; a word that is wider is broken between letters.
        most: lines at most; the last one then ends in an ellipsis.
    """
    lines = [
        line
        for paragraph in printable(text, style.face).split("\n")
        for line in _paragraph(paragraph.strip(" "), style, width)
    ]
    if most is None or len(lines) <= most:
        return lines
    return [*lines[: most - 1], _shortened(lines[most - 1].text, style, width)]


def single(text: str, style: Style) -> Line:
    """`text` as one line, however wide it gets."""
    shown = printable(text, style.face).replace("\n", " ").strip(" ")
    return _line(shown, style, bidi.is_right_to_left(shown))


def paint(
    canvas: Canvas, line: Line, style: Style, x: float, y: float, *, width: float = 0, align: str = "start"
) -> None:
    """Draw `line` with its baseline at `y` into the box that begins at `x`, `width` points wide.

    Args:
        canvas: page to draw on.
        line: laid out with the same style.
        style: face, size and colour.
        x: left edge, in points.
        y: baseline, in points.
        width: of the box; only needed to align.
        align: "start" (the side where the paragraph begins), "left", "middle" or "right".
    """
    canvas.setFillColor(HexColor(style.colour))
    place = x + _shift(line, width, align)
    for run in line.runs:
        words = canvas.beginText(place, y)
        words.setFont(run.font, style.size)
        words.textOut(run.text)
        canvas.drawText(words)
        place += run.width


def strings(line: Line, style: Style, x: float, y: float, *, align: str = "start") -> Group:
    """`line` as shapes of a drawing.

    Args:
        line: laid out with the same style.
        style: face, size and colour.
        x: where it starts, has its middle or ends, as `align` says, in points.
        y: baseline, in points.
        align: "start", "middle" or "right".
    """
    group = Group()
    place = x - {"start": 0.0, "middle": line.width / 2, "right": line.width}[align]
    for run in line.runs:
        group.add(String(place, y, run.text, fontName=run.font, fontSize=style.size, fillColor=HexColor(style.colour)))
        place += run.width
    return group


def _shift(line: Line, width: float, align: str) -> float:
    if align == "right" or (align == "start" and line.right_to_left):
        return max(0.0, width - line.width)
    return (width - line.width) / 2 if align == "middle" else 0.0


def _paragraph(text: str, style: Style, width: float) -> Iterator[Line]:
    right_to_left = bidi.is_right_to_left(text)
    blank = _advance(" ", style)
    held, room = "", width
    for piece, advance in _fitting(text, style, width):
        if held and advance > room:
            yield _line(held.rstrip(" "), style, right_to_left)
            held, room = "", width
        held += piece
        room -= advance + blank * (len(piece) - len(piece.rstrip(" ")))
    yield _line(held.rstrip(" "), style, right_to_left)


def _fitting(text: str, style: Style, width: float) -> Iterator[tuple[str, float]]:
    """Pieces between places where a line may break, none wider than `width`, with their width less end blanks."""
    for piece in (found.group() for found in _PIECE.finditer(text) if found.group()):
        advance = _advance(piece.rstrip(" "), style)
        if advance <= width:
            yield piece, advance
        else:
            yield from ((part, _advance(part.rstrip(" "), style)) for part in _cut(piece, style, width))


def _cut(piece: str, style: Style, width: float) -> Iterator[str]:
    part = ""
    for letter in piece:
        if part and not unicodedata.combining(letter) and _advance(part + letter, style) > width:
            yield part
            part = ""
        part += letter
    yield part


def _shortened(text: str, style: Style, width: float) -> Line:
    right_to_left = bidi.is_right_to_left(text)
    while text and _advance(text + "…", style) > width:
        text = text[:-1]
    return _line(text.rstrip(" ,.;:—–") + "…", style, right_to_left)


def _advance(text: str, style: Style) -> float:
    if all(_is_simple(letter, style.face) for letter in text):
        return pdfmetrics.stringWidth(text, style.face.value, style.size)
    return sum(run.width for run in _line(text, style, right_to_left=False).runs)


@cache
def _is_simple(letter: str, face: Face) -> bool:
    """Whether `letter` stands alone, runs to the right and is carried by the main font of `face`."""
    return font_for(letter, face) == face.value and not _needs_shaping(letter)


def _line(text: str, style: Style, right_to_left: bool) -> Line:
    if not any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text):
        runs = tuple(_run(part, font, style, level=0) for part, font, _ in _parts(text, [0] * len(text), style))
    else:
        found = list(_parts(text, bidi.levels(text, int(right_to_left)), style))
        order = bidi.visual_order([level for _, _, level in found])
        runs = tuple(_run(found[place][0], found[place][1], style, level=found[place][2]) for place in order)
    return Line(text, runs, sum(run.width for run in runs), right_to_left)


def _parts(text: str, of_levels: list[int], style: Style) -> Iterator[tuple[str, str, int]]:
    """Stretches of `text` of one font and one level, in logical order."""
    fonts: list[str] = []
    for letter, level in zip(text, of_levels, strict=True):
        keeps = fonts and (unicodedata.combining(letter) or letter in _JOINERS)
        font = fonts[-1] if keeps else font_for(letter, style.face, arabic=level % 2 == 1)
        fonts.append(font or style.face.value)
    keys = list(zip(fonts, of_levels, strict=True))
    for (font, level), places in groupby(range(len(text)), key=lambda place: keys[place]):
        held = list(places)
        yield text[held[0] : held[-1] + 1], font, level


def _run(text: str, font: str, style: Style, *, level: int) -> Run:
    if level % 2 and not any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
        # HarfBuzz guesses the direction from letters; signs alone are turned here.
        text = bidi.mirrored(text)
    if not _needs_shaping(text):
        return Run(font, text.replace("\u00a0", " "), pdfmetrics.stringWidth(text, font, style.size))
    plain = [pdfmetrics.stringWidth(text, font, style.size), (ABag(fontName=font, fontSize=style.size), text)]
    width, (_, shaped) = shapeFragWord(plain, _FEATURES)
    return Run(font, shaped, width)


def _needs_shaping(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") or unicodedata.combining(letter) for letter in text)

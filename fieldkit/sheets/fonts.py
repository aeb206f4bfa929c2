"""The fonts of the sheets: which faces there are and which font carries which letter.

The files are subsets of the Noto fonts in `resources/fonts`; the same files serve the window.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from io import BytesIO

from reportlab.graphics.shapes import STATE_DEFAULTS
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from fieldkit.assets import resources

REPLACEMENT = "\ufffd"


class Face(StrEnum):
    """A face of the text. The value is the name of the font file of Latin and Cyrillic script."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"


_ARABIC_REGULAR = "NotoSansArabic-Regular"
_ARABIC_BOLD = "NotoSansArabic-Bold"
_SYMBOLS = ("NotoSansSymbols2-Regular", "NotoSansMath-Regular")

# Arabic script has no italic: its regular face stands in.
ARABIC: Mapping[Face, str] = {
    Face.REGULAR: _ARABIC_REGULAR,
    Face.BOLD: _ARABIC_BOLD,
    Face.ITALIC: _ARABIC_REGULAR,
}

# Drawings begin and end with reportlab's default font, which is not embedded and would be asked for by every PDF.
STATE_DEFAULTS["fontName"] = Face.REGULAR.value

FONT_FILES = (*Face, _ARABIC_REGULAR, _ARABIC_BOLD, *_SYMBOLS)


@cache
def carried(font: str) -> frozenset[int]:
    """Code points that `font` has a glyph for. Registers the font at the first call."""
    data = (resources() / "fonts" / f"{font}.ttf").read_bytes()
    loaded = TTFont(font, BytesIO(data), shapable=True)
    pdfmetrics.registerFont(loaded)
    return frozenset(loaded.face.charToGlyph)


@cache
def font_for(letter: str, face: Face, *, arabic: bool = False) -> str | None:
    """The font that prints `letter`, or None when no font carries it.

    Args:
        letter: one code point.
        face: the face wanted.
        arabic: whether it stands among right-to-left letters, so that a shared sign is taken from the Arabic font.
    """
    order = (ARABIC[face], face.value, *_SYMBOLS) if arabic else (face.value, ARABIC[face], *_SYMBOLS)
    point = ord(letter)
    return next((font for font in order if point in carried(font)), None)

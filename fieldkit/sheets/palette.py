"""Colours and type of the sheets: the calm language of the screens, on white paper."""

from fieldkit.sheets.fonts import Face
from fieldkit.sheets.text import Style

INK = "#1f2937"
SLATE = "#56636f"
FAINT = "#c9d1d6"
HAIR = "#e3e7ea"
TEAL = "#0f766e"
TINT = "#e8f4f2"
PAPER = "#ffffff"

LABEL = Style(Face.BOLD, 7.5, 10, TEAL)
TITLE = Style(Face.BOLD, 19, 24, INK)
SUBTITLE = Style(Face.REGULAR, 10, 13.5, SLATE)
CAPTION = Style(Face.REGULAR, 7.5, 10, SLATE)
BODY = Style(Face.REGULAR, 10, 14.5, INK)
STRONG = Style(Face.BOLD, 10, 14.5, INK)
REMARK = Style(Face.ITALIC, 9, 12.5, SLATE)
SMALL = Style(Face.REGULAR, 8.5, 11.5, INK)
SMALL_STRONG = Style(Face.BOLD, 8.5, 11.5, INK)


def text_on(colour: str) -> str:
    """White or ink, whichever reads better on `colour` ("#rrggbb"): relative luminance after WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return PAPER if luminance < 0.36 else INK

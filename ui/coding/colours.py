"""What becomes of a code's colour: a soft ground for words, and a shade that can be read as text."""

from functools import lru_cache

from PySide6.QtGui import QColor

from ui.style.tokens import Tokens, contrast

_READABLE = 4.5
_STEPS = 20


def mixed(colour: str, other: str, share: float) -> str:
    """`#rrggbb` between two colours; `share` from 0 to 1 is that of the first."""
    first, second = QColor(colour), QColor(other)
    pairs = (
        (first.red(), second.red()),
        (first.green(), second.green()),
        (first.blue(), second.blue()),
    )
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)


@lru_cache(maxsize=256)
def soft(colour: str, tokens: Tokens) -> str:
    """Ground behind coded words: the hue of the colour, as light or dark as leaves them easy to read."""
    given = QColor(colour)
    light = tokens.name == "light"
    hue, strength = max(0.0, given.hslHueF()), given.hslSaturationF() * (0.62 if light else 0.45)
    lightness = 0.885 if light else 0.215
    while True:
        ground = QColor.fromHslF(hue, strength, lightness).name()
        if contrast(tokens.text, ground) >= _READABLE or not 0.02 < lightness < 0.98:
            return ground
        lightness += 0.02 if light else -0.02


@lru_cache(maxsize=256)
def readable(colour: str, tokens: Tokens) -> str:
    """The colour as text on a card, moved towards the colour of text until it can be read."""
    for step in range(_STEPS):
        shade = mixed(colour, tokens.text, 1 - step / _STEPS)
        if contrast(shade, tokens.surface) >= _READABLE:
            return shade
    return tokens.text

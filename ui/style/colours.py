"""What becomes of a code's colour in a theme: a soft ground for words, a shade that is seen, one that can be read."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtGui import QColor

from ui.style.tokens import Tokens, contrast

_READABLE = 4.5
_SEEN = 3.0
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
    """The colour as text on a card."""
    return _apart(colour, tokens, (tokens.surface,), _READABLE)


@lru_cache(maxsize=256)
def seen(colour: str, tokens: Tokens) -> str:
    """The colour as a swatch or a bar: on a card, and on a row that is chosen or pointed at."""
    return _apart(colour, tokens, (tokens.surface, tokens.hover, tokens.selection), _SEEN)


def _apart(colour: str, tokens: Tokens, grounds: Sequence[str], least: float) -> str:
    """The colour, moved towards that of text until its contrast with each ground is at least `least`."""
    for step in range(_STEPS):
        shade = mixed(colour, tokens.text, 1 - step / _STEPS)
        if all(contrast(shade, ground) >= least for ground in grounds):
            return shade
    return tokens.text

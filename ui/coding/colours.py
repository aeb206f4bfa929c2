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
    """Ground behind coded words: as much of the colour as leaves them easy to read."""
    share = 0.20 if tokens.name == "light" else 0.42
    while share > 0 and contrast(tokens.text, mixed(colour, tokens.surface, share)) < _READABLE:
        share -= 0.04
    return mixed(colour, tokens.surface, max(share, 0.0))


@lru_cache(maxsize=256)
def readable(colour: str, tokens: Tokens) -> str:
    """The colour as text on a card, moved towards the colour of text until it can be read."""
    for step in range(_STEPS):
        shade = mixed(colour, tokens.text, 1 - step / _STEPS)
        if contrast(shade, tokens.surface) >= _READABLE:
            return shade
    return tokens.text

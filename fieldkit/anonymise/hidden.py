"""Signs inside a word that nobody sees: a name stays the same name with them.

Soft hyphens, joiners and direction marks (category Cf), and marks on letters (Mn): accents typed apart, stress marks,
vowel signs. Ranges after the Unicode Character Database, for the scripts of the field and what word processors insert.
"""

import re

_SIGNS = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\U000e0000-\U000e007f\U000e0100-\U000e01ef]+"
)


def without(text: str) -> str:
    """The text without such signs."""
    return _SIGNS.sub("", text)


def places(text: str) -> list[int] | None:
    """The place in the text of each code point of `without(text)`, and the end; None when the text has no such sign."""
    if _SIGNS.search(text) is None:
        return None
    gone = {at for found in _SIGNS.finditer(text) for at in range(*found.span())}
    return [*(at for at in range(len(text)) if at not in gone), len(text)]

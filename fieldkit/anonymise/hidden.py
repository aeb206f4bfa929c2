"""What stands inside a word and does not make it another: a name stays the same name with it.

Four things: signs that nobody sees, a hyphen where a line ends, apostrophes, which some write and some leave away, and
what stands between the letters of a name that somebody spells: "А-й-г-у-л", "A. Y. G. U. L.", "А Й Г У Л".
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Soft hyphens, joiners and direction marks (category Cf), and marks on letters (Mn): accents typed apart, stress marks,
# vowel signs. Ranges after the Unicode Character Database, for the scripts of the field and what editors insert.
_UNSEEN = (
    "[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\U000e0000-\U000e007f\U000e0100-\U000e01ef]+"
)
_APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u2018\u2019\u201b\u2032\ua78c\uff07"
_LETTER = r"[^\W\d_]"
_HYPHENS = ("\u00ad", "\u2010", "-")
_LINE_END = rf"[{''.join(_HYPHENS)}](?<={_LETTER}.)\s*\n\s*(?={_LETTER})"
_INSIDE = rf"[{_APOSTROPHES}](?<={_LETTER}.)(?={_LETTER})"
# between letters that each stand alone; a blank only between capitals, small ones stand alone in any talk
_BETWEEN = r"[._\u00b7\u2022\u2010-\u2015-]"
_CAPITAL = "[A-ZА-ЯЁҒҚҢӨҰҮҺІӘЎҲҶÇĞİÖŞÜ]"
_SPELT = (
    rf"(?<![^\W_]{_LETTER})(?<={_LETTER})(?:{_BETWEEN}(?={_LETTER}(?![^\W_]))"
    rf"|(?<={_CAPITAL})(?:{_BETWEEN}|[,;])?[ \u00a0]{{1,2}}(?={_CAPITAL}(?![^\W_])))"
)

_SIGNS = re.compile(_UNSEEN)
_LINE_ENDS = re.compile(_LINE_END)
_INSIDE_WORDS = re.compile(_INSIDE)
_SIGNS_AND_LINE_ENDS = re.compile(f"{_LINE_END}|{_UNSEEN}")
_SPELLED = re.compile(_SPELT)
_SIGNS_AND_SPELLED = re.compile(f"{_SPELT}|{_UNSEEN}")
_VEILS = re.compile(rf"{_UNSEEN}|{_INSIDE}|{_SPELT}|[{''.join(_HYPHENS)}]\Z")
_EVERYTHING = re.compile(f"{_LINE_END}|{_UNSEEN}|{_INSIDE}")


class Reading(NamedTuple):
    """One way to read a text.

    Attributes:
        text: as read.
        whole: the text it was made of.
        signs: what was left away, None when nothing was.
        names_only: whether only names read otherwise in it; numbers and addresses have no apostrophes to leave away.
    """

    text: str
    whole: str
    signs: re.Pattern[str] | None
    names_only: bool = False

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the reading stands in the whole text, with the signs inside and right behind it."""
        if self.signs is None:
            return start, end
        gone = {at for found in self.signs.finditer(self.whole) for at in range(*found.span())}
        places = [*(at for at in range(len(self.whole)) if at not in gone), len(self.whole)]
        return places[start], places[end]


def readings(text: str) -> Iterator[Reading]:
    """The ways to read a text: without the signs nobody sees; where there are any, without hyphens at line ends, and
    without apostrophes inside words as well, or with letters that each stand alone as one word.
    """
    yield _without(_SIGNS, text)
    if "\n" in text and _LINE_ENDS.search(text):
        yield _without(_SIGNS_AND_LINE_ENDS, text)
    if any(sign in text for sign in _APOSTROPHES) and _INSIDE_WORDS.search(text):
        yield _without(_EVERYTHING, text)._replace(names_only=True)
    if is_spelt(text):
        yield _without(_SIGNS_AND_SPELLED, text)._replace(names_only=True)


def joined(text: str) -> Reading | None:
    """A text without hyphens at line ends, None where there are none."""
    return _without(_LINE_ENDS, text) if "\n" in text and _LINE_ENDS.search(text) else None


def plain(text: str) -> Reading:
    """The only way to read a text of which no stretch is veiled."""
    return Reading(text, text, None)


def is_veiled(stretch: str) -> bool:
    """Whether a stretch between blanks can be read in another way than it is written."""
    return _VEILS.search(stretch) is not None


def is_spelt(text: str) -> bool:
    """Whether letters of a text stand beside each other as somebody spells a name."""
    return _SPELLED.search(text) is not None


def may_go_on(stretch: str) -> bool:
    """Whether a word may go on behind a stretch between blanks, on the next line."""
    return stretch.endswith(_HYPHENS)


def _without(signs: re.Pattern[str], text: str) -> Reading:
    return Reading(signs.sub("", text), text, signs) if signs.search(text) else plain(text)

"""A text as words and sentences, with what every detector asks of them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.domain.transcript import FEW_CAPITALS

APOSTROPHES = "'\u2018\u2019\u02bb\u02bc`\u00b4\u2032"
_WORD = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*(?:(?<=[oOgG])[\u02bb\u02bc\u2018\u2019'`](?!\w))?")
_DIGIT = re.compile(r"\d")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_END = re.compile(r"[.!?…]+[\"»”’)\]]*\s+|\n+|(?<=[:;])\s*\n")
# a full stop after these ends no sentence
_SHORT = re.compile(
    r"(?:^|[\s(«\"])(?:[^\W\d_]|г|гг|ул|пр|д|кв|обл|р|с|св|им|тов|тел|см|ст|мкр|пос|ж|көч|обл|ш|шқ|Mr|Mrs|Ms|Dr|St|No|Prof|Sn|Av|Doç|Hz|vb|vs|yy|Cad|Sok|Mah)\.\s*$"
)
_SPEAKER = re.compile(r"(?:^|\n)[ \t]*[^\W\d_][^\n:]{0,14}:[ \t]+")
_WRITTEN = re.compile(r"(\\.|\(\?P[<=]\w+)|[^\\]")
_ENOUGH, _ONE_IN = 5, 8


@dataclass(slots=True)
class Token:
    """One word.

    Attributes:
        start, end: code points into the text, the end exclusive; a suffix after an apostrophe belongs to the word.
        text: as written.
        lower: in lower case.
        stem: what stands before an apostrophe, as written.
        sounds: the skeleton of the whole word.
        capital: begins with a capital letter.
        digits: begins with a digit.
        first: the first word of its sentence.
        uncased: its sentence is written without any capitals, or wholly in them, or with hardly any; then a capital
            that is there still counts.
        language: of its sentence, ISO 639-1; "" when nothing tells.
    """

    start: int
    end: int
    text: str = field(repr=False)
    lower: str = field(repr=False)
    stem: str = field(repr=False)
    sounds: str = field(repr=False)
    capital: bool
    digits: bool
    first: bool = False
    uncased: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of words.

    Attributes:
        start, end: code points into the text.
        tokens: its words, as a range of indices of the text's words.
    """

    start: int
    end: int
    tokens: range


class Words:
    """The words of a text in order, by sentence.

    Args:
        text: any text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens_in(text)
        self.sentences = self._sentences()
        few = self.uncased
        for sentence in self.sentences:
            inside = [self.tokens[at] for at in sentence.tokens]
            inside[0].first = True
            plain = few or _without_capitals(inside)
            loose = plain or _begins_without_capital(inside)
            for token in inside:
                token.uncased = plain or (loose and not token.capital)

    @cached_property
    def small(self) -> str:
        """The text in small letters, as long as it is; for patterns by `in_small`."""
        return _small(self.text)

    @cached_property
    def uncased(self) -> bool:
        """Whether the whole text is written with less than one capital letter in a hundred."""
        letters = sum(len(token.text) for token in self.tokens if not token.digits)
        capitals = sum(sign.isupper() for token in self.tokens for sign in token.text)
        return letters > 0 and capitals < FEW_CAPITALS * letters

    @cached_property
    def has_digits(self) -> bool:
        """Whether there is a digit in the text; without one no pattern of numbers need be looked for."""
        return _DIGIT.search(self.text) is not None

    def inside(self, start: int, end: int) -> list[Token]:
        """The words that a stretch touches."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        return self.tokens[first:last]

    def index(self, token: Token) -> int:
        """Where a word stands among the words of the text."""
        return bisect_left(self._starts, token.start)

    def beside(self, start: int, end: int) -> tuple[Token | None, Token | None]:
        """The words before and after a stretch."""
        before, after = bisect_right(self._ends, start) - 1, bisect_left(self._starts, end)
        return self.tokens[before] if before >= 0 else None, self.tokens[after] if after < len(self.tokens) else None

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    def between(self, at: int) -> str:
        """What is written between a word and the next one."""
        if at + 1 >= len(self.tokens):
            return self.text[self.tokens[at].end :]
        return self.text[self.tokens[at].end : self.tokens[at + 1].start]

    def around(self, tells: Callable[[str], bool], *, before: int, after: int) -> Iterator[tuple[int, int]]:
        """Stretches of the text around telling words, as places; what is nowhere near one need not be looked at.

        Args:
            tells: asked about each word, without what follows an apostrophe.
            before: how many words before a telling one belong to its stretch.
            after: how many after it.
        """
        first = last = -1
        for at, token in enumerate(self.tokens):
            if not tells(token.stem):
                continue
            if first >= 0 and at - before > last:
                yield self.tokens[first].start, self.tokens[last].end
                first = -1
            first = max(0, at - before) if first < 0 else first
            last = min(len(self.tokens) - 1, at + after)
        if first >= 0:
            end = self.tokens[last].end
            # one sign more, so that a pattern sees the full stop
            yield self.tokens[first].start, min(len(self.text), end + 1)

    def _sentences(self) -> list[Sentence]:
        bounds = [0]
        ends = sorted({place.end() for place in _SPEAKER.finditer(self.text)})
        for place in _END.finditer(self.text):
            if "\n" in place.group() or not _SHORT.search(self.text[max(0, place.start() - 8) : place.end()]):
                bounds.append(place.end())
        bounds = sorted({*bounds, *ends, len(self.text)})
        sentences: list[Sentence] = []
        at = 0
        for start, end in pairwise(bounds):
            begins = at
            while at < len(self.tokens) and self.tokens[at].start < end:
                at += 1
            if at > begins:
                sentences.append(Sentence(start, end, range(begins, at)))
        return sentences


def in_small(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """A pattern for `Words.small`: in letters of both sizes it would take twice as long to look for.

    Args:
        pattern: its letters are taken as small ones, those after a backslash and names of groups apart.
        flags: as of `re.compile`.
    """
    return re.compile(_WRITTEN.sub(lambda part: part.group(1) or _small(part.group()), pattern), flags)


def _small(text: str) -> str:
    # of the Turkish letters, which are typed without their dots too; the large one would become two
    return text.replace("İ", "i").replace("ı", "i").lower()


def tokens_in(text: str) -> list[Token]:
    """The words of a text in order, for themselves: nothing is known of their sentences."""
    return [_token(place) for place in _WORD.finditer(text)]


def _token(place: re.Match[str]) -> Token:
    text = place.group()
    parted = _APOSTROPHE.search(text)
    stem = text[: parted.start()] if parted and parted.start() else text
    # the apostrophe of oʻ and gʻ writes a letter, it does not part a suffix
    if parted and stem[-1] in "oOgG" and parted.group() in "\u02bb\u02bc\u2018'\u2019`":
        stem = text
    return Token(
        place.start(), place.end(), text, text.lower(), stem, skeleton(text), text[0].isupper(), text[0].isdigit()
    )


def _begins_without_capital(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.text[0].isalpha()]
    if len(words) < _ENOUGH or words[0].capital:
        return False
    return sum(token.capital for token in words) * _ONE_IN <= len(words)


def _without_capitals(tokens: Sequence[Token]) -> bool:
    words = [token.text for token in tokens if token.text[0].isalpha()]
    if not any(word != word.lower() for word in words):
        return len(words) > 1
    return len(words) > 3 and all(word == word.upper() for word in words)

"""Numbers in words and digits, of the Turkic languages in every script, Russian and English.

Turkic numbers are read as skeletons, so that сегиз, сегіз, sakkiz, sekiz and سەگىز are few rows of one table; what
follows them (-да, -ге, -дегі) is given apart, because the case tells an age from a count.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import APOSTROPHES, Token, Words

_TURKIC = {
    1: "bir bita", 2: "eki iki", 3: "uc ux", 4: "tort dort dord", 5: "bex bes", 6: "alti olti", 7: "jeti eti edi",
    8: "segiz sakiz sekiz", 9: "toguz togiz tokiz tokuz dokuz", 10: "on", 20: "jirma igirma irmi", 30: "otuz otiz",
    40: "kirk kirik kirig", 50: "elu elik elig eli", 60: "altimix alpis oltmix altmix", 70: "jetimix jetpis etmix",
    80: "seksen sakson", 90: "tokson toksan doksan",
}  # fmt: skip
_RUSSIAN = {
    1: "один одна одного одной", 2: "два две двух двум", 3: "три трёх трех трём трем",
    4: "четыре четырёх четырех четырём четырем",
    5: "пять пяти", 6: "шесть шести", 7: "семь семи", 8: "восемь восьми", 9: "девять девяти", 10: "десять десяти",
    11: "одиннадцать одиннадцати", 12: "двенадцать двенадцати", 13: "тринадцать тринадцати",
    14: "четырнадцать четырнадцати", 15: "пятнадцать пятнадцати", 16: "шестнадцать шестнадцати",
    17: "семнадцать семнадцати", 18: "восемнадцать восемнадцати", 19: "девятнадцать девятнадцати",
    20: "двадцать двадцати", 30: "тридцать тридцати", 40: "сорок сорока", 50: "пятьдесят пятидесяти",
    60: "шестьдесят шестидесяти", 70: "семьдесят семидесяти", 80: "восемьдесят восьмидесяти",
    90: "девяносто девяноста", 100: "сто ста",
}  # fmt: skip
_ENGLISH = {
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
    11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen",
    18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty fourty", 50: "fifty", 60: "sixty",
    70: "seventy", 80: "eighty", 90: "ninety", 100: "hundred",
}  # fmt: skip
_TENS = range(20, 100, 10)
_OLDEST = 110
# 40'ı has one letter behind an apostrophe, the 40's are a decade
_DIGITS = re.compile(rf"(\d{{1,3}})(?:(?:[{APOSTROPHES}](?!s$))?([^\W\d_]{{2,9}})|[{APOSTROPHES}]([ıiuüae]))?")
_BESIDE = frozenset((" ", "-", "\u00a0", "\u2011"))
_CASES_APART = "da ga ka dan tan de den ten да га ка дан тан де ге ден ға қа те та то тө до дө ке го гө"
_APART = frozenset(_CASES_APART.split())
"""Endings that are written apart from digits: 60 дан ошган."""
_CASES_RU = frozenset(("ти", "х", "и"))
"""How the oblique cases of digits are written: 45-ти лет, 3-х лет."""
_NOMINATIVE_RU = re.compile("од(?:ин|на)|дв[ае]|три|четыре|[а-яё]+(?:ь|дцать|десят)|сорок|девяносто|сто")
_HUNDRED = 100
_HUNDREDS = ("жүз", "жуз", "юз", "yuz", "yüz", "jüz", "juz", "جۇز", "يۈز")
_ACCUSATIVE_OF_VOWEL = ("yi", "yı")
"""What the skeleton of elliyi and yirmiyi does not show."""
_FIRST_LETTERS = frozenset("abdeijkostu")


class Number(NamedTuple):
    """A number of a text.

    Attributes:
        first, last: indices of its words.
        value: how many.
        tail: skeleton of what follows a Turkic one, "" elsewhere.
        language: "turkic", "ru", "en", or "" for digits.
    """

    first: int
    last: int
    value: int
    tail: str
    language: str


class Part(NamedTuple):
    """One word of a number: how much it says, the skeleton of what follows it, and its language."""

    value: int
    tail: str
    language: str


def at(words: Words, first: int) -> Number | None:
    """The number that begins at a word; up to 110.

    Args:
        words: the text.
        first: index of a word.
    """
    part = part_of(words.tokens[first])
    if part is None:
        return None
    tens = part.value in _TENS or (part.value == 10 and part.language == "turkic")
    if part.language == "" and first + 1 < len(words.tokens) and words.between(first) in (" ", "-"):
        ending = words.tokens[first + 1].lower
        if ending in _CASES_RU and words.between(first) == "-":
            return Number(first, first + 1, part.value, "", "ru")
        if ending in _APART:
            return Number(first, first + 1, part.value, skeleton(ending), "turkic")
    if tens and not part.tail and first + 1 < len(words.tokens) and words.between(first) in _BESIDE:
        ones = part_of(words.tokens[first + 1])
        if ones is not None and ones.language == part.language != "" and 0 < ones.value < 10:
            return Number(first, first + 1, part.value + ones.value, ones.tail, part.language)
    if part.value == _HUNDRED and part.language:
        return _over_hundred(words, first, part)
    return Number(first, first, *part)


def _over_hundred(words: Words, first: int, part: Part) -> Number:
    """Сто два, ста одного, a hundred and two: up to 110."""
    last = first + 1
    if part.language == "en" and last < len(words.tokens) and words.tokens[last].lower == "and":
        last += 1
    ones = part_of(words.tokens[last]) if last < len(words.tokens) and words.between(last - 1) in _BESIDE else None
    if ones is None or ones.language != part.language or ones.value > _OLDEST - _HUNDRED:
        return Number(first, first, *part)
    return Number(first, last, part.value + ones.value, ones.tail, part.language)


def is_oblique(token: Token) -> bool:
    """Whether a word of a Russian number is in a case that the nominative is unlike: двадцати, сорока, трёх."""
    told = _spelt().get(token.lower)
    if token.lower in _CASES_RU:
        return True
    return told is not None and told.language == "ru" and not _NOMINATIVE_RU.fullmatch(token.lower)


def found(words: Words) -> list[Number]:
    """The numbers of a text in order."""
    numbers: list[Number] = []
    for first in range(len(words.tokens)):
        if numbers and first <= numbers[-1].last:
            continue
        number = at(words, first)
        if number is not None:
            numbers.append(number)
    return numbers


def hundreds(words: Words) -> list[Number]:
    """The Turkic words for a hundred, with any ending, that no number stands before; those for a face are the same."""
    if not any(word in words.small for word in _HUNDREDS):
        return []
    return [
        _with_ones(words, Number(at, at, _HUNDRED, token.sounds[3:], "turkic"))
        for at, token in enumerate(words.tokens)
        if token.sounds[1:3] == "uz" and token.sounds[0] in "ji" and not (at and part_of(words.tokens[at - 1]))
    ]


def _with_ones(words: Words, hundred: Number) -> Number:
    """Жүз бир: up to 109."""
    at_ones = hundred.last + 1
    if hundred.tail or at_ones >= len(words.tokens) or words.between(hundred.last) not in _BESIDE:
        return hundred
    ones = part_of(words.tokens[at_ones])
    if ones is None or ones.language != "turkic" or ones.value >= _OLDEST - _HUNDRED:
        return hundred
    return Number(hundred.first, at_ones, _HUNDRED + ones.value, ones.tail, "turkic")


def part_of(token: Token) -> Part | None:
    """What one word says of a number; None when it is none. The first of several words: forty of forty-two."""
    if token.digits:
        written = _DIGITS.fullmatch(token.text)
        if written is None or int(written[1]) > _OLDEST:
            return None
        ending = written[2] or written[3] or ""
        return Part(int(written[1]), skeleton(ending), "turkic" if ending else "")
    return _part(token.lower, token.sounds)


@lru_cache(maxsize=100_000)
def _part(lower: str, sounds: str) -> Part | None:
    """What a word in lower case says of a number, with its skeleton; the same words are asked about again and again."""
    return _spelt().get(lower) or (_part_turkic(lower, sounds) if sounds[:1] in _FIRST_LETTERS else None)


def _part_turkic(lower: str, sounds: str) -> Part | None:
    part = _turkic(sounds)
    if part is None or _other_word(lower, sounds, part):
        return None
    if not part.tail:
        return part._replace(tail="i") if lower.endswith(_ACCUSATIVE_OF_VOWEL) else part
    # the skeleton writes the double letter of төрт-тө and сексен-нен once
    double = next((letter for letter, twice in _TWICE.get(part.value, ()) if twice in lower), "")
    return part._replace(tail=f"{double}{part.tail}") if double else part


def value_of(word: str) -> int | None:
    """The value of a whole Turkic number in one word: kırkiki; None when it is none or something follows it."""
    part = _turkic(skeleton(word))
    return part.value if part is not None and not part.tail else None


_TWICE = {
    4: (("t", "тт"), ("t", "tt"), ("t", "تت")),
    **dict.fromkeys((10, 80, 90), (("n", "нн"), ("n", "nn"), ("n", "نن"))),
}
_DOUBLED = {50: ("eli", "ll", "лл"), 7: ("eti", "tt", "тт")}


def _other_word(lower: str, sounds: str, part: Part) -> bool:
    """Whether only the skeleton is that of a number: elinde (in the hand), эли (its people), edi (was)."""
    if part.value == 7 and sounds.startswith("edi"):
        return lower[0] != "y"
    if lower.startswith(("этт", "етті")):
        # of meat, or did
        return True
    stem, *twice = _DOUBLED.get(part.value, ("-",))
    return sounds.startswith(stem) and not any(letters in lower for letters in twice)


@cache
def _spelt() -> dict[str, Part]:
    return {
        form: Part(value, "", language)
        for language, table in (("ru", _RUSSIAN), ("en", _ENGLISH))
        for value, forms in table.items()
        for form in forms.split()
    }


@cache
def _stems() -> dict[str, int]:
    return {form: value for value, forms in _TURKIC.items() for form in forms.split()}


_LONGEST_TAIL = 9


def _turkic(sounds: str) -> Part | None:
    for length in range(min(len(sounds), 8), 1, -1):
        value = _stems().get(sounds[:length])
        if value is not None and len(sounds) - length <= _LONGEST_TAIL:
            return Part(value, sounds[length:], "turkic")
        fused = _fused().get(sounds[:length]) if length > 5 else None
        if fused is not None:
            return Part(fused, sounds[length:], "turkic")
    return None


@cache
def _fused() -> dict[str, int]:
    """Turkish writes yirmibeş as well as yirmi beş."""
    return {
        ten + one: tens + ones
        for ten, tens in _stems().items()
        for one, ones in _stems().items()
        if tens in _TENS and ones < 10 and ten in ("irmi", "otuz", "kirk", "eli", "altmix", "etmix", "seksen", "doksan")
    }

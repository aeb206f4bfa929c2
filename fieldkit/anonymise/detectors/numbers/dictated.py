"""Numbers dictated in words: ноль пятьсот пятьдесят один …, сегіз жеті жүз …, sıfır beş yüz …, oh seven double two ….

What is dictated is a run of numbers that are no one number: after thirty comes no twelve. Their digits written side by
side are as many as those of a telephone. A quantity has a word for thousand or million in it, and whoever counts or
tells the ages of children goes up or down.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from fieldkit.anonymise.detectors.numbers import documents, numerals
from fieldkit.anonymise.detectors.words import lists, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_FILE = "numbers.txt"
_LONG, _AFTER_WORD, _MOST = 9, 7, 20
_FEWEST_WORDS = 4
_CODE_DIGITS, _MOST_LETTERS, _LONGEST_LETTERS = 5, 2, 3
_SURE = 0.96
_CUE_BEFORE = 6
_BESIDE = " \t\u00a0,.…-–—"
_LONGEST_GROUP = 4
_LAST_DIGIT, _HUNDRED = 9, 100
_FUSED = re.compile("(?P<first>[a-zçğıöşü]{0,5})yüz(?P<rest>[a-zçğıöşü]*)")
_LONGEST_BEGINNING = 2
_RUSSIAN_HUNDREDS = {
    "сто": 100, "двести": 200, "триста": 300, "четыреста": 400, "пятьсот": 500, "шестьсот": 600, "семьсот": 700,
    "восемьсот": 800, "девятьсот": 900,
}  # fmt: skip


class _Part(NamedTuple):
    """A word of a number: what it adds, of how many digits, and whether something follows it (-да, -ге)."""

    value: int
    digits: int
    ends: bool
    turkic: bool


def find(words: Words) -> Iterator[Finding]:
    """Runs of numbers in words with the digits of a telephone, whole; fewer after a word that tells what it is."""
    at = 0
    while at < len(words.tokens):
        run = _run(words, at)
        code = _code(words, at, run)
        spelt = sum(not words.tokens[one].digits for one, _ in run) >= _FEWEST_WORDS
        if code is not None:
            first, last = code
            start, end = words.tokens[first].start, words.tokens[last].end
            yield Finding(start, end, FindingKind.CODE, _SURE, "pattern:dictated")
            at = last + 1
            continue
        if spelt and _is_dictated(words, at, run):
            first = at - 1 if at and words.tokens[at - 1].lower in lists.section(_FILE, "lead") else at
            start, end = words.tokens[first].start, words.tokens[run[-1][0]].end
            yield Finding(start, end, FindingKind.CONTACT, _SURE, "pattern:dictated")
        at = run[-1][0] + 1 if run else at + 1


def _code(words: Words, at: int, run: Sequence[tuple[int, _Part]]) -> tuple[int, int] | None:
    """Паспорт ан четыре четыре семь …, ноль один кг двести двадцать два абс: first and last word with the letters.

    Behind a word for a document five digits do, behind one for a car what letters part.
    """
    if not run or all(words.tokens[one].digits for one, _ in run):
        return None
    near = words.tokens[max(0, at - _CUE_BEFORE) : at]
    last = run[-1][0]
    if any(documents.is_of_car(token) for token in near) and _is_letters(words, last + 1):
        further = _run(words, last + 2) if last + 2 < len(words.tokens) else []
        if further and _digits(words, run) + _digits(words, further) >= _CODE_DIGITS:
            last = further[-1][0]
            return at, last + 1 if _is_letters(words, last + 1) else last
    if any(map(_is_telephone, near)) or not any(documents.is_of_document(token) for token in near):
        return None
    if last + 1 < len(words.tokens) and _makes_sum(words.tokens[last + 1]):
        return None
    first = at
    while at - first < _MOST_LETTERS and _is_letters(words, first - 1):
        first -= 1
    singles = sum(part.digits == 1 for _, part in run)
    return (first, last) if _digits(words, run) >= _CODE_DIGITS and singles >= _FEWEST_WORDS else None


def _digits(words: Words, run: Sequence[tuple[int, _Part]]) -> int:
    """How many digits are dictated; none when an ending makes the numbers others: бирөөгө."""
    return 0 if any(part.ends for _, part in run) else sum(length for _, length in _groups(words, run))


def _is_letters(words: Words, at: int) -> bool:
    """Whether a word is a few letters of a series, spelt out: ан, kg, абс."""
    if not 0 < at < len(words.tokens) or words.between(at - 1).strip(" \u00a0,"):
        return False
    token = words.tokens[at]
    single = token.capital and len(token.text) == 1
    usual = (
        (vocabulary.is_function(token.lower) and not single)
        or documents.is_of_document(token)
        or documents.is_of_car(token)
    )
    return token.text.isalpha() and len(token.text) <= _LONGEST_LETTERS and not usual


def _run(words: Words, first: int) -> list[tuple[int, _Part]]:
    """The words of numbers that follow each other, with one word such as "then" between."""
    run: list[tuple[int, _Part]] = []
    at = first
    while at < len(words.tokens):
        part = _part(words.tokens[at])
        if part is not None:
            run.append((at, part))
        elif not run or words.tokens[at].lower not in lists.section(_FILE, "joint") or run[-1][0] != at - 1:
            break
        if (part is not None and part.ends) or words.between(at).strip(_BESIDE):
            break
        at += 1
    return _without_he(run)


def _without_he(run: list[tuple[int, _Part]]) -> list[tuple[int, _Part]]:
    """Without a word at an end that is ten, one or seven in another language only: он (he), on, bir."""
    turkic = sum(part.turkic for _, part in run) * 2 > len(run)
    while run and run[-1][1].turkic and not turkic:
        run.pop()
    return run


def _is_dictated(words: Words, first: int, run: Sequence[tuple[int, _Part]]) -> bool:
    after = run[-1][0] + 1
    if after < len(words.tokens) and _makes_sum(words.tokens[after]):
        return False
    groups = _groups(words, run)
    digits = sum(length for _, length in groups)
    least = _AFTER_WORD if any(map(_is_telephone, words.tokens[max(0, first - _CUE_BEFORE) : first])) else _LONG
    if not least <= digits <= _MOST:
        return False
    values = [value for value, _ in groups]
    if values[0] == 0:
        return True
    rising = all(one < other for one, other in pairwise(values))
    counted = rising or all(one >= other for one, other in pairwise(values))
    return not (counted and max(values) < _HUNDRED) and any(value % 10 for value in values)


def _makes_sum(token: Token) -> bool:
    """Whether a word behind numbers makes them a quantity: thousand, half, som."""
    return token.lower in lists.section(_FILE, "thousand") or lists.begins(token.sounds, _FILE, "money")


def _groups(words: Words, run: Sequence[tuple[int, _Part]]) -> list[tuple[int, int]]:
    """Value and number of digits of each number: hundreds take tens and ones, tens take ones, none over a comma."""
    groups: list[tuple[int, int]] = []
    room, before = 0, run[0][0] - 1
    for at, part in run:
        if at > before + 1 or words.between(at - 1).strip():
            room = 0
        before = at
        if part.value == _HUNDRED and part.digits == 0 and room == 1 and 0 < groups[-1][0] < 10:
            groups[-1] = (groups[-1][0] * _HUNDRED, 3)
            room = _HUNDRED
        elif 0 < part.value < room:
            groups[-1] = (groups[-1][0] + part.value, groups[-1][1])
            room = _room(part)
        else:
            groups.append((part.value, part.digits or 3))
            room = _room(part)
    return groups


def _room(part: _Part) -> int:
    """Below what a number must be to belong to the same one as this part."""
    if part.value and part.value % _HUNDRED == 0:
        return _HUNDRED
    tens = part.value % _HUNDRED
    return 10 if tens % 10 == 0 and (tens > 10 or (tens and part.turkic)) else 1


@cache
def _whole(key: str) -> frozenset[str]:
    return frozenset(lists.section(_FILE, key))


def _part(token: Token) -> _Part | None:
    if token.digits:
        known = token.text.isdecimal() and len(token.text) <= _LONGEST_GROUP
        return _Part(int(token.text), len(token.text), ends=False, turkic=False) if known else None
    part = _of_word(token.lower)
    if part is not None:
        return part
    spelt = numerals.part_of(token)
    if spelt is None:
        return None
    turkic = spelt.language == "turkic"
    return _Part(spelt.value, len(str(spelt.value)), ends=bool(spelt.tail), turkic=turkic)


@lru_cache(maxsize=50_000)
def _of_word(lower: str) -> _Part | None:
    if lower in _whole("zero"):
        return _Part(0, 1, ends=False, turkic=False)
    if lower in _whole("hundred"):
        return _Part(_HUNDRED, 0, ends=False, turkic=lower != "hundred")
    if lower in _whole("again"):
        return _Part(0, 1, ends=False, turkic=False)
    hundreds = _RUSSIAN_HUNDREDS.get(lower)
    if hundreds is not None:
        return _Part(hundreds, 3, ends=False, turkic=False)
    written = _FUSED.fullmatch(lower)
    return _fused(written["first"], written["rest"]) if written else None


def _fused(first: str, rest: str) -> _Part | None:
    """Turkish writes beşyüzotuziki as well as beş yüz otuz iki."""
    ones = numerals.value_of(first) if first else 1
    tens = numerals.value_of(rest) if rest else 0
    if ones is None or tens is None or ones > _LAST_DIGIT or tens >= _HUNDRED:
        return None
    return _Part(ones * _HUNDRED + tens, 3, ends=False, turkic=True)


@lru_cache(maxsize=50_000)
def _telephone(lower: str) -> bool:
    return any(
        lower.startswith(begin) if len(begin) > _LONGEST_BEGINNING else lower == begin
        for begin in lists.section(_FILE, "telephone")
    )


def _is_telephone(token: Token) -> bool:
    return _telephone(token.lower)

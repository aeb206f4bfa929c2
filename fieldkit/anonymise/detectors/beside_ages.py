"""Ages told by who stands beside a number: the months of a baby, a year and a half of a child, мне тридцать.

Months and halves are durations as well, so a child, kin or a name must stand near; a time of day and what lasts months
(a course, a visa) are nobody's age. Words are compared by skeleton, numbers are those of any language.
"""

import re
from collections.abc import Iterator, Sequence

from fieldkit.anonymise.detectors import kin, lists, names, numerals
from fieldkit.anonymise.detectors.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_FILE = "age_cues.txt"
_SURE, _LIKELY = 0.88, 0.6
_MOST_MONTHS, _MOST_HALVES = 100, 20
_NEAR, _HALF_NEAR, _CLOCK_NEAR, _CHILD_NEAR = 4, 5, 3, 2
_BABY_NEAR = 9
_GROWN = range(11, 100)
_SCHOOL, _CHILDHOOD = range(2, 19), range(3, 19)
_ENDS = ",.;:!?…)»”\n"
_IN_YEAR = re.compile("(?:s?[iu]n)?[dt][aeo]")
_IN = ("da", "de", "do", "ta", "te", "to")
_YEARS_RU = frozenset(("лет", "года", "год", "годика"))


def find(words: Words) -> Iterator[Finding]:
    """Ages by the people beside a number."""
    at = 0
    while at < len(words.tokens):
        number = numerals.at(words, at)
        if number is None:
            at += 1
            continue
        told = _months(words, number) or _halves(words, number) or _of_speaker(words, number) or _at(words, number)
        if told is not None:
            last, score = told
            yield Finding(
                words.tokens[number.first].start, words.tokens[last].end, FindingKind.AGE, score, "ages:beside"
            )
        at = number.last + 1


def _months(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Алты айлык, o'n bir oylik, eleven months, when somebody small is near."""
    last = number.last + 1
    if number.tail or number.value > _MOST_MONTHS or not _follows(words, number.last, "months"):
        return None
    if last + 1 < len(words.tokens) and words.between(last) == " " and _says(words.tokens[last + 1], "lasting"):
        return None
    adjective = "ik" in words.tokens[last].sounds or "uk" in words.tokens[last].sounds
    if not adjective:
        small = any(_says(token, "child") for token in _before(words, number.first, _BABY_NEAR))
        return (last, _SURE) if small and (_ends(words, last) or _follows(words, last, "being")) else None
    near = _before(words, number.first, _NEAR)
    if _follows(words, last, "child") or any(map(is_somebody, near)):
        return last, _SURE
    return None


def _halves(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Тўрт яримда, üç buçuk yaşında, шесть с половиной лет, of somebody near."""
    last = _half(words, number)
    if last is None or number.value > _MOST_HALVES:
        return None
    tokens = words.tokens
    if any(_says(token, "clock") for token in _before(words, number.first, _CLOCK_NEAR)):
        return None
    if not any(map(is_somebody, _before(words, number.first, _HALF_NEAR))):
        return None
    if last + 1 < len(tokens) and words.between(last) == " " and tokens[last + 1].lower in _YEARS_RU:
        last += 1
    ends = _ends(words, last) or _follows(words, last, "being") or tokens[last].sounds.endswith(_IN)
    return (last, _SURE) if ends else None


def _half(words: Words, number: numerals.Number) -> int | None:
    """Index of the word for half a year behind a number."""
    tokens = words.tokens
    if number.tail:
        return None
    if number.last + 2 < len(tokens) and tokens[number.last + 2].lower == "половиной":
        return number.last + 2
    return number.last + 1 if _follows(words, number.last, "half") else None


def _of_speaker(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Мне nineteen, ben otuz sekiz, oğlum sekiz: a number alone behind somebody, and nothing behind it."""
    if number.tail not in ("", *_IN) or not number.first or words.between(number.first - 1) != " ":
        return None
    if not _ends(words, number.last):
        return None
    before = words.tokens[number.first - 1]
    said = number.value in _GROWN and before.lower in lists.section(_FILE, "told")
    return (number.last, _LIKELY) if said or (number.value in _CHILDHOOD and _is_child(before)) else None


def _at(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Балам алтыда where nothing has marks: a child in a year of its life, not at an hour."""
    if not _IN_YEAR.fullmatch(number.tail) or number.value not in _SCHOOL or not words.tokens[number.first].uncased:
        return None
    verbs = tuple(lists.sounds(_FILE, "arrives"))
    if number.last + 1 < len(words.tokens) and words.tokens[number.last + 1].sounds.startswith(verbs):
        return None
    before = _before(words, number.first, _CHILD_NEAR)
    if any(_says(token, "clock") for token in before) or not any(map(_is_child, before)):
        return None
    return number.last, _LIKELY


def _before(words: Words, first: int, most: int) -> Sequence[Token]:
    """The words before a number, no further than the line."""
    begins = first
    while begins and first - begins < most and "\n" not in words.between(begins - 1):
        begins -= 1
    return words.tokens[begins:first]


def is_somebody(token: Token) -> bool:
    """Whether a word is a name or one for kin or a child."""
    sort = names.sort_of(token)
    named = sort in (names.Sort.SURE, names.Sort.FAMILY) and (token.capital or token.uncased)
    word = sort is names.Sort.WORD and token.capital and not token.uncased and names.is_entry(token)
    return named or word or _is_child(token)


def _is_child(token: Token) -> bool:
    return _says(token, "child") or kin.is_relation(token)


def _follows(words: Words, at: int, key: str) -> bool:
    return at + 1 < len(words.tokens) and words.between(at) in (" ", "-", "\u00a0") and _says(words.tokens[at + 1], key)


def _ends(words: Words, at: int) -> bool:
    return words.between(at).lstrip(" ")[:1] in (*_ENDS, "" if at + 1 == len(words.tokens) else "\n")


def _says(token: Token, key: str) -> bool:
    return lists.begins(token.sounds, _FILE, key)

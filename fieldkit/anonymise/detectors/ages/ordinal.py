"""Ages told by the year or the ten years one is in: ей пошёл двадцатый, шестой десяток разменял, in her sixtieth year.

An ordinal alone is a floor, a class or a place in a row; somebody has it in the dative, or a verb of going, a word for
years of a child or for ten years says what is counted.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from fieldkit.anonymise.detectors.ages import around
from fieldkit.anonymise.detectors.words import morphology, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SURE = 0.88
_TENS = re.compile("двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто")
_ORDINAL = re.compile(
    "(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат|"
    "двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност|сот)(?:ый|ой|ий|ому|ом|ем)|третьему?|третьем"
)
_GOES = re.compile("(?:по)?ш[ёе]л|(?:по)?ид[ёе]т|разменял[аи]?|дожива[а-яё]+")
_YEAR = re.compile("год|годик|годок|годочек|месяц")
_OF_CHILD = re.compile("годик|годок|годочек")
_TEN_YEARS = re.compile("десят(?:ок|ка|ке|ку)")
_ROUND = re.compile("(?:тридцатник|сороковник|сорокет|полтинник|полтос|четвертак|шестидесятник)[а-я]{0,2}")
_FILLS = frozenset(("уже", "как", "раз", "вот", "скоро", "только", "ей", "ему", "мне", "тогда", "сейчас"))
_FIRST = re.compile("перв|втор")
_NEAR = 3


def find(words: Words) -> Iterator[Finding]:
    """Ages in Russian ordinals and in words for round numbers of years, with the verb beside them."""
    for at, token in enumerate(words.tokens):
        sort = _sort(token.lower)
        if sort == "ordinal":
            place = _of_year(words, at)
        elif sort == "round":
            first, last, goes = _with_verb(words, at, at)
            behind = around.following(words, last)
            given = any(map(around.is_given_ru, (*around.before(words, first, _NEAR), *((behind,) if behind else ()))))
            place = (first, last) if goes or given else None
        else:
            continue
        if place is not None:
            start, end = words.tokens[place[0]].start, words.tokens[place[1]].end
            yield Finding(start, end, FindingKind.AGE, _SURE, "ages:ordinal")


@lru_cache(maxsize=50_000)
def _sort(lower: str) -> str:
    """Whether a word in lower case is an "ordinal" or one for a "round" number of years; "" when it is neither."""
    return "ordinal" if _ORDINAL.fullmatch(lower) else "round" if _ROUND.fullmatch(lower) else ""


def _of_year(words: Words, at: int) -> tuple[int, int] | None:
    """First and last word of an age around an ordinal."""
    first = at - 1 if (before := around.preceding(words, at)) is not None and _TENS.fullmatch(before.lower) else at
    after = around.following(words, at)
    year = after is not None and _YEAR.fullmatch(after.lower) is not None
    ten = after is not None and _TEN_YEARS.fullmatch(after.lower) is not None
    first, last, goes = _with_verb(words, first, at + 1 if year or ten else at)
    given = any(map(around.is_given_ru, around.before(words, first, _NEAR)))
    behind = around.following(words, last)
    given = given or (behind is not None and behind.lower in ("мне", "ему", "ей"))
    on = around.preceding(words, first)
    if on is not None and on.lower == "на" and after is not None and after.lower == "году" and first < at:
        return first, at + 1
    if after is not None and _OF_CHILD.fullmatch(after.lower):
        return first, last
    if ten:
        return _of_ten_years(words, at, first, last, told=goes or given)
    closes = around.ends_clause(words, last)
    beside = around.preceding(words, first)
    right_before = beside is not None and around.is_given_ru(beside) and not year
    told = given and (goes or (closes and (year or right_before)))
    of_old = first < at and year and closes and any(map(around.is_person, around.before(words, first, _NEAR)))
    return (first, last) if told or of_old else None


def _of_ten_years(words: Words, at: int, first: int, last: int, *, told: bool) -> tuple[int, int] | None:
    """Восьмой десяток кончает, на седьмом десятке: later than the first and second ten, of which eggs are sold."""
    if told or around.ends_clause(words, last):
        return first, last
    behind = around.following(words, last)
    if _FIRST.match(words.tokens[at].lower) or behind is None:
        return None
    if morphology.is_verb(behind.lower):
        return first, last + 1
    counted = morphology.is_nominal(behind.lower) and not vocabulary.is_function(behind.lower)
    return None if counted else (first, last)


def _with_verb(words: Words, first: int, last: int) -> tuple[int, int, bool]:
    """The words with a verb of going right before or behind, small words between: двадцатый уже шёл."""
    at, behind = last, around.following(words, last)
    while behind is not None and behind.lower in _FILLS:
        at += 1
        behind = around.following(words, at)
    if behind is not None and _GOES.fullmatch(behind.lower):
        return first, at + 1, True
    at, before = first, around.preceding(words, first)
    while before is not None and before.lower in _FILLS:
        at -= 1
        before = around.preceding(words, at)
    return (at - 1, last, True) if before is not None and _GOES.fullmatch(before.lower) else (first, last, False)

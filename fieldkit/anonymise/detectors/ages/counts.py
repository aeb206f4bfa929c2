"""What speaks against an age: a number that is part of a greater one, a measure, or counts what follows it."""

import re
from collections.abc import Sequence

from fieldkit.anonymise.detectors import lists, numerals
from fieldkit.anonymise.detectors.ages import around
from fieldkit.anonymise.detectors.tokens import Token, Words

_MEASURED_NEAR = 2
_FEW = 4
_AT = re.compile("(?:s?[iu]n?)?(?:[dt][aeo]|[gk]?[aeo])")
_AFTER_ONE = ("год", "годик", "мне", "ему", "ей")
_HOURS, _HOUR_NEAR = 12, 40
_SOMEBODY_NEAR = 70
_APART = re.compile(r"[ \u00a0]+")
_LIST = re.compile(r"\s*(?:,|-|–|—|или|yoki|же|veya|or|to|те|де|та)\s*")
_MANY_RU = re.compile("[а-яё]{2,}(?:ов|ев|ей|ёв)$|(?!срок|урок)[а-яё]{2,}(?:[тчлн]ок|[лп]ек|ций|рет)$|штук$")
_FEW_RU = re.compile(
    "(?!(?:года|годика|или|на|за|да|я|а|и|мы|ты|вы|она|они|когда|тогда|дома|была|были)$)[а-яё]+[аяыи]$"
)


def is_counted(words: Words, start: int, end: int) -> bool:
    """Whether a number at a place is surely no age, whatever a pattern says: thousand eleven, мне три заказа.

    Args:
        words: the text.
        start, end: code points, of the age with the words that belong to it.
    """
    before, after = words.beside(start, end)
    if before is not None and around.says(before, "thousand") and not words.text[before.end : start].strip(" \u00a0"):
        return True
    inside = words.inside(start, end)
    if inside and is_hour(words, inside):
        return True
    if after is None or not inside or not _APART.fullmatch(words.text[end : after.start]):
        return False
    number = numerals.part_of(inside[-1])
    if number is None or number.tail or after.capital:
        return False
    if number.language == "ru" and number.value == 1:
        return after.lower not in (*_AFTER_ONE, *lists.section(around.FILE, "being_ru"))
    return bool((_FEW_RU if 1 < number.value <= _FEW and len(inside) == 1 else _MANY_RU).match(after.lower))


def is_plural_ru(lower: str) -> bool:
    """Whether a Russian word is a plural as numbers from five on have it behind them."""
    return _MANY_RU.match(lower) is not None


def is_hour(words: Words, inside: Sequence[Token]) -> bool:
    """Whether a number in a case stands a little behind an hour: soat yettida turaman, түннің он екісіне дейін.

    Args:
        words: the text.
        inside: the words of the number, the last of which has the case.
    """
    number = numerals.part_of(inside[-1])
    if number is None or not _AT.fullmatch(number.tail) or number.value > _HOURS:
        return False
    tens = numerals.part_of(inside[-2]) if len(inside) > 1 else None
    if tens is not None and tens.value > _HOURS:
        return False
    line = words.text.rfind("\n", 0, inside[-1].start) + 1
    return any(
        around.says(token, "hour") for token in words.inside(max(line, inside[-1].start - _HOUR_NEAR), inside[0].start)
    )


def is_measure(words: Words, start: int, end: int) -> bool:
    """Whether a number that stands alone rather is a measure or a count: плюс отуз беш, он тоғыз ешкі.

    Args:
        words: the text.
        start, end: code points of the number.
    """
    before, after = words.beside(start, end)
    inside = words.inside(start, end)
    near = words.inside(max(0, start - 40), start)[-_MEASURED_NEAR:]
    if any(around.says(token, "measure") for token in near) or not _of_somebody(words, start):
        return True
    if before is not None and before.lower != inside[-1].lower and _in_list(words, before, start):
        return True
    if not _plain(inside[-1]) or after is None or not _APART.fullmatch(words.text[end : after.start]):
        return False
    if (
        around.says(after, "measure")
        or around.says(after, "counted")
        or numerals.part_of(after) is not None
        or _counts_on(words, after)
    ):
        return True
    return not after.uncased and not after.capital and not around.says(after, "says")


def _of_somebody(words: Words, start: int) -> bool:
    """Whether somebody or a word for years is spoken of a little before."""
    near = words.inside(max(0, start - _SOMEBODY_NEAR), start)
    told = lists.section(around.FILE, "told")
    return any(token.lower in told or around.is_somebody(token) or around.says(token, "years") for token in near)


def _in_list(words: Words, before: Token, start: int) -> bool:
    """Whether another number stands right before it: отуз, отуз беш; он бес те он бес."""
    between = words.text[before.end : start]
    if _APART.fullmatch(between) and _LIST.fullmatch(before.lower):
        before_that = words.beside(before.start, before.end)[0]
        return before_that is not None and _plain(before_that)
    return _LIST.fullmatch(between) is not None and _plain(before)


def _plain(token: Token) -> bool:
    number = numerals.part_of(token)
    return number is not None and not number.tail


def _counts_on(words: Words, after: Token) -> bool:
    """Whether a particle and another number follow: он бес те он бес."""
    if not _LIST.fullmatch(after.lower):
        return False
    following: Sequence[Token | None] = words.beside(after.start, after.end)
    return following[1] is not None and _plain(following[1])

"""What speaks against an age: a number that is part of a greater one, a measure, or counts what follows it."""

import re
from collections.abc import Sequence

from fieldkit.anonymise.detectors.ages import around
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words import lists, morphology
from fieldkit.anonymise.detectors.words.tokens import Token, Words

_MEASURED_NEAR = 2
_FEW, _TEN, _TEENS = 4, 10, range(11, 20)
_NEARLY = ("под", "за")
_NOW = frozenset(("биыл", "быйыл", "азыр", "қазір", "hozir", "ҳозир", "şimdi", "already", "now", "уже", "сейчас"))
_AT = re.compile("(?:s?[iu]n?)?(?:[dt][aeo]|[gk]?[aeo])")
_AFTER_ONE = ("год", "годик", "мне", "ему", "ей")
_YEARS_RU = re.compile("лет|год(?:а|ам)?|годик(?:а|ов)?|годков")
_ORDINAL_RU = re.compile(
    "(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят)(?:ый|ой|ий|ого|ьего|ому|ьему|ым|ом|ьем|ая|ья|ую|ью|ые|ых)"
)
_PIECES = re.compile("t[ae]")
"""How Uzbek counts things: o'ttizta, бешта; elsewhere the ending is a case, which no voiced sound has before it so."""
_VOICED = frozenset((1, 2, 6, 7, 8, 9, 10, 20, 30, 50))
OWNER = re.compile("(?:[dtn][iu]ng?|[gk][aeo]|[iu]?m[ae])$")
"""How somebody ends who owns or gets something in the Turkic languages: апамдын, апама."""
_NOT_LIVED = frozenset(("juz", "iuz", "ming", "min", "bin", "sagat", "saat", "soat", "saati", "sagati"))
_MONTHS = re.compile(
    "ocak|ocag|xubat|mart|nisan|mais|haziran|temuz|agustos|elul|ekim|kasim|aralik|aralig|ai[iu]?n|oin|ianvar|fevral|aprel|"
    "mai|iun|iul|avgust|sent|okt|noiabr|dekabr"
)
_PAID_NEAR = 30
_HOURS, _HOUR_NEAR = 12, 40
_SOMEBODY_NEAR = 70
_APART = re.compile(r"[ \u00a0]+")
_LIST = re.compile(r"\s*(?:,|-|–|—|или|yoki|же|veya|or|to|те|де|та)\s*")
_MANY_RU = re.compile("[а-яё]{2,}(?:ов|ев|ей|ёв)$|(?!срок|урок)[а-яё]{2,}(?:[тчлн]ок|[лп]ек|ций|рет)$|штук$")


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
    if not inside:
        return False
    if is_of_nobody(words, words.index(inside[0])):
        return True
    if _YEARS_RU.fullmatch(inside[-1].lower):
        given = words.inside(max(0, start - _PAID_NEAR), start)[-_FEW:]
        return any(around.spells(token, "sentenced_ru") for token in given)
    if _is_degree(words, words.index(inside[0])):
        return True
    return is_hour(words, inside) or _is_followed(words, inside, after)


def _counts_before(words: Words, first: Token) -> bool:
    """Whether a noun as numbers have it stands before one: семей шестьдесят, человек сорок."""
    before = around.preceding(words, words.index(first))
    if before is None or before.capital or not "\u0400" <= before.lower[0] <= "\u04ff":
        return False
    years = _YEARS_RU.fullmatch(before.lower) is not None or before.lower == "годов"
    return not years and morphology.is_many(before.lower)


def is_of_nobody(words: Words, first: int) -> bool:
    """Whether a thing or an animal stands right before a number: корове восемь лет, the house is forty years old."""
    near = around.part_before(words, first, _FEW)
    while near and (near[-1].lower in _NOW or (len(near) > 1 and around.spells(near[-1], "be_en"))):
        near = near[:-1]
    return bool(near) and around.is_nobody(near[-1])


def _is_degree(words: Words, first: int) -> bool:
    """Whether heat, speed or another measure is told to be near a number: на улице под сорок."""
    by = first if words.tokens[first].lower in _NEARLY else first - 1
    if by < 0 or words.tokens[by].lower not in _NEARLY:
        return False
    return any(around.says(one, "measure") for one in _in_clause(words, by))


def _is_followed(words: Words, inside: Sequence[Token], after: Token | None) -> bool:
    """Whether a number without an ending counts the word behind it, or is a sum that somebody gets."""
    number = numerals.part_of(inside[-1])
    if number is None or number.tail:
        return False
    if number.language == "ru" and (_is_paid(words, inside) or _counts_before(words, inside[0])):
        return True
    if after is None or not _APART.fullmatch(words.text[inside[-1].end : after.start]) or after.capital:
        return False
    if number.language == "ru" and number.value == 1 and len(inside) == 1:
        return after.lower not in _AFTER_ONE and not around.spells(after, "being_ru")
    return _is_noun_of(number, after)


def _is_paid(words: Words, inside: Sequence[Token]) -> bool:
    """Whether somebody is given the number, or it is in a case that nothing beside it asks for: мне двух хватит."""
    first, last = inside[0].start, inside[-1].end
    before, after = words.beside(first, last)
    if numerals.is_oblique(inside[-1]) and before is not None and morphology.is_person_given(before.lower):
        return after is None or after.lower != "не"
    near = (*words.inside(max(0, first - _PAID_NEAR), first)[-2:], *words.inside(last, last + _PAID_NEAR)[:1])
    return any(around.spells(token, "paid_ru") for token in near)


def is_counted_ru(words: Words, number: numerals.Number) -> bool:
    """Whether the word behind a number of Russian talk is a noun as numbers have it: сыну пять конфет, по два яблока.

    Args:
        words: the text.
        number: one in words or digits.
    """
    before, after = around.preceding(words, number.first), around.following(words, number.last)
    if before is not None and any(around.says(before, key) for key in ("counted", "thousand", "months")):
        # месяца два, тысяч тридцать
        return True
    return after is not None and not after.capital and _is_noun_of(number, after)


def _is_noun_of(number: numerals.Number | numerals.Part, after: Token) -> bool:
    if not "\u0400" <= after.lower[0] <= "\u04ff" or number.language == "turkic":
        return False
    given = around.spells(after, "being_ru") or morphology.is_person_given(after.lower)
    if given or _YEARS_RU.fullmatch(after.lower):
        return False
    further = numerals.part_of(after)
    ordinal = number.value % _TEN == 0 and _ORDINAL_RU.fullmatch(after.lower) is not None
    if around.says(after, "counted") or around.says(after, "thousand") or ordinal:
        return True
    if further is not None and further.language in ("ru", ""):
        return True
    few = 1 < number.value % _TEN <= _FEW and number.value not in _TEENS
    return morphology.is_counted(after.lower, few=few)


def is_plural_ru(lower: str) -> bool:
    """Whether a Russian word is a plural as numbers from five on have it behind them."""
    return _MANY_RU.match(lower) is not None


def is_turkic_count(words: Words, number: numerals.Number) -> bool:
    """Whether a Turkic number is an hour, a day of a month, a price or a measure, or counts the noun behind it.

    Args:
        words: the text.
        number: one with or without an ending.
    """
    share = words.text.endswith("%", 0, words.tokens[number.first].start)
    pieces = _PIECES.match(number.tail) and (words.tokens[number.last].language == "uz" or number.value in _VOICED)
    if share or pieces:
        return True
    before, after = _in_clause(words, number.first), around.following(words, number.last)
    if before and (before[-1].sounds in _NOT_LIVED or before[-1].digits or _MONTHS.match(before[-1].sounds)):
        return True
    if any(around.spells(token, "amount") or (not token.capital and around.says(token, "measure")) for token in before):
        return True
    if after is not None and (around.says(after, "thousand") or around.spells(after, "amount")):
        return True
    if after is not None and not number.tail and around.says(after, "counted"):
        return True
    return is_hour(words, words.tokens[number.first : number.last + 1])


def _in_clause(words: Words, first: int) -> Sequence[Token]:
    """Some words before one, no further than a comma."""
    begins = first
    while begins and first - begins <= _MEASURED_NEAR and words.between(begins - 1) in (" ", "-", "\u00a0"):
        begins -= 1
    return words.tokens[begins:first]


def is_clock(token: Token) -> bool:
    """Whether a word makes the number before it a time of day, a part of a greater number or a share."""
    return token.lower in ("am", "pm", "o'clock", "o’clock", "past", "to", "percent", "point")


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
    return any(
        token.lower in told
        or around.is_somebody(token)
        or around.says(token, "years")
        or around.spells(token, "kin_en")
        or around.says(token, "person")
        for token in near
    )


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

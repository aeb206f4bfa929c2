"""Ages told by a feast: жетимиштин тою, қирқ беш йиллигим, ellinci yaş günü, шестидесятилетие, her sixtieth.

Schools, marriages and states have jubilees as well: where the word itself does not say whose it is, somebody does so
near. The days after a death (кыркын берүү) are no feast.
"""

import re
from collections.abc import Iterator, Sequence

from fieldkit.anonymise.detectors.ages import around, counts, verbs
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.words import lists, morphology
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SURE, _LIKELY = 0.89, 0.6
_GROWN = range(18, 111)
_NEAR, _FAR = 3, 6
_GENITIVE, _THROUGH = re.compile("(?:n|d|t)?[iu]ng?"), re.compile("(?:s?[iu]n|[iu]mn|[ndt])?[iu](?:n[iu])?|s?[iu]n")
_ORDINAL, _YEAR = re.compile("[iu]?n[cjx][iu]"), re.compile("(?:jax|jas|iox|iax)(?!a[a-z])[a-z]*")
_DAY = re.compile("(?:kun|gun)[a-z]*")
_JUBILEE = re.compile("j?il[dl]?[iu](?:k|g[iu][a-z]*)")
_MINE = re.compile("j?il[dl]?[iu]g[iu]m(?:[ae]|g[ae]|d[ae]n?|n[iu]|n[iu]ng?)?")
_ORDINALS_EN = frozenset(
    [
        "eighteenth",
        "twentieth",
        "thirtieth",
        "fortieth",
        "fiftieth",
        "sixtieth",
        "seventieth",
        "eightieth",
        "ninetieth",
        "hundredth",
        "18th",
        "20th",
        "21st",
        "30th",
        "40th",
        "50th",
        "60th",
        "70th",
        "80th",
        "90th",
        "100th",
    ]
)
_TELLING = ("лети", "ieth", "eenth", "dredth", "0th", "8th", "21st")
"""What a text with one of the ordinals or jubilees has in it."""
_WHOSE_EN = frozenset(("my", "his", "her", "your"))
_LETIE = re.compile(
    "(?:двадцати|тридцати|сорока|пятидесяти|шестидесяти|семидесяти|восьмидесяти|девяносто)"
    "(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти)?лети(?:е|я|ю|ем|и)"
)


def find(words: Words, numbers: Sequence[numerals.Number]) -> Iterator[Finding]:
    """Ages in jubilees, birthdays and feasts.

    Args:
        words: the text.
        numbers: its numbers.
    """
    for number in numbers:
        told = None
        if number.language in ("turkic", ""):
            told = _with_ending(words, number) if number.tail else _jubilee(words, number)
        if told is None and not number.tail:
            told = _behind_jubilee(words, number)
        if told is not None:
            last, score = told
            yield _finding(words, number.first, last, score)
    if not any(part in words.small for part in _TELLING):
        return
    for at, token in enumerate(words.tokens):
        english = token.lower in _ORDINALS_EN and _is_birthday(words, at)
        if english or ("лети" in token.lower and _LETIE.fullmatch(token.lower) and _is_of_somebody(words, at)):
            yield _finding(words, at - english, at, _SURE)


def _finding(words: Words, first: int, last: int, score: float) -> Finding:
    return Finding(words.tokens[first].start, words.tokens[last].end, FindingKind.AGE, score, "ages:feast")


def _with_ending(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Yetmişinci yaşı, ellinci yaş günü, жетимишинчи туулган күнү; сексендин тою; алтымышын тойлодук."""
    after = around.following(words, number.last)
    if after is None:
        return None
    last = number.last + 1
    if _ORDINAL.fullmatch(number.tail):
        day = around.following(words, last)
        of_day = day is not None and _DAY.fullmatch(day.sounds) is not None
        born = around.says(after, "born") and of_day
        return (last + of_day, _SURE) if born or _YEAR.fullmatch(after.sounds) else None
    if number.value not in _GROWN:
        return None
    if verbs.is_form(after, "celebrates"):
        return (number.last, _SURE) if _THROUGH.fullmatch(number.tail) else None
    return (last, _SURE) if _GENITIVE.fullmatch(number.tail) and _is_feast(after) else None


def _jubilee(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Отуз беш жылдыгыма; атамдын жетимиш жылдыгы, анамның елу жылдық мерейтойы."""
    after = around.following(words, number.last)
    if after is None or not _JUBILEE.fullmatch(after.sounds):
        return None
    feast = around.following(words, number.last + 1)
    last = number.last + 1 + (feast is not None and _is_feast(feast))
    near = around.before(words, number.first, _NEAR)
    if last == number.last + 1 and after.sounds.endswith("k"):
        return None
    told = _MINE.fullmatch(after.sounds) is not None or any(map(_is_somebody, near))
    return (last, _LIKELY) if told else None


def _behind_jubilee(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Юбилей у неё — семьдесят: a number at the end of a clause, the feast and whose it is before it."""
    if number.value not in _GROWN or not around.ends_clause(words, number.last):
        return None
    before = around.before(words, number.first, _FAR)
    feast = next((at for at, token in enumerate(before) if around.says(token, "jubilee")), None)
    if feast is None or counts.is_counted_ru(words, number):
        return None
    owned = _is_thing(before[feast + 1]) if feast + 1 < len(before) else False
    told = any(map(_is_somebody, before)) or any(token.lower in ("неё", "нее", "него", "меня") for token in before)
    return (number.last, _LIKELY) if told and not owned else None


def _is_birthday(words: Words, at: int) -> bool:
    """Whether an English ordinal is somebody's and no noun follows: for her sixtieth, at my mother's eightieth."""
    whose = around.preceding(words, at)
    after = around.following(words, at)
    if whose is None or not (around.ends_clause(words, at) or (after is not None and around.spells(after, "small_en"))):
        return False
    owner = whose.text.endswith(("'s", "\u2019s"))
    told = owner and (lists.matches(whose.stem.lower(), around.FILE, "kin_en") or around.is_called(whose))
    return whose.lower in _WHOSE_EN or told


def _is_of_somebody(words: Words, at: int) -> bool:
    """Whether a Russian jubilee is that of no thing: not пятидесятилетие школы."""
    after = around.following(words, at)
    return after is None or not _is_thing(after)


def _is_thing(token: Token) -> bool:
    if not "\u0400" <= token.lower[0] <= "\u04ff" or (token.capital and not token.uncased):
        return False
    return morphology.may_depend(token.lower) and not morphology.is_person(token.lower)


def _is_feast(token: Token) -> bool:
    return around.says(token, "feast") or token.sounds.startswith(("toi", "iubil"))


def _is_somebody(token: Token) -> bool:
    return around.is_relative(token) or around.is_named(token) or kin.is_kin(token)

"""How far the words of an age reach: others counted with it, how near it is said to be, and the word for years.

Пять и семь лет, on beş on altı yaşında, well past seventy, лет под пятьдесят, on yedi falan, three and a bit.
"""

import re
from collections.abc import Sequence

from fieldkit.anonymise.detectors.ages import around, counts
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Token, Words

_JOINT = re.compile(
    r"\s?[-–—/\u2011]\s?|,?\s(?:и|или|да|and|or|to|va|yoki|ve|veya|ya\s+da|ва|ё|ёки|жана|же|және|мен|менен|пен|бен)\s"
    r"|,\s(?:or\s+)?(?:maybe|может(?:\s+быть)?|а\s+то\s+и|belki|balki|балки|мүмкүн|мүмкін)\s"
    r"|[,،]\s|\s(?:جانە|پەن|مەن|بەن)\s",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:и|and|va|ve|ва|жана|және)\s")
_AND_WORDS = frozenset(("и", "and", "va", "ве", "ve", "ва", "жана", "және"))
_MOST_MONTHS = 30
_VOICED = str.maketrans("tkeo", "dgaa")
_HEDGE = re.compile(
    r",?\s(?:с\s+(?:небольшим|лишним|чем-то|хвостик[а-я]+|хвостом|копейками|гаком|половиной)|без\s+малого|или\s+около\s+того|"
    r"без\s+года|плюс(?:-минус)?|от\s+силы|(?:(?:вот|уже|скоро|как\s+раз)\s+){1,2}(?:будет|исполнится|стукнет|было)|"
    r"(?<!,\s)(?:(?:ещё|еще)\s+)?(?:нет|не\s+было)|от\s+роду|yet|if\s+that|by\s+now|(?:this|next)\s+(?:year|month|week|birthday)|if\s+(?:he|she|i)[\u2019'](?:s|m)\s+a\s+day|give\s+or\s+take|"
    r"at\s+(?:a\s+guess|(?:the\s+)?(?:most|least))|and\s+(?:a\s+(?:bit|half)|then\s+some)|odd|or\s+(?:so|thereabouts)|something|plus|"
    r"falan|filan|var\s+yok|bile(?:\s+değil[^\W\d_]*)?|(?:civar|dolay|чамас|шамас|chamas|чамалуу|шамалы|тегерег|төңірег|атроф|atrof|k[üu]s[uü]r)[^\W\d_]*)"
    r"(?![^\W\d_])",
    re.IGNORECASE,
)
_SHORT_OF = re.compile(
    r"\b(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|few|couple|\d{1,2}|just|of)\s+)*"
    r"(?:(?:year|month|week|day)s?\s+)?(?:short|shy)\s+of\s+$",
    re.IGNORECASE,
)
_LONGEST_SHORT = 40
_LONGEST_HEDGE = 25
_YEARS = re.compile(r"\s(?:лет|года?|годика|годиков|years?(?:\s+old)?)(?![^\W\d_])", re.IGNORECASE)
_APPROXIMATE = 5
"""How far two numbers may lie apart that are said one behind the other for one: on beş on altı."""


def widened(words: Words, start: int, end: int) -> tuple[int, int]:
    """The place of an age with all that belongs to it.

    Args:
        words: the text.
        start, end: code points, of the age.
    """
    inside = words.inside(start, end)
    if not inside:
        return start, end
    numbers = [one for one in _numbers(words, inside) if words.tokens[one.first].start >= start]
    if numbers:
        end = _with_following(words, numbers[-1], end)
        start = _with_preceding(words, numbers[0], start)
    end = _with_months(words, end)
    hedge = _HEDGE.match(words.text, end, end + _LONGEST_HEDGE)
    end = hedge.end() if hedge else end
    start = _with_lead(words, start, words.index(words.inside(start, end)[0]))
    of = words.text.endswith("of ", 0, start)
    short = _SHORT_OF.search(words.text, max(0, start - _LONGEST_SHORT), start) if of else None
    return short.start() if short else start, end


def is_closed(words: Words, last: int) -> bool:
    """Whether a clause ends behind a number, or behind what says how near it is: three and a bit."""
    end = words.tokens[last].end
    hedge = _HEDGE.match(words.text, end, end + _LONGEST_HEDGE)
    if hedge is None:
        return around.ends_clause(words, last)
    return hedge.end() == len(words.text) or words.text[hedge.end()] in around.CLAUSE_ENDS


def _with_months(words: Words, end: int) -> int:
    """Where it ends with the months of a child behind the years: төрт жас үш айлық, два года четыре месяца."""
    last = words.index(words.inside(end - 1, end)[0])
    at = last + 1
    if at >= len(words.tokens) or not around.says(words.tokens[last], "whole_years"):
        return end
    if words.tokens[at].lower in _AND_WORDS:
        at += 1
    months = numerals.at(words, at) if at < len(words.tokens) and words.between(at - 1) == " " else None
    if months is None or months.tail or months.value > _MOST_MONTHS:
        return end
    unit = around.following(words, months.last)
    return unit.end if unit is not None and around.says(unit, "months") else end


def _numbers(words: Words, inside: Sequence[Token]) -> list[numerals.Number]:
    first = words.index(inside[0])
    return [number for at in range(first, first + len(inside)) if (number := numerals.at(words, at)) is not None]


def _with_following(words: Words, last: numerals.Number, end: int) -> int:
    """Where it ends with the numbers and the hedges behind it: детям 5 и 7, three and a bit."""
    while words.tokens[last.last].end == end and (beyond := joined(words, last)) is not None:
        last, end = beyond, words.tokens[beyond.last].end
        years = _YEARS.match(words.text, end)
        end = years.end() if years else end
    return end


def joined(words: Words, number: numerals.Number) -> numerals.Number | None:
    """The number that only a joint parts from another, unless it counts something."""
    joint = _JOINT.match(words.text, words.tokens[number.last].end)
    if joint is None:
        return None
    behind = words.beside(joint.end(), joint.end())[1]
    other = numerals.at(words, words.index(behind)) if behind is not None and behind.start == joint.end() else None
    if (
        other is None
        or _class(other.tail) != _class(number.tail)
        or {other.language, number.language} == {"ru", "turkic"}
    ):
        return None
    guess = 0 < other.value - number.value <= _APPROXIMATE
    if joint.group() in (", ", "، ") and not guess and not _AND.match(words.text, words.tokens[other.last].end):
        return None
    end = words.tokens[other.last].end
    after = around.following(words, other.last)
    measured = after is not None and (around.says(after, "counted") or around.says(after, "thousand"))
    return None if measured or counts.is_counted(words, joint.end(), end) else other


def _class(tail: str) -> str:
    """An ending as it is after a voiced sound: жетиде, үчтө."""
    return tail.translate(_VOICED)


def _with_preceding(words: Words, first: numerals.Number, start: int) -> int:
    """Where it begins with the numbers before it: пять и семь лет, ўн-ўн бир ёшларда, 12, 9 жана 5 жашта."""
    while words.tokens[first.first].start == start:
        before = _number_before(words, first)
        if before is None:
            break
        first, start = before, words.tokens[before.first].start
    return start


def _number_before(words: Words, number: numerals.Number) -> numerals.Number | None:
    """The number that only a joint, or nothing where both make one guess, parts from another."""
    for at in (number.first - 3, number.first - 2, number.first - 1):
        other = numerals.at(words, at) if at >= 0 else None
        if other is None or other.last >= number.first or (other.tail and _class(other.tail) != _class(number.tail)):
            continue
        gap = words.text[words.tokens[other.last].end : words.tokens[number.first].start]
        guess = (
            gap == " " and other.language == number.language != "" and 0 < number.value - other.value <= _APPROXIMATE
        )
        part_of_more = around.preceding(words, at)
        if part_of_more is not None and around.says(part_of_more, "thousand"):
            return None
        if guess or _JOINT.fullmatch(gap):
            return other
    return None


def _with_lead(words: Words, start: int, first: int) -> int:
    """Where it begins with the words before it that say how near it is or how far past: well past, лет под."""
    while first and words.tokens[first - 1].end > start:
        first -= 1
    while (before := around.preceding(words, first)) is not None and around.spells(before, "lead"):
        first -= 1
    a_hundred = before is not None and (before.lower, words.tokens[first].lower) == ("a", "hundred")
    first -= a_hundred
    return min(start, words.tokens[first].start)

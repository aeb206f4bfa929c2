"""Ages told by who stands beside a number: the months of a baby, a year and a half of a child, мне тридцать.

Months and halves are durations as well, so a child, kin or a name must stand near; a time of day and what lasts months
(a course, a visa) are nobody's age. Words are compared by skeleton, numbers are those of any language.
"""

import re
from collections.abc import Iterator, Sequence

from fieldkit.anonymise.detectors.ages import around, counts, reach
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SURE, _LIKELY = 0.88, 0.6
_MOST_MONTHS, _MOST_HALVES = 100, 20
_NEAR, _HALF_NEAR, _CLOCK_NEAR, _CHILD_NEAR = 4, 5, 3, 2
_BABY_NEAR = 9
_GROWN, _YOUNG = range(11, 100), range(2, 100)
_SCHOOL, _CHILDHOOD = range(2, 19), range(3, 19)
_ADJECTIVE = re.compile("l[iu][kg]|[dt][iu][kg]")
_AT_MONTHS = re.compile("l[iu]g[iu]n?d[ae]|l[iu]k[ae]n")
_IN_YEAR = re.compile("(?:s?[iu]n)?[dt][aeo]")
_IN = ("da", "de", "do", "ta", "te", "to")
_YEARS_RU = frozenset(("лет", "года", "год", "годика"))


def find(words: Words, numbers: Sequence[numerals.Number]) -> Iterator[Finding]:
    """Ages by the people beside a number.

    Args:
        words: the text.
        numbers: its numbers.
    """
    for number in numbers:
        start, end = words.tokens[number.first].start, words.tokens[number.last].end
        told = _months(words, number) or _halves(words, number)
        if told is None and not counts.is_counted(words, start, end):
            told = _of_speaker(words, number) or _at(words, number) or _behind_dash(words, number)
            told = told or _between_commas(words, number)
        if told is not None:
            last, score = told
            yield Finding(start, words.tokens[last].end, FindingKind.AGE, score, "ages:beside")


def _months(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Алты айлык, o'n bir oylik, eleven months, when somebody small is near."""
    last = number.last + 1
    if number.tail or number.value > _MOST_MONTHS or not _follows(words, number.last, "months"):
        return None
    if last + 1 < len(words.tokens) and words.between(last) == " " and around.says(words.tokens[last + 1], "lasting"):
        return None
    adjective = _ADJECTIVE.search(words.tokens[last].sounds) is not None
    if not adjective:
        small = any(around.says(token, "child") for token in around.before(words, number.first, _BABY_NEAR, line=True))
        return (last, _SURE) if small and (around.ends_clause(words, last) or _follows(words, last, "being")) else None
    near = around.before(words, number.first, _NEAR, line=True)
    if _AT_MONTHS.search(words.tokens[last].sounds):
        return last, _SURE
    if _follows(words, last, "child") or any(map(around.is_somebody, near)):
        return last, _SURE
    return None


def _halves(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Тўрт яримда, üç buçuk yaşında, шесть с половиной лет, of somebody near."""
    last = _half(words, number)
    if last is None or number.value > _MOST_HALVES:
        return None
    tokens = words.tokens
    if any(around.says(token, "clock") for token in around.before(words, number.first, _CLOCK_NEAR, line=True)):
        return None
    if not any(map(around.is_somebody, around.before(words, number.first, _HALF_NEAR, line=True))):
        return None
    if last + 1 < len(tokens) and words.between(last) == " " and tokens[last + 1].lower in _YEARS_RU:
        last += 1
    ends = around.ends_clause(words, last) or _follows(words, last, "being") or tokens[last].sounds.endswith(_IN)
    return (last, _SURE) if ends else None


def _half(words: Words, number: numerals.Number) -> int | None:
    """Index of the word for half a year behind a number."""
    tokens = words.tokens
    if number.tail:
        return None
    if number.last + 2 < len(tokens) and tokens[number.last + 2].lower == "половиной":
        return number.last + 2
    return number.last + 1 if _follows(words, number.last, "half") else None


def _behind_dash(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Азиз — девять, Нилуфар — шесть: a dash between somebody and a number alone."""
    if number.tail or not number.first or words.between(number.first - 1).strip() not in ("—", "–", "-"):
        return None
    who = words.tokens[number.first - 1]
    told = (around.is_called(who) or around.is_child(who)) and around.ends_clause(words, number.last)
    return (number.last, _LIKELY) if told and not words.between(number.first - 1).endswith("-") else None


def _between_commas(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Сын первоклассник, семь, дочка дома: a part of the sentence for itself, of a child told of right before."""
    if number.tail or number.value not in _YOUNG or not number.first:
        return None
    gap = words.between(number.first - 1)
    if not gap.startswith((",", "،", ":")) or (gap[0] != ":" and around.is_number(words, number.last + 1)):
        return None
    final = number
    while (other := reach.joined(words, final)) is not None:
        final = other
    if not reach.is_closed(words, final.last):
        return None
    before = around.part_before(words, number.first - 1, _NEAR)
    told = [*before, words.tokens[number.first - 1]]
    counted = [at for at, token in enumerate(told) if numerals.part_of(token) is not None]
    # three children: twelve, nine; two girls, eight and five
    several = (final is not number or gap[0] == ":") and around.is_child(told[-1]) and counted == [len(told) - 2]
    counts_too = counted != [] and not several
    return (number.last, _LIKELY) if any(map(around.is_child, told)) and not counts_too else None


def _of_speaker(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Мне nineteen, ben otuz sekiz, oğlum sekiz: a number alone behind somebody, and nothing behind it."""
    if number.tail not in ("", *_IN) or not number.first or words.between(number.first - 1) != " ":
        return None
    if not around.ends_clause(words, number.last):
        return None
    before = words.tokens[number.first - 1]
    said = number.value in _GROWN and before.lower in lists.section(around.FILE, "told")
    return (number.last, _LIKELY) if said or (number.value in _CHILDHOOD and around.is_child(before)) else None


def _at(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Балам алтыда where nothing has marks: a child in a year of its life, not at an hour."""
    if not _IN_YEAR.fullmatch(number.tail) or number.value not in _SCHOOL or not words.tokens[number.first].uncased:
        return None
    verbs = tuple(lists.sounds(around.FILE, "arrives"))
    if number.last + 1 < len(words.tokens) and words.tokens[number.last + 1].sounds.startswith(verbs):
        return None
    before = around.before(words, number.first, _CHILD_NEAR, line=True)
    if any(around.says(token, "clock") for token in before) or not any(map(around.is_child, before)):
        return None
    return number.last, _LIKELY


def _follows(words: Words, at: int, key: str) -> bool:
    return (
        at + 1 < len(words.tokens)
        and words.between(at) in (" ", "-", "\u00a0")
        and around.says(words.tokens[at + 1], key)
    )

"""Ages by what papers say: kimlikte kırk yazar, паспортто элүү деп жазылган, по паспорту сорок, my passport says fifty.

A number alone is meant, with a word for papers a little before it and one for being written beside it, or right behind
по паспорту; what papers count (pages, children, visas) has a noun behind it.
"""

import re
from collections.abc import Iterator, Sequence

from fieldkit.anonymise.detectors.ages import around, counts
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SCORE = 0.7
_GROWN = range(13, 111)
_NEAR, _BESIDE = 4, 2
_IN = re.compile("[dt][aeo]$")
_BY = frozenset(("по", "on", "боюнча", "бойынша", "bo'yicha", "boʻyicha", "бўйича", "göre"))


def find(words: Words, numbers: Sequence[numerals.Number]) -> Iterator[Finding]:
    """Ages that papers tell.

    Args:
        words: the text.
        numbers: its numbers.
    """
    for number in numbers:
        if number.value not in _GROWN or number.tail:
            continue
        before = around.part_before(words, number.first, _NEAR)
        paper = next((at for at, token in enumerate(before) if around.says(token, "paper")), None)
        if paper is None or _is_counted(words, number):
            continue
        after = around.part_after(words, number.last, _BESIDE)
        said = any(around.says(token, "written") for token in (*before[paper + 1 :], *after))
        beside = all(token.lower in _BY for token in before[paper + 1 :])
        by = beside and _is_by(before, paper) and around.ends_clause(words, number.last)
        if by or (said and (_is_by(before, paper) or before[paper].language in ("en", ""))):
            start, end = words.tokens[number.first].start, words.tokens[number.last].end
            yield Finding(start, end, FindingKind.AGE, _SCORE, "ages:papers")


def _is_by(before: Sequence[Token], paper: int) -> bool:
    """Whether a word for papers says where: по паспорту, в паспорте, kimlikte, паспорт боюнча."""
    word = before[paper]
    beside = (*before[max(0, paper - 1) : paper], *before[paper + 1 : paper + 2])
    within = word.language != "ru" and _IN.search(word.sounds) is not None
    return within or any(token.lower in (*_BY, "в", "во") for token in beside)


def _is_counted(words: Words, number: numerals.Number) -> bool:
    after = around.following(words, number.last)
    if after is None:
        return not around.ends_clause(words, number.last)
    small = (
        around.says(after, "written") or around.says(after, "says") or lists.begins(after.sounds, around.FILE, "being")
    )
    return not small or counts.is_counted_ru(words, number)

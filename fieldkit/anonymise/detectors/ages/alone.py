"""Ages that make a sentence for themselves: Жены нет. Шестьдесят шесть всего. Биыл жетпіс бір. Forty-two, that's all.

Little but the number stands in such a sentence, or in its part before a comma: that it is no more, that it is this
year's, that it is a guess. This year's is somebody's own; of the others somebody's death is told right before. The
answer to how many or how much is none.
"""

import re
from collections.abc import Iterator, Sequence

from fieldkit.anonymise.detectors.ages import around
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.words import lists, morphology
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SCORE = 0.6
_GROWN, _LIVED = range(11, 111), range(16, 111)
_THIS_YEAR = re.compile(
    r"\b(?:быйыл|биыл|бийил|буйил|bu\s?(?:yil|yıl|sene)|бу\s?йил|этом\s+году|this\s+year)\b", re.IGNORECASE
)
_LASTED = frozenset(("yıl", "sene", "yil", "йил", "жыл", "year", "years"))
_MOST_BESIDE, _TOLD_NEAR, _ASKED_NEAR = 5, 14, 12


def find(words: Words, numbers: Sequence[numerals.Number]) -> Iterator[Finding]:
    """Numbers that are sentences.

    Args:
        words: the text.
        numbers: its numbers.
    """
    for number in numbers:
        if number.tail or number.value not in _GROWN:
            continue
        beside = _beside(words, number)
        if beside is None or _is_asked(words, beside[0]):
            continue
        first, last = beside
        written = words.text[words.tokens[first].start : words.tokens[last].end]
        year = number.value in _LIVED and _THIS_YEAR.search(written) is not None
        if year or _tells_of_dead(words, number.first):
            start, end = words.tokens[number.first].start, words.tokens[number.last].end
            yield Finding(start, end, FindingKind.AGE, _SCORE, "ages:alone")


def _beside(words: Words, number: numerals.Number) -> tuple[int, int] | None:
    """The first and the last word of the clause of a number, where all of them may stand beside an age alone."""
    first = number.first
    while first and not _parts(words.between(first - 1)) and number.first - first < _MOST_BESIDE:
        if not _is_small(words.tokens[first - 1]):
            return None
        first -= 1
    if first and not words.tokens[first].first:
        return None
    last = number.last
    while last + 1 < len(words.tokens) and not _parts(words.between(last)) and last - number.last < _MOST_BESIDE:
        if not _is_small(words.tokens[last + 1]):
            return None
        last += 1
    after = around.following(words, number.last)
    return None if after is not None and after.lower in _LASTED else (first, last)


def _parts(between: str) -> bool:
    return any(sign in around.CLAUSE_ENDS for sign in between)


def _is_small(token: Token) -> bool:
    told = any(lists.matches(token.lower, around.FILE, key) for key in ("alone", "hedges_alone"))
    return told or around.says(token, "years")


def _is_asked(words: Words, first: int) -> bool:
    """Whether how many or how much is asked right before."""
    return any(around.spells(token, "how_many") for token in words.tokens[max(0, first - _ASKED_NEAR) : first])


def _tells_of_dead(words: Words, first: int) -> bool:
    """Whether somebody's death is told right before, the end of a line between or not."""
    near = words.tokens[max(0, first - _TOLD_NEAR) : first]
    return any(around.spells(token, "dead") for token in near) and any(map(_is_somebody, near))


def _is_somebody(token: Token) -> bool:
    cyrillic = "\u0400" <= token.lower[0] <= "\u04ff"
    told = kin.is_relation(token) or around.is_relative(token) or around.spells(token, "pronoun_en")
    told = told or around.is_named(token) or token.lower in ("он", "она", "ал", "ол", "u", "o", "у")
    return told or (cyrillic and token.language == "ru" and morphology.is_person(token.lower))

"""Ages told beside another: мне было десять, от силы одиннадцать; she is forty, the other one, maybe, six.

Where a sentence has told one age, a number alone in its part of the sentence is one as well, unless a preposition, a
case or a noun makes it an hour, a sum or a count.
"""

from collections.abc import Iterator, Sequence

from fieldkit.anonymise.detectors.ages import around, counts
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SCORE, _TRUSTED = 0.5, 0.6
_LEAST = 2
_MOST_HEDGES = 3


def find(words: Words, numbers: Sequence[numerals.Number], said: Sequence[Finding]) -> Iterator[Finding]:
    """Bare numbers in sentences that have an age.

    Args:
        words: the text.
        numbers: its numbers.
        said: the ages that are known.
    """
    sure = [one for one in said if one.score >= _TRUSTED]
    if not sure:
        return
    for number in numbers:
        start, end = words.tokens[number.first].start, words.tokens[number.last].end
        if number.value < _LEAST or number.tail or any(one.start < end and start < one.end for one in said):
            continue
        if _is_alone(words, number) and _has_age(words, number, sure) and not counts.is_counted(words, start, end):
            yield Finding(start, end, FindingKind.AGE, _SCORE, "ages:together")


def _is_alone(words: Words, number: numerals.Number) -> bool:
    """Whether a number has a part of a sentence for itself, with nothing but how near it is before it."""
    if not around.ends_clause(words, number.last) or not number.first:
        return False
    first = number.first
    while first and number.first - first < _MOST_HEDGES and words.between(first - 1) == " ":
        if not lists.matches(words.tokens[first - 1].lower, around.FILE, "hedges_alone"):
            return False
        first -= 1
    return bool(first) and words.between(first - 1).startswith((",", " —", " –", ";"))


def _has_age(words: Words, number: numerals.Number, sure: Sequence[Finding]) -> bool:
    """Whether an age is told before a number in its sentence, and no other number is a count there."""
    start = words.tokens[number.first].start
    line = max(words.text.rfind(sign, 0, start) for sign in ".!?\n") + 1
    inside = [one for one in sure if line <= one.start < start]
    return bool(inside) and not any(around.says(token, "measure") for token in words.inside(inside[-1].end, start))

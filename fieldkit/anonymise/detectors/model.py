"""The small model of names, places, organisations and dates in six languages (conditional random field)."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from fieldkit.anonymise.detectors import features
from fieldkit.anonymise.detectors.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind
from fieldkit.assets import resources

if TYPE_CHECKING:
    import pycrfsuite

FILE = "names.crfsuite"
LEAST = 0.05
"""What the model holds less likely than this is not told."""
_SHORTEST = 3
_STEEPNESS = 0.35
_KINDS = (FindingKind.PERSON, FindingKind.LOC, FindingKind.ORG, FindingKind.DATE, FindingKind.PROF)


@cache
def _weights() -> bytes:
    # the tagger reads from these bytes as long as it lives
    return resources().joinpath("anonymise", FILE).read_bytes()


@cache
def _tagger() -> "pycrfsuite.Tagger":
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_weights())
    return tagger


@cache
def _labels() -> tuple[tuple[FindingKind, str, str], ...]:
    """Kind and its two labels, of the kinds the model knows."""
    known = set(_tagger().labels())
    return tuple((kind, f"B-{kind}", f"I-{kind}") for kind in _KINDS if f"B-{kind}" in known and f"I-{kind}" in known)


def find(words: Words) -> Iterator[Finding]:
    """What the model holds possible, sentence by sentence; the score rises with its probability."""
    for sentence in words.sentences:
        if len(sentence.tokens) == 1 and len(words.tokens[sentence.tokens[0]].text) < _SHORTEST:
            continue
        yield from _in_sentence(words, sentence.tokens)


def _in_sentence(words: Words, tokens: range) -> Iterator[Finding]:
    tagger = _tagger()
    tagger.set(features.of_sentence(words, tokens))
    best: list[tuple[FindingKind, float, bool]] = []
    for place in range(len(tokens)):
        chances = [
            (begins + inside, kind, begins >= inside)
            for kind, first, further in _labels()
            for begins, inside in ((tagger.marginal(first, place), tagger.marginal(further, place)),)
        ]
        chance, kind, begins_here = max(chances, key=lambda one: one[0])
        best.append((kind, chance, begins_here))
    at = 0
    while at < len(best):
        kind, chance, _ = best[at]
        last = at
        if chance >= LEAST:
            while (
                last + 1 < len(best)
                and best[last + 1][0] is kind
                and not best[last + 1][2]
                and best[last + 1][1] >= LEAST
            ):
                last += 1
                chance = max(chance, best[last][1])
            start, end = words.tokens[tokens[at]].start, words.tokens[tokens[last]].end
            yield Finding(start, end, kind, min(0.97, chance**_STEEPNESS), "model")
        at = last + 1

"""Places told by a Russian adjective where nothing has capitals: черкизовский рынок, мамаев курган, на советской."""

import re
from collections.abc import Iterator
from functools import lru_cache

from fieldkit.anonymise.detectors.words import lists, morphology
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_CUES = "places_cues.txt"
_WITH_SORT, _STREET = 0.6, 0.45
_OF_PLACE = re.compile("([а-яё]{2,}[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую|ое)")
_ON = frozenset(("на", "по"))


def find(words: Words) -> Iterator[Finding]:
    """Adjectives made of names before a word for a sort of place, and those that stand for a street alone."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if not token.uncased or not _is_of_name(token.lower):
            continue
        after = tokens[at + 1] if at + 1 < len(tokens) and words.between(at) == " " else None
        if after is not None and _is_sort(after.lower):
            yield Finding(token.start, after.end, FindingKind.LOC, _WITH_SORT, "places:adjective")
        elif token.lower.endswith("ской") and at and tokens[at - 1].lower in _ON and _stands_alone(after):
            yield Finding(token.start, token.end, FindingKind.LOC, _STREET, "places:adjective")


@lru_cache(maxsize=50_000)
def _is_of_name(word: str) -> bool:
    place = _OF_PLACE.fullmatch(word)
    if place is not None:
        return morphology.is_adjective(word) and place.group(1) not in lists.section(_CUES, "plain")
    return morphology.is_possessive(word)


@lru_cache(maxsize=50_000)
def _is_sort(word: str) -> bool:
    return bool(morphology.lemmas(word) & frozenset(lists.section(_CUES, "sort")))


def _stands_alone(after: Token | None) -> bool:
    """Whether no noun follows that the adjective would belong to."""
    return after is None or not morphology.is_nominal(after.lower)

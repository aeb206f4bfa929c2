"""Words for institutions in any case: оорукана, bo'limida, районной больницы, больницаси."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from fieldkit.anonymise.detectors.bodies import firms
from fieldkit.anonymise.detectors.words import lists, morphology
from fieldkit.anonymise.detectors.words.inflection import case_only, softened
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token

FILE = "institutions.txt"
_SHORTEST, _LONGEST = 3, 14
_SHORTEST_BORROWED = 5
_OWNED = re.compile("(?:s[iu]|[iu])(?:n[iu]ng?|ng|n[aeo]|n?[iu]|n?d[aeo](?:n|g[iu]|k[iu])?|ga|n[aeo]n|n)?")


class Institution(NamedTuple):
    """How a word for an institution of the Turkic languages stands.

    Attributes:
        owned: whether it has the ending of what belongs to something that stands before it: бөлүмү.
        numbered: whether a number may say which one it is.
    """

    owned: bool
    numbered: bool


def turkic(token: Token) -> Institution | None:
    """Whether a word is one for an institution in a Turkic language, also a Russian one with a Turkic ending."""
    known = _turkic(token.sounds)
    if known is not None or ("\u0400" <= token.lower[0] <= "\u04ff" and morphology.is_known(token.lower)):
        return known
    return _borrowed(token.sounds)


@lru_cache(maxsize=50_000)
def russian(word: str) -> str | None:
    """The dictionary form of a Russian word for an institution; of a short word for an office the word itself.

    Args:
        word: in lower case.
    """
    nouns = lists.section(FILE, "ru")
    lemma = next((lemma for lemma in morphology.lemmas(word) if lemma in nouns), None)
    return word if lemma is None and firms.is_compound(skeleton(word)) else lemma


def is_owned(token: Token) -> bool:
    """Whether a Turkic word is one for an institution, with the ending of what belongs to something: бөлүмү."""
    known = turkic(token)
    return known is not None and known.owned


def is_institution(token: Token) -> bool:
    """Whether a word is one for an institution, in any case of any language."""
    return turkic(token) is not None or russian(token.lower) is not None


@cache
def stems(key: str) -> frozenset[str]:
    """The skeletons of a section's words, also as they are before an ending."""
    listed = lists.sounds(FILE, key)
    return listed | {soft for stem in listed if (soft := softened(stem))}


@lru_cache(maxsize=100_000)
def _turkic(sounds: str) -> Institution | None:
    for length in range(min(len(sounds), _LONGEST), _SHORTEST - 1, -1):
        stem, tail = sounds[:length], sounds[length:]
        if stem in stems("turkic"):
            if _OWNED.fullmatch(tail) or (stem[-1] == "i" and _OWNED.fullmatch("i" + tail)):
                return Institution(owned=True, numbered=stem in stems("schools"))
            if case_only(stem, tail):
                return Institution(owned=False, numbered=stem in stems("schools"))
    return None


@lru_cache(maxsize=100_000)
def _borrowed(sounds: str) -> Institution | None:
    for length in range(len(sounds) - 1, _SHORTEST_BORROWED - 1, -1):
        stem, tail = sounds[:length], sounds[length:]
        if stem in stems("ru") and (_OWNED.fullmatch(tail) or case_only(stem, tail)):
            return Institution(owned=_OWNED.fullmatch(tail) is not None, numbered=True)
    return None

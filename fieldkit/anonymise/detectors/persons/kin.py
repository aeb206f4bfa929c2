"""Words for kin and polite words, which stand beside names: эже, байке, aka, opa, bey, hanım, дядя."""

import re
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.inflection import case_only, russian
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token, Words

_FILE = "polite.txt"
_SHORTEST = 3
# dedim, deddik; ағады: no accusative of дед, аға
_SAID = re.compile("ded[iu]|.*[aeo]d[iu]$")
_BESIDE = frozenset((" ", "-", "\u00a0"))


def is_kin(token: Token) -> bool:
    """Whether a word is one for kin or a polite one, in any case."""
    return (
        token.lower in _written()
        or _kin(token.sounds)
        or (len(token.stem) < len(token.text) and token.stem.lower() in lists.words(_FILE))
    )


def is_relation(token: Token) -> bool:
    """Whether a word is one for kin, also of the sort that stands apart from a name."""
    return is_kin(token) or says_whose(token)


def says_whose(token: Token) -> bool:
    """Whether a word is one for kin that says whose, which stands apart from a name: my daughter, неварам."""
    return token.sounds in lists.sounds("cues.txt", "relations")


@lru_cache(maxsize=100_000)
def _kin(sounds: str) -> bool:
    kin = listed()
    lengths = range(len(sounds) - 1, _SHORTEST - 1, -1)
    return not _SAID.match(sounds) and any(
        sounds[:length] in kin and case_only(sounds[:length], sounds[length:]) for length in lengths
    )


@cache
def _written() -> frozenset[str]:
    """The words as listed, and Russian cases of those in Cyrillic: с апой, тёте."""
    listed = lists.words(_FILE)
    forms = {form for word in listed if len(word) > _SHORTEST - 1 for form in russian(word)}
    return listed | {form for form in forms if not _SAID.match(skeleton(form))}


@cache
def listed() -> frozenset[str]:
    """Skeletons of the words for kin and the polite words."""
    return frozenset(skeleton(word) for word in lists.words(_FILE) if len(skeleton(word)) > 2)


def beside(words: Words, at: int) -> bool:
    """Whether one of them stands before or after a word."""
    before = at > 0 and words.between(at - 1) in (*_BESIDE, ". ") and is_kin(words.tokens[at - 1])
    return before or follows(words, at)


def follows(words: Words, at: int) -> bool:
    """Whether one of them stands after a word."""
    return at + 1 < len(words.tokens) and words.between(at) in _BESIDE and is_kin(words.tokens[at + 1])

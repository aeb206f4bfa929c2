"""Everyday words of six languages with their endings: a capital at the beginning of a sentence makes them no names."""

import re
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.words import languages, lists, morphology
from fieldkit.anonymise.detectors.words.inflection import case_only, softened, turkic
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token

_ANY_TAIL_FROM = 5
_TAIL_FROM = 3
_BORROWED_FROM = 4
_TWO = 2
_LONGEST_TAIL = 9
_FAMILY_TAIL = re.compile("(?:ov|ev)(?:a|oi|u|im|e|i|ih)?|uulu|uli|kizi|oglu|ogli")
_VERBAL = re.compile(
    "(?:il|in|ix|t|tir|dir|dur|ar|ir|ur|ka|ga)?"
    "(?:[dt][iu]|[gk][ae]n|[iu]p|[ae]r|[iu]r|ba|be|m[ae]|mai|mei|oo|u|u?uu|s[ae]|ai|ei|[iu]or|m[iu]x|[ae]jak|[ae]jek|ix|mak|mek|v[iu]|a|e|i)"
    "(?:m|ng?|k|b[iu]z|m[iu]z|l[ae]r|m[iu]n|man|s[iu]ng?|san|t|d[iu]|da|de|d[ae]n|ng[iu]z|s[iu]z|d[iu]m|j[ae]|[iu]m|[iu])*"
)


@lru_cache(maxsize=200_000)
def is_word(sounds: str, lower: str, *, strict: bool = False) -> bool:
    """Whether a word is an everyday one in some form.

    Args:
        sounds: its skeleton.
        lower: in lower case, without what follows an apostrophe.
        strict: without endings.
    """
    if is_common(lower) or lower in lists.words("everyday.txt") or sounds in lists.sounds("capitals.txt", "speakers"):
        return True
    if "\u0400" <= lower[0] <= "\u04ff" and morphology.kinds(lower) == {"word"}:
        return True
    return sounds in _stems() or sounds in _seen() or (not strict and _is_inflected(sounds))


def _is_inflected(sounds: str) -> bool:
    return stem_length(sounds) > 0


@lru_cache(maxsize=100_000)
def stem_length(sounds: str) -> int:
    """How many letters of a skeleton are an everyday word that the rest is an ending of; 0 when there is none."""
    for length in range(len(sounds) - 1, _TAIL_FROM - 1, -1):
        stem, tail = sounds[:length], sounds[length:]
        if stem in _stems() and len(tail) <= _LONGEST_TAIL:
            any_tail = length >= _ANY_TAIL_FROM and not _FAMILY_TAIL.fullmatch(tail)
            if any_tail or turkic(stem, tail) or _VERBAL.fullmatch(tail):
                return length
        elif length > _TAIL_FROM and stem in _seen() and turkic(stem, tail):
            return length
    return 0


def is_common(lower: str) -> bool:
    """Whether a word in lower case is one of the commonest of a language, or any usual one of English."""
    return lower in languages.common() or lower in _english()


def is_frequent(token: Token) -> bool:
    """Whether a word of a text is among the frequent ones of English that a dictionary writes small."""
    return token.stem.lower() in lists.words("frequent.txt")


def is_written_large(sounds: str, key: str) -> bool:
    """Whether a skeleton is a word that is written with a capital but names nobody, in any case.

    Args:
        sounds: of the whole word.
        key: "words" (peoples, faiths, feasts, brands) or "heroes".
    """
    return _written_large(sounds, lists.sounds("capitals.txt", key))


@lru_cache(maxsize=100_000)
def _written_large(sounds: str, known: frozenset[str]) -> bool:
    lengths = range(len(sounds), _TWO, -1)
    return any(sounds[:length] in known and turkic(sounds[:length], sounds[length:]) for length in lengths)


def is_function(lower: str) -> bool:
    """Whether a word in lower case is one of the commonest of a language."""
    return lower in languages.common()


def told(token: Token, *, strict: bool = False) -> bool:
    """Whether a word of a text is an everyday one, in some form unless `strict`.

    English plurals are only told where they begin a sentence: Brooks and Woods are names too.
    """
    if token.digits:
        return False
    lower = token.stem.lower()
    return is_word(token.sounds, lower, strict=strict) or (token.first and _is_english_plural(lower))


@lru_cache(maxsize=50_000)
def _is_english_plural(lower: str) -> bool:
    if not lower.endswith("s") or len(lower) <= _TAIL_FROM or not lower.isascii():
        return False
    bases = (lower[:-1], lower[:-2] if lower.endswith("es") else "", lower[:-3] + "y" if lower.endswith("ies") else "")
    return any(base in _english() or base in lists.words("frequent.txt") for base in bases)


def is_borrowed(token: Token) -> bool:
    """Whether a word is one of the Russian dictionary and no name, perhaps with a Turkic ending: границада, шоферму."""
    return "\u0400" <= token.lower[0] <= "\u04ff" and _is_russian(token.stem.lower())


@lru_cache(maxsize=50_000)
def _is_russian(lower: str) -> bool:
    return any(
        case_only(skeleton(lower[:length]), skeleton(lower[length:])) and morphology.kinds(lower[:length]) == {"word"}
        for length in range(len(lower), _BORROWED_FROM - 1, -1)
    )


@cache
def _english() -> frozenset[str]:
    return frozenset(lists.section("words.txt", "en"))


@cache
def _stems() -> frozenset[str]:
    stems = {skeleton(word) for language in ("ky", "kk", "uz", "tr") for word in lists.section("words.txt", language)}
    # the skeleton of ё is that of Russian, in Uzbek it writes yo
    stems |= {skeleton(word.replace("yo", "e")) for word in lists.section("words.txt", "uz") if "yo" in word}
    return frozenset(stems | {soft for stem in stems if (soft := softened(stem))})


@cache
def _seen() -> frozenset[str]:
    return lists.words("vocabulary.txt")

"""Villages, streets and districts by the word that stands beside them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.words import lists, ordinary, vocabulary
from fieldkit.anonymise.detectors.words.inflection import case_only
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_CUES = "places_cues.txt"
_SOURCE = "places:cue"
_NAMED, _LED, _UNHEARD, _OWNING = 0.935, 0.93, 0.55, 0.5
_LONGEST = 3
_SHORT_FORM = 3
_SHORT_WORD = 4
"""So short a word for a sort has too many others like it: көлі, қолы."""
_BESIDE = (" ", "-", "» ", '" ', "” ")
_OWNED = re.compile("[iu](?:n(?:d[ae]n?|[ae]n?|[iu]ng?|[iu])?|d[ae]n?|g[ae])?$")
_GENITIVE = re.compile("(?:[ndt][iu]ng?|[iu]n|d[aeo]g[iu])$")


def find(words: Words) -> Iterator[Finding]:
    """Villages, streets and districts by the word beside them, together with that word."""
    for at, token in enumerate(words.tokens):
        if at > 0 and _is_before(token) and words.between(at - 1) in _BESIDE:
            yield from _before_cue(words, at)
        if _leads(words, at) and words.between(at).strip(' .«"“') == "":
            yield from _behind_cue(words, at)


def _before_cue(words: Words, at: int) -> Iterator[Finding]:
    begins = at
    while (
        begins > 0 and at - begins < _LONGEST and words.between(begins - 1) in _BESIDE and _names_it(words, begins - 1)
    ):
        begins -= 1
    if begins < at:
        yield Finding(words.tokens[begins].start, words.tokens[at].end, FindingKind.LOC, _NAMED, _SOURCE)
    elif _is_owner(words, at):
        yield Finding(words.tokens[at - 1].start, words.tokens[at].end, FindingKind.LOC, _OWNING, _SOURCE)


def _behind_cue(words: Words, at: int) -> Iterator[Finding]:
    tokens, ends = words.tokens, at
    while (
        ends + 1 < len(tokens)
        and ends - at < _LONGEST
        and words.between(ends).strip(' .«"“') in ("", "-")
        and _names_it(words, ends + 1)
    ):
        ends += 1
    if ends == at and words.between(at) == " " and ordinary.is_unheard(tokens[at + 1]):
        yield Finding(tokens[at].start, tokens[at + 1].end, FindingKind.LOC, _UNHEARD, _SOURCE)
    if ends > at and "\n" not in words.text[tokens[at].end : tokens[ends].start]:
        yield Finding(tokens[at].start, tokens[ends].end, FindingKind.LOC, _LED, _SOURCE)


def _is_owner(words: Words, at: int) -> bool:
    """Tolmozor qishlog'i: whether a word where nothing has capitals is what a village of its own is called."""
    named = words.tokens[at - 1]
    if words.between(at - 1) != " " or not named.uncased or named.digits or len(named.sounds) <= _SHORT_FORM:
        return False
    if not _OWNED.search(words.tokens[at].sounds) or _GENITIVE.search(named.sounds) or kin.is_relation(named):
        return False
    common = vocabulary.is_common(named.lower) or vocabulary.is_written_large(named.sounds, "words")
    return not common and not ordinary.is_formed(named.sounds, loosely=True) and not places.is_inhabitant(named.sounds)


def _leads(words: Words, at: int) -> bool:
    """Whether a word announces the name of a place; a short form (с., г., ул.) needs its full stop, a word has none."""
    token = words.tokens[at]
    if token.lower not in _after() or at + 1 == len(words.tokens):
        return False
    return words.between(at).startswith(".") if len(token.lower) <= _SHORT_FORM else not words.tokens[at + 1].first


@cache
def _after() -> frozenset[str]:
    return frozenset(lists.section(_CUES, "after"))


@cache
def _before() -> tuple[frozenset[str], frozenset[str]]:
    written = frozenset(lists.section(_CUES, "before"))
    return written, frozenset(skeleton(word) for word in written if len(word) > _SHORT_WORD)


def _is_before(token: Token) -> bool:
    written, sounds = _before()
    return token.lower in written or token.stem.lower() in written or _with_ending(token.sounds, sounds)


@lru_cache(maxsize=50_000)
def _with_ending(sounds: str, known: frozenset[str]) -> bool:
    return any(
        sounds[:length] in known and case_only(sounds[:length], sounds[length:]) for length in range(len(sounds), 3, -1)
    )


def _names_it(words: Words, at: int) -> bool:
    """Whether a word beside a cue belongs to the name of the place."""
    token = words.tokens[at]
    if token.digits:
        return False
    if token.lower in lists.section("cues.txt", "beside") and at > 0 and _proper(words.tokens[at - 1]):
        return True
    if _proper(token) and not (token.first and (vocabulary.is_common(token.lower) or kin.is_kin(token))):
        return True
    return places.match(words, at) is not None or (at > 0 and places.match(words, at - 1) == (at, False))


def _proper(token: Token) -> bool:
    return token.capital and not token.uncased and not token.digits

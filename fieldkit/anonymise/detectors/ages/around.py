"""What stands around a number: the words before and behind it, who they are, and where its clause ends."""

import re
from collections.abc import Sequence
from functools import lru_cache

from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.persons import capitals, kin, names
from fieldkit.anonymise.detectors.words import lists, morphology, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words

FILE = "age_cues.txt"
_STOP = re.compile(r"[.!?…\n؟]")
_BLANK = frozenset((" ", "-", "\u00a0"))
CLAUSE_ENDS = frozenset(".;!?\n,…):»”،؛؟")

_ENDINGS = re.compile("(?:s?[iu]|[iu]?m|[iu]?ng|[iu]?[mb][iu]z)?(?:[dtn]?[iu]ng?|[nd]?[iu]|n?[gk]?[ae]|n?d[ae]n?)?")

_SHORTEST_THING = 3
_WHOSE = re.compile("(?:[ldt][ae]r)?(?:s?[iu]|[iu]?m|[iu]?ng|[iu]?[mb][iu]z|[iu]?ng[iu]z|s[iu]z)?")


def says(token: Token, key: str) -> bool:
    """Whether a word is one of a list of cues around ages, in any of its forms."""
    return lists.begins(token.sounds, FILE, key)


def spells(token: Token, key: str) -> bool:
    """Whether a word is one of a list of cues that is compared letter by letter, with asterisks for any ending.

    In the Arabic script it is compared by skeleton.
    """
    arabic = "\u0600" <= token.text[0] <= "\u06ff"
    return lists.begins(token.sounds, FILE, key) if arabic else lists.matches(token.lower, FILE, key)


def before(words: Words, first: int, most: int, *, line: bool = False) -> Sequence[Token]:
    """The words before one in its sentence, or in its line.

    Args:
        words: the text.
        first: index of the word.
        most: how many at most.
        line: go on over the ends of sentences.
    """
    begins = first
    while begins and first - begins < most and not _stops(words, begins - 1, line=line):
        begins -= 1
    return words.tokens[begins:first]


def after(words: Words, last: int, most: int) -> Sequence[Token]:
    """The words behind one in its sentence."""
    ends = last
    while ends + 1 < len(words.tokens) and ends - last < most and not _stops(words, ends, line=False):
        ends += 1
    return words.tokens[last + 1 : ends + 1]


def part_before(words: Words, first: int, most: int) -> Sequence[Token]:
    """The words before one with nothing but blanks between."""
    begins = first
    while begins and first - begins < most and words.between(begins - 1) in _BLANK:
        begins -= 1
    return words.tokens[begins:first]


def part_after(words: Words, last: int, most: int) -> Sequence[Token]:
    """The words behind one with nothing but blanks between."""
    ends = last
    while ends + 1 < len(words.tokens) and ends - last < most and words.between(ends) in _BLANK:
        ends += 1
    return words.tokens[last + 1 : ends + 1]


def _stops(words: Words, at: int, *, line: bool) -> bool:
    between = words.between(at)
    return "\n" in between if line else _STOP.search(between) is not None


def following(words: Words, at: int) -> Token | None:
    """The word right behind another, with a blank only between."""
    return words.tokens[at + 1] if at + 1 < len(words.tokens) and words.between(at) in (" ", "\u00a0") else None


def preceding(words: Words, at: int) -> Token | None:
    """The word right before another, with a blank only between."""
    return words.tokens[at - 1] if at and words.between(at - 1) in (" ", "\u00a0") else None


def ends_clause(words: Words, last: int) -> bool:
    """Whether a clause ends behind a word."""
    return last + 1 == len(words.tokens) or words.between(last).lstrip(" ")[:1] in CLAUSE_ENDS


def may_end(words: Words, last: int) -> bool:
    """Whether a clause ends behind a word, or may: where nothing has capitals nothing has marks either."""
    return ends_clause(words, last) or words.tokens[last].uncased


def is_number(words: Words, at: int) -> bool:
    """Whether there is a word at an index and it says a number."""
    return 0 <= at < len(words.tokens) and numerals.part_of(words.tokens[at]) is not None


def is_named(token: Token) -> bool:
    """Whether a word is surely somebody's name, also where nothing has capitals."""
    return names.sort_of(token) in (names.Sort.SURE, names.Sort.FAMILY) and (token.capital or token.uncased)


def is_given_ru(token: Token) -> bool:
    """Whether a Russian word is somebody in the dative: мне, сыну, одной."""
    if not "\u0400" <= token.lower[0] <= "\u04ff":
        return False
    return spells(token, "given_ru") or morphology.is_person_given(token.lower)


def is_relative(token: Token) -> bool:
    """Whether a word is a Turkic one for kin with endings that say whose and in which case: акамга, эжемдин."""
    return kin.is_relation(token) or _relative(token.sounds)


@lru_cache(maxsize=50_000)
def _relative(sounds: str) -> bool:
    listed = lists.sounds("cues.txt", "relations") | kin.listed()
    return any(sounds[:length] in listed and _ENDINGS.fullmatch(sounds, length) for length in range(3, len(sounds)))


def is_nobody(token: Token) -> bool:
    """Whether a word is one for an animal or a thing that has years: корове, итибиз, evimiz."""
    return spells(token, "nobody") or _thing(token.sounds)


@lru_cache(maxsize=50_000)
def _thing(sounds: str) -> bool:
    things = lists.sounds(FILE, "thing")
    # it and be are words of other languages, itim and bebiz are not
    if len(sounds) < _SHORTEST_THING:
        return False
    return any(sounds[:length] in things and _WHOSE.fullmatch(sounds, length) for length in range(2, len(sounds) + 1))


def is_called(token: Token) -> bool:
    """Whether a word with a capital is nobody's everyday word, or is on a list of names as well."""
    if not token.capital or token.uncased or token.digits or capitals.names_nobody(token):
        return False
    return names.sort_of(token) is not None or not vocabulary.told(token)


def is_child(token: Token) -> bool:
    """Whether a word is one for a child or for kin."""
    english = lists.matches(token.stem.lower(), FILE, "kin_en")
    return english or says(token, "child") or says(token, "relative") or kin.is_relation(token)


def is_somebody(token: Token) -> bool:
    """Whether a word is a name or one for kin or a child."""
    word = names.sort_of(token) is names.Sort.WORD and token.capital and not token.uncased and names.is_entry(token)
    return is_named(token) or word or is_child(token)


def is_person(token: Token) -> bool:
    """Whether a word is a name, a polite word, or one for kin or a child."""
    return is_somebody(token) or kin.is_kin(token)

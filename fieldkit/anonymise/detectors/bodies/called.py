"""Organisations and places beside what says that they are called so: береке деген фирма, фирма аты каспий ойл.

The word for their sort may stand before or behind; what is called somehow without one may be anybody.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.bodies import firms, organisations, sorts
from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.words import lists, morphology, vocabulary
from fieldkit.anonymise.detectors.words.inflection import case_only
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_FILE = "called.txt"
_WRITTEN, _UNWRITTEN = 0.95, 0.6
_MOST_BEFORE_SORT = 3
_LONGEST = 4
_LONGEST_QUOTED = 6
_FAR = 5
_SHORT = 2
_ADJECTIVE = re.compile("(?:[dlt][iu]k|d[ae]g[iu])$")
_OF_PLACE = re.compile("(?:[ndt][iu]ng?|d[ae]g[iu]|d[ae]n)$")
_CASED = re.compile("(?:[dt][ae]n?|(?<!n)[gk][aeo]|n[iu]ng?|[dn][iu]|[iu]p|[gk][ae]n|m[ae]n|m[iu]n)$")
_TO_NAME = re.compile('(?: |: | [—–-] )[«“„"]?')
_OPENING, _CLOSING = "«“„\"'", "»”\"'"


def find(words: Words) -> Iterator[Finding]:
    """Names that are said to be names, where a word for their sort stands near."""
    for at, token in enumerate(words.tokens):
        if token.sounds in lists.sounds(_FILE, "called") or _are_called(words, at) or _is_one_called(words, at):
            yield from _before_called(words, at)
        if token.lower in lists.section(_FILE, "name") and at + 1 < len(words.tokens):
            yield from _after_name(words, at)
        if token.lower in lists.section(_FILE, "verb"):
            yield from _beside_verb(words, at)


def _are_called(words: Words, at: int) -> bool:
    """Деп аталган, deb nomlangan: two words."""
    said = words.tokens[at].sounds in lists.sounds(_FILE, "named")
    return said and at > 0 and words.tokens[at - 1].sounds in lists.sounds(_FILE, "as") and words.between(at - 1) == " "


def _is_one_called(words: Words, at: int) -> bool:
    """Umut diye bir dernek; diye alone has other meanings."""
    after = words.tokens[at + 1] if at + 1 < len(words.tokens) else None
    return words.tokens[at].lower == "diye" and after is not None and after.lower == "bir"


def _before_called(words: Words, at: int) -> Iterator[Finding]:
    """Нарын Суу деген ишкана: the name stands before, the word for its sort behind."""
    kind = _sort_behind(words, at)
    last = at - 1 - _are_called(words, at)
    if kind is None or last < 0:
        return
    first = _quoted_before(words, last)
    if first is None:
        if words.between(last) != " ":
            return
        first = _name_before(words, last)
    if first is not None:
        yield _found(words, first, last, kind)


def _after_name(words: Words, at: int) -> Iterator[Finding]:
    """Фирма аты каспий ойл, название фирмы каспий ойл: the name stands behind."""
    sort = at - 2 if at > 1 and words.tokens[at - 1].lower in lists.section(_FILE, "under") else at - 1
    before = kind_of(words.tokens[sort]) if sort >= 0 and words.between(at - 1) == " " else None
    after = kind_of(words.tokens[at + 1]) if words.between(at) == " " else None
    kind, begins = (before, at + 1) if before else (after, at + 2)
    last = _name_behind(words, begins) if kind is not None and begins < len(words.tokens) else None
    if last is not None and kind is not None:
        yield _found(words, begins, last, kind)


def _beside_verb(words: Words, at: int) -> Iterator[Finding]:
    """Организация называется тонг, есть организация тонг называется."""
    sort = next((back for back in range(at - 1, max(-1, at - 1 - _FAR), -1) if kind_of(words.tokens[back])), None)
    kind = kind_of(words.tokens[sort]) if sort is not None else None
    if sort is None or kind is None or any("\n" in words.between(one) for one in range(sort, at)):
        return
    end = at - 2 if words.tokens[at - 1].sounds in lists.sounds(_FILE, "as") else at - 1
    quoted = _quoted_before(words, end)
    begins = _name_before(words, end) if quoted is None and sort < end else quoted
    if begins is not None and (quoted is not None or words.between(end) == " "):
        yield _found(words, max(sort + 1, begins), end, kind)
        return
    last = _name_behind(words, at + 1) if at + 1 < len(words.tokens) else None
    if last is not None:
        yield _found(words, at + 1, last, kind)


def _found(words: Words, first: int, last: int, kind: FindingKind) -> Finding:
    tokens = words.tokens
    written = tokens[first].capital and not tokens[first].uncased
    return Finding(tokens[first].start, tokens[last].end, kind, _WRITTEN if written else _UNWRITTEN, "called")


def _sort_behind(words: Words, at: int) -> FindingKind | None:
    """The sort of what is called so: the word for it follows within a few adjectives."""
    for place in range(at + 1, min(at + 2 + _MOST_BEFORE_SORT, len(words.tokens))):
        gap = words.between(place - 1)
        if gap != " " and not (place == at + 1 and gap.strip() in ("-", "—", "–")):
            return None
        kind = kind_of(words.tokens[place])
        if kind is not None:
            return kind
        if not _may_stand_between(words, place):
            return None
    return None


def _may_stand_between(words: Words, at: int) -> bool:
    """Whether a word may stand before one for a sort: an adjective, or whose sort it is: тигүү цехи."""
    token = words.tokens[at]
    if token.lower in lists.section(_FILE, "between") or _ADJECTIVE.search(token.sounds):
        return True
    owned = at + 1 < len(words.tokens) and sorts.is_owned(words.tokens[at + 1])
    return owned or morphology.is_adjective(token.lower)


def kind_of(token: Token) -> FindingKind | None:
    """Whether a word is one for a sort of organisation or of place, in any case."""
    if token.digits or len(token.text) <= _SHORT:
        return None
    if _is_settlement(token.sounds):
        return FindingKind.LOC
    english = token.lower in lists.section(_FILE, "organisation")
    sort = english or organisations.is_sort(token) or sorts.is_institution(token)
    return FindingKind.ORG if sort or firms.is_compound(token.sounds) else None


@lru_cache(maxsize=50_000)
def _is_settlement(sounds: str) -> bool:
    known = lists.sounds(_FILE, "settlement")
    return any(
        sounds[:length] in known and case_only(sounds[:length], sounds[length:]) for length in range(len(sounds), 2, -1)
    )


def _quoted_before(words: Words, last: int) -> int | None:
    """The first word of a phrase in quotation marks that ends at a word."""
    if words.between(last)[:1] not in _CLOSING or not words.between(last):
        return None
    for first in range(last, max(-1, last - _LONGEST_QUOTED), -1):
        before = words.between(first - 1) if first else words.text[: words.tokens[0].start]
        if before[-1:] and before[-1] in _OPENING:
            return first
    return None


def _name_before(words: Words, last: int) -> int | None:
    """The first word of a name that ends at a word; None when it is none."""
    tokens = words.tokens
    if not _may_name(tokens[last]):
        return None
    first = last
    while first > 0 and last - first + 1 < _LONGEST and words.between(first - 1) in (" ", "-", " - "):
        before = tokens[first - 1]
        hyphen = words.between(first - 1) == "-"
        proper = _proper(before) and not (_OF_PLACE.search(before.sounds) or vocabulary.is_function(before.lower))
        if not (hyphen or proper or _continues(before)):
            break
        first -= 1
    return first


def _continues(before: Token) -> bool:
    """Whether a word without a capital belongs to the name that follows it."""
    if not before.uncased or not _may_name(before):
        return False
    return _CASED.search(before.sounds) is None or _is_unheard(before)


def _name_behind(words: Words, first: int) -> int | None:
    """The last word of a name that begins at a word; None when it is none."""
    tokens = words.tokens
    gap = words.between(first - 1)
    if not _TO_NAME.fullmatch(gap):
        return None
    if gap[-1] in _OPENING:
        last = first
        while last + 1 < len(tokens) and last - first < _LONGEST_QUOTED and words.between(last)[:1] not in _CLOSING:
            last += 1
        return last
    if not _may_name(tokens[first]) or not (_proper(tokens[first]) or tokens[first].uncased):
        return None
    last = first
    while last + 1 < len(tokens) and last - first + 1 < _LONGEST and words.between(last) in (" ", "-"):
        after = tokens[last + 1]
        if words.between(last) != "-" and not _belongs(tokens[last], after):
            break
        last += 1
    return last


def _belongs(token: Token, after: Token) -> bool:
    """Whether a word belongs to a name that has begun before it."""
    if firms.may_end(after):
        return True
    if _proper(token):
        return _proper(after)
    adjective = morphology.is_adjective(token.lower) and not vocabulary.is_function(after.lower)
    return adjective or _is_unheard(after) or (token.language == "en" and _may_name(after))


def _may_name(token: Token) -> bool:
    """Whether a word may be one of a name: no number, none of the commonest words, no word for a sort, no kin."""
    if token.digits or vocabulary.is_function(token.lower) or (kin.is_kin(token) and len(token.text) > _SHORT):
        return False
    return token.sounds not in _small() and (kind_of(token) is None or _proper(token))


@cache
def _small() -> frozenset[str]:
    return lists.sounds(_FILE, "small") | lists.sounds(_FILE, "as")


def _is_unheard(token: Token) -> bool:
    """Whether a word where nothing has capitals is a listed place or name, or no everyday one."""
    return _may_name(token) and firms.is_unheard(token)


def _proper(token: Token) -> bool:
    return token.capital and not token.uncased

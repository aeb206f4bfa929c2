"""Firms and offices by how their names are made: спецмонтаж, соцфонд, шмидт логистик."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.bodies import organisations
from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.persons import names
from fieldkit.anonymise.detectors.words import lists, morphology, vocabulary
from fieldkit.anonymise.detectors.words.inflection import case_only, russian
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_FILE = "firms.txt"
_MADE, _OFFICE = 0.6, 0.45
_TRADING = 0.95
_MOST_BEFORE = 2
_SHORTEST_COMPOUND = 6
_INFLECTED = 5
_MADE_OF = re.compile(
    "(?:[а-яёa-z]{3,}(?:маш|строй|стройка|монтаж|инвест|транс|сервис|гарант|пром|торг|снаб|нефть|газ|холдинг|групп|трест|"
    "маркет|лайн|stroy|stroi|invest|servis|service|trans|montaj|holding|market|group|bank|банк)|"
    "(?:строй|транс|агро|евро|мос|рос|спец|пром|техно|глав|stroy|trans|agro|evro|spets|prom|texno)[а-яёa-z]{4,})"
    "(?:а|у|е|ом|ы|та|те|да|де|до|ке|ка|га|ге|тан|ден|дан|ten|tan|da|de|ga|ka|ning|нин|нын|тин|тын|ның|нің|ta|te)?"
)


def find(words: Words) -> Iterator[Finding]:
    """Made names, and offices that have a short word of two parts for a name."""
    for at, token in enumerate(words.tokens):
        if token.digits:
            continue
        found = _trading(words, at) or _made(words, at)
        if found is not None:
            first, last, score = found
            yield Finding(words.tokens[first].start, words.tokens[last].end, FindingKind.ORG, score, "firms")
        elif is_compound(token.sounds):
            yield Finding(token.start, token.end, FindingKind.ORG, _OFFICE, "firms")


@lru_cache(maxsize=100_000)
def is_compound(sounds: str) -> bool:
    """Whether a skeleton is a Russian short word for an office in any case of any language: соцфонд, облздравга."""
    if len(sounds) < _SHORTEST_COMPOUND:
        return False
    begins = lists.sounds(_FILE, "first")
    is_made = any(sounds[:length] in begins and _declined(sounds[length:], _second()) for length in range(2, 6))
    listed = is_made or _declined(sounds, lists.sounds(_FILE, "whole"))
    return listed and not _declined(sounds, lists.sounds(_FILE, "usual"))


@cache
def _second() -> frozenset[str]:
    return frozenset(skeleton(form) for word in lists.section(_FILE, "second") for form in russian(word))


def _declined(sounds: str, known: frozenset[str]) -> bool:
    return any(
        sounds[:length] in known and case_only(sounds[:length], sounds[length:]) for length in range(len(sounds), 2, -1)
    )


def _trading(words: Words, at: int) -> tuple[int, int, float] | None:
    """Шмидт логистик, Mavi Umut Danışmanlık: what stands before a word that ends the names of firms."""
    if not is_trade(words.tokens[at]):
        return None
    first = last = at
    while last + 1 < len(words.tokens) and words.between(last) == " " and is_trade(words.tokens[last + 1]):
        last += 1
    while first > 0 and at - first < _MOST_BEFORE and words.between(first - 1) in (" ", "-"):
        before = words.tokens[first - 1]
        written = _proper(before) if words.tokens[at].capital else _belongs(words, first - 1)
        if before.digits or is_trade(before) or not written:
            break
        first -= 1
    if first == at:
        return None
    colour = words.tokens[first - 1] if first and words.between(first - 1) == " " else None
    if colour is not None and colour.uncased and colour.lower in lists.section(_FILE, "colour"):
        first -= 1
    written = words.tokens[at].capital and not words.tokens[at].uncased
    return first, last, _TRADING if written else _MADE


def _belongs(words: Words, at: int) -> bool:
    """Whether a word where nothing has capitals is part of a firm's name, or a plain one behind a place or фирма."""
    token = words.tokens[at]
    if is_unheard(token):
        return True
    plain = token.uncased and not vocabulary.is_function(token.lower) and not is_trade(token)
    before = words.tokens[at - 1] if plain and at and words.between(at - 1) == " " else None
    return before is not None and (places.is_plainly_listed(before.sounds) or organisations.is_sort(before))


def is_trade(token: Token) -> bool:
    """Whether a word ends the made names of firms, in any case: логистик, сервис, Tekstil'de."""
    known = lists.sounds(_FILE, "trade")
    return token.sounds in known or _declined(token.sounds, _inflected_trade())


@cache
def _inflected_trade() -> frozenset[str]:
    """Shorter ones with an ending would be others: ойл, oylik."""
    return frozenset(sounds for sounds in lists.sounds(_FILE, "trade") if len(sounds) >= _INFLECTED)


def may_end(token: Token) -> bool:
    """Whether a word may be the last of a firm's name: логистик, плюс."""
    return is_trade(token) or token.lower in lists.section(_FILE, "further")


def is_unheard(token: Token) -> bool:
    """Whether a word where nothing has capitals is a listed place or name, or none that is known."""
    if not token.uncased or vocabulary.is_function(token.lower):
        return False
    listed = places.is_listed(token.sounds) or names.sort_of(token) is not None
    return listed or not (vocabulary.told(token) or vocabulary.is_borrowed(token))


def _made(words: Words, at: int) -> tuple[int, int, float] | None:
    """Спецмонтаж, Samarastroyinvest: a word made as firms make their names, that is none of a dictionary.

    Where nothing has capitals also what stands behind ооо, and before север and плюс.
    """
    token = words.tokens[at]
    after = words.tokens[at + 1] if at + 1 < len(words.tokens) and words.between(at) == " " else None
    form = token.uncased and token.lower in lists.section(_FILE, "form")
    if form and after is not None and not (vocabulary.told(after) or names.sort_of(after)):
        return at, at + 1, _MADE
    if (
        not (token.capital or token.uncased)
        or not _MADE_OF.fullmatch(token.lower)
        or vocabulary.told(token)
        or organisations.is_cue(token)
    ):
        return None
    if places.is_listed(token.sounds) or names.sort_of(token) is not None:
        return None
    if "\u0400" <= token.lower[0] <= "\u04ff" and morphology.is_known(token.lower):
        return None
    further = after is not None and after.lower in lists.section(_FILE, "further")
    return at, at + further, _MADE


def _proper(token: Token) -> bool:
    return token.capital and not token.uncased

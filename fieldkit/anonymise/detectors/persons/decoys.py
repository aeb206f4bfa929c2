"""Names of nobody who could be found: heroes of epics and tales, animals, songs, films, boats, faith and hope."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.persons import kin, names
from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.inflection import case_only
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding

_FILE = "decoys.txt"
_NEAR, _FEW, _BESIDE, _CALLED = 10, 5, 3, 4
_SHORTEST = 3
_OPENING, _CLOSING = "«“„\"‘'", "»”\"’'"


def names_nobody(words: Words, finding: Finding) -> bool:
    """Whether what is around a name says that it is none of a living person.

    Args:
        words: the text.
        finding: a person or a place somebody guessed or a list knows.
    """
    inside = words.inside(finding.start, finding.end)
    if not inside or any(map(kin.is_kin, inside)):
        return False
    first = words.index(inside[0])
    last = first + len(inside) - 1
    if kin.beside(words, first) or kin.beside(words, last) or _goes_on(words, last):
        return False
    return (
        all(_is_any(token, "faith") for token in inside)
        or _is_figure(words, inside, first, last)
        or _is_animal(words, first, last)
        or (_is_quoted(words, finding) and _is_work(words, first, last))
        or (len(inside) == 1 and (_is_virtue(words, first) or _is_blessing(words, first)))
    )


def _goes_on(words: Words, last: int) -> bool:
    """Whether a name follows that is no hero's: Hacivat Kemal is somebody."""
    if last + 1 >= len(words.tokens) or words.between(last) != " ":
        return False
    after = words.tokens[last + 1]
    return after.capital and names.is_entry(after) and not _is_any(after, "figures")


def _is_figure(words: Words, inside: Sequence[Token], first: int, last: int) -> bool:
    """Whether it is a hero near words about tales, somebody of a tale beside its hero, or one of a couple of lovers."""
    partners = _partners(inside[0].sounds) if len(inside) == 1 else ()
    heroes = [token for token in inside if _is_any(token, "heroes")]
    if not partners and not all(_is_any(token, "heroes") or _is_any(token, "figures") for token in inside):
        return False
    near = list(_around(words, first, last, _FEW))
    if partners and any(token.sounds.startswith(partners) for token in near):
        return True
    own = {token.sounds[:_SHORTEST] for token in inside}
    if any(_is_any(token, "heroes") and token.sounds[:_SHORTEST] not in own for token in near):
        return True
    return bool(heroes) and any(_is_any(token, "tales") for token in _around(words, first, last, _NEAR))


@lru_cache(maxsize=100_000)
def _partners(sounds: str) -> tuple[str, ...]:
    """How the names of those begin whom tales tell of together with one."""
    couples = (entry.split("+") for entry in lists.section(_FILE, "couples"))
    both = (tuple(map(skeleton, couple)) for couple in couples)
    return tuple(other for one, two in both for own, other in ((one, two), (two, one)) if sounds.startswith(own))


def _is_animal(words: Words, first: int, last: int) -> bool:
    """Whether it stands behind a word for an animal, or is what one is called."""
    tokens = words.tokens
    if first and words.between(first - 1) in (" ", " «", ' "') and _names_animal(tokens[first - 1]):
        return True
    before = tokens[max(0, first - _CALLED) : first]
    if before and "\n" in words.text[before[0].start : tokens[first].start]:
        return False
    called = any(token.lower in _words("called") for token in before)
    if called and any(map(_names_animal, before)):
        return True
    after = tokens[last + 1] if last + 1 < len(tokens) and words.between(last) in (", ", " — ") else None
    return called and after is not None and _names_animal(after)


def _names_animal(token: Token) -> bool:
    return token.lower in _words("animals") and not (token.language == "en" and token.lower == "it")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lists.section(_FILE, key))


def _is_quoted(words: Words, finding: Finding) -> bool:
    before, after = words.text[: finding.start][-1:], words.text[finding.end : finding.end + 1]
    return bool(before and after) and before in _OPENING and after in _CLOSING


def _is_work(words: Words, first: int, last: int) -> bool:
    """Whether a word for a song, a book, a film, a boat, a sort of tea stands beside the quotation marks."""
    return any(_is_any(token, "works") for token in _around(words, first, last, _BESIDE))


def _is_virtue(words: Words, at: int) -> bool:
    """Вера, надежда, любовь: whether another of them stands beside."""
    virtues = _words("virtues")
    own = words.tokens[at].lower
    if words.tokens[at].language == "en" and not words.tokens[at].first:
        return False
    return own in virtues and any(
        token.lower in virtues and token.lower != own for token in _around(words, at, at, _BESIDE)
    )


def _is_blessing(words: Words, at: int) -> bool:
    """Слава богу."""
    after = words.tokens[at + 1].lower if at + 1 < len(words.tokens) else ""
    return after in lists.section("cues.txt", "blessed") and words.between(at) == " "


def _around(words: Words, first: int, last: int, reach: int) -> Iterator[Token]:
    yield from words.tokens[max(0, first - reach) : first]
    yield from words.tokens[last + 1 : last + 1 + reach]


def _is_any(token: Token, key: str) -> bool:
    return _listed(token.sounds, key)


@lru_cache(maxsize=100_000)
def _listed(sounds: str, key: str) -> bool:
    known = lists.sounds(_FILE, key)
    return sounds in known or any(
        sounds[:length] in known and case_only(sounds[:length], sounds[length:])
        for length in range(_SHORTEST + 1, len(sounds) + 1)
    )

"""Names of nobody who could be found: heroes of epics and tales, animals, songs, films and boats, faith, hope and love."""

from collections.abc import Iterator
from functools import lru_cache

from fieldkit.anonymise.detectors import kin, lists, names
from fieldkit.anonymise.detectors.inflection import case_only
from fieldkit.anonymise.detectors.tokens import Token, Words
from fieldkit.anonymise.findings import Finding

_FILE = "decoys.txt"
_NEAR, _BESIDE, _CALLED = 10, 3, 4
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
    first = words.number_of(inside[0])
    last = first + len(inside) - 1
    if kin.beside(words, first) or kin.beside(words, last) or _goes_on(words, last):
        return False
    return (
        (all(_is_any(token, "figures") for token in inside) and _is_told(words, first, last))
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


def _is_told(words: Words, first: int, last: int) -> bool:
    """Whether a hero stands near another one, or near words about tales."""
    own = {words.tokens[at].sounds for at in range(first, last + 1)}
    near = _around(words, first, last, _NEAR)
    others = (token for token in near if _is_any(token, "figures") and token.sounds not in own)
    return any(token for token in others if not _same(token.sounds, own)) or any(
        _is_any(token, "tales") for token in _around(words, first, last, _NEAR)
    )


def _same(sounds: str, own: set[str]) -> bool:
    return any(sounds[:_SHORTEST] == one[:_SHORTEST] for one in own)


def _is_animal(words: Words, first: int, last: int) -> bool:
    """Whether it stands behind a word for an animal, or is what one is called."""
    tokens = words.tokens
    if first and words.between(first - 1) in (" ", ", ", " «", ' "') and _names_animal(tokens[first - 1]):
        return True
    before = [token for token in tokens[max(0, first - _CALLED) : first]]
    if before and "\n" in words.text[before[0].start : tokens[first].start]:
        return False
    called = any(token.lower in lists.section(_FILE, "called") for token in before)
    if called and any(map(_names_animal, before)):
        return True
    after = tokens[last + 1] if last + 1 < len(tokens) and words.between(last) in (", ", " — ") else None
    return called and after is not None and _names_animal(after)


def _names_animal(token: Token) -> bool:
    return token.lower in lists.section(_FILE, "animals") and not (token.language == "en" and token.lower == "it")


def _is_quoted(words: Words, finding: Finding) -> bool:
    before, after = words.text[: finding.start][-1:], words.text[finding.end : finding.end + 1]
    return bool(before and after) and before in _OPENING and after in _CLOSING


def _is_work(words: Words, first: int, last: int) -> bool:
    """Whether a word for a song, a book, a film, a boat, a sort of tea stands beside the quotation marks."""
    return any(_is_any(token, "works") for token in _around(words, first, last, _BESIDE))


def _is_virtue(words: Words, at: int) -> bool:
    """Вера, надежда, любовь: whether another of them stands beside."""
    virtues = lists.section(_FILE, "virtues")
    own = words.tokens[at].lower
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
    return any(
        sounds[:length] in known and (length == len(sounds) or _inflected(sounds, length, key))
        for length in range(_SHORTEST - 1, len(sounds) + 1)
    )


def _inflected(sounds: str, length: int, key: str) -> bool:
    return length > _SHORTEST and case_only(sounds[:length], sounds[length:])

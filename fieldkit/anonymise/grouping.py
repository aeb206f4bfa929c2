"""Which forms are forms of the same somebody or something: Айгуль, Айгуле, Айгүлдүн."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.words import inflection
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.domain.identifiers import FindingKind

_HEAD = 2
_INFLECTED = (FindingKind.PERSON, FindingKind.LOC, FindingKind.ORG, FindingKind.PROF)
_NAMED_ONCE = (FindingKind.LOC, FindingKind.ORG)
"""Of these hardly two have names that differ in an ending only; of people many do: Марин, Марина."""
_SHORTEST_STEM = 4
_NUMBERS = (FindingKind.CONTACT, FindingKind.CODE)


class Groups:
    """Forms by whom they belong to.

    Forms belong together when they have as many words, and each word is the other's with another ending or in another
    script. Names, places and jobs are compared so; dates and ages by their letters, numbers by their digits.
    """

    def __init__(self) -> None:
        self._held: dict[tuple[str, ...], list[tuple[tuple[Token, ...], str]]] = {}

    def owner(self, kind: FindingKind, form: str) -> str | None:
        """Whose form it is, None when nobody has one like it."""
        tokens = _names(form)
        for held, owner in self._held.get(_drawer(kind, form, tokens), ()):
            if kind not in _INFLECTED or all(_same(one, other, kind) for one, other in zip(held, tokens, strict=True)):
                return owner
        return None

    def add(self, kind: FindingKind, form: str, owner: str) -> None:
        """Say whose form it is."""
        tokens = _names(form)
        self._held.setdefault(_drawer(kind, form, tokens), []).append((tokens, owner))


@lru_cache(maxsize=4_096)
def _names(form: str) -> tuple[Token, ...]:
    """The words that name; "брат Нурлан" and "Нурлан", "село Ак-Талаа" and "Ак-Талаа" are the same."""
    tokens = Words(form).tokens
    capital = [token for token in tokens if token.capital and not kin.is_kin(token)]
    return tuple(capital or [token for token in tokens if not kin.is_kin(token)] or tokens)


def _drawer(kind: FindingKind, form: str, tokens: Sequence[Token]) -> tuple[str, ...]:
    """What forms have in common that may be of the same."""
    if kind in _NUMBERS:
        digits = "".join(sign for sign in form if sign.isdigit())
        return kind.value, digits or form.casefold()
    if kind not in _INFLECTED or not tokens:
        return kind.value, " ".join(form.casefold().split())
    return kind.value, *(token.sounds[:_HEAD] or token.lower for token in tokens)


def _same(one: Token, other: Token, kind: FindingKind) -> bool:
    short, long = sorted((one, other), key=lambda token: len(token.sounds))
    if short.sounds == long.sounds:
        return bool(short.sounds) or short.lower == long.lower
    for stem in (short.sounds, inflection.softened(short.sounds)):
        if stem and long.sounds.startswith(stem) and inflection.turkic(stem, long.sounds[len(stem) :]):
            return True
    if kind in _NAMED_ONCE and _share_stem(short.sounds, long.sounds):
        return True
    return bool(inflection.russian(one.lower) & inflection.russian(other.lower))


def _share_stem(one: str, other: str) -> bool:
    """Whether two skeletons are one word with two case endings, without which it was not met: Бишкекке, Бишкектен."""
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return any(
        inflection.case_only(one[:length], one[length:]) and inflection.case_only(other[:length], other[length:])
        for length in range(alike, _SHORTEST_STEM - 1, -1)
    )

"""Names of places, countries and jobs in words, whatever their script, spelling and ending."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from fieldkit.anonymise.detectors.words.inflection import case_only, russian
from fieldkit.anonymise.detectors.words.tokens import Token, Words

_SHORTEST_STEM = 4
_LONGEST_NAME = 4


class Found(NamedTuple):
    """A name in a text.

    Attributes:
        start, end: code points, the end exclusive.
        name: as it is listed.
        words: how many.
    """

    start: int
    end: int
    name: str
    words: int


class Named:
    """Finds listed names.

    Args:
        names: of one word or several, in any script.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[tuple[str, ...], str] = {}
        every = list(names)
        for name in every:
            for form in russian(name) if " " not in name else ():
                self._names.setdefault(_sounds(form), name)
        # as it is written comes before what another name becomes by a case
        self._names.update((_sounds(name), name) for name in every)
        self._names.pop((), None)

    def find(self, words: Words) -> Iterator[Found]:
        """Names in their order, the longest at each place."""
        tokens = words.tokens
        at = 0
        while at < len(tokens):
            found = self._longest(tokens[at : at + _LONGEST_NAME])
            if found is not None:
                yield found
            at += found.words if found is not None else 1

    def _longest(self, tokens: Sequence[Token]) -> Found | None:
        """The longest name that begins with the first of some words."""
        for length in range(len(tokens), 0, -1):
            *before, last = (token.sounds for token in tokens[:length])
            for stem in _stems(last):
                name = self._names.get((*before, stem))
                if name is not None:
                    return Found(tokens[0].start, tokens[length - 1].end, name, length)
        return None


def _sounds(name: str) -> tuple[str, ...]:
    return tuple(token.sounds for token in Words(name).tokens if token.sounds)


@lru_cache(maxsize=50_000)
def _stems(word: str) -> tuple[str, ...]:
    """A word without the endings that it may have."""
    shorter = range(len(word) - 1, _SHORTEST_STEM - 1, -1)
    return (word, *(word[:length] for length in shorter if case_only(word[:length], word[length:])))

"""What was found out about stretches of text between blanks, and about texts: a language repeats its words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import filterfalse

FindOut = Callable[[str], int]
Placed = tuple[int, str]
"""A stretch, and where it begins in its text."""

KEPT = 200_000
"""Stretches that are remembered; the words of a language are fewer."""
_LETTERS = 2**25


class Known:
    """What stretches have in them, as flags; found out once for each.

    How that is done is told with every question: whoever kept it here would hold a circle, and much memory in it.
    """

    def __init__(self) -> None:
        self._harmless: set[str] = set()
        self._marked: dict[str, int] = {}

    def marked(self, stretches: Sequence[str], find_out: FindOut) -> dict[int, int]:
        """The flags of those stretches of a text that have any, by their numbers, in order.

        Args:
            stretches: all of them.
            find_out: the flags of a stretch, 0 for nothing.
        """
        marked: dict[int, int] = {}
        at = -1
        # nearly all are harmless: going over them takes longer than looking for the place of another
        for stretch in list(filterfalse(self._harmless.__contains__, stretches)):
            flags = self.flags_of(stretch, find_out)
            if flags:
                at = stretches.index(stretch, at + 1)
                marked[at] = flags
        return marked

    def flags_of(self, stretch: str, find_out: FindOut) -> int:
        """The flags of one stretch."""
        if stretch in self._harmless:
            return 0
        flags = self._marked.get(stretch)
        if flags is None:
            flags = find_out(stretch)
            if len(self._harmless) + len(self._marked) >= KEPT:
                self._harmless.clear()
                self._marked.clear()
            if flags:
                self._marked[stretch] = flags
            else:
                self._harmless.add(stretch)
        return flags


def placed(text: str, stretches: Sequence[str], numbers: Iterable[int] | None = None) -> Iterator[Placed]:
    """Where stretches of a text stand, in order.

    Args:
        text: any text.
        stretches: all of them.
        numbers: of those that are asked for, rising; all when none are given.
    """
    at = 0
    for number in range(len(stretches)) if numbers is None else numbers:
        at = _place(text, stretches[number], at)
        yield at, stretches[number]
        at += len(stretches[number])


def _place(text: str, stretch: str, at: int) -> int:
    """Where the first stretch of those letters stands from `at` on, between blanks."""
    while True:
        at = text.index(stretch, at)
        end = at + len(stretch)
        if (not at or text[at - 1].isspace()) and (end == len(text) or text[end].isspace()):
            return at
        at += 1


class Harmless:
    """Texts in which nothing was found: what leaves is searched once more, and most of it was not replaced."""

    def __init__(self) -> None:
        self._texts: set[str] = set()
        self._letters = 0

    def __contains__(self, text: str) -> bool:
        return text in self._texts

    def others(self, texts: Sequence[str]) -> Sequence[str]:
        """Those of some texts of which it is not known."""
        return () if self._texts.issuperset(texts) else [text for text in texts if text not in self._texts]

    def add(self, text: str) -> None:
        """Remember a text, as long as they are not too many."""
        if self._letters + len(text) <= _LETTERS:
            self._texts.add(text)
            self._letters += len(text)

"""What was found out about stretches of text between blanks, and about texts: a language repeats its words."""

from collections.abc import Callable, Sequence
from functools import reduce
from operator import or_

FindOut = Callable[[str], int]

_KEPT = 200_000
_LETTERS = 2**25


class Known:
    """What stretches have in them, as flags; found out once for each.

    How that is done is told with every question: whoever kept it here would hold a circle, and much memory in it.
    """

    def __init__(self) -> None:
        self._harmless: set[str] = set()
        self._marked: dict[str, int] = {}

    def flags(self, text: str, find_out: FindOut) -> int:
        """The flags of all stretches of a text together.

        Args:
            text: any text.
            find_out: the flags of a stretch, 0 for nothing.
        """
        stretches = text.split()
        harmless = self._harmless
        if harmless.issuperset(stretches):
            return 0
        return reduce(or_, [self.flags_of(one, find_out) for one in stretches if one not in harmless], 0)

    def marked(self, stretches: Sequence[str], find_out: FindOut) -> list[int]:
        """Where those stand that have any flag, in order."""
        harmless = self._harmless
        return [
            at for at, stretch in enumerate(stretches) if stretch not in harmless and self.flags_of(stretch, find_out)
        ]

    def flags_of(self, stretch: str, find_out: FindOut) -> int:
        """The flags of one stretch."""
        if stretch in self._harmless:
            return 0
        flags = self._marked.get(stretch)
        if flags is None:
            flags = find_out(stretch)
            if len(self._harmless) + len(self._marked) >= _KEPT:
                self._harmless.clear()
                self._marked.clear()
            if flags:
                self._marked[stretch] = flags
            else:
                self._harmless.add(stretch)
        return flags


class Harmless:
    """Texts in which nothing was found: what leaves is searched once more, and most of it was not replaced."""

    def __init__(self) -> None:
        self._texts: set[str] = set()
        self._letters = 0

    def __contains__(self, text: str) -> bool:
        return text in self._texts

    def add(self, text: str) -> None:
        """Remember a text, as long as they are not too many."""
        if self._letters + len(text) <= _LETTERS:
            self._texts.add(text)
            self._letters += len(text)

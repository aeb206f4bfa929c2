"""Stretches of text between blanks, and what was found out about each: a language repeats its words."""

from collections.abc import Callable, Sequence
from functools import reduce
from operator import or_

_KEPT = 200_000


class Known:
    """What stretches have in them, as flags; found out once for each.

    Args:
        find_out: the flags of a stretch, 0 for nothing.
    """

    def __init__(self, find_out: Callable[[str], int]) -> None:
        self._find_out = find_out
        self._harmless: set[str] = set()
        self._marked: dict[str, int] = {}

    def flags(self, text: str) -> int:
        """The flags of all stretches of a text together."""
        if text in self._harmless:
            return 0
        return reduce(or_, map(self._flags_of, set(text.split()) - self._harmless), 0)

    def marked(self, stretches: Sequence[str]) -> list[int]:
        """Where those stand that have any flag, in order."""
        rest = set(stretches) - self._harmless
        marked = {stretch for stretch in rest if self._flags_of(stretch)}
        return [at for at, stretch in enumerate(stretches) if stretch in marked] if marked else []

    def _flags_of(self, stretch: str) -> int:
        flags = self._marked.get(stretch)
        if flags is None:
            flags = self._find_out(stretch)
            if len(self._harmless) + len(self._marked) >= _KEPT:
                self._harmless.clear()
                self._marked.clear()
            if flags:
                self._marked[stretch] = flags
            else:
                self._harmless.add(stretch)
        return flags

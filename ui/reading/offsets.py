"""Places in a text, for Python and for Qt.

The study counts Unicode code points, Qt counts UTF-16 units; they differ after every emoji. Nothing else converts.
"""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Converts places in one text.

    Args:
        text: without lone surrogates.
    """

    __slots__ = ("_wide", "_wide_units", "length")

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        self._wide_units = [at + before for before, at in enumerate(self._wide)]
        self.length = len(text) + len(self._wide)
        """UTF-16 units in the whole text."""

    def units(self, point: int) -> int:
        """UTF-16 units before a code point."""
        return point + bisect_left(self._wide, point)

    def points(self, unit: int) -> int:
        """Code points before a UTF-16 unit; inside a surrogate pair those before the pair."""
        return unit - bisect_left(self._wide_units, unit)

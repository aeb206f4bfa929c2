"""Hierarchies of generalisation: what a value is a part of, step by step."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_DASH = "\u2013"


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """What stands in place of a value on coarser levels: 0 is the value as noted, 1 its nearest ancestor.

    A value that came generalised from elsewhere (an ancestor, a band) is known by its own level and only goes up.

    Attributes:
        broader: value -> its ancestors, nearest first, of any number.
        bands: for whole numbers, widths of bands, narrowest first; each a multiple of the one before.
    """

    broader: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    bands: tuple[int, ...] = ()

    @property
    def depth(self) -> int:
        """The coarsest level on which something is still said."""
        return max(len(self.bands), max(map(len, self.broader.values()), default=0))

    def at(self, value: str, level: int) -> str:
        """A value on a level, "" when nothing is said of it there.

        Args:
            value: as noted, or generalised before.
            level: 0 or more.
        """
        stands = self.level_of(value)
        if stands >= level:
            return value
        number = _lowest(value)
        if number is not None and level <= len(self.bands):
            return _band(number, self.bands[level - 1])
        above = self.broader.get(value) or self._above(value)
        return above[level - stands - 1] if level - stands <= len(above) else ""

    def level_of(self, value: str) -> int:
        """The level on which a value stands; 0 for one that is not known."""
        if value in self.broader:
            return 0
        if _DASH in value and (number := _lowest(value)) is not None:
            return next((at for at, width in enumerate(self.bands, start=1) if _band(number, width) == value), 0)
        return next((above.index(value) + 1 for above in self.broader.values() if value in above), 0)

    def knows(self, value: str) -> bool:
        """Whether a value is one of this hierarchy: listed, an ancestor or a band."""
        return value in self.broader or self.level_of(value) > 0

    def _above(self, value: str) -> tuple[str, ...]:
        found = next((above for above in self.broader.values() if value in above), ())
        return found[found.index(value) + 1 :] if found else ()


def _lowest(value: str) -> int | None:
    """The number of a value, the lower end of a band."""
    low, _, high = value.partition(_DASH)
    return int(low) if low.isdecimal() and (not high or high.isdecimal()) else None


def _band(number: int, width: int) -> str:
    """ "30\u201339" for 34 in bands of ten."""
    low = number // width * width
    return f"{low}{_DASH}{low + width - 1}"

"""Hierarchies of generalisation: what a value is a part of, step by step."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

_DASH = "\u2013"
_LONGEST_NUMBER = 9


JOINED = " / "
"""Between values that became one."""


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """What stands in place of a value on coarser levels: 0 is the value as noted, 1 its nearest ancestor.

    A value that came generalised from elsewhere (an ancestor, a band) is known by its own level and only goes up.

    Attributes:
        broader: value -> its ancestors, nearest first, of any number.
        bands: for whole numbers, widths of bands, narrowest first; each a multiple of the one before.
        supplied: which of those that come with the program it is, "" for one of the study's own.
    """

    broader: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    bands: tuple[int, ...] = ()
    supplied: str = ""

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

    def fits(self, value: str) -> bool:
        """Whether something coarser can be said of a value."""
        return self.knows(value) or (bool(self.bands) and _lowest(value) is not None)

    def finer(self, value: str) -> frozenset[str]:
        """Everything listed that a coarser value stands for, steps between included."""
        return frozenset(
            part
            for noted, above in self.broader.items()
            if value in above
            for part in (noted, *above[: above.index(value)])
            if part != value
        )

    def joined(self, values: Collection[str], level: int, among: Iterable[str] = ()) -> "Hierarchy":
        """The hierarchy with one step more above a level: there some of its values are one, the others as they were.

        Args:
            values: as they stand on the level.
            level: on which they stand.
            among: values as noted that are to be known as well.
        """
        name = JOINED.join(values)
        known = {**dict.fromkeys(among, ()), **self.broader}
        broader = {}
        for noted, above in known.items():
            if len(above) < level:
                broader[noted] = above
                continue
            stands = (noted, *above)[level]
            broader[noted] = (*above[:level], name if stands in values else stands, *above[level:])
        return Hierarchy(broader, self.bands)

    def _above(self, value: str) -> tuple[str, ...]:
        found = next((above for above in self.broader.values() if value in above), ())
        return found[found.index(value) + 1 :] if found else ()


def _lowest(value: str) -> int | None:
    """The number of a value, the lower end of a band."""
    low, _, high = value.partition(_DASH)
    is_number = low.isdecimal() and len(low) <= _LONGEST_NUMBER and (not high or high.isdecimal())
    return int(low) if is_number else None


def of_rows(rows: Iterable[Sequence[str]]) -> Hierarchy:
    """A hierarchy from the rows of a table: a value, then its ancestors, nearest first; empty cells end a row."""
    broader = {}
    for row in rows:
        cells = [cell.strip() for cell in row]
        filled = cells[: cells.index("")] if "" in cells else cells
        if filled:
            broader[filled[0]] = tuple(filled[1:])
    return Hierarchy(broader)


def _band(number: int, width: int) -> str:
    """ "30\u201339" for 34 in bands of ten."""
    low = number // width * width
    return f"{low}{_DASH}{low + width - 1}"

"""Fractional ranks: an order that can always take another item in between.

A rank is a string over a-z that does not end in "a" and is compared as text. After D. Greenspan, "Implementing
Fractional Indexing" (2020), reduced to the fraction.
"""

from fieldkit.errors import BugError

_FIRST, _LAST = ord("a"), ord("z")
_BASE = _LAST - _FIRST + 1


def between(before: str | None, after: str | None) -> str:
    """A rank that sorts after `before` and before `after`; None stands for the open end.

    Raises:
        BugError: `before` does not sort before `after`.
    """
    low = before or ""
    if after is not None and low >= after:
        raise BugError("ranks-out-of-order")
    rank = ""
    while True:
        place = len(rank)
        lower = ord(low[place]) - _FIRST if place < len(low) else 0
        bounded = after is not None and after.startswith(rank)
        upper = ord(after[place]) - _FIRST if bounded and after is not None and place < len(after) else _BASE
        middle = (lower + upper) // 2
        if middle > lower:
            return rank + chr(_FIRST + middle)
        rank += chr(_FIRST + lower)


def spread(count: int) -> list[str]:
    """`count` ranks of equal length in rising order, with room between neighbours."""
    if count == 0:
        return []
    width = 1
    while _BASE**width < (count + 1) * 2:
        width += 1
    step = _BASE**width / (count + 1)
    return [_written(round(step * (index + 1)), width) for index in range(count)]


def _written(number: int, width: int) -> str:
    letters = []
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        letters.append(chr(_FIRST + digit))
    return "".join(reversed(letters)) + "n"

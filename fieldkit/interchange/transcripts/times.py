"""Time marks: `[00:12:03]`, `(12:03)`, `00:12:03,5`, `#00:12:03-5#`, and numbers in a column of a table."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fieldkit.domain.transcript import DraftTurn

CLOCK = r"\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?"
"""`h:mm:ss` or `mm:ss`, with up to three digits of a fraction of a second."""
_LONG_CLOCK = r"\d{1,3}:[0-5]\d:[0-5]\d(?:[.,]\d{1,3})?"
_RANGE = r"\s*(?:-->|[-–—])\s*"

_LEADING = re.compile(
    rf"""\s*(?:
        \[\s*(?P<a>{CLOCK})(?:{_RANGE}(?P<a_end>{CLOCK}))?\s*\]
      | \(\s*(?P<b>{CLOCK})(?:{_RANGE}(?P<b_end>{CLOCK}))?\s*\)
      | \#(?P<f>\d{{1,3}}:[0-5]\d:[0-5]\d)(?:-(?P<tenth>\d))?\#
      | (?P<c>{_LONG_CLOCK})(?:{_RANGE}(?P<c_end>{_LONG_CLOCK}))?(?![\w:])
      | (?P<d>{CLOCK})(?=\t|[ ]{{2}}|\s*$)
    )[ \t]*(?:[-–—:][ \t]+|[-–—:]$)?[ \t]*""",
    re.VERBOSE,
)
_IN_CELL = re.compile(rf"\s*[\[(#]?\s*({CLOCK})(?:{_RANGE}({CLOCK}))?\s*[\])#]?(?![\w:])\s*")
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,6})?")


class Mark(NamedTuple):
    """A time mark at the beginning of a line.

    Attributes:
        start, end: milliseconds; `end` is None when the mark is one time only.
        length: characters it takes, with the spaces around it.
    """

    start: int
    end: int | None
    length: int


def leading(text: str) -> Mark | None:
    """The time mark `text` begins with.

    Without brackets a mark must have hours, or be set off by a tab, two spaces or the end of the line: a sentence may
    begin with the time of day.
    """
    found = _LEADING.match(text)
    if found is None:
        return None
    start = found["a"] or found["b"] or found["c"] or found["d"] or f"{found['f']}.{found['tenth'] or 0}"
    end = found["a_end"] or found["b_end"] or found["c_end"]
    return Mark(milliseconds(start), milliseconds(end) if end else None, found.end())


class Cell(NamedTuple):
    """A cell of a time column: milliseconds, or None; and the words that are no time."""

    start: int | None
    end: int | None
    rest: str


def cell(text: str, *, unit: int = 0) -> Cell:
    """What a cell of a time column says.

    Args:
        text: the cell.
        unit: milliseconds that a plain number counts, 0 when plain numbers are no times in this column.
    """
    found = _IN_CELL.match(text)
    if found:
        return Cell(milliseconds(found[1]), milliseconds(found[2]) if found[2] else None, text[found.end() :])
    if unit and _NUMBER.fullmatch(text.strip()):
        return Cell(round(float(text.strip().replace(",", ".")) * unit), None, "")
    return Cell(None, None, text)


def unit(header: str, cells: Iterable[str]) -> int:
    """Milliseconds that the plain numbers of a column count: 1, 1000, or 0 when it has no plain numbers.

    Whole numbers without a unit in the header count as milliseconds when they step by hundreds, as in the tables of
    speech recognisers.
    """
    numbers = [text.strip() for text in cells if text.strip()]
    if not numbers or not all(_NUMBER.fullmatch(text) for text in numbers):
        return 0
    if re.search(r"(?i)\b(ms|msec|millis\w*|мс|миллисек\w*)\b", header):
        return 1
    whole = [int(text) for text in numbers if text.isdecimal()]
    if len(whole) < len(numbers) or re.search(r"(?i)\b(s|sec|seconds?|с|сек|секунд\w*)\b", header):
        return 1000
    return 1 if max(whole) >= 1000 and all(number % 10 == 0 for number in whole) else 1000


def milliseconds(clock: str) -> int:
    """`[h:]mm:ss[.fff]` in milliseconds."""
    whole, _, fraction = clock.replace(",", ".").partition(".")
    seconds = 0
    for part in whole.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds * 1000 + int(fraction.ljust(3, "0"))


def are_rising(turns: Sequence[DraftTurn]) -> bool:
    """Whether no turn starts before one that stands ahead of it."""
    starts = [turn.start for turn in turns if turn.start is not None]
    return starts == sorted(starts)

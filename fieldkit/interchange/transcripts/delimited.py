"""Rows of a delimited text: comma, semicolon or tab, found by trying."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from fieldkit.errors import Code, InputError

_DELIMITERS = ",;\t"
_TRIED_ROWS = 40
_LONGEST_CELL = 64 * 2**20


def rows(text: str) -> list[list[str]]:
    """The records of `text`; blank ones are empty lists, so that an index is a row number less one.

    Raises:
        InputError: `FORMAT_BROKEN`, when the reader of the standard library refuses it.
    """
    # The limit of the standard library, 128 KiB a cell, would refuse a cell that holds a whole interview.
    csv.field_size_limit(_LONGEST_CELL)
    try:
        delimiter = max(_DELIMITERS, key=lambda sign: _fit(text, sign))
        return list(_reader(text, delimiter))
    except csv.Error:
        raise InputError(Code.FORMAT_BROKEN, format="csv") from None


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _fit(text: str, delimiter: str) -> tuple[float, int]:
    """How many of the first rows agree on a number of cells above one, and on how many."""
    widths = Counter(len(row) for row in islice(_reader(text, delimiter), _TRIED_ROWS) if row)
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 0.0, 1
    width, count = max(several.items(), key=lambda item: (item[1], item[0]))
    return count / sum(widths.values()), width

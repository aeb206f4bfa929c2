"""A table of respondents in which nobody stands out: local suppression of single values."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

NOT_SAID = ""

Row = tuple[str, ...]


def hidden(
    table: Mapping[str, Mapping[str, str]], keys: Sequence[str], *, least_count: int, least_group: int
) -> dict[str, dict[str, str]]:
    """The table with values left away until everybody is one of several who look alike.

    A value stays only where at least `least_count` respondents have it, and a row that says anything is the same for at
    least `least_group` respondents (k-anonymity by local suppression; Hundepool et al. 2012, ch. 3). A value that is
    left away counts as one of its own. Each time that value goes without which a row finds most others like it.

    Args:
        table: respondent -> attribute -> value.
        keys: attributes of the table.
        least_count: of a value, 1 or more.
        least_group: of a row, 1 or more.
    """
    rows = {who: tuple(values.get(key, NOT_SAID) for key in keys) for who, values in table.items()}
    while True:
        changes = _rare(rows, least_count) or _alone(rows, least_group)
        if not changes:
            return {who: dict(zip(keys, row, strict=True)) for who, row in rows.items()}
        rows = {who: changes.get(row, row) for who, row in rows.items()}


def left_away(before: Mapping[str, Mapping[str, str]], after: Mapping[str, Mapping[str, str]]) -> int:
    """How many values were left away."""
    return sum(bool(value) and not after[who].get(key) for who, row in before.items() for key, value in row.items())


def _rare(rows: Mapping[str, Row], least: int) -> dict[Row, Row]:
    """Rows with values that few have -> the same without those."""
    counts = Counter((at, value) for row in rows.values() for at, value in enumerate(row) if value != NOT_SAID)
    few = {cell for cell, count in counts.items() if count < least}
    return {
        row: tuple(NOT_SAID if (at, value) in few else value for at, value in enumerate(row))
        for row in set(rows.values())
        if few.intersection(enumerate(row))
    }


def _alone(rows: Mapping[str, Row], least: int) -> dict[Row, Row]:
    """Rows that few have -> the same without one value."""
    sizes = Counter(rows.values())

    @cache
    def saying(places: tuple[int, ...]) -> Counter[Row]:
        """How many respondents have which values in some places."""
        found: Counter[Row] = Counter()
        for row, size in sizes.items():
            found[tuple(row[at] for at in places)] += size
        return found

    def alike(row: Row) -> int:
        """How many say the same wherever a row says something."""
        places = tuple(at for at, value in enumerate(row) if value != NOT_SAID)
        return saying(places)[tuple(row[at] for at in places)]

    return {
        row: max(_shorter(row), key=lambda one: (alike(one), one))
        for row, size in sizes.items()
        if size < least and any(row)
    }


def _shorter(row: Row) -> Iterator[Row]:
    for at, value in enumerate(row):
        if value != NOT_SAID:
            yield (*row[:at], NOT_SAID, *row[at + 1 :])

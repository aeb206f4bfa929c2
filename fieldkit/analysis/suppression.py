"""Small counts in tables that leave the study: which cells to cover so that none of them can be worked out.

A count of 1 to `threshold` - 1 respondents may point to a person and is covered (primary suppression). What remains may
still give it away, because the sums are printed too; further cells are covered until it does not (complementary
suppression; Hundepool et al. 2012, "Statistical Disclosure Control", ch. 4).

What a reader of the table knows, and what is held against:

* every number shown, and that a covered cell is 1 or more, because zeros are shown;
* each respondent belongs to one column, so a row adds up to its total exactly, the row of totals included;
* a respondent may speak of several themes, so a column does not add up: its total, which counts respondents once, is at
  least its largest cell and at most the sum of its cells. The column of totals is such a column as well.

For every covered cell there is a second table that agrees with all of this and has another number there. The search
makes that table: it moves one respondent within a row, and within the row of totals where that must follow. What a
reader knows from elsewhere (who took part, the number of respondents beside the table) is not held against.
"""

from collections.abc import Iterator, Sequence

Place = tuple[int, int]
_Move = dict[Place, int]


def covered_cells(counts: Sequence[Sequence[int]], threshold: int) -> frozenset[Place]:
    """The cells to cover in a table with its totals.

    Args:
        counts: rows of counts of respondents; the last row and the last column are the totals.
        threshold: counts from 1 to below it are covered.

    Returns:
        Row and column of each covered cell, totals included.
    """
    covered = {
        (row, column) for row, cells in enumerate(counts) for column, count in enumerate(cells) if 0 < count < threshold
    }
    waiting = sorted(covered)
    while waiting:
        place = waiting[-1]
        if _has_second_table(counts, covered, place):
            waiting.pop()
            continue
        # A cell covered for another one is to be safe itself.
        added = _next_to_cover(counts, covered, place)
        covered.add(added)
        waiting.append(added)
    return frozenset(covered)


def covered_entries(counts: Sequence[int], small: Sequence[bool]) -> frozenset[int] | None:
    """The entries to cover in a list whose sum may be known.

    Args:
        counts: 0 or more.
        small: which of them may point to a person.

    Returns:
        Places of covered entries; None when nothing can be shown, because even covering all of them would tell.
    """
    covered = {place for place, count in enumerate(counts) if small[place] and count > 0}
    if not covered:
        return frozenset()
    # One can be moved from one covered entry to another as soon as one of two holds more than 1.
    while len(covered) < 2 or max(counts[place] for place in covered) < 2:
        shown = [place for place, count in enumerate(counts) if count > 0 and place not in covered]
        if not shown:
            return None
        covered.add(min(shown, key=lambda place: counts[place]))
    return frozenset(covered) if _each_moves(counts, covered) else None


def _each_moves(counts: Sequence[int], covered: set[int]) -> bool:
    return all(counts[place] > 1 or any(counts[other] > 1 for other in covered if other != place) for place in covered)


def _next_to_cover(counts: Sequence[Sequence[int]], covered: set[Place], place: Place) -> Place:
    """The cell whose covering helps `place` most cheaply: the smallest in its row, then totals, then its column."""
    row, column = place
    last_row, last_column = len(counts) - 1, len(counts[0]) - 1

    def shown(places: Iterator[Place]) -> list[Place]:
        return sorted(
            (found for found in places if found not in covered and counts[found[0]][found[1]] > 0),
            key=lambda found: (counts[found[0]][found[1]], found),
        )

    rows = [row] if row == last_row else [row, last_row]
    ways = (
        shown((row, beside) for beside in range(last_column)),
        shown(iter([(row, last_column)])),
        shown(iter([(last_row, column)])),
        *(shown((line, beside) for beside in range(last_column + 1)) for line in rows),
        shown((above, column) for above in range(last_row)),
        shown((above, last_column) for above in range(last_row)),
    )
    return next(places[0] for places in ways if places)


def _has_second_table(counts: Sequence[Sequence[int]], covered: set[Place], place: Place) -> bool:
    return any(_is_consistent(counts, covered, move) for move in _moves(counts, covered, place))


def _moves(counts: Sequence[Sequence[int]], covered: set[Place], place: Place) -> Iterator[_Move]:
    """Changes of `place` by one that keep every row adding up."""
    row, _ = place
    last_row = len(counts) - 1
    for move in _row_moves(counts, covered, place):
        yield move
        if row == last_row:
            for above in range(last_row):
                yield move | {(above, column): change for (_, column), change in move.items()}
            continue
        yield move | {(last_row, column): change for (_, column), change in move.items()}
        for (_, column), change in move.items():
            for follow in _row_moves(counts, covered, (last_row, column)):
                if follow[last_row, column] == change:
                    yield move | follow


def _row_moves(counts: Sequence[Sequence[int]], covered: set[Place], place: Place) -> Iterator[_Move]:
    row, column = place
    last = len(counts[0]) - 1
    for partner in range(last + 1):
        if partner == column or (row, partner) not in covered:
            continue
        follows = last in (column, partner)
        for change in (1, -1):
            yield {place: change, (row, partner): change if follows else -change}


def _is_consistent(counts: Sequence[Sequence[int]], covered: set[Place], move: _Move) -> bool:
    """Whether a reader could take the table after `move` for the true one."""
    if any(place not in covered or counts[place[0]][place[1]] + change < 1 for place, change in move.items()):
        return False
    last = len(counts) - 1
    for column in {column for _, column in move}:
        cells = [counts[row][column] + move.get((row, column), 0) for row in range(last)]
        if not max(cells) <= counts[last][column] + move.get((last, column), 0) <= sum(cells):
            return False
    return True

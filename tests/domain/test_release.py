"""What a release needs, and what an earlier one makes of it."""

import pytest

from fieldkit.domain.people import ConsentItem
from fieldkit.domain.profile import ARCHIVE, PRINT
from fieldkit.domain.release import PastRelease, needed


@pytest.mark.parametrize(
    ("came", "went", "shows"), [(0, 0, False), (1, 0, True), (4, 0, True), (5, 0, False), (0, 2, True), (5, 1, True)]
)
def test_few_who_came_or_went_would_be_shown(came: int, went: int, shows: bool) -> None:
    people = [f"r{number}" for number in range(20)]
    earlier = PastRelease(ARCHIVE, "2026-11-22", {}, {}, frozenset(people[:10]))
    assert earlier.would_show(frozenset(people[went : 10 + came]), 5) is shows


def test_a_release_without_a_table_of_respondents_shows_nobody() -> None:
    assert not PastRelease(ARCHIVE, "2026-11-22", {}, {}).would_show(frozenset({"r"}), 5)


def test_print_quotes_and_everything_else_keeps() -> None:
    assert needed(PRINT) is ConsentItem.QUOTE
    assert {needed(ARCHIVE), needed("ministry")} == {ConsentItem.ARCHIVE}

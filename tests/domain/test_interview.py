"""Dates as they leave: by their quarter, or less."""

import pytest

from fieldkit.domain.interview import is_quarter, quarter


@pytest.mark.parametrize(
    ("day", "left"),
    [
        ("2026-01-31", "2026 Q1"),
        ("2026-04-01", "2026 Q2"),
        ("2026-12", "2026 Q4"),
        ("2026 Q4", "2026 Q4"),
        ("2026", "2026"),
        ("2026-13-01", "2026"),
        ("2026-Айгуль", ""),
        ("2026 Q5", ""),
        ("2026 Q4 Айгуль", ""),
        ("весной", ""),
        ("٢٠٢٦-01-01", ""),
        ("", ""),
    ],
)
def test_a_date_leaves_as_its_quarter(day: str, left: str) -> None:
    assert quarter(day) == left
    assert quarter(left) == left


def test_a_day_is_no_quarter() -> None:
    assert is_quarter("2026 Q1")
    assert not is_quarter("2026-01-01")

"""There is always room for one more in between."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.domain import ranks
from fieldkit.errors import BugError


@given(st.lists(st.integers(0, 1_000_000), max_size=120))
def test_whatever_the_order_of_insertion_the_order_is_kept(places: list[int]) -> None:
    order: list[str] = []
    for place in places:
        at = place % (len(order) + 1)
        low = order[at - 1] if at else None
        high = order[at] if at < len(order) else None
        order.insert(at, ranks.between(low, high))
    assert order == sorted(set(order))
    assert not any(rank.endswith("a") for rank in order)


@given(st.integers(0, 3000))
def test_spread_ranks_rise_and_leave_room(count: int) -> None:
    spread = ranks.spread(count)
    assert spread == sorted(set(spread))
    assert len(spread) == count
    assert len({len(rank) for rank in spread}) <= 1
    for low, high in itertools.pairwise(spread):
        assert low < ranks.between(low, high) < high
    if spread:
        assert ranks.between(None, spread[0]) < spread[0]
        assert spread[-1] < ranks.between(spread[-1], None)


@pytest.mark.parametrize(("low", "high"), [("n", "n"), ("z", "b")])
def test_ends_out_of_order_are_a_fault(low: str, high: str) -> None:
    with pytest.raises(BugError):
        ranks.between(low, high)

"""The estimate of what two readers missed."""

from random import Random

import pytest

from fieldkit.domain.recapture import Recapture, estimate


def test_the_estimate_is_chapmans() -> None:
    # G. A. F. Seber 1982, 3.1.1: N* = (n1 + 1)(n2 + 1) / (m + 1) - 1
    found = estimate(Recapture(first=20, second=5, both=45))
    assert found is not None
    assert found.total == pytest.approx(66 * 51 / 46 - 1)
    assert found.low < found.total < found.high
    assert found.low >= Recapture(20, 5, 45).seen


def test_limits_are_those_of_clopper_and_pearson() -> None:
    # 8 of 10: .444 to .975, in every table of exact binomial limits
    found = estimate(Recapture(first=92, second=2, both=8))
    assert found is not None
    assert found.high == pytest.approx(100 / 0.44390, rel=1e-3)
    assert found.low == pytest.approx(100 / 0.97479, rel=1e-3)


def test_nothing_found_alone_is_still_no_certainty() -> None:
    few, many = estimate(Recapture(both=5)), estimate(Recapture(both=500))
    assert few is not None
    assert many is not None
    assert (few.low, few.total) == (5, 5)
    assert few.high > 9
    assert many.high < 504


def test_readers_with_nothing_in_common_allow_no_estimate() -> None:
    assert estimate(Recapture(first=7, second=3)) is None
    assert estimate(Recapture()) is None


def test_the_interval_holds_what_is_there_in_19_of_20_readings() -> None:
    chance, there, held = Random(7), 60, 0
    readings = 400
    for _ in range(readings):
        first = {one for one in range(there) if chance.random() < 0.9}
        second = {one for one in range(there) if chance.random() < 0.8}
        found = estimate(Recapture(len(first - second), len(second - first), len(first & second)))
        assert found is not None
        held += found.low <= there <= found.high
    assert held >= 0.94 * readings

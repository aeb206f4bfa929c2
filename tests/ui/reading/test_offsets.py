"""Code points and UTF-16 units: there and back, for any text."""

from hypothesis import given
from hypothesis import strategies as st

from ui.reading.offsets import Offsets

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("🙂👩‍👧𐰀سж"), max_size=60)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_place_is_converted_as_the_encoding_counts(text: str) -> None:
    offsets = Offsets(text)
    assert offsets.length == _units(text)
    for point in range(len(text) + 1):
        assert offsets.units(point) == _units(text[:point])
        assert offsets.points(offsets.units(point)) == point


@given(TEXTS)
def test_inside_a_pair_counts_as_before_it(text: str) -> None:
    offsets = Offsets(text)
    begins = {offsets.units(point): point for point in range(len(text) + 1)}
    for unit in range(offsets.length + 1):
        assert offsets.points(unit) == begins.get(unit, begins.get(unit - 1))

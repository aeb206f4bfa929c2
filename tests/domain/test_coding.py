"""Spans: what they cover, and where they lie in a newer text."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fieldkit.domain.coding import Span, covered, mapped
from fieldkit.domain.ids import SourceId, TurnId
from fieldkit.domain.transcript import Turn
from fieldkit.errors import Code, InputError

TEXT = st.text(st.sampled_from("абвг 😀é\n"), min_size=1, max_size=20)


def turns(texts: list[str]) -> list[Turn]:
    return [
        Turn(TurnId(f"t{place}"), SourceId("s"), f"b{place:02}n", "", None, None, "", text)
        for place, text in enumerate(texts)
    ]


@st.composite
def spans(draw: st.DrawFn) -> tuple[list[Turn], Span]:
    every = turns(draw(st.lists(TEXT, min_size=1, max_size=3)))
    low = draw(st.integers(0, len(every) - 1))
    high = draw(st.integers(low, len(every) - 1))
    start = draw(st.integers(0, len(every[low].text)))
    end = draw(st.integers(0, len(every[high].text)))
    try:
        return every, covered(every, first=every[low].id, start=start, last=every[high].id, end=end)
    except InputError:
        assume(False)
        raise


@given(spans())
def test_the_words_are_those_between_the_places(made: tuple[list[Turn], Span]) -> None:
    every, span = made
    order = [turn.id for turn in every]
    low, high = order.index(span.first), order.index(span.last)
    whole = "\n".join(turn.text for turn in every[low : high + 1])
    left = len(every[high].text) - span.end
    assert span.words == whole[span.start : len(whole) - left]
    assert span.words.strip()


@given(spans())
def test_in_the_same_text_a_span_stays(made: tuple[list[Turn], Span]) -> None:
    every, span = made
    assert mapped(span, {turn.id: turn.text for turn in every}) == span


@given(spans(), st.text(st.sampled_from("xyz"), max_size=5), st.text(st.sampled_from("xyz"), max_size=5))
def test_a_span_follows_its_words(made: tuple[list[Turn], Span], before: str, after: str) -> None:
    every, span = made
    texts = {turn.id: before + turn.text + after for turn in every}
    found = mapped(span, texts)
    assert found is not None
    if span.first == span.last:
        assert texts[found.first][found.start : found.end] == span.words
        assert (found.end - found.start, found.words) == (span.end - span.start, span.words)
    else:
        assert texts[found.first].startswith(span.words.split("\n")[0], found.start)
        assert texts[found.last].endswith(span.words.split("\n")[-1], 0, found.end)


@given(spans())
def test_words_that_are_gone_leave_an_orphan(made: tuple[list[Turn], Span]) -> None:
    every, span = made
    assert mapped(span, {turn.id: "" for turn in every if turn.id != span.first}) is None
    if span.first == span.last:
        assert mapped(span, {span.first: "Q" * 40}) is None


def test_of_several_places_the_nearest_is_taken() -> None:
    span = Span(TurnId("t"), 10, TurnId("t"), 12, "да")
    assert mapped(span, {TurnId("t"): "да нет да -- -- да"}) == Span(TurnId("t"), 7, TurnId("t"), 9, "да")
    assert mapped(span, {TurnId("t"): "да -- -- -- -- да"}) == Span(TurnId("t"), 15, TurnId("t"), 17, "да")


@pytest.mark.parametrize(
    ("first", "start", "last", "end"),
    [
        ("t0", 2, "t0", 2),
        ("t1", 0, "t0", 1),
        ("t0", -1, "t0", 2),
        ("t0", 0, "t0", 9),
        ("t0", 9, "t1", 1),
        ("x", 0, "t0", 1),
        ("t2", 0, "t2", 1),
    ],
)
def test_spans_that_cover_nothing_are_refused(first: str, start: int, last: str, end: int) -> None:
    every = turns(["абв", "где", "  "])
    with pytest.raises(InputError) as refused:
        covered(every, first=TurnId(first), start=start, last=TurnId(last), end=end)
    assert refused.value.code is Code.SPAN_INVALID

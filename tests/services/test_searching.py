"""Searching as a use case."""

from pathlib import Path

import pytest

from fieldkit.errors import Code, InputError
from fieldkit.services import interviews, searching
from fieldkit.services.session import Study
from tests.studies import transcript, turns_of

MANY = [f"слово{number:03}абвгд" for number in range(60)]


@pytest.fixture
def searched(study: Study, tmp_path: Path) -> Study:
    """Two texts; the second ends in a turn of many words."""
    transcript(study, tmp_path)
    many = " ".join(MANY)
    transcript(study, tmp_path, words=f"I: Где ваш дом?\n\nR1: {many} ёлка {many}\n")
    return study


def test_a_hit_points_at_its_words(searched: Study) -> None:
    (hit,) = searching.find(searched, '"хозяйку КАФЕ"')
    (row,) = [row for row in interviews.source_rows(searched) if row.source.id == hit.source]
    (turn,) = [turn for turn in turns_of(searched, hit.source) if turn.id == hit.turn]
    assert turn.text[hit.start : hit.end] == hit.snippet[slice(*hit.marked)] == "хозяйку кафе"
    assert (hit.title, hit.speaker) == (row.source.title, "R1")


def test_a_snippet_is_cut_between_words(searched: Study) -> None:
    (hit,) = searching.find(searched, "елка")
    assert hit.snippet[slice(*hit.marked)] == "ёлка"
    assert hit.snippet[0] == hit.snippet[-1] == "…"
    assert set(hit.snippet.strip("…").split()) <= {"ёлка", *MANY}


@pytest.mark.parametrize(
    ("typed", "hits"),
    [("дома OR дом", 2), ("дома NOT очереди", 0), ("сестры весной", 1), ("мектеп*", 1), ("(дом OR мама) кафе", 0)],
)
def test_operators(searched: Study, typed: str, hits: int) -> None:
    assert len(searching.find(searched, typed)) == hits


def test_while_one_types_the_last_word_is_a_beginning(searched: Study) -> None:
    assert searching.find(searched, "докум") == []
    assert len(searching.find(searched, "докум", live=True)) == 1


def test_no_more_hits_than_wanted(searched: Study) -> None:
    assert len(searching.find(searched, "вы OR дом OR мама")) > 1
    assert len(searching.find(searched, "вы OR дом OR мама", limit=1)) == 1


@pytest.mark.parametrize("typed", ["", "...", "NOT дом"])
def test_nothing_to_search_for_is_refused(searched: Study, typed: str) -> None:
    with pytest.raises(InputError) as refused:
        searching.find(searched, typed)
    assert refused.value.code is Code.QUERY_INVALID

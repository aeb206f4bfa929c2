"""What people type becomes a search that cannot fail and finds what it shows."""

import re
import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldkit.domain import query
from fieldkit.domain.folding import fold
from fieldkit.errors import Code, InputError

TEXTS = (
    "Мектепке барганда кыйын болду",
    "ёлка у дома, ёжик",
    "Ӊаадагы үңкүр көл",
    "İstanbul'da ışık, O'zbekiston so'zi",
    "очереди и документы — well-known",
    "мама осталась дома",
)
TYPED = st.text(st.sampled_from("абёИng\"*()ANDORT-' 1"), max_size=30)
WORDS = st.sampled_from(
    ["мама", "дома", "ёлк*", '"у дома"', "(", ")", "AND", "OR", "NOT", "очереди", "ISTANBUL", "and"]
)


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE turn USING fts5 (folded, tokenize='unicode61 remove_diacritics 0')")
    connection.executemany("INSERT INTO turn VALUES (?)", [(fold(text),) for text in TEXTS])
    yield connection
    connection.close()


def hits(index: sqlite3.Connection, typed: str, *, live: bool = False) -> list[str]:
    expression = query.parse(typed, live=live).expression
    rows = index.execute("SELECT rowid FROM turn WHERE turn MATCH ? ORDER BY rowid", (expression,))
    return [TEXTS[row[0] - 1] for row in rows]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("мама", [5]),
        ("МАМА", [5]),
        ("елка", [1]),
        ("ёж*", [1]),
        ("нааДагы", [2]),
        ("istanbul", [3]),
        ("isik", [3]),
        ("o’zbekiston", [3]),
        ("дома", [1, 5]),
        ("дома мама", [5]),
        ("мама OR ёлка", [1, 5]),
        ("дома NOT мама", [1]),
        ('"у дома"', [1]),
        ('"дома у"', []),
        ("well-known", [4]),
        ("(мама OR ёлка) дома", [1, 5]),
        ('"у дом', []),
        ("(мама", [5]),
        ("мама AND", [5]),
    ],
)
def test_people_find_what_they_mean(index: sqlite3.Connection, typed: str, found: list[int]) -> None:
    assert hits(index, typed) == [TEXTS[place] for place in found]


def test_the_last_word_is_a_beginning_while_one_types(index: sqlite3.Connection) -> None:
    assert hits(index, "мект") == []
    assert hits(index, "мект", live=True) == [TEXTS[0]]
    assert hits(index, "мект ", live=True) == []


@pytest.mark.parametrize("typed", ["", "   ", "—", "NOT мама", '""', "()", "AND OR"])
def test_nothing_to_search_for_is_refused(typed: str) -> None:
    with pytest.raises(InputError) as refused:
        query.parse(typed)
    assert refused.value.code is Code.QUERY_INVALID


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.one_of(TYPED, st.lists(WORDS, max_size=8).map(" ".join)), live=st.booleans())
def test_whatever_is_typed_the_index_understands_and_hits_can_be_shown(
    index: sqlite3.Connection, typed: str, live: bool
) -> None:
    try:
        found = hits(index, typed, live=live)
    except InputError:
        return
    pattern = query.parse(typed, live=live).pattern
    assert all(pattern.search(fold(text)) for text in found)


@given(st.sampled_from(TEXTS), st.data())
def test_a_text_as_it_stands_is_found_at_its_place(text: str, data: st.DataObject) -> None:
    words = list(re.finditer(r"[^\W_]+", text))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start, end = words[first].start(), words[last].end()
    pattern = query.exact(text[start:end]).pattern
    assert (start, end) in [place.span() for place in pattern.finditer(fold(text))]

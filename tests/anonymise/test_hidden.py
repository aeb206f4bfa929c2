"""The ways to read a text, and where each sign of a reading stands in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.anonymise.hidden import readings

SIGNS = st.sampled_from([*"аЯz9 -'\n.Б", "\u00ad", "\u200d", "\u0301", "\u02bb", "\u2019", "😀"])


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Айгуль", ["Айгуль"]),
        ("", [""]),
        ("Ай\u00adгу\u0301ль", ["Айгуль"]),
        ("Ай-\n  гуль", ["Ай-\n  гуль", "Айгуль"]),
        ("да -\nнет", ["да -\nнет"]),
        ("Oʻgʻil", ["Oʻgʻil", "Ogil"]),
        ("'Nurlan'", ["'Nurlan'"]),
        ("А-й-г-у-л!", ["А-й-г-у-л!", "Айгул!"]),
        ("N. U. R. ", ["N. U. R. ", "NUR. "]),
        ("Это А Й Ш А", ["Это А Й Ш А", "Это АЙША"]),
        ("я и ты, ай-ай, в 2-й и 3-й", ["я и ты, ай-ай, в 2-й и 3-й"]),
        ("Nur-\nlan'ın", ["Nur-\nlan'ın", "Nurlan'ın", "Nurlanın"]),
    ],
)
def test_readings(text: str, read: list[str]) -> None:
    assert [reading.text for reading in readings(text)] == read


@given(st.text(SIGNS, max_size=20))
def test_places_lead_back_to_the_text(text: str) -> None:
    for reading in readings(text):
        assert reading.whole == text
        done = 0
        for at, sign in enumerate(reading.text):
            start, end = reading.place(at, at + 1)
            assert text[start] == sign
            assert done <= start < end
            done = end
        assert reading.place(len(reading.text), len(reading.text)) == (len(text), len(text))

"""Numbers in words and digits, with what follows them."""

import pytest

from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("сорок два и сто три", [42, 103]),
        ("ста одного", [101]),
        ("a hundred and two, ninety-nine", [102, 99]),
        ("жыйырма бир, он сегизде", [21, 18]),
        ("27-ден асты", [27]),
        ("yirmibeş ve otuz", [25, 30]),
        ("сто двадцать", [100, 20]),
    ],
)
def test_values(text: str, values: list[int]) -> None:
    assert [one.value for one in numerals.found(Words(text))] == values


@pytest.mark.parametrize(
    ("text", "tail"),
    [("elliyi", "i"), ("elli", ""), ("төрттө", "to"), ("сексеннен", "nen"), ("қырығында", "inda"), ("36да", "da")],
)
def test_endings_that_a_skeleton_hides(text: str, tail: str) -> None:
    (number,) = numerals.found(Words(text))
    assert number.tail == tail


@pytest.mark.parametrize(
    ("word", "oblique"),
    [("двадцати", True), ("сорока", True), ("трёх", True), ("двадцать", False), ("три", False), ("сто", False)],
)
def test_cases_of_russian_numbers(word: str, oblique: bool) -> None:
    assert numerals.is_oblique(Words(word).tokens[0]) is oblique


def test_hundreds_with_an_ending_that_no_number_stands_before() -> None:
    words = Words("жүзгө чыкты, эки жүзгө, yuzga, yüz")
    assert [(one.first, one.value, one.tail) for one in numerals.hundreds(words)] == [
        (0, 100, "go"),
        (4, 100, "ga"),
        (5, 100, ""),
    ]


@pytest.mark.parametrize(
    ("text", "value", "tail", "language"),
    [
        ("45-ти", 45, "", "ru"),
        ("3-х", 3, "", "ru"),
        ("65-те", 65, "te", "turkic"),
        ("40'ı", 40, "i", "turkic"),
        ("40'ında", 40, "inda", "turkic"),
    ],
)
def test_endings_of_digits(text: str, value: int, tail: str, language: str) -> None:
    number = numerals.at(Words(text), 0)
    assert number is not None
    assert (number.value, number.tail, number.language) == (value, tail, language)


def test_decades_are_no_number_with_an_ending() -> None:
    assert numerals.at(Words("40's"), 0) is None


def test_a_hundred_and_one() -> None:
    assert [(one.last, one.value, one.tail) for one in numerals.hundreds(Words("жүз бир жашта, жүз үчкө"))] == [
        (1, 101, ""),
        (4, 103, "ko"),
    ]

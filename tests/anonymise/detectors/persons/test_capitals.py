"""Initials of people, alone, beside a family name and behind a word for kin."""

import pytest

from fieldkit.anonymise.detectors.persons import capitals
from fieldkit.anonymise.detectors.words.tokens import Words


def initials(text: str) -> list[str]:
    words = Words(text)
    said = capitals.find(words, [""] * len(words.sentences))
    return [text[one.start : one.end] for one in said if one.source == "initials"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Сестру Ж. я трогать не буду", "Ж."),
        ("бул жерде агам К. менен иштедик", "К."),
        ("(Эскертүү: Б. Т. макул болду)", "Б. Т."),
        ("записал А. С. Петренко сам", "А. С."),
    ],
)
def test_initials(text: str, said: str) -> None:
    assert said in initials(text)


@pytest.mark.parametrize(
    "text", ["в U. S. жили долго", "at 5 P. M. we left", "план Б. был другой", "it was I. Then we left"]
)
def test_other_letters_with_full_stops(text: str) -> None:
    assert initials(text) == []


@pytest.mark.parametrize(
    ("word", "nobody"),
    [("Dungans", True), ("Russians", True), ("Армяндар", True), ("Наурызда", True), ("James", False), ("Айбек", False)],
)
def test_words_that_name_nobody(word: str, nobody: bool) -> None:
    token = Words(f"then {word} came").tokens[1]
    token.language = "en"
    assert capitals.names_nobody(token) is nobody

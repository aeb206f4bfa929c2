"""Somebody is a number in English, or does something by, at or since it; shifts, rooms and prices are none."""

import pytest

from fieldkit.anonymise.detectors.ages import english
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    return [text[one.start : one.end] for one in english.find(words, numerals.found(words))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("My gran is ninety-two.", "ninety-two"),
        ("When I was nine my dad left.", "nine"),
        ("My youngest isn't two yet.", "two"),
        ("She'll be forty in June.", "forty"),
        ("He would have been forty today.", "forty"),
        ("He hit sixty and retired.", "sixty"),
        ("She's approaching eighty.", "eighty"),
        ("The oldest is fourteen, the little one three.", "three"),
        ("By thirty I had four kids.", "thirty"),
        ("Until thirty I was single.", "thirty"),
        ("Since twelve I've been on my feet.", "twelve"),
        ("He lived until ninety-four.", "ninety-four"),
        ("A boy of nine carried it.", "nine"),
        ("Not bad for seventy.", "seventy"),
        ("He is two metres tall and barely nineteen.", "nineteen"),
        ("A guy, mid-twenties, opened the door.", "mid-twenties"),
        ("She is well into her seventies.", "well into her seventies"),
        ("The baby's eight months.", "eight months"),
        ("Fifty-six I am, and still on nights.", "Fifty-six"),
        ("My son, the younger one, is eleven.", "eleven"),
        ("Grandfather herded till eighty-three.", "eighty-three"),
        ("Now he's on sekiz.", "on sekiz"),
        ("Not yet fifty and his back is gone.", "fifty"),
    ],
)
def test_who_it_is_tells_an_age(text: str, age: str) -> None:
    assert age in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "There were nine of us.",
        "We start at six.",
        "I'm one of nine.",
        "It was thirty degrees.",
        "She's in year nine.",
        "We are four, with the driver.",
        "She is two months pregnant.",
        "It was eleven when we left.",
        "The score was three and four.",
        "I'm at twenty-two Oak Street.",
        "By six I'm up.",
        "He is two metres tall.",
        "He's five ten.",
        "I look after forty plastic heads.",
        "My husband's five years older.",
        "We were fifteen in the van.",
        "Over forty people applied.",
        "Built in the late forties.",
    ],
)
def test_counts_hours_and_measures_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("My father died three months short of eighty.", "eighty"),
        ("Dad never saw sixty.", "sixty"),
        ("He was all of nineteen.", "nineteen"),
        ("She's closer to sixty than fifty.", "sixty"),
    ],
)
def test_short_of_it_and_never_seen(text: str, age: str) -> None:
    assert age in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "My bill was two short of ten.",
        "I never saw sixty sheep.",
        "All of nineteen cars passed.",
        "The wives have one, which is faster than the other two, honestly.",
    ],
)
def test_sums_and_sheep(text: str) -> None:
    assert found(text) == []

"""What is told as an everyday word."""

import pytest

from fieldkit.anonymise.detectors.words import vocabulary
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.engine import Detector


@pytest.mark.parametrize("word", ["Dates", "Trades", "Taxes", "Stories", "Jokes"])
def test_an_english_plural_that_begins_a_sentence_is_a_word(word: str) -> None:
    text = f"{word}, savings, plans of return."
    assert vocabulary.told(Words(text).tokens[0])
    assert [text[one.start : one.end] for one in Detector().find(text) if one.end <= len(word)] == []


@pytest.mark.parametrize("name", ["Brooks", "Woods", "Fields"])
def test_inside_a_sentence_it_may_be_a_name(name: str) -> None:
    assert not vocabulary.told(Words(f"I met Mister {name} there.").tokens[3])


@pytest.mark.parametrize("name", ["Idris", "Tomas", "Abbas", "Boris"])
def test_a_name_is_no_plural(name: str) -> None:
    assert not vocabulary.told(Words(f"{name} came home").tokens[0])

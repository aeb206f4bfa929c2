"""Who stands beside a number, and where the words beside it end."""

import pytest

from fieldkit.anonymise.detectors.ages import around
from fieldkit.anonymise.detectors.words.tokens import Words


@pytest.mark.parametrize(
    ("word", "given"), [("мне", True), ("дочери", True), ("старшей", True), ("дочь", False), ("столу", False)]
)
def test_somebody_in_the_dative(word: str, given: bool) -> None:
    assert around.is_given_ru(Words(word).tokens[0]) is given


@pytest.mark.parametrize(
    ("word", "relative"), [("акамга", True), ("атабыз", True), ("уулумдун", True), ("китебим", False)]
)
def test_kin_with_endings(word: str, relative: bool) -> None:
    assert around.is_relative(Words(word).tokens[0]) is relative


def test_words_of_the_same_part_end_at_a_comma() -> None:
    words = Words("Сын дома, ему сорок лет. Работает")
    assert [token.text for token in around.part_before(words, 3, 5)] == ["ему"]
    assert [token.text for token in around.before(words, 3, 5)] == ["Сын", "дома", "ему"]
    assert [token.text for token in around.after(words, 3, 5)] == ["лет"]
    assert around.ends_clause(words, 1)
    assert not around.ends_clause(words, 3)

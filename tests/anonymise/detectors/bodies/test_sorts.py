"""Words for institutions in any case of any language."""

import pytest

from fieldkit.anonymise.detectors.bodies import sorts
from fieldkit.anonymise.detectors.words.tokens import Words


@pytest.mark.parametrize(
    ("word", "owned"),
    [
        ("бөлүмүндө", True),
        ("больницаси", True),
        ("бюросунда", True),
        ("derneğinden", True),
        ("центрга", False),
        ("мектепте", False),
    ],
)
def test_an_institution_and_whether_it_is_owned(word: str, owned: bool) -> None:
    token = Words(word).tokens[0]
    assert sorts.is_institution(token)
    assert sorts.is_owned(token) is owned


@pytest.mark.parametrize("word", ["поликлинике", "горбольница", "больниц"])
def test_a_russian_institution(word: str) -> None:
    assert sorts.russian(word) is not None


@pytest.mark.parametrize("word", ["адам", "бардым", "odam", "köpek", "хорошо"])
def test_no_institution(word: str) -> None:
    assert not sorts.is_institution(Words(word).tokens[0])

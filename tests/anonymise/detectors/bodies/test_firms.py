"""Names as firms and offices make them."""

import pytest

from fieldkit.anonymise.detectors.bodies import firms
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> dict[str, float]:
    return {text[one.start : one.end]: one.score for one in firms.find(Words(text))}


@pytest.mark.parametrize(
    ("word", "office"),
    [
        ("облздравга", True),
        ("горсуддан", True),
        ("соцфондду", True),
        ("медколледже", True),
        ("Районо", True),
        ("госархивінде", True),
        ("профсоюзга", False),
        ("педсовет", False),
        ("районной", False),
        ("городской", False),
        ("совет", False),
        ("медведь", False),
    ],
)
def test_a_short_word_for_an_office(word: str, office: bool) -> None:
    assert firms.is_compound(skeleton(word)) is office


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("он устроился в спецмонтаж плюс", "спецмонтаж плюс"),
        ("ол вагнер логистик дегенде істейді", "вагнер логистик"),
        ("самара металл монтажда иштейм", "самара металл монтажда"),
        ("Beyaz Güvercin Danışmanlık bizi aldattı", "Beyaz Güvercin Danışmanlık"),
        ("работаю в Волга Клининг", "Волга Клининг"),
    ],
)
def test_the_name_of_a_firm(text: str, name: str) -> None:
    assert found(text)[name] >= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "мы вышли на автостраду и на стройплощадку",
        "u yaxshi oylik beradi",
        "I am translating that",
        "сервис у них плохой",
        "Биздин технологубуз Айнура келди",
    ],
)
def test_plain_words(text: str) -> None:
    assert found(text) == {}


def test_a_colour_may_be_the_first_word_of_a_firm() -> None:
    assert "ак жолборс транс" in found("азыр жеке ак жолборс транс деген фирма бар экен")

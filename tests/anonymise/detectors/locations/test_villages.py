"""Villages are told by the two parts of their names."""

import pytest

from fieldkit.anonymise.detectors.locations import villages
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in villages.find(Words(text))]


@pytest.mark.parametrize(
    ("text", "village"),
    [
        ("Мен Жаңы-Дыйкандан келдим", "Жаңы-Дыйкандан"),
        ("атам Үч-Коргондо калды", "Үч-Коргондо"),
        ("приехали из Кара-Арыка и Сары-Булака", "Сары-Булака"),
        ("men Oq-Buloqda tug'ilganman", "Oq-Buloqda"),
        ("биз боз-дөбөдө жашайбыз", "боз-дөбөдө"),
        ("Ақ-Төбеге көштік", "Ақ-Төбеге"),
    ],
)
def test_villages(text: str, village: str) -> None:
    assert village in found(text)


@pytest.mark.parametrize("text", ["ата-эне келди", "кара-көк көйлөк", "Ак көйлөк кийди", "он-он беш киши"])
def test_other_words_with_a_hyphen(text: str) -> None:
    assert found(text) == []

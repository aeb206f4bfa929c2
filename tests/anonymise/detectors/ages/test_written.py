"""Phrases that say an age whatever stands in them."""

import pytest

from fieldkit.anonymise.detectors.ages import written
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in written.find(Words(text))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Наша семнадцатилетняя всё знает.", "семнадцатилетняя"),
        ("Год рождения семьдесят девятый, посчитайте.", "семьдесят девятый"),
        ("Я семьдесят девятого года.", "семьдесят девятого года"),
        ("Сколько ему? Да шестьдесят без малого.", "шестьдесят"),
        ("A nine-month-old baby.", "nine-month-old"),
        ("It was my thirtieth birthday.", "thirtieth birthday"),
        ("Ben 79'luyum.", "79'luyum"),
        ("Мен 1985-жылы туулгам.", "1985-жылы туулгам"),
        ("Me? 36, single, I sew.", "36"),
        ("Her mother's the wrong side of seventy.", "the wrong side of seventy"),
        ("Дочке год и три месяца.", "год и три месяца"),
        ("Выглядит на сорок, а моложе.", "на сорок"),
        ("He is a year and two months.", "a year and two months"),
    ],
)
def test_phrases(text: str, age: str) -> None:
    assert age in found(text)


@pytest.mark.parametrize("text", ["It's written: Pasha, one, green.", "The first of May it was.", "Дали 36 вагонов."])
def test_others_are_left_alone(text: str) -> None:
    assert found(text) == []

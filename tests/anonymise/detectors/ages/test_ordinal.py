"""The year or the ten years one is in are an age; floors, classes and rows are none."""

import pytest

from fieldkit.anonymise.detectors.ages import ordinal
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    return [text[one.start : one.end] for one in ordinal.find(words)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ей девятнадцатый шёл.", "девятнадцатый шёл"),
        ("А мне седьмой годик шёл тогда.", "седьмой годик шёл"),
        ("Мужик шестой десяток разменял.", "шестой десяток разменял"),
        ("Мне шёл двадцатый, ничего не умел.", "шёл двадцатый"),
        ("Полтинник разменял, а бегает.", "Полтинник разменял"),
        ("Мне, считай, полтинник.", "полтинник"),
        ("Старшей одиннадцатый, младшей седьмой.", "седьмой"),
        ("Ребёнку шестой месяц.", "шестой месяц"),
        ("Дед умер на девяносто втором году.", "девяносто втором году"),
        ("Тёща жива, семьдесят восьмой год.", "семьдесят восьмой год"),
    ],
)
def test_years_that_are_counted(text: str, age: str) -> None:
    assert age in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Он пятый год не пишет.",
        "Живём на шестом этаже.",
        "Сын в пятом классе.",
        "Пошёл третий месяц, как нет зарплаты.",
        "Мне сорок восьмой размер нужен.",
        "Автобус двадцать седьмой.",
        "Приехали в девяносто третьем.",
    ],
)
def test_places_in_a_row_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Мама слепая, восьмой десяток кончает.", "восьмой десяток кончает"),
        ("Она на седьмом десятке уже.", "седьмом десятке"),
        ("Сосед, полтинник ему, уехал.", "полтинник"),
    ],
)
def test_tens_of_years(text: str, age: str) -> None:
    assert found(text) == [age]


@pytest.mark.parametrize(
    "text", ["Третий десяток овец пропал.", "Второй десяток взяли яиц.", "Первый десяток разбился в дороге."]
)
def test_tens_of_things(text: str) -> None:
    assert found(text) == []

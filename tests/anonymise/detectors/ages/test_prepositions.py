"""A preposition before a bare number tells an age, an hour or a price by what is done beside it."""

import pytest

from fieldkit.anonymise.detectors.ages import russian
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    return [text[one.start : one.end] for one in russian.find(words, numerals.found(words))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("В двадцать один овдовела.", "двадцать один"),
        ("В сорок поздно начинать.", "сорок"),
        ("Он в семнадцать сбежал из дома.", "семнадцать"),
        ("Бабка прожила до девяноста семи.", "девяноста семи"),
        ("После сорока пяти не берут.", "сорока пяти"),
        ("Я с четырнадцати работаю.", "четырнадцати"),
        ("Приближаюсь к шестидесяти, а дел много.", "шестидесяти"),
        ("Хозяйка за семьдесят, глухая.", "семьдесят"),
        ("Ей перевалило за пятьдесят.", "пятьдесят"),
        ("Мужики под шестьдесят таскают цемент.", "шестьдесят"),
        ("Бригадир наш, Самат, годов пятьдесят, строгий.", "пятьдесят"),
        ("Девчушка лет семи открыла.", "семи"),
        ("Лет с пятнадцати курю.", "пятнадцати"),
        ("Сказали прямо: женщин старше сорока не берём.", "сорока"),
        ("Парень где-то тридцати пяти, усатый.", "тридцати пяти"),
        ("Приехали две девчонки, одной около двадцати.", "двадцати"),
    ],
)
def test_ages_behind_prepositions(text: str, age: str) -> None:
    assert age in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "В семь встаю, в девять на работе.",
        "К восьми надо быть на месте.",
        "С восьми до шести.",
        "Купила за сорок, продала за пятьдесят.",
        "За двадцать минут доехали.",
        "В девяносто третьем уехали.",
        "Около тридцати человек пришло.",
        "Под тридцать градусов было.",
        "В двадцать два сорок поезд.",
        "Ну, лет десять уже не виделись.",
    ],
)
def test_hours_prices_and_measures_are_left_alone(text: str) -> None:
    assert found(text) == []

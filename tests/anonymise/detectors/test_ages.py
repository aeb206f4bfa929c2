"""Ages in numbers and in words, and nothing that only counts years."""

import pytest

from fieldkit.anonymise.detectors import ages
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> str:
    return " | ".join(text[one.start : one.end] for one in ages.find(Words(text)))


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Мне сорок шесть лет", "сорок шесть лет"),
        ("ей было тогда тридцать", "тридцать"),
        ("Дочке исполнилось семь", "семь"),
        ("мужу 45", "45"),
        ("двадцатилетний сын и 38-летняя женщина", "38-летняя"),
        ("в возрасте 60 лет", "60 лет"),
        ("мен отуз сегизде элем", "отуз сегизде"),
        ("ал 45 жашта", "45 жашта"),
        ("он алты жашымда кеттим", "он алты жашымда"),
        ("елу үш жастамын", "елу үш жастамын"),
        ("жасым қазір қырық бесте", "қырық бесте"),
        ("yoshim qirq ikkida", "qirq ikkida"),
        ("38 yoshdaman", "38 yoshdaman"),
        ("38 yaşında geldim", "38 yaşında"),
        ("otuz sekiz yaşındayım", "otuz sekiz yaşındayım"),
        ("I was aged thirty-eight then", "thirty-eight"),
        ("a 25-year-old man", "25-year-old"),
        ("she is forty now", "forty"),
        ("in her late thirties", "in her late thirties"),
        ("He turned forty in May", "forty"),
    ],
)
def test_ages(text: str, age: str) -> None:
    assert age in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "пять лет назад мы уехали",
        "проработала двадцать лет назад",
        "было пять человек",
        "мне дали 30 тысяч рублей",
        "беш жыл иштедим",
        "үч бала, эки кыз",
        "I was one of them, we were at work",
        "at seven o'clock",
        "on yıl çalıştım",
        "жаштар көп, жашаган жок",
    ],
)
def test_years_and_counts_are_left_alone(text: str) -> None:
    assert found(text) == ""

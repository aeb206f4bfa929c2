"""Institutions by the grammar of what they are called, named ones surer than those that only say their kind."""

import pytest

from fieldkit.anonymise.detectors.bodies import institutions
from fieldkit.anonymise.detectors.words.languages import languages_of
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> dict[str, float]:
    words = Words(text)
    for sentence, language in zip(words.sentences, languages_of(words), strict=True):
        for at in sentence.tokens:
            words.tokens[at].language = language
    return {text[one.start : one.end]: one.score for one in institutions.find(words)}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Апам Ысык-Ата райондук ооруканасында иштейт", "Ысык-Ата райондук ооруканасында"),
        ("Атам Ленин атындагы колхоздо чабан болгон", "Ленин атындагы колхоздо"),
        ("ол он екінші мектепті бітірді", "он екінші мектепті"),
        ("Ағам Қарағанды көмір шахтасында істеді", "Қарағанды көмір шахтасында"),
        ("Akam Navoiy kon-metallurgiya kombinatida ishlagan", "Navoiy kon-metallurgiya kombinatida"),
        ("Потом позвонила в прокуратуру Всеволожского района", "прокуратуру Всеволожского района"),
        ("Рожала она в четвёртом городском роддоме", "четвёртом городском роддоме"),
        ("работала в автобазе номер четыре", "автобазе номер четыре"),
    ],
)
def test_a_name_or_a_number_tells_which(text: str, named: str) -> None:
    assert found(text)[named] >= 0.9


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ол облыстық еңбек инспекциясына барды", "облыстық еңбек инспекциясына"),
        ("U paxta tozalash zavodida edi", "paxta tozalash zavodida"),
        ("ablam halk eğitim merkezinde okudu", "halk eğitim merkezinde"),
        ("у нас есть совет ветеранов", "совет ветеранов"),
        ("пошла в женский комитет", "женский комитет"),
        ("he joined the carpenters' union", "carpenters' union"),
        ("ал төрөт үйүндө жатты", "төрөт үйүндө"),
    ],
)
def test_what_only_says_the_kind_is_less_sure(text: str, kind: str) -> None:
    assert 0.4 <= found(text)[kind] < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "мы ходили в школу пешком",
        "балдар мектепке барат",
        "üç yıl fabrikada çalıştım",
        "the union of two families",
        "позвони на номер семь",
        "ал менин досум эле, кафеде отурдук",
    ],
)
def test_institutions_that_are_not_told_apart_are_left_alone(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Кечээ Қаратөбе шаруа қожалығы тұқым берді", "Қаратөбе шаруа қожалығы"),
        ("Мен кыз-келин борборуна кайрылдым", "кыз-келин борборуна"),
        ("Мен экинчи төрөт үйүндө төрөдүм", "экинчи төрөт үйүндө"),
        ("Then the migrant women's association found me work", "the migrant women's association"),
        ("Потом нас Иссык-Кульское пароходство продало, и всё", "Иссык-Кульское пароходство"),
        ("сын в шестьсот десятой школе учится", "шестьсот десятой школе"),
    ],
)
def test_farms_centres_houses_by_number_and_bodies_of_people(text: str, name: str) -> None:
    assert any(name.removeprefix("the ") in one and score >= 0.4 for one, score in found(text).items())

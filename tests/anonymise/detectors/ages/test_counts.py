"""What follows and precedes a number tells a count or a measure from an age."""

import pytest

from fieldkit.anonymise.detectors import ages
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in ages.find(Words(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Таңғы алтыда тұрамын, түнгі он бірде жатамын.",
        "Маме тридцать таблеток выписали.",
        "He drove at sixty, not more.",
        "Ошондо минус отуз эки суук болду.",
        "Үйдө он төрт адам, жыйырма бир кой бар.",
        "Ол жерде жиырма екі қой, он бес сиыр болды.",
        "Он бес те он бес вахта менен иштейм.",
        "Жылына отуз, отуз беш бала төрөлөт.",
        "Биринчи жолу эки миң он бирде келдим.",
        "Мне три заказа дали, мне один парень помог.",
        "Мне двадцать заказов упало.",
        "Soat yettida turaman, o'n birda yotaman.",
        "Плюс тридцать пять в тени, двадцать две койки.",
        "Двадцать лет вела математику.",
        "There was one. Nobody was seven.",
        "Биринде отуз алты, экинчисинде кырк эки.",
    ],
)
def test_counts_and_measures(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Соседка Фатима, пятьдесят три, вдова.", "пятьдесят три"),
        ("Атамдын паспортунда жетимиш эки деп жазылган.", "жетимиш эки"),
        ("Dedem seksen altı, seksen altı diyorum sana.", "seksen altı"),
        ("Напишите «швея, 27 лет».", "27 лет"),
        ("Мне скоро полтинник, а выгляжу на тридцать пять.", "на тридцать пять"),
        ("Annem elli gösteriyor.", "elli"),
        ("My son, he was about seven, and she's turning forty.", "about seven"),
        ("Дети у неё 12, 9 и 5 лет.", "12, 9 и 5 лет"),
        ("Ей чуть за тридцать, не больше.", "чуть за тридцать"),
        ("В свои шестьдесят работает.", "шестьдесят"),
        ("Dilara (28) anlattı.", "28"),
        ("My kids are 4, 7 and 11 now.", "4, 7 and 11"),
        ("yirmili yaşlarımda geldim", "yirmili yaşlarımda"),
    ],
)
def test_ages_among_them(text: str, age: str) -> None:
    assert any(age in one for one in found(text)), found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Пчёл семей шестьдесят было.",
        "Мне тридцать тысяч дали.",
        "The house is forty years old.",
        "Месяца два сидели.",
        "Дали ему четыре года.",
    ],
)
def test_nouns_before_things_and_sentences(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "На улице под сорок.",
        "Кобыле тринадцать лет, а она ещё ходит.",
        "У него был Барсик, девятнадцать лет коту.",
        "The Honda is fifteen years old and still runs.",
        "Evimiz otuz yaşında.",
        "Итіміз он жеті жаста, соқыр.",
    ],
)
def test_heat_animals_and_things(text: str) -> None:
    assert found(text) == []

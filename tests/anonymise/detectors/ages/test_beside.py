"""Ages of babies, halves and bare numbers are told by who stands beside them; durations and hours are not."""

import pytest

from fieldkit.anonymise.detectors import ages
from fieldkit.anonymise.detectors.ages import beside
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    return [text[one.start : one.end] for one in beside.find(words, numerals.found(words))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("кичүүбүз сегиз айлык болчу ошондо", "сегиз айлык"),
        ("кенже қызым тоғыз айлық, әлі жүрмейді", "тоғыз айлық"),
        ("kichkintoyimiz yetti oylik hali", "yetti oylik"),
        ("набирам беш ойлик", "беш ойлик"),
        ("bebek dört aylıktı geldiğimizde", "dört aylıktı"),
        ("баласы Мээрим жыйырма күндүк эле", "жыйырма күндүк"),
        ("the little baby we carried, seven months then", "seven months"),
        ("малыш у нас, восемь месяцев, зубки пошли", "восемь месяцев"),
        ("младшему у нас 8 мес.", "8 мес"),
        ("men 23 da, singlim kichik", "23 da"),
        ("bolam uch yarimda, o'yinqaroq", "uch yarimda"),
        ("немерем екі жарымда", "екі жарымда"),
        ("oğlum iki buçuk, konuşmuyor", "iki buçuk"),
        ("братишке пять с половиной лет, ходит в садик", "пять с половиной лет"),
        ("Мне nineteen, учусь", "nineteen"),
        ("мага жыйырма жети, үйлөнө элекмин", "жыйырма жети"),
        ("kızım on üç, oğlum sekiz", "sekiz"),
        ("балам жетиде мектепке кирет го", "жетиде"),
    ],
)
def test_ages(text: str, age: str) -> None:
    assert any(one.startswith(age) for one in found(text)), found(text)


@pytest.mark.parametrize(
    "text",
    [
        "алты айлык виза ачтырдым, үч айлык курс окудум",
        "olti oylik staj, maosh bir oylik",
        "for eleven months we worked, two months ago I left",
        "кечки саат төрт жарымда жолугабыз",
        "saat beş buçukta kızım arar",
        "шесть с половиной часов ждали",
        "три с половиной года отработал",
        "мне два, пожалуйста",
        "балам алтыда кетти",
    ],
)
def test_durations_and_hours_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Азиз — девять, Нилуфар — шесть", "девять"),
        ("Внук первоклассник, семь, всё ест", "семь"),
        ("çırağım, çevik oğlan, on yedi, çalışır", "on yedi"),
        ("балам беш айлыгында ооруган", "беш айлыгында"),
        ("oğlum altı aylıkken hastalandı", "altı aylıkken"),
    ],
)
def test_behind_a_dash_and_between_commas(text: str, age: str) -> None:
    assert age in found(text)


@pytest.mark.parametrize("text", ["Цена — девять, скидка — шесть", "купила внуку хлеб, молоко, семь, нет, восемь яиц"])
def test_prices_and_counts_there_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Three boys: twelve, nine and three.", "twelve"),
        ("Two girls, eight and five.", "eight"),
        ("Üç çocuk: on iki, dokuz.", "on iki"),
        ("He's eleven months, nearly walking.", "eleven months"),
    ],
)
def test_several_children_counted_before_their_ages(text: str, age: str) -> None:
    assert any(age in text[one.start : one.end] for one in ages.find(Words(text)))

"""A sentence that is a number: of somebody dead or of this year, not the answer to how many."""

import pytest

from fieldkit.anonymise.detectors.ages import alone
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    return [text[one.start : one.end] for one in alone.find(words, numerals.found(words))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Жена умерла. Пятьдесят шесть всего.", "Пятьдесят шесть"),
        ("Похоронили мужа. Всего сорок два.", "сорок два"),
        ("We buried my wife in May. Only sixty-six.", "sixty-six"),
        ("Атам каза болду. Кырк алты гана.", "Кырк алты"),
        ("Әкем қайтыс болды. Елу бір ғана.", "Елу бір"),
        ("Otam vafot etdi. Atigi ellik ikki.", "ellik ikki"),
        ("Отам вафот этди. Эллик икки холос.", "Эллик икки"),
        ("Babam öldü. Daha elli iki.", "elli iki"),
        ("Быйыл кырк эки.", "кырк эки"),
        ("Биыл алпыс бір.", "алпыс бір"),
        ("Bu yil qirq bir.", "qirq bir"),
        ("Bu sene altmış bir.", "altmış bir"),
        ("В этом году шестьдесят один.", "шестьдесят один"),
        ("Forty-two this year.", "Forty-two"),
    ],
)
def test_sentences_that_are_an_age(text: str, age: str) -> None:
    assert found(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "Сколько платят? Сорок всего.",
        "Привезли мешки. Шестьдесят шесть всего.",
        "Мама умерла. Сколько пришло? Сорок.",
        "Babam öldü. Yirmi altı sene.",
        "Быйыл кырк эки гектар айдадык.",
        "Канча кой? Быйыл кырк эки.",
        "Биыл жиырма бес қозы алдық.",
        "Bu yil qirq tonna oldik.",
        "How many? Sixty-six, only.",
        "Kaç kişi öldü? Elli iki.",
    ],
)
def test_sentences_that_are_none(text: str) -> None:
    assert found(text) == []

"""Bare numbers are ages where somebody turns them, is told of with them or took a step of a life at them."""

import pytest

from fieldkit.anonymise.detectors.ages import turned
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    return [text[one.start : one.end] for one in turned.find(words, numerals.found(words))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Тёте Розе семьдесят скоро, а она всё торгует.", "семьдесят скоро"),
        ("Ему семьдесят один был, ни разу не болел.", "семьдесят один был"),
        ("Бабушке Сайре за восемьдесят уже.", "восемьдесят"),
        ("Работаю с двенадцати лет, с отцом на базаре.", "двенадцати лет"),
        ("После сорока здоровья не стало.", "сорока"),
        ("Жыйырма бирге он төртүнчү февралда толом.", "Жыйырма бирге"),
        ("Алтымышка быйыл апам чыгат.", "Алтымышка"),
        ("Үчүнчү майда кырк беш болот экен.", "кырк беш болот"),
        ("Уулум Нурбек, тентек, тогуз.", "тогуз"),
        ("Ол кісі тоқсанда, бәрін есінде сақтайды.", "тоқсанда"),
        ("Туған күнімде отыз боламын.", "отыз боламын"),
        ("U kishi yetmishda, namozini qoldirmaydi.", "yetmishda"),
        ("Mayda qirq ikkiga to'laman.", "qirq ikkiga"),
        ("Келаси йил эллик бўламан.", "эллик бўламан"),
        ("Doğum günümde elli olacağım.", "elli olacağım"),
        ("Kırkından sonra araba öğrendi.", "Kırkından sonra"),
        ("Kızım Elif, inatçı, on yedi.", "on yedi"),
        ("I was born there, came at nine, by way of the sea.", "nine"),
        ("I have worked since twelve.", "twelve"),
        ("She must be over sixty by now.", "sixty"),
        ("I will be fifty-two in March.", "fifty-two"),
        ("I'm thirty-six, my husband forty.", "forty"),
    ],
)
def test_what_stands_around_a_number_makes_it_an_age(text: str, age: str) -> None:
    assert age in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ему семьдесят тысяч должны.",
        "До пяти лет тюрьмы дают за это.",
        "После сорока минут ожидания пустили.",
        "Под двадцать человек в комнате спали.",
        "Маме тридцать таблеток выписали.",
        "Күнүнө отуз болот, көп эмес.",
        "Барлығы отыз болды, санадым.",
        "Yirmi kişi olduk bir evde.",
        "Sıcaklık kırk oldu.",
        "Elliden sonra para bitti.",
        "Onam beshta non yopdi.",
        "Мама купила хлеб, молоко, десять яиц.",
        "He came at nine and left at five.",
        "I have been here since six in the morning.",
        "It was under forty degrees in the hall.",
        "Over sixty people worked there.",
        "After forty minutes he came back.",
    ],
)
def test_counts_hours_and_measures_are_left_alone(text: str) -> None:
    assert found(text) == []

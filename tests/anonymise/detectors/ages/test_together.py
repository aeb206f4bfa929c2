"""A number alone is an age where its sentence has told one, unless something else is counted there."""

import pytest

from fieldkit.anonymise.detectors import ages
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in ages.find(Words(text)) if one.source == "ages:together"]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Мне было десять, от силы одиннадцать.", "одиннадцать"),
        ("Ему тридцать, а на деле сорок.", "сорок"),
        ("She is forty-one, the girl came later, maybe six.", "six"),
    ],
)
def test_beside_another_age(text: str, age: str) -> None:
    assert any(age in one for one in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Осталось десять, от силы одиннадцать.",
        "Мне сорок, работаю с восьми до шести.",
        "Мне сорок. Купила мешков, двадцать.",
        "She is forty, pays for it, fifty dollars.",
    ],
)
def test_nothing_else(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Кырктан ашып калдым, так айтсам кырк алты.", "кырк алты"),
        ("Қырықтан астым, дәл айтсам қырық үш.", "қырық үш"),
        ("Qirqdan oshdim, aniq aytsam qirq uch.", "qirq uch"),
        ("Kırkı geçtim, tam söylemek gerekirse kırk üç.", "kırk üç"),
        ("Алпыстан асып кеттім, биыл алпыс бір.", "алпыс бір"),
    ],
)
def test_said_more_exactly(text: str, age: str) -> None:
    words = Words(text)
    assert any(text[one.start : one.end] == age for one in ages.find(words))

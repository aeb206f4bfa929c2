"""Papers say how old somebody is; what they count is no age."""

import pytest

from fieldkit.anonymise.detectors.ages import papers
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    return [text[one.start : one.end] for one in papers.find(words, numerals.found(words))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Паспортто элүү деп жазылган.", "элүү"),
        ("Паспорт боюнча отуз сегиз.", "отуз сегиз"),
        ("Жеке куәлікте қырық деп тұр.", "қырық"),
        ("Pasportda ellik deb yozilgan.", "ellik"),
        ("Паспортда эллик икки деб ёзилган.", "эллик икки"),
        ("Kimlikte elli yazar.", "elli"),
        ("Nüfusta elli beş yazıyor ama daha büyüğüm.", "elli beş"),
        ("По паспорту пятьдесят, а на деле больше.", "пятьдесят"),
        ("В паспорте стоит сорок, отец приписал.", "сорок"),
        ("My passport says fifty, but I'm older.", "fifty"),
    ],
)
def test_what_papers_say(text: str, age: str) -> None:
    assert found(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "Паспортто отуз беш барак бар.",
        "Kapıda kırk yazar.",
        "В паспорте записано тринадцать виз.",
        "По паспорту пятьдесят раз проверяли.",
        "My passport has forty pages.",
        "Құжатта он бес қол бар.",
        "Hujjatda yigirma imzo bor.",
    ],
)
def test_what_papers_count(text: str) -> None:
    assert found(text) == []

"""Russian adjectives that name a place where nothing has capitals."""

import pytest

from fieldkit.anonymise.detectors.locations import adjectives
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in adjectives.find(Words(text))]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("торговали на черкизовском рынке лет пять", "черкизовском рынке"),
        ("рядом с казанским вокзалом жили", "казанским вокзалом"),
        ("мечеть тут одна на пролетарской туда и ходим", "пролетарской"),
        ("работали мы на мамаевом кургане тогда", "мамаевом кургане"),
    ],
)
def test_an_adjective_that_names_a_place(text: str, place: str) -> None:
    assert found(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "были на городском рынке вчера",
        "живу в новом районе давно",
        "говорили на русском языке там",
        "лежала в детской больнице потом",
        "на женской половине сидят они",
        "На Советской площади стоим мы",
    ],
)
def test_other_adjectives(text: str) -> None:
    assert found(text) == []

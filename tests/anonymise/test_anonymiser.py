"""Names, contacts and numbers are found whatever their dress, and nothing else is touched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.anonymise import Anonymiser, FindingKind, detect
from fieldkit.domain.folding import fold

NAMES = {"p1": ["Айгуль Асанова", "Айгуль"], "p2": ["Nurlan"], "p3": ["Ёлкина"], "c": ["+996 555 123 456"]}
WORDING = {"p1": "[R-001]", "p2": "[Person K7Q2]", "p3": "[Person AB23]", "c": "[contact]"}
SAFE = Anonymiser(NAMES, WORDING)
PIECES = st.sampled_from(
    [
        "Айгуль",
        "айгуль асанова",
        "NURLAN",
        "nurlan'ın",
        "ёлкина",
        "Елкина",
        "Айгульдин",
        "дом",
        "😀",
        " ",
        ", ",
        "\n",
        "й",
    ]
)


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Айгуль Асанова пришла", "[R-001] пришла"),
        ("АЙГУЛЬ, и Айгуль.", "[R-001], и [R-001]."),
        ("NURLAN ушёл; nurlan'ın evi", "[Person K7Q2] ушёл; [Person K7Q2]'ın evi"),
        ("Елкина и Ёлкина", "[Person AB23] и [Person AB23]"),
        ("Айгульдин үйү", "Айгульдин үйү"),
        ("звоните +996 555 123 456", "звоните [contact]"),
        ("пишите a.b@mail.ru", "пишите [contact]"),
        ("нет никого", "нет никого"),
        ("", ""),
    ],
)
def test_the_text_as_it_leaves(text: str, shared: str) -> None:
    assert SAFE.shared(text).text == shared


@pytest.mark.parametrize(
    "text",
    [
        "тел. +7 (495) 123-45-67",
        "0555 123 456",
        "00996555123456",
        "pishi na ivan.petrov@example.org",
        "https://vk.com/id123",
        "t.me/somebody",
        "@somebody_there",
        "паспорт AN 1234567",
        "ИНН 21203199012345",
        "KZ86 125K ZT50 0410 0100",
    ],
)
def test_contacts_and_numbers_are_found_without_a_register(text: str) -> None:
    assert {FindingKind.CONTACT, FindingKind.CODE} & {finding.kind for finding in detect(text)}


@pytest.mark.parametrize(
    "text",
    [
        "в 2010-2015 годах",
        "родилась 12.05.1987",
        "заработали 1 500 000 сомов",
        "ей 45 лет",
        "дом 12, квартира 7",
        "14:30 - 15:45",
    ],
)
def test_years_dates_sums_and_ages_are_left_alone(text: str) -> None:
    assert not {FindingKind.CONTACT, FindingKind.CODE} & {finding.kind for finding in detect(text)}


@given(st.lists(PIECES, max_size=12).map("".join))
def test_nothing_of_the_register_is_left(text: str) -> None:
    shared = SAFE.shared(text)
    assert SAFE.find(shared.text) == []
    tokens = re.findall(r"[^\W_]+", fold(re.sub(r"\[[^\]]*\]", " ", shared.text)))
    assert (
        not {"айгуль", "nurlan", "елкина"} & {fold(token) for token in tokens} - {fold("й")} or "айгуль" not in tokens
    )


@given(st.lists(PIECES, max_size=12).map("".join))
def test_places_outside_replacements_are_carried_over_exactly(text: str) -> None:
    shared = SAFE.shared(text)
    inside = [False] * len(text)
    for finding in SAFE.find(text):
        inside[finding.start : finding.end] = [True] * (finding.end - finding.start)
    for place, sign in enumerate(text):
        if not inside[place]:
            assert shared.text[shared.start(place)] == sign
            assert shared.text[shared.end(place + 1) - 1] == sign


@given(st.lists(PIECES, max_size=12).map("".join), st.data())
def test_a_stretch_is_widened_to_whole_replacements(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shared = SAFE.shared(text)
    words = shared.text[shared.start(start) : shared.end(end)] if start < end else ""
    assert words.count("[") == words.count("]")


def test_findings_say_who_and_never_what() -> None:
    found = SAFE.find("Тут Айгуль Асанова и Nurlan")
    assert [(one.start, one.end, one.subject) for one in found] == [(4, 18, "p1"), (21, 27, "p2")]
    assert "Айгуль" not in repr(found) + repr(SAFE.shared("Айгуль"))

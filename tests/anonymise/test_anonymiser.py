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


@given(st.lists(PIECES, max_size=12).map("".join))
def test_nothing_of_the_register_is_left(text: str) -> None:
    shared = SAFE.shared(text).text
    assert SAFE.find(shared) == []
    words = set(re.findall(r"[^\W_]+", fold(re.sub(r"\[[^\]]*\]", " ", shared))))
    assert not words & {"аигуль", "nurlan", "елкина"}


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


def test_a_name_that_is_half_of_an_address_goes_with_it() -> None:
    safe = Anonymiser({"1": ["Ли Асанова"]}, {"1": "[R-001]"})
    assert safe.shared("пишите Ли Асанова@mail.ru сразу").text == "пишите [contact] сразу"


@pytest.mark.parametrize("written", ["Oʻgʻiloy", "O'g'iloy", "O`g’iloy", "Ogiloy", "OʿGʿILOY", "O'g'i-\nloy"])
@pytest.mark.parametrize("form", ["Oʻgʻiloy", "Ogiloy", "O‘g'iloy"])
def test_apostrophes_may_be_any_or_none(form: str, written: str) -> None:
    assert Anonymiser({"1": [form]}, {"1": "[X]"}).shared(f"{written}, keldi").text == "[X], keldi"


@pytest.mark.parametrize("written", ["Асанова-\nЙылмаз", "Асано-\n   ва-Йылмаз", "Асанова\u2010\nЙылмаз"])
def test_a_line_may_end_inside_a_name(written: str) -> None:
    safe = Anonymiser({"1": ["Асанова-Йылмаз", "Асанова", "Йылмаз"]}, {"1": "[X]"})
    assert fold(safe.shared(f"там {written}.").text) in ("там [x].", "там [x]-[x].")


@pytest.mark.parametrize("said", ["Осмонова Айгуль", "Осмонова-Айгуль", "Айгуль Осмонова"])
def test_parts_of_a_name_beside_each_other_are_one_place(said: str) -> None:
    parts = {"1": ["Айгуль", "Осмонова"]}
    safe = Anonymiser({"1": ["Айгуль Осмонова"]}, {"1": "[X]"}, people=["1"], parts=parts)
    assert safe.shared(f"{said} пришла в семь").text == "[X] пришла в семь"


@pytest.mark.parametrize("said", ["там Я и дом.", "Я и дом", "я И ДОМ помогли"])
def test_a_form_may_begin_with_a_letter_by_itself(said: str) -> None:
    assert fold(Anonymiser({"1": ["Я и дом"]}, {"1": "[X]"}, things=["1"]).shared(said).text).startswith(
        ("[x]", "там [x]")
    )


def test_detect_looks_for_the_names_given() -> None:
    (found,) = detect("видела Айгүль вчера", ["АЙГУЛЬ"], "ru")
    assert (found.start, found.end, found.kind, found.source) == (7, 13, FindingKind.PERSON, "register")
    assert detect("видела соседку вчера") == []


def test_the_version_says_what_is_looked_for_and_nothing_else() -> None:
    same = Anonymiser({"c": NAMES["c"], "x": NAMES["p1"], "y": [*NAMES["p2"], *NAMES["p3"]]}, {})
    assert same.version == SAFE.version
    assert Anonymiser({**NAMES, "p4": ["Нур"]}, WORDING).version != SAFE.version
    assert Anonymiser({**NAMES, "c": ["+996 555 123 457"]}, WORDING).version != SAFE.version

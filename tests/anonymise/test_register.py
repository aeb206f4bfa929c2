"""Forms of the register at token boundaries, and what counts as the same token."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.anonymise.register import Register, tokens_of

PEOPLE = {"1": ["Айгуль Асанова", "Айгуль"], "2": ["Oʻgʻiloy"], "3": ["Ogulnar", "Шоҳсанам"], "4": ["Əсел"]}
WORDS = st.sampled_from(["Айгуль", "АСАНОВА", "o'g'iloy", "дом", "Асел", "-", "i", ",", "\n", "шохсанам", "😀"])


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Ёлка, үй!", ["елка", "уи"]),
        ("İSTANBUL'da", ["istanbul", "da"]),
        ("snake_case 42", ["snake", "case", "42"]),
        ("Aйгүль и Tom", ["аигуль", "и", "tom"]),
        ("Ａｉｇｕｌ", ["aigul"]),
        ("ﻧﻮر", ["نور"]),
        ("김민준", ["김민준"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert tokens_of(text) == tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Айгуль Асанова", [(0, 14, "1")]),
        ("айгуль, асанова", [(0, 15, "1")]),
        ("Айгульдин", []),
        ("Асанова Айгуль", [(8, 14, "1")]),
        ("O`g`iloy keldi, Ogiloy ham", [(0, 8, "2"), (16, 22, "2")]),
        ("Асель Әсел Aсел", [(6, 10, "4"), (11, 15, "4")]),
        ("", []),
    ],
)
def test_forms_are_found_at_token_boundaries(text: str, found: list[tuple[int, int, str]]) -> None:
    assert [(one.start, one.end, one.subject) for one in Register(PEOPLE).find(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("это А. Асанова!", "А. Асанова"),
        ("А.Б. Асанова", "А.Б. Асанова"),
        ("у Асанова Б.К. дома", "Асанова Б.К."),
        ("Асанова Б. К., да", "Асанова Б. К."),
        ("в г. Асанова", "Асанова"),
        ("это я. Асанова я. нет", "Асанова"),
        ("США. Асанова", "Асанова"),
        ("Асанова США.", "Асанова"),
    ],
)
def test_initials_go_with_the_name(text: str, found: str) -> None:
    (one,) = Register({"1": ["Асанова"]}).find(text)
    assert text[one.start : one.end] == found


def test_a_form_without_letters_or_digits_stands_for_nothing() -> None:
    assert len(Register({"1": ["", "…", "- -"]})) == 0


def test_the_order_of_entry_does_not_show_in_the_forms() -> None:
    people = list(PEOPLE.items())
    random.Random(3).shuffle(people)
    assert Register(dict(people)).forms == Register(PEOPLE).forms


@given(st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=6))
def test_what_was_harmless_before_changes_nothing(texts: list[str]) -> None:
    known = Register(PEOPLE)
    for text in (*texts, *texts):
        assert known.find(text) == Register(PEOPLE).find(text)


def test_a_form_of_several_is_of_all_of_them() -> None:
    people = {"2": ["Айгуль Осмонова", "Айгуль"], "1": ["Айгуль Асанова", "айгуль"], "3": ["Айгүль"]}
    known = Register(people)
    assert known.several == {"1 & 2 & 3"}
    said = [one.subject for one in known.find("Айгуль Асанова и Айгуль и Айгуль Осмонова")]
    assert said == ["1", "1 & 2 & 3", "2"]
    assert known.forms == Register(dict(reversed(people.items()))).forms
    assert Register({"1": ["Айгуль", "айгуль"]}).several == set()


def test_what_is_somebodys_whole_name_is_no_part_of_another() -> None:
    parts = {"1": ["Айгуль", "Асанова"], "2": ["Айгуль", "Осмонова"]}
    shared, whole = Register({}, parts), Register({"3": ["Айгуль"]}, parts)
    assert [one.subject for one in shared.find("Айгуль и Осмонова")] == ["1 & 2", "2"]
    assert [one.subject for one in whole.find("Айгуль и Осмонова")] == ["3", "2"]
    assert whole.several == set()

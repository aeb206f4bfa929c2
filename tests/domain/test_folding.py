"""Folding keeps every place; canonical text keeps every word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.domain.folding import canonical, fold


@given(st.text())
def test_folding_keeps_the_number_of_code_points(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once_for_letters_of_pairs(text: str) -> None:
    once = fold(text)
    assert fold(once) == fold(fold(once))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ёлка", "елка"),
        ("ҢӨҮ", "ноу"),
        ("ӊ", "ң"),
        ("IŞIK ışık İ", "isik isik i"),
        ("o‘zbek oʻzbek o’zbek", "o'zbek o'zbek o'zbek"),
        ("Қазақ ҒҮҰҺІ", "казак гуухи"),
        ("كتاب", "کتاب"),
        ("é", "e"),
    ],
)
def test_letters_that_people_take_for_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_words_stay_different() -> None:
    assert fold("дом") != fold("том")
    assert fold("school") != fold("schools")


@given(st.text(st.characters(codec=None)))
def test_canonical_text_is_stable_and_can_be_stored(text: str) -> None:
    clean = canonical(text)
    assert canonical(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert not set("\r\x00\ufeff") & set(clean)
    clean.encode("utf-8")


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("\ufeffа", "а"),
        ("и\u0306", "й"),
        ("a\u00a0b\u00adc", "a\u00a0b\u00adc"),
        ("\ud800", "?"),
    ],
)
def test_canonical_text(raw: str, clean: str) -> None:
    assert canonical(raw) == clean

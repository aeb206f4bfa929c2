"""Both wordings are complete, and numbers stand with the right forms."""

from dataclasses import fields
from string import Formatter

import pytest

from fieldkit.sheets.fonts import Face, font_for
from fieldkit.sheets.words import WORDINGS, Noun, SheetWords, sheet_words

ENGLISH, RUSSIAN = sheet_words("en"), sheet_words("ru")


def places(text: str) -> list[str | None]:
    return sorted((name for _, name, _, _ in Formatter().parse(text) if name is not None), key=str)


def test_russian_has_all_that_english_has() -> None:
    for field in fields(SheetWords):
        english, russian = getattr(ENGLISH, field.name), getattr(RUSSIAN, field.name)
        assert type(english) is type(russian), field.name
        assert russian, field.name
        if isinstance(english, str):
            assert places(english) == places(russian), field.name
        elif isinstance(english, dict):
            assert english.keys() == russian.keys(), field.name
        else:
            assert len(english) == len(russian), field.name


@pytest.mark.parametrize("words", list(WORDINGS.values()), ids=list(WORDINGS))
def test_every_noun_has_the_forms_of_its_language(words: SheetWords) -> None:
    assert set(words.nouns) == set(Noun)
    assert {len(forms) for forms in words.nouns.values()} == {3 if words.language == "ru" else 2}
    assert len(words.months) == len(words.months_alone) == 12


def test_the_wordings_can_be_printed() -> None:
    letters = {
        letter for words in WORDINGS.values() for field in fields(words) for letter in str(getattr(words, field.name))
    }

    assert [letter for letter in letters if font_for(letter, Face.BOLD) is None] == []


@pytest.mark.parametrize(
    ("count", "written"),
    [(0, "0 цитат"), (1, "1 цитата"), (2, "2 цитаты"), (5, "5 цитат"), (11, "11 цитат"), (21, "21 цитата"),
     (22, "22 цитаты"), (112, "112 цитат"), (12_345, "12\u202f345 цитат")],
)  # fmt: skip
def test_russian_plural(count: int, written: str) -> None:
    assert RUSSIAN.counted(count, Noun.QUOTATION) == written


def test_english_plural() -> None:
    assert [ENGLISH.counted(count, Noun.INTERVIEW) for count in (0, 1, 2)] == [
        "0 interviews", "1 interview", "2 interviews",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "english", "russian"),
    [
        ("2026-11-05", "5 November 2026", "5 ноября 2026"),
        ("2026-11", "November 2026", "ноябрь 2026"),
        ("2026 Q4", "2026 Q4", "2026 Q4"),
        ("2026-13-01", "2026-13-01", "2026-13-01"),
        ("", "", ""),
    ],
)
def test_days(day: str, english: str, russian: str) -> None:
    assert (ENGLISH.day(day), RUSSIAN.day(day)) == (english, russian)


def test_lengths_and_places() -> None:
    assert ENGLISH.length(4_380_000) == "1 h 13 min"
    assert ENGLISH.length(60_000) == "1 minute"
    assert ENGLISH.length(3_600_000) == "1 h"
    assert ENGLISH.clock(723_999) == "00:12:03"
    assert ENGLISH.clock(100 * 3_600_000) == "100:00:00"


def test_unknown_codes_are_shown_as_they_are() -> None:
    assert (ENGLISH.language_name("ky"), ENGLISH.language_name("xx")) == ("Kyrgyz", "xx")
    assert (RUSSIAN.consent_name("quote"), RUSSIAN.consent_name("film")) == ("цитировать", "film")
    assert sheet_words("ky") is ENGLISH

"""The sheets as PDF, read back."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from fieldkit.domain.sheet import Cell, ContactSummary, CrossTable, Quotation, RecoverySheet, StudySummary
from fieldkit.sheets.contact import draw_contact_summary
from fieldkit.sheets.recovery import draw_recovery_sheet
from fieldkit.sheets.study import draw_study_summary
from fieldkit.sheets.words import sheet_words

ENGLISH, RUSSIAN = sheet_words("en"), sheet_words("ru")
EMPTY_TABLE = CrossTable("Theme", "Country", (), (), (), (), (), Cell(0))

MakeContact = Callable[..., ContactSummary]
MakeStudy = Callable[..., StudySummary]


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def flat(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(pages(pdf)))


def test_contact_sheet_says_all_that_it_was_given(contact: MakeContact) -> None:
    text = flat(draw_contact_summary(contact(), ENGLISH))

    for said in (
        "Interview 14", "Diaspora mapping · 2026", "TR-014", "12 November 2026", "Istanbul", "Kyrgyz, Turkish",
        "1 h 13 min", "88 turns, 7412 words", "Türkiye", "be quoted", "keep in an archive", "Балдардын окуусу",
        "ң ө ү қ ғ ұ ә і һ", "İstanbul’da üç yıl", "turn 1", "00:12:03", "What was surprising", "Anonymised · FieldKit",
    ):  # fmt: skip
        assert said in text


def test_contact_sheet_in_russian(contact: MakeContact) -> None:
    text = flat(draw_contact_summary(contact(), RUSSIAN))

    assert "12 ноября 2026" in text
    assert "88 реплик, 7412 слов" in text
    assert "кыргызский, турецкий" in text
    assert "Anonymised" not in text


def test_two_hundred_quotations_all_stand_there_with_numbered_pages(contact: MakeContact) -> None:
    sheet = pages(draw_contact_summary(contact(200), ENGLISH))

    assert len(sheet) > 10
    assert all(f"page {place} of {len(sheet)}" in text for place, text in enumerate(sheet, start=1))
    assert all("Interview 14" in text for text in sheet)
    places = [int(turn) for text in sheet for turn in re.findall(r"turn (\d+)", text)]
    assert places == list(range(1, 201))


def test_quotation_longer_than_a_page_is_carried_over_whole(contact: MakeContact) -> None:
    long = " ".join(f"слово{place}" for place in range(2000))
    quotation = Quotation(long, contact().themes[:1], "R1", 3, None, "memo " * 300)

    text = flat(draw_contact_summary(replace(contact(), quotations=(quotation,)), ENGLISH))

    assert all(f"слово{place}" in text for place in (0, 777, 1999))
    assert text.count("memo") == 300


def test_long_titles_are_shown_whole(contact: MakeContact) -> None:
    title = " ".join(f"часть{place}" for place in range(40))

    text = flat(draw_contact_summary(contact(source_title=title, place=title, study=title), ENGLISH))

    assert text.count("часть39") == 3


def test_empty_contact_sheet_says_so_and_leaves_room_to_write(contact: MakeContact) -> None:
    bare = contact(
        0, themes=(), day="", place="", interviewer="", duration=None, languages=(), attributes=(), respondents=()
    )

    sheet = pages(draw_contact_summary(bare, ENGLISH))

    assert len(sheet) == 1
    assert ENGLISH.themes_empty in sheet[0]
    assert ENGLISH.quotations_empty in sheet[0]
    assert sheet[0].count(ENGLISH.write_here) == 2
    assert sheet[0].count(ENGLISH.unknown) == 6


def test_withheld_quotations_are_explained(contact: MakeContact) -> None:
    text = flat(draw_contact_summary(contact(0, quotes_withheld=True), ENGLISH))

    assert "has not agreed to be quoted" in text
    assert ENGLISH.quotations_empty not in text


def test_own_copy_says_so_on_every_page_and_never_that_it_is_anonymised(contact: MakeContact) -> None:
    sheet = pages(draw_contact_summary(contact(40, anonymised=False), ENGLISH))

    assert len(sheet) > 1
    assert all(text.count("contains original words") == 2 for text in sheet)
    assert not any("Anonymised" in text for text in sheet)


def test_what_was_written_is_printed_in_place_of_the_box(contact: MakeContact) -> None:
    text = flat(draw_contact_summary(contact(surprising="Күтпөгөн жооп.\nМуж против."), ENGLISH))

    assert "Күтпөгөн жооп. Муж против." in text
    assert text.count(ENGLISH.write_here) == 1


def test_arabic_is_printed_joined(contact: MakeContact) -> None:
    text = flat(draw_contact_summary(contact(), ENGLISH))

    assert any("\ufb50" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufefc" for letter in text)


def test_all_fonts_are_embedded(contact: MakeContact, study: MakeStudy) -> None:
    for pdf in (draw_contact_summary(contact(), ENGLISH), draw_study_summary(study(), ENGLISH)):
        for page in PdfReader(BytesIO(pdf)).pages:
            fonts = cast(DictionaryObject, cast(DictionaryObject, page["/Resources"])["/Font"])
            described = [cast(DictionaryObject, font.get_object())["/FontDescriptor"] for font in fonts.values()]
            assert described
            assert all("/FontFile2" in cast(DictionaryObject, descriptor) for descriptor in described)


def test_properties_name_no_one_and_the_same_content_gives_the_same_bytes(contact: MakeContact) -> None:
    pdf = draw_contact_summary(contact(), ENGLISH)
    properties = PdfReader(BytesIO(pdf)).metadata

    assert properties is not None
    assert properties.title == "Contact summary sheet"
    assert not properties.author
    assert (properties.creator, properties.producer) == ("FieldKit", "FieldKit")
    assert str(properties["/CreationDate"]) == "D:20261122"
    assert draw_contact_summary(contact(), ENGLISH) == pdf


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (3, 2), (24, 8), (31, 11)])
def test_study_is_always_one_page(study: MakeStudy, rows: int, columns: int) -> None:
    months = tuple((f"2026-{month:02}", Cell(20)) for month in range(1, 13))
    content = study(rows, columns, study="Very long title of a study " * 20, months=months)

    sheet = pages(draw_study_summary(content, ENGLISH))

    assert len(sheet) == 1
    assert f"Theme {min(rows, 24) - 1}" in sheet[0]
    assert ("Theme: and 7 more · Country: and 3 more" in sheet[0]) == (rows > 24)


def test_study_shows_counts_marks_and_the_footnote(study: MakeStudy) -> None:
    text = flat(draw_study_summary(study(), ENGLISH))

    for said in (
        "131",
        "1\u202f048\u202f211",
        "March 2026 to November 2026",
        "Kyrgyz 88",
        "Uzbek *",
        "counts from 1 to 4",
    ):
        assert said.replace("\u202f", " ") in text.replace("\u202f", " ")
    assert "None" not in text


@pytest.mark.parametrize("attribute", ["Country", "Country of residence at the time of the interview, " * 3])
def test_no_heading_of_a_study_runs_over_the_edge(study: MakeStudy, attribute: str) -> None:
    page = PdfReader(BytesIO(draw_study_summary(replace(study(), attribute=attribute), ENGLISH))).pages[0]
    found: dict[str, tuple[float, float]] = {}

    def note(text: str, _cm: list[float], matrix: list[float], _font: object, _size: float) -> None:
        if text.strip():
            found[text.strip()] = (matrix[4], matrix[5])

    page.extract_text(visitor_text=note)
    (title,) = [place for text, place in found.items() if text.startswith("Themes by")]
    (aside,) = [place for text, place in found.items() if text == "respondents who speak of each theme"]
    assert aside[0] + 140 < float(page.mediabox.width)
    assert (aside[1] < title[1]) == (attribute != "Country")


def test_study_of_many_months_shows_the_latest(study: MakeStudy) -> None:
    months = tuple((f"20{year}-{month:02}", Cell(20)) for year in (25, 26) for month in range(1, 13))

    text = flat(draw_study_summary(study(months=months, first_month="", last_month=""), ENGLISH))

    assert "December 2026" in text
    assert "January 2025" not in text
    assert "and 14 more" in text


def test_study_without_covered_counts_has_no_footnote(study: MakeStudy) -> None:
    plain = CrossTable("Theme", "Country", ("Aid",), ("RU",), ((Cell(7),),), (Cell(7),), (Cell(7),), Cell(7))

    text = flat(draw_study_summary(study(table=plain, languages=(), themes=()), ENGLISH))

    assert "not shown" not in text


def test_empty_study_is_a_page_that_says_so(study: MakeStudy) -> None:
    content = study(table=EMPTY_TABLE, themes=(), languages=(), months=(), first_month="", last_month="")

    assert ENGLISH.table_empty in flat(draw_study_summary(content, ENGLISH))


def test_a_study_without_languages_and_dates_says_so(study: MakeStudy) -> None:
    full, bare = (flat(draw_study_summary(one, ENGLISH)) for one in (study(), study(languages=(), months=())))
    assert bare.count(ENGLISH.unknown) == full.count(ENGLISH.unknown) + 2


def test_recovery_sheet_shows_the_code_in_groups() -> None:
    code = "7QX4-M2KD-9FRT-WP6H-3VNC-8YJE-5BGA-K1ZS"
    for words in (ENGLISH, RUSSIAN):
        sheet = pages(
            draw_recovery_sheet(RecoverySheet("Картирование", "Diaspora.fieldkit", code, "2026-11-22"), words)
        )
        assert len(sheet) == 1
        text = re.sub(r"\s+", " ", sheet[0])
        assert all(group in text for group in code.split("-"))
        assert all(step in text for step in (*words.recovery_use, *words.recovery_keep, "Diaspora.fieldkit"))

"""Transcripts for readers are what other programs take them for, and every string of a finished file is found again."""

import io
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.interchange import handed
from fieldkit.interchange.handed import Said
from fieldkit.interchange.tabular import table

WORDS = 'Мен айттым: <жок> & "болду"\nэки сап 😀'
letters = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(str.strip)


def test_a_transcript_as_text_and_as_document() -> None:
    turns = [Said("I", "Как жили?"), Said("R1", WORDS), Said("", "кто-то")]
    assert handed.plain_text(turns).decode() == f"I: Как жили?\n\nR1: {WORDS}\n\nкто-то\n"
    document = docx.Document(io.BytesIO(handed.document(turns)))
    assert [paragraph.text for paragraph in document.paragraphs] == ["I: Как жили?", f"R1: {WORDS}", "кто-то"]
    assert [run.bold for run in document.paragraphs[0].runs] == [True, None]


def test_a_turn_in_arabic_script_is_read_from_the_right() -> None:
    store = io.BytesIO(handed.document([Said("R", "سالەم, Aigul"), Said("R", "Aigul, سالەم"), Said("R", "2014")]))
    body = zipfile.ZipFile(store).read("word/document.xml").decode()
    assert ["<w:bidi/>" in paragraph for paragraph in body.split("</w:p>")[:3]] == [True, False, False]
    assert docx.Document(store).paragraphs[0].text == "R: سالەم, Aigul"


def test_signs_that_xml_does_not_take_are_left_away() -> None:
    document = docx.Document(io.BytesIO(handed.document([Said("R", "a\x0bb\x00c")])))
    assert document.paragraphs[0].text == "R: abc"


def test_the_same_transcript_is_the_same_file() -> None:
    turns = [Said("R", WORDS)]
    assert handed.document(turns) == handed.document(turns)


@given(st.lists(letters, min_size=1, max_size=5))
def test_every_word_is_read_back(words: list[str]) -> None:
    turns = [Said("", text) for text in words]
    for name, content in (
        ("a/b.docx", handed.document(turns)),
        ("a/b.txt", handed.plain_text(turns)),
        ("a/b.csv", table(["column"], [[text] for text in words])),
    ):
        found = "\n".join(handed.strings(name, content))
        assert name in found
        assert all(text.strip() in found or f"'{text}" in found for text in words), name


@pytest.mark.parametrize("part", ["docProps/core.xml", "word/styles.xml", "word/document.xml", "word/comments.xml"])
def test_every_part_and_attribute_of_a_document_is_read_back(part: str) -> None:
    store = io.BytesIO(handed.document([Said("R", "слова")]))
    with zipfile.ZipFile(store) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    parts[part] = parts.get(part, "<a></a>").replace("</", '<b who="Айгуль"/>Гүл&amp;Нур</', 1)
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    found = list(handed.strings("x.docx", other.getvalue()))
    assert "Айгуль" in found
    assert any("Гүл&Нур" in text for text in found)


def test_the_programs_own_words_are_left_away() -> None:
    content = table(["theme", "Роза"], [["x", "y"]])
    assert list(handed.strings("t.csv", content, fixed={"theme"})) == ["t.csv", "Роза", "x", "y"]
    assert [one for one in handed.strings("t.docx", handed.document([Said("R1", "слова")])) if "/" not in one] == [
        "t.docx", "[Content_Types].xml", "слова", "",
    ]  # fmt: skip
    assert list(handed.strings("t.txt", b"R1: Rosa\n\nRosa: here\n")) == ["t.txt", "Rosa", "Rosa: here"]

"""Nothing is lost: every word of the input is in a turn or listed as skipped."""

import csv
import io
import re
from collections import Counter
from pathlib import Path

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fieldkit.domain.folding import canonical
from fieldkit.domain.transcript import Corrections, DraftTranscript
from fieldkit.errors import InputError
from fieldkit.interchange.transcripts import SUFFIXES, decode, read_transcript

CLOCKS = re.compile(r"\d+:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?:-\d(?=#))?")
MARKUP = re.compile(r"</?[iv]>|<c\.red>|\{\\an8\}")
PIECES = st.sampled_from(
    [
        "I:", "R1:", "Интервьюер:", "Р1 —", "И -", "И.", "Р.", "[Anna]", "[Bek]", "Note:", "Anna Smith:", "Он сказал:",
        "- ", "[00:12:03]", "(12:03)", "0:05", "00:00:09", "#00:01:02-3#", "http://x.y/z", "&#8212;", "&amp;", "\n",
        "\n\n", "\r\n", "\r", "\u2028", "\t", " ", "\u00a0", "e\u0301", "“", "word", "слово", "күн", "İstanbul", ":",
        "1", "1\n00:00:01,000 --> 00:00:02,000\n", "00:03.000 --> 00:04.000 align:left\n", "<v Anna>", "</v>", "<i>",
        "<c.red>", "<laughs>", "NOTE x\n", "STYLE\n", "WEBVTT\n\n", "{\\an8}", ",", ";", '"', "speaker", "text", "time",
    ]
)  # fmt: skip
ANYTHING = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
TEXTS = st.lists(st.one_of(PIECES, PIECES, PIECES, ANYTHING), min_size=1, max_size=40).map("".join)
CHOICES = st.builds(
    Corrections,
    split_speakers=st.sampled_from([None, True, False]),
    times=st.booleans(),
    speakers=st.dictionaries(st.sampled_from(["I", "R1", "Anna"]), st.just(""), max_size=2),
    encoding=st.just("utf-8"),
)


def words(text: str) -> Counter[str]:
    """Words of a text; times are in the start and end of turns."""
    return Counter(re.findall(r"\w+", CLOCKS.sub(" ", canonical(text))))


def bare(text: str) -> str:
    """Words of subtitles without the marks that stand inside of them."""
    return MARKUP.sub("", text).replace("<v ", "\n")


def kept(draft: DraftTranscript, *, marked: bool = False) -> Counter[str]:
    texts = [text for turn in draft.turns for text in (turn.speaker, turn.text)]
    return words("\n".join([*texts, *(bare(part.text) if marked else part.text for part in draft.skipped)]))


def holds(path: Path, text: str, corrections: Corrections, *, marked: bool = False) -> None:
    try:
        draft = read_transcript(path, corrections)
    except InputError:
        return
    assert words(decode.entities(text)) - kept(draft, marked=marked) == Counter()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("law")


@pytest.mark.parametrize("suffix", [".txt", ".srt", ".vtt"])
@given(text=TEXTS, corrections=CHOICES)
@example(text="I:\n\nNOTE x\n0{\\an8}I:", corrections=Corrections(encoding="utf-8"))
@settings(max_examples=150, deadline=None)
def test_lines(folder: Path, suffix: str, text: str, corrections: Corrections) -> None:
    if suffix != ".txt":
        text = f"WEBVTT\n\n00:01.000 --> 00:02.000\n{text}"
    path = folder / f"law{suffix}"
    path.write_bytes(text.encode())
    marked = suffix != ".txt"
    holds(path, bare(text) if marked else text, corrections, marked=marked)


@given(rows=st.lists(st.lists(st.one_of(PIECES, ANYTHING), max_size=4), min_size=1, max_size=8), corrections=CHOICES)
@settings(max_examples=150, deadline=None)
def test_tables(folder: Path, rows: list[list[str]], corrections: Corrections) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    path = folder / "law.csv"
    path.write_bytes(stream.getvalue().encode())
    holds(path, "\n".join(cell for row in rows for cell in row), corrections)


@given(paragraphs=st.lists(st.lists(st.tuples(PIECES, st.booleans()), max_size=4), min_size=1, max_size=6))
@example(paragraphs=[[("Р1 —", True), ("I:", False)], [("speaker", True), ("I:", False)]])
@settings(max_examples=30, deadline=None)
def test_documents(folder: Path, paragraphs: list[list[tuple[str, bool]]]) -> None:
    document = docx.Document()
    for pieces in paragraphs:
        paragraph = document.add_paragraph()
        for text, bold in pieces:
            paragraph.add_run(text).bold = bold
    path = folder / "law.docx"
    document.save(str(path))
    text = "\n".join("".join(text for text, _ in pieces) for pieces in paragraphs)
    draft_or_refusal(path, text)


def draft_or_refusal(path: Path, text: str) -> None:
    """Entities are not decoded in a document: `&amp;` in it is what was typed."""
    try:
        draft = read_transcript(path)
    except InputError:
        return
    assert words(text) - kept(draft) == Counter()


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(raw=st.one_of(st.binary(max_size=200), TEXTS.map(lambda text: text.encode("utf-16-le"))))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read_or_refused(folder: Path, suffix: str, raw: bytes) -> None:
    path = folder / f"bytes{suffix}"
    path.write_bytes(raw)
    try:
        draft = read_transcript(path)
    except InputError as error:
        assert set(error.facts) <= {"format", "path", "column", "encoding"}
    else:
        assert draft.turns
        assert all(turn.text and turn.text == canonical(turn.text) for turn in draft.turns)

from collections import Counter
from pathlib import Path

import pytest

from fieldkit.domain.transcript import Corrections, DraftTranscript, DraftTurn, Skipped
from fieldkit.errors import Code, InputError
from fieldkit.interchange.transcripts import read_transcript

DATA = Path(__file__).parents[3].parent / "shared" / "data" / "transcripts"


def read(
    tmp_path: Path, text: str, corrections: Corrections | None = None, name: str = "interview.csv"
) -> DraftTranscript:
    path = tmp_path / name
    path.write_bytes(text.encode())
    return read_transcript(path, corrections or Corrections())


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    "head",
    [
        "start,speaker,words",
        "Время,Спикер,Текст",
        "убакыт,ким,сөз",
        "уақыт,кім,мәтін",
        "vaqt,kim,matn",
        "zaman,kişi,metin",
    ],
)
def test_headers_and_delimiters(tmp_path: Path, delimiter: str, head: str) -> None:
    rows = ["[0:01]|DB|Yes", "|RA:|And so", "[0:09]|RA|Good"]
    text = "\r\n".join([head.replace(",", delimiter), *(row.replace("|", delimiter) for row in rows)])
    draft = read(tmp_path, text, name="interview.tsv" if delimiter == "\t" else "interview.csv")
    assert draft.format == "csv"
    assert draft.turns == (
        DraftTurn("DB", 1_000, None, "Yes"), DraftTurn("RA", None, None, "And so"),
        DraftTurn("RA", 9_000, None, "Good"),
    )  # fmt: skip
    assert draft.speakers == ("DB", "RA")


def test_quotes_newlines_and_other_columns(tmp_path: Path) -> None:
    draft = read(tmp_path, 'id,speaker,text,tags\n7,I,"He said ""no"", and\nleft &amp; so",a;b\n8,R,Yes,\n')
    assert [turn.text for turn in draft.turns] == ['He said "no", and\nleft & so', "Yes"]
    assert [(part.line, part.text, part.reason) for part in draft.skipped if part.reason == "column"] == [
        (2, "7", "column"), (2, "a;b", "column"), (3, "8", "column"),
    ]  # fmt: skip
    assert "html-entities" in draft.notices


def test_words_in_the_time_column_are_listed(tmp_path: Path) -> None:
    draft = read(tmp_path, "timestamp,speaker,words\n[00:03:43] beginning of interview,DB:,Your name?\n")
    assert draft.turns == (DraftTurn("DB", 223_000, None, "Your name?"),)
    assert Skipped(2, "beginning of interview", "note") in draft.skipped


def test_no_header(tmp_path: Path) -> None:
    draft = read(tmp_path, "0:01,I,Why did you leave the village?\n0:04,R,Work was scarce at home.\n0:09,I,And then?\n")
    assert [(turn.speaker, turn.start, turn.text) for turn in draft.turns][1] == (
        "R",
        4_000,
        "Work was scarce at home.",
    )
    assert len(draft.turns) == 3


@pytest.mark.parametrize(
    ("head", "start", "end", "expected"),
    [
        ("start\tend\ttext", "1200", "3400", (1_200, 3_400)),
        ("start_ms\tend_ms\ttext", "7", "8", (7, 8)),
        ("start\tend\ttext", "1.5", "3.25", (1_500, 3_250)),
        ("start (s)\tend (s)\ttext", "10", "30", (10_000, 30_000)),
    ],
)
def test_plain_numbers_as_times(tmp_path: Path, head: str, start: str, end: str, expected: tuple[int, int]) -> None:
    draft = read(tmp_path, f"{head}\n{start}\t{end}\tHello", name="interview.tsv")
    assert (draft.turns[0].start, draft.turns[0].end) == expected


def test_corrections(tmp_path: Path) -> None:
    text = "a,b,c\nX,long long long words,short\nY,more and more words,s\nX,words,t\n"
    columns = {"text": "c", "speaker": "a"}
    assert read(tmp_path, text, Corrections(columns=columns)).turns[0] == DraftTurn("X", None, None, "short")
    assert read(tmp_path, text, Corrections(columns={"text": "2", "speaker": ""})).speakers == ()
    back = read(tmp_path, text, Corrections(columns=columns, speakers={"X": "", "Y": "R1"}))
    assert [(turn.speaker, turn.text) for turn in back.turns] == [("", "X short"), ("R1", "s"), ("", "X t")]
    with pytest.raises(InputError) as caught:
        read(tmp_path, text, Corrections(columns={"text": "nowhere"}))
    assert caught.value.code is Code.COLUMN_MISSING


def test_a_long_cell(tmp_path: Path) -> None:
    assert len(read(tmp_path, f'speaker,text\nI,"{"word " * 60_000}"\n').turns[0].text) > 250_000


@pytest.mark.skipif(not DATA.is_dir(), reason="the shared data are not here")
@pytest.mark.parametrize(
    ("name", "turns", "speakers", "notes"),
    [("armantrout", 525, ("DB", "RA"), 0), ("gluck", 352, ("DB", "LG", "KRISTIN"), 4)],
)
def test_real_interviews(name: str, turns: int, speakers: tuple[str, ...], notes: int) -> None:
    draft = read_transcript(DATA / f"{name}.csv")
    assert (len(draft.turns), draft.speakers, draft.encoding) == (turns, speakers, "utf-8")
    assert Counter(part.reason for part in draft.skipped)["note"] == notes
    assert all("&#" not in turn.text for turn in draft.turns)
    assert "html-entities" in draft.notices

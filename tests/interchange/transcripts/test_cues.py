from pathlib import Path

import pytest

from fieldkit.domain.transcript import Corrections, DraftTranscript, DraftTurn, Skipped
from fieldkit.errors import Code, InputError
from fieldkit.interchange.transcripts import read_transcript

SRT = """1
00:00:01,000 --> 00:00:02,500
I: Why did you
leave?

2
00:00:03,000 --> 00:00:04,000
R: There was

3
00:00:04,200 --> 00:00:06,000
no <i>work</i> at <font color="red">home</font>.

4
00:00:09,000 --> 00:00:10,000
- And then?
- Nothing.
"""
VTT = """WEBVTT - Interview 3

STYLE
::cue { color: lime }

NOTE checked twice

intro
00:01.000 --> 00:02.500 align:start
<v Anna>Why did you leave?</v>

00:03.000 --> 00:04.000
<v.loud Bek Asanov>There was</v>

00:04.100 --> 00:06.000
<v Bek Asanov>no work &amp; <00:04.500>no home.</v> <v Anna>Ah.</v>
"""


def read(tmp_path: Path, text: str, suffix: str, corrections: Corrections | None = None) -> DraftTranscript:
    path = tmp_path / f"interview{suffix}"
    path.write_bytes(text.encode())
    return read_transcript(path, corrections or Corrections())


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_srt(tmp_path: Path, ends: str) -> None:
    draft = read(tmp_path, SRT.replace("\n", ends), ".srt")
    assert draft.turns == (
        DraftTurn("I", 1_000, 2_500, "Why did you\nleave?"),
        DraftTurn("R", 3_000, 6_000, "There was\nno work at home."),
        DraftTurn("", 9_000, 10_000, "- And then?"),
        DraftTurn("", 9_000, 10_000, "- Nothing."),
    )
    assert [(part.line, part.text) for part in draft.skipped if part.reason == "cue-number"] == [
        (1, "1"), (6, "2"), (10, "3"), (14, "4"),
    ]  # fmt: skip
    assert Skipped(12, '<font color="red">', "markup") in draft.skipped


def test_vtt(tmp_path: Path) -> None:
    draft = read(tmp_path, VTT, ".vtt")
    assert draft.turns == (
        DraftTurn("Anna", 1_000, 2_500, "Why did you leave?"),
        DraftTurn("Bek Asanov", 3_000, 6_000, "There was\nno work & no home."),
        DraftTurn("Anna", 4_100, 6_000, "Ah."),
    )
    assert [(part.text, part.reason) for part in draft.skipped] == [
        ("WEBVTT - Interview 3", "header"), ("STYLE", "markup"), ("::cue { color: lime }", "markup"),
        ("NOTE checked twice", "note"), ("intro", "cue-number"), ("align:start", "markup"),
        ("<00:04.500>", "markup"), ("Bek Asanov", "repeated-speaker"),
    ]  # fmt: skip
    assert "html-entities" in draft.notices


def test_voices_can_be_corrected(tmp_path: Path) -> None:
    draft = read(tmp_path, VTT, ".vtt", Corrections(speakers={"Anna": "", "Bek Asanov": "R1"}))
    assert [(turn.speaker, turn.text) for turn in draft.turns] == [
        ("", "Anna\nWhy did you leave?"), ("R1", "There was\nno work & no home."), ("", "Anna\nAh."),
    ]  # fmt: skip


def test_cues_without_speakers_stay_apart_at_pauses_and_sentences(tmp_path: Path) -> None:
    cues = ["00:01.000 --> 00:02.000\nOne.", "00:02.000 --> 00:03.000\nTwo", "00:09.000 --> 00:10.000\nthree"]
    draft = read(tmp_path, "WEBVTT\n\n" + "\n\n".join(cues), ".vtt")
    assert [turn.text for turn in draft.turns] == ["One.", "Two", "three"]
    assert "no-speakers" in draft.notices


def test_a_blank_line_within_a_cue_loses_nothing(tmp_path: Path) -> None:
    draft = read(
        tmp_path, "1\n00:00:01,000 --> 00:00:02,000\nfirst\n\nsecond\n\n2\n00:00:05,000 --> 00:00:06,000\n3", ".srt"
    )
    assert [turn.text for turn in draft.turns] == ["first\nsecond", "3"]


@pytest.mark.parametrize("suffix", [".srt", ".vtt"])
def test_a_file_without_times_is_broken(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, "only words\n\nand more", suffix)
    assert caught.value.code is Code.FORMAT_BROKEN

"""The data that ship with the program: word lists and the sample study."""

import csv
import json
import re
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from fieldkit.assets import resources
from fieldkit.interchange.transcripts import read_transcript

RESOURCES = Path(str(resources()))
WORDS = RESOURCES / "words"
SAMPLE = RESOURCES / "sample"
TRANSCRIPTS = sorted(path.name for path in (SAMPLE / "transcripts").iterdir())
CONSENTS = {"take_part", "record", "quote", "archive", "recontact"}


def words(name: str) -> list[str]:
    return (WORDS / name).read_text(encoding="ascii").split("\n")[:-1]


def table(name: str) -> list[dict[str, str]]:
    with (SAMPLE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def document(name: str) -> Any:
    return json.loads((SAMPLE / name).read_text(encoding="utf-8"))


@cache
def turns(name: str) -> tuple[str, ...]:
    return tuple(turn.text for turn in read_transcript(SAMPLE / "transcripts" / name).turns)


def paths_of_codes() -> list[str]:
    return [" / ".join(filter(None, (row["parent"], row["name"]))) for row in table("codebook.csv")]


def test_the_root_is_told_in_2048_words_that_differ_in_their_first_four_letters() -> None:
    listed = words("root.txt")
    assert len(listed) == 2048
    assert all(re.fullmatch(r"[a-z]{4,8}", word) for word in listed)
    assert len({word[:4] for word in listed}) == 2048
    assert listed == sorted(listed)


def test_passphrases_come_from_4096_words_none_of_which_begins_another() -> None:
    listed = words("passphrase.txt")
    assert len(set(listed)) == len(listed) == 4096
    assert all(re.fullmatch(r"[a-z]{3,9}", word) for word in listed)
    assert listed == sorted(listed)
    # In sorted order a word stands right before the first word it begins.
    assert not [(a, b) for a, b in pairwise(listed) if b.startswith(a)]


@pytest.mark.parametrize("path", sorted(p for p in SAMPLE.rglob("*") if p.is_file()), ids=lambda p: p.name)
def test_files_of_the_sample_are_clean_text(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert "\r" not in text
    assert "\ufeff" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not [line for line in text.split("\n") if line != line.rstrip()]


def test_every_interview_has_its_transcript_and_its_respondents() -> None:
    study = document("study.json")
    interviews = document("interviews.json")
    known = {respondent["code"] for respondent in document("respondents.json")}
    assert sorted(interview["file"] for interview in interviews) == TRANSCRIPTS
    assert {code for interview in interviews for code in interview["respondents"]} == known
    for interview in interviews:
        assert set(interview["memos"]) == {"surprising", "next"}
        assert set(interview["languages"]) <= set(study["languages"])
        assert interview["interviewer"] == study["interviewer"]
        assert interview["date"].startswith(study["wave"])


def test_respondents_have_the_attributes_of_the_study_and_took_part() -> None:
    attributes = {attribute["key"]: attribute["values"] for attribute in document("study.json")["attributes"]}
    respondents = document("respondents.json")
    assert len({respondent["code"] for respondent in respondents}) == len(respondents)
    for respondent in respondents:
        assert respondent["attributes"].keys() == attributes.keys()
        assert all(value in attributes[key] for key, value in respondent["attributes"].items())
        assert "take_part" in respondent["consent"]
        assert set(respondent["consent"]) <= CONSENTS
    for item in ("record", "quote", "archive"):
        assert sum(item not in respondent["consent"] for respondent in respondents) == 1


def test_the_country_of_an_interview_is_that_of_its_respondents() -> None:
    country = {each["code"]: each["attributes"]["country"] for each in document("respondents.json")}
    for interview in document("interviews.json"):
        assert {country[code] for code in interview["respondents"]} == {interview["country"]}


def test_people_mentioned_are_named_in_the_transcript() -> None:
    mentioned = {each["code"]: each["people_mentioned"] for each in document("respondents.json")}
    for interview in document("interviews.json"):
        text = "\n".join(turns(interview["file"]))
        for code in interview["respondents"]:
            assert mentioned[code]
            assert all(any(name in text for name in person["names"]) for person in mentioned[code])


def test_the_codebook_is_a_tree() -> None:
    rows = table("codebook.csv")
    paths = paths_of_codes()
    assert len(set(paths)) == len(paths)
    keys = [row["key"] for row in rows if row["key"]]
    assert len(set(keys)) == len(keys)
    assert set(keys) <= set("123456789")
    for number, row in enumerate(rows):
        assert not row["parent"] or row["parent"] in paths[:number]
        assert re.fullmatch(r"#[0-9a-f]{6}", row["colour"])
        assert row["definition"]


def test_examples_in_the_codebook_are_said_in_a_transcript() -> None:
    said = "\n".join(turn for name in TRANSCRIPTS for turn in turns(name))
    assert [row["example"] for row in table("codebook.csv") if row["example"] not in said] == []


@pytest.mark.parametrize("name", TRANSCRIPTS)
def test_a_transcript_is_of_the_size_of_a_short_interview(name: str) -> None:
    read = turns(name)
    assert 25 <= len(read) <= 60
    assert 600 <= sum(len(turn.split()) for turn in read) <= 1500


@pytest.mark.parametrize("name", TRANSCRIPTS)
def test_a_transcript_reads_without_a_doubt(name: str) -> None:
    draft = read_transcript(SAMPLE / "transcripts" / name)
    assert draft.notices == ()
    assert len(draft.speakers) >= 2
    assert all(turn.speaker for turn in draft.turns)


def test_the_transcripts_hold_the_scripts_the_program_must_carry() -> None:
    said = "".join(turn for name in TRANSCRIPTS for turn in turns(name))
    assert set("ңөүқғұәі") <= set(said)
    assert set("ğışçöü‘") <= set(said)
    assert re.search("[\u0600-\u06ff]{4,}", said)


def test_every_coding_covers_words_that_stand_once_in_their_turn() -> None:
    codings = table("codings.csv")
    read = {name: turns(name) for name in TRANSCRIPTS}
    assert {coding["code"] for coding in codings} <= set(paths_of_codes())
    assert {coding["file"] for coding in codings} == set(TRANSCRIPTS)
    assert [c for c in codings if read[c["file"]][int(c["turn"]) - 1].count(c["words"]) != 1] == []
    assert len({tuple(coding.values()) for coding in codings}) == len(codings)

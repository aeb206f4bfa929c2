"""The reader's release by the command line."""

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import Fieldkit, transcript


@pytest.fixture
def study(fieldkit: Fieldkit, vault: Path, place: Path) -> Path:
    """Six respondents who agreed to everything and one who only takes part, all of whom tell of work."""
    fieldkit("recovery", vault, "-o", "sheet.pdf")
    for number in range(2, 8):
        fieldkit("respondent", "add", vault, "--code", f"R-00{number}", "--name", "Aigul", "--consent", "quote,archive")
        told = transcript(place / f"{number}.txt", "Aigul found work at once.")
        assert fieldkit("import", vault, told, "--respondent", f"R-00{number}").code == 0
    fieldkit("import", vault, transcript(place / "1.txt", "I keep my work to myself."), "--respondent", "R-001")
    (place / "codes.csv").write_text("name\nWork\n", "utf-8")
    fieldkit("codebook", "import", vault, "codes.csv")
    assert fieldkit("code", vault, "--code", "Work", "--find", "work").code == 0
    assert fieldkit("anonymise", "find", vault, "--json").document["open"] == 0
    return vault


def test_readers_get_a_folder(fieldkit: Fieldkit, study: Path, place: Path) -> None:
    made = fieldkit("release", study, "--profile", "archive", "-o", "out", "--json").document
    assert made["profile"] == "archive"
    assert (made["respondents"], made["transcripts"], made["codings"], made["tables"]) == (6, 6, 6, 1)
    assert made["left_out"] == {
        "respondents": 1, "transcripts": 1, "codings": 1, "wordless": 0, "values": 0, "tables": [], "few_came": False,
    }  # fmt: skip
    assert {"README.txt", "codebook.csv", "codings.csv", "tables/themes.csv", "transcripts/T-01.txt"} <= {
        *made["files"]
    }
    assert sorted(made["files"]) == sorted(
        file.relative_to(place / "out").as_posix() for file in (place / "out").rglob("*") if file.is_file()
    )
    with (place / "out" / "tables" / "themes.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream)) == [["theme", "respondents"], ["Work", "6"]]
    words = "".join(file.read_text("utf-8") for file in (place / "out" / "transcripts").glob("*.txt"))
    assert "Aigul" not in words
    assert "to myself" not in words


def test_what_was_made_is_told_to_people(fieldkit: Fieldkit, study: Path) -> None:
    told = fieldkit("release", study, "--profile", "print", "-o", "out", "--language", "ru")
    assert told.code == 0
    assert "Wrote out: " in told.out
    assert "1 transcript in which somebody did not agree" in told.out
    assert "1 count covered" in told.out


def test_what_cannot_be_released_is_told_and_leaves_nothing(fieldkit: Fieldkit, study: Path, place: Path) -> None:
    (place / "taken").mkdir()
    (place / "taken" / "mine.txt").write_text("mine")
    for arguments, error in (
        (("--profile", "archive", "-o", "taken"), "file-exists"),
        (("--profile", "nobody", "-o", "out"), "not-found"),
        (("--profile", "archive", "-o", "gone/out"), "place-missing"),
    ):
        refused = fieldkit("release", study, *arguments, "--json")
        assert (refused.code, refused.error["error"]) == (1, error)
    assert not (place / "out").exists()


def test_what_was_found_is_decided_before(fieldkit: Fieldkit, study: Path, place: Path) -> None:
    more = transcript(place / "more.txt", "Then I moved to Bishkek.")
    fieldkit("import", study, more, "--respondent", "R-002")
    refused = fieldkit("release", study, "--profile", "archive", "-o", "out", "--json")
    assert (refused.code, refused.error["error"]) == (1, "texts-unread")
    assert fieldkit("anonymise", "find", study, "--json").document["open"] == 1
    assert fieldkit("release", study, "--profile", "archive", "-o", "out", "--json").error["error"] == "decisions-open"
    assert not (place / "out").exists()


@pytest.mark.parametrize(
    "arguments", [["-o", "out"], ["--profile", "archive"], ["--profile", "print", "-o", "out", "--language", "xx"]]
)
def test_a_command_written_wrongly_is_no_release(fieldkit: Fieldkit, study: Path, arguments: list[str]) -> None:
    assert fieldkit("release", study, *arguments).code == 2

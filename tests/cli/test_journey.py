"""The main job by the command line, from a new study to the same four words in two vaults."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PASSPHRASE, Fieldkit, transcript

DATA = Path(__file__).parents[3] / "shared" / "data" / "transcripts"


def test_from_a_new_study_to_a_merged_bundle(fieldkit: Fieldkit, place: Path) -> None:
    new = fieldkit("new", "first", "--title", "Homes", "--json").document
    assert new["vault"] == "first.fieldkit"
    assert new["recovery_sheet"] is False
    assert len(new["study"]) == 32

    added = fieldkit(
        "respondent", "add", "first", "--code", "R-001", "--name", "Aigul", "--attr", "country=Germany",
        "--consent", "quote,record", "--json",
    ).document  # fmt: skip
    assert added["consent"] == ["take_part", "record", "quote"]
    assert added["identity_noted"] is True
    assert fieldkit("respondent", "add", "first", "--code", "R-002").code == 0

    first = fieldkit("interview", "new", "first", "--respondent", "R-001", "--json")
    assert first.code == 1
    assert first.error["error"] == "recovery-sheet-first"
    assert fieldkit("recovery", "first", "-o", "sheet.pdf", "--json").document["recovery_sheet"] is True
    assert Path("sheet.pdf").read_bytes().startswith(b"%PDF-")
    begun = fieldkit(
        "interview", "new", "first", "--respondent", "R-001", "--date", "2026-11-20", "--language", "ky", "--json"
    ).document
    assert (begun["title"], begun["date"], begun["languages"]) == ("Interview 1", "2026-11-20", ["ky"])

    told = transcript(place / "a.txt", "Aigul came in spring and found work.")
    brought = fieldkit("import", "first", told, "--respondent", "R-001", "--json").document
    assert brought["imported"][0]["turns"] == 4
    assert "readable" in brought["notice"]
    assert fieldkit("import", "first", transcript(place / "b.txt"), "--respondent", "R-002").code == 0
    source = brought["imported"][0]["source"]

    Path("codes.csv").write_text("name,parent\nWork,\nFound,Work\n", encoding="utf-8")
    assert fieldkit("codebook", "import", "first", "codes.csv", "--json").document == {"added": 2, "changed": 0}
    coded = fieldkit("code", "first", "--code", "Work / Found", "--find", "found work", "--source", source, "--json")
    assert coded.document == {"code": "Work / Found", "coded": 1}
    assert fieldkit("codebook", "export", "first", "out.csv", "--json").document["codes"] == 2
    assert "Found" in Path("out.csv").read_text("utf-8-sig")

    for arguments in ((source[:8],), ("--study", "--by", "country", "--language", "ru")):
        assert fieldkit("sheet", "first", "-o", "paper.pdf", *arguments).code == 0
        assert Path("paper.pdf").read_bytes().startswith(b"%PDF-")

    assert fieldkit("address", "first", "-o", "first.fka").code == 0
    joined = fieldkit("new", "second", "--join", "first.fka", "--prefix", "K2", "--json").document
    assert (joined["study"], joined["author"]) == (new["study"], "K2")
    assert fieldkit("address", "second", "-o", "second.fka").code == 0
    exported = fieldkit("export", "first", "-o", "a.fkb", "--to", "second.fka", "--json").document
    assert exported["left_out"] == {"respondents": 1, "interviews": 1}
    assert b"Aigul" not in Path("a.fkb").read_bytes()

    inspected = fieldkit("inspect", "second", "a.fkb", "--json").document
    assert inspected["new_operations"] > 0
    assert fieldkit("merge", "second", "a.fkb", "--dry-run", "--json").document["merged"] == [inspected]
    assert fieldkit("list", "second", "--json").document == {"sources": []}
    assert fieldkit("merge", "second", "a.fkb", "--json").document["merged"][0]["added"] == inspected["added"]
    assert fieldkit("merge", "second", "a.fkb", "--json").document["merged"][0]["new_operations"] == 0
    ours, theirs = (fieldkit("fingerprint", name, "--json").document for name in ("first", "second"))
    assert ours == theirs
    assert ours.keys() == {"words", "root", "operations", "devices"}
    assert len(ours["words"]) == 4

    there = fieldkit("list", "second", "--json").document["sources"]
    assert [set(one) for one in there] == [{"id", "title", "respondent", "turns", "words", "codings"}]
    assert (there[0]["respondent"], there[0]["turns"], there[0]["codings"]) == ("R-001", 4, 1)
    assert fieldkit("search", "second", "Aigul", "--json").document == {"hits": []}
    hits = fieldkit("search", "second", "spring", "--json").document["hits"]
    assert [set(one) for one in hits] == [{"source", "turn", "speaker", "snippet", "start", "end"}]

    assert fieldkit("backup", "first", "-o", "kept.fkbackup").code == 0
    assert fieldkit("restore", "kept.fkbackup", "again", "--json").document["vault"] == "again.fieldkit"
    assert fieldkit("fingerprint", "again", "--json").document["root"] == ours["root"]
    assert fieldkit("check", "again", "--json").document["sound"] is True


@pytest.mark.skipif(not DATA.is_dir(), reason="the real interviews are not here")
def test_the_real_interviews(fieldkit: Fieldkit, vault: Path) -> None:
    files = sorted(DATA.glob("*.csv"))
    brought = fieldkit("import", vault, *files, "--respondent", "R-001", "--json").document
    assert [one["file"] for one in brought["imported"]] == [str(file) for file in files]
    listed = fieldkit("list", vault, "--json").document["sources"]
    assert all(one["words"] > 5_000 for one in listed)
    assert len(fieldkit("search", vault, "poet*", "--limit", "7", "--json").document["hits"]) == 7


def test_demo_goes_the_whole_way(fieldkit: Fieldkit, place: Path) -> None:
    result = fieldkit("demo", "try", "--json", passphrase=None)
    assert result.code == 0
    made = [Path(file) for step in result.document["steps"] for file in step["files"]]
    assert all(file.exists() for file in made)
    assert {".fieldkit", ".pdf", ".fka", ".fkb", ".fkbackup"} <= {file.suffix for file in made}
    passphrase = result.document["passphrase"]
    held = [file for file in place.rglob("*") if file.is_file()]
    assert not any(passphrase.encode() in file.read_bytes() for file in held)
    told = fieldkit("fingerprint", "try/second", "--json", passphrase=passphrase).document
    assert {"words": told["words"], "root": told["root"]} == result.document["fingerprint"]

    again = fieldkit("demo", "try", "--json")
    assert (again.code, again.error["error"]) == (1, "file-exists")


def test_demo_tells_people_each_step(fieldkit: Fieldkit) -> None:
    result = fieldkit("demo", "try")
    assert result.code == 0
    assert " 1. A study in a new vault" in result.out
    assert "The same four words in both vaults" in result.out
    assert "shown only here" not in result.out
    assert PASSPHRASE not in result.out


def test_as_a_program_of_its_own(place: Path) -> None:
    environment = os.environ | {"FIELDKIT_PASSPHRASE": PASSPHRASE, "PYTHONPATH": str(Path(__file__).parents[2])}

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "fieldkit", *arguments]
        return subprocess.run(
            command, env=environment, cwd=place, capture_output=True, text=True, encoding="utf-8", check=False
        )

    assert call("--version").stdout.startswith("fieldkit ")
    made = call("new", "own", "--title", "Дом")
    assert (made.returncode, made.stderr) == (0, "")
    listed = call("list", "own", "--json")
    assert (listed.returncode, listed.stdout, listed.stderr) == (0, '{"sources": []}\n', "")
    assert call("list", "other").returncode == 1
    assert call("no-such-command").returncode == 2

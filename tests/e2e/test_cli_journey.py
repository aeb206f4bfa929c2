"""The main job by the installed command: from two interviews to one study in two vaults, every answer in its shape.

The interviews are the two real ones beside the project where they are there, else two of the sample study.
"""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

PROJECT = Path(__file__).parents[2]
REAL = PROJECT.parent / "shared" / "data" / "transcripts"
SAMPLE = PROJECT / "resources" / "sample" / "transcripts"
PASSPHRASE = "seven yellow rivers meet the mountain"
JOINED = "eleven copper kettles sing at dawn"
SIXTEENTHS = set("0123456789abcdef")


@dataclass(frozen=True)
class Interviews:
    """Two interviews and what is looked for in them.

    Attributes:
        files: the two.
        names: of who speaks in them.
        code, phrase: what is coded, and where.
        query: what is searched for.
        word: stands in every hit.
    """

    files: tuple[Path, Path]
    names: tuple[str, str]
    code: str
    phrase: str
    query: str
    word: str


def material() -> Interviews:
    """The real interviews where they are there."""
    if REAL.is_dir():
        files = (REAL / "armantrout.csv", REAL / "gluck.csv")
        return Interviews(files, ("Rae Armantrout", "Louise Glück"), "Writing", "the poem", "poet*", "poet")
    files = (SAMPLE / "us-001-chicago.txt", SAMPLE / "tr-001-istanbul.txt")
    return Interviews(files, ("Daniyar", "Cıldız"), "Work", "truck", "truck*", "truck")


@dataclass(frozen=True)
class Answer:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Standard output as JSON, which is all there is on it; nothing is on standard error."""
        assert (self.code, self.err) == (0, ""), self.err
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def error(self) -> dict[str, Any]:
        """Standard error as JSON."""
        found: dict[str, Any] = json.loads(self.err)
        assert found.keys() >= {"error", "message", "next"}
        return found


@dataclass(frozen=True)
class Person:
    """Somebody at a terminal in a folder of their own, with their passphrase in the environment."""

    folder: Path
    passphrase: str

    def types(self, *arguments: str | Path, passphrase: str | None = None) -> Answer:
        """Run the installed command."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("FIELDKIT_")}
        environment |= {
            "FIELDKIT_CONFIG": str(self.folder / "config"),
            "FIELDKIT_PASSPHRASE": self.passphrase if passphrase is None else passphrase,
            "HOME": str(self.folder),
        }
        command: Sequence[str] = [str(Path(sys.executable).with_name("fieldkit")), *map(str, arguments)]
        done = subprocess.run(
            command, env=environment, cwd=self.folder, capture_output=True, encoding="utf-8", check=False, timeout=600
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    def asks(self, *arguments: str | Path) -> dict[str, Any]:
        """Run the installed command with `--json`; its answer."""
        return self.types(*arguments, "--json").document


@pytest.fixture
def people(tmp_path: Path) -> tuple[Person, Person]:
    folders = (tmp_path / "first laptop", tmp_path / "другой ноутбук")
    for folder in folders:
        folder.mkdir()
    return Person(folders[0], PASSPHRASE), Person(folders[1], JOINED)


def rows_of(file: Path) -> int:
    """How many rows a table has below its head."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return sum(1 for _ in csv.reader(stream)) - 1


def is_id(text: str) -> bool:
    return len(text) == 32 and set(text) <= SIXTEENTHS


def test_two_interviews_from_import_to_a_second_vault(people: tuple[Person, Person], tmp_path: Path) -> None:
    first, second = people
    interviews = material()
    sources = _brought_in(first, interviews)
    _searched_and_coded(first, interviews, sources)
    _on_paper(first, sources)
    _handed_over(first, second, tmp_path)

    ours, theirs = first.asks("fingerprint", "study"), second.asks("fingerprint", "copy")
    assert ours == theirs
    assert ours.keys() == {"words", "root", "operations", "devices"}
    assert (len(ours["words"]), len(ours["root"]), ours["devices"]) == (4, 64, 1)

    there, here = (person.asks("list", vault)["sources"] for person, vault in ((second, "copy"), (first, "study")))
    for one in (*there, *here):
        del one["words"]  # a name of two words may leave as one
    assert there == here
    assert second.asks("search", "copy", interviews.query)["hits"]
    name = f'"{interviews.names[0]}"'
    assert first.asks("search", "study", name)["hits"]
    assert second.asks("search", "copy", name)["hits"] == []
    assert second.asks("check", "copy")["sound"] is True


def _brought_in(person: Person, interviews: Interviews) -> list[str]:
    made = person.asks("new", "study", "--title", "Poets at work")
    assert made.keys() == {"vault", "study", "title", "author", "recovery_sheet"}
    assert made["recovery_sheet"] is False
    assert (person.folder / made["vault"]).is_dir()
    assert person.asks("recovery", "study", "-o", "recovery.pdf")["recovery_sheet"] is True
    assert person.asks("list", "study") == {"sources": []}
    for number, (file, name) in enumerate(zip(interviews.files, interviews.names, strict=True), start=1):
        code = f"R-{number:03}"
        consent = ("--consent", "quote,record", "--attr", "country=US")
        added = person.asks("respondent", "add", "study", "--code", code, "--name", name, *consent)
        assert (added["respondent"], added["consent"]) == (code, ["take_part", "record", "quote"])
        [brought] = person.asks("import", "study", file, "--respondent", code)["imported"]
        assert (brought["file"], brought["format"]) == (str(file), file.suffix[1:])
    listed = person.asks("list", "study")["sources"]
    shape = {"id", "title", "respondent", "turns", "words", "codings"}
    assert [one.keys() for one in listed] == [shape] * 2
    assert [one["respondent"] for one in listed] == ["R-001", "R-002"]
    for one, file in zip(listed, interviews.files, strict=True):
        assert is_id(one["id"])
        assert one["codings"] == 0
        if file.suffix == ".csv":
            assert 0 < one["turns"] <= rows_of(file)
            # Every word of the table's text stands in a turn; what is not text are its other columns.
            assert one["words"] > 0.9 * len(file.read_text("utf-8-sig").split()) - rows_of(file)
    return [one["id"] for one in listed]


def _searched_and_coded(person: Person, interviews: Interviews, sources: list[str]) -> None:
    hits = person.asks("search", "study", interviews.query, "--limit", "7")["hits"]
    assert 0 < len(hits) <= 7
    for hit in hits:
        assert hit.keys() == {"source", "turn", "speaker", "snippet", "start", "end"}
        assert hit["source"] in sources
        assert is_id(hit["turn"])
        assert 0 <= hit["start"] < hit["end"]
        assert interviews.word in hit["snippet"].casefold()
    (person.folder / "codes.csv").write_text(f"name,parent\nThemes,\n{interviews.code},Themes\n", "utf-8")
    assert person.asks("codebook", "import", "study", "codes.csv") == {"added": 2, "changed": 0}
    path = f"Themes / {interviews.code}"
    coded = person.asks("code", "study", "--code", path, "--find", interviews.phrase)
    assert coded["code"] == path
    assert coded["coded"] > 0
    again = person.asks("code", "study", "--code", interviews.code, "--find", interviews.phrase)
    assert again == {"code": path, "coded": 0}
    assert sum(one["codings"] for one in person.asks("list", "study")["sources"]) == coded["coded"]


def _on_paper(person: Person, sources: list[str]) -> None:
    for arguments in ((sources[0],), ("--study", "--by", "country")):
        sheet = person.asks("sheet", "study", *arguments, "-o", "sheet.pdf")
        pages = PdfReader(person.folder / "sheet.pdf").pages
        assert sheet["bytes"] == (person.folder / "sheet.pdf").stat().st_size
        assert "Poets at work" in pages[0].extract_text()


def _handed_over(giver: Person, taker: Person, stick: Path) -> None:
    for person, vault, arguments in (
        (giver, "study", ()),
        (taker, "copy", ("new", "copy", "--join", stick / "study.fkaddress", "--prefix", "K2")),
    ):
        if arguments:
            assert person.asks(*arguments)["recovery_sheet"] is False
        assert person.asks("address", vault, "-o", stick / f"{vault}.fkaddress")["title"] == "Poets at work"
    exported = giver.asks("export", "study", "-o", stick / "a.fkb", "--to", stick / "copy.fkaddress")
    assert exported["left_out"] == {"respondents": 0, "interviews": 0}
    inspected = taker.asks("inspect", "copy", stick / "a.fkb")
    assert inspected["new_operations"] == inspected["operations"] - 1  # the genesis came with the address
    assert inspected["added"]["source"] == 2
    merged = taker.asks("merge", "copy", stick / "a.fkb")
    assert merged == {"dry_run": False, "merged": [inspected], "refused": []}
    assert taker.asks("merge", "copy", stick / "a.fkb")["merged"][0]["new_operations"] == 0


def test_exit_codes_say_who_is_to_act(people: tuple[Person, Person]) -> None:
    first, _ = people
    (first.folder / "a.fkb").write_text("no bundle", "utf-8")
    (first.folder / "a.txt").write_text("I: Well?\nR: Well.\n", "utf-8")
    assert first.types("new", "study", "--title", "Дом").code == 0
    for arguments, error in (
        (("list", "nowhere"), "vault-missing"),
        (("merge", "study", "a.fkb"), "bundle-unknown-format"),
        (("import", "study", "a.txt", "absent.txt"), "file-missing"),
    ):
        told = first.types(*arguments, "--json")
        assert (told.code, told.error["error"]) == (1, error), arguments
    refused = first.types("list", "study", "--json", passphrase="wrong one")
    assert (refused.code, refused.out, refused.error["error"]) == (1, "", "wrong-passphrase")
    assert len(first.asks("list", "study")["sources"]) == 1
    for wrong in (("fly", "study"), ("list",), ("sheet", "study", "-o", "s.pdf")):
        assert first.types(*wrong, "--json").code == 2, wrong

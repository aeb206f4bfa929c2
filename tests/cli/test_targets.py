"""What a command writes replaces an older file of its own kind, never another file and nothing inside a vault."""

from pathlib import Path

import pytest

from tests.cli.conftest import Fieldkit, transcript

OWNS = b"Write to nobody about this.\n"


@pytest.fixture
def study(fieldkit: Fieldkit, vault: Path, place: Path) -> Path:
    """A vault with an interview and a code."""
    assert fieldkit("import", vault, transcript(place / "talk.txt"), "--respondent", "R-001").code == 0
    Path("codes.csv").write_text("name\nReturn\n", encoding="utf-8")
    assert fieldkit("codebook", "import", vault, "codes.csv").code == 0
    return vault


WRITING = {
    "address": ("address", "study", "-o"),
    "sheet": ("sheet", "study", "Interview 1", "-o"),
    "study sheet": ("sheet", "study", "--study", "-o"),
    "report": ("anonymise", "report", "study", "-o"),
    "decisions": ("anonymise", "find", "study", "-o"),
    "recovery": ("recovery", "study", "-o"),
    "export": ("export", "study", "-o"),
    "backup": ("backup", "study", "-o"),
    "codebook": ("codebook", "export", "study"),
}


@pytest.mark.parametrize("command", WRITING.values(), ids=WRITING)
def test_nothing_is_written_into_a_vault(fieldkit: Fieldkit, study: Path, command: tuple[str, ...]) -> None:
    before = (study / "vault.db").read_bytes()[:16]
    for target in ("study.fieldkit/vault.db", "study.fieldkit/new", "study.fieldkit/backups/new.fkb"):
        result = fieldkit(*command, target, "--json")
        assert (result.code, result.error["error"]) == (1, "target-in-vault")
    Path("way").symlink_to("study.fieldkit", target_is_directory=True)
    assert fieldkit(*command, "way/new", "--json").error["error"] == "target-in-vault"
    assert (study / "vault.db").read_bytes()[:16] == before
    assert not (study / "new").exists()
    assert fieldkit("check", "study").code == 0


@pytest.mark.parametrize("command", WRITING.values(), ids=WRITING)
def test_only_a_file_of_its_kind_is_replaced(
    fieldkit: Fieldkit, study: Path, place: Path, command: tuple[str, ...]
) -> None:
    """What the same command made, or an empty file, is replaced; the files of all other commands stay."""
    others = [one for one in WRITING.values() if one is not command]
    for number, other in enumerate(others):
        assert fieldkit(*other, f"other-{number}.fkb").code == 0
    (place / "notes.fkb").write_bytes(OWNS)
    (place / "edited.fkb").write_text("name,born,parent\nI,1980,\n", encoding="utf-8")
    pdf = ("sheet", "recovery", "anonymise")
    made = [f"other-{n}.fkb" for n, one in enumerate(others) if not (command[0] in pdf and is_pdf(place, n))]
    for name in ("notes.fkb", "edited.fkb", *made):
        content = (place / name).read_bytes()
        result = fieldkit(*command, name)
        assert result.code == 1
        assert name in result.err
        assert "move that file away" in result.err
        assert (place / name).read_bytes() == content
    Path("empty.fkb").touch()
    for _ in range(2):
        assert fieldkit(*command, "empty.fkb").code == 0
    assert Path("empty.fkb").stat().st_size


def is_pdf(place: Path, number: int) -> bool:
    return (place / f"other-{number}.fkb").read_bytes().startswith(b"%PDF-")


def test_a_bundle_does_not_replace_what_others_encrypted(fieldkit: Fieldkit, study: Path) -> None:
    assert fieldkit("export", study, "-o", "made.fkb").code == 0
    Path("made.fkb").rename("keys.age")
    assert fieldkit("export", study, "-o", "keys.age", "--json").error["error"] == "target-other-kind"


def test_a_release_does_not_go_into_a_vault(fieldkit: Fieldkit, study: Path) -> None:
    assert fieldkit("anonymise", "find", study).code == 0
    result = fieldkit("release", study, "--profile", "archive", "-o", study / "release", "--json")
    assert (result.code, result.error["error"]) == (1, "target-in-vault")


def test_backups_never_replace_each_other_by_themselves(fieldkit: Fieldkit, vault: Path, place: Path) -> None:
    """Vaults of one name, and one vault on one day."""
    (place / "other").mkdir()
    (place / "stick").mkdir()
    assert fieldkit("new", "other/study", "--title", "Another").code == 0
    made = [fieldkit("backup", one, "-o", "stick", "--json").document["file"] for one in (vault, "other/study", vault)]
    (first, second, third), days = made, {Path(one).stem[:16] for one in made}
    assert len(days) == 1
    assert [Path(one).stem[16:] for one in made] == ["", "-2", "-3"]
    for file, title in ((first, "Life between two homes"), (second, "Another"), (third, "Life between two homes")):
        assert fieldkit("restore", file, f"from{Path(file).stem[16:]}", "--json").document["title"] == title
    kept = Path(second).read_bytes()
    assert fieldkit("backup", vault, "-o", second, "--json").error["error"] == "target-other-kind"
    assert Path(second).read_bytes() == kept
    assert fieldkit("backup", vault, "-o", third).code == 0

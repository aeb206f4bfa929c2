"""The same name given in two vaults, by command."""

from pathlib import Path

from tests.cli.conftest import Fieldkit, transcript


def merged_twins(fieldkit: Fieldkit) -> None:
    """Two vaults of one study, each with a K-001 and a code Home; the second was merged into the first."""
    assert fieldkit("new", "first", "--title", "Return").code == 0
    assert fieldkit("address", "first", "-o", "first.fka").code == 0
    assert fieldkit("new", "second", "--join", "first.fka", "--prefix", "K").code == 0
    Path("home.csv").write_text("name\nHome\n", encoding="utf-8")
    for vault in ("first", "second"):
        assert fieldkit("respondent", "add", vault, "--code", "K-001", "--consent", "quote").code == 0
        assert fieldkit("codebook", "import", vault, "home.csv").code == 0
    assert fieldkit("export", "second", "-o", "second.fkb").code == 0


def test_codes_that_two_people_gave_are_told_and_refused(fieldkit: Fieldkit, place: Path) -> None:
    merged_twins(fieldkit)
    looked = fieldkit("merge", "first", "second.fkb", "--trust", "--dry-run", "--json").document["merged"][0]
    assert (looked["same_codes"], looked["same_names"]) == (["K-001"], ["Home"])
    told = fieldkit("merge", "first", "second.fkb", "--trust").out
    assert "Several respondents have the code K-001" in told
    assert "Several codes are called Home" in told
    file = transcript(place / "a.txt", "Aigul found work.")
    for arguments in (("import", "first", file), ("interview", "new", "first")):
        refused = fieldkit(*arguments, "--respondent", "K-001", "--json")
        assert refused.code == 1
        assert refused.error["error"] == "same-name"
        assert refused.error["message"].startswith("2 respondents have this code: give the id of one")
    assert fieldkit("list", "first", "--json").document["sources"] == []
    assert "2 respondents" in fieldkit("respondent", "edit", "first", "K-001", "--new-code", "K-002").err
    listed = fieldkit("respondent", "list", "first").out.splitlines()
    ids = {line.rpartition("from ")[2]: line.partition("  id ")[2][:32] for line in listed if "K-001" in line}
    assert set(ids) == {"here", "K"}
    renamed = fieldkit("respondent", "edit", "first", ids["K"][:12], "--new-code", "K-002", "--json").document
    assert (renamed["respondent"], renamed["id"], renamed["consent"]) == ("K-002", ids["K"], ["take_part", "quote"])
    assert fieldkit("import", "first", file, "--respondent", "K-001").code == 0
    refused = fieldkit("code", "first", "--code", "Home", "--find", "work", "--json")
    assert "give the id of one" in refused.error["message"]
    assert fieldkit("codebook", "export", "first", "out.csv").code == 0
    row = Path("out.csv").read_text("utf-8-sig").splitlines()[1]
    assert fieldkit("code", "first", "--code", row.rpartition(",")[2], "--find", "found work", "--json").document == {
        "code": "Home",
        "coded": 1,
    }
    assert fieldkit("codebook", "import", "first", "out.csv", "--json").document == {"added": 0, "changed": 0}


def test_sources_of_one_title_are_told_apart(fieldkit: Fieldkit, place: Path) -> None:
    merged_twins(fieldkit)
    for vault in ("first", "second"):
        assert fieldkit("import", vault, transcript(place / "a.txt"), "--respondent", "K-001").code == 0
    titles = [fieldkit("list", vault, "--json").document["sources"][0]["title"] for vault in ("first", "second")]
    assert titles == ["Interview 1", "Interview K-1"]
    assert fieldkit("import", "first", transcript(place / "b.txt")).code == 0
    assert fieldkit("import", "first", transcript(place / "c.txt")).code == 0
    assert fieldkit("export", "second", "-o", "later.fkb").code == 0
    assert fieldkit("merge", "first", "later.fkb", "--trust").code == 0
    lines = fieldkit("list", "first").out.splitlines()
    assert lines[0].split() == ["id", "title", "respondent", "date", "from", "turns", "words", "codings"]
    assert sorted(line.split()[-4] for line in lines[1:]) == ["K", "here", "here", "here"]


def test_a_file_that_came_before_is_told(fieldkit: Fieldkit, vault: Path, place: Path) -> None:
    file = transcript(place / "a.txt", "Aigul found work.")
    first = fieldkit("import", vault, file, "--json").document["imported"][0]
    assert first["same_as"] is None
    looked = fieldkit("import", vault, file, "--dry-run", "--json").document["read"][0]
    assert looked["same_as"] == first["source"]
    assert f"The same words as Document 1 ({first['source'][:8]})" in fieldkit("import", vault, file, "--dry-run").out
    told = fieldkit("import", vault, file)
    assert told.code == 0
    assert "The same words as Document 1" in told.out
    again = fieldkit("import", vault, file, "--json").document["imported"][0]
    assert again["same_as"] == first["source"]

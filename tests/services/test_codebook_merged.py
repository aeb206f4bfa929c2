"""Two codes of one path, as merging brings them: found by their ids, and in a table."""

from pathlib import Path

import pytest

from fieldkit.errors import Code, InputError
from fieldkit.services import codebook, coding, namesakes
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.namesakes import Maker
from tests.studies import Team, code, transcript


def test_two_codes_of_one_path_are_told_and_found_by_their_ids(team: Team, tmp_path: Path) -> None:
    theirs, own = code(team[1], "Home"), code(team[0], "Home")
    assert team.send(1, 0).same_names == ("Home",)
    told = {row.code.id: row.same_name for row in codebook.tree(team[0])}
    assert told == {own.id: Maker("C1", here=True), theirs.id: Maker("K2", here=False)}
    (same,) = namesakes.standing(team[0])
    assert (same.kind, same.name, {one for one, _ in same.entities}) == ("code", "Home", {own.id, theirs.id})
    with pytest.raises(InputError) as refused:
        codebook.find(team[0], "Home")
    assert (refused.value.code, refused.value.facts) == (Code.SAME_NAME, {"codes": 2})
    assert codebook.find(team[0], own.id) == own
    assert codebook.find(team[0], theirs.id[:12].upper()).id == theirs.id
    for typed in (own.id[:3], "ffff" * 8):
        with pytest.raises(InputError) as refused:
            codebook.find(team[0], typed)
        assert refused.value.code is Code.NOT_FOUND
    transcript(team[0], tmp_path)
    assert coding.code_matches(team[0], code=theirs.id, text="очереди").value == 1


def test_a_codebook_with_two_codes_of_one_path_comes_back_into_its_vault(team: Team, tmp_path: Path) -> None:
    theirs, own = code(team[1], "Home"), code(team[0], "Home")
    below = code(team[0], "Return", own)
    team.send(1, 0)
    before = codebook.tree(team[0])
    file = tmp_path / "codes.csv"
    codebook.export_csv(team[0], file)
    assert codebook.import_csv(team[0], file).value == (0, 0)
    assert codebook.tree(team[0]) == before
    lines = file.read_text("utf-8-sig").splitlines()
    renamed = [line.replace("Home,", "Homeland,", 1) if line.endswith(theirs.id) else line for line in lines]
    file.write_text("\n".join(renamed), "utf-8")
    assert codebook.import_csv(team[0], file).value == (0, 1)
    assert codebook.find(team[0], "Homeland").id == theirs.id
    assert codebook.find(team[0], "Home / Return").id == below.id
    assert namesakes.standing(team[0]) == []


@pytest.mark.parametrize("row", ["Home,,", "Way,Home,"])
def test_a_row_that_several_codes_could_be_meant_by_is_refused(team: Team, tmp_path: Path, row: str) -> None:
    code(team[1], "Home")
    code(team[0], "Home")
    team.send(1, 0)
    file = tmp_path / "codes.csv"
    file.write_text(f"name,parent,id\n{row}\n", "utf-8")
    before = codebook.tree(team[0])
    with pytest.raises(InputError) as refused:
        codebook.import_csv(team[0], file)
    assert (refused.value.code, refused.value.facts) == (Code.SAME_NAME, {"codes": 2})
    assert codebook.tree(team[0]) == before


def test_a_table_cannot_make_two_codes_of_one_path(team: Team, tmp_path: Path) -> None:
    home, way = code(team[0], "Home"), code(team[0], "Way")
    file = tmp_path / "codes.csv"
    for text, refused in (
        (f"Way,,{home.id}", Code.NAME_TAKEN),
        (f"Home,,{home.id}\nHouse,,{home.id}", Code.NAME_TAKEN),
        ("Home,,1\nHome,,2", Code.NAME_TAKEN),
        (f"Home,Way,{home.id}\nWay,Home / Way,{way.id}", Code.VALUE_INVALID),
    ):
        file.write_text(f"name,parent,id\n{text}\n", "utf-8")
        with pytest.raises(InputError) as caught:
            codebook.import_csv(team[0], file)
        assert caught.value.code is refused
    assert [row.path for row in codebook.tree(team[0])] == [("Home",), ("Way",)]
    assert codebook.change(team[0], home.id, CodeDraft("House")).value.name == "House"


def test_a_renamed_code_leaves_its_name_to_another_row(team: Team, tmp_path: Path) -> None:
    home = code(team[0], "Home")
    file = tmp_path / "codes.csv"
    file.write_text(f"name,parent,id\nHouse,,{home.id}\nHome,,\n", "utf-8")
    assert codebook.import_csv(team[0], file).value == (1, 1)
    assert codebook.find(team[0], "House").id == home.id
    assert codebook.find(team[0], "Home").id != home.id
    file.write_text(f"name,parent,id\nNest,,{home.id}\nRoof,House,\n", "utf-8")
    with pytest.raises(InputError) as refused:
        codebook.import_csv(team[0], file)
    assert refused.value.code is Code.NOT_FOUND

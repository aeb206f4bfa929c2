"""The codebook as use cases: its tree, changing it, and the table it is taken from and to."""

from pathlib import Path

import pytest

from fieldkit.domain.codebook import PALETTE
from fieldkit.domain.ids import CodeId, new_id
from fieldkit.errors import Code, InputError, PlaceError
from fieldkit.services import codebook, coding, undo
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.session import Study
from tests.studies import code, tables_of, transcript


def table(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "codes.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_exported_codebook_changes_nothing(study: Study, tmp_path: Path) -> None:
    home = codebook.add(study, CodeDraft("Home", None, "#aa3322", "what it is", "house", "hotel", "my own", "h")).value
    codebook.add(study, CodeDraft("Return", home.id))
    before = codebook.tree(study)
    codebook.export_csv(study, tmp_path / "out.csv")
    assert codebook.import_csv(study, tmp_path / "out.csv").value == (0, 0)
    assert codebook.tree(study) == before


def test_columns_a_table_lacks_leave_what_is_there(study: Study, tmp_path: Path) -> None:
    codebook.add(study, CodeDraft("Home", None, "#aa3322", "what it is", "house", "hotel", "my own", "h"))
    codebook.import_csv(study, table(tmp_path, "name,definition,includes\nHome,where one belongs,\n"))
    home = codebook.find(study, "Home")
    assert (home.colour, home.definition, home.includes) == ("#aa3322", "where one belongs", "")
    assert (home.excludes, home.example, home.key) == ("hotel", "my own", "h")


def test_a_parent_may_be_in_the_study_only(study: Study, tmp_path: Path) -> None:
    home = codebook.add(study, CodeDraft("Home")).value
    assert codebook.import_csv(study, table(tmp_path, "name,parent\nReturn,Home\n")).value == (1, 0)
    assert codebook.find(study, "Home / Return").parent == home.id
    with pytest.raises(InputError) as caught:
        codebook.import_csv(study, table(tmp_path, "name,parent\nReturn,Nowhere\n"))
    assert (caught.value.code, caught.value.facts) == (Code.VALUE_INVALID, {"row": 2, "column": "parent"})


def test_a_key_stays_with_one_code(study: Study, tmp_path: Path) -> None:
    codebook.add(study, CodeDraft("Home", key="1"))
    codebook.add(study, CodeDraft("Work", key="2"))
    before = codebook.tree(study)
    with pytest.raises(InputError) as caught:
        codebook.import_csv(study, table(tmp_path, "name,key\nRoad,3\nVisa,1\n"))
    assert (caught.value.code, caught.value.facts) == (Code.NAME_TAKEN, {"row": 3, "column": "key"})
    assert codebook.tree(study) == before
    codebook.import_csv(study, table(tmp_path, "name,key\nHome,2\nWork,1\n"))
    assert {row.code.name: row.code.key for row in codebook.tree(study)} == {"Home": "2", "Work": "1"}
    codebook.import_csv(study, table(tmp_path, "name,key\nHome,\nRoad,2\n"))
    assert codebook.find(study, "Road").key == "2"


def test_the_tree_reads_from_the_top_with_paths_and_counts(study: Study, tmp_path: Path) -> None:
    work = code(study, "Работа")
    papers = code(study, "Документы", work)
    code(study, "Дорога")
    transcript(study, tmp_path)
    coding.code_matches(study, code=papers.id, text="очереди")
    told = [(row.code.name, row.depth, row.path, row.codings) for row in codebook.tree(study)]
    assert told == [
        ("Работа", 0, ("Работа",), 0),
        ("Документы", 1, ("Работа", "Документы"), 1),
        ("Дорога", 0, ("Дорога",), 0),
    ]


def test_a_code_is_found_by_path_or_by_a_name_of_its_own(study: Study) -> None:
    work, road = code(study, "Работа"), code(study, "Дорога")
    papers, visa = code(study, "Документы", work), code(study, "Виза", road)
    code(study, "Документы", road)
    assert codebook.find(study, " работа / документы ") == papers
    assert codebook.find(study, "виза") == visa
    with pytest.raises(InputError) as caught:
        codebook.find(study, "документы")
    assert (caught.value.code, caught.value.facts["matches"]) == (Code.VALUE_INVALID, 2)
    with pytest.raises(InputError) as caught:
        codebook.find(study, "Виза / Документы")
    assert (caught.value.code, caught.value.facts) == (Code.NOT_FOUND, {"kind": "code"})


def test_a_new_code_stands_last_with_a_colour_and_is_taken_back(study: Study) -> None:
    outcome = codebook.add(study, CodeDraft(" Работа ", definition=" труд ", key="рк"))
    work = outcome.value
    assert outcome.touched == {"code"}
    assert (work.name, work.definition, work.key, work.colour) == ("Работа", "труд", "р", PALETTE[0])
    child, second = code(study, "Дом", work), code(study, "Дорога")
    assert (child.colour, second.colour) == (PALETTE[0], PALETTE[1])
    assert [row.code for row in codebook.tree(study)] == [work, child, second]
    for _ in range(3):
        undo.undo(study)
    assert codebook.tree(study) == []


def test_names_are_needed_free_and_below_what_is_there(study: Study) -> None:
    work, road = code(study, "Работа"), code(study, "Дорога")
    below = code(study, "Дорога", work)
    nowhere = CodeId(new_id())
    for act, refused in (
        (lambda: codebook.add(study, CodeDraft(" ")), Code.VALUE_MISSING),
        (lambda: codebook.add(study, CodeDraft("работа")), Code.NAME_TAKEN),
        (lambda: codebook.add(study, CodeDraft("Дом", nowhere)), Code.NOT_FOUND),
        (lambda: codebook.change(study, road.id, CodeDraft(" ")), Code.VALUE_MISSING),
        (lambda: codebook.change(study, road.id, CodeDraft("РАБОТА")), Code.NAME_TAKEN),
        (lambda: codebook.change(study, nowhere, CodeDraft("Дом")), Code.NOT_FOUND),
        (lambda: codebook.change(study, work.id, CodeDraft("Работа", below.id)), Code.CODE_CYCLE),
        (lambda: codebook.move(study, work.id, parent=work.id), Code.CODE_CYCLE),
        (lambda: codebook.move(study, below.id, parent=None), Code.NAME_TAKEN),
        (lambda: codebook.move(study, nowhere, parent=None), Code.NOT_FOUND),
        (lambda: codebook.remove(study, nowhere), Code.NOT_FOUND),
        (lambda: codebook.remove(study, work.id, into=below.id), Code.CODE_CYCLE),
    ):
        with pytest.raises(InputError) as caught:
            act()
        assert caught.value.code is refused
    assert [row.code for row in codebook.tree(study)] == [work, below, road]


def test_changing_keeps_the_place_and_moves_what_hangs_below(study: Study) -> None:
    work, road = code(study, "Работа"), code(study, "Дорога")
    child = code(study, "Виза", work)
    outcome = codebook.change(study, work.id, CodeDraft("Труд", definition="за деньги"))
    assert outcome.touched == {"code"}
    assert (outcome.value.rank, outcome.value.colour, outcome.value.definition) == (work.rank, work.colour, "за деньги")
    codebook.change(study, work.id, CodeDraft("Труд", road.id))
    assert [row.path for row in codebook.tree(study)] == [
        ("Дорога",),
        ("Дорога", "Труд"),
        ("Дорога", "Труд", "Виза"),
    ]
    undo.undo(study)
    undo.undo(study)
    assert [row.code for row in codebook.tree(study)] == [work, child, road]


def test_a_code_is_moved_before_another_or_to_the_end(study: Study) -> None:
    first, second, third = (code(study, name) for name in ("А", "Б", "В"))
    assert codebook.move(study, third.id, parent=None, before=first.id).touched == {"code"}
    assert [row.code.name for row in codebook.tree(study)] == ["В", "А", "Б"]
    codebook.move(study, third.id, parent=None, before=second.id)
    assert [row.code.name for row in codebook.tree(study)] == ["А", "В", "Б"]
    codebook.move(study, first.id, parent=None)
    codebook.move(study, second.id, parent=third.id)
    assert [row.path for row in codebook.tree(study)] == [("В",), ("В", "Б"), ("А",)]
    for _ in range(4):
        undo.undo(study)
    assert [row.code for row in codebook.tree(study)] == [first, second, third]


def test_removing_takes_passages_and_notes_along_or_hands_passages_on(study: Study, tmp_path: Path) -> None:
    work, road = code(study, "Работа"), code(study, "Дорога")
    papers = code(study, "Документы", work)
    source = transcript(study, tmp_path).source.id
    coding.code_matches(study, code=papers.id, text="очереди")
    (passage,) = coding.passages(study, source)
    coding.write_memo(study, passage.coding.id, "долго")
    coding.write_memo(study, papers.id, "и визы")
    furnished = tables_of(study)
    outcome = codebook.remove(study, work.id)
    assert (outcome.value, outcome.touched) == (1, frozenset({"code", "coding", "memo"}))
    assert ([row.code for row in codebook.tree(study)], coding.passages(study, source)) == ([road], [])
    assert tables_of(study)["memo"] == {}
    undo.undo(study)
    assert tables_of(study) == furnished
    assert codebook.remove(study, work.id, into=road.id).value == 1
    (kept,) = coding.passages(study, source)
    assert (kept.coding.id, kept.code) == (passage.coding.id, road)
    assert [memo.text for memo in coding.memos(study, passage.coding.id)] == ["долго"]
    assert coding.memos(study, papers.id) == []


def test_a_table_adds_and_changes_in_one_step(study: Study, tmp_path: Path) -> None:
    work = code(study, "Работа")
    before = tables_of(study)
    outcome = codebook.import_csv(
        study, table(tmp_path, "name,parent,definition\nВиза,Работа,бумага\nРабота,,труд\nДом,,\n")
    )
    assert (outcome.value, outcome.touched) == ((2, 1), frozenset({"code"}))
    assert codebook.find(study, "Работа / Виза").parent == work.id
    undo.undo(study)
    assert tables_of(study) == before
    with pytest.raises(InputError) as caught:
        codebook.import_csv(study, table(tmp_path, "definition\nтруд\n"))
    assert caught.value.code is Code.COLUMN_MISSING
    assert tables_of(study) == before


def test_a_codebook_is_not_written_to_a_place_that_is_not_there(study: Study, tmp_path: Path) -> None:
    with pytest.raises(PlaceError) as caught:
        codebook.export_csv(study, tmp_path / "gone" / "codes.csv")
    assert caught.value.code is Code.PLACE_MISSING

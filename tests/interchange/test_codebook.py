from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.domain.folding import canonical
from fieldkit.errors import Code, InputError
from fieldkit.interchange.codebook import CodebookRow, read_codebook, write_codebook

ROWS = [
    CodebookRow("Return", "", "#2a7f62", "Coming back", "plans", "visits", "«Вернусь весной»", "1"),
    CodebookRow("Obstacles", "Return", "", "=HYPERLINK(1)", "-x", "@y", '+1\nand more; "quoted"', ""),
    CodebookRow("Кедергилер", "Return / Obstacles", "", "'=as typed'", "", "", "", ""),
]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "codebook.csv"
    write_codebook(path, ROWS)
    assert read_codebook(path) == ROWS


def test_spreadsheets_see_letters_and_no_formulas(tmp_path: Path) -> None:
    path = tmp_path / "codebook.csv"
    write_codebook(path, ROWS)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfname,parent,")
    assert b",=HYPERLINK" not in raw
    assert b"'=HYPERLINK" in raw


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866"])
def test_russian_tables(tmp_path: Path, delimiter: str, encoding: str) -> None:
    lines = [
        ["Описание", "Название", "Родитель", "Заметки"],
        ["Кто и почему возвращается", "Возвращение", "", "да"],
        ["Что мешает вернуться домой", "Препятствия", "Возвращение", ""],
    ]
    path = tmp_path / "codebook.csv"
    path.write_bytes("\r\n".join(delimiter.join(line) for line in lines).encode(encoding))
    assert read_codebook(path) == [
        CodebookRow("Возвращение", definition="Кто и почему возвращается"),
        CodebookRow("Препятствия", "Возвращение", definition="Что мешает вернуться домой"),
    ]


@pytest.mark.parametrize(
    ("table", "code", "facts"),
    [
        ("title,parent\nA,\n", Code.COLUMN_MISSING, {"column": "name"}),
        ("name,parent\nA,\n,A\n", Code.VALUE_MISSING, {"row": 3, "column": "name"}),
        ("name,parent\nA,\n\nA,\n", Code.NAME_TAKEN, {"row": 4, "column": "name"}),
        ("name,parent\nA,\nB,C\n", Code.VALUE_INVALID, {"row": 3, "column": "parent"}),
        ("name,parent\nA,A\n", Code.VALUE_INVALID, {"row": 2, "column": "parent"}),
        ("name,parent\nA / B,\n", Code.VALUE_INVALID, {"row": 2, "column": "name"}),
        ("name,colour\nA,red\n", Code.VALUE_INVALID, {"row": 2, "column": "colour"}),
        ("name,key\nA,1\nB,12\n", Code.VALUE_INVALID, {"row": 3, "column": "key"}),
        ("name,key\nA,N\n", Code.VALUE_INVALID, {"row": 2, "column": "key"}),
        ("name,key\nA,\nB,1\nC,\nD,1\n", Code.NAME_TAKEN, {"row": 5, "column": "key"}),
        ("name,key\nA,w\nB,W\n", Code.NAME_TAKEN, {"row": 3, "column": "key"}),
    ],
)
def test_mistakes_name_their_row(tmp_path: Path, table: str, code: Code, facts: dict[str, int | str]) -> None:
    path = tmp_path / "codebook.csv"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_codebook(path)
    assert (caught.value.code, caught.value.facts) == (code, facts)


def test_a_name_may_come_twice_under_two_parents(tmp_path: Path) -> None:
    path = tmp_path / "codebook.csv"
    path.write_text("name,parent\nOther,A\nA,\nB,\nOther,B\n", encoding="utf-8")
    assert [row.path for row in read_codebook(path)] == ["A / Other", "A", "B", "B / Other"]


@given(definition=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"]), max_size=30))
def test_any_definition_comes_back(tmp_path_factory: pytest.TempPathFactory, definition: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    rows = [CodebookRow("A", definition=definition)]
    write_codebook(path, rows)
    assert [row.definition for row in read_codebook(path)] == [canonical(definition)]

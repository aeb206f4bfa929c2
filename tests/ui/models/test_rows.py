"""Rows in a model, held against Qt's own tester."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.rows import KEY_ROLE, ROW_ROLE, Column, RowsModel


@dataclass(frozen=True)
class Laptop:
    number: int
    name: str
    words: int


LAPTOPS = (Laptop(1, "Moscow", 9), Laptop(2, "almaty", 100), Laptop(3, "Istanbul", 20))
COLUMNS = (
    Column[Laptop]("Name", lambda row: row.name, detail=lambda row: f"no. {row.number}"),
    Column[Laptop]("Words", lambda row: str(row.words), sort_key=lambda row: row.words, number=True),
)


@pytest.fixture
def model(qapp: object) -> RowsModel[Laptop]:
    made = RowsModel(COLUMNS, lambda row: row.number)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    assert tester.model() is made
    made.set_rows(LAPTOPS)
    return made


def names(model: RowsModel[Laptop]) -> list[str]:
    return [row.name for row in model.rows]


def test_cells_say_what_columns_say(model: RowsModel[Laptop]) -> None:
    assert model.rowCount() == 3
    assert model.columnCount() == 2
    assert model.index(1, 0).data() == "almaty"
    assert model.index(1, 0).data(ROW_ROLE) is LAPTOPS[1]
    assert model.index(1, 0).data(KEY_ROLE) == 2
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "almaty no. 2"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Words"
    assert Qt.AlignmentFlag(model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignRight


def test_sorting_folds_text_and_compares_numbers(model: RowsModel[Laptop]) -> None:
    model.sort(0)
    assert names(model) == ["almaty", "Istanbul", "Moscow"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.words for row in model.rows] == [100, 20, 9]
    model.sort(-1)
    assert model.rows == LAPTOPS


def test_persistent_indexes_follow_their_rows(model: RowsModel[Laptop]) -> None:
    kept = QPersistentModelIndex(model.index(2, 1))
    model.sort(0)
    assert kept.row() == 1
    assert kept.data(ROW_ROLE) is LAPTOPS[2]


def test_new_rows_are_sorted_as_before(model: RowsModel[Laptop]) -> None:
    model.sort(0)
    model.set_rows((*LAPTOPS, Laptop(4, "Bishkek", 1)))
    assert names(model) == ["almaty", "Bishkek", "Istanbul", "Moscow"]
    assert model.number_of(4) == 1
    assert model.number_of(9) is None


@given(st.lists(st.integers(), unique=True, max_size=20), st.booleans())
def test_sorting_keeps_every_row(numbers: list[int], down: bool) -> None:
    column = Column[int]("N", str, sort_key=lambda number: number)
    model = RowsModel([column], lambda number: number)
    model.set_rows(numbers)
    model.sort(0, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
    assert list(model.rows) == sorted(numbers, reverse=down)

"""A table under the hands: keys, selection, widths."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.models.rows import Column
from ui.style.tokens import Tone
from ui.widgets.tables import Table


@dataclass(frozen=True)
class Row:
    key: int
    name: str


SHIFT = (Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
ROWS = [Row(number, f"row {number:02d}") for number in range(50)]


@pytest.fixture
def table(qtbot: QtBot) -> Table[Row]:
    made = Table(
        [
            Column[Row]("Name", lambda row: row.name, stretch=1),
            Column[Row]("Key", lambda row: str(row.key), number=True, tone=lambda _row: Tone.GOOD),
        ],
        lambda row: row.key,
    )
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    made.set_rows(ROWS)
    return made


def test_selection_and_place_survive_new_rows(table: Table[Row], qtbot: QtBot) -> None:
    assert table.select_key(30)
    place = table.verticalScrollBar().value()
    table.set_rows([*ROWS, Row(99, "new")])
    assert table.selected_row() == ROWS[30]
    assert table.verticalScrollBar().value() == place
    assert table.rows_model.row_at(table.currentIndex()) == ROWS[30]


def test_a_row_is_selected_alone_whatever_key_is_held_down(qtbot: QtBot) -> None:
    table = Table([Column[Row]("Name", lambda row: row.name)], lambda row: row.key, many=True)
    qtbot.addWidget(table)
    table.show()
    table.set_rows(ROWS)
    table.select_key(3)
    for key, held in ((Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier), SHIFT):
        QTest.keyPress(table, key, held)
        table.select_key(7)
        QTest.keyRelease(table, key)
        assert table.selected_rows() == (ROWS[7],)
        table.select_key(3)


def test_choice_is_told_once_and_when_it_is_gone(table: Table[Row]) -> None:
    told: list[object] = []
    table.chosen.connect(told.append)
    table.select_key(3)
    table.set_rows(ROWS)
    assert told == [ROWS[3]]
    table.set_rows(ROWS[:2])
    assert told == [ROWS[3], None]


def test_keys_move_activate_and_ask_for_removal(table: Table[Row], qtbot: QtBot) -> None:
    table.select_key(0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.activated_row) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [ROWS[1]]
    with qtbot.waitSignal(table.removal_asked):
        QTest.keyClick(table, Qt.Key.Key_Delete)


def test_columns_fill_the_width(table: Table[Row]) -> None:
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()
    assert table.columnWidth(0) > table.columnWidth(1)


def test_it_paints(table: Table[Row]) -> None:
    table.select_key(1)
    image = table.grab().toImage()
    assert len({image.pixelColor(x, y).rgb() for x in range(0, 500, 3) for y in range(0, 200, 3)}) > 3

"""Codes of one path in the list and in the sheet that removes one."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldkit.services import codebook
from tests.studies import Team, code
from ui.codebook.removing import RemoveSheet
from ui.widgets.codes import CodeList


def test_codes_of_one_path_are_told_apart(qtbot: QtBot, team: Team) -> None:
    code(team[1], "Home")
    own = code(team[0], "Home")
    code(team[0], "Way")
    team.send(1, 0)
    rows = codebook.tree(team[0])
    shown = CodeList()
    qtbot.addWidget(shown)
    shown.set_rows(rows)
    texts = [str(shown.rows_model.index(number, 0).data()) for number in range(len(rows))]
    assert sorted(texts) == ["Home · K2", "Home · this laptop", "Way"]
    page = QWidget()
    qtbot.addWidget(page)
    row = next(one for one in rows if one.code.id == own.id)
    others = [one for one in rows if one.code.id != own.id]
    sheet = RemoveSheet(page, row, [row], others, lambda _into: None)
    assert sorted(sheet.into.itemText(number) for number in range(sheet.into.count())) == ["Home · K2", "Way"]

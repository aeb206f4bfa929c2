"""Switches and rows of pills by key and mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ui.widgets.toggle import Segments, Toggle


def test_space_turns_a_switch(qtbot: QtBot) -> None:
    switch = Toggle("Lock by itself", checked=True)
    qtbot.addWidget(switch)
    with qtbot.waitSignal(switch.toggled) as told:
        QTest.keyClick(switch, Qt.Key.Key_Space)
    assert told.args == [False]
    assert switch.sizeHint().width() > switch.fontMetrics().horizontalAdvance(switch.text())


def test_arrows_move_the_choice_and_tell(qtbot: QtBot) -> None:
    choices = Segments([("en", "English"), ("ru", "Русский"), ("system", "As the desktop")], "ru")
    qtbot.addWidget(choices)
    choices.show()
    choices.activateWindow()
    qtbot.waitUntil(choices.isActiveWindow)
    pills = choices.findChildren(QAbstractButton)
    assert choices.current() == "ru"
    pills[1].setFocus()
    with qtbot.waitSignal(choices.chosen) as told:
        QTest.keyClick(pills[1], Qt.Key.Key_Right)
    assert told.args == ["system"]
    with qtbot.assertNotEmitted(choices.chosen):
        choices.choose("system")
    assert [pill.isChecked() for pill in pills] == [False, False, True]


def test_an_unknown_choice_is_the_first(qtbot: QtBot) -> None:
    choices = Segments([("a", "A"), ("b", "B")], "z")
    qtbot.addWidget(choices)
    assert choices.current() == "a"


def test_one_of_them_can_be_called_otherwise(qtbot: QtBot) -> None:
    choices = Segments([("a", "A"), ("b", "B")], "b")
    qtbot.addWidget(choices)
    before = choices.sizeHint().width()
    choices.set_text("a", "Something much longer")
    assert choices.current() == "b"
    assert choices.sizeHint().width() > before
    assert [button.text() for button in choices.findChildren(QAbstractButton)] == ["Something much longer", "B"]

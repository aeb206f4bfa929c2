"""Buttons by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import quiet
from ui.widgets.dialogs import Sheet


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_with_the_keyboard_is_pressed(qtbot: QtBot, key: Qt.Key) -> None:
    button = quiet("Save")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(button, key)
    assert pressed == [True]
    button.setEnabled(False)
    QTest.keyClick(button, key)
    assert pressed == [True]


def test_keys_that_mean_something_on_the_page_press_no_button(qtbot: QtBot) -> None:
    button = quiet("Save")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_enter_on_cancel_does_not_confirm(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()
    sheet = Sheet(holder, "Remove it?")
    cancel = sheet.add_cancel()
    sheet.add_confirm("Remove")
    sheet.open()
    cancel.setFocus()
    with qtbot.waitSignal(sheet.rejected):
        QTest.keyClick(cancel, Qt.Key.Key_Return)

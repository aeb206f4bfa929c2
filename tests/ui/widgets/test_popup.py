"""The finder: typing, arrows, Enter, Esc."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.popup import Choice, Finder, matching

CHOICES = [
    Choice(1, "Mutual aid"),
    Choice(2, "Return › Children’s schooling"),
    Choice(3, "Identity › Children’s language"),
]


@pytest.fixture
def finder(qtbot: QtBot) -> Iterator[Finder]:
    host = QWidget()
    field = QLineEdit()
    QVBoxLayout(host).addWidget(field)
    host.resize(800, 600)
    qtbot.addWidget(host)
    host.show()
    host.activateWindow()
    field.setFocus()
    made = Finder(host, create=lambda typed: f"New code {typed}")
    made.offer(CHOICES, QPoint(700, 580))
    yield made


def test_words_match_in_any_order_and_beginnings_come_first() -> None:
    assert [choice.key for choice in matching(CHOICES, "lang child")] == [3]
    assert [choice.key for choice in matching([Choice(1, "Unaided"), Choice(2, "Aid")], "aid")] == [2, 1]
    assert matching(CHOICES, "zzz") == []


def test_it_stays_inside_the_window(finder: Finder) -> None:
    assert finder.window().rect().contains(finder.geometry())


def test_enter_takes_the_marked_one(finder: Finder, qtbot: QtBot) -> None:
    QTest.keyClicks(finder.field, "chil")
    QTest.keyClick(finder.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(finder.chosen) as told:
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert told.args == [3]
    assert finder.isHidden()


def test_what_is_not_there_can_be_made(finder: Finder, qtbot: QtBot) -> None:
    QTest.keyClicks(finder.field, "zzz")
    with qtbot.waitSignal(finder.created) as told:
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert told.args == ["zzz"]


def test_control_enter_makes_a_new_one_though_others_match(finder: Finder, qtbot: QtBot) -> None:
    QTest.keyClicks(finder.field, "chil")
    with qtbot.waitSignal(finder.created) as told:
        QTest.keyClick(finder.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["chil"]


def test_escape_leaves_and_gives_the_keyboard_back(finder: Finder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finder.left):
        QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert finder.isHidden()
    assert (
        finder.window().findChild(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
        is finder.window().focusWidget()
    )

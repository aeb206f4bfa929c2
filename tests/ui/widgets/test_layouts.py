"""Rows that break, cards whose heads turn, labels that need two lines."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.forms import Form, TagEdit, show_text
from ui.widgets.panels import Stack
from ui.widgets.text import Line


def test_a_flow_goes_on_below_when_a_row_is_full(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, spacing=5)
    boxes = [QWidget() for _ in range(4)]
    for box in boxes:
        box.setFixedSize(40, 20)
        flow.addWidget(box)
    holder.resize(140, 100)
    holder.show()
    qtbot.waitUntil(lambda: boxes[3].y() > 0)
    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (45, 0), (90, 0), (0, 25)]
    assert (flow.heightForWidth(140), flow.heightForWidth(300)) == (45, 20)
    boxes[0].hide()
    assert flow.heightForWidth(140) == 20


@pytest.mark.parametrize(("width", "below"), [(600, False), (260, True)])
def test_actions_go_below_a_title_that_leaves_no_room(qtbot: QtBot, width: int, below: bool) -> None:
    action = quiet("Make a new recovery sheet")
    card = Card("Ways to open this vault", actions=[action])
    qtbot.addWidget(card)
    card.resize(width, 200)
    card.show()
    title = card.findChild(QLabel)
    assert isinstance(title, QLabel)
    qtbot.wait(20)
    assert (action.y() >= title.geometry().bottom()) == below
    assert (action.x() < title.geometry().right()) == below


def test_a_title_that_a_person_typed_widens_no_card(qtbot: QtBot) -> None:
    title = "How communities abroad organise themselves and what makes that work " * 4
    action = quiet("Open")
    card = Card("Coding", actions=[action])
    qtbot.addWidget(card)
    card.resize(420, 200)
    card.show()
    card.set_title(title)
    qtbot.wait(20)
    (shown,) = card.findChildren(Line)
    assert (card.width(), card.minimumSizeHint().width() <= 260) == (420, True)
    assert QLabel.text(shown).endswith("…")
    assert (shown.text(), shown.toolTip(), shown.accessibleName()) == (title, title, title)
    assert action.geometry().right() < card.width()
    card.set_title("Coding")
    qtbot.wait(20)
    assert (QLabel.text(shown), shown.toolTip()) == ("Coding", "")


def test_a_long_text_is_shown_from_its_beginning_unless_one_types(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.resize(300, 30)
    show_text(line, "short")
    assert line.cursorPosition() == 5
    show_text(line, "one " * 60)
    assert line.cursorPosition() == 0
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.setFocus()
    line.setCursorPosition(4)
    show_text(line, "one " * 60)
    assert line.cursorPosition() == 4


@pytest.mark.parametrize(("width", "lines"), [(700, 1), (240, 2)])
def test_fields_beside_each_other_stand_on_one_line(qtbot: QtBot, width: int, lines: int) -> None:
    form = Form()
    qtbot.addWidget(form)
    first, second = QLineEdit(), QLineEdit()
    form.add_beside(("wave", "Wave", first), ("languages", "Languages of the interviews", second))
    stack = Stack(form)
    stack.add_stretch()
    qtbot.addWidget(stack)
    for passing in (120, width):
        stack.resize(passing, 300)
        stack.show()
        qtbot.wait(20)
    label = form.row("languages").label
    line = label.fontMetrics().lineSpacing()
    assert abs(label.height() - lines * line) <= 4
    assert first.mapTo(stack, first.rect().topLeft()).y() == second.mapTo(stack, second.rect().topLeft()).y()


def test_tags_leave_the_line_beside_them_while_there_is_room(qtbot: QtBot) -> None:
    tags = TagEdit("ky, ru, kk and what else is spoken")
    qtbot.addWidget(tags)
    tags.resize(360, 40)
    tags.show()
    alone = tags.heightForWidth(360)
    for values, taller in ((["ky", "ru", "kk"], False), (["ky", "ru", "kk", "uz", "tr", "en", "de", "ko"], True)):
        tags.set_values(values)
        qtbot.wait(20)
        assert (tags.heightForWidth(360) > alone) == taller

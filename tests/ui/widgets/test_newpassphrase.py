"""Choosing a passphrase: judged, suggested, typed twice."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.desk import PATIENCE_MS
from ui.jobs import Jobs, NoHandle
from ui.widgets.newpassphrase import NewPassphrase
from ui.widgets.text import Text

TITLE = "Life between two homes"
STRONG = "seven yellow rivers meet the mountain"


@pytest.fixture
def chosen(qtbot: QtBot) -> Iterator[NewPassphrase]:
    jobs = Jobs(NoHandle, NoHandle)
    made = NewPassphrase(jobs, hints=lambda: (TITLE,))
    qtbot.addWidget(made)
    made.show()
    yield made
    assert jobs.stop(PATIENCE_MS)


def said(chosen: NewPassphrase) -> str:
    return " ".join(label.text() for label in chosen.findChildren(Text) if label.isVisible())


@pytest.mark.parametrize(
    ("first", "again", "problem"),
    [
        ("", "", "Choose a passphrase."),
        ("secret", "secret", "could be guessed"),
        (TITLE, TITLE, "could be guessed"),
        (STRONG, STRONG + "s", "do not agree"),
        (STRONG, "", "do not agree"),
    ],
)
def test_what_cannot_be_set_is_said(chosen: NewPassphrase, qtbot: QtBot, first: str, again: str, problem: str) -> None:
    chosen.first.set_text(first)
    chosen.again.set_text(again)
    # It is judged beside: a moment later the judgement is there.
    qtbot.waitUntil(lambda: not chosen.check() and problem in said(chosen))


def test_a_strong_one_typed_twice_is_taken(chosen: NewPassphrase, qtbot: QtBot) -> None:
    chosen.first.set_text(STRONG)
    qtbot.waitUntil(lambda: "Strong enough." in said(chosen))
    chosen.again.set_text(STRONG)
    with qtbot.waitSignal(chosen.submitted):
        QTest.keyClick(chosen.again.line, Qt.Key.Key_Return)
    assert chosen.check()
    chosen.clear()
    assert (chosen.text(), chosen.typed_again()) == ("", "")


def test_enter_in_the_first_goes_to_the_second(chosen: NewPassphrase, qtbot: QtBot) -> None:
    chosen.activateWindow()
    qtbot.waitUntil(chosen.isActiveWindow)
    chosen.first.setFocus()
    QTest.keyClick(chosen.first.line, Qt.Key.Key_Return)
    assert chosen.again.line.hasFocus()


def test_a_suggestion_is_shown_and_typed_back(chosen: NewPassphrase, qtbot: QtBot) -> None:
    chosen.again.set_text("left over")
    chosen.suggest.click()
    qtbot.waitUntil(lambda: len(chosen.text().split()) == 6)
    assert chosen.typed_again() == ""
    assert "Write the six words down" in said(chosen)
    assert not chosen.check()
    chosen.again.set_text(chosen.text())
    assert chosen.check()

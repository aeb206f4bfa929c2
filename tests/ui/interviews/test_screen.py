"""The page of interviews, driven by keys and mouse over a real vault."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.domain.ids import RespondentId
from fieldkit.services import importing, interviews, respondents, vaults
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.ui.interviews.pages import Page

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def speaker(study: Study) -> RespondentId:
    return respondents.add(study, RespondentDraft()).value.id


@pytest.fixture
def sheet(study: Study, tmp_path: Path) -> None:
    vaults.make_recovery_sheet(study, tmp_path / "sheet.pdf", cost=LEAST)


@pytest.fixture
def text(study: Study, tmp_path: Path, speaker: RespondentId) -> str:
    """The identifier of an interview with a text."""
    file = tmp_path / "a.txt"
    file.write_text("И: Как дела?\nР: Хорошо.\n", encoding="utf-8")
    report = importing.import_files(study, [importing.Item(file, title="First", respondents=(speaker,))]).value
    return report.imported[0].source.id


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(page: Page, text: str) -> None:
    button = next(b for b in page.screen.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("sheet", "speaker")
def test_a_new_interview_by_keys(page: Page, qtbot: QtBot) -> None:
    QTest.keyClick(page.screen, Qt.Key.Key_N, CTRL)
    title = focused()
    assert isinstance(title, QLineEdit)
    assert title.selectedText() == "Interview 1"
    QTest.keyClicks(title, "Chair")
    QTest.keyClick(title, Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClicks(focused(), "R-00")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    (begun,) = interviews.empty_interviews(page.study)
    assert (begun.title, len(begun.respondents), begun.duration) == ("Chair", 1, None)
    (entry,) = page.screen.table.rows_model.rows
    assert (entry.title, entry.codes, entry.source) == ("Chair", ("R-001",), None)
    page.screen.table.setFocus()
    QTest.keyClick(page.screen.table, Qt.Key.Key_Delete)
    page.settle(qtbot)
    assert interviews.empty_interviews(page.study) == []
    message = page.notifier.message
    assert message is not None
    assert message.action is not None
    message.action.run()
    page.settle(qtbot)
    assert interviews.empty_interviews(page.study) == [begun]


def test_no_interview_before_the_recovery_sheet(page: Page, qtbot: QtBot) -> None:
    press(page, "New interview")
    QTest.keyClick(focused(), Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    message = page.notifier.message
    assert message is not None
    assert message.text == "The recovery sheet has not been made yet."
    assert message.action is not None
    with qtbot.waitSignal(page.screen.recovery_sheet_requested):
        message.action.run()
    assert page.screen.editor.title.text() == "Interview 1"


def test_a_title_is_asked_for_beside_its_field(text: str, page: Page, qtbot: QtBot) -> None:
    page.screen.editor.title.setFocus()
    QTest.keyClick(page.screen.editor.title, Qt.Key.Key_A, CTRL)
    QTest.keyClick(page.screen.editor.title, Qt.Key.Key_Delete)
    QTest.keyClick(page.screen.editor.title, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    assert "title is needed" in page.screen.editor.form.row("title").problem
    assert interviews.source(page.study, interviews.source_rows(page.study)[0].source.id).title == "First"
    assert page.screen.editor.is_dirty


def test_the_form_is_written(text: str, page: Page, qtbot: QtBot) -> None:
    editor = page.screen.editor
    editor.day.set_day("2026-10-03")
    QTest.keyClicks(editor.place, "Moscow")
    editor.duration.setValue(45)
    editor.languages.choose(("ru",))
    QTest.keyClick(editor.place, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    held = interviews.source_rows(page.study)[0].interview
    assert held is not None
    assert (held.day, held.place, held.duration, held.languages) == ("2026-10-03", "Moscow", 2_700_000, ("ru",))


def test_enter_opens_for_coding(text: str, page: Page, qtbot: QtBot) -> None:
    page.screen.table.setFocus()
    with qtbot.waitSignal(page.screen.open_requested) as asked:
        QTest.keyClick(page.screen.table, Qt.Key.Key_Return)
    assert asked.args == [text]


def test_removing_a_text_and_taking_it_back(text: str, page: Page, qtbot: QtBot) -> None:
    page.screen.table.setFocus()
    QTest.keyClick(page.screen.table, Qt.Key.Key_Delete)
    page.settle(qtbot)
    assert interviews.source_rows(page.study) == []
    message = page.notifier.message
    assert message is not None
    assert message.action is not None
    message.action.run()
    page.settle(qtbot)
    assert [row.source.id for row in interviews.source_rows(page.study)] == [text]


def test_a_document_becomes_an_interview(page: Page, qtbot: QtBot, tmp_path: Path, speaker: RespondentId) -> None:
    file = tmp_path / "law.txt"
    file.write_text("On migration.\n\nArticle 1.", encoding="utf-8")
    importing.import_files(page.study, [importing.Item(file)])
    page.screen.reload()
    page.settle(qtbot)
    assert page.screen.editor.title.isReadOnly()
    page.screen.editor.respondents.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    held = interviews.source_rows(page.study)[0].interview
    assert held is not None
    assert held.respondents == (speaker,)
    assert not page.screen.editor.title.isReadOnly()


def test_files_that_are_dropped_are_only_looked_at(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "b.txt"
    file.write_text("I: one\nR: two\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/c.txt")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.screen.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, buttons, keys))
    page.settle(qtbot)
    assert [one.path for one in page.screen.importing.files.rows_model.rows] == [file]
    assert page.screen.importing.preview.turns.rows_model.rowCount() == 2
    assert interviews.source_rows(page.study) == []
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not page.screen.importing.isVisible()
    assert interviews.source_rows(page.study) == []

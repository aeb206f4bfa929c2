"""The page of interviews, driven by keys and mouse over a real vault."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.domain.ids import RespondentId, SourceId
from fieldkit.services import importing, interviews, respondents, vaults
from fieldkit.services import study as studies
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.ui.interviews.pages import Page
from ui.interviews.entries import columns

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


def test_no_interview_is_begun_before_the_recovery_sheet(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    press(page, "New interview")
    assert not page.screen.editor.isVisible()
    message = page.notifier.message
    assert message is not None
    assert message.text == "The recovery sheet has not been made yet."
    assert message.action is not None
    with qtbot.waitSignal(page.screen.recovery_sheet_requested):
        message.action.run()
    page.jobs.write(
        lambda held, _p: vaults.make_recovery_sheet(held, tmp_path / "sheet.pdf", cost=LEAST),
        done=lambda outcome: page.changes.tell(outcome.touched),
    )
    page.settle(qtbot)
    QTest.keyClick(page.screen, Qt.Key.Key_N, CTRL)
    assert page.screen.editor.is_new
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
    assert not page.screen.editor.place.isEnabled()
    page.screen.editor.respondents.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    held = interviews.source_rows(page.study)[0].interview
    assert held is not None
    assert held.respondents == (speaker,)
    assert page.screen.editor.place.isEnabled()


def test_a_document_is_given_a_title_and_stays_one(second: str, page: Page, qtbot: QtBot) -> None:
    page.screen.table.select_key(second)
    title = page.screen.editor.title
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(title, "Law of 2024")
    QTest.keyClick(title, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    assert [row.title for row in page.screen.table.rows_model.rows] == ["First", "Law of 2024"]
    held = interviews.source(page.study, SourceId(second))
    assert (held.title, held.interview) == ("Law of 2024", None)
    QTest.keyClick(title, Qt.Key.Key_A, CTRL)
    QTest.keyClick(title, Qt.Key.Key_Delete)
    QTest.keyClick(title, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    assert "title is needed" in page.screen.editor.form.row("title").problem
    press(page, "Discard")
    message = page.notifier.message
    assert message is not None
    assert message.action is not None
    message.action.run()
    page.settle(qtbot)
    assert interviews.source(page.study, SourceId(second)).title == "Law"


def test_a_document_that_was_not_changed_after_all_is_written_without_a_step(
    second: str, page: Page, qtbot: QtBot
) -> None:
    page.screen.table.select_key(second)
    page.screen.editor.respondents.changed.emit()
    QTest.keyClick(page.screen.editor.title, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    assert interviews.source(page.study, SourceId(second)).interview is None
    assert not page.screen.editor.save.isEnabled()
    assert page.notifier.message is None


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


def test_an_empty_study_begins_at_the_import(page: Page) -> None:
    first = page.screen.first_focus()
    assert isinstance(first, QPushButton)
    assert first.text() == "Import…"
    assert [hint.keys for hint in page.screen.hints()] == ["Ctrl+N", "Ctrl+I"]


@pytest.mark.usefixtures("sheet")
def test_the_button_opens_the_chosen_text(text: str, page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.screen.open_requested) as opened:
        press(page, "Open for coding")
    assert opened.args == [text]
    QTest.keyClick(page.screen, Qt.Key.Key_N, CTRL)
    assert not page.screen._open_button.isEnabled()


def test_codes_are_shown_beside_titles_that_do_not_name_them(page: Page, qtbot: QtBot, speaker: RespondentId) -> None:
    file = page.study.folder.parent / "a.txt"
    file.write_text("I: one\nR: two\n", encoding="utf-8")
    items = [importing.Item(file, title=title, respondents=(speaker,)) for title in ("R-001, driver", "Driver")]
    importing.import_files(page.study, items)
    page.screen.reload()
    page.settle(qtbot)
    model = page.screen.table.rows_model
    column = columns()[0]
    assert column.detail is not None
    assert {row.title: column.detail(row) for row in model.rows} == {"R-001, driver": "", "Driver": "R-001"}


@pytest.fixture
def second(study: Study, tmp_path: Path, text: str) -> str:
    """The identifier of a document beside the interview."""
    file = tmp_path / "law.txt"
    file.write_text("Article 1.", encoding="utf-8")
    return importing.import_files(study, [importing.Item(file, title="Law")]).value.imported[0].source.id


def test_the_filter_reads_titles_codes_and_states(second: str, page: Page) -> None:
    QTest.keyClick(page.screen, Qt.Key.Key_F, CTRL)
    box = focused()
    assert isinstance(box, QLineEdit)
    for typed, titles in (("law", ["Law"]), ("r-001", ["First"]), ("document", ["Law"]), ("nobody", [])):
        box.clear()
        QTest.keyClicks(box, typed)
        assert [row.title for row in page.screen.table.rows_model.rows] == titles
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert page.screen.table.rows_model.rowCount() == 2
    assert page.screen.table.hasFocus()


def test_what_was_typed_is_saved_before_another_is_shown_or_opened(second: str, page: Page, qtbot: QtBot) -> None:
    place = page.screen.editor.place
    place.setFocus()
    QTest.keyClicks(place, "Osh")
    page.screen.table.setFocus()
    QTest.keyClick(page.screen.table, Qt.Key.Key_Down)
    page.settle(qtbot)
    assert page.screen.editor.title.text() == "Law"
    page.screen.table.select_key(interviews.source_rows(page.study)[0].source.id)
    assert place.text() == "Osh"
    QTest.keyClicks(place, " region")
    with qtbot.waitSignal(page.screen.open_requested):
        press(page, "Open for coding")
    held = interviews.source_rows(page.study)[0].interview
    assert held is not None
    assert held.place == "Osh region"


def test_discarding_shows_what_is_stored(text: str, page: Page) -> None:
    QTest.keyClicks(page.screen.editor.place, "Osh")
    press(page, "Discard")
    assert page.screen.editor.place.text() == ""
    assert page.screen.table.hasFocus()
    QTest.keyClick(page.screen, Qt.Key.Key_N, CTRL)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.screen.editor.title.text() == "First"
    assert not page.screen.editor.is_new


def test_whoever_speaks_is_taken_away_by_its_button(text: str, page: Page, qtbot: QtBot) -> None:
    picker = page.screen.editor.respondents
    chip = next(button for button in picker.findChildren(QPushButton) if button.accessibleName() == "Remove R-001")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    page.settle(qtbot)
    assert picker.chosen() == ()
    assert focused() is picker.add
    assert page.screen.editor.is_dirty


def test_languages_of_the_study_are_offered_once_it_names_them(text: str, page: Page, qtbot: QtBot) -> None:
    boxes = page.screen.editor.languages
    boxes.choose(("ru",))
    page.screen.editor.mark(dirty=True)
    studies.change(page.study, languages=("kk", "tr"))
    page.screen.reload()
    page.settle(qtbot)
    offered = [box.text() for box in boxes.findChildren(QCheckBox) if not box.isHidden()]
    assert offered == ["русский", "қазақ тілі", "Türkçe"]
    assert boxes.chosen() == ("ru",)

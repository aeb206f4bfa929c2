"""The page of respondents, driven by keys and mouse over a real vault."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from fieldkit.domain.people import ConsentItem
from fieldkit.services import importing, respondents
from tests.ui.respondents.pages import NAME, Page, focused, press, said, texts

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_first_respondent_by_keys_alone(page: Page, qtbot: QtBot) -> None:
    assert page.screen.facts() == ("0 respondents",)
    QTest.keyClick(page.screen, Qt.Key.Key_N, CTRL)
    code = focused()
    assert isinstance(code, QLineEdit)
    assert code.text() == "R-001"
    QTest.keyClicks(code, "R-012")
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "nurse")
    for _ in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    (row,) = respondents.rows(page.study)
    assert (row.respondent.code, row.respondent.attributes) == ("R-012", {"work": "nurse"})
    assert row.consent is not None
    assert row.consent.items == {ConsentItem.TAKE_PART, ConsentItem.QUOTE}
    assert row.consent.given == page.study.today
    assert said(page) == "R-012 saved"
    assert page.screen.table.selected_row() == row


def test_taking_part_and_the_rest_hang_together(page: Page) -> None:
    consent = page.screen.editor.form.consent
    QTest.keyClick(page.screen, Qt.Key.Key_N, CTRL)
    consent.switches[ConsentItem.ARCHIVE].click()
    assert consent.items() == {ConsentItem.TAKE_PART, ConsentItem.ARCHIVE}
    consent.switches[ConsentItem.TAKE_PART].click()
    assert consent.items() == frozenset()


@pytest.mark.usefixtures("two")
def test_no_name_is_shown_before_it_is_asked_for(page: Page, qtbot: QtBot) -> None:
    page.screen.reload()
    page.settle(qtbot)
    assert "R-001" in texts(page)
    assert NAME not in texts(page)
    page.screen.editor.identity.wanted.emit()
    page.settle(qtbot)
    assert NAME in texts(page)
    page.screen.table.setFocus()
    QTest.keyClick(page.screen.table, Qt.Key.Key_Down)
    assert NAME not in texts(page)
    QTest.keyClick(page.screen.table, Qt.Key.Key_Up)
    page.screen.editor.identity.wanted.emit()
    page.settle(qtbot)
    page.screen.hide()
    page.screen.show()
    assert NAME not in texts(page)


@pytest.mark.usefixtures("two")
def test_names_that_were_not_shown_are_kept(page: Page, qtbot: QtBot) -> None:
    page.screen.table.setFocus()
    QTest.keyClick(page.screen.table, Qt.Key.Key_Return)
    code = focused()
    QTest.keyClick(code, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(code, "X-1")
    QTest.keyClick(code, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    changed = respondents.find(page.study, "X-1")
    assert respondents.draft_of(page.study, changed.id).names == (NAME,)


@pytest.mark.usefixtures("two")
def test_names_are_entered_in_every_form(page: Page, qtbot: QtBot) -> None:
    page.screen.table.select_key(respondents.find(page.study, "R-002").id)
    page.screen.editor.identity.wanted.emit()
    page.settle(qtbot)
    line = focused()
    QTest.keyClicks(line, "Gulmira")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(line, "Gulya")
    QTest.keyClick(line, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    found = respondents.find(page.study, "R-002")
    assert respondents.draft_of(page.study, found.id).names == ("Gulmira", "Gulya")


@pytest.mark.usefixtures("two")
def test_a_code_that_is_taken_is_said_beside_it(page: Page, qtbot: QtBot) -> None:
    QTest.keyClick(page.screen, Qt.Key.Key_N, CTRL)
    QTest.keyClicks(focused(), "R-001")
    QTest.keyClick(focused(), Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    assert page.screen.editor.form.form.row("code").problem == "Another respondent has this code."
    assert len(respondents.rows(page.study)) == 2
    press(page, "Discard")
    assert page.screen.editor.form.code.text() == "R-001"


@pytest.mark.usefixtures("two")
def test_what_was_typed_is_saved_before_another_is_shown(page: Page, qtbot: QtBot) -> None:
    page.screen.editor.form.fields["work"].setFocus()
    QTest.keyClicks(page.screen.editor.form.fields["work"], "driver")
    page.screen.table.setFocus()
    QTest.keyClick(page.screen.table, Qt.Key.Key_Down)
    page.settle(qtbot)
    assert respondents.find(page.study, "R-001").attributes == {"country": "Russia", "work": "driver"}
    assert page.screen.editor.form.code.text() == "R-002"
    assert page.screen.table.selected_row() == respondents.rows(page.study)[1]


@pytest.mark.usefixtures("two")
def test_removing_and_taking_it_back(page: Page, qtbot: QtBot) -> None:
    page.screen.table.setFocus()
    QTest.keyClick(page.screen.table, Qt.Key.Key_Delete)
    page.settle(qtbot)
    assert [row.respondent.code for row in respondents.rows(page.study)] == ["R-002"]
    assert page.screen.editor.form.code.text() == "R-002"
    message = page.notifier.message
    assert message is not None
    assert message.action is not None
    message.action.run()
    page.settle(qtbot)
    assert [row.respondent.code for row in respondents.rows(page.study)] == ["R-001", "R-002"]
    assert page.screen.table.rows_model.rowCount() == 2


@pytest.mark.usefixtures("two")
def test_whoever_speaks_in_an_interview_stays(page: Page, qtbot: QtBot) -> None:
    file = page.study.folder.parent / "a.txt"
    file.write_text("I: hello\nR: hello\n", encoding="utf-8")
    first = respondents.find(page.study, "R-001").id
    importing.import_files(page.study, [importing.Item(file, respondents=(first,))])
    page.screen.table.setFocus()
    QTest.keyClick(page.screen.table, Qt.Key.Key_Delete)
    page.settle(qtbot)
    assert len(respondents.rows(page.study)) == 2
    assert said(page).startswith("This respondent speaks in 1 interviews")


@pytest.mark.usefixtures("two")
def test_the_filter_reads_codes_answers_and_consent(page: Page) -> None:
    QTest.keyClick(page.screen, Qt.Key.Key_F, CTRL)
    box = focused()
    assert isinstance(box, QLineEdit)
    for typed, codes in (("nurse", ["R-002"]), ("quote russia", ["R-001"]), ("aibek", [])):
        box.clear()
        QTest.keyClicks(box, typed)
        assert [row.respondent.code for row in page.screen.table.rows_model.rows] == codes
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert page.screen.table.rows_model.rowCount() == 2


@pytest.mark.usefixtures("two")
def test_people_mentioned(page: Page, qtbot: QtBot) -> None:
    press(page, "Add…")
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    qtbot.waitUntil(sheet.isActiveWindow)
    add = next(button for button in sheet.findChildren(QPushButton) if button.text() == "Add")
    line = focused()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "G")
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    page.settle(qtbot)
    assert "at least two letters" in " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert focused() is line
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClicks(line, "ulmira")
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    page.settle(qtbot)
    assert "Gulmira" not in texts(page)
    page.screen.people.wanted.emit()
    page.settle(qtbot)
    assert "Gulmira" in texts(page)
    page.screen.people.table.selectRow(0)
    press(page, "Remove")
    page.settle(qtbot)
    assert [one for one in respondents.persons(page.study) if one.respondent is None] == []


def test_an_empty_page_offers_the_first_respondent_and_comes_back(page: Page, qtbot: QtBot) -> None:
    assert [hint.keys for hint in page.screen.hints()] == ["Ctrl+N"]
    press(page, "New respondent")
    assert "Ctrl+S" in [hint.keys for hint in page.screen.hints()]
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    page.settle(qtbot)
    assert not page.screen.table.isVisible()
    assert [hint.keys for hint in page.screen.hints()] == ["Ctrl+N"]
    assert respondents.rows(page.study) == []


@pytest.mark.usefixtures("two")
def test_how_and_when_somebody_agreed(page: Page, qtbot: QtBot) -> None:
    consent = page.screen.editor.form.consent
    consent.how.setFocus()
    QTest.keyClick(consent.how, Qt.Key.Key_End)
    consent.given.set_day("2026-03-04")
    QTest.keyClick(consent.how, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    (row, _other) = respondents.rows(page.study)
    assert row.consent is not None
    assert (row.consent.how, row.consent.given) == ("written", "2026-03-04")


@pytest.mark.usefixtures("two")
def test_names_are_not_squeezed_in_a_low_window(page: Page, qtbot: QtBot) -> None:
    first = respondents.find(page.study, "R-001").id
    forms = (NAME, "Aibek Asanov", "Айбек уулу Асан", "Бека", "Aybek Asanov")
    respondents.change(page.study, first, replace(respondents.draft_of(page.study, first), names=forms))
    page.screen.resize(1100, 470)
    page.screen.editor.identity.wanted.emit()
    page.settle(qtbot)
    names = page.screen.editor.identity.names
    rows = len({chip.y() for chip in names.findChildren(QPushButton)})
    assert rows > 1
    qtbot.waitUntil(lambda: names.height() == names.heightForWidth(names.width()))
    assert page.screen.height() == 470


@pytest.mark.usefixtures("two")
def test_a_quarter_that_came_with_a_bundle_stays_what_is_known(page: Page, qtbot: QtBot) -> None:
    first = respondents.find(page.study, "R-001").id
    respondents.change(page.study, first, replace(respondents.draft_of(page.study, first), given="2026 Q3"))
    page.screen.reload()
    page.settle(qtbot)
    assert page.screen.editor.form.consent.given.text() == "2026 Q3"
    work = page.screen.editor.form.fields["work"]
    work.setFocus()
    QTest.keyClicks(work, "driver")
    QTest.keyClick(work, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    held = respondents.draft_of(page.study, first)
    assert (held.attributes["work"], held.given) == ("driver", "2026 Q3")


@pytest.mark.usefixtures("two")
def test_a_code_without_letters_and_a_name_too_short_are_said_beside_them(page: Page, qtbot: QtBot) -> None:
    code = page.screen.editor.form.code
    code.setFocus()
    QTest.keyClick(code, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(code, "...")
    QTest.keyClick(code, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    assert "letters or digits" in page.screen.editor.form.form.row("code").problem
    QTest.keyClick(code, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(code, "R-001")
    page.screen.editor.identity.wanted.emit()
    page.settle(qtbot)
    QTest.keyClicks(focused(), "A")
    QTest.keyClick(focused(), Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    assert "at least two letters" in page.screen.editor.identity.form.row("name").problem
    assert respondents.draft_of(page.study, respondents.find(page.study, "R-001").id).names == (NAME,)


@pytest.mark.usefixtures("two")
def test_names_are_hidden_again_by_the_button_but_not_while_unsaved(page: Page, qtbot: QtBot) -> None:
    identity = page.screen.editor.identity
    QTest.mouseClick(identity._switch, Qt.MouseButton.LeftButton)
    page.settle(qtbot)
    assert NAME in texts(page)
    QTest.mouseClick(identity._switch, Qt.MouseButton.LeftButton)
    assert NAME not in texts(page)
    QTest.mouseClick(identity._switch, Qt.MouseButton.LeftButton)
    page.settle(qtbot)
    QTest.keyClicks(focused(), "Gulya")
    assert not identity._switch.isEnabled()
    page.screen.hide()
    page.screen.show()
    assert identity.names.values() == (NAME, "Gulya")


@pytest.mark.usefixtures("two")
def test_a_new_respondent_is_begun_after_what_was_typed_is_saved(page: Page, qtbot: QtBot) -> None:
    page.screen.editor.form.fields["work"].setFocus()
    QTest.keyClicks(page.screen.editor.form.fields["work"], "driver")
    QTest.keyClick(page.screen, Qt.Key.Key_N, CTRL)
    page.settle(qtbot)
    assert respondents.find(page.study, "R-001").attributes["work"] == "driver"
    assert (page.screen.editor.is_new, page.screen.editor.form.code.text()) == (True, "R-003")


@pytest.mark.usefixtures("two")
def test_an_answer_is_kept_back_and_stays_so(page: Page, qtbot: QtBot) -> None:
    page.screen.table.select_key(respondents.find(page.study, "R-001").id)
    page.settle(qtbot)
    kept = page.screen.editor.form.withheld
    assert list(kept.switches) == ["country"]
    assert not kept.switches["country"].isVisible()
    QTest.mouseClick(kept.show_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    assert respondents.find(page.study, "R-001").withheld == {"country"}
    page.screen.table.select_key(respondents.find(page.study, "R-002").id)
    page.settle(qtbot)
    assert kept.show_button.isVisible()
    page.screen.table.select_key(respondents.find(page.study, "R-001").id)
    page.settle(qtbot)
    assert kept.switches["country"].isChecked()
    page.screen.editor.form.code.setFocus()
    QTest.keyClicks(page.screen.editor.form.code, "x")
    QTest.keyClick(page.screen.editor.form.code, Qt.Key.Key_S, CTRL)
    page.settle(qtbot)
    assert respondents.find(page.study, "R-001x").withheld == {"country"}

"""The register of people on the page of respondents, driven by keys and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.domain.people import PersonRole
from fieldkit.services import registering
from fieldkit.services.registering import Entry, EntryDraft
from fieldkit.services.session import Study
from tests.ui.respondents.pages import NAME, Page, focused, press, said, texts
from ui.respondents.person import PersonSheet
from ui.widgets.tables import Table


@pytest.fixture
def named(study: Study) -> None:
    """Somebody who is mentioned, an interviewer and a public figure."""
    registering.enter(study, EntryDraft(("Gulmira", "Гульмира"), "chairwoman"))
    registering.enter(study, EntryDraft(("Temir",), "in Osh", PersonRole.INTERVIEWER))
    registering.enter(study, EntryDraft(("Садыр Жапаров",), "president", PersonRole.PUBLIC))


def opened_register(page: Page, qtbot: QtBot) -> Table[Entry]:
    """The register with names on the screen, and the keyboard in it."""
    page.screen.people.wanted.emit()
    page.settle(qtbot)
    table = page.screen.people.table
    table.setFocus()
    return table


def sheet_of_a_person(qtbot: QtBot) -> PersonSheet:
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, PersonSheet)
    qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def cells(table: Table[Entry]) -> list[list[str]]:
    model = table.model()
    return [[str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount())]


@pytest.mark.usefixtures("two", "named")
def test_the_register_says_who_everybody_is(page: Page, qtbot: QtBot) -> None:
    [first, second, third] = cells(opened_register(page, qtbot))
    assert first[:2] == ["Gulmira · Гульмира", "chairwoman"]
    assert first[2].endswith(", chairwoman]")
    assert second[1] == "interviewer · in Osh"
    assert third == ["Садыр Жапаров", "public figure · president", "as spoken"]


@pytest.mark.usefixtures("two", "named")
def test_somebody_is_changed_by_keys_alone(page: Page, qtbot: QtBot) -> None:
    table = opened_register(page, qtbot)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Return)
    sheet = sheet_of_a_person(qtbot)
    assert sheet.draft() == EntryDraft(("Gulmira", "Гульмира"), "chairwoman")
    line = focused()
    QTest.keyClicks(line, "Gulya")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.wait(20)
    # past the button of each form
    for _ in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is sheet.relation
    sheet.relation.selectAll()
    QTest.keyClicks(sheet.relation, "teacher")
    QTest.keyClick(sheet.relation, Qt.Key.Key_Return)
    page.settle(qtbot)
    assert said(page) == "Changed; every form is replaced in what leaves"
    assert cells(table)[0][:2] == ["Gulmira · Гульмира · Gulya", "teacher"]
    assert page.notifier.message is not None and page.notifier.message.action is not None
    page.notifier.message.action.run()
    page.settle(qtbot)
    assert cells(table)[0][:2] == ["Gulmira · Гульмира", "chairwoman"]
    assert said(page) == "Taken back: person changed"


@pytest.mark.usefixtures("two", "named")
def test_the_role_is_chosen_by_keys(page: Page, qtbot: QtBot) -> None:
    table = opened_register(page, qtbot)
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    sheet = sheet_of_a_person(qtbot)
    QTest.keyClick(focused(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    while not sheet.role.isAncestorOf(focused()):
        QTest.keyClick(focused(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert "“interviewer” in place of the name" in texts_of(sheet)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert sheet.draft().role is PersonRole.PUBLIC
    assert "leave as spoken" in texts_of(sheet)
    press_in(sheet, "Save")
    page.settle(qtbot)
    assert [row[1] for row in cells(table)] == ["chairwoman", "public figure · in Osh", "public figure · president"]
    assert said(page) == "Recognised from now on; the name leaves as spoken"


@pytest.mark.usefixtures("two", "named")
def test_somebody_is_changed_and_taken_off_by_the_mouse(page: Page, qtbot: QtBot) -> None:
    table = opened_register(page, qtbot)
    place = table.visualRect(table.model().index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    sheet_of_a_person(qtbot).reject()
    press(page, "Edit…")
    sheet = sheet_of_a_person(qtbot)
    assert sheet.draft() == EntryDraft(("Садыр Жапаров",), "president", PersonRole.PUBLIC)
    press_in(sheet, "mentioned")
    press_in(sheet, "Save")
    page.settle(qtbot)
    rows = cells(table)
    assert [row[1] for row in rows] == ["chairwoman", "president", "interviewer · in Osh"]
    assert rows[1][2].endswith(", president]")
    table.selectRow(0)
    press(page, "Remove")
    page.settle(qtbot)
    assert [row[1] for row in cells(table)] == ["president", "interviewer · in Osh"]


@pytest.mark.usefixtures("two", "named")
def test_a_name_cannot_be_kept_and_replaced(page: Page, qtbot: QtBot) -> None:
    for role, name, why in (
        ("public figure", "gulmira", "is replaced for somebody else"),
        ("public figure", NAME, "is replaced for somebody else"),
        ("mentioned", "садыр жапаров", "is that of a public figure"),
    ):
        press(page, "Add…")
        sheet = sheet_of_a_person(qtbot)
        press_in(sheet, role)
        sheet.forms.line.setText(name)
        press_in(sheet, "Add")
        page.settle(qtbot)
        assert why in texts_of(sheet)
        assert sheet.isVisible()
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert len(registering.entries(page.study)) == 3


@pytest.mark.usefixtures("two", "named")
def test_the_register_hides_names_and_forgets_them(page: Page, qtbot: QtBot) -> None:
    table = opened_register(page, qtbot)
    assert "Edit…" in texts(page)
    press(page, "Hide")
    assert table.rows_model.rowCount() == 0
    shown = [button.text() for button in page.screen.people.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["Add…", "Show"]


def texts_of(sheet: QWidget) -> str:
    return " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def press_in(sheet: QWidget, text: str) -> None:
    button = next(b for b in sheet.findChildren(QAbstractButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

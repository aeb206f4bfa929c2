"""A day typed, cleared, or left open."""

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.dates import DayField


@pytest.fixture
def field(qtbot: QtBot) -> DayField:
    made = DayField("today")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_open_until_a_day_is_set(field: DayField) -> None:
    assert (field.day(), field.text()) == ("", "today")
    field.set_day("2026-03-05")
    assert (field.day(), field.text()) == ("2026-03-05", "05.03.2026")
    field.set_day("spring")
    assert field.day() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_leaves_it_open(field: DayField, key: Qt.Key) -> None:
    field.set_day("2026-03-05")
    QTest.keyClick(field, key)
    assert field.day() == ""


def test_a_quarter_is_shown_and_kept_until_a_date_takes_its_place(field: DayField, qtbot: QtBot) -> None:
    field.set_day("2026 Q3")
    assert (field.day(), field.text()) == ("2026 Q3", "2026 Q3")
    assert "quarter" in field.toolTip()
    QTest.keyClicks(field, "0507")
    assert (QDate.fromString(field.day(), Qt.DateFormat.ISODate).isValid(), field.toolTip()) == (True, "")
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert (field.day(), field.text()) == ("", "today")
    field.set_day("2026 Q3")
    with qtbot.waitSignal(field.dateChanged):
        QTest.keyClick(field, Qt.Key.Key_Delete)
    assert (field.day(), field.text()) == ("", "today")


def test_a_step_from_an_open_day_goes_to_the_present(field: DayField) -> None:
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == QDate.currentDate().toString(Qt.DateFormat.ISODate)


def test_the_first_digit_begins_in_the_present_year(field: DayField) -> None:
    QTest.keyClicks(field, "0507")
    assert QDate.fromString(field.day(), Qt.DateFormat.ISODate) == QDate(QDate.currentDate().year(), 7, 5)


def test_the_calendar_of_an_open_day_begins_in_the_present_month(field: DayField, qtbot: QtBot) -> None:
    months = field.calendarWidget()
    assert isinstance(months, QCalendarWidget)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 12, field.height() // 2))
    qtbot.waitUntil(months.isVisible)
    today = QDate.currentDate()
    assert (months.yearShown(), months.monthShown()) == (today.year(), today.month())
    months.window().close()


@pytest.mark.parametrize("day", ["", "2026 Q3", "2026-03-05"])
@pytest.mark.parametrize(("key", "beside"), [(Qt.Key.Key_Tab, "after"), (Qt.Key.Key_Backtab, "before")])
def test_tab_comes_out_of_it(qtbot: QtBot, day: str, key: Qt.Key, beside: str) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    lines = {"before": QLineEdit(), "after": QLineEdit()}
    made = DayField("today")
    for widget in (lines["before"], made, lines["after"]):
        column.addWidget(widget)
    qtbot.addWidget(holder)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    made.set_day(day)
    made.setFocus()
    for _ in range(3):
        focused = QApplication.focusWidget()
        if focused is not None and focused is not lines[beside]:
            QTest.keyClick(focused, key)
    assert lines[beside].hasFocus()
    assert made.day() == day

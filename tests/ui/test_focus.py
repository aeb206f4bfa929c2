"""Where the keyboard is once a page is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.services import vaults
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE, respondent, transcript
from ui.preferences import Preferences
from ui.respondents.screen import RespondentsScreen
from ui.widgets.rail import RailItem
from ui.widgets.tables import Table
from ui.window import StudyWindow

FIRST = {
    "respondents": "New respondent",
    "interviews": "Import…",
    "coding": "Import texts",
    "codebook": "New code",
    "anonymise": "Import texts",
    "bundles": "Export…",
    "reports": "Import texts",
}


def go_to(shown: StudyWindow, key: str, qtbot: QtBot) -> QWidget:
    number = Qt.Key(Qt.Key.Key_1 + shown.keys.index(key))
    QTest.keyClick(shown.window, number, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        qtbot.wait(30)
        qtbot.waitUntil(lambda: not shown.jobs.busy())
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_a_page_with_nothing_on_it_begins_with_what_fills_it(tmp_path: Path, qtbot: QtBot) -> None:
    study = vaults.create(tmp_path / "S.fieldkit", PASSPHRASE, title="Diaspora", cost=LEAST)
    shown = StudyWindow(study, Preferences())
    shown.show()
    qtbot.waitUntil(shown.window.isActiveWindow)
    begins = {}
    for key in FIRST:
        focused = go_to(shown, key, qtbot)
        assert isinstance(focused, QAbstractButton)
        begins[key] = focused.text()
    assert begins == FIRST
    focused = go_to(shown, "reports", qtbot)
    QTest.keyClick(focused, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown.window.current_key == "interviews")
    shown.close()
    shown.window.deleteLater()


def test_the_keys_of_a_page_work_after_a_click_on_the_rail(tmp_path: Path, qtbot: QtBot) -> None:
    study = vaults.create(tmp_path / "S.fieldkit", PASSPHRASE, title="Diaspora", cost=LEAST)
    respondent(study, "R-001")
    shown = StudyWindow(study, Preferences())
    shown.show()
    qtbot.waitUntil(shown.window.isActiveWindow)
    shown.window.focus_search()
    (place,) = [one for one in shown.window.findChildren(RailItem) if one.text() == "Respondents"]
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Table))
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page = shown.window.page("respondents")
    assert isinstance(page, RespondentsScreen)
    qtbot.waitUntil(lambda: page.editor.is_new)
    assert page.editor.form.code.hasFocus()
    shown.close()
    shown.window.deleteLater()


@pytest.mark.parametrize("key", ["respondents", "interviews", "reports"])
def test_a_list_that_is_filled_has_the_keyboard(tmp_path: Path, qtbot: QtBot, key: str) -> None:
    study = vaults.create(tmp_path / "S.fieldkit", PASSPHRASE, title="Diaspora", cost=LEAST)
    respondent(study, "R-001")
    transcript(study, tmp_path)
    shown = StudyWindow(study, Preferences())
    shown.show()
    qtbot.waitUntil(shown.window.isActiveWindow)
    assert isinstance(go_to(shown, key, qtbot), Table)
    shown.close()
    shown.window.deleteLater()

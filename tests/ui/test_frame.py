"""The window around the screens, driven by keys."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.changes import Changes
from ui.idle import IdleTimer
from ui.main_window import MainWindow
from ui.notify import Action, Notifier
from ui.preferences import Preferences
from ui.screen import Hint, Screen, ScreenEntry
from ui.style.theme import Mode
from ui.widgets.buttons import Button
from ui.widgets.text import Text


class Page(Screen):
    built = 0

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        type(self).built += 1
        self.reloads = 0
        self.line = QLineEdit()
        self.body.addWidget(self.line)
        self.watch(changes, {"code"})

    def reload(self) -> None:
        self.reloads += 1

    def hints(self) -> Sequence[Hint]:
        return (Hint("M", "memo"),)


@pytest.fixture
def changes(qapp: QApplication) -> Changes:
    return Changes()


@pytest.fixture
def notifier(qapp: QApplication) -> Notifier:
    return Notifier()


@pytest.fixture
def window(qtbot: QtBot, changes: Changes, notifier: Notifier) -> MainWindow:
    Page.built = 0
    entries = [
        ScreenEntry(key, "FIELD", key.title(), "study", f"Ctrl+{number}", lambda: Page(changes))
        for number, key in enumerate(("study", "coding", "reports"), start=1)
    ]
    made = MainWindow(entries, notifier, IdleTimer(5), Preferences())
    qtbot.addWidget(made)
    made.show_screen("study")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def page(window: MainWindow, key: str) -> Page:
    screen = window.show_screen(key)
    assert isinstance(screen, Page)
    return screen


def test_pages_are_built_when_opened(window: MainWindow, qtbot: QtBot) -> None:
    assert Page.built == 1
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current_key == "coding"
    assert Page.built == 2
    assert window.windowTitle() == "Coding – FieldKit"
    window.show_screen("coding")
    assert Page.built == 2


def test_a_page_reloads_when_seen(window: MainWindow, changes: Changes, qtbot: QtBot) -> None:
    study, coding = page(window, "study"), page(window, "coding")
    assert (study.reloads, coding.reloads) == (1, 1)
    changes.tell({"code"})
    changes.tell({"code", "memo"})
    qtbot.waitUntil(lambda: coding.reloads == 2)
    assert study.reloads == 1
    changes.tell({"memo"})
    window.show_screen("study")
    assert (study.reloads, coding.reloads) == (2, 2)


def test_search_box_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    with qtbot.waitSignal(window.search_requested) as asked:
        QTest.keyClicks(box, "ab")
    assert asked.args == ["a"]
    with qtbot.waitSignal(window.search_committed) as committed:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert committed.args == ["ab"]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert window.search_box.text() == ""
    assert QApplication.focusWidget() is page(window, "study").line


@pytest.mark.parametrize(
    ("signal", "key", "modifiers"),
    [
        ("lock_requested", Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
        ("undo_requested", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (
            "redo_requested",
            Qt.Key.Key_Z,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        ),
    ],
)
def test_keys_of_the_window(
    window: MainWindow, qtbot: QtBot, signal: str, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        QTest.keyClick(window, key, modifiers)


def test_f6_goes_round(window: MainWindow, qtbot: QtBot) -> None:
    line = page(window, "study").line
    line.setFocus()
    met = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        met.append(type(QApplication.focusWidget()).__name__)
    assert met == ["SearchBox", "RailItem", "QLineEdit"]


def test_messages_offer_a_way_back(window: MainWindow, notifier: Notifier) -> None:
    undone: list[int] = []
    notifier.say("3 codings removed", action=Action("Undo", lambda: undone.append(1), "Ctrl+Z"))
    assert "codings" not in repr(notifier.message)
    button = next(button for button in window.findChildren(Button) if button.text() == "Undo")
    assert button.isVisible()
    button.click()
    assert undone == [1]
    assert notifier.message is None
    notifier.fail("The stick is gone.", "Put it back in.")
    label = next(text for text in window.findChildren(Text) if text.objectName() == "message")
    assert label.text() == "The stick is gone. Put it back in."
    assert not button.isVisible()


def test_place_and_preferences_are_remembered(window: MainWindow, tmp_path: Path) -> None:
    window.close()
    assert not Preferences().geometry.isEmpty()
    file = tmp_path / "window.ini"
    preferences = Preferences(file)
    preferences.theme = Mode.DARK
    preferences.language = "ru"
    preferences.idle_minutes = 0
    preferences.remember_vault(tmp_path / "a.fieldkit")
    again = Preferences(file)
    assert (again.theme, again.language, again.idle_minutes) == (Mode.DARK, "ru", 0)
    assert list(again.recent_vaults) == [tmp_path / "a.fieldkit"]
    again.remember_vault(tmp_path / "b.fieldkit")
    again.remember_vault(tmp_path / "a.fieldkit")
    assert Preferences(file).recent_vaults == (tmp_path / "a.fieldkit", tmp_path / "b.fieldkit")
    again.forget_vault(tmp_path / "a.fieldkit")
    assert Preferences(file).recent_vaults == (tmp_path / "b.fieldkit",)


def test_preferences_survive_a_spoilt_file(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[General]\ntheme=pink\nidle_minutes=soon\nlanguage=\n", encoding="utf-8")
    preferences = Preferences(file)
    assert (preferences.theme, preferences.idle_minutes) == (Mode.SYSTEM, 5)

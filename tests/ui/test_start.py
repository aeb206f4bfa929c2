"""The one window there is, from the start of the program to an open study."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldkit.services import vaults
from fieldkit.vault import session
from fieldkit.vault.slots import LEAST
from tests.ui.desk import forget_language
from ui import app as application
from ui import locking, start
from ui.__main__ import main
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.start import Running
from ui.unlock import place
from ui.unlock.new import BeginPage
from ui.unlock.open import OpenPage
from ui.unlock.welcome import WelcomePage
from ui.unlock.window import UnlockWindow
from ui.widgets.toggle import Segments


@pytest.fixture(autouse=True)
def quiet_and_cheap(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(session, "calibrate", lambda: LEAST)
    monkeypatch.setattr(vaults, "opens_by_keychain", lambda _folder: False)
    monkeypatch.setattr(vaults, "keychain_available", lambda: False)
    monkeypatch.setattr(application, "log_only_events", lambda: None)
    monkeypatch.setattr(place, "documents_dir", lambda: tmp_path)
    monkeypatch.setattr(QApplication, "exec", lambda *_app: 0)
    yield
    forget_language(qapp)
    qapp.setQuitOnLastWindowClosed(True)


def shown(kind: type[UnlockWindow] | type[MainWindow]) -> list[UnlockWindow | MainWindow]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def test_the_first_start_shows_the_ways_to_a_study(qtbot: QtBot) -> None:
    assert start.run() == 0
    (window,) = shown(UnlockWindow)
    assert isinstance(window, UnlockWindow)
    assert isinstance(window.page, WelcomePage)
    window.close()


def test_the_sample_study_opens_without_a_question(qtbot: QtBot, tmp_path: Path) -> None:
    start.run(sample=True)
    qtbot.waitUntil(lambda: len(shown(MainWindow)) == 1)
    qtbot.waitUntil(lambda: not shown(UnlockWindow))
    assert (tmp_path / "FieldKit sample.fieldkit").is_dir()
    (window,) = shown(MainWindow)
    window.close()


def test_the_vault_that_was_locked_is_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    start.run(tmp_path / "Study.fieldkit", locked=True)
    (window,) = shown(UnlockWindow)
    assert isinstance(window, UnlockWindow)
    assert isinstance(window.page, OpenPage)
    assert window.page.folder == tmp_path / "Study.fieldkit"
    assert window.page.sentence.text() == "Locked. Everything is kept."
    window.close()


def test_a_locked_vault_says_what_was_lost(qtbot: QtBot, tmp_path: Path) -> None:
    assert main([locking.LOCKED, str(tmp_path / "Study.fieldkit"), "respondents", "interviews"]) == 0
    (window,) = shown(UnlockWindow)
    assert isinstance(window, UnlockWindow)
    assert isinstance(window.page, OpenPage)
    assert "Everything is kept" not in window.page.sentence.text()
    assert window.page.sentence.text().endswith("Respondents, Interviews.")
    window.close()


def test_another_language_is_spoken_at_once_and_next_time(qapp: QApplication, qtbot: QtBot) -> None:
    running = Running(qapp, Preferences())
    running.ask()
    first = running.unlock
    assert first is not None
    languages = first.findChild(Segments)
    assert isinstance(languages, Segments)
    languages.choose("ru")
    qtbot.waitUntil(lambda: running.unlock is not first)
    second = running.unlock
    assert second is not None
    assert shown(UnlockWindow) == [second]
    assert Preferences().language == "ru"
    assert isinstance(second.page, WelcomePage)
    assert second.page.choices["begin"].accessibleName() == "Начать исследование"
    QTest.qWait(20)
    second.page.choices["begin"].click()
    assert isinstance(second.page, BeginPage)
    assert second.page.action.text() == "Начать исследование"
    second.close()


def test_closing_the_first_window_ends_the_program(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda *_app: ended.append(True))
    running = Running(qapp, Preferences())
    running.ask()
    assert running.unlock is not None
    running.unlock.close()
    assert ended == [True]

"""The sample study: in with one key, again the next day, and anew."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldkit.services import overview, vaults
from fieldkit.services.session import Study
from ui.unlock import sample
from ui.unlock.new import SamplePage
from ui.unlock.open import OpenPage
from ui.unlock.welcome import WelcomePage
from ui.unlock.window import UnlockWindow


def opened_by_key(window: UnlockWindow, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Return) -> Study:
    focused = QApplication.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(window.opened) as told:
        QTest.keyClick(focused, key)
    assert told.args is not None
    study = told.args[0]
    assert isinstance(study, Study)
    return study


def test_a_newcomer_is_in_with_two_keys(window: UnlockWindow, qtbot: QtBot, home: Path) -> None:
    assert isinstance(window.page, WelcomePage)
    focused = QApplication.focusWidget()
    assert focused is window.page.choices["sample"]
    QTest.keyClick(focused, Qt.Key.Key_Space)
    page = window.page
    assert isinstance(page, SamplePage)
    assert page.passphrase.text() == sample.KNOWN_WORDS
    assert not page.afresh.isVisible()
    study = opened_by_key(window, qtbot, Qt.Key.Key_Space)
    counts = overview.counts(study)
    assert (counts.interviews, counts.codings > 100) == (8, True)
    assert study.folder == home / "FieldKit sample.fieldkit"
    study.close()


def test_it_is_as_it_was_left_and_can_be_begun_afresh(window: UnlockWindow, qtbot: QtBot, home: Path) -> None:
    vaults.create(sample.fresh(), sample.KNOWN_WORDS, title="As it was left").close()
    with qtbot.waitSignal(window.opened) as told:
        window.look_around()
    assert told.args is not None
    again: Study = told.args[0]
    assert again.info.title == "As it was left"
    again.close()
    page = window.page
    assert isinstance(page, SamplePage)
    assert page.afresh.isVisible()
    with qtbot.waitSignal(window.opened) as told:
        page.afresh.click()
    assert told.args is not None
    fresh: Study = told.args[0]
    assert overview.counts(fresh).interviews == 8
    assert fresh.folder == home / "FieldKit sample 2.fieldkit"
    fresh.close()
    assert sample.latest() == fresh.folder


def test_stopping_leaves_nothing_and_one_can_begin_again(window: UnlockWindow, qtbot: QtBot, home: Path) -> None:
    window.look_around()
    page = window.page
    assert isinstance(page, SamplePage)
    assert page.stop.isVisibleTo(page)
    page.stop.click()
    qtbot.waitUntil(lambda: not page.busy)
    assert [one.name for one in home.iterdir() if "sample" in one.name] == []
    assert page.problem
    with qtbot.waitSignal(window.opened) as told:
        page.action.click()
    assert told.args is not None
    told.args[0].close()


def test_nobody_is_locked_out_of_looking_around(window: UnlockWindow, qtbot: QtBot) -> None:
    folder = sample.fresh()
    vaults.create(folder, sample.KNOWN_WORDS, title="S").close()
    window.ask_for(folder, locked=True)
    page = window.page
    assert isinstance(page, OpenPage)
    assert page.passphrase.text() == sample.KNOWN_WORDS
    opened_by_key(window, qtbot).close()


def test_a_passphrase_of_ones_own_is_asked_for(window: UnlockWindow, qtbot: QtBot) -> None:
    vaults.create(sample.fresh(), "seven yellow rivers meet the mountain", title="S").close()
    window.look_around()
    page = window.page
    assert isinstance(page, SamplePage)
    qtbot.waitUntil(lambda: not page.busy)
    assert "not the passphrase" in page.problem
    assert page.afresh.isEnabled()


def test_other_vaults_are_no_samples(home: Path) -> None:
    assert sample.is_sample(home / "FieldKit sample 2.fieldkit")
    assert not sample.is_sample(home / "Study.fieldkit")
    assert not sample.is_sample(home / "below" / "FieldKit sample.fieldkit")
    assert sample.latest() is None

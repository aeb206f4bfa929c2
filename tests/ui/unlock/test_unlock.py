"""The ways to a study, driven by keys and clicks on real vaults."""

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path
from threading import Event
from typing import TypeVar

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.progress import Progress
from fieldkit.services import exporting, keeping, overview, vaults
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from ui.preferences import Preferences
from ui.unlock.new import BeginPage, JoinPage
from ui.unlock.open import OpenPage, RecoverPage
from ui.unlock.page import Page
from ui.unlock.restore import RestorePage
from ui.unlock.sheet import SheetPage
from ui.unlock.welcome import WelcomePage
from ui.unlock.window import UnlockWindow
from ui.widgets.toggle import Segments

PASSPHRASE = "seven yellow rivers meet the mountain"
NEW = "eleven copper kettles sing at dawn"

P = TypeVar("P", bound=QWidget)


@pytest.fixture
def vault(home: Path) -> Path:
    folder = home / "Known.fieldkit"
    vaults.create(folder, PASSPHRASE, title="Known").close()
    return folder


def choose(window: UnlockWindow, way: str) -> None:
    assert isinstance(window.page, WelcomePage)
    window.page.choices[way].click()


def shown(window: UnlockWindow, kind: type[P]) -> P:
    assert isinstance(window.page, kind)
    return window.page


def code_on(sheet: Path) -> str:
    """The recovery code as it stands on the sheet: eight groups of five."""
    printed = PdfReader(sheet).pages[0].extract_text()
    found = re.search(r"(?:[0-9A-Z]{5}[\s-]+){7}[0-9A-Z]{5}", printed)
    assert found is not None
    return found.group()


def finish(page: Page, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.busy)


def opened_by(window: UnlockWindow, qtbot: QtBot, act: Callable[[], object]) -> Study:
    with qtbot.waitSignal(window.opened) as told:
        act()
    assert told.args is not None
    study = told.args[0]
    assert isinstance(study, Study)
    return study


def test_a_newcomer_begins_a_study_by_keys(window: UnlockWindow, qtbot: QtBot, home: Path) -> None:
    choose(window, "begin")
    page = window.page
    assert isinstance(page, BeginPage)
    assert QApplication.focusWidget() is page.title
    QTest.keyClicks(page.title, "Life between two homes")
    page.passphrase.suggest.click()
    qtbot.waitUntil(lambda: bool(page.passphrase.text()))
    words = page.passphrase.text()
    assert len(words.split()) == 6
    page.go()
    assert not (home / "Study.fieldkit").exists(), "a suggested passphrase has to be typed back"
    QTest.keyClicks(page.passphrase.again.line, words)
    QTest.keyClick(page.passphrase.again.line, Qt.Key.Key_Return)
    assert page.busy
    qtbot.waitUntil(lambda: isinstance(window.page, SheetPage))
    sheet = window.page
    assert isinstance(sheet, SheetPage)
    sheet.make(home / "sheet.pdf")
    qtbot.waitUntil(lambda: not sheet.busy)
    assert (home / "sheet.pdf").read_bytes().startswith(b"%PDF")
    study = opened_by(window, qtbot, lambda: QTest.mouseClick(sheet.action, Qt.MouseButton.LeftButton))
    assert study.info.title == "Life between two homes"
    assert vaults.has_recovery_sheet(study)
    study.close()
    vaults.open_study(home / "Study.fieldkit", passphrase=words).close()
    assert Preferences().recent_vaults == (home / "Study.fieldkit",)


def test_a_mistyped_or_weak_passphrase_makes_no_vault(window: UnlockWindow, qtbot: QtBot, home: Path) -> None:
    choose(window, "begin")
    page = window.page
    assert isinstance(page, BeginPage)
    page.title.setText("T")
    page.passphrase.first.set_text(PASSPHRASE)
    page.passphrase.again.set_text(PASSPHRASE + "s")
    page.go()
    page.passphrase.again.set_text("")
    page.passphrase.first.set_text("secret")
    page.passphrase.again.set_text("secret")
    page.go()
    qtbot.waitUntil(lambda: not page.busy)
    page.title.clear()
    page.go()
    assert page.form.row("title").problem
    assert list(home.iterdir()) == []


def test_the_sheet_may_be_made_later(window: UnlockWindow, qtbot: QtBot, home: Path) -> None:
    choose(window, "begin")
    page = window.page
    assert isinstance(page, BeginPage)
    page.title.setText("T")
    page.passphrase.first.set_text(PASSPHRASE)
    page.passphrase.again.set_text(PASSPHRASE)
    page.action.click()
    qtbot.waitUntil(lambda: isinstance(window.page, SheetPage))
    sheet = window.page
    assert isinstance(sheet, SheetPage)
    assert "forgotten passphrase" in sheet.advice.text()
    study = opened_by(window, qtbot, sheet.back.click)
    assert not vaults.has_recovery_sheet(study)
    study.close()


def test_a_vault_opens_by_its_passphrase(window: UnlockWindow, qtbot: QtBot, vault: Path) -> None:
    window.ask_for(vault)
    page = window.page
    assert isinstance(page, OpenPage)
    QTest.keyClicks(page.passphrase.line, "wrong")
    QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.busy)
    assert "not the passphrase" in page.form.row("passphrase").problem
    QTest.keyClicks(page.passphrase.line, PASSPHRASE)
    study = opened_by(window, qtbot, lambda: QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return))
    assert study.info.title == "Known"
    assert page.passphrase.text() == ""
    study.close()


def test_a_vault_in_use_missing_or_damaged_is_told(window: UnlockWindow, qtbot: QtBot, vault: Path, home: Path) -> None:
    held = vaults.open_study(vault, passphrase=PASSPHRASE)
    told = []
    for folder in (vault, home / "none.fieldkit"):
        window.ask_for(folder)
        page = window.page
        assert isinstance(page, OpenPage)
        page.passphrase.set_text(PASSPHRASE)
        page.go()
        finish(page, qtbot)
        told.append(page.problem)
    held.close()
    database = vault / "vault.db"
    database.write_bytes(database.read_bytes()[:5000])
    window.ask_for(vault)
    page = window.page
    assert isinstance(page, OpenPage)
    page.passphrase.set_text(PASSPHRASE)
    page.go()
    qtbot.waitUntil(lambda: not page.busy)
    told.append(page.problem)
    assert "another window" in told[0]
    assert "no vault" in told[1]
    assert "damaged" in told[2]


def test_a_forgotten_passphrase_is_replaced_by_the_sheet(
    window: UnlockWindow, qtbot: QtBot, vault: Path, home: Path
) -> None:
    study = vaults.open_study(vault, passphrase=PASSPHRASE)
    vaults.make_recovery_sheet(study, home / "sheet.pdf", cost=LEAST)
    study.close()
    code = code_on(home / "sheet.pdf")
    window.ask_for(vault)
    asking = shown(window, OpenPage)
    asking.forgotten.click()
    page = shown(window, RecoverPage)
    QTest.keyClicks(page.code, "AAAAA")
    QTest.keyClick(page.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.busy)
    assert "40" in page.form.row("code").problem
    page.code.setText("A" * 40)
    page.action.click()
    qtbot.waitUntil(lambda: not page.busy)
    assert page.form.row("code").problem
    assert not page.passphrase.isVisible(), "a passphrase is not asked for in vain"
    page.code.setText(code.lower())
    page.action.click()
    qtbot.waitUntil(page.passphrase.first.line.hasFocus)
    assert not page.form.row("code").problem
    QTest.keyClicks(page.passphrase.first.line, "Known")
    qtbot.waitUntil(lambda: not window.jobs.busy())
    page.go()
    assert page.passphrase.first.line.hasFocus(), "too weak"
    page.passphrase.first.set_text(NEW)
    page.passphrase.again.set_text(NEW)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    vaults.open_study(vault, passphrase=PASSPHRASE).close()
    study = opened_by(window, qtbot, lambda: QTest.keyClick(page.passphrase.again.line, Qt.Key.Key_Return))
    assert vaults.is_passphrase(study, NEW)
    study.close()


def test_joining_takes_the_study_of_an_address(window: UnlockWindow, qtbot: QtBot, vault: Path, home: Path) -> None:
    founder = vaults.open_study(vault, passphrase=PASSPHRASE)
    exporting.write_address_file(founder, home / "known.fka")
    choose(window, "join")
    page = window.page
    assert isinstance(page, JoinPage)
    page.go()
    assert page.form.row("address").problem
    page.take(home / "known.fka")
    qtbot.waitUntil(lambda: page.chosen.text() == "Known")
    QTest.keyClicks(page.author, "AB")
    page.passphrase.first.set_text(NEW)
    page.passphrase.again.set_text(NEW)
    page.action.click()
    qtbot.waitUntil(lambda: isinstance(window.page, SheetPage))
    assert isinstance(window.page, SheetPage)
    study = opened_by(window, qtbot, window.page.back.click)
    assert study.author == "AB"
    assert overview.fingerprint(study).root == overview.fingerprint(founder).root
    study.close()
    founder.close()


@pytest.mark.parametrize("secret", [PASSPHRASE, "wrong"])
def test_a_backup_is_restored(window: UnlockWindow, qtbot: QtBot, vault: Path, home: Path, secret: str) -> None:
    study = vaults.open_study(vault, passphrase=PASSPHRASE)
    keeping.backup(study, home / "Copy.fkbackup")
    study.close()
    window._restore(home / "Copy.fkbackup")
    page = window.page
    assert isinstance(page, RestorePage)
    page.secret.set_text(secret)
    if secret == PASSPHRASE:
        restored = opened_by(window, qtbot, page.action.click)
        assert restored.folder == home / "Copy.fieldkit"
        assert restored.info.title == "Known"
        restored.close()
    else:
        page.action.click()
        qtbot.waitUntil(lambda: not page.busy)
        assert page.form.row("secret").problem
        assert not (home / "Copy.fieldkit").exists()


def test_restoring_is_stopped_and_leaves_nothing(
    window: UnlockWindow, qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Event()

    def endless(_file: Path, _folder: Path, *, progress: Progress, **_secrets: str | None) -> Study:
        begun.set()
        for step in count():
            progress.step(step, 0)
        raise AssertionError

    monkeypatch.setattr(keeping, "restore", endless)
    window._restore(home / "Copy.fkbackup")
    page = shown(window, RestorePage)
    page.secret.set_text(PASSPHRASE)
    page.go()
    qtbot.waitUntil(page.stop.isVisible)
    assert not page.back.isVisible()
    qtbot.waitUntil(begun.is_set)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    finish(page, qtbot)
    assert page.problem.startswith("Stopped.")
    assert page.back.isVisible()
    assert not page.stop.isVisible()
    assert list(home.iterdir()) == []


def test_recent_vaults_are_offered_and_forgotten(qtbot: QtBot, vault: Path, home: Path) -> None:
    other = home / "Other.fieldkit"
    other.mkdir()
    preferences = Preferences()
    preferences.remember_vault(other)
    preferences.remember_vault(vault)
    preferences.remember_vault(home / ("n" * 300))  # a place that cannot even be looked at is left out
    window = UnlockWindow(preferences, language="en", languages=[("en", "English")])
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown(window, OpenPage).back.click()
    recent = shown(window, WelcomePage).recent
    assert QApplication.focusWidget() is recent
    assert recent.current == vault
    QTest.keyClick(recent, Qt.Key.Key_Down)
    QTest.keyClick(recent, Qt.Key.Key_Return)
    assert shown(window, OpenPage).folder == other
    QTest.keyClick(window, Qt.Key.Key_Escape)
    recent = shown(window, WelcomePage).recent
    place = recent.visualRect(recent.model().index(0, 0)).center()
    QTest.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown(window, OpenPage).folder == vault
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.keyClick(shown(window, WelcomePage).recent, Qt.Key.Key_Delete)
    assert vault not in Preferences().recent_vaults
    QTest.keyClick(shown(window, WelcomePage).recent, Qt.Key.Key_Delete)
    assert other not in Preferences().recent_vaults
    assert QApplication.focusWidget() is shown(window, WelcomePage).choices["sample"]
    assert vault.is_dir()
    window.close()


def test_a_language_is_chosen_only_while_nothing_is_lost_by_it(window: UnlockWindow, qtbot: QtBot, home: Path) -> None:
    languages = window.findChild(Segments)
    assert isinstance(languages, Segments)
    with qtbot.waitSignal(window.language_chosen) as chosen:
        languages.choose("ru")
    assert chosen.args == ["ru"]
    choose(window, "begin")
    page = shown(window, BeginPage)
    assert not languages.isVisible(), "the title that is typed would be lost"
    page.back.click()
    assert languages.isVisible()
    choose(window, "begin")
    page = shown(window, BeginPage)
    page.title.setText("T")
    page.passphrase.first.set_text(PASSPHRASE)
    page.passphrase.again.set_text(PASSPHRASE)
    page.go()
    qtbot.waitUntil(lambda: isinstance(window.page, SheetPage))
    assert not languages.isVisible()
    assert Preferences().recent_vaults == (home / "Study.fieldkit",), "it is found again after a power cut"


def test_names_of_vaults_are_checked(window: UnlockWindow, home: Path) -> None:
    (home / "Study.fieldkit").mkdir()
    choose(window, "begin")
    page = window.page
    assert isinstance(page, BeginPage)
    assert page.place.path == home / "Study 2.fieldkit"
    for typed, path in (("a/b", None), (" Wave 2.fieldkit ", home / "Wave 2.fieldkit")):
        page.place.line.setText(typed)
        assert page.place.path == path


def test_closing_leaves_no_vault_open(window: UnlockWindow, qtbot: QtBot, home: Path) -> None:
    choose(window, "begin")
    page = window.page
    assert isinstance(page, BeginPage)
    page.title.setText("T")
    page.passphrase.first.set_text(PASSPHRASE)
    page.passphrase.again.set_text(PASSPHRASE)
    page.go()
    qtbot.waitUntil(lambda: isinstance(window.page, SheetPage))
    with qtbot.waitSignal(window.closing):
        window.close()
    vaults.open_study(home / "Study.fieldkit", passphrase=PASSPHRASE).close()


@pytest.mark.parametrize("way", ["begin", "join", "sample", "open", "recover"])
def test_tab_reaches_everything_and_the_buttons_after_the_fields(
    window: UnlockWindow, qtbot: QtBot, vault: Path, way: str
) -> None:
    if way in ("open", "recover"):
        window.ask_for(vault)
    else:
        choose(window, way)
    if way == "recover":
        shown(window, OpenPage).forgotten.click()
    page = window.page
    assert isinstance(page, Page)
    qtbot.waitUntil(page.isVisible)
    page.take_keyboard()
    stops = [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        # of choices that exclude each other Tab stops at the one in force, and arrows go on
        if not (isinstance(one, QAbstractButton) and one.group() is not None and not one.isChecked())
    ]
    reached: list[QWidget] = []
    for _ in stops:
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert set(reached) == set(stops)
    fields = [at for at, one in enumerate(reached) if page.form.isAncestorOf(one)]
    assert fields == list(range(len(fields))) or way == "sample"

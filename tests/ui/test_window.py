"""From an open study to a locked one, with everything wired."""

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.paths import config_dir
from fieldkit.progress import Progress
from fieldkit.services import deciding, respondents, sample, vaults
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.vault import session
from fieldkit.vault.slots import LEAST
from tests.studies import steps_left
from ui.coding.screen import CodingScreen
from ui.preferences import Preferences
from ui.respondents.screen import RespondentsScreen
from ui.search import SearchResults
from ui.start import Running
from ui.study.screen import StudyScreen
from ui.unlock.open import OpenPage
from ui.widgets.forms import TagEdit
from ui.widgets.rail import RailItem
from ui.window import StudyWindow

PASSPHRASE = "seven yellow rivers meet the mountain"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sample") / "S.fieldkit"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDKIT_CONFIG", str(made.parent / "config"))
        sample.create(made, PASSPHRASE, cost=LEAST).close()
    return made


@pytest.fixture
def study(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Study]:
    monkeypatch.setattr(session, "calibrate", lambda: LEAST)
    monkeypatch.setattr(vaults, "keychain_available", lambda: False)
    monkeypatch.setattr(vaults, "opens_by_keychain", lambda _folder: False)
    opened = vaults.open_study(folder, passphrase=PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def shown(study: Study, qtbot: QtBot) -> Iterator[StudyWindow]:
    made = StudyWindow(study, Preferences())
    made.show()
    qtbot.waitUntil(made.window.isActiveWindow)
    settle(qtbot, made)
    yield made
    made.close()
    made.window.deleteLater()


def settle(qtbot: QtBot, shown: StudyWindow) -> None:
    for _ in range(3):
        qtbot.wait(30)
        qtbot.waitUntil(lambda: not shown.jobs.busy())


def test_every_page_opens_by_its_key(shown: StudyWindow, qtbot: QtBot) -> None:
    for number, key in enumerate(shown.keys, start=1):
        QTest.keyClick(shown.window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, shown)
        assert shown.window.current_key == key
    assert shown.notifier.message is None


def test_what_waits_for_a_decision_is_counted_in_the_rail(shown: StudyWindow, qtbot: QtBot) -> None:
    shown.jobs.write(lambda study, _progress: deciding.add(study, "nurse", FindingKind.PROF, Decision.OPEN))
    settle(qtbot, shown)
    shown.changes.tell({"identifier"})
    items = [one for one in shown.window.findChildren(RailItem) if one.text() == "Anonymise"]
    qtbot.waitUntil(lambda: [one.accessibleName() for one in items] == ["Anonymise, 1"])


class StrayWindows(QObject):
    """Notes every widget that is shown as a window of its own beside the known one."""

    def __init__(self, known: QWidget) -> None:
        super().__init__()
        self._known = known
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen += [] if watched is self._known else [type(watched).__name__]
        return False


def test_nothing_flashes_up_while_pages_are_built(shown: StudyWindow, qapp: QApplication, qtbot: QtBot) -> None:
    strays = StrayWindows(shown.window)
    qapp.installEventFilter(strays)
    for key in shown.keys:
        shown.window.show_screen(key)
        settle(qtbot, shown)
    qapp.removeEventFilter(strays)
    assert strays.seen == []


@pytest.mark.parametrize("key", ["study", "settings"])
def test_tab_goes_down_the_page_column_by_column(shown: StudyWindow, qtbot: QtBot, key: str) -> None:
    page = shown.window.show_screen(key)
    settle(qtbot, shown)
    shown.window.focus_page()
    columns = [one for one in page.findChildren(QWidget) if one.property("scrolled")]
    places: list[int] = []
    focused = QApplication.focusWidget()
    while focused is not None and page.isAncestorOf(focused):
        column = next(one for one in columns if one.isAncestorOf(focused))
        # Tags come after the line into which they were typed.
        within = focused.parentWidget()
        shown_at = within if isinstance(within, TagEdit) else focused
        places.append(shown_at.mapTo(column, QPoint(0, 0)).y())
        assert focused.isVisible()
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    assert len(places) > 10
    upwards = [after for before, after in pairwise(places) if after < before - 60]
    assert len(upwards) <= 1, "only from the foot of one column to the head of the next"


def test_a_search_opens_the_place_in_its_transcript(shown: StudyWindow, qtbot: QtBot) -> None:
    QTest.keyClick(shown.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = shown.window.search_box
    results = shown.window.findChild(SearchResults)
    assert isinstance(results, SearchResults)
    QTest.keyClicks(box, "chil")
    qtbot.waitUntil(lambda: results.isVisible() and len(results.model.rows) > 1)
    QTest.keyClick(box, Qt.Key.Key_Down)
    hit = results.model.rows[1]
    assert hit.snippet[hit.marked[0] : hit.marked[1]].casefold().startswith("chil")
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle(qtbot, shown)
    assert not results.isVisible()
    screen = shown.window.built_screen("coding")
    assert isinstance(screen, CodingScreen)
    assert shown.window.current_key == "coding"
    qtbot.waitUntil(lambda: any(hit.title in text.text() for text in screen.findChildren(QLabel)))


def test_the_search_says_when_nothing_matches_or_cannot_be_read(shown: StudyWindow, qtbot: QtBot) -> None:
    shown.window.focus_search()
    box = shown.window.search_box
    results = shown.window.findChild(SearchResults)
    assert isinstance(results, SearchResults)
    QTest.keyClicks(box, "zzzzqqq")
    qtbot.waitUntil(lambda: results.summary.text() == "Nothing found.")
    box.clear()
    QTest.keyClicks(box, "(AND")
    qtbot.waitUntil(lambda: "cannot be read" in results.summary.text())
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not results.isVisible()


def test_steps_are_taken_back_and_done_again(shown: StudyWindow, study: Study, qtbot: QtBot) -> None:
    before = len(respondents.rows(study))
    draft = RespondentDraft("Z-001", {}, frozenset(), "", "", (), ())
    shown.jobs.write(
        lambda open_study, _progress: respondents.add(open_study, draft),
        done=lambda outcome: shown.changes.tell(outcome.touched),
    )
    settle(qtbot, shown)
    shown.window.focus_search()
    control = Qt.KeyboardModifier.ControlModifier
    shown.window.undo_requested.emit()
    settle(qtbot, shown)
    assert len(respondents.rows(study)) == before
    assert shown.notifier.message is not None
    assert "respondent added" in shown.notifier.message.text
    QTest.keyClick(shown.window, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, shown)
    assert len(respondents.rows(study)) == before + 1
    shown.window.undo_requested.emit()
    shown.window.undo_requested.emit()
    settle(qtbot, shown)
    assert shown.notifier.message is not None
    assert "nothing to take back" in shown.notifier.message.text


def test_locking_closes_the_vault_and_keeps_steps(study: Study, folder: Path, qtbot: QtBot, qapp: QApplication) -> None:
    restarted: list[Path] = []
    running = Running(qapp, Preferences(), restart=lambda folder, _unsaved: restarted.append(folder))
    shown = running.show_study(study)
    settle(qtbot, shown)
    draft = RespondentDraft("Y-001", {}, frozenset(), "", "", (), ())
    shown.jobs.write(lambda open_study, _progress: respondents.add(open_study, draft))
    QTest.keyClick(shown.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert restarted == [folder]
    assert not shown.window.isVisible()
    running.ask(folder, locked=True)
    assert running.unlock is not None
    page = running.unlock.page
    assert isinstance(page, OpenPage)
    assert "Locked" in page.sentence.text()
    QTest.keyClicks(page.passphrase.line, PASSPHRASE)
    QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: running.window is not shown)
    again = running.window
    assert again is not None
    settle(qtbot, again)
    assert steps_left(again.study) == (True, False), "the autosave was finished, and can still be taken back"
    again.window.undo_requested.emit()
    settle(qtbot, again)
    with qtbot.waitSignal(again.closed):
        again.window.close()
    reopened = vaults.open_study(folder, passphrase=PASSPHRASE)
    assert steps_left(reopened) == (False, False)
    reopened.close()


@pytest.mark.parametrize("ours", [True, False])
def test_locking_clears_what_was_copied_here(
    shown: StudyWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ours: bool
) -> None:
    QApplication.clipboard().setText("what the respondent said")
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: ours)
    with qtbot.waitSignal(shown.locked):
        shown.lock()
    assert QApplication.clipboard().text() == ("" if ours else "what the respondent said")


def test_the_configuration_says_nothing_of_the_study(shown: StudyWindow, study: Study, qtbot: QtBot) -> None:
    codes = [row.respondent.code for row in respondents.rows(study)]
    title = study.info.title
    for key in shown.keys:
        shown.window.show_screen(key)
        settle(qtbot, shown)
    shown.window.focus_search()
    QTest.keyClicks(shown.window.search_box, "group")
    settle(qtbot, shown)
    shown.lock()
    file = config_dir() / "window.ini"
    known = {"language", "theme", "idle_minutes", "recent_vaults", "geometry"}
    keys = QSettings(str(file), QSettings.Format.IniFormat).allKeys()
    assert {key for key in keys if not key.startswith("panels/")} <= known
    written = file.read_text("utf-8")
    assert "geometry" in written
    assert not [word for word in (title, *codes, "group") if word in written]


def test_locking_keeps_what_is_typed(shown: StudyWindow, folder: Path, qtbot: QtBot) -> None:
    begun = shown.window.show_screen("respondents")
    settle(qtbot, shown)
    assert isinstance(begun, RespondentsScreen)
    QTest.keyClick(begun, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    begun.editor.form.code.setText("X-001")
    QTest.keyClicks(begun.editor.form.code, "7")
    changed = shown.window.show_screen("study")
    settle(qtbot, shown)
    assert isinstance(changed, StudyScreen)
    QTest.keyClicks(changed.wave, " b")
    shown.lock()
    kept = vaults.open_study(folder, passphrase=PASSPHRASE)
    assert kept.info.wave.endswith(" b")
    assert respondents.find(kept, "X-0017").code == "X-0017"
    kept.close()


def test_locking_during_an_import_keeps_what_is_typed(shown: StudyWindow, folder: Path, qtbot: QtBot) -> None:
    page = shown.window.show_screen("study")
    settle(qtbot, shown)
    assert isinstance(page, StudyScreen)

    def long(_study: Study, progress: Progress) -> None:
        for done in range(100_000):
            progress.step(done, 100_000)
            time.sleep(0.002)

    with qtbot.waitSignal(shown.jobs.started):
        shown.jobs.write(long, title="import")
    QTest.keyClicks(page.wave, " d")
    with qtbot.waitSignal(shown.locked) as told:
        shown.lock()
    assert told.args == [folder, ()]
    kept = vaults.open_study(folder, passphrase=PASSPHRASE)
    assert kept.info.wave.endswith(" d")
    kept.close()


def test_idling_locks(shown: StudyWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.locked) as told:
        shown.idle.idle.emit()
    assert told.args == [shown.study.folder, ()]


def test_another_language_keeps_the_study_open(shown: StudyWindow, qtbot: QtBot) -> None:
    old = shown.window
    page = shown.window.show_screen("study")
    settle(qtbot, shown)
    assert isinstance(page, StudyScreen)
    QTest.keyClicks(page.wave, " c")
    shown.window.show_screen("settings")
    settle(qtbot, shown)
    shown.rebuild()
    settle(qtbot, shown)
    assert shown.window is not old
    assert shown.window.current_key == "settings"
    page = shown.window.show_screen("study")
    settle(qtbot, shown)
    assert isinstance(page, StudyScreen)
    assert page.wave.text().endswith(" c"), "what was typed is kept and seen"
    assert shown.notifier.message is None


def test_a_healed_key_file_is_told(folder: Path, study: Study, qtbot: QtBot) -> None:
    study.close()
    (folder / "keys.json").write_bytes(b"damaged")
    made = StudyWindow(vaults.open_study(folder, passphrase=PASSPHRASE), Preferences())
    made.show()
    settle(qtbot, made)
    assert made.notifier.message is not None
    assert "key file was damaged" in made.notifier.message.text
    assert any("key file was damaged" in one.text() for one in made.window.findChildren(QLabel) if one.isVisible())
    made.close()
    made.window.deleteLater()

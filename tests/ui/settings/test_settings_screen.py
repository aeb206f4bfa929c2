"""The Settings page on a real vault."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from fieldkit.services import keeping, vaults
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui import words
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.settings.screen import SettingsScreen
from ui.style import theme
from ui.style.theme import Mode
from ui.style.tokens import Tone

PASSPHRASE = "seven yellow rivers meet the mountain"
NEW = "eleven copper kettles sing at dawn"


def settle(qtbot: QtBot, jobs: Jobs[Study]) -> None:
    qtbot.waitUntil(lambda: not jobs.busy())
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not jobs.busy())


def change_passphrase(screen: SettingsScreen, current: str, new: str, again: str) -> None:
    QTest.keyClicks(screen.passphrase.current.line, current)
    QTest.keyClicks(screen.passphrase.new.first.line, new)
    QTest.keyClicks(screen.passphrase.new.again.line, again)
    screen.passphrase.change.click()


def test_the_passphrase_changes(
    screen: SettingsScreen, study: Study, jobs: Jobs[Study], notifier: Notifier, qtbot: QtBot
) -> None:
    change_passphrase(screen, PASSPHRASE, NEW, NEW)
    settle(qtbot, jobs)
    assert vaults.is_passphrase(study, NEW)
    assert not vaults.is_passphrase(study, PASSPHRASE)
    assert notifier.message is not None
    assert notifier.message.tone is Tone.GOOD
    assert screen.passphrase.current.text() == ""
    assert screen.passphrase.new.text() == ""


@pytest.mark.parametrize(
    ("current", "new", "again"),
    [("not the passphrase", NEW, NEW), (PASSPHRASE, NEW, NEW + "s"), (PASSPHRASE, "secret", "secret"), ("", NEW, NEW)],
)
def test_a_passphrase_that_is_wrong_weak_or_mistyped_is_not_set(
    screen: SettingsScreen, study: Study, jobs: Jobs[Study], qtbot: QtBot, current: str, new: str, again: str
) -> None:
    change_passphrase(screen, current, new, again)
    settle(qtbot, jobs)
    assert vaults.is_passphrase(study, PASSPHRASE)


def test_the_recovery_sheet_is_made(
    screen: SettingsScreen, study: Study, jobs: Jobs[Study], qtbot: QtBot, tmp_path: Path
) -> None:
    assert screen.slots.warning.isVisible()
    assert screen.slots.first_sheet.isVisible()
    screen.slots.make_sheet(tmp_path / "sheet.pdf")
    settle(qtbot, jobs)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert {slot.kind for slot in screen.slots.table.rows_model.rows} == {"passphrase", "recovery"}
    assert not screen.slots.warning.isVisible()
    assert screen.slots.sheet.isVisible()


def test_backup_and_check(
    screen: SettingsScreen, study: Study, jobs: Jobs[Study], qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / keeping.backup_name(study)
    screen.backup.back_up(target)
    settle(qtbot, jobs)
    assert target.is_file()
    assert keeping.last_backup(study) == study.today
    screen.check.now.click()
    settle(qtbot, jobs)
    assert screen.check.state.text == "sound"
    assert "1" in screen.check.report.text()


def test_a_second_backup_of_the_day_gets_a_name_of_its_own(
    screen: SettingsScreen,
    study: Study,
    jobs: Jobs[Study],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.settings.keeping.documents_dir", lambda: tmp_path)
    first = tmp_path / keeping.backup_name(study)
    screen.backup.back_up(first)
    settle(qtbot, jobs)
    screen.backup.now.click()
    (dialog,) = screen.window().findChildren(QFileDialog)
    assert [Path(one).name for one in dialog.selectedFiles()] == [f"{first.stem}-2.fkbackup"]
    dialog.reject()


def test_what_is_no_backup_is_not_replaced(
    screen: SettingsScreen, jobs: Jobs[Study], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", "utf-8")
    with qtbot.waitSignal(jobs.failed) as failed:
        screen.backup.back_up(tmp_path / "letter.txt")
    settle(qtbot, jobs)
    assert failed.args is not None
    assert words.explain(failed.args[1]).sentence == "A file of another kind has this name; it was not touched."
    assert (tmp_path / "letter.txt").read_text("utf-8") == "Dear all"


def test_a_place_that_is_missing_is_said(
    screen: SettingsScreen, jobs: Jobs[Study], qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(jobs.failed):
        screen.backup.back_up(tmp_path / "gone" / "b.fkbackup")
    settle(qtbot, jobs)


def test_theme_language_and_idle_take_effect(screen: SettingsScreen, qapp: QApplication, qtbot: QtBot) -> None:
    screen.window_card.mode.choose(Mode.DARK)
    assert theme.current().name == "dark"
    assert Preferences().theme is Mode.DARK
    with qtbot.waitSignal(screen.language_chosen) as chosen:
        screen.window_card.language.choose("ru")
    assert chosen.args == ["ru"]
    with qtbot.waitSignal(screen.idle_chosen) as idle:
        screen.window_card.minutes.setValue(12)
    assert idle.args == [12]
    with qtbot.waitSignal(screen.idle_chosen) as never:
        screen.window_card.locks.click()
    assert never.args == [0]
    assert Preferences().idle_minutes == 0
    assert screen.window_card.warning.isVisible()
    screen.window_card.mode.choose(Mode.LIGHT)
    assert theme.current().name == "light"


def test_the_keyring_is_offered_only_where_there_is_one(
    screen: SettingsScreen, jobs: Jobs[Study], notifier: Notifier, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not screen.slots.keyring.isVisible()
    asked: list[int] = []

    def enable(_study: Study, *, days: int) -> Outcome[None]:
        asked.append(days)
        return Outcome(None, frozenset({"slot"}))

    monkeypatch.setattr(vaults, "enable_keychain", enable)
    screen.slots._show_available(True)
    screen.slots.keyring.click()
    settle(qtbot, jobs)
    assert asked == [30]
    # The list says what is in force: nothing was put into the key file.
    assert not screen.slots.keyring.isChecked()

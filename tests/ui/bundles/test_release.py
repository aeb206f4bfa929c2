"""The sheet that makes a folder for readers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.profile import ARCHIVE, PRINT, Profile
from fieldkit.domain.release import Leaving, Staying
from fieldkit.services import deciding, respondents
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.studies import Laptop, looked_through, transcript
from tests.ui.desk import Desk, writing
from ui.bundles import release_wording as wording
from ui.bundles.release_sheet import ReleaseSheet
from ui.bundles.screen import BundlesScreen
from ui.widgets.buttons import Button
from ui.widgets.text import Text


class Window(Protocol):
    desk: Desk
    screen: BundlesScreen


Open = Callable[[Laptop], Window]


def opened(qtbot: QtBot, window: Window) -> ReleaseSheet:
    """The sheet, asked for by its key."""
    QTest.keyClick(window.screen, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)

    def found() -> list[ReleaseSheet]:
        return [one for one in window.screen.findChildren(ReleaseSheet) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(Text) if one.isVisible())


def says(widget: QWidget, sentence: str) -> bool:
    return sentence in texts(widget)


def press(button: Button) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def with_interviews(study: Study, folder: Path) -> None:
    """Two who agreed to everything, one who only may be quoted, one who only takes part; all looked through."""
    for items in (set(ConsentItem), set(ConsentItem), {ConsentItem.QUOTE}, set()):
        draft = RespondentDraft("", {}, frozenset({*items, ConsentItem.TAKE_PART}), "oral", "", ())
        transcript(study, folder, who=[respondents.add(study, draft).value.id])
    looked_through(study)


@pytest.fixture
def laptop(vaults: list[Laptop], tmp_path: Path) -> Laptop:
    with writing(vaults[0]) as study:
        with_interviews(study, tmp_path)
    return vaults[0]


@contextmanager
def lane_held(desk: Desk) -> Iterator[None]:
    free = Event()
    desk.jobs.write(lambda _study, _progress: free.wait(20))
    yield
    free.set()


def test_a_folder_for_readers_is_made(qtbot: QtBot, laptop: Laptop, window: Open, tmp_path: Path) -> None:
    here = window(laptop)
    sheet = opened(qtbot, here)
    assert sheet.profile == ARCHIVE
    assert sheet.target.name == "release-2026-Q4"
    assert says(sheet, "2 respondents, 2 transcripts")
    assert says(sheet, "2 respondents did not agree to this: they stay, and 2 transcripts with them.")
    sheet.profiles.choose(PRINT)
    assert says(sheet, "3 respondents, 2 transcripts")
    assert says(sheet, "In place of people stands [person]. Counts below 10 are covered.")
    sheet.set_target(tmp_path / "out")
    press(sheet.confirm)
    qtbot.waitUntil(partial(says, sheet, "The release is ready"))
    assert (tmp_path / "out" / "README.txt").is_file()
    assert says(sheet, "3 respondents, 2 transcripts, 0 coded passages, 0 tables of counts")
    message = here.desk.notifier.message
    assert message is not None
    assert message.text == "Release made: out"
    press(sheet.cancel)
    assert not sheet.isVisible()
    assert not here.desk.failures


def test_the_language_of_the_report_is_chosen(qtbot: QtBot, laptop: Laptop, window: Open, tmp_path: Path) -> None:
    sheet = opened(qtbot, window(laptop))
    sheet.languages.choose("ru")
    sheet.set_target(tmp_path / "out")
    press(sheet.confirm)
    qtbot.waitUntil(partial(says, sheet, "The release is ready"))
    assert "Профиль: archive" in (tmp_path / "out" / "README.txt").read_text("utf-8")
    sheet.reject()


def test_a_release_can_be_stopped(qtbot: QtBot, laptop: Laptop, window: Open, tmp_path: Path) -> None:
    here = window(laptop)
    sheet = opened(qtbot, here)
    sheet.set_target(tmp_path / "out")
    with lane_held(here.desk):
        press(sheet.confirm)
        press(sheet.cancel)
    qtbot.waitUntil(partial(says, sheet, "Stopped. No file was made."))
    assert not (tmp_path / "out").exists()
    assert says(sheet, "For whom")
    sheet.reject()


def test_what_waits_for_a_decision_is_said_at_once_and_leads_there(qtbot: QtBot, laptop: Laptop, window: Open) -> None:
    with writing(laptop) as study:
        deciding.add(study, "Москву", FindingKind.LOC, Decision.OPEN)
    here = window(laptop)
    sheet = opened(qtbot, here)
    assert says(sheet, "1 identifiers wait for a decision. Nothing is released before that.")
    decide = next(one for one in sheet.findChildren(Button) if one.text() == "Decide now")
    with qtbot.waitSignal(here.screen.decisions_requested):
        press(decide)
    assert not sheet.isVisible()


def test_what_was_not_looked_through_is_said(qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path) -> None:
    with writing(vaults[0]) as study:
        draft = RespondentDraft("", {}, frozenset(ConsentItem), "oral", "", ())
        transcript(study, tmp_path, who=[respondents.add(study, draft).value.id])
    sheet = opened(qtbot, window(vaults[0]))
    assert says(sheet, "4 texts were not looked through yet. Nothing is released before that.")
    assert not sheet.confirm.isEnabled()
    sheet.set_target(tmp_path / "out")
    sheet.make()
    qtbot.waitUntil(partial(says, sheet, "4 texts were not looked through as they stand. No file was made."))
    assert not (tmp_path / "out").exists()
    sheet.reject()


def test_nobody_agreed(qtbot: QtBot, vaults: list[Laptop], window: Open) -> None:
    sheet = opened(qtbot, window(vaults[0]))
    assert says(sheet, "Nobody agreed to this yet.")
    assert not sheet.confirm.isEnabled()
    sheet.reject()


def test_a_folder_with_something_in_it_is_left_alone(
    qtbot: QtBot, laptop: Laptop, window: Open, tmp_path: Path
) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "mine.txt").write_text("mine")
    sheet = opened(qtbot, window(laptop))
    sheet.set_target(tmp_path / "taken")
    press(sheet.confirm)
    qtbot.waitUntil(partial(says, sheet, "A file of this name is already there."))
    assert [file.name for file in (tmp_path / "taken").iterdir()] == ["mine.txt"]
    sheet.reject()


def test_everything_that_may_be_said_of_a_release() -> None:
    assert wording.profile_name("ministry") == "ministry"
    assert "[person]" in wording.does(Profile("x", words={FindingKind.PERSON: Decision.GENERALISE}))
    assert wording.stays(Staying(0, 0)) == "Nobody: no respondent lacks consent to this."
    assert wording.stays(Staying(0, 2)) == "2 transcripts, without the consent they need."
    assert wording.covered(Leaving(9, 9, covered=5)) == "5 counts"
    assert (
        wording.covered(Leaving(9, 9, covered=5, covered_for_earlier=2))
        == "5 counts, 2 of them because of earlier releases"
    )
    told = wording.left_away(Staying(0, 0, codings=1, wordless=2, values=3, tables=("country",), few_came=True))
    assert told.count(";") == 4
    assert wording.left_away(Staying(1, 1)) == ""

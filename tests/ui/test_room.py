"""Nothing is cut in either language on the smallest laptop: 1366 x 768 with a frame and a panel of the desktop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.services import sample, vaults
from fieldkit.vault.slots import LEAST
from tests.ui.desk import PATIENCE_MS, forget_language
from ui import app as application
from ui.jobs import Jobs, NoHandle
from ui.preferences import Preferences
from ui.unlock.new import BeginPage, JoinPage, SamplePage
from ui.unlock.open import OpenPage, RecoverPage
from ui.unlock.restore import RestorePage
from ui.unlock.welcome import WelcomePage
from ui.window import StudyWindow

PASSPHRASE = "seven yellow rivers meet the mountain"
WIDTH, HEIGHT = 1280, 698
COLUMN = 540


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("room") / "S.fieldkit"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDKIT_CONFIG", str(made.parent / "config"))
        sample.create(made, PASSPHRASE, cost=LEAST).close()
    return made


@pytest.fixture(params=["en", "ru"])
def dressed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Preferences]:
    preferences = Preferences()
    preferences.language = str(request.param)
    application.make_app([], preferences)
    yield preferences
    forget_language(qapp)


def cut(page: QWidget) -> list[str]:
    """Buttons and labels of one line that are narrower than what they say."""
    return [
        f"{widget.text()}: {widget.width()} of {widget.sizeHint().width()}"
        for widget in page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel)
        and widget.isVisible()
        and widget.text()
        and not (isinstance(widget, QLabel) and widget.wordWrap())
        and widget.width() < widget.sizeHint().width()
    ]


def test_every_page_has_room(folder: Path, dressed: Preferences, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vaults, "keychain_available", lambda: True)
    shown = StudyWindow(vaults.open_study(folder, passphrase=PASSPHRASE), dressed)
    shown.window.resize(WIDTH, HEIGHT)
    shown.show()
    found = {}
    for key in shown.keys:
        page = shown.window.show_screen(key)
        qtbot.wait(50)
        qtbot.waitUntil(lambda: not shown.jobs.busy())
        qtbot.wait(50)
        found[key] = cut(page)
    least = shown.window.minimumSizeHint()
    shown.close()
    assert found == {key: [] for key in found}
    assert (least.width() <= WIDTH, least.height() <= HEIGHT) == (True, True), least


def test_every_way_to_a_study_has_room(dressed: Preferences, qtbot: QtBot, tmp_path: Path) -> None:
    jobs = Jobs(NoHandle, NoHandle)
    folder = tmp_path / f"{'Life between two homes, second wave, ' * 3}.fieldkit"
    pages = [
        BeginPage(jobs),
        JoinPage(jobs),
        SamplePage(jobs),
        OpenPage(jobs, folder),
        RecoverPage(jobs, folder),
        RestorePage(jobs, tmp_path / "Life between two homes.fkbackup"),
        WelcomePage([folder]),
    ]
    found = {}
    for page in pages:
        qtbot.addWidget(page)
        page.resize(COLUMN, HEIGHT)
        page.show()
        qtbot.wait(30)
        found[type(page).__name__] = cut(page)
    assert jobs.stop(PATIENCE_MS)
    assert found == {key: [] for key in found}

"""A study of its own for each test, with the page in a window that has the keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldkit.services import vaults
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.ui.interviews.pages import Page
from ui.changes import Changes
from ui.interviews.screen import InterviewsScreen
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.preferences import Preferences


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    made = vaults.create(
        tmp_path / "S.fieldkit",
        "seven yellow rivers meet the mountain",
        title="Diaspora",
        languages=("ky", "ru"),
        cost=LEAST,
    )
    yield made
    made.close()


@pytest.fixture
def page(study: Study, qtbot: QtBot) -> Iterator[Page]:
    jobs: Jobs[Study] = Jobs(lambda: study, study.reading)
    notifier = Notifier()
    screen = InterviewsScreen(jobs, Changes(), notifier, Preferences())
    qtbot.addWidget(screen)
    screen.resize(1166, 680)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    made = Page(screen, study, jobs, notifier)
    made.settle(qtbot)
    yield made
    assert jobs.stop()

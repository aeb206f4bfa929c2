"""An open study with its lanes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldkit.services.session import Study
from tests.ui.desk import lanes, own_study
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.study.screen import StudyScreen


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with own_study(tmp_path, wave="2026") as made:
        yield made


@pytest.fixture
def jobs(study: Study) -> Iterator[Jobs[Study]]:
    with lanes(study) as made:
        yield made


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def notifier() -> Notifier:
    return Notifier()


@pytest.fixture
def screen(jobs: Jobs[Study], changes: Changes, notifier: Notifier, qtbot: QtBot) -> StudyScreen:
    made = StudyScreen(jobs, changes, notifier, Preferences())
    qtbot.addWidget(made)
    made.resize(1180, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.title_line.text() == "Diaspora")
    return made

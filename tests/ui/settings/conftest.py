"""The Settings page of an open study."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldkit.services import vaults
from fieldkit.services.session import Study
from fieldkit.vault import session
from fieldkit.vault.slots import LEAST
from tests.ui.desk import lanes, own_study
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.settings.screen import SettingsScreen


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "calibrate", lambda: LEAST)
    # No test asks the desktop of whoever runs it for its keyring.
    monkeypatch.setattr(vaults, "keychain_available", lambda: False)


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with own_study(tmp_path) as made:
        yield made


@pytest.fixture
def jobs(study: Study) -> Iterator[Jobs[Study]]:
    with lanes(study) as made:
        yield made


@pytest.fixture
def notifier() -> Notifier:
    return Notifier()


@pytest.fixture
def screen(jobs: Jobs[Study], notifier: Notifier, qtbot: QtBot) -> SettingsScreen:
    made = SettingsScreen(jobs, Changes(), notifier, Preferences())
    qtbot.addWidget(made)
    made.resize(1180, 700)
    made.show()
    qtbot.waitUntil(lambda: bool(made.slots.table.rows_model.rows))
    qtbot.waitUntil(lambda: not jobs.busy())
    return made

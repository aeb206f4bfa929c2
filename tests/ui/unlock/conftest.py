"""The window before a study is open, in a home folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldkit.services import vaults
from fieldkit.vault import session
from fieldkit.vault.slots import LEAST
from ui.preferences import Preferences
from ui.unlock import place
from ui.unlock.window import UnlockWindow


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "calibrate", lambda: LEAST)
    monkeypatch.setattr(vaults, "opens_by_keychain", lambda _folder: False)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(place, "documents_dir", lambda: folder)
    return folder


@pytest.fixture
def window(qtbot: QtBot, home: Path) -> Iterator[UnlockWindow]:
    made = UnlockWindow(Preferences(), language="en", languages=[("en", "English"), ("ru", "Русский")])
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()

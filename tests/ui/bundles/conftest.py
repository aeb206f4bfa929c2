"""Windows on the vaults of one study."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.studies import Laptop
from tests.ui.desk import Desk, bring_configuration
from ui.bundles.screen import BundlesScreen


class Window:
    """The page of bundles of one laptop, shown."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk = desk
        self.screen = BundlesScreen(desk.jobs, desk.changes, desk.notifier, desk.preferences)
        qtbot.addWidget(self.screen)
        self.screen.resize(1180, 700)
        self.screen.show()
        qtbot.waitUntil(lambda: bool(self.words) and self.screen.members.isVisible())
        qtbot.waitUntil(lambda: not desk.jobs.busy())

    @property
    def words(self) -> str:
        return self.screen.fingerprint.words.text()


@pytest.fixture
def vaults(laptops: list[Laptop], configuration: Path, tmp_path: Path) -> list[Laptop]:
    bring_configuration(configuration, tmp_path / "config")
    return laptops


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Laptop], Window]]:
    desks: list[Desk] = []

    def opened(laptop: Laptop) -> Window:
        desks.append(Desk(laptop, tmp_path))
        return Window(qtbot, desks[-1])

    yield opened
    for desk in desks:
        desk.close()

"""A window's collaborators around a real vault, for tests of screens."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldkit.errors import FieldKitError
from fieldkit.services import vaults
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE, Laptop
from ui.changes import Changes
from ui.jobs import Job, Jobs
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.screen import Screen

PATIENCE_MS = 120_000
"""How long a slow machine may take for what comes at once on a usual one."""

S = TypeVar("S", bound=Screen)


class Desk:
    """An open vault with its lanes; failures that nobody answers for are kept in `failures`."""

    def __init__(self, laptop: Laptop, folder: Path) -> None:
        self._study = laptop.open()
        self.jobs: Jobs[Study] = Jobs(lambda: self._study, self._study.reading)
        self.changes = Changes()
        self.notifier = Notifier()
        self.preferences = Preferences(folder / f"{laptop.folder.stem}.ini")
        self.failures: list[FieldKitError] = []
        self.jobs.failed.connect(self._keep)

    @contextmanager
    def looking(self) -> Iterator[Study]:
        """The study through a connection of its own that cannot write."""
        study = self._study.reading()
        try:
            yield study
        finally:
            study.close()

    def close(self) -> None:
        """Stop the lanes, which closes the vault."""
        assert self.jobs.stop(PATIENCE_MS)
        self._study.close()

    def _keep(self, _job: Job, error: FieldKitError) -> None:
        self.failures.append(error)


@dataclass(frozen=True)
class Page(Generic[S]):
    """A page and what is behind it."""

    screen: S
    study: Study
    jobs: Jobs[Study]
    changes: Changes
    notifier: Notifier

    def settle(self, qtbot: QtBot) -> None:
        """Wait until nothing is under way; a button pressed by its key takes a tenth of a second to come up."""
        qtbot.wait(130)
        qtbot.waitUntil(lambda: not self.jobs.busy())
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not self.jobs.busy())


@contextmanager
def own_study(folder: Path, **facts: Any) -> Iterator[Study]:
    """An open study in a vault of its own; `facts` as `vaults.create` takes them."""
    made = vaults.create(folder / "S.fieldkit", PASSPHRASE, title="Diaspora", cost=LEAST, **facts)
    try:
        yield made
    finally:
        made.close()


@contextmanager
def lanes(study: Study) -> Iterator[Jobs[Study]]:
    """The lanes of an open study."""
    made: Jobs[Study] = Jobs(lambda: study, study.reading)
    yield made
    assert made.stop(PATIENCE_MS)


@contextmanager
def page_in_front(
    kind: Callable[[Jobs[Study], Changes, Notifier, Preferences], S], study: Study, qtbot: QtBot
) -> Iterator[Page[S]]:
    """A page in a window that has the keyboard."""
    changes, notifier = Changes(), Notifier()
    with lanes(study) as jobs:
        screen = kind(jobs, changes, notifier, Preferences())
        qtbot.addWidget(screen)
        screen.resize(1166, 680)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        made = Page(screen, study, jobs, changes, notifier)
        made.settle(qtbot)
        yield made


@contextmanager
def writing(laptop: Laptop) -> Iterator[Study]:
    """A closed vault, opened to prepare something in it."""
    study = laptop.open()
    try:
        yield study
    finally:
        study.close()


def forget_language(app: QApplication) -> None:
    """Let texts be again as they stand in the source."""
    for translator in app.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


def bring_configuration(folder: Path, into: Path) -> None:
    """Let what belongs to the vaults be found where window tests keep their configuration."""
    shutil.copytree(folder, into, dirs_exist_ok=True)

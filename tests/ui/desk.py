"""A window's collaborators around a real vault, for tests of screens."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldkit.errors import FieldKitError
from fieldkit.services.session import Study
from tests.studies import Laptop
from ui.changes import Changes
from ui.jobs import Job, Jobs
from ui.notify import Notifier
from ui.preferences import Preferences


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
        assert self.jobs.stop(20_000)
        self._study.close()

    def _keep(self, _job: Job, error: FieldKitError) -> None:
        self.failures.append(error)


@contextmanager
def writing(laptop: Laptop) -> Iterator[Study]:
    """A closed vault, opened to prepare something in it."""
    study = laptop.open()
    try:
        yield study
    finally:
        study.close()


def bring_configuration(folder: Path, into: Path) -> None:
    """Let what belongs to the vaults be found where window tests keep their configuration."""
    shutil.copytree(folder, into, dirs_exist_ok=True)

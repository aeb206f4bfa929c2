"""The big study at the moments from which something is measured: made once a run, copied before it is used."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldkit.domain.ids import RespondentId
from fieldkit.services import exporting, genesis, merging, vaults
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.benchmarks import fictional, fieldwork
from tests.benchmarks.fieldwork import PASSPHRASE

LONG = "The long one"
"""Title of a transcript of 50,000 words with 1,000 codings."""
CODINGS_OF_LONG = 1_000
_TURNS_OF_LONG = 50_000 // fictional.TURN_WORDS


class Stages:
    """Folders with the vaults C1, who collects, and K2, who receives.

    Stages, each after the other: `begun` (people entered, files lie ready), `coded` (everything imported and coded),
    `sent` (exported to K2 as `sent.fkb`), `merged` (K2 took it in).

    Args:
        folder: where they are.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[Path] = []
        self.known: dict[int, RespondentId] = {}
        self._work = folder / "work"
        self._patch: pytest.MonkeyPatch

    @property
    def bundle(self) -> Path:
        """What was sent."""
        return self._work / "sent.fkb"

    def make(self, patch: pytest.MonkeyPatch) -> None:
        """Go through all stages, keeping a copy of each."""
        self._patch = patch
        self._at_work()
        every = list(fictional.interviews())
        texts = self.folder / "texts"
        texts.mkdir()
        self.files = fieldwork.files(texts, every)
        study = fieldwork.begin(self._work / "C1.fieldkit")
        self.known = fieldwork.register(study, every)
        self._keep("begun", study)
        study = self.open("C1")
        fieldwork.bring_in(study, self.files, self.known)
        fieldwork.code_all(study)
        (long,) = fictional.interviews(1, turns=_TURNS_OF_LONG, seed=50)
        (file,) = fieldwork.files(self.folder, [long])
        fieldwork.bring_in_one(study, file, title=LONG, codings=CODINGS_OF_LONG)
        self._keep("coded", study)
        study = self.open("C1")
        address = genesis.address_of(study)
        other = vaults.join(self._work / "K2.fieldkit", PASSPHRASE, address=address, author="K2", cost=LEAST)
        exporting.export(study, self.bundle, to=[genesis.address_of(other)])
        self._keep("sent", study, other)
        other = self.open("K2")
        merging.merge(other, self.bundle, trust=True)
        self._keep("merged", other)

    def open(self, name: str) -> Study:
        """The vault of somebody, in the place for copies."""
        return vaults.open_study(self._work / f"{name}.fieldkit", passphrase=PASSPHRASE)

    def vault(self, name: str) -> Path:
        """The folder of somebody's vault."""
        return self._work / f"{name}.fieldkit"

    @contextmanager
    def copying(self, work: Path, patch: pytest.MonkeyPatch) -> "Iterator[Stages]":
        """The same stages, with a place of its own for copies."""
        copies = Stages(self.folder)
        copies.files, copies.known, copies._work, copies._patch = self.files, self.known, work, patch
        yield copies
        shutil.rmtree(work, ignore_errors=True)

    def back_to(self, stage: str) -> None:
        """Bring the place for copies to what it was at a stage; open vaults must be closed."""
        shutil.rmtree(self._work, ignore_errors=True)
        shutil.copytree(self.folder / stage, self._work)
        self._at_work()

    def remove(self) -> None:
        """Remove everything."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _at_work(self) -> None:
        (self._work / "configuration").mkdir(parents=True, exist_ok=True)
        self._patch.setenv("FIELDKIT_CONFIG", str(self._work / "configuration"))

    def _keep(self, stage: str, *studies: Study) -> None:
        for study in studies:
            study.close()
        shutil.copytree(self._work, self.folder / stage)

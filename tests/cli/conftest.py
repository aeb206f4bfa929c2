"""Real commands on real vaults. A passphrase has the least cost and each derivation is done once and remembered, so
that hundreds of openings stay quick."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from fieldkit.cli import main
from fieldkit.vault import slots
from fieldkit.vault.slots import LEAST, Cost

PASSPHRASE = "seven yellow rivers meet the mountain"


@dataclass(frozen=True)
class Result:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Standard output as JSON."""
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def error(self) -> dict[str, Any]:
        """Standard error as JSON."""
        found: dict[str, Any] = json.loads(self.err)
        return found


Fieldkit = Callable[..., Result]
remembered = cache(slots._derive)


def least() -> Cost:
    """In place of measuring the machine."""
    return LEAST


@pytest.fixture(autouse=True)
def place(tmp_path: Path, configuration: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where commands run: an empty folder."""
    for name in ("FIELDKIT_PASSPHRASE", "FIELDKIT_NEW_PASSPHRASE", "FIELDKIT_RECOVERY_CODE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("fieldkit.vault.session.calibrate", least)
    monkeypatch.setattr("fieldkit.vault.slots._derive", remembered)
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def fieldkit(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Fieldkit:
    """Run a command in this process."""

    def run(*arguments: str | Path, passphrase: str | None = PASSPHRASE, **environment: str) -> Result:
        if passphrase is not None:
            monkeypatch.setenv("FIELDKIT_PASSPHRASE", passphrase)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return run


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a new vault in it that has one respondent, and the configuration that belongs to it."""
    folder = tmp_path_factory.mktemp("template")
    vault = str(folder / "study.fieldkit")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDKIT_CONFIG", str(folder / "config"))
        patch.setattr("fieldkit.vault.session.calibrate", least)
        patch.setattr("fieldkit.vault.slots._derive", remembered)
        for arguments in (
            ["new", vault, "--title", "Life between two homes"],
            ["respondent", "add", vault, "--code", "R-001", "--consent", "quote"],
        ):
            patch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
            assert main(arguments) == 0
    return folder


@pytest.fixture
def vault(template: Path, place: Path, configuration: Path) -> Path:
    """A new vault with one respondent."""
    shutil.copytree(template / "config", configuration)
    return shutil.copytree(template / "study.fieldkit", place / "study.fieldkit")


def transcript(path: Path, words: str = "I came in spring and found work at once.") -> Path:
    """A small interview."""
    path.write_text(f"I: When did you come?\nR: {words}\nI: And then?\nR: Then I stayed.\n", encoding="utf-8")
    return path

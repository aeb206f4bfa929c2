"""Real commands on real vaults, with the least cost of a passphrase so that hundreds of openings stay quick."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fieldkit.cli import main
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


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where commands run: an empty folder, with a configuration of its own."""
    monkeypatch.setenv("FIELDKIT_CONFIG", str(tmp_path / "config"))
    for name in ("FIELDKIT_PASSPHRASE", "FIELDKIT_NEW_PASSPHRASE", "FIELDKIT_RECOVERY_CODE"):
        monkeypatch.delenv(name, raising=False)

    def least() -> Cost:
        return LEAST

    monkeypatch.setattr("fieldkit.vault.session.calibrate", least)
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


@pytest.fixture
def vault(fieldkit: Fieldkit, place: Path) -> Path:
    """A new vault with one respondent."""
    assert fieldkit("new", "study", "--title", "Life between two homes").code == 0
    assert fieldkit("respondent", "add", "study", "--code", "R-001", "--consent", "quote").code == 0
    return place / "study.fieldkit"


def transcript(path: Path, words: str = "I came in spring and found work at once.") -> Path:
    """A small interview."""
    path.write_text(f"I: When did you come?\nR: {words}\nI: And then?\nR: Then I stayed.\n", encoding="utf-8")
    return path

"""One vault made once; each test gets its own copy, because Argon2 takes a quarter of a second."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldkit.clock import SystemClock
from fieldkit.vault import session
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.keyfile import KeyFileState, parse
from fieldkit.vault.keys import VaultKey
from fieldkit.vault.session import OpenVault
from fieldkit.vault.slots import LEAST

PASSPHRASE = "seven yellow rivers meet the mountain"


@dataclass(frozen=True)
class Made:
    """A closed vault and what opens it."""

    folder: VaultFolder
    key: VaultKey
    passphrase: str = PASSPHRASE

    def open(self) -> OpenVault:
        """Open without the cost of the passphrase."""
        state = KeyFileState(parse(self.folder.key_file.read_bytes()), None)
        return session.open_with(self.folder, self.key, state, SystemClock())


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("template") / "T.fieldkit"
    with session.create(folder, PASSPHRASE, cost=LEAST) as vault:
        key = vault.key
        vault.writer().execute("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL)")
        vault.writer().executemany("INSERT INTO note VALUES (?, ?)", [(n, f"word {n} " * 40) for n in range(200)])
    return Made(VaultFolder(folder), key)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    folder = tmp_path / "V.fieldkit"
    shutil.copytree(template.folder.path, folder)
    return Made(VaultFolder(folder), template.key)


@pytest.fixture
def opened(made: Made) -> Iterator[OpenVault]:
    with made.open() as vault:
        yield vault


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "config"
    monkeypatch.setenv("FIELDKIT_CONFIG", str(folder))
    return folder

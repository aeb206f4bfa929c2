from pathlib import Path
from typing import Protocol

import pytest

from fieldkit.errors import BugError, Cancelled, Code, InputError, VaultError
from fieldkit.vault import backup, marker, recovery
from fieldkit.vault.connection import transaction
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.marker import Marker
from fieldkit.vault.session import OpenVault
from fieldkit.vault.slots import LEAST


class Made(Protocol):
    """The fixture of `conftest.py`."""

    folder: VaultFolder
    passphrase: str


class Stops:
    """A person who stops when a share of the work is done."""

    def __init__(self, at: float) -> None:
        self.at = at

    def step(self, done: int, total: int) -> None:
        """Stop at the share."""
        if total and done / total >= self.at:
            raise Cancelled


def notes(vault: OpenVault) -> list[object]:
    return list(vault.reader().execute("SELECT id, words FROM note ORDER BY id"))


@pytest.fixture
def file(opened: OpenVault, tmp_path: Path) -> Path:
    target = tmp_path / "copy.fkbackup"
    backup.make(opened, target)
    return target


def refused(file: Path, folder: Path, passphrase: str) -> Code:
    before = sorted(folder.parent.iterdir())
    with pytest.raises(VaultError) as caught:
        backup.restore(file, folder, passphrase=passphrase)
    assert sorted(folder.parent.iterdir()) == before
    return caught.value.code


def test_a_restored_vault_is_the_same(opened: OpenVault, made: Made, file: Path, tmp_path: Path) -> None:
    marker.write(opened.key, Marker(opened.vault_id, 1, 5))
    assert list(made.folder.backups.iterdir()) == []
    assert file.stat().st_mode & 0o077 == 0
    with backup.restore(file, tmp_path / "R.fieldkit", passphrase=made.passphrase) as restored:
        assert restored.vault_id == opened.vault_id
        assert restored.key.same_as(opened.key)
        assert notes(restored) == notes(opened)
        assert marker.read(restored.key, restored.vault_id) == Marker(opened.vault_id, 1, 5)
        restored.writer().execute("INSERT INTO note (words) VALUES ('after')")
    assert (tmp_path / "R.fieldkit" / "keys.json").read_bytes() == made.folder.key_copy.read_bytes()
    assert not any(path.suffix == ".part" for path in tmp_path.iterdir())


def test_the_recovery_code_of_the_day_restores(opened: OpenVault, tmp_path: Path) -> None:
    code = recovery.generate()
    opened.add_recovery(code, cost=LEAST)
    backup.make(opened, tmp_path / "copy.fkbackup")
    with backup.restore(tmp_path / "copy.fkbackup", tmp_path / "R.fieldkit", recovery_code=code.text) as restored:
        assert notes(restored) == notes(opened)


def test_restoring_refuses_what_it_must(made: Made, file: Path, tmp_path: Path) -> None:
    assert refused(file, tmp_path / "R.fieldkit", "not the passphrase") is Code.WRONG_PASSPHRASE
    assert refused(file, made.folder.path, made.passphrase) is Code.VAULT_EXISTS
    with pytest.raises(InputError) as caught:
        backup.restore(tmp_path / "none", tmp_path / "R.fieldkit", passphrase=made.passphrase)
    assert caught.value.code is Code.FILE_MISSING


def test_every_damaged_byte_is_told(made: Made, file: Path, tmp_path: Path) -> None:
    sound = file.read_bytes()
    places = [*range(40), *range(40, len(sound) - 68, 997), *range(len(sound) - 68, len(sound) - 32)]
    for at in places:
        file.write_bytes(sound[:at] + bytes([sound[at] ^ 0x04]) + sound[at + 1 :])
        assert refused(file, tmp_path / "R.fieldkit", made.passphrase) is Code.BACKUP_DAMAGED, at
    for length in (0, 1, 17, 18, 60, 86, 500, len(sound) // 2, len(sound) - 68, len(sound) - 1):
        file.write_bytes(sound[:length])
        assert refused(file, tmp_path / "R.fieldkit", made.passphrase) is Code.BACKUP_DAMAGED, length
    file.write_bytes(sound + b"\0")
    assert refused(file, tmp_path / "R.fieldkit", made.passphrase) is Code.BACKUP_DAMAGED


@pytest.mark.parametrize("back", [1, 16, 32])
def test_a_damaged_proof_is_told_after_unlocking(made: Made, file: Path, tmp_path: Path, back: int) -> None:
    content = bytearray(file.read_bytes())
    content[-back] ^= 1
    file.write_bytes(content)
    assert refused(file, tmp_path / "R.fieldkit", made.passphrase) is Code.BACKUP_DAMAGED


def test_nothing_readable_is_in_the_file(opened: OpenVault, tmp_path: Path) -> None:
    opened.writer().execute("INSERT INTO note (words) VALUES ('канарейка-седьмая')")
    backup.make(opened, tmp_path / "copy.fkbackup")
    content = (tmp_path / "copy.fkbackup").read_bytes()
    assert "канарейка".encode() not in content
    assert opened.key.reveal() not in content


@pytest.mark.parametrize("at", [0.0, 0.3, 0.5, 0.7, 0.9, 1.0])
def test_stopping_leaves_the_older_file_and_nothing_else(opened: OpenVault, file: Path, at: float) -> None:
    older = file.read_bytes()
    before = sorted(file.parent.iterdir())
    with pytest.raises(Cancelled):
        backup.make(opened, file, Stops(at))
    assert file.read_bytes() == older
    assert sorted(file.parent.iterdir()) == before
    assert list(opened.folder.backups.iterdir()) == []


@pytest.mark.parametrize("at", [0.0, 0.2, 0.5, 0.9])
def test_stopping_a_restore_leaves_nothing(made: Made, file: Path, tmp_path: Path, at: float) -> None:
    with pytest.raises(Cancelled):
        backup.restore(file, tmp_path / "R.fieldkit", passphrase=made.passphrase, progress=Stops(at))
    assert not any(path.name.startswith("R.fieldkit") for path in tmp_path.iterdir())


def test_a_damaged_vault_is_not_backed_up_over_a_sound_backup(opened: OpenVault, file: Path) -> None:
    older = file.read_bytes()
    opened.writer().execute("CREATE TABLE child (note INTEGER REFERENCES note (id))")
    opened.writer().execute("PRAGMA foreign_keys=OFF")
    opened.writer().execute("INSERT INTO child VALUES (9999)")
    with pytest.raises(VaultError) as caught:
        backup.make(opened, file)
    assert caught.value.code is Code.VAULT_DAMAGED
    assert file.read_bytes() == older


def test_half_a_transaction_is_not_backed_up(opened: OpenVault, tmp_path: Path) -> None:
    with transaction(opened.writer()), pytest.raises(BugError):
        backup.make(opened, tmp_path / "copy.fkbackup")


def test_automatic_backups_rotate(opened: OpenVault) -> None:
    made = [backup.rotate(opened, keep=2) for _ in range(4)]
    assert backup.automatic(opened.folder) == made[-2:]
    assert sorted(opened.folder.backups.iterdir()) == made[-2:]

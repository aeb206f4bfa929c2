"""Backups: the whole vault in one file, made while it is open, verified before it counts.

A backup opens with the passphrase or recovery code of the day it was made.
"""

import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

from fieldkit.clock import Clock, SystemClock
from fieldkit.errors import Code, InputError, VaultError
from fieldkit.files import FileKind, fsync_dir, place_beside, place_errors, require_no_folder
from fieldkit.progress import SILENT, Part, Progress
from fieldkit.vault import backupfile, keyfile, openers, session
from fieldkit.vault.connection import check_pages, connect
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.keyfile import KeyFileState
from fieldkit.vault.keys import VaultKey
from fieldkit.vault.session import OpenVault

SUFFIX: Final = ".fkbackup"
_PURPOSE: Final = "backup"


def make(vault: OpenVault, target: Path, progress: Progress = SILENT) -> None:
    """Write a backup of an open vault; runs on the writer's thread, outside a transaction.

    Args:
        vault: what to copy, as last committed.
        target: the file; one of that name is replaced once the new one is verified.
        progress: told in hundredths.

    Raises:
        VaultError: `VAULT_DAMAGED` if the copy of the database is not sound, `BACKUP_DAMAGED` if what was written
            reads back differently; an older file of that name stays.
        PlaceError: full, missing or read-only place; an older file of that name stays.
        Cancelled: asked by `progress`; an older file of that name stays.
    """
    stage = vault.folder.backups / f".stage-{secrets.token_hex(4)}"
    beside = place_beside(target)
    try:
        vault.writer().copy_to(stage, vault.key.database_key_hex, Part(progress, first=0, last=40, total=100))
        _require_sound(stage, vault.key, Part(progress, first=40, last=60, total=100))
        with place_errors(target):
            packing = Part(progress, first=60, last=85, total=100)
            backupfile.pack(beside, vault.key_file_bytes, stage, lambda total: vault.key.mac(_PURPOSE, total), packing)
            with beside.open("rb") as written:
                backupfile.verify(written, Part(progress, first=85, last=100, total=100))
            beside.replace(target)
            fsync_dir(target.parent)
    finally:
        with suppress(OSError):
            for suffix in ("", "-journal", "-wal", "-shm"):
                stage.with_name(stage.name + suffix).unlink(missing_ok=True)
            beside.unlink(missing_ok=True)


def kind(vault: OpenVault) -> FileKind:
    """Backups of this vault, and of no other."""
    return backupfile.kind_of(vault.vault_id)


def rotate(vault: OpenVault, *, keep: int = 3, progress: Progress = SILENT) -> Path:
    """Make an automatic backup inside the vault and drop the oldest beyond `keep` (at least 1).

    Returns:
        The new backup.

    Raises:
        VaultError: as `make`; no older backup is dropped then.
        PlaceError: full or read-only place; no older backup is dropped then.
        Cancelled: asked by `progress`; no older backup is dropped then.
    """
    older = automatic(vault.folder)
    number = int(older[-1].stem) + 1 if older else 1
    target = vault.folder.backups / f"{number:08d}{SUFFIX}"
    make(vault, target, progress)
    with place_errors(target):
        for path in automatic(vault.folder)[: -max(keep, 1)]:
            path.unlink()
    return target


def automatic(folder: VaultFolder) -> list[Path]:
    """The automatic backups of a vault, oldest first."""
    return sorted(path for path in folder.backups.glob(f"*{SUFFIX}") if path.stem.isdecimal())


def restore(
    file: Path,
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    progress: Progress = SILENT,
    clock: Clock | None = None,
) -> OpenVault:
    """Make a vault from a backup and open it.

    The vault keeps its id. The marker stays as it is, so that the caller sees a restored vault and starts a new epoch.

    Args:
        file: the backup.
        folder: the folder to make.
        passphrase: of the day the backup was made.
        recovery_code: of the day the backup was made, instead of the passphrase.
        progress: told in hundredths.
        clock: the machine's by default.

    Raises:
        InputError: `FILE_MISSING`, `FILE_IS_FOLDER`.
        VaultError: `VAULT_EXISTS`, `BACKUP_DAMAGED`, `VAULT_NEWER`, `WRONG_PASSPHRASE`, `WRONG_RECOVERY_CODE`,
            `PASSPHRASE_NEEDED`, `SLOT_MISSING`; nothing is left.
        PlaceError: full, missing or read-only place; nothing is left.
        Cancelled: asked by `progress`; nothing is left.
    """
    opener = openers.by_typed(passphrase, recovery_code)
    require_no_folder(file)
    with place_errors(file):
        if not file.is_file():
            raise InputError(Code.FILE_MISSING, path=str(file))
    with ExitStack() as unfinished:
        stage = session.stage_beside(folder, unfinished)
        with place_errors(file), file.open("rb") as stream:
            trailer = backupfile.verify(stream, Part(progress, first=0, last=30, total=100))
            with place_errors(stage.database):
                content = backupfile.unpack(stream, stage.database, Part(progress, first=30, last=70, total=100))
        with _as_backup_damage():
            key, keys = keyfile.open_bytes(content, opener)
            if not key.mac_matches(_PURPOSE, trailer.total, trailer.mac):
                raise VaultError(Code.BACKUP_DAMAGED)
            _require_sound(stage.database, key, Part(progress, first=70, last=100, total=100))
        keyfile.write(stage, keys, key)
        session.appear(stage, folder)
        unfinished.pop_all()
    return session.open_with(VaultFolder(folder), key, KeyFileState(keys, None), clock or SystemClock())


def _require_sound(database: Path, key: VaultKey, progress: Progress) -> None:
    """Refuse a copy with a broken page or index."""
    connection = connect(database, key.database_key_hex, role="writer")
    try:
        if not check_pages(connection, progress).sound:
            raise VaultError(Code.VAULT_DAMAGED)
    finally:
        connection.close()


@contextmanager
def _as_backup_damage() -> Iterator[None]:
    try:
        yield
    except VaultError as error:
        if error.code in (Code.VAULT_DAMAGED, Code.KEY_FILE_DAMAGED):
            raise VaultError(Code.BACKUP_DAMAGED) from None
        raise

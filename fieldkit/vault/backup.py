"""A backup: the whole vault in one file, made while it is open, verified before it counts.

The file is `magic (16 bytes) | version (u16)`, then sections `kind (4 ASCII bytes) | length (u64) | bytes`, then the
trailer `END. | SHA-256 over all before it (32) | HMAC of that sum under a subkey of the vault key (32)`. Numbers are
big-endian. Sections in order: `KEYS` the key file as it was, `DATA` the database, encrypted as it lies on the disk.
Nothing in it is in the clear but the ids and costs of the key file. It opens with the passphrase or recovery code of
the day it was made.
"""

import hmac
import os
import secrets
import struct
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from fieldkit.clock import Clock, SystemClock
from fieldkit.errors import Code, InputError, VaultError
from fieldkit.files import fsync_dir, place_errors
from fieldkit.progress import SILENT, Part, Progress
from fieldkit.vault import keyfile, openers, session
from fieldkit.vault.connection import check_pages, connect
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.keyfile import KeyFile, KeyFileState
from fieldkit.vault.keys import VaultKey
from fieldkit.vault.openers import Opener
from fieldkit.vault.session import OpenVault

SUFFIX: Final = ".fkbackup"
_MAGIC: Final = b"FIELDKIT-BACKUP\n"
_VERSION: Final = 1
_PREAMBLE: Final = struct.Struct(">16sH")
_SECTION: Final = struct.Struct(">4sQ")
_TRAILER: Final = struct.Struct(">4s32s32s")
_KEYS: Final = b"KEYS"
_DATA: Final = b"DATA"
_END: Final = b"END."
_CHUNK: Final = 2**20
_PURPOSE: Final = "backup"
_STAGE: Final = ".stage-"


def make(vault: OpenVault, target: Path, progress: Progress = SILENT) -> None:
    """Write a backup of an open vault; runs on the writer's thread.

    Args:
        vault: what to copy, as last committed.
        target: the file; one of that name is replaced once the new one is verified.
        progress: told in hundredths.

    Raises:
        VaultError: `VAULT_DAMAGED` if the copy of the database is not sound, `BACKUP_DAMAGED` if what was written
            reads back differently; an older file of that name stays.
        PlaceError: full, missing or read-only place.
        Cancelled: asked by `progress`; nothing is left.
    """
    _clear_stages(vault.folder)
    stage = vault.folder.backups / f"{_STAGE}{secrets.token_hex(4)}"
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        vault.writer().copy_to(stage, vault.key.database_key_hex, Part(progress, first=0, last=40, total=100))
        _require_sound(stage, vault.key, Part(progress, first=40, last=60, total=100))
        with place_errors(target):
            _write(beside, vault, stage, Part(progress, first=60, last=85, total=100))
            _read_back(beside, Part(progress, first=85, last=100, total=100))
            beside.replace(target)
            fsync_dir(target.parent)
    finally:
        _clear_stages(vault.folder)
        beside.unlink(missing_ok=True)


def rotate(vault: OpenVault, *, keep: int = 3, progress: Progress = SILENT) -> Path:
    """Make an automatic backup inside the vault and drop the oldest beyond `keep`.

    Returns:
        The new backup.

    Raises:
        VaultError: as `make`; no older backup is dropped then.
        PlaceError: full or read-only place; no older backup is dropped then.
        Cancelled: asked by `progress`.
    """
    older = automatic(vault.folder)
    number = int(older[-1].stem) + 1 if older else 1
    target = vault.folder.backups / f"{number:08d}{SUFFIX}"
    make(vault, target, progress)
    with place_errors(target):
        for path in automatic(vault.folder)[:-keep]:
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
        InputError: `FILE_MISSING`.
        VaultError: `VAULT_EXISTS`, `BACKUP_DAMAGED`, `VAULT_NEWER`, `WRONG_PASSPHRASE`, `WRONG_RECOVERY_CODE`,
            `PASSPHRASE_NEEDED`, `SLOT_MISSING`; nothing is left.
        PlaceError: full, missing or read-only place; nothing is left.
        Cancelled: asked by `progress`; nothing is left.
    """
    opener = openers.by_typed(passphrase, recovery_code)
    if not file.is_file():
        raise InputError(Code.FILE_MISSING, path=str(file))
    with ExitStack() as unfinished:
        stage = session.stage_beside(folder, unfinished)
        sections = {_KEYS: stage.key_file, _DATA: stage.database}
        with place_errors(file), file.open("rb") as stream:
            total, mac = _unpack(stream, sections, Part(progress, first=0, last=70, total=100))
        key, keys = _unlocked(stage, opener)
        if not key.mac_matches(_PURPOSE, total, mac):
            raise VaultError(Code.BACKUP_DAMAGED)
        keyfile.write(stage, keys, key)
        with _damage_of_backup():
            _require_sound(stage.database, key, Part(progress, first=70, last=100, total=100))
        session.appear(stage, folder)
        unfinished.pop_all()
    return session.open_with(VaultFolder(folder), key, KeyFileState(keys, None), clock or SystemClock())


def _write(path: Path, vault: OpenVault, stage: Path, progress: Progress) -> None:
    keys = vault.key_file_bytes
    size = stage.stat().st_size
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    total = sha256()
    with os.fdopen(handle, "wb") as out, stage.open("rb") as database:
        opening = (_PREAMBLE.pack(_MAGIC, _VERSION), _SECTION.pack(_KEYS, len(keys)), keys, _SECTION.pack(_DATA, size))
        for part in opening:
            total.update(part)
            out.write(part)
        for chunk in _chunks(database, size, progress):
            total.update(chunk)
            out.write(chunk)
        out.write(_TRAILER.pack(_END, total.digest(), vault.key.mac(_PURPOSE, total.digest())))
        out.flush()
        os.fsync(out.fileno())


def _read_back(path: Path, progress: Progress) -> None:
    with path.open("rb") as stream:
        _unpack(stream, {}, progress)


def _unpack(stream: BinaryIO, sections: dict[bytes, Path], progress: Progress) -> tuple[bytes, bytes]:
    """Check sum and lengths and write the wanted sections to new files; returns the sum and its MAC."""
    left = os.fstat(stream.fileno()).st_size - _TRAILER.size
    preamble = _exactly(stream, _PREAMBLE.size)
    magic, version = _PREAMBLE.unpack(preamble)
    if magic != _MAGIC:
        raise VaultError(Code.BACKUP_DAMAGED)
    total = sha256(preamble)
    left -= len(preamble)
    for kind in (_KEYS, _DATA):
        head = _exactly(stream, _SECTION.size)
        total.update(head)
        left -= len(head)
        found, size = _SECTION.unpack(head)
        if found != kind or size > left or (kind == _KEYS and size > keyfile.LIMIT):
            raise VaultError(Code.BACKUP_NEWER if False else Code.BACKUP_DAMAGED)
    raise NotImplementedError

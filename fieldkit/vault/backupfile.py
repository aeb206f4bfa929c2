"""The file format of a backup.

The file is `magic (16 bytes) | version (u16)`, then sections `kind (4 ASCII bytes) | length (u64) | bytes`, then the
trailer `END. | SHA-256 over all before the trailer (32) | HMAC of that sum under a subkey of the vault key (32)`.
Numbers are big-endian. Sections in order: `KEYS` the key file as it was, `DATA` the database, encrypted as it lies on
the disk. Nothing in it is in the clear but the ids, days and costs of the key file. Every later version keeps magic,
version and trailer, so that damage is told from novelty.
"""

import hmac
import os
import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from fieldkit.errors import Code, VaultError
from fieldkit.files import FileKind
from fieldkit.progress import Progress
from fieldkit.vault.keyfile import LIMIT

_MAGIC: Final = b"FIELDKIT-BACKUP\n"
_VERSION: Final = 1
_PREAMBLE: Final = struct.Struct(">16sH")
_SECTION: Final = struct.Struct(">4sQ")
_TRAILER: Final = struct.Struct(">4s32s32s")
_KEYS: Final = b"KEYS"
_DATA: Final = b"DATA"
_END: Final = b"END."
_CHUNK: Final = 2**20


def kind_of(vault_id: str) -> FileKind:
    """Backups of one vault; the key file in front says, in the clear, which it is of."""
    told = re.escape(f'"vault":"{vault_id}"}}'.encode())
    return FileKind(re.compile(re.escape(_MAGIC) + b"..KEYS.{8}.*?" + told + re.escape(_DATA), re.DOTALL))


@dataclass(frozen=True)
class Trailer:
    """The end of a backup.

    Args:
        total: SHA-256 over all before the trailer.
        mac: of `total`, under the vault key.
    """

    total: bytes
    mac: bytes


def pack(path: Path, keys: bytes, database: Path, mac: Callable[[bytes], bytes], progress: Progress) -> None:
    """Write a new file, for its owner only, and make it durable.

    Args:
        path: the file to make.
        keys: the key file.
        database: an encrypted database that nobody has open.
        mac: proves the sum.
        progress: told in bytes.

    Raises:
        OSError: as the system says.
        Cancelled: asked by `progress`.
    """
    size = database.stat().st_size
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as out, database.open("rb") as source:
        head = _PREAMBLE.pack(_MAGIC, _VERSION) + _SECTION.pack(_KEYS, len(keys)) + keys + _SECTION.pack(_DATA, size)
        total = sha256(head)
        out.write(head)
        for chunk in _chunks(source, size, progress):
            total.update(chunk)
            out.write(chunk)
        out.write(_TRAILER.pack(_END, total.digest(), mac(total.digest())))
        out.flush()
        os.fsync(out.fileno())


def verify(stream: BinaryIO, progress: Progress) -> Trailer:
    """Read all of a backup and compare it with its sum; leaves `stream` at its end.

    Raises:
        VaultError: `BACKUP_DAMAGED`, or `VAULT_NEWER` with the fact `format`.
        Cancelled: asked by `progress`.
    """
    size = os.fstat(stream.fileno()).st_size - _TRAILER.size
    if size < _PREAMBLE.size:
        raise VaultError(Code.BACKUP_DAMAGED)
    stream.seek(0)
    total = sha256()
    for chunk in _chunks(stream, size, progress):
        total.update(chunk)
    mark, kept, mac = _TRAILER.unpack(_exactly(stream, _TRAILER.size))
    stream.seek(0)
    magic, version = _PREAMBLE.unpack(_exactly(stream, _PREAMBLE.size))
    stream.seek(0, os.SEEK_END)
    if mark != _END or magic != _MAGIC or not hmac.compare_digest(kept, total.digest()):
        raise VaultError(Code.BACKUP_DAMAGED)
    if version > _VERSION:
        raise VaultError(Code.VAULT_NEWER, format=version)
    return Trailer(kept, mac)


def unpack(stream: BinaryIO, database: Path, progress: Progress) -> bytes:
    """Write the database of a verified backup to a new file and make it durable.

    Returns:
        The key file.

    Raises:
        VaultError: `BACKUP_DAMAGED`.
        OSError: as the system says.
        Cancelled: asked by `progress`.
    """
    end = os.fstat(stream.fileno()).st_size - _TRAILER.size
    stream.seek(_PREAMBLE.size)
    keys = _exactly(stream, _section(stream, _KEYS, min(end, LIMIT)))
    size = _section(stream, _DATA, end)
    if stream.tell() + size != end:
        raise VaultError(Code.BACKUP_DAMAGED)
    handle = os.open(database, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as out:
        for chunk in _chunks(stream, size, progress):
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return keys


def _section(stream: BinaryIO, kind: bytes, limit: int) -> int:
    found, size = _SECTION.unpack(_exactly(stream, _SECTION.size))
    if found != kind or not isinstance(size, int) or size > limit:
        raise VaultError(Code.BACKUP_DAMAGED)
    return size


def _chunks(stream: BinaryIO, size: int, progress: Progress) -> Iterator[bytes]:
    done = 0
    progress.step(0, size)
    while done < size:
        chunk = _exactly(stream, min(_CHUNK, size - done))
        yield chunk
        done += len(chunk)
        progress.step(done, size)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    content = stream.read(size)
    if len(content) != size:
        raise VaultError(Code.BACKUP_DAMAGED)
    return content

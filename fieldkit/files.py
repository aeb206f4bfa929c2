"""Writing files so that a crash leaves the old one or the new one, never half of one, and never somebody else's."""

import errno
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from fieldkit.errors import Code, InputError, PlaceError

VAULT_SUFFIX = ".fieldkit"
"""How the name of a vault's folder ends."""

_PRIVATE, _PRIVATE_FOLDER = 0o600, 0o700
_BEGINNING = 2**17


@dataclass(frozen=True, slots=True)
class FileKind:
    """How files of a kind that the program writes are told from all others.

    Attributes:
        begins: matches the beginning of each of them, within the first 128 KiB.
        suffix: how its name must end as well, where files of other programs begin in the same way; "" for any.
    """

    begins: re.Pattern[bytes]
    suffix: str = ""


PDF = FileKind(re.compile(rb"%PDF-"))
"""A sheet, or any other PDF."""


@contextmanager
def place_errors(path: Path) -> Iterator[None]:
    """Turn what the operating system says about a place into what the person can do.

    Args:
        path: the file or folder that is being read or written.

    Raises:
        PlaceError: full, missing or read-only place.
        InputError: the file is missing or cannot be read.
    """
    try:
        yield
    except OSError as error:
        match error.errno:
            case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
                raise PlaceError(Code.DISK_FULL, path=str(path)) from None
            case errno.EROFS | errno.EACCES | errno.EPERM:
                raise PlaceError(Code.PLACE_READ_ONLY, path=str(path)) from None
            case errno.ENOENT | errno.ENOTDIR | errno.ENXIO | errno.ENODEV:
                raise PlaceError(Code.PLACE_MISSING, path=str(path)) from None
            case _:
                raise InputError(Code.FILE_UNREADABLE, path=str(path)) from None


def require_no_folder(path: Path) -> None:
    """Tell a folder from the file that is asked for.

    Raises:
        InputError: FILE_IS_FOLDER.
        PlaceError: the place may not be looked at.
    """
    with place_errors(path):
        if path.is_dir():
            raise InputError(Code.FILE_IS_FOLDER, path=str(path))


def fsync_dir(folder: Path) -> None:
    """Make a rename inside `folder` durable, where the system can (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def place_beside(path: Path) -> Path:
    """A new name beside a file or folder under which it is written; what killed processes left of it is removed."""
    left = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{8}}\.part")
    with suppress(OSError):  # a place that cannot be read says so when it is written to
        for found in [one for one in path.parent.iterdir() if left.fullmatch(one.name)]:
            _remove(found)
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")


def _remove(path: Path) -> None:
    """Remove a file, or a folder with all that is in it, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file at once, see `appearing`.

    Raises:
        PlaceError: the place is full, missing or read-only; the old file stays as it was.
    """
    with appearing(path, content):
        pass


@contextmanager
def appearing(path: Path, content: bytes) -> Iterator[Path]:
    """Write beside, tighten, fsync; when the block has ended well replace, otherwise the old file stays as it was.

    The block is given the file beside, to look at it.

    Args:
        path: the file to make or replace, readable by its owner only.
        content: all of it. Callers hand over ciphertext, or what the person asked to have in the clear.

    Raises:
        PlaceError: the place is full, missing or read-only.
    """
    beside = place_beside(path)
    with place_errors(path):
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _PRIVATE)
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            yield beside
            beside.replace(path)
            fsync_dir(path.parent)
        finally:
            beside.unlink(missing_ok=True)


def require_target(path: Path, kind: FileKind) -> None:
    """Refuse to write where a file would do harm: into a vault, or over what is not an older file of its kind.

    An empty file is nobody's work and can be replaced.

    Args:
        path: where the person wants a file.
        kind: what it will be.

    Raises:
        InputError: TARGET_IN_VAULT, FILE_IS_FOLDER, TARGET_OTHER_KIND (path); nothing was touched.
        PlaceError: the place may not be looked at.
    """
    require_outside_vaults(path)
    require_no_folder(path)
    with place_errors(path):
        if path.exists() and not _is_of(kind, path):
            raise InputError(Code.TARGET_OTHER_KIND, path=str(path))


def free_name(path: Path) -> Path:
    """The path, or the first with a number after its name that is not taken.

    Raises:
        PlaceError, InputError: the place may not be looked at.
    """
    number = 2
    free = path
    with place_errors(path):
        while free.exists():
            free = path.with_stem(f"{path.stem}-{number}")
            number += 1
    return free


def write_asked(path: Path, content: bytes, kind: FileKind) -> None:
    """Write a file where the person asked for it.

    Raises:
        InputError, PlaceError: as `require_target` and `write_atomically`; what was there stays as it was.
    """
    require_target(path, kind)
    write_atomically(path, content)


def _is_of(kind: FileKind, path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        beginning = stream.read(_BEGINNING)
    return not beginning or (path.name.casefold().endswith(kind.suffix) and bool(kind.begins.match(beginning)))


def require_outside_vaults(path: Path) -> None:
    """Refuse to put anything into a vault's folder, where the vault alone writes; links and ".." do not hide it.

    Raises:
        InputError: TARGET_IN_VAULT.
        PlaceError: the place may not be looked at.
    """
    with place_errors(path):
        folder = Path(os.path.realpath(path.parent))
    if any(one.suffix.casefold() == VAULT_SUFFIX for one in (folder, *folder.parents)):
        raise InputError(Code.TARGET_IN_VAULT, path=str(path))


def require_new_folder(path: Path) -> None:
    """Leave alone what is there already.

    Raises:
        InputError: FILE_EXISTS when there is a file, or a folder with something in it; TARGET_IN_VAULT.
        PlaceError: the place is missing or may not be looked at.
    """
    require_outside_vaults(path)
    with place_errors(path):
        if path.exists() and not (path.is_dir() and not any(path.iterdir())):
            raise InputError(Code.FILE_EXISTS, path=str(path))


@contextmanager
def new_folder(path: Path, files: Mapping[str, bytes]) -> Iterator[None]:
    """A folder that is there with all of its files, or not at all.

    They are written beside it. When the block has ended well the folder appears, otherwise nothing is left.

    Args:
        path: a folder that is not there, or is empty.
        files: path inside the folder, with "/" -> content that the person asked to have in the clear.

    Raises:
        InputError: FILE_EXISTS when something is there already; TARGET_IN_VAULT.
        PlaceError: the place is full, missing or read-only.
    """
    require_new_folder(path)
    path = path.absolute()  # "." has no name beside which anything could be
    with place_errors(path):
        beside = place_beside(path)
        try:
            beside.mkdir(_PRIVATE_FOLDER)
            for name, content in files.items():
                place = beside / name
                place.parent.mkdir(_PRIVATE_FOLDER, parents=True, exist_ok=True)
                write_atomically(place, content)
            yield
            if path.exists():
                path.rmdir()
            beside.replace(path)
            fsync_dir(path.parent)
        finally:
            _remove(beside)


def read_limited(path: Path, *, limit: int) -> bytes:
    """All bytes of a file, or of a pipe, that is not larger than `limit` bytes.

    Raises:
        InputError: missing, a folder, unreadable or too large.
        PlaceError: what holds it may not be opened.
    """
    with place_errors(path):
        require_no_folder(path)
        if not path.exists():
            raise InputError(Code.FILE_MISSING, path=str(path))
        with path.open("rb") as stream:
            content = stream.read(limit + 1)
    if len(content) > limit:
        raise InputError(Code.FILE_TOO_LARGE, path=str(path), limit_mb=limit // 2**20)
    return content

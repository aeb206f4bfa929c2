"""The one door to the encrypted database (SQLCipher).

Errors of the library are converted here, `from None`: their messages may quote bound values.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock, RLock
from typing import Any, Final, Literal, TypeAlias

from sqlcipher3 import dbapi2

from fieldkit.errors import BugError, Cancelled, Code, FieldKitError, PlaceError, VaultError
from fieldkit.files import place_errors
from fieldkit.progress import Progress

Value: TypeAlias = "str | bytes | int | float | None"
Row: TypeAlias = tuple[Any, ...]
Parameters: TypeAlias = Sequence[Value] | Mapping[str, Value]
Role: TypeAlias = Literal["writer", "reader"]

APPLICATION_ID: Final = 0x464B4954  # "FKIT"
_BUSY_MS = 5_000
_STATEMENTS = 64
_CACHE_KIB: Final[dict[Role, int]] = {"writer": 16_000, "reader": 4_000}
_ROOMY_KIB = 128_000
_CHECKPOINT_PAGES = 1_000
_COPY_PAGES = 1_024
_ROWS = 100
_PATIENCE_SECONDS = 0.02

# In this order: nothing is read or spilled before logging is off and temporary tables stay in memory.
_PRAGMAS: Final = (
    ("cipher_log_level", "NONE", "NONE"),
    ("temp_store", "MEMORY", 2),
    ("mmap_size", "0", 0),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("busy_timeout", str(_BUSY_MS), _BUSY_MS),
)
# These read the file, so a wrong key or damage shows here.
_FILE_PRAGMAS: Final = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("secure_delete", "ON", 1),
)


# What SQLite's primary result codes mean to the person.
_OF_PLACE: Final = {
    "SQLITE_FULL": Code.DISK_FULL,
    "SQLITE_READONLY": Code.PLACE_READ_ONLY,
    "SQLITE_PERM": Code.PLACE_READ_ONLY,
    "SQLITE_CANTOPEN": Code.PLACE_READ_ONLY,
}
_DAMAGE: Final = frozenset({"SQLITE_CORRUPT", "SQLITE_NOTADB"})
_LOCKED: Final = frozenset({"SQLITE_BUSY", "SQLITE_LOCKED"})


# The library's copying tells no code, only SQLite's fixed words for it.
_WORDED: Final = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "database is locked": "SQLITE_BUSY",
    "interrupted": "SQLITE_INTERRUPT",
}


def _converted(error: dbapi2.Error, path: Path) -> FieldKitError:
    name: str = getattr(error, "sqlite_errorname", None) or _WORDED.get(str(error)) or type(error).__name__
    if name == "SQLITE_IOERR":
        # A stick that was pulled out, or a write that a quota or a file size limit cut short.
        lost = not os.path.exists(path)  # noqa: PTH110 - unlike `Path.exists` it takes every error for absence
        return PlaceError(Code.PLACE_MISSING if lost else Code.DISK_FULL, path=str(path))
    if name in _OF_PLACE:
        return PlaceError(_OF_PLACE[name], path=str(path))
    if name in _DAMAGE:
        return VaultError(Code.VAULT_DAMAGED)
    if name in _LOCKED:
        return VaultError(Code.VAULT_IN_USE, pid=0)
    return Cancelled() if name == "SQLITE_INTERRUPT" else BugError(f"sql-{name.lower()}")


@contextmanager
def _conversion(path: Path) -> Iterator[None]:
    try:
        yield
    except dbapi2.Error as error:
        raise _converted(error, path) from None


class _Handle:
    """The library's connection, guarded: closing it under a running statement would crash the process."""

    __slots__ = ("_alive", "_closed", "busy", "closing", "path", "raw")

    def __init__(self, raw: Any, path: Path) -> None:
        self.raw = raw
        self.path = path
        self.closing = False
        self._closed = False
        self.busy = RLock()
        self._alive = Lock()

    def run(self, function: Callable[..., Any], *arguments: object) -> Any:
        """Call into the library, unless the connection is closing, converting what it raises."""
        with self.busy:
            if self.closing:
                raise Cancelled
            try:
                return function(*arguments)
            except dbapi2.Error as error:
                raise _converted(error, self.path) from None
            except (UnicodeEncodeError, OverflowError):
                # A lone surrogate or an integer beyond 64 bits; the exception would carry the text.
                raise BugError("sql-value") from None

    def interrupt(self) -> None:
        with self._alive:
            if not self._closed:
                self.raw.interrupt()

    def close(self, last: Callable[[Any], None]) -> None:
        """Stop the running statement, let no other begin, undo an open transaction, do the last thing and close."""
        self.closing = True
        while not self.busy.acquire(timeout=_PATIENCE_SECONDS):
            self.interrupt()
        try:
            if not self._closed:
                self._finish(last)
        finally:
            self.busy.release()

    def _finish(self, last: Callable[[Any], None]) -> None:
        with self._alive:
            self._closed = True
        try:
            with _conversion(self.path):
                self.raw.rollback()
                last(self.raw)
        finally:
            self.raw.close()


class Cursor:
    """The rows of one statement."""

    __slots__ = ("_handle", "_raw")

    def __init__(self, handle: _Handle, raw: Any) -> None:
        self._handle = handle
        self._raw = raw

    def __iter__(self) -> Iterator[Row]:
        while rows := self.fetchmany(_ROWS):
            for row in rows:
                # what was fetched ahead is not handed out after closing: a job comes to its end at its next row
                if self._handle.closing:
                    raise Cancelled
                yield row

    def fetchone(self) -> Row | None:
        """The next row, or None at the end."""
        row: Row | None = self._handle.run(self._raw.fetchone)
        return row

    def fetchmany(self, size: int) -> list[Row]:
        """At most `size` further rows; empty at the end."""
        rows: list[Row] = self._handle.run(self._raw.fetchmany, size)
        return rows

    def fetchall(self) -> list[Row]:
        """All further rows."""
        rows: list[Row] = self._handle.run(self._raw.fetchall)
        return rows

    @property
    def rowcount(self) -> int:
        """Rows changed by the last statement; -1 for a query."""
        count: int = self._raw.rowcount
        return count

    @property
    def lastrowid(self) -> int | None:
        """The row id of the last insert."""
        rowid: int | None = self._raw.lastrowid
        return rowid

    def close(self) -> None:
        """Drop what was not fetched, and with it the snapshot it holds."""
        self._handle.run(self._raw.close)


class Connection:
    """An open, unlocked database. Made by `connect`; used by one thread at a time, `interrupt` and `close` apart.

    No transaction is begun behind the caller's back: a single statement commits itself, several belong into
    `transaction`.

    Raises:
        PlaceError: by every method, also of its cursors: the disk is full, was removed or is read-only.
        VaultError: `VAULT_DAMAGED`, or `VAULT_IN_USE` by another connection.
        Cancelled: interrupted or closed.
        BugError: everything else; its text is `sql-` and the name of the condition, such as
            `sql-sqlite_constraint`.
    """

    __slots__ = ("_handle", "_is_roomy", "role")

    def __init__(self, raw: Any, path: Path, role: Role) -> None:
        self._handle = _Handle(raw, path)
        self.role: Role = role
        self._is_roomy = False

    def execute(self, sql: str, parameters: Parameters = ()) -> Cursor:
        """Run one statement."""
        handle = self._handle
        return Cursor(handle, handle.run(handle.raw.execute, sql, parameters))

    def executemany(self, sql: str, rows: Iterable[Parameters]) -> Cursor:
        """Run one statement for each of `rows`."""
        handle = self._handle
        return Cursor(handle, handle.run(handle.raw.executemany, sql, rows))

    def commit(self) -> None:
        """Make the open transaction durable; does nothing without one."""
        self._handle.run(self._handle.raw.commit)

    def rollback(self) -> None:
        """Undo the open transaction; does nothing without one, or once closed."""
        with suppress(Cancelled):
            self._handle.run(self._handle.raw.rollback)

    def interrupt(self) -> None:
        """Stop the running statement, from any thread; it raises `Cancelled`."""
        self._handle.interrupt()

    def close(self) -> None:
        """Stop the running statement and close, from any thread; an open transaction is undone.

        A writer first moves the write-ahead log into the database and empties it. Does nothing the second time.
        """
        self._handle.close(_checkpoint if self.role == "writer" else _nothing)

    @property
    def closed(self) -> bool:
        """Whether `close` was called."""
        return self._handle.closing

    @property
    def total_changes(self) -> int:
        """Rows changed since the connection was opened."""
        changes: int = self._handle.run(getattr, self._handle.raw, "total_changes")
        return changes

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        open_: bool = self._handle.run(getattr, self._handle.raw, "in_transaction")
        return open_

    @contextmanager
    def roomy(self) -> Iterator[None]:
        """Keep more pages in memory meanwhile, for work that reads what it wrote; at the end all are given back."""
        if self._is_roomy:
            yield
            return
        self._is_roomy = True
        self.execute(f"PRAGMA cache_size=-{_ROOMY_KIB}").fetchall()
        # what is committed is safe in the log beside the file; it is taken over once, with the next write
        self.execute("PRAGMA wal_autocheckpoint=0").fetchall()
        try:
            yield
        finally:
            self._is_roomy = False
            # one that was closed meanwhile keeps nothing
            with suppress(Cancelled):
                self.execute(f"PRAGMA wal_autocheckpoint={_CHECKPOINT_PAGES}").fetchall()
                self.execute(f"PRAGMA cache_size=-{_CACHE_KIB[self.role]}").fetchall()
                self.execute("PRAGMA shrink_memory").fetchall()

    def copy_to(self, path: Path, key_hex: str, progress: Progress) -> None:
        """Write a consistent copy, encrypted under `key_hex`, into the new file `path`.

        Raises:
            Cancelled: asked by `progress`; the unfinished file is the caller's to remove.
            BugError: a transaction is open, whose changes are not yet true.
        """
        if self.in_transaction:
            raise BugError("transaction-nested")
        target = _keyed(path, key_hex, create=True)
        try:
            backup = partial(self._handle.raw.backup, pages=_COPY_PAGES, progress=_copying(progress))
            self._handle.run(backup, target)
        finally:
            target.close()


@contextmanager
def transaction(connection: Connection) -> Iterator[Connection]:
    """All or nothing: `BEGIN IMMEDIATE`, then commit, or roll back whatever was raised.

    Raises:
        BugError: a transaction is open already; use cases do not nest.
    """
    if connection.in_transaction:
        raise BugError("transaction-nested")
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


@dataclass(frozen=True)
class PageReport:
    """What a full check of the file found.

    Args:
        damaged_pages: numbers, from 1, of the pages whose seal (HMAC) is broken or that are cut off.
        integrity_ok: whether tables and indexes agree with each other.
        foreign_keys_broken: rows that name a row which is not there.
    """

    damaged_pages: tuple[int, ...]
    integrity_ok: bool
    foreign_keys_broken: int

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.damaged_pages and self.integrity_ok and not self.foreign_keys_broken


def connect(path: Path, key_hex: str, *, role: Role, create: bool = False) -> Connection:
    """Open the database.

    Args:
        path: the file.
        key_hex: the raw key, 64 hexadecimal digits.
        role: a reader cannot write.
        create: make a new file; refused when there is one.

    Raises:
        VaultError: `VAULT_MISSING`, `VAULT_EXISTS`, `VAULT_DAMAGED` (also for a wrong key, which cannot be told
            from damage here: the key file decides that), `VAULT_IN_USE`.
        PlaceError: full or read-only place.
    """
    if create and path.exists():
        raise VaultError(Code.VAULT_EXISTS)
    if not create and not path.is_file():
        raise VaultError(Code.VAULT_MISSING)
    with place_errors(path):
        # SQLite takes an empty file for a new database; ours was never empty.
        if not create and path.stat().st_size == 0:
            raise VaultError(Code.VAULT_DAMAGED)
    raw = _keyed(path, key_hex, create=create)
    try:
        with _conversion(path):
            _configure(raw, role, create=create)
    except BaseException:
        raw.close()
        raise
    return Connection(raw, path, role)


def check_pages(connection: Connection, progress: Progress) -> PageReport:
    """Read every page and compare it with its seal, then tables with indexes, then references.

    Raises:
        Cancelled: asked by `progress` between the three steps, or by `interrupt`.
    """
    progress.step(0, 3)
    seals = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    damaged = tuple(sorted({_page_number(str(row[0])) for row in seals}))
    progress.step(1, 3)
    integrity_ok = _sound(lambda: connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)])
    progress.step(2, 3)
    broken = 0
    if integrity_ok:
        broken = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    progress.step(3, 3)
    return PageReport(damaged, integrity_ok, broken)


def _sound(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except VaultError as error:
        if error.code is not Code.VAULT_DAMAGED:
            raise
        return False


def _page_number(finding: str) -> int:
    number = finding.rsplit(" ", 1)[-1]
    return int(number) if number.isdecimal() else 0


def _keyed(path: Path, key_hex: str, *, create: bool) -> Any:
    if create:
        with place_errors(path):
            path.touch(mode=0o600, exist_ok=False)
    with _conversion(path):
        raw = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=_STATEMENTS,
        )
    try:
        with _conversion(path):
            # `x'…'` is taken as the key itself; 32 bare bytes would be a passphrase and make another file.
            raw.execute(f"PRAGMA key=\"x'{key_hex}'\"").close()
            raw.execute("PRAGMA cipher_log_level=NONE").close()
            raw.execute("PRAGMA temp_store=MEMORY").close()
    except BaseException:
        raw.close()
        raise
    return raw


def _configure(raw: Any, role: Role, *, create: bool) -> None:
    for name, value, expected in _PRAGMAS:
        _set(raw, name, value, expected)
    _set(raw, "cache_size", f"-{_CACHE_KIB[role]}", -_CACHE_KIB[role])
    # A plain read comes first, so that nothing is written to a file that does not open.
    raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    for name, value, expected in _FILE_PRAGMAS:
        _set(raw, name, value, expected)
    if create:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}").close()
    if _get(raw, "application_id") != APPLICATION_ID:
        raise VaultError(Code.VAULT_DAMAGED)
    if role == "reader":
        _set(raw, "query_only", "ON", 1)


def _set(raw: Any, name: str, value: str, expected: str | int) -> None:
    raw.execute(f"PRAGMA {name}={value}").fetchall()
    if _get(raw, name) != expected:
        raise BugError(f"pragma-{name}")


def _get(raw: Any, name: str) -> str | int | None:
    row = raw.execute(f"PRAGMA {name}").fetchone()
    return row[0] if row else None


def _copying(progress: Progress) -> Callable[[int, int, int], None]:
    def report(_status: int, remaining: int, total: int) -> None:
        progress.step(total - remaining, total)

    return report


def _checkpoint(raw: Any) -> None:
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _nothing(_raw: Any) -> None:
    return

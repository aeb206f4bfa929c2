"""The one door to the encrypted database (SQLCipher).

Errors of the library are converted here, `from None`: their messages may quote bound values.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
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
_STATEMENTS = 256
_COPY_PAGES = 1_024

# In this order: nothing is read or spilled before logging is off and temporary tables stay in memory.
_PRAGMAS: Final = (
    ("cipher_log_level", "NONE", "NONE"),
    ("temp_store", "MEMORY", 2),
    ("mmap_size", "0", 0),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("busy_timeout", str(_BUSY_MS), _BUSY_MS),
    ("cache_size", "-16000", -16000),
)
# These read the file, so a wrong key or damage shows here.
_FILE_PRAGMAS: Final = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("secure_delete", "ON", 1),
)


# Families of SQLite's result codes. A failed write under a quota or a file size limit is SQLITE_IOERR_WRITE.
_FAMILIES: Final[dict[str, Callable[[], FieldKitError]]] = {
    "SQLITE_FULL": lambda: PlaceError(Code.DISK_FULL),
    "SQLITE_READONLY": lambda: PlaceError(Code.PLACE_READ_ONLY),
    "SQLITE_PERM": lambda: PlaceError(Code.PLACE_READ_ONLY),
    "SQLITE_CANTOPEN": lambda: PlaceError(Code.PLACE_READ_ONLY),
    "SQLITE_CORRUPT": lambda: VaultError(Code.VAULT_DAMAGED),
    "SQLITE_NOTADB": lambda: VaultError(Code.VAULT_DAMAGED),
    "SQLITE_BUSY": lambda: VaultError(Code.VAULT_IN_USE, pid=0),
    "SQLITE_LOCKED": lambda: VaultError(Code.VAULT_IN_USE, pid=0),
    "SQLITE_INTERRUPT": Cancelled,
}


def _converted(error: dbapi2.Error) -> FieldKitError:
    name: str = getattr(error, "sqlite_errorname", None) or type(error).__name__
    family = "_".join(name.split("_")[:2])
    if family == "SQLITE_IOERR":
        return VaultError(Code.VAULT_DAMAGED) if "READ" in name else PlaceError(Code.DISK_FULL)
    make = _FAMILIES.get(family)
    return make() if make else BugError(f"sql-{name.lower()}")


@contextmanager
def converted() -> Iterator[None]:
    """Turn the library's errors into ours. `Connection` and `Cursor` do it themselves.

    Raises:
        PlaceError: the disk is full or the place is read-only.
        VaultError: damaged, or locked by another connection.
        Cancelled: the connection was interrupted.
        BugError: everything else; its text is `sql-` and the name of the condition, such as
            `sql-sqlite_constraint_unique`.
    """
    try:
        yield
    except dbapi2.Error as error:
        raise _converted(error) from None


class Cursor:
    """The rows of one statement."""

    __slots__ = ("_raw",)

    def __init__(self, raw: Any) -> None:
        self._raw = raw

    def __iter__(self) -> Iterator[Row]:
        try:
            yield from self._raw
        except dbapi2.Error as error:
            raise _converted(error) from None

    def fetchone(self) -> Row | None:
        """The next row, or None at the end."""
        try:
            row: Row | None = self._raw.fetchone()
        except dbapi2.Error as error:
            raise _converted(error) from None
        return row

    def fetchmany(self, size: int) -> list[Row]:
        """At most `size` further rows; empty at the end."""
        try:
            rows: list[Row] = self._raw.fetchmany(size)
        except dbapi2.Error as error:
            raise _converted(error) from None
        return rows

    def fetchall(self) -> list[Row]:
        """All further rows."""
        try:
            rows: list[Row] = self._raw.fetchall()
        except dbapi2.Error as error:
            raise _converted(error) from None
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
        self._raw.close()


class Connection:
    """An open, unlocked database. Made by `connect`; used by one thread at a time, `interrupt` apart.

    No transaction is begun behind the caller's back: a single statement commits itself, several belong into
    `transaction`. All methods raise what `converted` lists.
    """

    __slots__ = ("_raw", "role")

    def __init__(self, raw: Any, role: Role) -> None:
        self._raw = raw
        self.role: Role = role

    def execute(self, sql: str, parameters: Parameters = ()) -> Cursor:
        """Run one statement."""
        try:
            return Cursor(self._raw.execute(sql, parameters))
        except dbapi2.Error as error:
            raise _converted(error) from None

    def executemany(self, sql: str, rows: Iterable[Parameters]) -> Cursor:
        """Run one statement for each of `rows`."""
        try:
            return Cursor(self._raw.executemany(sql, rows))
        except dbapi2.Error as error:
            raise _converted(error) from None

    def commit(self) -> None:
        """Make the open transaction durable; does nothing without one."""
        with converted():
            self._raw.commit()

    def rollback(self) -> None:
        """Undo the open transaction; does nothing without one."""
        with converted():
            self._raw.rollback()

    def interrupt(self) -> None:
        """Stop the running statement, from any thread; it raises `Cancelled`."""
        with converted():
            self._raw.interrupt()

    def close(self) -> None:
        """Close; an open transaction is undone. Does nothing the second time."""
        with converted():
            self._raw.close()

    @property
    def total_changes(self) -> int:
        """Rows changed since the connection was opened."""
        changes: int = self._raw.total_changes
        return changes

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        open_: bool = self._raw.in_transaction
        return open_

    def checkpoint(self) -> bool:
        """Move the write-ahead log into the database and empty it; False while a reader holds a snapshot."""
        row = self.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return row is not None and row[0] == 0

    def copy_to(self, path: Path, key_hex: str, progress: Progress) -> None:
        """Write a consistent copy, encrypted under `key_hex`, into the new file `path`.

        Raises:
            Cancelled: asked by `progress`; the unfinished file is the caller's to remove.
        """
        target = _keyed(path, key_hex, create=True)
        try:
            with converted():
                target.execute("PRAGMA synchronous=FULL").close()
                self._raw.backup(target, pages=_COPY_PAGES, progress=_copying(progress))
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
        with converted():
            _configure(raw, role, create=create)
    except BaseException:
        raw.close()
        raise
    return Connection(raw, role)


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
    with converted():
        raw = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=_STATEMENTS,
        )
    try:
        with converted():
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

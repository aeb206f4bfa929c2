"""An open study: the vault with its connection, clock and place in the study."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fieldkit.clock import Clock, SystemClock
from fieldkit.domain.publication import device_of
from fieldkit.domain.study import StudyInfo
from fieldkit.errors import BugError, Cancelled
from fieldkit.store import meta
from fieldkit.store import study as study_store
from fieldkit.vault.connection import Connection, transaction
from fieldkit.vault.session import OpenVault


class Study:
    """What every use case takes: an open vault seen through one connection.

    Args:
        vault: the open vault.
        db: the connection used here; the writer, or a reader of its own.
        clock: source of time.
    """

    def __init__(self, vault: OpenVault, db: Connection, *, clock: Clock | None = None) -> None:
        self.vault = vault
        self.db = db
        self.clock = clock or SystemClock()

    @property
    def folder(self) -> Path:
        """The vault's folder."""
        return self.vault.folder.path

    @property
    def healed(self) -> str:
        """Which copy of the key file was damaged and written anew at opening; "" when both were sound."""
        return self.vault.healed or ""

    @property
    def info(self) -> StudyInfo:
        """What the study says of itself."""
        return study_store.info(self.db)

    @property
    def author(self) -> str:
        """Study code of whoever works with this vault."""
        return self.fact("author")

    @property
    def prefix(self) -> str:
        """Keeps apart what several vaults number: the own study code, "" for a founder who chose none."""
        return "" if self.author == "C1" else self.author

    @property
    def sign_key(self) -> str:
        """Public key this vault signs with, hexadecimal."""
        return self.vault.key.signing.public_key.hex()

    @property
    def device(self) -> str:
        """The device this vault's signing key stands for."""
        return device_of(self.vault.key.signing.public_key)

    @property
    def today(self) -> str:
        """ISO date."""
        return self.clock.now().date().isoformat()

    def fact(self, key: str) -> str:
        """A fact about this vault that was set when it was made.

        Raises:
            BugError: it was not.
        """
        value = meta.get(self.db, key)
        if value is None:
            raise BugError(f"meta-{key}")
        return value

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction on the writing connection: all of it or nothing."""
        with transaction(self.db) as db:
            yield db

    def reading(self) -> "Study":
        """The same study through a connection of its own that cannot write."""
        return Study(self.vault, self.vault.reader(), clock=self.clock)

    def interrupt(self) -> None:
        """Stop what the connection is doing, from any thread."""
        with suppress(Cancelled):
            self.db.interrupt()

    def close(self) -> None:
        """Close: a reader its connection, the writer the whole vault."""
        if self.db.role == "reader":
            self.db.close()
        else:
            self.vault.close()

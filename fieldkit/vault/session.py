"""A vault while it is open: made, unlocked, its slots changed, closed."""

import os
import secrets
import shutil
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from datetime import timedelta
from pathlib import Path
from types import TracebackType

from fieldkit.clock import Clock, SystemClock
from fieldkit.domain.access import SlotInfo
from fieldkit.domain.ids import new_id
from fieldkit.errors import BugError, Code, PlaceError, VaultError
from fieldkit.files import fsync_dir, place_errors
from fieldkit.vault import keychain, keyfile, openers
from fieldkit.vault import passphrase as passphrases
from fieldkit.vault.connection import Connection, connect
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.keyfile import KeyFile, KeyFileState
from fieldkit.vault.keys import KEY_BYTES, VaultKey
from fieldkit.vault.lockfile import VaultLock
from fieldkit.vault.recovery import RecoveryCode
from fieldkit.vault.slots import Cost, Slot, SlotKind, calibrate, seal_random, seal_typed

KEYCHAIN_DAYS = range(1, 91)


class OpenVault:
    """An open vault. Use as a context manager or call `close`.

    Args:
        folder: where it lies.
        key: the vault key.
        state: the key file as it was found.
        lock: held until `close`.
        writer: the one connection that writes.
        clock: tells the day for new slots.
    """

    def __init__(
        self,
        folder: VaultFolder,
        key: VaultKey,
        *,
        state: KeyFileState,
        lock: VaultLock,
        writer: Connection,
        clock: Clock,
    ) -> None:
        self.folder = folder
        self.healed = state.healed
        self._keys = state.keys
        self._key: VaultKey | None = key
        self._lock = lock
        self._writer = writer
        self._readers: list[Connection] = []
        self._clock = clock

    def __enter__(self) -> "OpenVault":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def vault_id(self) -> str:
        """Random id of the vault; a restored or copied vault has the same."""
        return self._keys.vault_id

    @property
    def key(self) -> VaultKey:
        """The vault key.

        Raises:
            BugError: the vault is closed.
        """
        return self._require_open()

    @property
    def key_file_bytes(self) -> bytes:
        """The key file as it stands, for a backup."""
        return self._keys.encode(self.key)

    def writer(self) -> Connection:
        """The one connection that writes; always the same, closed with the vault."""
        self._require_open()
        return self._writer

    def reader(self) -> Connection:
        """A new connection that cannot write; closed with the vault at the latest.

        Raises:
            VaultError: damaged.
        """
        connection = connect(self.folder.database, self.key.database_key_hex, role="reader")
        self._readers = [*(reader for reader in self._readers if not reader.closed), connection]
        return connection

    def close(self) -> None:
        """Stop and close readers, empty the write-ahead log, close the writer, release the lock.

        Every step is tried even if an earlier one fails. Does nothing the second time.

        Raises:
            PlaceError: the disk is full; nothing that was committed is lost.
            VaultError: damaged.
        """
        if self._key is None:
            return
        self._key = None
        with ExitStack() as steps:
            steps.callback(self._lock.release)
            steps.callback(self._writer.close)
            for reader in self._readers:
                steps.callback(reader.close)

    def slots(self) -> tuple[SlotInfo, ...]:
        """The ways to open the vault."""
        return tuple(
            SlotInfo(slot.kind, slot.id, slot.made, slot.expires)
            if isinstance(slot, Slot)
            else SlotInfo(slot.kind, "", None, None)
            for slot in self._keys.slots
        )

    def verify_passphrase(self, text: str) -> bool:
        """Whether `text` opens the vault; takes as long as opening."""
        try:
            return openers.by_passphrase(text)(self._keys).same_as(self.key)
        except VaultError:
            return False

    def set_passphrase(self, new: str, *, cost: Cost | None = None, hints: Iterable[str] = ()) -> None:
        """Replace the passphrase; the old one no longer opens this vault, nor copies made from now on.

        Args:
            new: as typed.
            cost: of one guess; calibrated to this machine by default.
            hints: words that make a passphrase weak, such as the title of the study.

        Raises:
            VaultError: `PASSPHRASE_WEAK`.
            PlaceError: full or read-only place; the old passphrase stays.
        """
        passphrases.require_strong(new, hints)
        self._put(self._typed(SlotKind.PASSPHRASE, passphrases.normalise(new), cost))

    def add_recovery(self, code: RecoveryCode, *, cost: Cost | None = None) -> None:
        """Let a recovery code open the vault; the code of an older sheet no longer does.

        Raises:
            PlaceError: full or read-only place; the older code stays.
        """
        self._put(self._typed(SlotKind.RECOVERY, code.text, cost))

    def enable_keychain(self, days: int, *, backends: Sequence[str] = keychain.ALLOWED) -> None:
        """Let the system's keyring open the vault for a while.

        Args:
            days: 1 to 90, from today.
            backends: class paths of the keyring backends that may be used.

        Raises:
            VaultError: `KEYCHAIN_UNAVAILABLE`.
            PlaceError: full or read-only place; nothing is kept in the keyring then.
        """
        if days not in KEYCHAIN_DAYS:
            raise BugError("keychain-days")
        today = self._clock.now().date()
        older = self._keys.of_kind(SlotKind.KEYRING)
        slot_id = new_id()
        secret = keychain.store(slot_id, allowed=backends)
        try:
            self._put(
                seal_random(
                    slot_id, secret, self.key, vault_id=self.vault_id, today=today, expires=today + timedelta(days)
                )
            )
        except BaseException:
            _forget(slot_id, backends)
            raise
        for slot in older:
            _forget(slot.id, backends)

    def disable_keychain(self, *, backends: Sequence[str] = keychain.ALLOWED) -> None:
        """Stop opening by the system's keyring and remove what it holds, if it can be reached.

        Raises:
            VaultError: `SLOT_MISSING`.
            PlaceError: full or read-only place; the slot stays.
        """
        held = self._keys.of_kind(SlotKind.KEYRING)
        self._save(self._keys.without(SlotKind.KEYRING))
        for slot in held:
            _forget(slot.id, backends)

    def _require_open(self) -> VaultKey:
        if self._key is None:
            raise BugError("vault-closed")
        return self._key

    def _typed(self, kind: SlotKind, text: str, cost: Cost | None) -> Slot:
        return seal_typed(
            kind,
            text,
            self.key,
            vault_id=self.vault_id,
            cost=cost or calibrate(),
            today=self._clock.now().date(),
        )

    def _put(self, slot: Slot) -> None:
        self._save(self._keys.with_only(slot))

    def _save(self, keys: KeyFile) -> None:
        keyfile.write(self.folder, keys, self.key)
        self._keys = keys


def create(
    folder: Path,
    passphrase: str,
    *,
    cost: Cost | None = None,
    hints: Iterable[str] = (),
    clock: Clock | None = None,
) -> OpenVault:
    """Make a new vault with an empty database.

    It is built beside and renamed, so that a failure leaves nothing.

    Args:
        folder: the folder to make.
        passphrase: as typed; see `passphrase.normalise`.
        cost: of one guess; calibrated to this machine by default.
        hints: words that make a passphrase weak, such as the title of the study.
        clock: the machine's by default.

    Raises:
        VaultError: `VAULT_EXISTS`, `PASSPHRASE_WEAK`.
        PlaceError: full, missing or read-only place.
    """
    passphrases.require_strong(passphrase, hints)
    clock = clock or SystemClock()
    key = VaultKey(secrets.token_bytes(KEY_BYTES))
    vault_id = new_id()
    slot = seal_typed(
        SlotKind.PASSPHRASE,
        passphrases.normalise(passphrase),
        key,
        vault_id=vault_id,
        cost=cost or calibrate(),
        today=clock.now().date(),
    )
    keys = KeyFile(vault_id, (slot,))
    with ExitStack() as unfinished:
        stage = stage_beside(folder, unfinished)
        keyfile.write(stage, keys, key)
        connect(stage.database, key.database_key_hex, role="writer", create=True).close()
        appear(stage, folder)
        unfinished.pop_all()
    return open_with(VaultFolder(folder), key, KeyFileState(keys, None), clock)


def unlock(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    keychain: bool = False,
    backends: Sequence[str] = keychain.ALLOWED,
    clock: Clock | None = None,
) -> OpenVault:
    """Open a vault with exactly one secret.

    Args:
        folder: the vault.
        passphrase: as typed.
        recovery_code: as typed from the sheet.
        keychain: ask the system's keyring.
        backends: class paths of the keyring backends that may be used.
        clock: the machine's by default.

    Raises:
        VaultError: `VAULT_MISSING`, `VAULT_IN_USE`, `VAULT_DAMAGED`, `VAULT_NEWER`, `KEY_FILE_DAMAGED`,
            `WRONG_PASSPHRASE`, `WRONG_RECOVERY_CODE`, `KEYCHAIN_UNAVAILABLE`, `SLOT_MISSING`, `PASSPHRASE_NEEDED`.
        PlaceError: the place is full, missing or read-only.
    """
    place = VaultFolder(folder)
    clock = clock or SystemClock()
    today = clock.now().date()
    opener = openers.by_keychain(today, backends) if keychain else openers.by_typed(passphrase, recovery_code)
    if not place.exists():
        raise VaultError(Code.VAULT_MISSING)
    if not place.database.exists():  # its key file is there: a backup brings it back, a new vault would not
        raise VaultError(Code.VAULT_DAMAGED)
    lock = VaultLock(place.lock_file, today=today)
    try:
        key, state = keyfile.unlock(place, opener)
        return _opened(place, key, state, lock, clock)
    except BaseException:
        lock.release()
        raise


def open_with(place: VaultFolder, key: VaultKey, state: KeyFileState, clock: Clock) -> OpenVault:
    """Open a vault whose key is known because it was just made or restored.

    Raises:
        VaultError: `VAULT_IN_USE`, `VAULT_DAMAGED`.
        PlaceError: the place is full or read-only; the vault goes, since nobody was told that it is there.
    """
    try:
        with ExitStack() as unfinished:
            lock = VaultLock(place.lock_file, today=clock.now().date())
            unfinished.callback(lock.release)
            vault = _opened(place, key, state, lock, clock)
            unfinished.pop_all()
    except PlaceError:
        shutil.rmtree(place.path, ignore_errors=True)
        raise
    return vault


def stage_beside(folder: Path, unfinished: ExitStack) -> VaultFolder:
    """Make an empty vault folder beside `folder`, removed by `unfinished` unless it is defused.

    Raises:
        VaultError: `VAULT_EXISTS`.
        PlaceError: missing or read-only place.
    """
    with place_errors(folder):
        taken = folder.exists()
    if taken:
        raise VaultError(Code.VAULT_EXISTS)
    stage = VaultFolder(folder.with_name(f"{folder.name}.{secrets.token_hex(4)}.part"))
    unfinished.callback(shutil.rmtree, stage.path, ignore_errors=True)
    with place_errors(folder):
        stage.make()
    return stage


def appear(stage: VaultFolder, folder: Path) -> None:
    """Give a finished stage its name, durably.

    Raises:
        VaultError: `VAULT_EXISTS`, made meanwhile by someone else.
        PlaceError: read-only place.
    """
    with place_errors(folder):
        fsync_dir(stage.path)
        if os.path.lexists(folder):
            raise VaultError(Code.VAULT_EXISTS)
        stage.path.rename(folder)
        fsync_dir(folder.parent)


def named(vault: OpenVault, folder: Path) -> OpenVault:
    """Give an open vault its name, durably: it is closed, renamed and opened again without its passphrase.

    Args:
        vault: without readers that are still needed.
        folder: its name from now on, in the same place.

    Raises:
        VaultError: `VAULT_EXISTS`; the vault is closed and keeps its old name.
        PlaceError: full or read-only place.
    """
    key, state, clock = vault.key, KeyFileState(vault._keys, vault.healed), vault._clock
    vault.close()
    appear(vault.folder, folder)
    return open_with(VaultFolder(folder), key, state, clock)


def _opened(place: VaultFolder, key: VaultKey, state: KeyFileState, lock: VaultLock, clock: Clock) -> OpenVault:
    place.tidy()
    writer = connect(place.database, key.database_key_hex, role="writer")
    return OpenVault(place, key, state=state, lock=lock, writer=writer, clock=clock)


def _forget(account: str, backends: Sequence[str]) -> None:
    """Remove a secret that opens nothing any more; an unreachable keyring is no reason to fail."""
    with suppress(VaultError):
        keychain.delete(account, allowed=backends)

"""The key file and its copy.

Each carries a SHA-256 sum, which finds accidents without any secret, and a MAC under the vault key, which proves that
whoever wrote it had the vault open. A change is written to the copy first and then to the main file; replacing the
main file is the moment it counts. A kill in between leaves two sound files that differ, and whatever opens the vault
next decides which of them stays.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from fieldkit.domain import canonical
from fieldkit.domain.ids import is_id
from fieldkit.errors import Code, InputError, VaultError
from fieldkit.files import read_limited, write_atomically
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.keys import VaultKey
from fieldkit.vault.slots import AnySlot, Slot, SlotKind, from_document, to_document

LIMIT = 2**16
_FORMAT = 1
_PURPOSE = "key-file"


@dataclass(frozen=True)
class KeyFile:
    """What a key file says.

    Args:
        vault_id: random id of the vault.
        slots: the ways to open it.
    """

    vault_id: str
    slots: tuple[AnySlot, ...]

    def of_kind(self, kind: SlotKind) -> tuple[Slot, ...]:
        """The slots of a known kind."""
        return tuple(slot for slot in self.slots if isinstance(slot, Slot) and slot.kind == kind)

    def with_only(self, slot: Slot) -> "KeyFile":
        """With `slot` in place of all others of its kind."""
        return replace(self, slots=(*(other for other in self.slots if other.kind != slot.kind), slot))

    def without(self, kind: SlotKind) -> "KeyFile":
        """Without the slots of a kind.

        Raises:
            VaultError: `SLOT_MISSING`, or `SLOT_LAST` when neither passphrase nor recovery code would be left.
        """
        if not self.of_kind(kind):
            raise VaultError(Code.SLOT_MISSING, kind=kind)
        rest = replace(self, slots=tuple(slot for slot in self.slots if slot.kind != kind))
        if not rest.of_kind(SlotKind.PASSPHRASE) and not rest.of_kind(SlotKind.RECOVERY):
            raise VaultError(Code.SLOT_LAST, kind=kind)
        return rest

    def encode(self, key: VaultKey) -> bytes:
        """The bytes of the file, proved and summed."""
        body = self._body()
        proved = {**body, "mac": key.mac(_PURPOSE, canonical.dumps(body)).hex()}
        return canonical.dumps({**proved, "sum": sha256(canonical.dumps(proved)).hexdigest()})

    def _body(self) -> dict[str, canonical.Json]:
        return {
            "format": _FORMAT,
            "vault": self.vault_id,
            "slots": [to_document(slot) for slot in self.slots],
        }


@dataclass(frozen=True)
class KeyFileState:
    """The key file as it was found.

    Args:
        keys: what it says.
        healed: name of the file that was damaged, missing or out of date and has been written anew; None if both
            were equal.
    """

    keys: KeyFile
    healed: str | None


def parse(content: bytes) -> KeyFile:
    """Read a key file; its MAC is still to be checked, by comparing with `encode`.

    Raises:
        VaultError: `KEY_FILE_DAMAGED`, or `VAULT_NEWER` with the fact `format`.
    """
    try:
        document = _summed(content)
        version = document.get("format")
        if isinstance(version, int) and version > _FORMAT:
            raise VaultError(Code.VAULT_NEWER, format=version)
        return _parsed(document)
    except ValueError:
        raise VaultError(Code.KEY_FILE_DAMAGED) from None


def write(folder: VaultFolder, keys: KeyFile, key: VaultKey) -> None:
    """Replace the copy, then the main file.

    Raises:
        PlaceError: full, missing or read-only place; the main file is as it was.
    """
    content = keys.encode(key)
    write_atomically(folder.key_copy, content)
    write_atomically(folder.key_file, content)


def unlock(folder: VaultFolder, opener: Callable[[KeyFile], VaultKey]) -> tuple[VaultKey, KeyFileState]:
    """Open the vault key from whichever file is sound, and write the other one anew if it differs.

    Args:
        folder: the vault.
        opener: finds the vault key in a key file; raises `VaultError` if its secret does not open it.

    Raises:
        VaultError: what `opener` raises; `KEY_FILE_DAMAGED` if neither file is sound; `VAULT_NEWER`.
        PlaceError: the files cannot be read, or one cannot be written anew.
    """
    found = [(path, _read(path)) for path in (folder.key_file, folder.key_copy)]
    refusal = VaultError(Code.KEY_FILE_DAMAGED)
    tried: set[bytes] = set()
    for path, content in found:
        if content is None or content in tried:
            continue
        tried.add(content)
        try:
            keys = parse(content)
            key = _proved(keys, content, opener)
        except VaultError as error:
            refusal = _graver(refusal, error)
            continue
        return key, KeyFileState(keys, _heal(path, content, found))
    raise refusal


def open_bytes(content: bytes, opener: Callable[[KeyFile], VaultKey]) -> tuple[VaultKey, KeyFile]:
    """Open the vault key from one key file, such as the one inside a backup.

    Raises:
        VaultError: what `opener` raises; `KEY_FILE_DAMAGED`; `VAULT_NEWER`.
    """
    keys = parse(content)
    return _proved(keys, content, opener), keys


def _proved(keys: KeyFile, content: bytes, opener: Callable[[KeyFile], VaultKey]) -> VaultKey:
    key = opener(keys)
    if keys.encode(key) != content:
        raise VaultError(Code.KEY_FILE_DAMAGED)
    return key


def _graver(earlier: VaultError, later: VaultError) -> VaultError:
    """A sound file that the secret does not open says more than a damaged one."""
    return later if earlier.code is Code.KEY_FILE_DAMAGED else earlier


def _read(path: Path) -> bytes | None:
    try:
        return read_limited(path, limit=LIMIT)
    except InputError:
        return None


def _heal(sound: Path, content: bytes, found: list[tuple[Path, bytes | None]]) -> str | None:
    for path, other in found:
        if path != sound and other != content:
            write_atomically(path, content)
            return path.name
    return None


def _summed(content: bytes) -> dict[str, canonical.Json]:
    document = canonical.document(content)
    if document.pop("sum", None) != sha256(canonical.dumps(document)).hexdigest():
        raise ValueError("sum")
    return document


def _parsed(document: dict[str, canonical.Json]) -> KeyFile:
    vault_id, entries = document.get("vault"), document.get("slots")
    if document.get("format") != _FORMAT or not is_id(vault_id) or not isinstance(entries, list):
        raise ValueError("body")
    return KeyFile(str(vault_id), tuple(from_document(entry) for entry in entries))

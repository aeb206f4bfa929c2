"""The marker: how far this device had published, kept outside the vault, so that an older copy of it is noticed."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from fieldkit import logs
from fieldkit.domain import canonical
from fieldkit.errors import InputError, PlaceError
from fieldkit.files import place_errors, read_limited, write_atomically
from fieldkit.paths import config_dir
from fieldkit.vault.keys import VaultKey

_PURPOSE = "marker"
_FORMAT = 1
_LIMIT = 4_096


@dataclass(frozen=True)
class Marker:
    """The newest state of a vault on this machine.

    Args:
        vault_id: the vault.
        epoch: number of the device epoch that wrote it.
        last_seq: last sequence number published in that epoch; 0 before the first.
    """

    vault_id: str
    epoch: int
    last_seq: int


def path_of(vault_id: str) -> Path:
    """Where the marker of a vault lies; the name does not tell the vault's id."""
    return config_dir() / "markers" / f"{sha256(vault_id.encode()).hexdigest()[:32]}.json"


def read(key: VaultKey, vault_id: str) -> Marker | None:
    """The marker, or None if there is none, it cannot be read or it is not by this vault."""
    try:
        document = canonical.document(read_limited(path_of(vault_id), limit=_LIMIT))
        mac = bytes.fromhex(str(document.pop("mac", "")))
    except (InputError, PlaceError, ValueError):
        return None
    if not key.mac_matches(_PURPOSE, canonical.dumps(document), mac):
        return None
    epoch, last_seq = document.get("epoch"), document.get("last_seq")
    if document.get("format") != _FORMAT or document.get("vault") != vault_id:
        return None
    if not isinstance(epoch, int) or not isinstance(last_seq, int):
        return None
    return Marker(vault_id, epoch, last_seq)


def write(key: VaultKey, marker: Marker) -> None:
    """Replace the marker.

    Raises:
        PlaceError: the configuration folder is full, missing or read-only.
    """
    path = path_of(marker.vault_id)
    document: dict[str, canonical.Json] = {
        "format": _FORMAT,
        "vault": marker.vault_id,
        "epoch": marker.epoch,
        "last_seq": marker.last_seq,
    }
    mac = key.mac(_PURPOSE, canonical.dumps(document)).hex()
    with place_errors(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_atomically(path, canonical.dumps({**document, "mac": mac}))


def remember(key: VaultKey, marker: Marker) -> None:
    """Replace the marker where that can be done, after what it speaks of was committed.

    What was committed stands without it: a marker that is missing or older has the next publication begin a new epoch.
    """
    try:
        write(key, marker)
    except PlaceError as error:
        logs.event("marker-unwritten", code=error.code.value)


def forget(vault_id: str) -> None:
    """Remove the marker, so that the next publication begins a new epoch, as after restoring a backup.

    Raises:
        PlaceError: the configuration folder is read-only.
    """
    path = path_of(vault_id)
    with place_errors(path):
        path.unlink(missing_ok=True)

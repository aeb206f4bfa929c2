"""Slots: each wraps the vault key for one way of opening the vault.

A wrapped key is ChaCha20-Poly1305 (RFC 8439) under a wrap key; the vault, the slot's kind and id and its days are
associated data, so that a slot moved elsewhere or given a later expiry does not open.
"""

import os
import time
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum, auto
from typing import Final, TypeAlias, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from fieldkit.domain import canonical
from fieldkit.domain.ids import is_id, new_id
from fieldkit.vault.keys import KEY_BYTES, VaultKey

_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_TARGET_SECONDS: Final = 0.5


class SlotKind(StrEnum):
    """The kinds of slots this version opens; the value in the file is the lower-case name."""

    PASSPHRASE = auto()
    RECOVERY = auto()
    KEYRING = auto()


@dataclass(frozen=True)
class Cost:
    """How dear one guess is: Argon2id (RFC 9106).

    Args:
        memory_mib: memory in MiB, 64 to 1,024.
        iterations: passes over the memory, 3 to 64.
        lanes: 1 to 16.
    """

    memory_mib: int
    iterations: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        if not (64 <= self.memory_mib <= 1_024 and 3 <= self.iterations <= 64 and 1 <= self.lanes <= 16):
            raise ValueError("cost")


LEAST: Final = Cost(64)
_MOST: Final = Cost(256)


def calibrate() -> Cost:
    """The cost, between 64 and 256 MiB, of about half a second on this machine; more passes on a fast one."""
    start = time.perf_counter()
    _derive("", b"\0" * _SALT_BYTES, LEAST)
    ratio = _TARGET_SECONDS / (time.perf_counter() - start)
    memory = max(LEAST.memory_mib, min(_MOST.memory_mib, int(LEAST.memory_mib * ratio) // 16 * 16))
    spare = ratio * LEAST.memory_mib / memory
    return Cost(memory, iterations=max(3, min(12, int(3 * spare))))


@dataclass(frozen=True)
class Kdf:
    """How a typed secret becomes a wrap key.

    Args:
        cost: of one derivation.
        salt: 16 random bytes.
    """

    cost: Cost
    salt: bytes


@dataclass(frozen=True)
class Slot:
    """One way to open the vault.

    Args:
        kind: how it is opened.
        id: random id; for `keyring` also the account in the system's keyring.
        made: day it was made.
        expires: last day it opens; None for ever.
        kdf: for typed secrets; None for `keyring`.
        nonce: 12 bytes.
        wrapped: the vault key and its tag, 48 bytes.
    """

    kind: SlotKind
    id: str
    made: date
    expires: date | None
    kdf: Kdf | None
    nonce: bytes = field(repr=False)
    wrapped: bytes = field(repr=False)


@dataclass(frozen=True)
class Reserved:
    """A slot of a kind this version does not know, such as `escrow`; kept word for word.

    Args:
        document: as it stands in the key file.
    """

    document: dict[str, canonical.Json] = field(repr=False)

    @property
    def kind(self) -> str:
        """The kind it names."""
        return str(self.document.get("kind", ""))


AnySlot: TypeAlias = Slot | Reserved


def seal_typed(kind: SlotKind, text: str, key: VaultKey, *, vault_id: str, cost: Cost, today: date) -> Slot:
    """Wrap the vault key under a typed secret that is already in its normal form."""
    kdf = Kdf(cost, os.urandom(_SALT_BYTES))
    wrap_key = _derive(text, kdf.salt, cost)
    return _seal(wrap_key, key, vault_id, Slot(kind, new_id(), today, None, kdf, b"", b""))


def seal_random(slot_id: str, secret: bytes, key: VaultKey, *, vault_id: str, today: date, expires: date) -> Slot:
    """Wrap the vault key under 32 random bytes that the system's keyring holds."""
    return _seal(secret, key, vault_id, Slot(SlotKind.KEYRING, slot_id, today, expires, None, b"", b""))


def open_typed(slot: Slot, text: str, *, vault_id: str) -> VaultKey | None:
    """The vault key, or None when `text` is not the slot's secret."""
    if slot.kdf is None:
        return None
    return _open(_derive(text, slot.kdf.salt, slot.kdf.cost), slot, vault_id)


def open_random(slot: Slot, secret: bytes, *, vault_id: str) -> VaultKey | None:
    """The vault key, or None when `secret` is not the slot's."""
    return _open(secret, slot, vault_id)


def to_document(slot: AnySlot) -> dict[str, canonical.Json]:
    """The slot as it stands in the key file."""
    if isinstance(slot, Reserved):
        return slot.document
    kdf: dict[str, canonical.Json] | None = None
    if slot.kdf is not None:
        cost = slot.kdf.cost
        kdf = {
            "memory_mib": cost.memory_mib,
            "iterations": cost.iterations,
            "lanes": cost.lanes,
            "salt": slot.kdf.salt.hex(),
        }
    return {**_label(slot), "kdf": kdf, "nonce": slot.nonce.hex(), "wrapped": slot.wrapped.hex()}


def from_document(document: canonical.Json) -> AnySlot:
    """Read a slot.

    Raises:
        ValueError: a slot of a known kind that is not formed as `to_document` does.
    """
    try:
        fields = cast("dict[str, canonical.Json]", document)
        if fields["kind"] not in list(SlotKind):
            return Reserved(fields)
        slot = _parsed(fields)
    except (KeyError, TypeError):
        raise ValueError("slot") from None
    lengths = (len(slot.nonce), len(slot.wrapped), len(slot.kdf.salt) if slot.kdf else _SALT_BYTES)
    typed = slot.kind is not SlotKind.KEYRING
    if to_document(slot) != document or typed != (slot.kdf is not None) or not is_id(slot.id):
        raise ValueError("slot")
    if lengths != (_NONCE_BYTES, KEY_BYTES + _TAG_BYTES, _SALT_BYTES):
        raise ValueError("slot")
    return slot


def _parsed(document: dict[str, canonical.Json]) -> Slot:
    expires, kdf = document["expires"], document["kdf"]
    return Slot(
        kind=SlotKind(cast("str", document["kind"])),
        id=cast("str", document["id"]),
        made=date.fromisoformat(cast("str", document["made"])),
        expires=None if expires is None else date.fromisoformat(cast("str", expires)),
        kdf=None if kdf is None else _parsed_kdf(cast("dict[str, canonical.Json]", kdf)),
        nonce=bytes.fromhex(cast("str", document["nonce"])),
        wrapped=bytes.fromhex(cast("str", document["wrapped"])),
    )


def _parsed_kdf(document: dict[str, canonical.Json]) -> Kdf:
    memory, iterations, lanes = (cast("int", document[name]) for name in ("memory_mib", "iterations", "lanes"))
    return Kdf(Cost(memory, iterations, lanes), bytes.fromhex(cast("str", document["salt"])))


def _derive(text: str, salt: bytes, cost: Cost) -> bytes:
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_mib * 1_024,
    ).derive(text.encode())


def _seal(wrap_key: bytes, key: VaultKey, vault_id: str, slot: Slot) -> Slot:
    nonce = os.urandom(_NONCE_BYTES)
    wrapped = ChaCha20Poly1305(wrap_key).encrypt(nonce, key.reveal(), _bound(slot, vault_id))
    return Slot(slot.kind, slot.id, slot.made, slot.expires, slot.kdf, nonce, wrapped)


def _open(wrap_key: bytes, slot: Slot, vault_id: str) -> VaultKey | None:
    try:
        return VaultKey(ChaCha20Poly1305(wrap_key).decrypt(slot.nonce, slot.wrapped, _bound(slot, vault_id)))
    except InvalidTag:
        return None


def _label(slot: Slot) -> dict[str, canonical.Json]:
    return {
        "kind": slot.kind,
        "id": slot.id,
        "made": slot.made.isoformat(),
        "expires": slot.expires.isoformat() if slot.expires else None,
    }


def _bound(slot: Slot, vault_id: str) -> bytes:
    return canonical.dumps({**_label(slot), "vault": vault_id})

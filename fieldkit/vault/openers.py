"""The ways to find the vault key in a key file, one for each kind of slot."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeAlias

from fieldkit.errors import BugError, Code, VaultError
from fieldkit.vault import keychain, passphrase, recovery
from fieldkit.vault.keyfile import KeyFile
from fieldkit.vault.keys import VaultKey
from fieldkit.vault.slots import Slot, SlotKind, open_random, open_typed

Opener: TypeAlias = Callable[[KeyFile], VaultKey]


def by_typed(passphrase_text: str | None, recovery_text: str | None) -> Opener:
    """By whichever of the two was typed.

    Raises:
        VaultError: `PASSPHRASE_NEEDED`; `WRONG_RECOVERY_CODE` if the code is mistyped.
    """
    match passphrase_text, recovery_text:
        case None, None:
            raise VaultError(Code.PASSPHRASE_NEEDED)
        case str() as text, None:
            return by_passphrase(text)
        case None, str() as text:
            return by_recovery(text)
        case _:
            raise BugError("two-secrets")


def by_passphrase(text: str) -> Opener:
    """By the passphrase; the opener raises `WRONG_PASSPHRASE`."""
    return _typed(SlotKind.PASSPHRASE, passphrase.normalise(text), Code.WRONG_PASSPHRASE)


def by_recovery(text: str) -> Opener:
    """By the recovery code; the opener raises `WRONG_RECOVERY_CODE` without a group.

    Raises:
        VaultError: `WRONG_RECOVERY_CODE` with the group that was mistyped.
    """
    return _typed(SlotKind.RECOVERY, recovery.normalise(text).text, Code.WRONG_RECOVERY_CODE)


def by_keychain(today: date, backends: Sequence[str]) -> Opener:
    """By the system's keyring; the opener raises `KEYCHAIN_UNAVAILABLE`, with `reason=expired` when it is past."""

    def find(keys: KeyFile) -> VaultKey:
        for slot in _of_kind(keys, SlotKind.KEYRING):
            if slot.expires is None or slot.expires < today:
                raise VaultError(Code.KEYCHAIN_UNAVAILABLE, reason="expired")
            secret = keychain.fetch(slot.id, allowed=backends)
            key = open_random(slot, secret, vault_id=keys.vault_id)
            if key is not None:
                return key
        raise VaultError(Code.KEYCHAIN_UNAVAILABLE)

    return find


def _typed(kind: SlotKind, text: str, refusal: Code) -> Opener:
    def find(keys: KeyFile) -> VaultKey:
        for slot in _of_kind(keys, kind):
            key = open_typed(slot, text, vault_id=keys.vault_id)
            if key is not None:
                return key
        raise VaultError(refusal)

    return find


def _of_kind(keys: KeyFile, kind: SlotKind) -> tuple[Slot, ...]:
    found = keys.of_kind(kind)
    if not found:
        raise VaultError(Code.SLOT_MISSING, kind=kind)
    return found

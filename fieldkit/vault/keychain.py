"""The one door to the operating system's keyring.

Only named backends are used: others may keep secrets in a plain file or ask for them on standard input.
"""

import secrets
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from fieldkit.errors import Code, VaultError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_OF_SYSTEM: Final = {
    "win32": ("keyring.backends.Windows.WinVaultKeyring",),
    "darwin": ("keyring.backends.macOS.Keyring",),
}
_OF_OTHERS: Final = ("keyring.backends.SecretService.Keyring", "keyring.backends.kwallet.DBusKeyring")
ALLOWED: Final = _OF_SYSTEM.get(sys.platform, _OF_OTHERS)
"""Class paths of the backends of this system, the best first."""

_SERVICE: Final = "FieldKit"
_SECRET_BYTES: Final = 32


def available(*, allowed: Sequence[str] = ALLOWED) -> bool:
    """Whether this machine has a keyring that FieldKit trusts."""
    try:
        _backend(allowed)
    except VaultError:
        return False
    return True


def store(account: str, *, allowed: Sequence[str] = ALLOWED) -> bytes:
    """Make a random secret of 32 bytes, keep it in the keyring and hand it back.

    Args:
        account: the id of the slot it belongs to.
        allowed: class paths of the backends that may be used, the best first.

    Raises:
        VaultError: `KEYCHAIN_UNAVAILABLE`.
    """
    secret = secrets.token_bytes(_SECRET_BYTES)
    with _converted():
        _backend(allowed).set_password(_SERVICE, account, secret.hex())
    return secret


def fetch(account: str, *, allowed: Sequence[str] = ALLOWED) -> bytes:
    """The secret kept for `account`.

    Raises:
        VaultError: `KEYCHAIN_UNAVAILABLE`, also when there is none.
    """
    with _converted():
        kept = _backend(allowed).get_password(_SERVICE, account)
        secret = bytes.fromhex(kept or "")
    if len(secret) != _SECRET_BYTES:
        raise VaultError(Code.KEYCHAIN_UNAVAILABLE)
    return secret


def delete(account: str, *, allowed: Sequence[str] = ALLOWED) -> None:
    """Remove what is kept for `account`.

    Raises:
        VaultError: `KEYCHAIN_UNAVAILABLE`, also when there is nothing to remove.
    """
    with _converted():
        _backend(allowed).delete_password(_SERVICE, account)


def _backend(allowed: Sequence[str]) -> "KeyringBackend":
    # Imported late, and by name: `keyring.get_keyring` would load the backends of every system and what is configured.
    from keyring.core import load_keyring

    for path in allowed:
        with suppress(VaultError), _converted():
            return load_keyring(path)
    raise VaultError(Code.KEYCHAIN_UNAVAILABLE)


@contextmanager
def _converted() -> Iterator[None]:
    try:
        yield
    except VaultError:
        raise
    except Exception:  # noqa: BLE001 - backends raise whatever their D-Bus or system library does
        raise VaultError(Code.KEYCHAIN_UNAVAILABLE) from None

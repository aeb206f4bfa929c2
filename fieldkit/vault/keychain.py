"""The one door to the operating system's keyring.

Only named backends are used: others may keep secrets in a plain file or ask for them on standard input.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from fieldkit.errors import Code, VaultError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

ALLOWED: Final = frozenset(
    {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
    }
)
_CHAINER: Final = "keyring.backends.chainer.ChainerBackend"
_SERVICE: Final = "FieldKit"
_SECRET_BYTES: Final = 32


def available(*, allowed: frozenset[str] = ALLOWED) -> bool:
    """Whether this machine has a keyring that FieldKit trusts."""
    try:
        _backend(allowed)
    except VaultError:
        return False
    return True


def store(account: str, *, allowed: frozenset[str] = ALLOWED) -> bytes:
    """Make a random secret of 32 bytes, keep it in the keyring and hand it back.

    Args:
        account: the id of the slot it belongs to.
        allowed: class paths of the backends that may be used.

    Raises:
        VaultError: `KEYCHAIN_UNAVAILABLE`.
    """
    secret = secrets.token_bytes(_SECRET_BYTES)
    with _converted():
        _backend(allowed).set_password(_SERVICE, account, secret.hex())
    return secret


def fetch(account: str, *, allowed: frozenset[str] = ALLOWED) -> bytes:
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


def delete(account: str, *, allowed: frozenset[str] = ALLOWED) -> None:
    """Remove what is kept for `account`.

    Raises:
        VaultError: `KEYCHAIN_UNAVAILABLE`, also when there is nothing to remove.
    """
    with _converted():
        _backend(allowed).delete_password(_SERVICE, account)


def _backend(allowed: frozenset[str]) -> "KeyringBackend":
    with _converted():
        # Imported late: it looks for backends among all installed packages, which takes time at the start.
        import keyring

        backend = keyring.get_keyring()
        if _class_path(backend) == _CHAINER:
            chosen = list(getattr(backend, "backends", ()))
            trusted = bool(chosen) and all(_class_path(link) in allowed for link in chosen)
        else:
            trusted = _class_path(backend) in allowed
    if not trusted:
        raise VaultError(Code.KEYCHAIN_UNAVAILABLE)
    return backend


def _class_path(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


@contextmanager
def _converted() -> Iterator[None]:
    try:
        yield
    except VaultError:
        raise
    except Exception:  # noqa: BLE001 - backends raise whatever their D-Bus or system library does
        raise VaultError(Code.KEYCHAIN_UNAVAILABLE) from None

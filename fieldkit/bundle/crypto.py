"""age (https://age-encryption.org/v1): the only door to `pyrage`."""

from collections.abc import Sequence
from typing import NamedTuple

import pyrage

from fieldkit.errors import BugError, BundleError, Code

FIRST_LINE = b"age-encryption.org/v1\n"
"""How everything that age encrypts begins."""

_NO_KEY_FITS = "No matching keys found"


class Identity(NamedTuple):
    """An X25519 key pair for bundles.

    Attributes:
        secret: "AGE-SECRET-KEY-1…"; stays in the vault.
        recipient: "age1…"; what others encrypt to.
    """

    secret: str
    recipient: str

    def __repr__(self) -> str:
        return "Identity(…)"


def new_identity() -> Identity:
    """A fresh key pair."""
    made = pyrage.x25519.Identity.generate()
    return Identity(str(made), str(made.to_public()))


def recipient_of(secret: str) -> str:
    """The public half of a secret made by `new_identity`."""
    return str(_identity(secret).to_public())


def is_recipient(text: str) -> bool:
    """Whether `text` is an age recipient in its one way of writing."""
    try:
        return str(pyrage.x25519.Recipient.from_str(text)) == text
    except pyrage.RecipientError:
        return False


def encrypt(plain: bytes, recipients: Sequence[str]) -> bytes:
    """Encrypt to every one of `recipients`, at least one."""
    try:
        cipher: bytes = pyrage.encrypt(plain, [pyrage.x25519.Recipient.from_str(one) for one in recipients])
    except (pyrage.RecipientError, pyrage.EncryptError):
        raise BugError("bundle-recipient") from None
    return cipher


def decrypt(cipher: bytes, secrets: Sequence[str]) -> bytes:
    """Decrypt with whichever of `secrets` fits; the whole is authenticated before a byte is handed out.

    Raises:
        BundleError: not an age file, for others, or damaged.
    """
    if not cipher.startswith(FIRST_LINE):
        raise BundleError(Code.BUNDLE_UNKNOWN_FORMAT)
    identities = [_identity(secret) for secret in secrets]
    try:
        plain: bytes = pyrage.decrypt(cipher, identities)
    except pyrage.DecryptError as error:
        code = Code.BUNDLE_NOT_FOR_US if str(error) == _NO_KEY_FITS else Code.BUNDLE_DAMAGED
        raise BundleError(code) from None
    return plain


def _identity(secret: str) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(secret)
    except pyrage.IdentityError:
        raise BugError("bundle-identity") from None

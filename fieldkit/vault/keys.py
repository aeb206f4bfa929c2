"""The vault key and what is derived from it. The derived keys never change while the vault lives."""

import hmac
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32


class VaultKey:
    """32 random bytes from which every other key of the vault comes (HKDF-SHA256, RFC 5869)."""

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) != KEY_BYTES:
            raise ValueError("key length")
        self._secret = secret

    def __repr__(self) -> str:
        return "VaultKey(…)"

    def __reduce__(self) -> str:
        raise TypeError("a vault key is not pickled")

    def same_as(self, other: "VaultKey") -> bool:
        """Whether both are the same key, compared in constant time."""
        return hmac.compare_digest(self._secret, other._secret)

    def reveal(self) -> bytes:
        """The 32 bytes themselves, for the slots that wrap them."""
        return self._secret

    def subkey(self, purpose: str) -> bytes:
        """32 bytes for one purpose.

        Args:
            purpose: a lower-case word of the program; each purpose has its own key.
        """
        return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=f"fieldkit/{purpose}".encode()).derive(
            self._secret
        )

    @property
    def database_key_hex(self) -> str:
        """The raw key of the database as 64 hexadecimal digits."""
        return self.subkey("database").hex()

    @property
    def signing(self) -> "SigningKey":
        """The vault's own signing key."""
        return SigningKey(self.subkey("signing"))

    def mac(self, purpose: str, message: bytes) -> bytes:
        """HMAC-SHA256 (32 bytes) of `message` under the subkey `mac/<purpose>`."""
        return hmac.digest(self.subkey(f"mac/{purpose}"), message, sha256)

    def mac_matches(self, purpose: str, message: bytes, mac: bytes) -> bool:
        """Whether `mac` belongs to `message`, compared in constant time."""
        return hmac.compare_digest(self.mac(purpose, message), mac)


class SigningKey:
    """An Ed25519 private key (RFC 8032).

    Args:
        seed: 32 bytes.
    """

    __slots__ = ("_private",)

    def __init__(self, seed: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(seed)

    def __repr__(self) -> str:
        return "SigningKey(…)"

    @property
    def public_key(self) -> bytes:
        """The 32 bytes others know the vault by."""
        return self._private.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature of `message`."""
        return self._private.sign(message)


def verify(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether `signature` (64 bytes) over `message` is by the owner of `public` (32 bytes)."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True

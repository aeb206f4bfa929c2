"""Small JSON documents from outside: decoded with distrust before anything believes them."""

from typing import Any

from fieldkit.domain.publication import ChainHead, device_of
from fieldkit.vault.keys import KEY_BYTES, verify

SIGNATURE_BYTES = 64


def text_in(document: dict[str, Any], name: str) -> str:
    """The string `name`.

    Raises:
        ValueError: missing, empty or of another type.
    """
    value = document.get(name)
    if type(value) is not str or not value:
        raise ValueError(name)
    return value


def number_in(document: dict[str, Any], name: str) -> int:
    """The whole number `name`, from 0.

    Raises:
        ValueError: missing, negative or of another type.
    """
    value = document.get(name)
    if type(value) is not int or value < 0:
        raise ValueError(name)
    return value


def bytes_in(document: dict[str, Any], name: str, length: int) -> bytes:
    """The `length` bytes that `name` writes in lower-case hexadecimal digits.

    Raises:
        ValueError: missing, of another type or length, or written otherwise.
    """
    written = text_in(document, name)
    value = bytes.fromhex(written)
    if len(value) != length or value.hex() != written:
        raise ValueError(name)
    return value


def head_document(head: ChainHead) -> dict[str, Any]:
    """A chain head as it travels."""
    return head._asdict()


def parse_head(document: Any) -> ChainHead:
    """A chain head that travelled, with its signature checked.

    Raises:
        ValueError: a field is missing, unknown or wrong, the key is not that of the origin's device, or the signature
            is not by the key.
    """
    if type(document) is not dict or document.keys() != set(ChainHead._fields):
        raise ValueError("head")
    key = bytes_in(document, "key", KEY_BYTES)
    signature = bytes_in(document, "signature", SIGNATURE_BYTES)
    bytes_in(document, "digest", 32)
    number_in(document, "seq")
    origin = text_in(document, "origin")
    require_origin(origin, device_of(key))
    head = ChainHead(**document)
    if not verify(key, signature, head.signed_bytes()):
        raise ValueError("signature")
    return head


def require_origin(origin: str, device: str) -> None:
    """Refuse an origin that is not an epoch of `device`.

    Raises:
        ValueError: of another device, or the epoch is not a number.
    """
    owner, _, epoch = origin.partition(":")
    if owner != device or not (epoch.isascii() and epoch.isdigit()):
        raise ValueError("origin")

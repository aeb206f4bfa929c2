"""The address file: what a colleague needs to send to a study and to join it.

Canonical JSON (RFC 8785) in UTF-8, at most 256 KiB:

    {"author", "box_key": "age1…", "format": "fieldkit-address", "genesis": {"head", "payload"}, "genesis_head":
     {"digest", "key", "origin", "seq", "signature"}, "sign_key", "signature", "study", "title", "version": 1}

and `"fields"`, the study as it is shared today, when the payload of the genesis operation was purged.

`signature` is the Ed25519 signature by `sign_key`, in hexadecimal digits, over the canonical JSON of the same object
without `signature` and with `"purpose": "address"`. The genesis operation is the first of its origin, of kind "study"
and about `study`; its chain head is signed by the device that made it.
"""

import re
from collections.abc import Callable
from typing import Any

from fieldkit.bundle.crypto import is_recipient
from fieldkit.bundle.documents import (
    SIGNATURE_BYTES,
    bytes_in,
    head_document,
    number_in,
    parse_head,
    text_in,
)
from fieldkit.domain import canonical
from fieldkit.domain.ids import is_id
from fieldkit.domain.publication import parse_record
from fieldkit.domain.team import Address
from fieldkit.errors import BundleError, Code
from fieldkit.files import FileKind
from fieldkit.vault.keys import KEY_BYTES, verify

_FORMAT = "fieldkit-address"
_VERSION = 1
_LARGEST = 256 * 2**10
_NAMES = {
    "author",
    "box_key",
    "format",
    "genesis",
    "genesis_head",
    "sign_key",
    "signature",
    "study",
    "title",
    "version",
}
_FIELDS = "fields"

ADDRESS = FileKind(re.compile(rb'\{"author":"[^"]*","box_key":"age1[0-9a-z]+","(?:fields|format)":'))
"""Address files."""


def write_address(address: Address, sign: Callable[[bytes], bytes]) -> bytes:
    """The content of an address file.

    Args:
        address: what to write.
        sign: signs with the private half of `address.sign_key`.
    """
    document: dict[str, Any] = {
        "author": address.author,
        "box_key": address.box_key,
        "format": _FORMAT,
        "genesis": canonical.loads(address.genesis.record()),
        "genesis_head": head_document(address.genesis_head),
        "sign_key": address.sign_key,
        "study": address.study,
        "title": address.title,
        "version": _VERSION,
    }
    if address.fields is not None:
        document[_FIELDS] = dict(address.fields)
    return canonical.dumps(document | {"signature": sign(_signed_bytes(document)).hex()})


def read_address(raw: bytes) -> Address:
    """The address in the content of a file.

    Raises:
        BundleError: damaged, or written by a newer version.
    """
    if len(raw) > _LARGEST:
        raise BundleError(Code.ADDRESS_DAMAGED)
    try:
        return _parsed(canonical.document(raw))
    except ValueError:
        raise BundleError(Code.ADDRESS_DAMAGED) from None


def _parsed(document: dict[str, Any]) -> Address:
    if document.get("format") != _FORMAT:
        raise ValueError("format")
    if number_in(document, "version") > _VERSION:
        raise BundleError(Code.BUNDLE_NEWER)
    if document.keys() - {_FIELDS} != _NAMES or not isinstance(document.get(_FIELDS, {}), dict):
        raise ValueError("names")
    key = bytes_in(document, "sign_key", KEY_BYTES)
    signature = bytes_in(document, "signature", SIGNATURE_BYTES)
    signed = {name: value for name, value in document.items() if name != "signature"}
    if not verify(key, signature, _signed_bytes(signed)):
        raise ValueError("signature")
    address = Address(
        study=text_in(document, "study"),
        title=text_in(document, "title"),
        author=text_in(document, "author"),
        sign_key=key.hex(),
        box_key=text_in(document, "box_key"),
        genesis=parse_record(canonical.dumps(document["genesis"])),
        genesis_head=parse_head(document["genesis_head"]),
        fields=document.get(_FIELDS),
    )
    if not is_id(address.study) or not is_recipient(address.box_key):
        raise ValueError("address")
    _require_genesis(address)
    return address


def _require_genesis(address: Address) -> None:
    header, head = address.genesis.header, address.genesis_head
    if header.kind != "study" or header.entity != address.study or header.field is not None:
        raise ValueError("genesis")
    if (address.genesis.payload is None) != (address.fields is not None):
        raise ValueError("genesis payload")
    if header.id != (head.origin, head.seq) or head.seq != 1 or address.genesis.digest.hex() != head.digest:
        raise ValueError("genesis head")


def _signed_bytes(document: dict[str, Any]) -> bytes:
    return canonical.dumps(document | {"purpose": "address"})

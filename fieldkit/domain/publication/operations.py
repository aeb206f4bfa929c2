"""An operation: a header, which is signed and counted, and a payload, which can be purged."""

import hashlib
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.domain.publication.clock import END

HASH_DIGITS = 64
"""Of a SHA-256 in hexadecimal."""


class OpId(NamedTuple):
    """Which operation: the n-th of one epoch of one device.

    Attributes:
        origin: device and epoch, "3f9c2a7be01d44f8:1".
        seq: from 1, without gaps.
    """

    origin: Annotated[str, Meta(min_length=1, max_length=64)]
    seq: Annotated[int, Meta(gt=0, lt=END)]


class Header(Struct, frozen=True, forbid_unknown_fields=True, rename={"payload_hash": "payload"}):
    """What is signed and counted.

    Attributes:
        id: which operation.
        hlc: hybrid logical clock, day and counter (see `tick`).
        author: study code of who published.
        kind: of the entity.
        entity: identifier.
        field: the field written; None when the payload writes every field of a new entity.
        subjects: interview and respondents it is about, also for readers that do not know the kind.
        parents: heads that this operation replaces.
        payload_hash: SHA-256 of the canonical payload, hexadecimal.
        schema: version of the registry of whoever wrote it.
        previous: SHA-256 of the header before it in the same origin, "" for the first.
    """

    id: OpId
    hlc: Annotated[int, Meta(ge=0, lt=END)]
    author: str
    kind: str
    entity: str
    field: str | None
    subjects: tuple[str, ...]
    parents: tuple[OpId, ...]
    payload_hash: Annotated[str, Meta(min_length=HASH_DIGITS, max_length=HASH_DIGITS)]
    schema: Annotated[int, Meta(gt=0, lt=END)]
    previous: str

    def encoded(self) -> bytes:
        """Canonical bytes; what is hashed, stored and sent."""
        return canonical.dumps(self)


class Operation(NamedTuple):
    """One operation as stored and sent.

    Attributes:
        header: decoded header.
        head: its canonical bytes.
        payload: canonical bytes of `{"salt", "value"}`, or None when it was purged.
    """

    header: Header
    head: bytes
    payload: bytes | None

    @property
    def digest(self) -> bytes:
        """SHA-256 of the header: what chains, root and signatures are made of."""
        return hashlib.sha256(self.head).digest()

    @property
    def value(self) -> Json:
        """What it writes; None when the payload was purged."""
        return None if self.payload is None else canonical.loads(self.payload)["value"]

    def record(self) -> bytes:
        """The canonical record as it travels."""
        return b'{"head":' + self.head + b',"payload":' + (self.payload or b"null") + b"}"


def payload_of(value: Json, salt: bytes) -> bytes:
    """Canonical payload: the value with 16 random bytes, so that its hash tells nothing about it."""
    return canonical.dumps({"salt": salt.hex(), "value": value})


def payload_digest(payload: bytes) -> str:
    """SHA-256 of a canonical payload, hexadecimal."""
    return hashlib.sha256(payload).hexdigest()


def sealed(header: Header, payload: bytes) -> Operation:
    """An operation from a header that already carries the payload's hash."""
    return Operation(header, header.encoded(), payload)

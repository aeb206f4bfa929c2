"""Who works on the same study, how they are reached, and what went between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import ChainHead, Operation


@dataclass(frozen=True, slots=True)
class Address:
    """Whom to send to, and the study's beginning.

    Attributes:
        study: identifier.
        title: of the study.
        author: study code of whose address it is.
        sign_key: Ed25519 public key, hexadecimal.
        box_key: age recipient.
        genesis: the operation that made the study.
        genesis_head: its signed chain head, at that operation.
        fields: the study as it is shared today, for a genesis operation whose payload was purged; else None.
    """

    study: str
    title: str = field(repr=False)
    author: str = field(repr=False)
    sign_key: str = field(repr=False)
    box_key: str = field(repr=False)
    genesis: Operation = field(repr=False)
    genesis_head: ChainHead = field(repr=False)
    fields: Mapping[str, Json] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Member:
    """Another vault of the same study.

    Attributes:
        sign_key: Ed25519 public key, hexadecimal.
        box_key: age recipient to encrypt to; "" when only the signature is known.
        author: study code.
        trusted: whether its bundles are taken.
        founder: whether it began the study.
        added: ISO day.
    """

    sign_key: str
    box_key: str
    author: str
    trusted: bool
    founder: bool
    added: str


@dataclass(frozen=True, slots=True)
class BundleRecord:
    """A bundle that came or went.

    Attributes:
        id: identifier.
        direction: "out" or "in".
        day: ISO day.
        author: study code of the sender.
        state: "exported", "merged" or "unknown-sender".
        operations: operations in it.
        added: operations that were new here.
        size: bytes of the file.
        digest: SHA-256 of the file, hexadecimal.
    """

    id: str
    direction: str
    day: str
    author: str
    state: str
    operations: int
    added: int
    size: int
    digest: str

"""The operations of one origin as a chain with a signed end."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from fieldkit.domain import canonical
from fieldkit.domain.publication.operations import Operation


class ForkError(ValueError):
    """Two different operations carry the same id, or a chain does not fit: one origin tells two stories."""


def check_chain(operations: Sequence[Operation], before: bytes | None) -> None:
    """Check that operations of one origin follow each other.

    Args:
        operations: of one origin, by rising number, without gaps.
        before: digest of the operation before the first, None when it is not known.

    Raises:
        ForkError: a hash of the header before does not fit.
        ValueError: a gap, or a number twice.
    """
    expected = before.hex() if before is not None else None
    number = operations[0].header.id.seq
    for operation in operations:
        header = operation.header
        if header.id.seq != number:
            raise ValueError("gap")
        if expected is not None and header.previous != expected:
            raise ForkError("chain")
        expected = operation.digest.hex()
        number += 1


def gaps(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers missing below the greatest one, as ranges with both ends included."""
    missing, expected = [], 1
    for number in sorted(numbers):
        if number > expected:
            missing.append((expected, number - 1))
        expected = number + 1
    return missing


class ChainHead(NamedTuple):
    """The signed end of what one origin published; travels with its operations whoever forwards them.

    Attributes:
        origin: device and epoch.
        seq: number of the last operation.
        digest: SHA-256 of its header, hexadecimal.
        key: Ed25519 public key of the vault, hexadecimal; its hash is the device in `origin`.
        signature: over `signed_bytes`, hexadecimal.
    """

    origin: str
    seq: int
    digest: str
    key: str
    signature: str

    def signed_bytes(self) -> bytes:
        """What the signature covers."""
        return canonical.dumps({"digest": self.digest, "origin": self.origin, "purpose": "chain-head", "seq": self.seq})


@dataclass(frozen=True, slots=True)
class Sealed:
    """A frame with nothing but operations of one origin, as it was once read back, verified and searched.

    Attributes:
        origin: device and epoch.
        first, last: numbers of its operations, both included.
        previous: digest of the header before the first, hexadecimal, "" when that is the first of all.
        digest: digest of the last header, hexadecimal.
        frame: the bytes in the plaintext of the bundle.
    """

    origin: str
    first: int
    last: int
    previous: str
    digest: str
    frame: bytes = field(repr=False)

    @property
    def operations(self) -> int:
        """How many are in it."""
        return self.last - self.first + 1


def device_of(public_key: bytes) -> str:
    """The device that a signing key stands for: 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(public_key).hexdigest()[:16]


def origin_of(device: str, epoch: int) -> str:
    """Device and epoch as they stand in operations."""
    return f"{device}:{epoch}"

"""The chains within a bundle: dense, unbroken and closed by a signed head."""

import hashlib
from collections.abc import Mapping

from fieldkit.domain.publication import ChainHead, Operation, Sealed, parse_header

_BEFORE = b'{"head":'
_BETWEEN = b'},"payload":'
_ID = b'"id":["'


class ChainCheck:
    """Follows the operations of a bundle against the ranges its header names."""

    def __init__(self, ranges: Mapping[str, tuple[int, int]]) -> None:
        self._ranges = ranges
        self._latest: dict[str, tuple[int, str]] = {}
        self._open = set(ranges)

    def add(self, operation: Operation) -> None:
        """Take the next operation.

        Raises:
            ValueError: not the next of its origin, or its chain is broken.
        """
        origin, number = operation.header.id
        self._follow(origin, number, operation.header.previous)
        self._latest[origin] = (number, operation.digest.hex())

    def take(self, sealed: Sealed) -> None:
        """Take a stretch of operations that were verified before.

        Raises:
            ValueError: not the next of its origin, or its chain is broken.
        """
        self._follow(sealed.origin, sealed.first, sealed.previous)
        self._latest[sealed.origin] = (sealed.last, sealed.digest)

    def _follow(self, origin: str, number: int, previous: str) -> None:
        latest = self._latest.get(origin)
        if latest is not None:
            if (number, previous) != (latest[0] + 1, latest[1]):
                raise ValueError("chain")
        elif origin not in self._ranges or number != self._ranges[origin][0]:
            raise ValueError("range")

    def close(self, head: ChainHead) -> None:
        """Take the chain head of an origin.

        Raises:
            ValueError: not one of this bundle, twice, or not of its last operation.
        """
        if head.origin not in self._open or self._latest.get(head.origin) != (head.seq, head.digest):
            raise ValueError("head")
        self._open.remove(head.origin)

    def require_complete(self) -> None:
        """Make sure that every range was filled and closed.

        Raises:
            ValueError: it was not.
        """
        if self._open or any(self._latest[origin][0] != last for origin, (_, last) in self._ranges.items()):
            raise ValueError("range")


def origin_in(record: bytes) -> bytes:
    """The origin of an operation, cut out of its record."""
    # the names before stand in the order of the alphabet, and within their values quotes are escaped
    begin = record.find(_ID) + len(_ID)
    return record[begin : record.find(b'"', begin)]


def split(record: bytes) -> Operation:
    """An operation cut out of its record without decoding the payload, which is compared with its hash only.

    Raises:
        ValueError: it has not the form of `Operation.record`.
    """
    # within JSON strings quotes are escaped and the head holds no objects: the first place is the end of the head
    end = record.find(_BETWEEN) + 1
    if not end or not record.startswith(_BEFORE) or not record.endswith(b"}"):
        raise ValueError("record")
    head = record[len(_BEFORE) : end]
    header = parse_header(head)
    payload = record[end + len(_BETWEEN) - 1 : -1]
    if payload == b"null":
        return Operation(header, head, None)
    if hashlib.sha256(payload).hexdigest() != header.payload_hash:
        raise ValueError("payload hash")
    return Operation(header, head, payload)

"""The root of a log and how it is shown to people."""

import hashlib
from collections.abc import Iterable, Sequence


def root(digests: Iterable[bytes]) -> bytes:
    """The root of a log: SHA-256 over the sorted digests of its headers. Nothing local enters it."""
    return hashlib.sha256(b"".join(sorted(digests))).digest()


def words_of(root_digest: bytes, words: Sequence[str]) -> tuple[str, ...]:
    """Four words that show a root to people: 11 bits each from its beginning.

    They find accidents; the root itself proves.

    Args:
        root_digest: 32 bytes.
        words: exactly 2048.
    """
    bits = int.from_bytes(root_digest[:6], "big")
    return tuple(words[(bits >> (48 - 11 * (place + 1))) & 0x7FF] for place in range(4))

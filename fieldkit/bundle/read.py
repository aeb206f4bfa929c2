"""From a file to verified records."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldkit.bundle import crypto
from fieldkit.bundle.chains import ChainCheck
from fieldkit.bundle.documents import SIGNATURE_BYTES, bytes_in, number_in, parse_head
from fieldkit.bundle.format import CHAIN_HEAD, HEADER, OPERATION, TRAILER, Limits, Record, Unpacker
from fieldkit.bundle.header import BundleHeader, parse_bundle_header
from fieldkit.domain import canonical
from fieldkit.domain.publication import ChainHead, Operation, parse_record
from fieldkit.errors import BundleError, Code, InputError
from fieldkit.files import read_limited
from fieldkit.progress import SILENT, Progress
from fieldkit.vault.keys import verify

_STEP = 2000


@dataclass(frozen=True, slots=True)
class Bundle:
    """A verified bundle.

    Attributes:
        header: what it says of itself, signed by the sender.
        heads: the signed chain head of each origin in it.
        size: bytes of the file.
        digest: SHA-256 of the file, hexadecimal.
    """

    header: BundleHeader
    heads: tuple[ChainHead, ...]
    size: int
    digest: str
    _plain: bytes = field(repr=False)
    _limits: Limits = field(repr=False)

    @property
    def sender_key(self) -> bytes:
        """The Ed25519 public key (32 bytes) that signed it."""
        return bytes.fromhex(self.header.sign_key)

    def operations(self) -> Iterator[Operation]:
        """The operations in the order of the file, decoded anew on each call.

        Raises:
            BundleError: an operation that its sender signed is no operation; what was taken before it must go.
        """
        try:
            for record in Unpacker(self._plain, self._limits).records():
                if record.kind == OPERATION:
                    yield parse_record(record.content)
        except ValueError:
            raise BundleError(Code.BUNDLE_DAMAGED) from None


def open_bundle(
    path: Path, identities: Sequence[str], *, limits: Limits | None = None, progress: Progress = SILENT
) -> Bundle:
    """Read, decrypt and verify a whole bundle; nothing decrypted touches a disk.

    Whether its study, sender and recipients are known is the caller's question.

    Args:
        path: the file.
        identities: age secrets of the vault.
        limits: what to accept.
        progress: told the operations verified.

    Raises:
        InputError: the file is missing or cannot be read.
        BundleError: unknown format, newer, too large, for others, or damaged.
        Cancelled: through `progress`.
    """
    limits = limits or Limits()
    try:
        raw = read_limited(path, limit=limits.file)
    except InputError as error:
        if error.code is Code.FILE_TOO_LARGE:
            raise BundleError(Code.BUNDLE_TOO_LARGE, **error.facts) from None
        raise
    return verified(raw, identities, limits=limits, progress=progress)


def verified(
    raw: bytes,
    identities: Sequence[str],
    *,
    limits: Limits,
    inspect: Callable[[bytes], None] | None = None,
    progress: Progress = SILENT,
) -> Bundle:
    """Decrypt and verify the bytes of a bundle.

    Args:
        raw: the file's content.
        identities: age secrets.
        limits: what to accept.
        inspect: given the content of each record; what it raises passes through.
        progress: told the operations verified.

    Raises:
        BundleError: see `open_bundle`.
    """
    plain = crypto.decrypt(raw, identities)
    check = _Verification(Unpacker(plain, limits), inspect, progress)
    try:
        check.run()
    except ValueError:
        raise BundleError(Code.BUNDLE_DAMAGED) from None
    if not any(crypto.recipient_of(secret) in check.header.recipients for secret in identities):
        # the sender did not address us: somebody who could read it passed it on under the sender's name
        raise BundleError(Code.BUNDLE_NOT_FOR_US)
    return Bundle(check.header, tuple(check.heads), len(raw), hashlib.sha256(raw).hexdigest(), plain, limits)


class _Verification:
    """One pass over all records in their order: header, operations, chain heads, trailer."""

    def __init__(self, unpacker: Unpacker, inspect: Callable[[bytes], None] | None, progress: Progress) -> None:
        self._unpacker = unpacker
        self._inspect = inspect
        self._progress = progress
        self.header: BundleHeader
        self.heads: list[ChainHead] = []

    def run(self) -> None:
        records = self._inspected(self._unpacker.records())
        first = next(records, None)
        if first is None or first.kind != HEADER:
            raise ValueError("header missing")
        self.header = parse_bundle_header(first.content)
        chains = ChainCheck(self.header.ranges)
        count, last = 1, HEADER
        for kind, content in records:
            if last == TRAILER:
                raise ValueError("after the trailer")
            if kind == TRAILER:
                self._check_trailer(content, count)
            elif kind == CHAIN_HEAD:
                head = parse_head(canonical.document(content))
                chains.close(head)
                self.heads.append(head)
            elif kind == OPERATION and last != CHAIN_HEAD:
                chains.add(content)
                if count % _STEP == 0:
                    self._progress.step(count, self.header.operations)
            elif chr(kind) not in "abcdefghijklmnopqrstuvwxyz":
                raise ValueError("type")
            else:
                count += 1
                continue
            last = kind
            count += 1
        if last != TRAILER:
            raise ValueError("trailer missing")
        chains.require_complete()
        self._progress.step(self.header.operations, self.header.operations)

    def _inspected(self, records: Iterator[Record]) -> Iterator[Record]:
        for record in records:
            if self._inspect is not None:
                self._inspect(record.content)
            yield record

    def _check_trailer(self, content: bytes, count: int) -> None:
        trailer = canonical.document(content)
        if trailer.keys() != {"hash", "records", "signature", "type"} or trailer["type"] != "trailer":
            raise ValueError("trailer")
        if number_in(trailer, "records") != count or trailer["hash"] != self._unpacker.hash():
            raise ValueError("trailer")
        signature = bytes_in(trailer, "signature", SIGNATURE_BYTES)
        if not verify(bytes.fromhex(self.header.sign_key), signature, self.header.signed_bytes(trailer["hash"])):
            raise ValueError("signature")

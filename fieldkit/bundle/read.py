"""From a file to verified records."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldkit.bundle import crypto
from fieldkit.bundle.chains import ChainCheck
from fieldkit.bundle.documents import SIGNATURE_BYTES, bytes_in, number_in, parse_head
from fieldkit.bundle.format import CHAIN_HEAD, FRAME, HEADER, OPERATION, TRAILER, Limits, Record, Unpacker
from fieldkit.bundle.header import BundleHeader, parse_bundle_header
from fieldkit.domain import canonical
from fieldkit.domain.publication import ChainHead, Operation, Sealed, parse_record
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
        sealed: its full frames that hold nothing but operations of one origin.
    """

    header: BundleHeader
    heads: tuple[ChainHead, ...]
    size: int
    digest: str
    sealed: tuple[Sealed, ...] = field(repr=False)
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


@dataclass(frozen=True, slots=True)
class Glance:
    """A bundle of which the envelope was verified: every byte is as its sender signed it.

    Whether the operations in it make sense is not known yet.

    Attributes:
        header: what it says of itself, signed by the sender.
        heads: the signed chain heads in it.
        size: bytes of the file.
        digest: SHA-256 of the file, hexadecimal.
    """

    header: BundleHeader
    heads: tuple[ChainHead, ...]
    size: int
    digest: str
    _plain: bytes = field(repr=False)
    _limits: Limits = field(repr=False)

    def verified(
        self,
        *,
        inspect: Callable[[bytes], None] | None = None,
        sealed: Iterable[Sealed] = (),
        progress: Progress = SILENT,
    ) -> Bundle:
        """Verify every record; see the function of that name."""
        known = {one.frame: one for one in sealed}
        check = _Verification(Unpacker(self._plain, self._limits, known=known), known, inspect, progress)
        try:
            check.run()
        except ValueError:
            raise BundleError(Code.BUNDLE_DAMAGED) from None
        return Bundle(
            self.header, tuple(check.heads), self.size, self.digest, tuple(check.sealed), self._plain, self._limits
        )


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
    return glance(path, identities, limits=limits).verified(progress=progress)


def glance(path: Path, identities: Sequence[str], *, limits: Limits | None = None) -> Glance:
    """Read and decrypt a bundle, and verify its sender's signature over all its bytes, without taking it apart.

    Raises:
        InputError: the file is missing or cannot be read.
        BundleError: unknown format, newer, too large, for others, or damaged.
    """
    limits = limits or Limits()
    try:
        raw = read_limited(path, limit=limits.file)
    except InputError as error:
        if error.code is Code.FILE_TOO_LARGE:
            raise BundleError(Code.BUNDLE_TOO_LARGE, **error.facts) from None
        raise
    return _glance(raw, identities, limits)


def verified(
    raw: bytes,
    identities: Sequence[str],
    *,
    limits: Limits,
    inspect: Callable[[bytes], None] | None = None,
    sealed: Iterable[Sealed] = (),
    progress: Progress = SILENT,
) -> Bundle:
    """Decrypt and verify the bytes of a bundle.

    Args:
        raw: the file's content.
        identities: age secrets.
        limits: what to accept.
        inspect: given the content of each record; what it raises passes through.
        sealed: frames that were verified and inspected before: what equals one of them byte for byte holds the same
            records, so it is decoded for the hash over all and not taken apart again.
        progress: told the operations verified.

    Raises:
        BundleError: see `open_bundle`.
    """
    return _glance(raw, identities, limits).verified(inspect=inspect, sealed=sealed, progress=progress)


def _glance(raw: bytes, identities: Sequence[str], limits: Limits) -> Glance:
    plain = crypto.decrypt(raw, identities)
    envelope = _Envelope(Unpacker(plain, limits, passing=True))
    try:
        envelope.run()
    except ValueError:
        raise BundleError(Code.BUNDLE_DAMAGED) from None
    if not any(crypto.recipient_of(secret) in envelope.header.recipients for secret in identities):
        # the sender did not address us: somebody who could read it passed it on under the sender's name
        raise BundleError(Code.BUNDLE_NOT_FOR_US)
    return Glance(envelope.header, tuple(envelope.heads), len(raw), hashlib.sha256(raw).hexdigest(), plain, limits)


class _Envelope:
    """One pass over all records but the operations: header, chain heads, trailer."""

    def __init__(self, unpacker: Unpacker) -> None:
        self._unpacker = unpacker
        self.header: BundleHeader
        self.heads: list[ChainHead] = []

    def run(self) -> None:
        """Check the hash over all records and the sender's signature.

        Raises:
            ValueError: they do not fit, or header or trailer is missing.
        """
        records = self._unpacker.records()
        first = next(records, None)
        if first is None or first.kind != HEADER or self._unpacker.passed:
            raise ValueError("header missing")
        self.header = parse_bundle_header(first.content)
        count, ended = 1, False
        for kind, content in records:
            if ended:
                raise ValueError("after the trailer")
            if kind == TRAILER:
                self._check_trailer(content, count + self._unpacker.passed)
                ended = True
            elif kind == CHAIN_HEAD:
                self.heads.append(parse_head(canonical.document(content)))
            count += 1
        if not ended:
            raise ValueError("trailer missing")

    def _check_trailer(self, content: bytes, count: int) -> None:
        trailer = canonical.document(content)
        if trailer.keys() != {"hash", "records", "signature", "type"} or trailer["type"] != "trailer":
            raise ValueError("trailer")
        if number_in(trailer, "records") != count or trailer["hash"] != self._unpacker.hash():
            raise ValueError("trailer")
        signature = bytes_in(trailer, "signature", SIGNATURE_BYTES)
        if not verify(bytes.fromhex(self.header.sign_key), signature, self.header.signed_bytes(trailer["hash"])):
            raise ValueError("signature")


class _Verification:
    """One pass over all records in their order: header, operations, chain heads, trailer."""

    def __init__(
        self,
        unpacker: Unpacker,
        known: Mapping[bytes, Sealed],
        inspect: Callable[[bytes], None] | None,
        progress: Progress,
    ) -> None:
        self._unpacker = unpacker
        self._known = known
        self._inspect = inspect
        self._progress = progress
        self._run: list[Operation] = []
        self._mixed = True  # the first frame holds the header
        self.heads: list[ChainHead] = []
        self.sealed: list[Sealed] = []

    def run(self) -> None:
        """Check the order of records and every operation in its chain.

        Raises:
            ValueError: a record is out of order, or not what its type asks for.
        """
        records = self._inspected(self._unpacker.records())
        header = parse_bundle_header(next(records).content)
        chains = ChainCheck(header.ranges)
        done, last = 0, HEADER
        for kind, content in records:
            if last == TRAILER and kind != FRAME:
                raise ValueError("after the trailer")
            if kind == FRAME:
                done += self._end_of_frame(content, chains, last)
                continue
            if kind == OPERATION and last != CHAIN_HEAD:
                self._add(chains.add(content))
                done += 1
                if done % _STEP == 0:
                    self._progress.step(done, header.operations)
            else:
                self._mixed = True
                if kind == CHAIN_HEAD:
                    head = parse_head(canonical.document(content))
                    chains.close(head)
                    self.heads.append(head)
                elif kind != TRAILER and chr(kind) not in "abcdefghijklmnopqrstuvwxyz":
                    raise ValueError("type")
                elif kind != TRAILER:
                    continue
            last = kind
        chains.require_complete()
        self._progress.step(header.operations, header.operations)

    def _inspected(self, records: Iterator[Record]) -> Iterator[Record]:
        for record in records:
            if self._inspect is not None and record.kind != FRAME:
                self._inspect(record.content)
            yield record

    def _add(self, operation: Operation) -> None:
        if not self._run or self._run[0].header.id.origin == operation.header.id.origin:
            self._run[1:] = [operation]
        else:
            self._mixed = True

    def _end_of_frame(self, frame: bytes, chains: ChainCheck, last: int) -> int:
        """Take a frame known before, or remember a new one that holds nothing but operations of one origin."""
        known = self._known.get(frame)
        if known is not None:
            if last not in (HEADER, OPERATION):
                raise ValueError("type")
            chains.take(known)
        elif frame and self._run and not self._mixed:
            first, end = self._run[0].header, self._run[-1]
            self.sealed.append(
                Sealed(first.id.origin, first.id.seq, end.header.id.seq, first.previous, end.digest.hex(), frame)
            )
        self._run, self._mixed = [], False
        return known.operations if known else 0

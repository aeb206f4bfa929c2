"""From a file to verified records."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from fieldkit.bundle import crypto
from fieldkit.bundle.chains import ChainCheck, split
from fieldkit.bundle.documents import SIGNATURE_BYTES, bytes_in, number_in, parse_head
from fieldkit.bundle.format import CHAIN_HEAD, FRAME, HEADER, OPERATION, TRAILER, Limits, Unpacker
from fieldkit.bundle.header import BundleHeader, parse_bundle_header
from fieldkit.domain import canonical
from fieldkit.domain.publication import ChainHead, Header, Operation, Sealed, parse_record
from fieldkit.errors import BundleError, Code, InputError
from fieldkit.files import read_limited
from fieldkit.progress import SILENT, Progress
from fieldkit.vault.keys import verify

Inspect: TypeAlias = Callable[[Sequence[Operation]], None]

_STEP = 2000
_FOLLOWERS = {0: (HEADER,), HEADER: (CHAIN_HEAD, TRAILER), OPERATION: (CHAIN_HEAD,), CHAIN_HEAD: (CHAIN_HEAD, TRAILER)}
_ADDITIONS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle of which every byte is as its sender signed it.

    Attributes:
        header: what it says of itself.
        heads: the signed chain head of each origin in it.
        size: bytes of the file.
        digest: SHA-256 of the file, hexadecimal.
        sealed: its full frames that hold nothing but operations of one origin; known once it was verified whole.
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
        """The operations in the order of the file, decoded and verified in their chains anew on each call.

        Raises:
            BundleError: what its sender signed does not make sense; what was taken before it must go.
        """
        unpacker = Unpacker(self._plain, self._limits, known=())
        try:
            yield from _Verification(unpacker, self.header, parse_record).operations()
        except ValueError:
            raise BundleError(Code.BUNDLE_DAMAGED) from None


def open_bundle(path: Path, identities: Sequence[str], *, limits: Limits | None = None) -> Bundle:
    """Read and decrypt a bundle, and verify the sender's signature over all its bytes; nothing decrypted is written.

    Whether study, sender and recipients are known is the caller's question. Whether the operations make sense is found
    when they are asked for.

    Args:
        path: the file.
        identities: age secrets of the vault.
        limits: what to accept.

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
    return _opened(raw, identities, limits)


def verified(
    raw: bytes,
    identities: Sequence[str],
    *,
    limits: Limits,
    inspect: Inspect | None = None,
    sealed: Iterable[Sealed] = (),
    progress: Progress = SILENT,
) -> Bundle:
    """Decrypt and verify the bytes of a bundle whole.

    Args:
        raw: the file's content.
        identities: age secrets.
        limits: what to accept.
        inspect: given all operations, cut out of what was decoded, frame by frame; what it raises passes through.
        sealed: frames that were verified and inspected before: what equals one of them byte for byte holds the same
            records, so it is decoded once, for the hash over all, and not taken apart again.
        progress: told the operations verified.

    Raises:
        BundleError: see `open_bundle`.
    """
    bundle = _opened(raw, identities, limits)
    known = {one.frame: one for one in sealed}
    check = _Verification(Unpacker(bundle._plain, limits, known=known), bundle.header, split, known, inspect)
    total = bundle.header.operations
    try:
        for _ in check.operations():
            if check.done % _STEP == 0:
                progress.step(check.done, total)
    except ValueError:
        raise BundleError(Code.BUNDLE_DAMAGED) from None
    progress.step(total, total)
    return replace(bundle, sealed=tuple(check.sealed))


def _opened(raw: bytes, identities: Sequence[str], limits: Limits) -> Bundle:
    plain = crypto.decrypt(raw, identities)
    envelope = _Envelope(Unpacker(plain, limits, passing=True))
    try:
        envelope.run()
    except ValueError:
        raise BundleError(Code.BUNDLE_DAMAGED) from None
    if not any(crypto.recipient_of(secret) in envelope.header.recipients for secret in identities):
        # the sender did not address us: somebody who could read it passed it on under the sender's name
        raise BundleError(Code.BUNDLE_NOT_FOR_US)
    digest = hashlib.sha256(raw).hexdigest()
    return Bundle(envelope.header, tuple(envelope.heads), len(raw), digest, (), plain, limits)


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
    """One pass over all records in their order: header, operations, chain heads, trailer.

    Args:
        unpacker: hands out the records, and where frames end.
        header: of the bundle.
        parse: an operation from its record.
        known: frames that were verified and inspected before.
        inspect: given all other operations, frame by frame.
    """

    def __init__(
        self,
        unpacker: Unpacker,
        header: BundleHeader,
        parse: Callable[[bytes], Operation],
        known: Mapping[bytes, Sealed] = MappingProxyType({}),
        inspect: Inspect | None = None,
    ) -> None:
        self._unpacker = unpacker
        self._chains = ChainCheck(header.ranges)
        self._parse = parse
        self._known = known
        self._inspect = inspect
        self._seen: list[Operation] = []
        self._first: Header | None = None
        self._mixed = False
        self._last = 0
        self.done = 0
        self.sealed: list[Sealed] = []

    def operations(self) -> Iterator[Operation]:
        """Check the order of records and every operation in its chain; those of frames known before are left out.

        Raises:
            ValueError: a record is out of order, or not what its type asks for.
        """
        operation: Operation | None = None
        for kind, content in self._unpacker.records():
            if kind == FRAME:
                self._end_of_frame(content, operation)
                continue
            if kind == OPERATION and self._last in (HEADER, OPERATION):
                operation = self._parse(content)
                self._chains.add(operation)
                self._note(operation)
                if self._inspect is not None:
                    self._seen.append(operation)
                self._last = OPERATION
                self.done += 1
                yield operation
            else:
                self._mixed = True
                self._take_other(kind, content)
        self._chains.require_complete()

    def _take_other(self, kind: int, content: bytes) -> None:
        if self._last == TRAILER:
            raise ValueError("after the trailer")
        if chr(kind) in _ADDITIONS and self._last:
            return
        if kind not in _FOLLOWERS[self._last]:
            raise ValueError("type")
        if kind == CHAIN_HEAD:
            self._chains.close(parse_head(canonical.document(content)))
        self._last = kind

    def _note(self, operation: Operation) -> None:
        if self._first is None:
            self._first = operation.header
        elif self._first.id.origin != operation.header.id.origin:
            self._mixed = True

    def _end_of_frame(self, frame: bytes, latest: Operation | None) -> None:
        """Take a frame known before, or inspect a new one and remember it if it holds operations of one origin only."""
        known = self._known.get(frame)
        if known is not None:
            if self._last not in (HEADER, OPERATION):
                raise ValueError("type")
            self._chains.take(known)
            self.done += known.operations
        elif self._inspect is not None:
            self._inspect(self._seen)
            self._seen = []
        first = self._first
        if frame and known is None and first is not None and latest is not None and not self._mixed:
            end = latest.header.id.seq
            self.sealed.append(Sealed(first.id.origin, first.id.seq, end, first.previous, latest.digest.hex(), frame))
        self._first, self._mixed = None, False

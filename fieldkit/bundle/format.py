"""The container inside age: what another program needs to know to read or write a bundle.

A bundle is one age v1 file (X25519 recipients, not armoured). Its plaintext is

    magic   4 bytes   "FKB1"
    frame   *         until the end

    frame:  method    1 byte   0 = stored, 1 = zstd
            length    4 bytes  unsigned, big-endian: bytes of the body
            body               one batch, stored or as exactly one zstd frame (RFC 8878) that states its content size

A zstd body needs no dictionary, its window and its content are at most 1 MiB, and its content is at most 200 times as
long as the body; a batch that would shrink further is stored. An empty batch is not written. A batch is a sequence of
whole wire records, together at most 1 MiB:

    record: type      1 byte   an ASCII letter
            length    4 bytes  unsigned, big-endian: bytes of the content
            content            verbatim

Types, in the order in which they stand:

    H       once: the header (`fieldkit.bundle.header`)
    O       any number: one operation, byte for byte as its author signed it; by rising number within each origin,
            origins may alternate
    C       one for each origin: its signed chain head {"digest", "key", "origin", "seq", "signature"}
    T       once, last: the trailer {"hash", "records", "signature", "type": "trailer"}
    P       a piece: its content is to be put before the content of the next record, which may be a piece itself; for
            contents over 1 MiB less 5 bytes, up to 64 MiB when joined
    a to z  additions of later versions between H and T: readers that do not know them pass over them, after hashing
    A to Z  all other capitals are refused: a version that needs one raises `least_reader` in its header

All contents are canonical JSON (RFC 8785) in UTF-8, nested at most 32 deep, without fractions. In the trailer `records`
is the number of joined records before it, and `hash` the SHA-256 in hexadecimal digits of all wire records before it
(type, length and content, pieces included), whatever the frames they came in. `signature` is the sender's Ed25519
signature in hexadecimal digits over the canonical JSON of {"hash", "purpose": "bundle", "recipients", "study"}, with
recipients and study as in the header.
"""

import hashlib
import struct
from collections.abc import Container, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

import zstandard

from fieldkit.domain.canonical import require_shallow
from fieldkit.errors import BundleError, Code

MAGIC = b"FKB1"
HEADER, OPERATION, CHAIN_HEAD, TRAILER, PIECE = b"HOCTP"
FRAME = 256
"""Beyond the types of the format, which fit a byte: the end of a frame among the records that `Unpacker` hands out."""

_STORED, _ZSTD = 0, 1
_ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
_BATCH = 2**20
_EXPANSION = 200
_LEVEL = 2
_PREFIX = struct.Struct(">BI")
_PIECE_BYTES = _BATCH - _PREFIX.size


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reader accepts.

    Attributes:
        file: bytes of the file.
        decoded: bytes of all batches together.
        records: number of wire records.
        record: bytes of one joined record.
    """

    file: int = 512 * 2**20
    decoded: int = 4 * 2**30
    records: int = 5_000_000
    record: int = 64 * 2**20


class Record(NamedTuple):
    """A joined record: its type letter as a number, and its content.

    Of a `FRAME` the content is the frame as it stands in the plaintext, or nothing when a record reaches beyond it.
    """

    kind: int
    content: bytes


class Packer:
    """Turns records into the plaintext of a bundle, batch by batch.

    What is full is hashed and compressed beside, one batch after the other, while the next is gathered.
    """

    def __init__(self) -> None:
        self._plain = bytearray(MAGIC)
        self._beside = ThreadPoolExecutor(max_workers=1)
        self._closing: list[Future[None]] = []
        self._batch: list[bytes] = []
        self._size = 0
        self._hash = hashlib.sha256()
        self._compressor = zstandard.ZstdCompressor(level=_LEVEL)
        self.records = 0

    def add(self, kind: int, content: bytes) -> None:
        """Append a record, in pieces when it is long."""
        while len(content) > _PIECE_BYTES:
            self._append(PIECE, content[:_PIECE_BYTES])
            content = content[_PIECE_BYTES:]
        self._append(kind, content)
        self.records += 1

    def embed(self, frame: bytes, records: int) -> None:
        """Append a frame that was packed before, byte for byte, with so many whole records in it."""
        self._flush()
        self._closing.append(self._beside.submit(self._take, frame))
        self.records += records

    def close_batch(self) -> None:
        """Have the next record begin a new frame."""
        self._flush()

    def hash(self) -> str:
        """SHA-256 of all wire records so far, hexadecimal."""
        self._finish()
        return self._hash.hexdigest()

    def plain(self) -> bytes:
        """The plaintext of the bundle with all records so far."""
        self._finish()
        self._beside.shutdown()
        return bytes(self._plain)

    def _append(self, kind: int, content: bytes) -> None:
        size = _PREFIX.size + len(content)
        if self._size + size > _BATCH:
            self._flush()
        self._batch += (_PREFIX.pack(kind, len(content)), content)
        self._size += size

    def _flush(self) -> None:
        if not self._batch:
            return
        self._closing.append(self._beside.submit(self._close, b"".join(self._batch)))
        self._batch.clear()
        self._size = 0

    def _finish(self) -> None:
        """Wait for what is done beside; whatever it raised comes out here."""
        self._flush()
        for one in self._closing:
            one.result()
        self._closing.clear()

    def _take(self, frame: bytes) -> None:
        self._plain += frame
        self._hash.update(batch_in(frame))

    def _close(self, batch: bytes) -> None:
        self._hash.update(batch)
        body = self._compressor.compress(batch)
        if len(body) * _EXPANSION < len(batch):
            self._plain += _PREFIX.pack(_STORED, len(batch)) + batch
        else:
            self._plain += _PREFIX.pack(_ZSTD, len(body)) + body


class Unpacker:
    """Turns the plaintext of a bundle back into records, refusing whatever the format does not allow.

    Args:
        plain: the plaintext.
        limits: what to accept.
        known: given, even empty, when the same plaintext was passed over before: nothing is hashed again, and a `FRAME`
            follows the records of each frame. Frames in it are left out.
        passing: pass over operations: they are counted and hashed, and not handed out.
    """

    def __init__(
        self, plain: bytes, limits: Limits, *, known: Container[bytes] | None = None, passing: bool = False
    ) -> None:
        if not plain.startswith(MAGIC):
            raise BundleError(Code.BUNDLE_UNKNOWN_FORMAT)
        self._plain = plain
        self._limits = limits
        self._known = known
        self._passing = passing
        self._hash = hashlib.sha256()
        self._decompressor = zstandard.ZstdDecompressor(max_window_size=_BATCH)
        self._decoded = 0
        self._pieces: list[bytes] = []
        self.passed = 0

    def hash(self) -> str:
        """SHA-256 of the wire records before the trailer, once that was handed out; hexadecimal."""
        return self._hash.hexdigest()

    def records(self) -> Iterator[Record]:
        """All joined records in order; once.

        Raises:
            ValueError: the format is broken.
            BundleError: more than the limits allow.
        """
        pieces = self._pieces
        joined = count = 0
        for kind, part in self._wire_records():
            if kind == FRAME:
                yield Record(kind, part)
                continue
            count += 1
            joined += len(part)
            if count + self.passed > self._limits.records:
                raise BundleError(Code.BUNDLE_TOO_LARGE, limit=self._limits.records)
            if joined > self._limits.record:
                raise BundleError(Code.BUNDLE_TOO_LARGE, limit_mb=self._limits.record // 2**20)
            if kind == PIECE:
                pieces.append(part)
                continue
            content = b"".join((*pieces, part)) if pieces else part
            pieces.clear()
            require_shallow(content)
            yield Record(kind, content)
            joined = 0
        if pieces:
            raise ValueError("piece without an end")

    def _wire_records(self) -> Iterator[tuple[int, bytes]]:
        for frame in self._frames():
            cut = bool(self._pieces)
            if self._known is None or cut or frame not in self._known:
                yield from self._in_batch(self._batch(frame))
            if self._known is not None:
                yield FRAME, b"" if cut or self._pieces else frame

    def _in_batch(self, batch: bytes) -> Iterator[tuple[int, bytes]]:
        whole, at, hashed = memoryview(batch), 0, 0
        while at < len(batch):
            if len(batch) - at < _PREFIX.size:
                raise ValueError("record cut")
            kind, length = _PREFIX.unpack_from(batch, at)
            begin, end = at + _PREFIX.size, at + _PREFIX.size + length
            if end > len(batch):
                raise ValueError("record cut")
            if kind == TRAILER:
                self._note(whole[hashed:at])
                hashed = end
            if kind == OPERATION and self._passing and not self._pieces:
                self.passed += 1
            else:
                yield kind, batch[begin:end]
            at = end
        self._note(whole[hashed:])

    def _note(self, records: memoryview) -> None:
        if self._known is None:
            self._hash.update(records)

    def _frames(self) -> Iterator[bytes]:
        at = len(MAGIC)
        while at < len(self._plain):
            if len(self._plain) - at < _PREFIX.size:
                raise ValueError("frame cut")
            end = at + _PREFIX.size + _PREFIX.unpack_from(self._plain, at)[1]
            if end > len(self._plain):
                raise ValueError("frame cut")
            yield self._plain[at:end]
            at = end

    def _batch(self, frame: bytes) -> bytes:
        method, body = frame[0], frame[_PREFIX.size :]
        batch = _expanded(self._decompressor, body) if method == _ZSTD else body
        self._decoded += len(batch)
        if method not in (_STORED, _ZSTD) or not 0 < len(batch) <= _BATCH:
            raise ValueError("frame")
        if self._decoded > self._limits.decoded:
            raise BundleError(Code.BUNDLE_TOO_LARGE, limit_mb=self._limits.decoded // 2**20)
        return batch


def batch_in(frame: bytes) -> bytes:
    """The batch in one frame that this program packed."""
    method, body = frame[0], frame[_PREFIX.size :]
    return _expanded(zstandard.ZstdDecompressor(max_window_size=_BATCH), body) if method == _ZSTD else body


def _expanded(decompressor: zstandard.ZstdDecompressor, body: bytes) -> bytes:
    try:
        if not body.startswith(_ZSTD_MAGIC):
            raise ValueError("not zstd")
        stated = zstandard.get_frame_parameters(body)
        # the decompressor takes the stated size on trust and makes room for it
        if stated.content_size > min(_BATCH, _EXPANSION * len(body)) or stated.window_size > _BATCH or stated.dict_id:
            raise ValueError("expansion")
        batch = decompressor.decompress(body, max_output_size=_BATCH, read_across_frames=False, allow_extra_data=False)
    except zstandard.ZstdError:
        raise ValueError("zstd") from None
    if len(batch) != stated.content_size:
        raise ValueError("expansion")
    return batch

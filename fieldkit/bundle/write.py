"""From records to a file that was read back before anybody can take it away."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldkit.bundle import crypto
from fieldkit.bundle.chains import origin_in
from fieldkit.bundle.documents import head_document
from fieldkit.bundle.format import CHAIN_HEAD, HEADER, OPERATION, TRAILER, Limits, Packer
from fieldkit.bundle.header import BundleHeader
from fieldkit.bundle.read import Inspect, verified
from fieldkit.domain import canonical
from fieldkit.domain.publication import ChainHead, Sealed
from fieldkit.files import FileKind, appearing, read_limited
from fieldkit.progress import SILENT, Part, Progress

BUNDLE = FileKind(re.compile(crypto.FIRST_LINE), ".fkb")
"""Bundles: only the name tells them from what else age encrypted for anybody."""

_STEP = 2000


@dataclass(frozen=True, slots=True)
class Written:
    """A bundle that was written.

    Attributes:
        size: bytes of the file.
        sha256: of the file, hexadecimal.
        sealed: its frames of operations that were packed, read back and inspected now; to be given again next time.
    """

    size: int
    sha256: str
    sealed: tuple[Sealed, ...] = field(default=(), repr=False)


def write_bundle(
    path: Path,
    *,
    header: BundleHeader,
    records: Iterable[bytes | Sealed],
    heads: Sequence[ChainHead],
    sign: Callable[[bytes], bytes],
    identities: Sequence[str],
    inspect: Inspect | None = None,
    note: Callable[[Written], None] | None = None,
    progress: Progress = SILENT,
) -> Written:
    """Write a bundle beside `path`, read it back from the disk, verify it whole, then put it in place.

    Args:
        path: the file to make or replace; when anything fails it stays as it was and nothing else remains.
        header: with the exact ranges and recipients; everything is signed under its key.
        records: `Operation.record()` of the operations, kept byte for byte; by rising number within each origin. A
            sealed frame stands for its operations: it was inspected by an equal `inspect` when it was made, so what is
            read back is compared with it byte for byte, decoded for the hash over all, and not inspected again.
        heads: for each origin in the header's ranges the chain head of its last operation.
        sign: signs with the private half of the header's key.
        identities: age secrets of the sender, who is always a recipient.
        inspect: the last gate, given all operations as the reader cut them out of what it decoded, frame by frame; what
            it raises passes.
        note: told of the verified file before it is put in place; what it raises passes.
        progress: told operations, first those written, then those read back.

    Raises:
        PlaceError: the place is full, missing or read-only.
        BundleError: the file read back is not a valid bundle.
        Cancelled: through `progress`.
    """
    sealed: list[Sealed] = []
    plain = _packed(
        header,
        _noting(records, sealed),
        heads,
        sign,
        Part(progress, first=0, last=header.operations, total=2 * header.operations),
    )
    cipher = crypto.encrypt(plain, header.recipients)
    del plain
    with appearing(path, cipher) as beside:
        back = read_limited(beside, limit=len(cipher))
        second = Part(progress, first=header.operations, last=2 * header.operations, total=2 * header.operations)
        bundle = verified(back, identities, limits=Limits(), inspect=inspect, sealed=sealed, progress=second)
        written = Written(bundle.size, bundle.digest, bundle.sealed)
        if note is not None:
            note(written)
    return written


def _noting(records: Iterable[bytes | Sealed], sealed: list[Sealed]) -> Iterator[bytes | Sealed]:
    for record in records:
        if isinstance(record, Sealed):
            sealed.append(record)
        yield record


def _packed(
    header: BundleHeader,
    records: Iterable[bytes | Sealed],
    heads: Sequence[ChainHead],
    sign: Callable[[bytes], bytes],
    progress: Progress,
) -> bytes:
    packer = Packer()
    packer.add(HEADER, header.encoded())
    # one origin a frame, and nothing else in it: such frames can be sealed
    packer.close_batch()
    origin = b""
    for record in records:
        if isinstance(record, Sealed):
            packer.embed(record.frame, record.operations)
        else:
            if origin != (origin := origin_in(record)):
                packer.close_batch()
            packer.add(OPERATION, record)
        if packer.records % _STEP == 0:
            progress.step(packer.records, header.operations)
    packer.close_batch()
    for head in heads:
        packer.add(CHAIN_HEAD, canonical.dumps(head_document(head)))
    digest = packer.hash()
    signature = sign(header.signed_bytes(digest)).hex()
    packer.add(
        TRAILER,
        canonical.dumps({"hash": digest, "records": packer.records, "signature": signature, "type": "trailer"}),
    )
    return packer.plain()

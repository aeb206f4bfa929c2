"""Studies in memory: signed chains of operations, and bundles made of them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from fieldkit.bundle.crypto import Identity, new_identity
from fieldkit.bundle.header import BundleHeader
from fieldkit.bundle.read import Inspect
from fieldkit.bundle.write import Written, write_bundle
from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import (
    ChainHead,
    Header,
    Operation,
    OpId,
    device_of,
    origin_of,
    payload_of,
    sealed,
)
from fieldkit.vault.keys import SigningKey

STUDY = "5" * 32


class Device:
    """A vault as far as bundles see it."""

    def __init__(self, number: int) -> None:
        self.key = SigningKey(bytes([number]) * 32)
        self.box: Identity = new_identity()
        self.device = device_of(self.key.public_key)
        self.origin = origin_of(self.device, 1)
        self.operations: list[Operation] = []

    def publish(self, value: Json, *, kind: str = "memo", entity: str = "e" * 32, field: str | None = "text") -> None:
        seq = len(self.operations) + 1
        payload = payload_of(value, seq.to_bytes(16, "big"))
        header = Header(
            id=OpId(self.origin, seq),
            hlc=20_000 << 20,
            author="K1",
            kind=kind,
            entity=entity,
            field=field,
            subjects=("a" * 32,),
            parents=(OpId(self.origin, seq - 1),) if seq > 1 else (),
            payload_hash=hashlib.sha256(payload).hexdigest(),
            schema=1,
            previous=self.operations[-1].digest.hex() if self.operations else "",
        )
        self.operations.append(sealed(header, payload))

    def purge(self, seq: int) -> None:
        self.operations[seq - 1] = self.operations[seq - 1]._replace(payload=None)

    def head(self, seq: int | None = None) -> ChainHead:
        last = self.operations[(seq or len(self.operations)) - 1]
        unsigned = ChainHead(self.origin, last.header.id.seq, last.digest.hex(), self.key.public_key.hex(), "")
        return unsigned._replace(signature=self.key.sign(unsigned.signed_bytes()).hex())


@dataclass
class Parcel:
    """All that `write_bundle` is given, to be changed by a test before it is sent."""

    sender: Device
    header: BundleHeader
    records: list[bytes]
    heads: list[ChainHead]

    def send(self, path: Path, inspect: Inspect | None = None) -> Written:
        return write_bundle(
            path,
            header=self.header,
            records=self.records,
            heads=self.heads,
            sign=self.sender.key.sign,
            identities=[self.sender.box.secret],
            inspect=inspect,
        )


def parcel(sender: Device, *forwarded: Device, to: tuple[Device, ...] = (), first: int = 1) -> Parcel:
    chains = [one for one in (sender, *forwarded) if one.operations]
    operations = [op for one in chains for op in one.operations[first - 1 :]]
    header = BundleHeader(
        study=STUDY,
        author="K1",
        sign_key=sender.key.public_key.hex(),
        device=sender.device,
        origin=sender.origin,
        made="2026-05-17",
        operations=len(operations),
        ranges={one.origin: (first, len(one.operations)) for one in chains},
        recipients=tuple(sorted(one.box.recipient for one in {sender, *to})),
    )
    return Parcel(sender, header, [op.record() for op in operations], [one.head() for one in chains])

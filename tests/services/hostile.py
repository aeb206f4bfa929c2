"""A member of the study whose program writes what ours never would, under a good signature."""

import hashlib
from pathlib import Path

from fieldkit.bundle.header import BundleHeader
from fieldkit.bundle.write import write_bundle
from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import ChainHead, Header, Operation, OpId, origin_of, payload_of, sealed
from fieldkit.services.session import Study

FAR_EPOCH = 900_000


class Hostile:
    """Writes operations in the name of a vault, in an epoch of their own.

    Args:
        member: whose keys sign.
        victim: for whom the bundle is encrypted.
    """

    def __init__(self, member: Study, victim: Study) -> None:
        self._member = member
        self._victim = victim
        self.origin = origin_of(member.device, FAR_EPOCH)
        self.operations: list[Operation] = []

    def write(
        self,
        kind: str,
        entity: str,
        value: Json,
        *,
        field: str | None = None,
        parents: tuple[OpId, ...] = (),
        subjects: tuple[str, ...] = (),
    ) -> OpId:
        """Write one operation."""
        seq = len(self.operations) + 1
        payload = payload_of(value, seq.to_bytes(16, "big"))
        header = Header(
            OpId(self.origin, seq),
            2**52,
            "K2",
            kind,
            entity,
            field,
            subjects,
            parents,
            hashlib.sha256(payload).hexdigest(),
            1,
            self.operations[-1].digest.hex() if self.operations else "",
        )
        self.operations.append(sealed(header, payload))
        return header.id

    def bundle(self, path: Path) -> Path:
        """A bundle of everything written, well signed."""
        signing = self._member.vault.key.signing
        last = self.operations[-1]
        unsigned = ChainHead(self.origin, last.header.id.seq, last.digest.hex(), signing.public_key.hex(), "")
        header = BundleHeader(
            study=self._victim.info.id,
            author="K2",
            sign_key=signing.public_key.hex(),
            device=self._member.device,
            origin=self.origin,
            made="2026-05-17",
            operations=len(self.operations),
            ranges={self.origin: (1, len(self.operations))},
            recipients=tuple(sorted({self._member.fact("box_key"), self._victim.fact("box_key")})),
        )
        write_bundle(
            path,
            header=header,
            records=[operation.record() for operation in self.operations],
            heads=[unsigned._replace(signature=signing.sign(unsigned.signed_bytes()).hex())],
            sign=signing.sign,
            identities=[self._member.fact("box_secret")],
        )
        return path

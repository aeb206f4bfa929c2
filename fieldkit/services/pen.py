"""The pen of this device: writes operations in its own name, one chain an epoch, and signs the end."""

import os
import secrets

from fieldkit.domain.publication import (
    ChainHead,
    Change,
    Header,
    Operation,
    OpId,
    origin_of,
    payload_digest,
    payload_of,
    sealed,
    tick,
)
from fieldkit.domain.registry import SCHEMA
from fieldkit.services.session import Study
from fieldkit.store import log, meta
from fieldkit.vault import marker
from fieldkit.vault.connection import Connection
from fieldkit.vault.marker import Marker

_SALT = 16
_SALTS = 256
_EPOCH_STEP = 2**16


class Pen:
    """Operations of one publication: one clock value, numbers without gaps.

    Attributes:
        origin: device and epoch in whose name is written.
        written: how many operations so far.

    Args:
        study: whose device writes.
        db: inside the publication's transaction.
    """

    def __init__(self, study: Study, db: Connection) -> None:
        self._study = study
        self._db = db
        self._device = study.device
        self._author = study.author
        self._hlc = tick(log.latest_hlc(db), study.clock.now().date())
        self._epoch = int(study.fact("epoch"))
        last = self._last()
        if self._is_copy(last):
            known = marker.read(study.vault.key, study.vault.vault_id)
            greatest = max(self._epoch, known.epoch if known else 0)
            self._epoch = greatest + 1 + secrets.randbelow(_EPOCH_STEP)
            meta.put(db, "epoch", str(self._epoch))
            last = 0
        self._seq = last
        self.origin = origin_of(self._device, self._epoch)
        digest = log.digest_at(db, OpId(self.origin, last)) if last else None
        self._previous = digest.hex() if digest else ""
        self._salts: list[bytes] = []
        self.written = 0

    @property
    def position(self) -> Marker:
        """Where the pen stands, for the marker outside the vault."""
        return Marker(self._study.vault.vault_id, self._epoch, self._seq)

    def operation(self, kind: str, entity: str, change: Change, subjects: tuple[str, ...]) -> Operation:
        """The next operation; the caller appends it to the log."""
        payload = payload_of(change.value, self._salt())
        header = Header(
            OpId(self.origin, self._seq + 1),
            self._hlc,
            self._author,
            kind,
            entity,
            change.field,
            subjects,
            change.parents,
            payload_digest(payload),
            SCHEMA,
            self._previous,
        )
        operation = sealed(header, payload)
        self._seq += 1
        self._previous = operation.digest.hex()
        self.written += 1
        return operation

    def _salt(self) -> bytes:
        # drawn for many at once: asking the system takes as long as writing the payload
        if not self._salts:
            drawn = os.urandom(_SALT * _SALTS)
            self._salts = [drawn[at : at + _SALT] for at in range(0, len(drawn), _SALT)]
        return self._salts.pop()

    def sign(self) -> None:
        """Sign the end of the chain, if anything was written, and remember the clock."""
        if not self.written:
            return
        signing = self._study.vault.key.signing
        head = ChainHead(self.origin, self._seq, self._previous, signing.public_key.hex(), "")
        signed = head._replace(signature=signing.sign(head.signed_bytes()).hex())
        log.add_chain_heads(self._db, [signed])
        log.see_hlc(self._db, self._hlc)

    def _last(self) -> int:
        extent = log.extents(self._db).get(origin_of(self._device, self._epoch))
        return extent.last if extent else 0

    def _is_copy(self, last: int) -> bool:
        """Whether the vault was restored or copied: this machine's marker is missing or speaks of another state."""
        known = marker.read(self._study.vault.key, self._study.vault.vault_id)
        return known is None or (known.epoch, known.last_seq) != (self._epoch, last)

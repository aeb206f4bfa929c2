"""The publication log: what left a vault, as a grow-only set of operations.

Pure rules, used by the store on real vaults and by the tests on many thousands of invented histories. An operation is
a header and a payload. Chain, root and signatures cover headers only, so that a payload can be purged and everything
still verifies.

Laws (`tests/domain/test_publication_laws.py`): merging is a union (again, in another order, in parts: the same set and
the same root); publishing right after a merge yields nothing; no clock hides a value; a fork is refused.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.domain.registry import DELETED

_COUNTER_BITS = 20
_HASH_DIGITS = 64
_LATEST = 2**53


class OpId(NamedTuple):
    """Which operation: the n-th of one epoch of one device.

    Attributes:
        origin: device and epoch, "3f9c2a7be01d44f8:1".
        seq: from 1, without gaps.
    """

    origin: str
    seq: int


class Header(NamedTuple):
    """What is signed and counted.

    Attributes:
        id: which operation.
        hlc: hybrid logical clock, day and counter (see `tick`).
        author: study code of who published.
        kind: of the entity.
        entity: identifier.
        field: the field written; None when the payload writes every field of a new entity.
        subjects: interview and respondents it is about, also for readers that do not know the kind.
        parents: heads that this operation replaces.
        payload_hash: SHA-256 of the canonical payload, hexadecimal.
        schema: version of the registry of whoever wrote it.
        previous: SHA-256 of the header before it in the same origin, "" for the first.
    """

    id: OpId
    hlc: int
    author: str
    kind: str
    entity: str
    field: str | None
    subjects: tuple[str, ...]
    parents: tuple[OpId, ...]
    payload_hash: str
    schema: int
    previous: str

    def encoded(self) -> bytes:
        """Canonical bytes; what is hashed, stored and sent."""
        return canonical.dumps(
            {
                "author": self.author,
                "entity": self.entity,
                "field": self.field,
                "hlc": self.hlc,
                "id": self.id,
                "kind": self.kind,
                "parents": self.parents,
                "payload": self.payload_hash,
                "previous": self.previous,
                "schema": self.schema,
                "subjects": self.subjects,
            }
        )


class Operation(NamedTuple):
    """One operation as stored and sent.

    Attributes:
        header: decoded header.
        head: its canonical bytes.
        payload: canonical bytes of `{"salt", "value"}`, or None when it was purged.
    """

    header: Header
    head: bytes
    payload: bytes | None

    @property
    def digest(self) -> bytes:
        """SHA-256 of the header: what chains, root and signatures are made of."""
        return hashlib.sha256(self.head).digest()

    @property
    def value(self) -> Json:
        """What it writes; None when the payload was purged."""
        return None if self.payload is None else canonical.loads(self.payload)["value"]

    def record(self) -> bytes:
        """The canonical record as it travels."""
        return b'{"head":' + self.head + b',"payload":' + (self.payload or b"null") + b"}"


def payload_of(value: Json, salt: bytes) -> bytes:
    """Canonical payload: the value with 16 random bytes, so that its hash tells nothing about it."""
    return canonical.dumps({"salt": salt.hex(), "value": value})


def payload_digest(payload: bytes) -> str:
    """SHA-256 of a canonical payload, hexadecimal."""
    return hashlib.sha256(payload).hexdigest()


def sealed(header: Header, payload: bytes) -> Operation:
    """An operation from a header that already carries the payload's hash."""
    return Operation(header, header.encoded(), payload)


def parse_record(record: bytes) -> Operation:
    """An operation from the bytes that travelled.

    Raises:
        ValueError: not canonical, a field missing, of another type or out of range, or the payload does not fit its
            hash. Unknown kinds and fields are no error: they are kept word for word.
    """
    raw = canonical.loads(record)
    if type(raw) is not dict or raw.keys() != {"head", "payload"}:
        raise ValueError("record")
    head = canonical.dumps(raw["head"])
    header = parse_header(raw["head"])
    payload = raw["payload"]
    if payload is None:
        operation = Operation(header, head, None)
    else:
        if type(payload) is not dict or payload.keys() != {"salt", "value"}:
            raise ValueError("payload")
        body = canonical.dumps(payload)
        if payload_digest(body) != header.payload_hash:
            raise ValueError("payload hash")
        if header.field is None and type(payload["value"]) is not dict:
            raise ValueError("payload value")
        operation = Operation(header, head, body)
    if operation.record() != record:
        raise ValueError("not canonical")
    return operation


def parse_header(raw: Any) -> Header:
    """A header from its decoded JSON.

    Raises:
        ValueError: a field is missing, unknown, of another type or out of range.
    """
    if type(raw) is not dict or len(raw) != 11:
        raise ValueError("header")
    if type(raw.get("subjects")) is not list or type(raw.get("parents")) is not list:
        raise ValueError("header")
    try:
        header = Header(
            OpId(*raw["id"]),
            raw["hlc"],
            raw["author"],
            raw["kind"],
            raw["entity"],
            raw["field"],
            tuple(raw["subjects"]),
            tuple([OpId(*parent) for parent in raw["parents"]]),
            raw["payload"],
            raw["schema"],
            raw["previous"],
        )
    except (KeyError, TypeError):
        raise ValueError("header") from None
    _require(header)
    return header


def _require(header: Header) -> None:
    origin, seq = header.id
    plain = (
        type(origin) is str
        and 0 < len(origin) <= 64
        and type(seq) is int
        and 0 < seq < _LATEST
        and type(header.hlc) is int
        and 0 <= header.hlc < _LATEST
        and type(header.schema) is int
        and 0 < header.schema < _LATEST
        and type(header.author) is str
        and type(header.kind) is str
        and type(header.entity) is str
        and type(header.payload_hash) is str
        and len(header.payload_hash) == _HASH_DIGITS
        and type(header.previous) is str
        and len(header.previous) == (_HASH_DIGITS if seq > 1 else 0)
        and (header.field is None or type(header.field) is str)
    )
    if not plain:
        raise ValueError("header")
    for subject in header.subjects:
        if type(subject) is not str:
            raise ValueError("subject")
    for parent in header.parents:
        if type(parent.origin) is not str or type(parent.seq) is not int or parent == header.id:
            raise ValueError("parent")


def day_number(day: date) -> int:
    """Days since 1970-01-01, not negative."""
    return max(0, day.toordinal() - date(1970, 1, 1).toordinal())


def tick(latest: int, day: date) -> int:
    """The clock value for publishing on `day` after having seen `latest`.

    A hybrid logical clock (Kulkarni et al. 2014) whose physical part is the day, so that hours of work do not leave
    the laptop: the day number in the upper bits, a counter of 20 bits below.
    """
    # a clock set to the end of time must not push others beyond what `parse_header` takes: parents order, not clocks
    return min(max(day_number(day) << _COUNTER_BITS, latest + 1), _LATEST - 1)


def day_of(hlc: int) -> date | None:
    """The day in a clock value, None when it lies beyond the calendar."""
    days = (hlc >> _COUNTER_BITS) + date(1970, 1, 1).toordinal()
    return date.fromordinal(days) if days <= date.max.toordinal() else None


@dataclass(frozen=True, slots=True)
class FieldView:
    """What a field is, after all operations known.

    Attributes:
        value: the value shown.
        shown: the operation it comes from, the greatest (hlc, id) of the heads.
        heads: operations not replaced by another.
        concurrent: other values that stand beside the one shown, with their operations.
    """

    value: Json = field(repr=False)
    shown: OpId
    heads: tuple[OpId, ...]
    concurrent: tuple[tuple[OpId, Json], ...] = field(default=(), repr=False)

    @property
    def agreeing(self) -> tuple[OpId, ...]:
        """Heads that carry the value shown: what an ordinary edit names as parents."""
        other = {op for op, _ in self.concurrent}
        return tuple(head for head in self.heads if head not in other)


@dataclass(frozen=True, slots=True)
class EntityView:
    """What an entity is, after all operations known.

    Attributes:
        kind, entity: which.
        fields: by name, `DELETED` apart.
        deletion: who said that it is deleted, or not any more; None when nobody did.
        deleted: whether it is deleted and nobody edited it meanwhile.
        contested: deleted by one and edited by another: it survives, marked.
        origin: device and epoch that made it, "" while its first operation has not arrived.
        purged: an operation without payload stands among its heads.
    """

    kind: str
    entity: str
    fields: dict[str, FieldView] = field(repr=False)
    deletion: FieldView | None
    deleted: bool
    contested: bool
    origin: str
    purged: bool

    @property
    def in_conflict(self) -> bool:
        """Whether values stand beside each other, or a deletion against an edit."""
        return self.contested or any(view.concurrent for view in self.fields.values())


def view(operations: Sequence[Operation]) -> EntityView:
    """The view of one entity from all operations known about it, in any order. At least one."""
    replaced: dict[str, set[OpId]] = {}
    emptied: dict[str, set[OpId]] = {}
    writes: dict[str, list[tuple[Header, Json]]] = {}
    makers: list[tuple[int, OpId]] = []
    purged = False
    for operation in operations:
        header = operation.header
        if header.field is None:
            makers.append((header.hlc, header.id))
            value = operation.value
            parts = value if isinstance(value, dict) else {}
        else:
            replaced.setdefault(header.field, set()).update(header.parents)
            parts = {} if operation.payload is None else {header.field: operation.value}
            if operation.payload is None:
                emptied.setdefault(header.field, set()).add(header.id)
        purged = purged or operation.payload is None
        for name, part in parts.items():
            writes.setdefault(name, []).append((header, part))
    fields = {}
    for name, written in writes.items():
        gone = replaced.get(name, set())
        # what a purged operation replaced stays replaced: the field is empty then, not old
        if not emptied.get(name, set()) - gone or any(header.id not in gone for header, _ in written):
            fields[name] = _field_view(written, gone)
    deletion = fields.pop(DELETED, None)
    marked = deletion is not None and deletion.value is True
    after = {head for one in fields.values() for head in one.heads}
    contested = marked and deletion is not None and not after <= _named(deletion, writes[DELETED])
    first = operations[0].header
    origin = min(makers)[1].origin if makers else ""
    return EntityView(first.kind, first.entity, fields, deletion, marked and not contested, contested, origin, purged)


def _field_view(written: list[tuple[Header, Json]], replaced: set[OpId]) -> FieldView:
    if len(written) == 1:
        (header, value), *_ = written
        return FieldView(value, header.id, (header.id,))
    # operations that name each other in a circle would leave no head: then all of them stand
    heads = [(header, value) for header, value in written if header.id not in replaced] or written
    heads.sort(key=lambda pair: (pair[0].hlc, pair[0].id), reverse=True)
    shown, value = heads[0]
    same = canonical.dumps(value)
    concurrent = tuple((header.id, other) for header, other in heads[1:] if canonical.dumps(other) != same)
    return FieldView(value, shown.id, tuple(sorted(header.id for header, _ in heads)), concurrent)


def _named(deletion: FieldView, written: list[tuple[Header, Json]]) -> set[OpId]:
    return {parent for header, _ in written if header.id in deletion.heads for parent in header.parents}


@dataclass(frozen=True, slots=True)
class Base:
    """What this device last published of an entity or took over from the log.

    Attributes:
        values: field -> value.
        heads: field -> operations that carried it.
    """

    values: dict[str, Json] = field(repr=False)
    heads: dict[str, tuple[OpId, ...]]

    @property
    def all_heads(self) -> tuple[OpId, ...]:
        """Every head of the entity, for a deletion."""
        return tuple(sorted({head for heads in self.heads.values() for head in heads}))


@dataclass(frozen=True, slots=True, repr=False)
class Change:
    """One operation to be published.

    Attributes:
        field: the field, or None for a new entity.
        value: the field's value, or all fields of a new entity.
        parents: heads it replaces.
    """

    field: str | None
    value: Json
    parents: tuple[OpId, ...] = ()


def differences(projected: Mapping[str, Json], base: Base | None) -> list[Change]:
    """What has to be published so that the log says `projected`.

    A new entity is one operation that writes every field, later changes are one a field, an unchanged field yields
    nothing, whatever others published.
    """
    if base is None:
        return [Change(None, dict(projected))]
    return [
        Change(name, value, base.heads.get(name, ()))
        for name, value in projected.items()
        if name not in base.values or base.values[name] != value
    ]


def deletion(base: Base, seen: EntityView | None = None) -> Change:
    """The operation that deletes an entity as this device knows it.

    Args:
        base: its base.
        seen: its view when it is published. All its heads are named, also those that stand in conflict and did not
            move the base: otherwise the log would say "contested" of what its deleter had seen. None when the log
            says no more than the base.
    """
    heads = {*base.all_heads, *base.heads.get(DELETED, ())}
    if seen is not None:
        heads.update(head for one in seen.fields.values() for head in one.heads)
        heads.update(seen.deletion.heads if seen.deletion else ())
    return Change(DELETED, value=True, parents=tuple(sorted(heads)))


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What a merge does with one entity.

    Attributes:
        writes: field -> value to write into the private vault.
        base: the base afterwards.
        refused: fields whose new value stands beside the private one, because the private one holds original wording
            that was shared differently.
    """

    writes: dict[str, Json] = field(repr=False)
    base: Base
    refused: tuple[str, ...]


def take_over(seen: EntityView, base: Base | None, private: Mapping[str, Json] | None) -> TakenOver:
    """Decide which values of the log go into the private vault.

    Args:
        seen: the view of the entity.
        base: its base, None when this device never published it or took it over.
        private: its fields as they stand in the private vault, None when it is not there.
    """
    writes: dict[str, Json] = {}
    values: dict[str, Json] = dict(base.values) if base else {}
    heads = dict(base.heads) if base else {}
    refused = []
    for name, one in seen.fields.items():
        if base is not None and private is not None and name in base.values and one.value != base.values[name]:
            if name in private and private[name] != base.values[name]:
                refused.append(name)
                continue
            writes[name] = one.value
        elif private is None or name not in private or base is None:
            writes[name] = one.value
        values[name] = one.value
        heads[name] = one.agreeing
    if seen.deletion is not None and not seen.contested:
        values[DELETED] = seen.deletion.value
        heads[DELETED] = seen.deletion.agreeing
    return TakenOver(writes, Base(values, heads), tuple(refused))


class ForkError(ValueError):
    """Two different operations carry the same id, or a chain does not fit: one origin tells two stories."""


def check_chain(operations: Sequence[Operation], before: bytes | None) -> None:
    """Check that operations of one origin follow each other.

    Args:
        operations: of one origin, by rising number, without gaps.
        before: digest of the operation before the first, None when it is not known.

    Raises:
        ForkError: a hash of the header before does not fit.
        ValueError: a gap, or a number twice.
    """
    expected = before.hex() if before is not None else None
    number = operations[0].header.id.seq
    for operation in operations:
        header = operation.header
        if header.id.seq != number:
            raise ValueError("gap")
        if expected is not None and header.previous != expected:
            raise ForkError("chain")
        expected = operation.digest.hex()
        number += 1


def gaps(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers missing below the greatest one, as ranges with both ends included."""
    missing, expected = [], 1
    for number in sorted(numbers):
        if number > expected:
            missing.append((expected, number - 1))
        expected = number + 1
    return missing


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


class ChainHead(NamedTuple):
    """The signed end of what one origin published; travels with its operations whoever forwards them.

    Attributes:
        origin: device and epoch.
        seq: number of the last operation.
        digest: SHA-256 of its header, hexadecimal.
        key: Ed25519 public key of the vault, hexadecimal; its hash is the device in `origin`.
        signature: over `signed_bytes`, hexadecimal.
    """

    origin: str
    seq: int
    digest: str
    key: str
    signature: str

    def signed_bytes(self) -> bytes:
        """What the signature covers."""
        return canonical.dumps({"digest": self.digest, "origin": self.origin, "purpose": "chain-head", "seq": self.seq})


@dataclass(frozen=True, slots=True)
class Sealed:
    """A frame with nothing but operations of one origin, as it was once read back, verified and searched.

    Attributes:
        origin: device and epoch.
        first, last: numbers of its operations, both included.
        previous: digest of the header before the first, hexadecimal, "" when that is the first of all.
        digest: digest of the last header, hexadecimal.
        frame: the bytes in the plaintext of the bundle.
    """

    origin: str
    first: int
    last: int
    previous: str
    digest: str
    frame: bytes = field(repr=False)

    @property
    def operations(self) -> int:
        """How many are in it."""
        return self.last - self.first + 1


def device_of(public_key: bytes) -> str:
    """The device that a signing key stands for: 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(public_key).hexdigest()[:16]


def origin_of(device: str, epoch: int) -> str:
    """Device and epoch as they stand in operations."""
    return f"{device}:{epoch}"

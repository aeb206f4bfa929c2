"""Operations from the bytes that travelled, taken with distrust."""

from typing import Any

from fieldkit.domain import canonical
from fieldkit.domain.publication.clock import END
from fieldkit.domain.publication.operations import Header, Operation, OpId, payload_digest

_HASH_DIGITS = 64


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
        and 0 < seq < END
        and type(header.hlc) is int
        and 0 <= header.hlc < END
        and type(header.schema) is int
        and 0 < header.schema < END
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

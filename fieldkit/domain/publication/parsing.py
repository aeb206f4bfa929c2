"""Operations from the bytes that travelled, taken with distrust."""

from msgspec.json import Decoder

from fieldkit.domain import canonical
from fieldkit.domain.publication.operations import HASH_DIGITS, Header, Operation, payload_digest

_decoder = Decoder(Header)


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
    header = parse_header(head)
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


def parse_header(head: bytes) -> Header:
    """A header from its canonical bytes.

    Raises:
        ValueError: a field is missing, unknown, of another type or out of range.
    """
    header = canonical.read(_decoder, head)
    if len(header.previous) != (HASH_DIGITS if header.id.seq > 1 else 0) or header.id in header.parents:
        raise ValueError("header")
    return header

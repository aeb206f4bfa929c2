"""Files made to hurt: each is refused with a known condition, whoever holds the keys."""

import hashlib
import json
import random
import struct
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard
from msgspec import structs

from fieldkit.bundle import crypto
from fieldkit.bundle.format import (
    CHAIN_HEAD,
    HEADER,
    MAGIC,
    OPERATION,
    PIECE,
    TRAILER,
    Limits,
    Packer,
    Record,
    Unpacker,
)
from fieldkit.bundle.read import open_bundle, verified
from fieldkit.domain import canonical
from fieldkit.domain.canonical import require_shallow
from fieldkit.errors import BundleError, Code
from tests.bundle.parcels import Device, Parcel, parcel

REFUSALS = {Code.BUNDLE_DAMAGED, Code.BUNDLE_NOT_FOR_US, Code.BUNDLE_UNKNOWN_FORMAT}


def refusal(raw: bytes, reader: Device, limits: Limits | None = None) -> Code:
    """The code with which a file is refused. Anything but a `BundleError`, or no error, fails the test."""
    with pytest.raises(BundleError) as refused:
        bundle = verified(raw, [reader.box.secret], limits=limits or Limits())
        list(bundle.operations())
    return refused.value.code


def sent(small: Parcel, folder: Path) -> bytes:
    small.send(folder / "a")
    return (folder / "a").read_bytes()


def unpacked(raw: bytes, reader: Device) -> list[Record]:
    return list(Unpacker(crypto.decrypt(raw, [reader.box.secret]), Limits()).records())


def packed(records: list[Record], reader: Device) -> bytes:
    packer = Packer()
    for kind, content in records:
        packer.add(kind, content)
    return crypto.encrypt(packer.plain(), [reader.box.recipient])


def resigned(records: list[Record], sender: Device) -> bytes:
    """The records with a trailer that fits them: what a dishonest member can send."""
    packer = Packer()
    for kind, content in records:
        packer.add(kind, content)
    raw = canonical.loads(next(content for kind, content in records if kind == HEADER))
    digest = packer.hash()
    message = {"hash": digest, "purpose": "bundle", "recipients": raw["recipients"], "study": raw["study"]}
    trailer = {
        "hash": digest,
        "records": len(records),
        "signature": sender.key.sign(canonical.dumps(message)).hex(),
        "type": "trailer",
    }
    packer.add(TRAILER, canonical.dumps(trailer))
    return crypto.encrypt(packer.plain(), [sender.box.recipient])


def framed(kind: int, content: bytes) -> bytes:
    return struct.pack(">BI", kind, len(content)) + content


def in_age(plain: bytes, reader: Device) -> bytes:
    return crypto.encrypt(plain, [reader.box.recipient])


def test_every_flipped_byte_is_noticed(tmp_path: Path, laptop: Device) -> None:
    raw = sent(parcel(laptop), tmp_path)
    codes = set()
    for place in range(len(raw)):
        changed = bytearray(raw)
        changed[place] ^= 1 << (place % 8)
        codes.add(refusal(bytes(changed), laptop))
    assert codes <= REFUSALS
    assert Code.BUNDLE_DAMAGED in codes


def test_every_cut_is_noticed(tmp_path: Path, laptop: Device) -> None:
    raw = sent(parcel(laptop), tmp_path)
    assert {refusal(raw[:length], laptop) for length in range(0, len(raw), 3)} <= REFUSALS
    assert refusal(raw[:-1], laptop) is Code.BUNDLE_DAMAGED
    assert refusal(raw + b"\0", laptop) is Code.BUNDLE_DAMAGED


def test_every_flipped_byte_inside_age_is_noticed(tmp_path: Path, laptop: Device) -> None:
    # stored, because bits that zstd does not use may be flipped without changing a word
    packer = Packer()
    for kind, content in unpacked(sent(parcel(laptop), tmp_path), laptop):
        packer.add(kind, content)
    wire = zstandard.ZstdDecompressor().decompress(packer.plain()[9:])
    plain = MAGIC + framed(0, wire)
    assert list(verified(in_age(plain, laptop), [laptop.box.secret], limits=Limits()).operations()) == laptop.operations
    for place in range(len(plain)):
        changed = bytearray(plain)
        changed[place] ^= 1 << (place % 8)
        assert refusal(in_age(bytes(changed), laptop), laptop) in REFUSALS | {Code.BUNDLE_NEWER}
    for length in range(0, len(plain), 7):
        assert refusal(in_age(plain[:length], laptop), laptop) in REFUSALS


def test_flips_in_a_compressed_frame_are_noticed_or_change_nothing(tmp_path: Path, laptop: Device) -> None:
    plain = crypto.decrypt(sent(parcel(laptop), tmp_path), [laptop.box.secret])
    for place in range(len(plain)):
        changed = bytearray(plain)
        changed[place] ^= 1 << (place % 8)
        try:
            bundle = verified(in_age(bytes(changed), laptop), [laptop.box.secret], limits=Limits())
        except BundleError as refused:
            assert refused.code in REFUSALS | {Code.BUNDLE_NEWER}
        else:
            assert list(bundle.operations()) == laptop.operations


def test_random_bytes_raise_nothing_else(laptop: Device) -> None:
    dice = random.Random(7)
    for size in (0, 1, 5, 100, 3000):
        for _ in range(40):
            noise = dice.randbytes(size)
            for raw in (
                noise,
                b"age-encryption.org/v1\n" + noise,
                in_age(noise, laptop),
                in_age(MAGIC + noise, laptop),
            ):
                assert refusal(raw, laptop) in REFUSALS


def test_shuffled_wire_records_raise_nothing_else(tmp_path: Path, laptop: Device) -> None:
    records = unpacked(sent(parcel(laptop), tmp_path), laptop)
    dice = random.Random(3)
    for _ in range(200):
        chosen = dice.choices(records, k=dice.randint(0, 8))
        spoiled = [Record(dice.choice(b"HOCTPZa1\0"), one.content[: dice.randint(0, 900)]) for one in chosen]
        assert refusal(packed(chosen, laptop), laptop) is Code.BUNDLE_DAMAGED
        assert refusal(packed(spoiled, laptop), laptop) in {Code.BUNDLE_DAMAGED, Code.BUNDLE_UNKNOWN_FORMAT}


def test_for_others(tmp_path: Path, laptop: Device, office: Device) -> None:
    assert refusal(sent(parcel(laptop), tmp_path), office) is Code.BUNDLE_NOT_FOR_US


def test_passed_on_under_the_senders_name(tmp_path: Path, laptop: Device, office: Device) -> None:
    plain = crypto.decrypt(sent(parcel(laptop), tmp_path), [laptop.box.secret])
    assert refusal(in_age(plain, office), office) is Code.BUNDLE_NOT_FOR_US


def test_another_kind_of_file(laptop: Device) -> None:
    for raw in (b"", b"%PDF-1.7", b"age-encryption.org/v2\n", in_age(b"FKB2" + b"x" * 50, laptop)):
        assert refusal(raw, laptop) is Code.BUNDLE_UNKNOWN_FORMAT


def bodies() -> Iterator[tuple[str, bytes]]:
    bomb = zstandard.ZstdCompressor(level=3, write_content_size=True).compress(bytes(2**20))
    yield "beyond 200:1", bomb
    yield "a gigabyte stated", zstandard.ZstdCompressor(level=1).compress(bytes(2**26))
    yield "no size stated", zstandard.ZstdCompressor(write_content_size=False).compress(b"words " * 10)
    yield "two frames", zstandard.ZstdCompressor().compress(b"words") * 2
    yield "skippable", b"\x50\x2a\x4d\x18\x04\x00\x00\x00abcd"
    yield "nothing in it", zstandard.ZstdCompressor().compress(b"")
    wide = zstandard.ZstdCompressionParameters(window_log=27, write_content_size=True)
    streaming = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    yield "wide window", streaming.compress(random.Random(1).randbytes(5000)) + streaming.flush()
    lying = bytearray(zstandard.ZstdCompressor().compress(random.Random(2).randbytes(200)))
    lying[5] = 250
    yield "wrong size stated", bytes(lying)
    yield "not zstd", b"words"


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in bodies()])
def test_frames_that_are_not_allowed(laptop: Device, body: bytes) -> None:
    assert refusal(in_age(MAGIC + struct.pack(">BI", 1, len(body)) + body, laptop), laptop) is Code.BUNDLE_DAMAGED


def test_lengths_that_promise_too_much(laptop: Device) -> None:
    record = b"H" + b"\xff" * 4 + b"{}"
    for plain in (
        MAGIC + b"\x00\xff\xff\xff\xff",
        MAGIC + b"\x01\xff\xff\xff\xff",
        MAGIC + b"\x00\x00",
        MAGIC + b"\x00\x00\x00\x00\x00",
        MAGIC + b"\x07\x00\x00\x00\x01a",
        MAGIC + framed(0, record),
        MAGIC + framed(0, b"H\x00"),
        MAGIC + framed(0, framed(HEADER, b"x" * 2**20)),
        MAGIC + framed(0, framed(PIECE, b"{}")),
    ):
        assert refusal(in_age(plain, laptop), laptop) is Code.BUNDLE_DAMAGED


def test_more_records_than_anybody_makes(tmp_path: Path, laptop: Device) -> None:
    records = unpacked(sent(parcel(laptop), tmp_path), laptop)
    many = [records[0], *[Record(ord("a"), b"{}")] * 5000, *records[1:-1]]
    assert refusal(resigned(many, laptop), laptop, Limits(records=5000)) is Code.BUNDLE_TOO_LARGE


def test_pieces_without_end_are_not_joined(laptop: Device) -> None:
    batch = framed(0, framed(PIECE, bytes(2**20 - 5)))
    assert refusal(in_age(MAGIC + batch * 66, laptop), laptop) is Code.BUNDLE_TOO_LARGE


def test_deep_documents_are_not_parsed(tmp_path: Path, laptop: Device) -> None:
    deep = b"[" * 100_000 + b"]" * 100_000
    records = unpacked(sent(parcel(laptop), tmp_path), laptop)
    for kind in (HEADER, OPERATION, CHAIN_HEAD, TRAILER):
        spoiled = [Record(kind, deep) if one.kind == kind else one for one in records]
        assert refusal(packed(spoiled, laptop), laptop) is Code.BUNDLE_DAMAGED


def test_depth_counts_structure_and_not_words() -> None:
    require_shallow(json.dumps(['["\\[{' * 100, "]" * 50]).encode())
    require_shallow(b"[" * 32 + b"]" * 32)
    require_shallow(b"[" + b"[]," * 100 + b"[]]")
    with pytest.raises(ValueError, match="deep"):
        require_shallow(b"[" * 33 + b"]" * 33)
    with pytest.raises(ValueError, match="deep"):
        require_shallow(b'{"a":' * 33 + b"1" + b"}" * 33)
    require_shallow(b'"' + b'\\"' * 300_000 + b"[" * 40)


def test_additions_of_later_versions_are_passed_over_and_hashed(tmp_path: Path, laptop: Device) -> None:
    *records, _ = unpacked(sent(parcel(laptop), tmp_path), laptop)
    later = [records[0], Record(ord("x"), b'{"new":1}'), *records[1:]]
    bundle = verified(resigned(later, laptop), [laptop.box.secret], limits=Limits())
    assert list(bundle.operations()) == laptop.operations
    changed = [*later, unpacked(resigned(later, laptop), laptop)[-1]]
    changed[1] = Record(ord("x"), b'{"new":2}')
    assert refusal(packed(changed, laptop), laptop) is Code.BUNDLE_DAMAGED
    for kind in b"XZ1\0\xff":
        assert refusal(resigned([*records, Record(kind, b"{}")], laptop), laptop) is Code.BUNDLE_DAMAGED


def changed_header(records: list[Record], **changes: object) -> list[Record]:
    header = canonical.loads(records[0].content) | changes
    return [Record(HEADER, canonical.dumps(header)), *records[1:]]


def test_a_newer_reader_is_asked_for(tmp_path: Path, laptop: Device) -> None:
    *records, _ = unpacked(sent(parcel(laptop), tmp_path), laptop)
    assert refusal(resigned(changed_header(records, least_reader=2), laptop), laptop) is Code.BUNDLE_NEWER
    newer = resigned(changed_header(records, format=2, new=["later"]), laptop)
    assert list(verified(newer, [laptop.box.secret], limits=Limits()).operations()) == laptop.operations


@pytest.mark.parametrize(
    "changes",
    [
        {"study": "x"},
        {"study": None},
        {"kind": "audio"},
        {"made": "17.05.2026"},
        {"made": "20260517"},
        {"operations": 2},
        {"operations": True},
        {"operations": -1},
        {"origin": "0" * 16 + ":1"},
        {"ranges": []},
        {"ranges": {"x": [1]}},
        {"ranges": {"x": [1, True]}},
        {"ranges": {"x": [0, 2]}},
        {"ranges": {"x": [1, 3]}},
        {"ranges": {}, "operations": 0},
        {"recipients": []},
        {"recipients": ["age1"]},
        {"recipients": [1]},
        {"recipients": "age1"},
        {"sender": "K1"},
        {"sender": {"author": "K1", "device": "0" * 16, "sign_key": "00" * 32}},
        {"sender": {"author": "K1", "device": "0" * 16, "sign_key": "0"}},
        {"least_reader": "1"},
        {"type": "trailer"},
    ],
)
def test_headers_that_lie(tmp_path: Path, laptop: Device, changes: dict[str, object]) -> None:
    *records, _ = unpacked(sent(parcel(laptop), tmp_path), laptop)
    assert refusal(resigned(changed_header(records, **changes), laptop), laptop) is Code.BUNDLE_DAMAGED


def test_recipients_are_signed(tmp_path: Path, laptop: Device, office: Device) -> None:
    records = unpacked(sent(parcel(laptop, to=(office,)), tmp_path), laptop)
    stripped = changed_header(records, recipients=[laptop.box.recipient])
    assert refusal(packed(stripped, laptop), laptop) is Code.BUNDLE_DAMAGED
    doubled = sorted([laptop.box.recipient, office.box.recipient, office.box.recipient])
    assert refusal(resigned(changed_header(records[:-1], recipients=doubled), laptop), laptop) is Code.BUNDLE_DAMAGED


def test_a_trailer_by_another_key(tmp_path: Path, laptop: Device, office: Device) -> None:
    *records, _ = unpacked(sent(parcel(laptop, to=(office,)), tmp_path), laptop)
    assert refusal(resigned(records, office), office) is Code.BUNDLE_DAMAGED


def test_a_header_replaced_by_that_of_another_bundle(tmp_path: Path, laptop: Device) -> None:
    records = unpacked(sent(parcel(laptop), tmp_path), laptop)
    other = parcel(laptop)
    other.header = replace(other.header, study="6" * 32)
    foreign = unpacked(sent(other, tmp_path), laptop)
    assert refusal(packed([foreign[0], *records[1:]], laptop), laptop) is Code.BUNDLE_DAMAGED


@pytest.mark.parametrize(
    "shuffle",
    [
        pytest.param(lambda r: [r[0], r[2], r[1], *r[3:]], id="two operations exchanged"),
        pytest.param(lambda r: [r[0], r[1], r[1], *r[2:]], id="one twice"),
        pytest.param(lambda r: [r[0], *r[2:]], id="first missing"),
        pytest.param(lambda r: [*r[:3], r[4]], id="last missing"),
        pytest.param(lambda r: [r[1], r[0], *r[2:]], id="header second"),
        pytest.param(lambda r: [r[0], *r], id="two headers"),
        pytest.param(lambda r: [r[0], r[4], *r[1:4]], id="head before operations"),
        pytest.param(lambda r: [*r, r[4]], id="head twice"),
        pytest.param(lambda r: [*r, r[3]], id="operation after head"),
        pytest.param(lambda r: r[:4], id="head missing"),
        pytest.param(lambda r: [*r[1:], r[0]], id="header last"),
        pytest.param(lambda r: [*r, Record(TRAILER, b"{}")], id="two trailers"),
        pytest.param(lambda r: [r[0], Record(OPERATION, b"{}"), *r[2:]], id="no operation"),
        pytest.param(lambda r: [r[0], Record(OPERATION, r[1].content + b" "), *r[2:]], id="blank behind"),
    ],
)
def test_orders_that_a_member_signed_but_may_not(
    tmp_path: Path, laptop: Device, shuffle: Callable[[list[Record]], list[Record]]
) -> None:
    *records, _ = unpacked(sent(parcel(laptop), tmp_path), laptop)
    assert verified(resigned(records, laptop), [laptop.box.secret], limits=Limits()).header.operations == 3
    assert refusal(resigned(shuffle(records), laptop), laptop) is Code.BUNDLE_DAMAGED


def test_anything_after_the_trailer(tmp_path: Path, laptop: Device) -> None:
    records = unpacked(sent(parcel(laptop), tmp_path), laptop)
    for extra in (records[-1], records[-2], Record(ord("a"), b"{}")):
        assert refusal(packed([*records, extra], laptop), laptop) is Code.BUNDLE_DAMAGED


def test_a_chain_head_by_another_device(tmp_path: Path, laptop: Device, office: Device) -> None:
    *records, _ = unpacked(sent(parcel(laptop), tmp_path), laptop)
    head = laptop.head()
    theirs = head._replace(key=office.key.public_key.hex(), signature=office.key.sign(head.signed_bytes()).hex())
    unsigned = head._replace(signature="00" * 64)
    for forged in (theirs, unsigned, laptop.head(2), head._replace(seq=2)):
        spoiled = [*records[:-1], Record(CHAIN_HEAD, canonical.dumps(forged._asdict()))]
        assert refusal(resigned(spoiled, laptop), laptop) is Code.BUNDLE_DAMAGED


def test_a_payload_that_does_not_fit_its_hash(tmp_path: Path, laptop: Device) -> None:
    *records, _ = unpacked(sent(parcel(laptop), tmp_path), laptop)
    changed = records[1].content.replace("спектакль".encode(), "спектакли".encode())
    assert changed != records[1].content
    assert refusal(resigned([records[0], Record(OPERATION, changed), *records[2:]], laptop), laptop) is (
        Code.BUNDLE_DAMAGED
    )


def test_an_operation_that_is_none_is_found_when_it_is_taken(tmp_path: Path, laptop: Device) -> None:
    broken = laptop.operations[-1]
    payload = b'{"salt":"00","value":1.5}'
    header = structs.replace(broken.header, payload_hash=hashlib.sha256(payload).hexdigest())
    laptop.operations[-1] = broken._replace(header=header, head=header.encoded(), payload=payload)
    parcel(laptop).send(tmp_path / "a")
    bundle = open_bundle(tmp_path / "a", [laptop.box.secret])
    with pytest.raises(BundleError) as refused:
        list(bundle.operations())
    assert refused.value.code is Code.BUNDLE_DAMAGED

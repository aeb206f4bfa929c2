"""Round trips: what goes in comes out, byte for byte, and nothing remains of what fails."""

import hashlib
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldkit.bundle import crypto
from fieldkit.bundle.format import OPERATION, Limits, Unpacker
from fieldkit.bundle.read import Bundle, open_bundle
from fieldkit.bundle.write import write_bundle
from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import Operation, check_chain
from fieldkit.errors import BundleError, Cancelled, Code, InputError, PlaceError, StateError
from tests.bundle.parcels import Device, Parcel, parcel

values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc_", min_size=1), inner, max_size=3),
    max_leaves=8,
)


def opened(path: Path, reader: Device, limits: Limits | None = None) -> Bundle:
    return open_bundle(path, [reader.box.secret], limits=limits)


def operation_records(bundle: Bundle) -> list[bytes]:
    return [one.record() for one in bundle.operations()]


def test_what_goes_in_comes_out(tmp_path: Path, laptop: Device, office: Device) -> None:
    path = tmp_path / "a.fkbundle"
    sent = parcel(laptop, to=(office,))
    written = sent.send(path)
    for reader in (laptop, office):
        bundle = opened(path, reader)
        assert bundle.header == sent.header
        assert bundle.sender_key == laptop.key.public_key
        assert list(bundle.operations()) == list(bundle.operations()) == laptop.operations
        assert bundle.heads == (laptop.head(),)
    assert (bundle.size, bundle.digest) == (written.size, written.sha256)
    assert written.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert path.stat().st_size == written.size
    assert [one.name for one in tmp_path.iterdir()] == ["a.fkbundle"]
    check_chain(list(bundle.operations()), None)


def test_the_file_shows_neither_names_nor_words(tmp_path: Path, laptop: Device) -> None:
    parcel(laptop).send(tmp_path / "a")
    content = (tmp_path / "a").read_bytes()
    for plain in ("Анна".encode(), laptop.device.encode(), b"FKB1", laptop.box.recipient.encode()):
        assert plain not in content


def test_forwarded_chains_keep_their_own_heads(tmp_path: Path, laptop: Device, office: Device) -> None:
    office.publish("решение")
    parcel(office, laptop, to=(laptop,)).send(tmp_path / "a")
    bundle = opened(tmp_path / "a", laptop)
    assert {head.origin for head in bundle.heads} == {office.origin, laptop.origin}
    assert list(bundle.operations()) == office.operations + laptop.operations


def test_origins_may_alternate(tmp_path: Path, laptop: Device, office: Device) -> None:
    for _ in range(3):
        office.publish("решение")
    mixed = parcel(laptop, office)
    mixed.records = [one for pair in zip(mixed.records[:3], mixed.records[3:], strict=True) for one in pair]
    mixed.send(tmp_path / "a")
    assert operation_records(opened(tmp_path / "a", laptop)) == mixed.records


def test_a_range_that_does_not_begin_at_one(tmp_path: Path, laptop: Device) -> None:
    parcel(laptop, first=2).send(tmp_path / "a")
    bundle = opened(tmp_path / "a", laptop)
    assert bundle.header.ranges == {laptop.origin: (2, 3)}
    assert list(bundle.operations()) == laptop.operations[1:]


def test_a_bundle_without_operations(tmp_path: Path, office: Device) -> None:
    parcel(office).send(tmp_path / "a")
    assert operation_records(opened(tmp_path / "a", office)) == []


def test_purged_payloads_travel_as_null(tmp_path: Path, laptop: Device) -> None:
    laptop.purge(2)
    parcel(laptop).send(tmp_path / "a")
    assert [one.payload is None for one in opened(tmp_path / "a", laptop).operations()] == [False, True, False]


def test_two_exports_of_one_range_carry_equal_operation_records(tmp_path: Path, laptop: Device, office: Device) -> None:
    parcel(laptop).send(tmp_path / "a")
    parcel(office, laptop, to=(laptop,)).send(tmp_path / "b")
    first, second = (operation_records(opened(tmp_path / name, laptop)) for name in "ab")
    assert first == second == [one.record() for one in laptop.operations]


@pytest.mark.parametrize("length", [2**20 - 5, 2**20 - 4, 2**21, 5 * 2**20 + 7])
def test_long_records_travel_in_pieces(tmp_path: Path, laptop: Device, length: int) -> None:
    laptop.publish("")
    spare = len(laptop.operations.pop().record())
    laptop.publish("".join(random.Random(length).choices("abcdefgh ", k=length - spare)))
    assert len(laptop.operations[-1].record()) == length
    laptop.publish("после")
    parcel(laptop).send(tmp_path / "a")
    assert list(opened(tmp_path / "a", laptop).operations()) == laptop.operations


def test_a_record_that_shrinks_beyond_the_limit_is_stored_and_read(tmp_path: Path, laptop: Device) -> None:
    laptop.publish("а" * 3_000_000)
    parcel(laptop).send(tmp_path / "a")
    assert list(opened(tmp_path / "a", laptop).operations()) == laptop.operations


def test_what_exceeds_a_limit_is_too_large(tmp_path: Path, laptop: Device) -> None:
    laptop.publish("слово " * 1000)
    parcel(laptop).send(tmp_path / "a")
    for limits in (Limits(file=100), Limits(decoded=100), Limits(records=4), Limits(record=1000)):
        with pytest.raises(BundleError) as refused:
            list(opened(tmp_path / "a", laptop, limits).operations())
        assert refused.value.code is Code.BUNDLE_TOO_LARGE
    assert opened(tmp_path / "a", laptop, Limits(records=7)).header.operations == 4


def test_the_gate_sees_every_decoded_operation(tmp_path: Path, laptop: Device) -> None:
    seen: list[Operation] = []
    parcel(laptop).send(tmp_path / "a", seen.extend)
    assert seen == laptop.operations


def test_the_gate_destroys_the_file_and_leaves_the_old_one(tmp_path: Path, laptop: Device) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def refuse(operations: Sequence[Operation]) -> None:
        assert len(list(tmp_path.glob(".*.part"))) == 1
        if any("спектакль".encode() in one.record() for one in operations):
            raise StateError(Code.NAME_WOULD_LEAVE)

    with pytest.raises(StateError):
        parcel(laptop).send(path, refuse)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a", b"old")]
    parcel(laptop).send(path)
    assert opened(path, laptop).header.operations == 3


class StopAt:
    def __init__(self, call: int) -> None:
        self.call = call
        self.seen: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if len(self.seen) == self.call:
            raise Cancelled


def test_stopping_leaves_nothing(tmp_path: Path, laptop: Device) -> None:
    sent = parcel(laptop)
    with pytest.raises(Cancelled):
        watched(sent, tmp_path / "a", StopAt(1))
    assert list(tmp_path.iterdir()) == []
    watch = StopAt(0)
    watched(sent, tmp_path / "a", watch)
    assert watch.seen[-1] == (6, 6)


def watched(sent: Parcel, path: Path, progress: StopAt) -> None:
    write_bundle(
        path,
        header=sent.header,
        records=sent.records,
        heads=sent.heads,
        sign=sent.sender.key.sign,
        identities=[sent.sender.box.secret],
        progress=progress,
    )


def test_what_does_not_fit_its_header_is_never_put_in_place(tmp_path: Path, laptop: Device, office: Device) -> None:
    sent = parcel(laptop, to=(office,))
    stranger = (office.box.recipient,)
    for wrong in (
        replace_records(sent, sent.records[:-1]),
        replace_records(sent, [*sent.records, sent.records[-1]]),
        replace(sent, heads=[]),
        replace(sent, heads=[laptop.head(2)]),
        replace(sent, sender=office),
        replace(sent, header=replace(sent.header, recipients=stranger)),
    ):
        with pytest.raises(BundleError):
            wrong.send(tmp_path / "a")
        assert list(tmp_path.iterdir()) == []


def replace_records(sent: Parcel, records: list[bytes]) -> Parcel:
    return replace(sent, records=records)


def test_missing_places_and_files_are_named(tmp_path: Path, laptop: Device) -> None:
    with pytest.raises(PlaceError) as refused:
        parcel(laptop).send(tmp_path / "nowhere" / "a")
    assert refused.value.code is Code.PLACE_MISSING
    with pytest.raises(InputError) as missing:
        opened(tmp_path / "a", laptop)
    assert missing.value.code is Code.FILE_MISSING


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files to set")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    script = f"""
import resource
from pathlib import Path
from fieldkit.errors import PlaceError
from tests.bundle.parcels import Device, parcel
laptop = Device(1)
for n in range(50):
    laptop.publish(f"{{n}} текст " * 20)
resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))
try:
    parcel(laptop).send(Path({str(path)!r}))
except PlaceError as error:
    raise SystemExit(str(error.code.value))
"""
    root = Path(__file__).parents[2]
    ended = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False)
    assert ended.stderr.strip() == Code.DISK_FULL.value
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a", b"old")]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(values, max_size=6), st.sets(st.integers(1, 6)))
def test_every_published_value_comes_back(tmp_path: Path, written: list[Json], purged: set[int]) -> None:
    sender = Device(1)
    for value in written:
        sender.publish(value, kind="later-kind", field="later-field")
    for seq in purged:
        if seq <= len(written):
            sender.purge(seq)
    parcel(sender).send(tmp_path / "a")
    back = list(opened(tmp_path / "a", sender).operations())
    assert back == sender.operations
    assert [one.value for one in back] == [None if n in purged else v for n, v in enumerate(written, 1)]


def test_records_survive_any_cut_into_batches(tmp_path: Path, laptop: Device) -> None:
    for number in range(4000):
        laptop.publish(f"{number} " + "слово " * (number % 97))
    parcel(laptop).send(tmp_path / "a")
    bundle = opened(tmp_path / "a", laptop)
    assert list(bundle.operations()) == laptop.operations
    plain = crypto.decrypt((tmp_path / "a").read_bytes(), [laptop.box.secret])
    kinds = [one.kind for one in Unpacker(plain, Limits()).records()]
    assert kinds.count(OPERATION) == 4003

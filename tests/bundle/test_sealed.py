"""Frames that were written, read back and inspected once, and are given again."""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.bundle.format import FRAME, MAGIC, OPERATION, Limits, Unpacker
from fieldkit.bundle.read import open_bundle
from fieldkit.bundle.write import Written, write_bundle
from fieldkit.domain.publication import Operation, Sealed
from fieldkit.errors import BundleError, Code
from tests.bundle.parcels import Device, parcel

OLD = b"old"


def write(
    path: Path, sender: Device, records: Sequence[bytes | Sealed], *others: Device
) -> tuple[Written, list[bytes]]:
    """Write everything of the devices; also what the gate was shown."""
    sent = parcel(sender, *others)
    shown: list[Operation] = []
    written = write_bundle(
        path,
        header=sent.header,
        records=records,
        heads=sent.heads,
        sign=sender.key.sign,
        identities=[sender.box.secret],
        inspect=shown.extend,
    )
    return written, [one.record() for one in shown]


def records_of(*devices: Device) -> list[bytes]:
    return [one.record() for device in devices for one in device.operations]


def test_a_frame_is_sealed_for_each_origin(tmp_path: Path, laptop: Device, office: Device) -> None:
    office.publish("решение")
    written, shown = write(tmp_path / "a", laptop, records_of(laptop, office), office)
    found = [(one.origin, one.first, one.last) for one in written.sealed]
    assert found == [(laptop.origin, 1, 3), (office.origin, 1, 1)]
    assert [one.digest for one in written.sealed] == [laptop.head().digest, office.head().digest]
    assert records_of(laptop, office) == shown


def test_what_is_given_again_is_the_same_and_not_shown_again(tmp_path: Path, laptop: Device) -> None:
    first, _ = write(tmp_path / "a", laptop, records_of(laptop))
    laptop.publish("новое")
    new = laptop.operations[-1].record()
    second, shown = write(tmp_path / "b", laptop, [*first.sealed, new])
    assert list(open_bundle(tmp_path / "b", [laptop.box.secret]).operations()) == laptop.operations
    assert shown == [new]
    assert [(one.first, one.last) for one in second.sealed] == [(4, 4)]
    third, shown = write(tmp_path / "c", laptop, [*first.sealed, *second.sealed])
    assert list(open_bundle(tmp_path / "c", [laptop.box.secret]).operations()) == laptop.operations
    assert (third.sealed, shown) == ((), [])


def test_a_frame_in_the_wrong_place_or_changed_is_refused(tmp_path: Path, laptop: Device) -> None:
    first, _ = write(tmp_path / "a", laptop, records_of(laptop))
    (sealed,) = first.sealed
    laptop.publish("новое")
    new = laptop.operations[-1].record()
    (tmp_path / "b").write_bytes(OLD)
    wrongs: list[list[bytes | Sealed]] = [
        [new, sealed],
        [sealed, sealed, new],
        [sealed],
        [*records_of(laptop)[:3], sealed],
        [replace(sealed, digest="0" * 64), new],
        [replace(sealed, last=2), new],
    ]
    for wrong in wrongs:
        with pytest.raises(BundleError) as refused:
            write(tmp_path / "b", laptop, wrong)
        assert refused.value.code is Code.BUNDLE_DAMAGED
        assert (tmp_path / "b").read_bytes() == OLD
        assert {one.name for one in tmp_path.iterdir()} == {"a", "b"}


def test_frames_that_a_long_record_runs_through_are_not_sealed(tmp_path: Path, laptop: Device) -> None:
    laptop.publish("".join(random.Random(5).choices("abcdefgh ", k=3 * 2**20)))
    laptop.publish("после")
    written, _ = write(tmp_path / "a", laptop, records_of(laptop))
    assert [(one.first, one.last) for one in written.sealed] == [(1, 3)]
    again, _ = write(tmp_path / "b", laptop, [*written.sealed, *records_of(laptop)[3:]])
    assert list(open_bundle(tmp_path / "b", [laptop.box.secret]).operations()) == laptop.operations
    assert again.sealed == ()


def test_only_frames_that_are_known_are_left_out(tmp_path: Path, laptop: Device) -> None:
    first, _ = write(tmp_path / "a", laptop, records_of(laptop))
    (sealed,) = first.sealed
    plain = MAGIC + sealed.frame
    assert [one.kind for one in Unpacker(plain, Limits(), known={sealed.frame}).records()] == [FRAME]
    kinds = [one.kind for one in Unpacker(plain, Limits(), known={sealed.frame + b"x"}).records()]
    assert kinds == [OPERATION, OPERATION, OPERATION, FRAME]

from dataclasses import replace
from typing import Any

import pytest

from fieldkit.bundle.address import read_address, write_address
from fieldkit.domain import canonical
from fieldkit.domain.team import Address
from fieldkit.errors import BundleError, Code
from tests.bundle.parcels import STUDY, Device


def address_of(founder: Device, owner: Device | None = None) -> Address:
    owner = owner or founder
    founder.publish({"title": "Театр"}, kind="study", entity=STUDY, field=None)
    return Address(
        study=STUDY,
        title="Театр",
        author="K1",
        sign_key=owner.key.public_key.hex(),
        box_key=owner.box.recipient,
        genesis=founder.operations[0],
        genesis_head=founder.head(1),
    )


def refusal(raw: bytes) -> Code:
    with pytest.raises(BundleError) as refused:
        read_address(raw)
    return refused.value.code


def test_round_trip(office: Device) -> None:
    address = address_of(office)
    raw = write_address(address, office.key.sign)
    assert read_address(raw) == address
    assert raw == write_address(address, office.key.sign)
    assert "Театр" not in repr(address)


def test_a_coordinator_hands_on_the_founders_genesis(office: Device) -> None:
    coordinator = Device(3)
    address = address_of(office, coordinator)
    assert read_address(write_address(address, coordinator.key.sign)) == address


def test_every_flipped_and_cut_byte_is_noticed(office: Device) -> None:
    raw = write_address(address_of(office), office.key.sign)
    for place in range(len(raw)):
        changed = bytearray(raw)
        changed[place] ^= 1 << (place % 8)
        assert refusal(bytes(changed)) in {Code.ADDRESS_DAMAGED, Code.BUNDLE_NEWER}
        assert refusal(raw[:place]) is Code.ADDRESS_DAMAGED


def resigned(document: dict[str, Any], signer: Device) -> bytes:
    unsigned = {name: value for name, value in document.items() if name != "signature"}
    signature = signer.key.sign(canonical.dumps(unsigned | {"purpose": "address"}))
    return canonical.dumps(unsigned | {"signature": signature.hex()})


@pytest.mark.parametrize(
    "changes",
    [
        {"study": "6" * 32},
        {"study": ""},
        {"title": 5},
        {"title": ""},
        {"author": None},
        {"box_key": "age1"},
        {"format": "fieldkit-bundle"},
        {"version": "1"},
        {"later": 1},
        {"genesis": None},
        {"genesis": {"head": [], "payload": None}},
        {"genesis_head": []},
        {"sign_key": "00"},
    ],
)
def test_addresses_that_their_owner_signed_but_may_not(office: Device, changes: dict[str, object]) -> None:
    document = canonical.loads(write_address(address_of(office), office.key.sign))
    assert read_address(resigned(document, office)).study == STUDY
    assert refusal(resigned(document | changes, office)) is Code.ADDRESS_DAMAGED


def test_a_newer_version_is_named(office: Device) -> None:
    document = canonical.loads(write_address(address_of(office), office.key.sign))
    assert refusal(resigned(document | {"version": 2, "later": 1}, office)) is Code.BUNDLE_NEWER


def test_the_genesis_is_the_first_of_its_chain_and_signed(office: Device) -> None:
    address = address_of(office)
    office.publish({"title": "Второе"}, kind="study", entity=STUDY, field=None)
    laptop = Device(1)
    laptop.publish({"text": "Не исследование"}, field=None)
    forged = address.genesis_head._replace(key=laptop.key.public_key.hex())
    for wrong in (
        replace(address, genesis=office.operations[1], genesis_head=office.head(2)),
        replace(address, genesis_head=office.head(2)),
        replace(address, genesis=laptop.operations[0], genesis_head=laptop.head()),
        replace(address, genesis_head=forged),
        replace(address, genesis_head=address.genesis_head._replace(signature="00" * 64)),
    ):
        assert refusal(write_address(wrong, office.key.sign)) is Code.ADDRESS_DAMAGED


def test_large_deep_and_strange_files(office: Device) -> None:
    for raw in (b"", b"[]", b"null", b"x" * 300_000, b"[" * 100_000, b'{"a":' * 40 + b"1" + b"}" * 40, b"\xff\xfe{}"):
        assert refusal(raw) is Code.ADDRESS_DAMAGED
    raw = write_address(address_of(office), office.key.sign)
    assert refusal(raw + b"\n") is Code.ADDRESS_DAMAGED
    long = replace(address_of(Device(4)), title="я" * 140_000)
    assert refusal(write_address(long, Device(4).key.sign)) is Code.ADDRESS_DAMAGED


def test_a_purged_beginning_comes_with_the_study_as_it_is_now() -> None:
    office = Device(4)
    purged = replace(address_of(office), genesis=address_of(office).genesis._replace(payload=None))
    with pytest.raises(BundleError) as caught:
        read_address(write_address(purged, office.key.sign))
    assert caught.value.code is Code.ADDRESS_DAMAGED
    whole = replace(purged, fields={"title": "Дом"})
    assert read_address(write_address(whole, office.key.sign)) == whole
    with pytest.raises(BundleError):
        read_address(write_address(replace(address_of(office), fields={}), office.key.sign))

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256

import pytest

from fieldkit.domain import canonical
from fieldkit.errors import Code, VaultError
from fieldkit.vault import keyfile, slots
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.keyfile import KeyFile
from fieldkit.vault.keys import VaultKey
from fieldkit.vault.slots import LEAST, Cost, Reserved, Slot, SlotKind

DAY = date(2026, 11, 22)
KEY = VaultKey(bytes(range(32)))
VAULT = "0123456789abcdef0123456789abcdef"
ESCROW: dict[str, canonical.Json] = {"kind": "escrow", "to": ["coordinator", 7], "wrapped": "ff00"}


def random_slot(secret: bytes = bytes(32)) -> Slot:
    return slots.seal_random("0" * 32, secret, KEY, vault_id=VAULT, today=DAY, expires=DAY)


def typed_slot(kind: SlotKind = SlotKind.PASSPHRASE, text: str = "text") -> Slot:
    return slots.seal_typed(kind, text, KEY, vault_id=VAULT, cost=LEAST, today=DAY)


@pytest.fixture(scope="module")
def keys() -> KeyFile:
    return KeyFile(VAULT, (typed_slot(), random_slot(), Reserved(ESCROW)))


@pytest.fixture
def folder(keys: KeyFile, tmp_path_factory: pytest.TempPathFactory) -> VaultFolder:
    place = VaultFolder(tmp_path_factory.mktemp("keys") / "K.fieldkit")
    place.make()
    keyfile.write(place, keys, KEY)
    return place


def by_random(keys: KeyFile) -> VaultKey:
    """Opens at once, so that thousands of damaged files can be tried."""
    key = slots.open_random(keys.of_kind(SlotKind.KEYRING)[0], bytes(32), vault_id=keys.vault_id)
    if key is None:
        raise VaultError(Code.WRONG_PASSPHRASE)
    return key


def refused(opener: Callable[[], object]) -> Code:
    with pytest.raises(VaultError) as caught:
        opener()
    return caught.value.code


def test_both_files_are_equal_and_read_back(folder: VaultFolder, keys: KeyFile) -> None:
    assert folder.key_file.read_bytes() == folder.key_copy.read_bytes() == keys.encode(KEY)
    key, state = keyfile.unlock(folder, by_random)
    assert key.same_as(KEY)
    assert state.keys == keys
    assert state.healed is None


def test_secrets_are_not_in_the_file_nor_in_reprs(keys: KeyFile) -> None:
    content = keys.encode(KEY)
    assert KEY.reveal() not in content
    assert KEY.reveal().hex().encode() not in content
    assert keys.of_kind(SlotKind.PASSPHRASE)[0].wrapped.hex() not in repr(keys)
    assert repr(keys.of_kind(SlotKind.PASSPHRASE)[0].wrapped) not in repr(keys)


def test_a_reserved_slot_is_kept_word_for_word(keys: KeyFile) -> None:
    again = keyfile.parse(keys.encode(KEY)).with_only(random_slot(bytes([1] * 32)))
    document = json.loads(again.encode(KEY))
    assert ESCROW in document["slots"]


@pytest.mark.parametrize("which", ["main", "copy"])
@pytest.mark.parametrize("damage", ["flip", "cut"])
def test_every_damaged_byte_is_healed_from_the_other_file(folder: VaultFolder, which: str, damage: str) -> None:
    path = folder.key_file if which == "main" else folder.key_copy
    sound = path.read_bytes()
    for at in range(0, len(sound), 7):
        for mask in (0x01, 0x20, 0x80) if damage == "flip" else (0,):
            broken = sound[:at] + bytes([sound[at] ^ mask]) + sound[at + 1 :] if damage == "flip" else sound[:at]
            path.write_bytes(broken)
            assert refused(partial(keyfile.parse, broken)) is Code.KEY_FILE_DAMAGED
    path.write_bytes(sound[:100])
    key, state = keyfile.unlock(folder, by_random)
    assert key.same_as(KEY)
    assert state.healed == path.name
    assert path.read_bytes() == sound


def test_a_missing_file_is_healed(folder: VaultFolder) -> None:
    folder.key_file.unlink()
    assert keyfile.unlock(folder, by_random)[1].healed == "keys.json"
    folder.key_copy.unlink()
    assert keyfile.unlock(folder, by_random)[1].healed == "keys.copy.json"
    assert folder.key_file.read_bytes() == folder.key_copy.read_bytes()


def test_two_damaged_files_are_refused(folder: VaultFolder) -> None:
    for path in (folder.key_file, folder.key_copy):
        path.write_bytes(path.read_bytes()[:-1])
    assert refused(lambda: keyfile.unlock(folder, by_random)) is Code.KEY_FILE_DAMAGED


def forged(keys: KeyFile) -> bytes:
    """A key file with a right sum, changed by someone who does not have the vault key."""
    document = json.loads(keys.encode(KEY))
    document["slots"] = document["slots"][1:]
    document.pop("sum")
    return canonical.dumps({**document, "sum": sha256(canonical.dumps(document)).hexdigest()})


def test_a_forged_file_does_not_count(folder: VaultFolder, keys: KeyFile) -> None:
    folder.key_file.write_bytes(forged(keys))
    key, state = keyfile.unlock(folder, by_random)
    assert key.same_as(KEY)
    assert state.keys == keys
    assert state.healed == "keys.json"
    for path in (folder.key_file, folder.key_copy):
        path.write_bytes(forged(keys))
    assert refused(lambda: keyfile.unlock(folder, by_random)) is Code.KEY_FILE_DAMAGED


def test_after_a_cut_change_either_secret_opens(folder: VaultFolder, keys: KeyFile) -> None:
    changed = keys.with_only(random_slot(bytes([9] * 32)))

    def by_new(found: KeyFile) -> VaultKey:
        key = slots.open_random(found.of_kind(SlotKind.KEYRING)[0], bytes([9] * 32), vault_id=found.vault_id)
        if key is None:
            raise VaultError(Code.WRONG_PASSPHRASE)
        return key

    folder.key_copy.write_bytes(changed.encode(KEY))
    assert keyfile.unlock(folder, by_new)[1].keys == changed
    assert folder.key_file.read_bytes() == folder.key_copy.read_bytes()
    folder.key_file.write_bytes(keys.encode(KEY))
    assert keyfile.unlock(folder, by_random)[1].keys == keys
    assert refused(lambda: keyfile.unlock(folder, by_new)) is Code.WRONG_PASSPHRASE


def test_a_newer_file_is_refused_as_newer(keys: KeyFile) -> None:
    document = json.loads(keys.encode(KEY))
    document.pop("sum")
    document["format"] = 2
    content = canonical.dumps({**document, "sum": sha256(canonical.dumps(document)).hexdigest()})
    assert refused(lambda: keyfile.parse(content)) is Code.VAULT_NEWER


def test_one_typed_secret_always_stays(keys: KeyFile) -> None:
    assert refused(lambda: keys.without(SlotKind.PASSPHRASE)) is Code.SLOT_LAST
    assert refused(lambda: keys.without(SlotKind.RECOVERY)) is Code.SLOT_MISSING
    with_recovery = keys.with_only(replace(typed_slot(), kind=SlotKind.RECOVERY))
    assert not with_recovery.without(SlotKind.PASSPHRASE).of_kind(SlotKind.PASSPHRASE)
    assert len(keys.with_only(typed_slot()).of_kind(SlotKind.PASSPHRASE)) == 1


def test_a_slot_moved_or_given_more_time_does_not_open() -> None:
    slot = random_slot()
    assert slots.open_random(slot, bytes(32), vault_id=VAULT) is not None
    assert slots.open_random(slot, bytes(32), vault_id=VAULT[::-1]) is None
    assert slots.open_random(replace(slot, expires=date(2030, 1, 1)), bytes(32), vault_id=VAULT) is None
    assert slots.open_random(slot, bytes([1] * 32), vault_id=VAULT) is None


def test_a_typed_slot_opens_with_its_text_only() -> None:
    slot = typed_slot()
    key = slots.open_typed(slot, "text", vault_id=VAULT)
    assert key is not None
    assert key.same_as(KEY)
    assert slots.open_typed(slot, "Text", vault_id=VAULT) is None
    assert slots.open_typed(random_slot(), "text", vault_id=VAULT) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kdf", None),
        ("kdf", {}),
        ("kdf", {"memory_mib": 64, "iterations": 1, "lanes": 4, "salt": "00" * 16}),
        ("kdf", {"memory_mib": 64, "iterations": 3, "lanes": 4, "salt": "00" * 8}),
        ("id", "short"),
        ("nonce", "00"),
        ("wrapped", "zz"),
        ("made", "yesterday"),
        ("expires", 5),
        ("extra", 1),
    ],
)
def test_misformed_slots_are_refused(keys: KeyFile, field: str, value: canonical.Json) -> None:
    with pytest.raises(ValueError, match=r".*"):
        slots.from_document({**slots.to_document(keys.slots[0]), field: value})


def test_a_guess_is_dear() -> None:
    cost = slots.calibrate()
    assert 64 <= cost.memory_mib <= 256
    assert cost.iterations >= 3
    for memory, iterations in ((32, 3), (64, 2), (5_000, 3)):
        with pytest.raises(ValueError, match="cost"):
            Cost(memory, iterations)

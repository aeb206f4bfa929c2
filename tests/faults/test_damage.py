"""Flipped and cut bytes in what a study keeps and hands on: noticed every time, and never by losing something else."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldkit.errors import BundleError, Code, UserError, VaultError
from fieldkit.services import coding, exporting, interviews, keeping, merging, vaults
from fieldkit.services.session import Study
from fieldkit.vault.folder import VaultFolder
from tests.studies import PASSPHRASE, WORDS, Laptop, code, respondent, root_of, tables_of, transcript

Damage = Callable[[bytes, random.Random], bytes]


def flipped(content: bytes, rng: random.Random) -> bytes:
    place = rng.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << rng.randrange(8)]) + content[place + 1 :]


def cut(content: bytes, rng: random.Random) -> bytes:
    return content[: rng.randrange(len(content))]


damages = pytest.mark.parametrize("damage", [flipped, cut])
often = pytest.mark.parametrize("times", [25, pytest.param(500, marks=pytest.mark.slow)])


@pytest.fixture
def worked(laptops: list[Laptop], tmp_path: Path) -> Laptop:
    """A closed vault with some weeks of work in it."""
    study = laptops[0].open()
    who = respondent(study, names=["Нурлан"])
    transcript(study, tmp_path, words=WORDS * 30, who=[who])
    coding.code_matches(study, code=code(study, "Документы").id, text="документы")
    study.close()
    return laptops[0]


def is_found_sound(laptop: Laptop) -> bool:
    """Whether the vault opens and a full check finds nothing."""
    try:
        study = laptop.open()
    except VaultError as error:
        assert error.code is Code.VAULT_DAMAGED
        return False
    try:
        return keeping.check(study).sound
    finally:
        try:
            study.close()
        except VaultError as error:
            assert error.code is Code.VAULT_DAMAGED


@damages
@often
def test_a_damaged_database_is_noticed(worked: Laptop, damage: Damage, times: int) -> None:
    rng = random.Random(times)
    path = VaultFolder(worked.folder).database
    sound = path.read_bytes()
    assert is_found_sound(worked)
    sound = path.read_bytes()
    for _ in range(times):
        path.write_bytes(damage(sound, rng))
        assert not is_found_sound(worked)
        path.write_bytes(sound)
    assert is_found_sound(worked)


@damages
def test_one_damaged_key_file_is_healed_and_told(worked: Laptop, damage: Damage) -> None:
    rng = random.Random(3)
    place = VaultFolder(worked.folder)
    sound = place.key_file.read_bytes()
    for path in (place.key_file, place.key_copy) * 3:
        path.write_bytes(damage(sound, rng))
        study = vaults.open_study(worked.folder, passphrase=PASSPHRASE)
        assert keeping.check(study).healed == path.name
        study.close()
        assert place.key_file.read_bytes() == place.key_copy.read_bytes() == sound


@damages
def test_two_damaged_key_files_are_told(worked: Laptop, damage: Damage) -> None:
    rng = random.Random(4)
    place = VaultFolder(worked.folder)
    sound = place.key_file.read_bytes()
    for _ in range(6):
        left = {path: damage(sound, rng) for path in (place.key_file, place.key_copy)}
        for path, content in left.items():
            path.write_bytes(content)
        with pytest.raises(VaultError) as refused:
            vaults.open_study(worked.folder, passphrase=PASSPHRASE)
        assert refused.value.code is Code.KEY_FILE_DAMAGED
        assert {path: path.read_bytes() for path in left} == left


@pytest.fixture
def taker(laptops: list[Laptop]) -> Iterator[Study]:
    study = laptops[1].open()
    yield study
    study.close()


@damages
@often
def test_a_damaged_bundle_changes_nothing(
    worked: Laptop, taker: Study, tmp_path: Path, damage: Damage, times: int
) -> None:
    rng = random.Random(times)
    giver, bundle = worked.open(), tmp_path / "a.fkb"
    exporting.write_address_file(taker, tmp_path / "a.fkaddress")
    exporting.export(giver, bundle, to=[exporting.read_address_file(tmp_path / "a.fkaddress")])
    giver.close()
    sound, before = bundle.read_bytes(), (root_of(taker), tables_of(taker))
    for _ in range(times):
        bundle.write_bytes(damage(sound, rng))
        for take in (merging.inspect, merging.merge):
            with pytest.raises(BundleError):
                take(taker, bundle)
        assert (root_of(taker), tables_of(taker)) == before
    bundle.write_bytes(sound)
    assert merging.merge(taker, bundle).value.added["source"] == 1
    assert len(interviews.source_rows(taker)) == 1
    assert keeping.check(taker).sound


@damages
def test_a_damaged_backup_makes_no_vault(worked: Laptop, tmp_path: Path, damage: Damage) -> None:
    rng = random.Random(5)
    study, kept, folder = worked.open(), tmp_path / "a.fkbackup", tmp_path / "out" / "R.fieldkit"
    keeping.backup(study, kept)
    study.close()
    folder.parent.mkdir()
    sound = kept.read_bytes()
    for _ in range(25):
        kept.write_bytes(damage(sound, rng))
        with pytest.raises(UserError) as refused:
            keeping.restore(kept, folder, passphrase=PASSPHRASE)
        assert refused.value.code is Code.BACKUP_DAMAGED
        assert list(folder.parent.iterdir()) == []

"""Backups, restoring and checking as use cases."""

import shutil
from pathlib import Path

import pytest

from fieldkit.clock import FixedClock
from fieldkit.errors import Cancelled, Code, PlaceError, VaultError
from fieldkit.services import keeping, publishing, vaults
from fieldkit.services.session import Study
from fieldkit.vault import marker, recovery
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE, code, root_of, tables_of, transcript


class Stopping:
    """Somebody presses Stop at once."""

    def step(self, _done: int, _total: int) -> None:
        raise Cancelled


@pytest.fixture
def target(study: Study, tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / keeping.backup_name(study)


def test_a_backup_is_named_by_vault_and_day(study: Study) -> None:
    assert keeping.backup_name(study) == "C1-2026-11-22.fkbackup"


def test_a_backup_brings_everything_back(study: Study, target: Path, tmp_path: Path, clock: FixedClock) -> None:
    transcript(study, tmp_path)
    publishing.publish(study)
    assert keeping.last_backup(study) == ""
    outcome = keeping.backup(study, target)
    assert (outcome.value, outcome.touched, list(target.parent.iterdir())) == (target, frozenset({"backup"}), [target])
    assert keeping.last_backup(study) == "2026-11-22"
    before, root = tables_of(study), root_of(study)
    study.close()
    restored = keeping.restore(target, tmp_path / "again.fieldkit", passphrase=PASSPHRASE, clock=clock)
    assert (tables_of(restored), root_of(restored)) == (before, root)
    assert restored.folder == tmp_path / "again.fieldkit"
    assert marker.read(restored.vault.key, restored.vault.vault_id) is None
    code(restored, "Помощь")
    assert publishing.publish(restored) == 1
    assert keeping.check(restored).sound
    restored.close()


def test_a_stopped_backup_leaves_nothing(study: Study, target: Path) -> None:
    with pytest.raises(Cancelled):
        keeping.backup(study, target, progress=Stopping())
    assert list(target.parent.iterdir()) == []
    assert keeping.last_backup(study) == ""


def test_a_missing_place_is_said(study: Study, target: Path) -> None:
    target.parent.rmdir()
    with pytest.raises(PlaceError) as refused:
        keeping.backup(study, target)
    assert refused.value.code is Code.PLACE_MISSING


def test_restoring_needs_the_secret_a_sound_file_and_a_free_place(study: Study, target: Path, tmp_path: Path) -> None:
    keeping.backup(study, target)
    place = tmp_path / "again.fieldkit"
    with pytest.raises(VaultError) as refused:
        keeping.restore(target, place, passphrase="another river meets the sea")
    assert refused.value.code is Code.WRONG_PASSPHRASE
    with pytest.raises(VaultError) as refused:
        keeping.restore(target, study.folder, passphrase=PASSPHRASE)
    assert refused.value.code is Code.VAULT_EXISTS
    damaged = tmp_path / "damaged.fkbackup"
    shutil.copy(target, damaged)
    with damaged.open("r+b") as stream:
        stream.seek(-5000, 2)
        stream.write(bytes(64))
    with pytest.raises(VaultError) as refused:
        keeping.restore(damaged, place, passphrase=PASSPHRASE)
    assert refused.value.code is Code.BACKUP_DAMAGED
    assert [one.name for one in tmp_path.glob("again*")] == []


def test_a_recovery_code_opens_a_backup(
    study: Study, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = recovery.generate()
    monkeypatch.setattr(recovery, "generate", lambda: drawn)
    vaults.make_recovery_sheet(study, tmp_path / "sheet.pdf", cost=LEAST)
    keeping.backup(study, target)
    study.close()
    restored = keeping.restore(target, tmp_path / "again.fieldkit", recovery_code=drawn.text)
    assert restored.author == "C1"
    restored.close()


def test_a_check_reads_everything_and_finds_what_was_changed(study: Study) -> None:
    code(study, "Помощь")
    publishing.publish(study)
    report = keeping.check(study)
    assert (report.sound, report.operations, report.healed, report.gaps) == (True, 2, "", ())
    with study.writing() as db:
        db.execute("UPDATE operation SET payload = CAST('{}' AS BLOB) WHERE seq = 2")
    report = keeping.check(study)
    (origin,) = report.broken_chains
    assert (report.sound, origin.startswith(study.device)) == (False, True)
    with study.writing() as db:
        db.execute("DELETE FROM chain_head")
    assert keeping.check(study).unsigned_chains == (origin,)

"""What earlier releases left behind opens, and its work can go on."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldkit.services import codebook, coding, exporting, interviews, keeping, merging, overview, respondents, vaults
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.session import Study
from fieldkit.store import migrations
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE as OF_TODAY

GOLDEN = Path(__file__).parents[1] / "golden"
RELEASES = sorted(folder for folder in GOLDEN.iterdir() if folder.name.startswith("v"))


@dataclass(frozen=True)
class Release:
    """A copy of what a release left, and what it said of it."""

    folder: Path
    passphrase: str
    recovery_code: str
    words: tuple[str, ...]
    root: str
    operations: int

    def open(self, name: str = "founder") -> Study:
        """One of its vaults."""
        return vaults.open_study(self.folder / name, passphrase=self.passphrase)


@pytest.fixture(params=RELEASES, ids=lambda folder: folder.name)
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> Release:
    folder = Path(shutil.copytree(request.param, tmp_path / "golden"))
    facts = json.loads((folder / "facts.json").read_text("utf-8"))
    return Release(folder, **{**facts, "words": tuple(facts["words"])})


def test_there_is_a_golden_vault() -> None:
    assert RELEASES
    assert sum(path.stat().st_size for path in RELEASES[0].rglob("*")) < 1_000_000


def test_the_golden_vault_opens_and_work_goes_on(golden: Release, tmp_path: Path) -> None:
    study = golden.open()
    assert study.info.title == "Возвращение"
    assert [row.respondent.code for row in respondents.rows(study)] == ["R-001"]
    assert respondents.draft_of(study, respondents.rows(study)[0].respondent.id).names == ("Айгуль Асанова",)
    row = interviews.source_rows(study)[0]
    assert (row.turns, row.codings) == (6, 1)
    assert [one.coding.span.words for one in coding.passages(study, row.source.id)] == ["хозяйку кафе"]
    assert [memo.text for memo in coding.memos(study, row.source.id)] == ["Вернуться к вопросу о документах"]
    assert [person.forms for person in respondents.persons(study) if person.relation] == [("Нурлан",)]
    said = overview.fingerprint(study)
    assert (said.root, said.words, said.operations) == (golden.root, golden.words, golden.operations)
    assert keeping.check(study).sound
    codebook.add(study, CodeDraft("Дорога"))
    assert exporting.export(study, tmp_path / "next.fkb").value.new_operations == 1
    keeping.backup(study, tmp_path / "next.fkbackup")
    study.close()


def test_its_recovery_code_opens_it(golden: Release) -> None:
    with vaults.open_study(golden.folder / "founder", recovery_code=golden.recovery_code).vault as vault:
        assert vault.healed is None
        assert [slot.kind for slot in vault.slots()] == ["passphrase", "recovery"]


def test_both_roads_lead_to_one_schema(golden: Release, tmp_path: Path) -> None:
    """A schema that was released is not changed but stepped on from: the old vault would miss what is in the new."""
    old, new = golden.open(), vaults.create(tmp_path / "new", OF_TODAY, title="Новое", cost=LEAST)
    assert migrations.version_of(old.db) == migrations.CURRENT
    every = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    assert old.db.execute(every).fetchall() == new.db.execute(every).fetchall()
    old.close()
    new.close()


def test_the_golden_bundle_is_merged(golden: Release) -> None:
    member = golden.open("member")
    assert exporting.read_address_file(golden.folder / "founder.fkaddress").study == member.info.id
    report = merging.merge(member, golden.folder / "bundle.fkb").value
    assert (report.operations, report.added["turn"], report.gaps) == (golden.operations, 6, ())
    assert overview.fingerprint(member).root == golden.root
    member.close()


def test_the_golden_backup_is_restored(golden: Release, tmp_path: Path) -> None:
    file, folder = golden.folder / "founder.fkbackup", tmp_path / "restored"
    study = keeping.restore(file, folder, passphrase=golden.passphrase)
    assert overview.fingerprint(study).root == golden.root
    assert keeping.check(study).sound
    study.close()

"""What earlier releases left behind opens, and its work can go on."""

import shutil
from pathlib import Path

import pytest

from fieldkit.services import codebook, coding, exporting, interviews, keeping, merging, overview, respondents, vaults
from fieldkit.services.codebook import CodeDraft
from tests.studies import PASSPHRASE

GOLDEN = Path(__file__).parents[1] / "golden"
RELEASES = sorted(folder for folder in GOLDEN.iterdir() if folder.name.startswith("v"))


@pytest.fixture(params=RELEASES, ids=lambda folder: folder.name)
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(request.param, tmp_path / "golden"))


def test_there_is_a_golden_vault() -> None:
    assert RELEASES
    assert sum(path.stat().st_size for path in RELEASES[0].rglob("*")) < 1_000_000


def test_the_golden_vault_opens_and_work_goes_on(golden: Path, tmp_path: Path) -> None:
    study = vaults.open_study(golden / "vault.fieldkit", passphrase=PASSPHRASE)
    assert study.info.title == "Возвращение"
    assert [row.respondent.code for row in respondents.rows(study)] == ["R-001"]
    assert respondents.draft_of(study, respondents.rows(study)[0].respondent.id).names == ("Айгуль Асанова",)
    row = interviews.source_rows(study)[0]
    assert (row.turns, row.codings) == (6, 1)
    assert [one.coding.span.words for one in coding.passages(study, row.source.id)] == ["хозяйку кафе"]
    assert keeping.check(study).sound
    codebook.add(study, CodeDraft("Дорога"))
    assert exporting.export(study, tmp_path / "next.fkb").value.new_operations == 1
    study.close()


def test_the_golden_bundle_is_merged(golden: Path) -> None:
    study = vaults.open_study(golden / "vault.fieldkit", passphrase=PASSPHRASE)
    member = vaults.open_study(golden / "member.fieldkit", passphrase=PASSPHRASE)
    assert exporting.read_address_file(golden / "study.fka").study == member.info.id
    report = merging.merge(member, golden / "bundle.fkb").value
    assert report.added["turn"] == 6
    assert overview.fingerprint(member) == overview.fingerprint(study)
    study.close()
    member.close()

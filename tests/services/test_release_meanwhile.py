"""What is changed while a release is made, before it is handed out, counts for it."""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.domain.ids import CodeId
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.profile import ARCHIVE, PRINT
from fieldkit.domain.study import AttributeClass
from fieldkit.services import codebook, coding, releasing, respondents
from fieldkit.services import study as studies
from fieldkit.services.session import Study
from fieldkit.store import releases
from tests.services.released import COUNTRY, GENDER, everything, interviewed_study, person, table
from tests.studies import looked_through


@pytest.fixture
def interviewed(study: Study, tmp_path: Path) -> Study:
    return interviewed_study(study, tmp_path)


def test_who_takes_their_consent_back_meanwhile_is_not_handed_out(interviewed: Study, tmp_path: Path) -> None:
    looked_through(interviewed)
    prepared = releasing.prepare(interviewed, tmp_path / "folder", profile=ARCHIVE)
    who = next(row.respondent.id for row in respondents.rows(interviewed) if row.identity_noted)
    respondents.change(interviewed, who, replace(respondents.draft_of(interviewed, who), consent=frozenset()))
    made = releasing.hand_out(interviewed, prepared).value
    assert (made.leaving.respondents, made.staying.respondents) == (16, 1)
    assert "ей тяжело" not in everything(tmp_path / "folder")
    assert [len(one.people) for one in releases.releases(interviewed.db)] == [16]


def test_what_is_to_be_told_coarser_meanwhile_is_told_coarser(interviewed: Study, tmp_path: Path) -> None:
    looked_through(interviewed)
    prepared = releasing.prepare(interviewed, tmp_path / "folder", profile=ARCHIVE)
    studies.change(interviewed, attributes=[replace(COUNTRY, kind=AttributeClass.DIRECT), GENDER])
    releasing.hand_out(interviewed, prepared)
    assert table(tmp_path / "folder", "tables/respondents.csv")[0] == ["Пол"]


def test_two_releases_prepared_at_once_tell_nothing_together(interviewed: Study, tmp_path: Path) -> None:
    person(interviewed, tmp_path, "Россия", consent=frozenset({ConsentItem.TAKE_PART, ConsentItem.ARCHIVE}))
    work = next(row.code for row in codebook.tree(interviewed) if row.code.name == "Работа")
    coding.code_matches(interviewed, code=CodeId(work.id), text="работа")
    looked_through(interviewed)
    archive, printed = (
        releasing.prepare(interviewed, tmp_path / profile, profile=profile) for profile in (ARCHIVE, PRINT)
    )
    releasing.hand_out(interviewed, printed)
    releasing.hand_out(interviewed, archive)
    # 17 in print and 18 in the archive would be the one who may not be quoted
    assert table(tmp_path / PRINT, "tables/themes.csv")[1] == ["Работа", "17"]
    assert table(tmp_path / ARCHIVE, "tables/themes.csv")[1] == ["Работа", "*"]

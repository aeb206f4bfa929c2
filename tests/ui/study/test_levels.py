"""How coarse attributes leave, and what an archive or a printer gets, on the Study page."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.profile import ARCHIVE, PRINT, SUPPLIED
from fieldkit.domain.study import Attribute, AttributeClass, StudyInfo
from fieldkit.services import hierarchies, profiles, respondents
from fieldkit.services import study as studies
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.study.attribute_sheet import AttributeSheet, Known
from ui.study.profiles import ProfilesSheet
from ui.study.screen import StudyScreen

HOME = Attribute("home", "Home", AttributeClass.QUASI, (), hierarchies.supplied("places"), 1)
GENDER = Attribute("gender", "Gender", AttributeClass.QUASI, ("woman", "man"))


def settle(qtbot: QtBot, jobs: Jobs[Study]) -> None:
    for _ in range(3):
        qtbot.waitUntil(lambda: not jobs.busy())
        qtbot.wait(20)


def described(study: Study, jobs: Jobs[Study], changes: Changes, qtbot: QtBot) -> None:
    """A study with a place and a gender."""
    studies.change(study, attributes=[HOME, GENDER])
    respondents.add(study, RespondentDraft(attributes={"home": "Узген"}))
    changes.tell({"study", "respondent"})
    settle(qtbot, jobs)


def test_the_hierarchy_and_level_of_an_attribute_are_chosen(
    screen: StudyScreen, study: Study, jobs: Jobs[Study], changes: Changes, qtbot: QtBot
) -> None:
    studies.change(study, attributes=[replace(HOME, hierarchy=Hierarchy(), level=0)])
    respondents.add(study, RespondentDraft(attributes={"home": "Узген"}))
    changes.tell({"study", "respondent"})
    settle(qtbot, jobs)
    sheet = screen.attributes.edit(study.info.attributes[0])
    fits = [
        sheet.hierarchy.itemText(at) for at in range(sheet.hierarchy.count()) if "fits" in sheet.hierarchy.itemText(at)
    ]
    assert len(fits) == 1
    assert "Central Asia" in fits[0]
    sheet.hierarchy.setCurrentIndex(sheet.hierarchy.findText(fits[0]))
    assert [sheet.level.itemText(at) for at in range(4)] == [
        "as noted",
        "level 1: Узген → Osh region",
        "level 2: Узген → Kyrgyzstan",
        "does not leave",
    ]
    sheet.level.setFocus()
    QTest.keyClick(sheet.level, Qt.Key.Key_Down)
    sheet.confirm.click()
    settle(qtbot, jobs)
    assert study.info.attributes == (HOME,)
    row = screen.attributes.table.rows_model.rows[0]
    assert row == HOME


def test_a_table_of_ones_own_is_read_and_written(screen: StudyScreen, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = AttributeSheet(screen, HOME, Known(set(), ["Узген"], free=True))
    qtbot.addWidget(sheet)
    file = tmp_path / "own.csv"
    sheet.write_file(file)
    assert "Узген" in file.read_text("utf-8-sig")
    file.write_text("value,level 1\nУзген,юг\n", "utf-8")
    sheet.take_file(file)
    assert sheet.result_attribute().hierarchy == Hierarchy({"Узген": ("юг",)})
    file.write_text("value\nУзген\n", "utf-8")
    sheet.take_file(file)
    assert sheet.form.row("hierarchy").problem


def test_a_vault_that_joined_only_goes_coarser(screen: StudyScreen, qtbot: QtBot) -> None:
    sheet = AttributeSheet(screen, HOME, Known(set(), [], free=False))
    qtbot.addWidget(sheet)
    assert not sheet.hierarchy.isEnabled()
    assert not sheet.kind.isEnabled()
    assert sheet.level.level() == 1
    QTest.keyClick(sheet.level, Qt.Key.Key_Up)
    assert sheet.level.level() == 1
    QTest.keyClick(sheet.level, Qt.Key.Key_Down)
    assert sheet.result_attribute() == replace(HOME, coarser=2)


def test_a_profile_is_changed_and_taken_back(
    screen: StudyScreen, study: Study, jobs: Jobs[Study], changes: Changes, notifier: Notifier, qtbot: QtBot
) -> None:
    described(study, jobs, changes, qtbot)
    screen.attributes.profiles.click()
    sheet = next(one for one in screen.window().findChildren(ProfilesSheet) if one.isVisible())
    archive = sheet.forms[0]
    archive.levels["home"].set_level(2)
    box = archive.kinds[FindingKind.PERSON]
    box.setCurrentIndex(box.findData(Decision.REMOVE.value))
    archive.least_group.setValue(4)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    settle(qtbot, jobs)
    held = profiles.profile(study, ARCHIVE)
    assert (held.attributes, held.words[FindingKind.PERSON], held.least_group) == ({"home": 2}, Decision.REMOVE, 4)
    assert profiles.profile(study, PRINT) == SUPPLIED[1]
    assert notifier.message is not None
    assert notifier.message.action is not None
    notifier.message.action.run()
    settle(qtbot, jobs)
    assert profiles.profile(study, ARCHIVE) == SUPPLIED[0]


def test_an_untouched_profile_is_not_written(screen: StudyScreen, qtbot: QtBot, study: Study) -> None:
    info: StudyInfo = replace(study.info, attributes=(HOME, GENDER))
    sheet = ProfilesSheet(screen, info, {}, founded=True)
    qtbot.addWidget(sheet)
    assert sheet.changed() == []


def test_elsewhere_a_profile_offers_nothing_finer(screen: StudyScreen, qtbot: QtBot, study: Study) -> None:
    floor = replace(SUPPLIED[0], attributes={"home": 2}, words={FindingKind.LOC: Decision.REMOVE}, least_count=7)
    info = replace(study.info, attributes=(HOME,), profiles=(floor, SUPPLIED[1]))
    sheet = ProfilesSheet(screen, info, {}, founded=False)
    qtbot.addWidget(sheet)
    form = sheet.forms[0]
    assert form.kinds[FindingKind.LOC].count() == 1
    form.least_count.setValue(1)
    assert form.least_count.value() == 7
    QTest.keyClick(form.levels["home"], Qt.Key.Key_Home)
    assert form.profile() == floor

"""The risk card: previewing and taking steps of the plan, for whom, and words that say more than the answers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.profile import ARCHIVE, PRINT
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.services import deciding, hierarchies, interviews, profiles, respondents, risks, undo
from fieldkit.services import study as studies
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.studies import TAKES_PART
from tests.ui.anonymise.conftest import Desk, make_study, opened
from ui.anonymise import wording
from ui.anonymise.groups import GroupsSheet
from ui.anonymise.preview import PreviewSheet
from ui.widgets.buttons import IconButton
from ui.widgets.pill import Pill


def with_level(study: Study, level: int) -> None:
    """Countries are told by parts of the world, or as they are."""
    (country,) = study.info.attributes
    known = replace(country, hierarchy=hierarchies.supplied("countries"), level=level)
    studies.change(study, attributes=[known])
    (qatar,) = [row.respondent for row in respondents.rows(study) if row.respondent.attributes["country"] == "Qatar"]
    first, second = sorted(interviews.titles(study), key=lambda one: one.source.title)
    interviews.assign(study, first.source.id, [qatar.id])
    other = next(row.respondent for row in respondents.rows(study) if row.respondent.id != qatar.id)
    interviews.assign(study, second.source.id, [other.id])


@pytest.fixture
def risky(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    study = make_study(tmp_path)
    with_level(study, 0)
    made = opened(qtbot, study, tmp_path)
    yield made
    made.jobs.stop()


def buttons(desk: Desk, name: str) -> list[IconButton]:
    every = desk.screen.risk.findChildren(IconButton)
    return [one for one in every if one.isVisible() and one.accessibleName().startswith(name)]


def texts(desk: Desk) -> str:
    return "\n".join(one.text() for one in desk.screen.risk.findChildren(QLabel) if one.isVisible())


def preview(desk: Desk) -> PreviewSheet:
    buttons(desk, "Preview")[0].click()
    desk.settle()
    sheet = desk.sheet()
    assert isinstance(sheet, PreviewSheet)
    return sheet


def test_a_step_is_previewed_taken_and_taken_back(risky: Desk) -> None:
    before = risky.study.info
    sheet = preview(risky)
    told = "\n".join(one.text() for one in sheet.findChildren(QLabel))
    becomes = {one.after: one.before for one in sheet.table.rows_model.rows}
    assert becomes == {"Western Asia": ("Qatar", "Türkiye"), "Eastern Europe": ("Russia",)}
    assert "Country: coarser, on level 1" in told
    assert risky.study.info == before
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    risky.settle()
    assert risks.measure(risky.study).standing_out == ()
    assert {"country": "Western Asia"} in profiles.shared_attributes(risky.study).values()
    assert "nobody stands out" in [one.text for one in risky.screen.risk.findChildren(Pill) if one.isVisible()]
    assert risky.notifier.message is not None
    assert risky.notifier.message.action is not None
    risky.notifier.message.action.run()
    risky.settle()
    assert risky.study.info == before
    assert "stand out" in "".join(one.text for one in risky.screen.risk.findChildren(Pill) if one.isVisible())


def test_a_preview_that_is_closed_changes_nothing(risky: Desk) -> None:
    sheet = preview(risky)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    risky.settle()
    with pytest.raises(Exception, match="nothing-to-undo"):
        while True:
            assert undo.undo(risky.study).value != "risk-lowered"


def test_the_risk_is_shown_for_whom_one_chooses(risky: Desk) -> None:
    archive = profiles.profile(risky.study, ARCHIVE)
    risky.do(lambda study: profiles.change_profile(study, replace(archive, attributes={"country": 9})))
    risky.screen.risk.audience.choose(ARCHIVE)
    risky.settle()
    assert "No attribute by which somebody could be recognised leaves." in texts(risky)
    risky.screen.risk.audience.choose("")
    risky.settle()
    assert "Qatar" in texts(risky)


def test_words_that_say_more_lead_to_their_place(qtbot: QtBot, tmp_path: Path) -> None:
    study = make_study(tmp_path)
    with_level(study, 1)
    first = min(interviews.titles(study), key=lambda one: one.source.title).source
    turn = interviews.turns(study, first.id)[-1]
    interviews.correct_turn(study, turn.id, text="Потом я уехала из Катара в Кувейт.", speaker=turn.speaker)
    desk = opened(qtbot, study, tmp_path)
    desk.screen._open_text(max(interviews.titles(study), key=lambda one: one.source.title).source.id)
    desk.settle()
    assert "“Катара”, while Country says only “Western Asia”" in texts(desk)
    (go,) = buttons(desk, "Go to “Катара”")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.screen._text == first.id
    shown = desk.view.page.turns[desk.view.place.turn]
    assert shown.id == turn.id
    assert desk.view.page.offsets[desk.view.place.turn].points(desk.view.place.unit) == shown.text.index("Катара")
    desk.do(lambda held: deciding.add(held, "Катара", FindingKind.LOC))
    assert not buttons(desk, "Go to “Катара”")
    assert buttons(desk, "Go to “Кувейт”")
    desk.jobs.stop()


def test_groups_are_told_in_words_the_rarest_first(risky: Desk) -> None:
    shown = texts(risky)
    assert "Fewer than 3 people: 1 of 3 groups." in shown
    told = [one.text() for one in risky.screen.risk.findChildren(QLabel) if one.toolTip().startswith("R-")]
    assert told == ["Qatar", "Qatar", "Türkiye", "Russia"]
    for by_key in (True, False):
        if by_key:
            risky.on_list("a")
        else:
            risky.screen.risk.groups_button.click()
        risky.settle()
        sheet = risky.sheet()
        assert isinstance(sheet, GroupsSheet)
        rows = [[column.text(row) for column in sheet.table.rows_model.columns] for row in sheet.table.rows_model.rows]
        assert [row[:2] for row in rows] == [["Qatar", "1"], ["Türkiye", "3"], ["Russia", "4"]]
        codes = [row.respondent.code for row in respondents.rows(risky.study)]
        assert sorted(", ".join(row[-1] for row in rows).split(", ")) == sorted(codes)
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        risky.settle()


def test_whom_nothing_is_told_of_could_be_anybody(risky: Desk) -> None:
    silent = RespondentDraft("", {}, TAKES_PART)
    risky.do(lambda study: respondents.add(study, silent))
    risky.changes.tell({"respondent"})
    risky.settle()
    assert "Country not told (could be any of 9)" in texts(risky)


def test_what_all_of_a_group_have_is_warned_of(risky: Desk) -> None:
    papers = Attribute("papers", "Papers", AttributeClass.SENSITIVE, ("yes", "no"))

    def note(study: Study) -> None:
        studies.change(study, attributes=[*study.info.attributes, papers])
        for country, values in (("Russia", "yes yes"), ("Türkiye", "yes no")):
            for value in values.split():
                respondents.add(study, RespondentDraft("", {"country": country, "papers": value}, TAKES_PART))

    risky.do(note)
    risky.changes.tell({"study", "respondent"})
    risky.settle()
    said = "In 1 of 2 groups everybody has the same “Papers”: whoever knows that somebody belongs to such a group"
    assert said in texts(risky)
    marks = [one for one in risky.screen.risk.findChildren(Pill) if one.toolTip() == "6 respondents in such groups"]
    assert [one.text for one in marks if one.isVisible()] == ["6"]
    risky.on_list("a")
    sheet = risky.sheet()
    assert isinstance(sheet, GroupsSheet)
    told = {row.combination[0][1]: wording.values(row.varied["papers"]) for row in sheet.table.rows_model.rows}
    assert told == {"Qatar": "not noted", "Russia": "all the same", "Türkiye": "2 different"}
    QTest.keyClick(sheet, Qt.Key.Key_Escape)


def test_without_anything_told_there_are_no_groups_to_open(risky: Desk) -> None:
    archive = profiles.profile(risky.study, ARCHIVE)
    risky.do(lambda study: profiles.change_profile(study, replace(archive, attributes={"country": 9})))
    risky.screen.risk.audience.choose(ARCHIVE)
    risky.settle()
    assert not risky.screen.risk.groups_button.isEnabled()
    risky.on_list("a")
    assert not [one for one in risky.window.findChildren(QDialog) if one.isVisible()]


def test_words_that_say_more_are_looked_for_as_the_chosen_profile_tells(risky: Desk) -> None:
    first = min(interviews.titles(risky.study), key=lambda one: one.source.title).source
    turn = interviews.turns(risky.study, first.id)[-1]
    archive = profiles.profile(risky.study, ARCHIVE)

    def coarser(study: Study) -> None:
        interviews.correct_turn(study, turn.id, text="Потом я уехала из Катара в Кувейт.", speaker=turn.speaker)
        profiles.change_profile(study, replace(archive, attributes={"country": 1}))

    risky.do(coarser)
    assert not buttons(risky, "Go to")
    risky.screen.risk.audience.choose(ARCHIVE)
    risky.settle()
    assert [one.accessibleName() for one in buttons(risky, "Go to")] == ["Go to “Катара”", "Go to “Кувейт”"]
    assert "As noted, 1 of 8 would stand out." in texts(risky)
    risky.screen.risk.audience.choose(PRINT)
    risky.settle()
    assert not buttons(risky, "Go to")

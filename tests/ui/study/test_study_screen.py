"""The Study page on a real vault."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldkit.domain.study import AttributeClass
from fieldkit.services import overview, respondents, vaults
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.study.attribute_sheet import key_of
from ui.study.screen import StudyScreen


def settle(qtbot: QtBot, jobs: Jobs[Study]) -> None:
    qtbot.waitUntil(lambda: not jobs.busy())
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not jobs.busy())


def test_an_empty_study_shows_where_to_begin(screen: StudyScreen, study: Study, qtbot: QtBot) -> None:
    assert screen.steps.isVisible()
    buttons = [row.button for row in screen.steps.rows]
    assert all(button.isVisible() for button in buttons)
    with qtbot.waitSignal(screen.page_wanted) as wanted:
        buttons[1].click()
    assert wanted.args == ["respondents"]
    assert screen.counts.figures["respondents"].text() == "0"
    assert tuple(screen.fingerprint.words.text().split(" · ")) == overview.fingerprint(study).words
    assert screen.safety.more.isVisible()


def test_done_steps_are_ticked(
    screen: StudyScreen, study: Study, jobs: Jobs[Study], changes: Changes, qtbot: QtBot, tmp_path: Path
) -> None:
    respondents.add(study, RespondentDraft("R-001", {}, frozenset(), "", "", (), ()))
    vaults.make_recovery_sheet(study, tmp_path / "sheet.pdf", cost=LEAST)
    changes.tell({"respondent", "slot"})
    settle(qtbot, jobs)
    open_rows = [row.button.isVisible() for row in screen.steps.rows]
    assert open_rows == [False, False, True, True, True, True]
    assert screen.counts.figures["respondents"].text() == "1"


def test_title_wave_and_languages_are_saved_and_taken_back(
    screen: StudyScreen, study: Study, jobs: Jobs[Study], notifier: Notifier, qtbot: QtBot
) -> None:
    assert not screen.save.isEnabled()
    QTest.keyClicks(screen.title_line, " mapping")
    assert screen.save.isEnabled()
    QTest.keyClicks(screen.tags.line, "KY,ru,")
    QTest.keyClick(screen.title_line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: notifier.message is not None)
    settle(qtbot, jobs)
    assert (study.info.title, study.info.languages) == ("Diaspora mapping", ("ky", "ru"))
    assert not screen.save.isEnabled()
    message = notifier.message
    assert message is not None
    assert message.action is not None
    message.action.run()
    settle(qtbot, jobs)
    assert study.info.title == "Diaspora"
    assert screen.title_line.text() == "Diaspora"
    assert screen.tags.values() == ()


def test_wrong_values_are_said_beside_the_field(
    screen: StudyScreen, study: Study, jobs: Jobs[Study], qtbot: QtBot
) -> None:
    screen.title_line.selectAll()
    QTest.keyClick(screen.title_line, Qt.Key.Key_Delete)
    QTest.keyClicks(screen.tags.line, "kyrgyz,")
    screen.save.click()
    settle(qtbot, jobs)
    assert screen.form.row("title").problem
    assert "kyrgyz" in screen.form.row("languages").problem
    assert study.info.title == "Diaspora"


def test_typing_survives_a_change_elsewhere(
    screen: StudyScreen, jobs: Jobs[Study], changes: Changes, qtbot: QtBot
) -> None:
    QTest.keyClicks(screen.title_line, " and more")
    changes.tell({"coding"})
    settle(qtbot, jobs)
    assert screen.title_line.text() == "Diaspora and more"


def test_attributes_are_added_changed_and_removed(
    screen: StudyScreen, study: Study, jobs: Jobs[Study], qtbot: QtBot
) -> None:
    sheet = screen.attributes.edit(None)
    sheet.confirm.click()
    assert sheet.form.row("label").problem
    QTest.keyClicks(sheet.label, "Years abroad")
    QTest.keyClicks(sheet.values.line, "0-5,6-10,")
    sheet.confirm.click()
    settle(qtbot, jobs)
    (attribute,) = study.info.attributes
    assert (attribute.key, attribute.kind, attribute.values) == ("years_abroad", AttributeClass.QUASI, ("0-5", "6-10"))
    assert attribute.shareable
    again = screen.attributes.edit(attribute)
    again.label.setText("Years away")
    QTest.keyClick(again.label, Qt.Key.Key_Return)
    settle(qtbot, jobs)
    assert [(one.key, one.label) for one in study.info.attributes] == [("years_abroad", "Years away")]
    screen.attributes.table.selectRow(0)
    QTest.keyClick(screen.attributes.table, Qt.Key.Key_Delete)
    settle(qtbot, jobs)
    assert study.info.attributes == ()


def test_keys_of_attributes_do_not_meet() -> None:
    assert key_of("Years abroad (all)", set()) == "years_abroad_all"
    assert key_of("Age", {"age", "age_2"}) == "age_3"
    assert key_of("…", set()) == "attribute"

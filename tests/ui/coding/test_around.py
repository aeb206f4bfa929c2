"""Memos, corrections, people, what leaves, and finding one's way between texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from fieldkit.domain.coding import Memo, MemoRole
from fieldkit.domain.sheet import ContactSummary
from fieldkit.errors import Code, FieldKitError, PlaceError
from fieldkit.services import coding, interviews, respondents, sheets, undo
from fieldkit.services.interviews import SourceTitle
from tests.ui.coding.conftest import Desk
from ui.coding.memo import Note
from ui.coding.sheets import OrphanSheet, PersonSheet, TurnSheet
from ui.coding.transcript import SHARED, SPOKEN
from ui.reading.page import Place


def _memos(desk: Desk, about: str) -> dict[MemoRole, Memo]:
    found = desk.ask(lambda study: coding.memos(study, about))
    assert isinstance(found, list)
    return {memo.role: memo for memo in found}


def _refuse(*_args: object, **_facts: object) -> object:
    raise PlaceError(Code.DISK_FULL)


def _sheet(kind: type) -> object:
    [found] = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    return found


def test_a_memo_is_kept_a_moment_after_the_last_key(desk: Desk) -> None:
    desk.key("m")
    QTest.keyClicks(desk.screen.memo.field, "They pay for the school")
    assert desk.screen.facts()[1] == "Saving …"
    desk.bot.waitUntil(lambda: desk.screen.memo.saved)
    assert desk.screen.facts()[1] == "Saved"
    assert _memos(desk, desk.source)[MemoRole.SURPRISING].text == "They pay for the school"


def test_a_memo_says_what_it_is_about(desk: Desk) -> None:
    memo = desk.screen.memo

    def said() -> tuple[list[str], str]:
        subtitles = [label.text() for label in memo.findChildren(QLabel) if label.text().startswith("on the ")]
        return subtitles, memo.field.placeholderText()

    memo.notes.choose(Note.WHOLE)
    assert said() == (["on the document"], "Anything about this document.")
    desk.jobs.write(
        lambda study, _p: interviews.assign(study, desk.source, []),
        done=lambda outcome: desk.changes.tell(outcome.touched),
        owner=desk.screen,
    )
    desk.settle()
    assert said() == (["on the interview"], "Anything about this interview.")


def test_a_memo_being_typed_is_not_overtaken_by_a_reload(desk: Desk) -> None:
    desk.key("m")
    QTest.keyClicks(desk.screen.memo.field, "abc ")
    desk.screen.memo.flush()
    QTest.keyClicks(desk.screen.memo.field, "def")
    desk.settle()
    assert desk.screen.memo.field.text == "abc def"


def test_each_note_has_its_own_memo_and_is_written_when_left(desk: Desk) -> None:
    desk.drag("жил у земляка")
    desk.key("s")
    desk.key("m")
    QTest.keyClicks(desk.screen.memo.field, "on the passage")
    desk.screen.memo.notes.choose(Note.NEXT_TIME)
    desk.settle()
    QTest.keyClicks(desk.screen.memo.field, "ask about rent")
    desk.screen.memo.shareable.click()
    desk.screen.open(desk.other)
    desk.settle()
    [coded] = desk.codings()
    assert _memos(desk, coded.id)[MemoRole.NOTE].text == "on the passage"
    kept = _memos(desk, desk.source)[MemoRole.NEXT_TIME]
    assert (kept.text, kept.shareable) == ("ask about rent", True)
    assert desk.screen.memo.field.text == ""
    desk.screen.open(desk.source)
    desk.settle()
    assert desk.screen.memo.field.text == "ask about rent"


def test_esc_leads_from_the_memo_back_to_the_transcript(desk: Desk) -> None:
    desk.key("m")
    assert desk.screen.memo.field.hasFocus()
    QTest.keyClicks(desk.screen.memo.field, "rent is paid together")
    QTest.keyClick(desk.screen.memo.field, Qt.Key.Key_Escape)
    assert desk.view.hasFocus()
    desk.settle()
    assert _memos(desk, desk.source)[MemoRole.SURPRISING].text == "rent is paid together"


def test_what_was_surprising_and_what_to_ask_stand_on_the_contact_sheet(desk: Desk) -> None:
    for note, words in ((Note.SURPRISING, "the school decides"), (Note.NEXT_TIME, "ask about rent")):
        desk.screen.memo.notes.choose(note)
        desk.settle()
        desk.screen.memo.field.setFocus()
        QTest.keyClicks(desk.screen.memo.field, words)
    desk.screen.finish()
    desk.settle()
    told = desk.ask(lambda study: sheets.contact_summary(study, desk.source))
    assert isinstance(told, ContactSummary)
    assert ("the school decides" in told.surprising, "ask about rent" in told.next_time) == (True, True)


def test_a_text_that_is_opened_from_elsewhere_takes_the_keyboard(desk: Desk) -> None:
    desk.screen.codes.filter.setFocus()
    desk.screen.open(desk.other)
    desk.settle()
    assert desk.view.hasFocus()
    desk.screen.codes.filter.setFocus()
    desk.screen.reload()
    desk.settle()
    assert desk.screen.codes.filter.hasFocus()


def test_a_speaker_is_corrected(desk: Desk) -> None:
    desk.view.select(Place(2, 0), Place(2, 0))
    desk.key("c")
    sheet = _sheet(TurnSheet)
    assert isinstance(sheet, TurnSheet)
    sheet.speaker.setText("I")
    sheet._save.click()
    desk.settle()
    assert [turn.speaker for turn in desk.turns()] == ["I", "R", "I", "I", "R"]
    assert desk.view.page.turns[2].speaker == "I"


def test_codings_without_words_are_removed_from_their_list(desk: Desk) -> None:
    desk.drag("Земляка")
    desk.key("s")
    desk.key("c")
    sheet = _sheet(TurnSheet)
    assert isinstance(sheet, TurnSheet)
    sheet.words.setPlainText("Мектепти бүтүрсүн.")
    sheet._save.click()
    desk.settle()
    desk.screen.transcript.orphans.click()
    lost = _sheet(OrphanSheet)
    assert isinstance(lost, OrphanSheet)
    remove = next(button for button in lost.findChildren(QPushButton) if button.text() == "Remove selected")
    remove.click()
    desk.settle()
    assert desk.codings() == []
    assert not desk.screen.transcript.orphans.isVisible()


def test_a_memo_that_could_not_be_written_waits_and_is_tried_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[FieldKitError] = []
    desk.jobs.failed.connect(lambda _job, error: told.append(error))
    with monkeypatch.context() as broken:
        broken.setattr(coding, "write_memo", _refuse)
        desk.key("m")
        QTest.keyClicks(desk.screen.memo.field, "rent is paid together")
        desk.screen.finish()
        desk.settle()
    assert [error.code for error in told if isinstance(error, PlaceError)] == [Code.DISK_FULL]
    assert desk.screen.memo.field.text == "rent is paid together"
    assert desk.screen.facts()[1] == "Saving …"
    desk.screen.finish()
    desk.settle()
    assert _memos(desk, desk.source)[MemoRole.SURPRISING].text == "rent is paid together"
    assert desk.screen.facts()[1] == "Saved"


def test_a_memo_that_was_refused_is_found_again_and_hides_no_other(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    memo = desk.screen.memo
    desk.jobs.write(lambda study, _p: coding.write_memo(study, desk.source, "kept", role=MemoRole.NEXT_TIME))
    desk.settle()
    with monkeypatch.context() as broken:
        broken.setattr(coding, "write_memo", _refuse)
        desk.key("m")
        QTest.keyClicks(memo.field, "rent")
        memo.notes.choose(Note.NEXT_TIME)
        desk.settle()
        assert memo.field.text == "kept"
        memo.notes.choose(Note.SURPRISING)
        desk.settle()
        assert memo.field.text == "rent"
    assert not memo.saved
    QTest.keyClicks(memo.field, "s ")
    desk.screen.finish()
    desk.settle()
    texts = {role: kept.text for role, kept in _memos(desk, desk.source).items()}
    assert texts == {MemoRole.NEXT_TIME: "kept", MemoRole.SURPRISING: memo.field.text.strip()}
    assert "rent" in memo.field.text
    assert memo.saved


def test_nothing_typed_too_early_overwrites_a_memo(desk: Desk) -> None:
    desk.jobs.write(lambda study, _p: coding.write_memo(study, desk.source, "kept", role=MemoRole.NEXT_TIME))
    desk.settle()
    desk.screen.memo.notes.choose(Note.NEXT_TIME)
    QTest.keyClicks(desk.screen.memo.field, "x")
    desk.screen.finish()
    desk.settle()
    assert desk.screen.memo.field.text == "kept"
    assert _memos(desk, desk.source)[MemoRole.NEXT_TIME].text == "kept"


def test_undo_brings_the_memo_before_back(desk: Desk) -> None:
    desk.key("m")
    QTest.keyClicks(desk.screen.memo.field, "first")
    desk.screen.finish()
    desk.settle()
    desk.jobs.write(
        lambda study, _p: undo.undo(study), done=lambda outcome: desk.changes.tell(outcome.touched), owner=desk.screen
    )
    desk.settle()
    assert desk.screen.memo.field.text == ""


def test_a_typo_is_corrected_and_codings_follow_or_are_listed(desk: Desk) -> None:
    desk.drag("Мектепти")
    desk.key("s")
    desk.drag("Земляка")
    desk.key("s")
    desk.key("c")
    sheet = _sheet(TurnSheet)
    assert isinstance(sheet, TurnSheet)
    sheet.words.setPlainText("Ооба 🙂. Мектепти бүтүрсүн, анан көрөбүз. Жердешти не забуду.")
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.coded_words() == ["Мектепти", "Земляка"]
    [mark] = desk.view.page.marks
    assert desk.view.page.text(Place(4, mark.start), Place(4, mark.end)) == "Мектепти"
    assert desk.screen.transcript.orphans.isVisible()
    desk.screen.transcript.orphans.click()
    lost = _sheet(OrphanSheet)
    assert isinstance(lost, OrphanSheet)
    assert [one.coding.span.words for one in lost.table.selected_rows()] == ["Земляка"]
    lost.accept()


def test_a_turn_without_words_is_not_saved(desk: Desk) -> None:
    desk.key("c")
    sheet = _sheet(TurnSheet)
    assert isinstance(sheet, TurnSheet)
    before = desk.turns()
    sheet.words.setPlainText("  ")
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert sheet.isVisible()
    assert desk.turns() == before
    sheet.reject()


def test_a_person_is_registered_and_replaced_in_what_is_shared(desk: Desk) -> None:
    desk.drag("Нарына")
    desk.key("p")
    sheet = _sheet(PersonSheet)
    assert isinstance(sheet, PersonSheet)
    assert sheet.forms.values() == ("Нарына",)
    QTest.keyClicks(sheet.relation, "friend")
    sheet._save.click()
    desk.settle()
    persons = desk.ask(respondents.persons)
    assert isinstance(persons, list)
    assert [(person.forms, person.relation) for person in persons] == [(("Нарына",), "friend")]
    desk.screen.transcript.wording.choose(SHARED)
    desk.settle()
    assert "Нарына" not in desk.view.page.turns[1].text
    assert f"[Person {persons[0].pseudonym}, friend]" in desk.view.page.turns[1].text
    desk.key("s")
    assert desk.codings() == []
    desk.screen.transcript.wording.choose(SPOKEN)
    desk.settle()
    assert "Нарына" in desk.view.page.turns[1].text


def test_another_text_is_chosen_by_typing(desk: Desk) -> None:
    QTest.keyClick(desk.view, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    QTest.qWait(150)
    desk.settle()
    finder = desk.screen._sources
    assert finder is not None
    QTest.keyClicks(finder.field, "2")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    desk.settle()
    assert [turn.text for turn in desk.view.page.turns] == ["Один?", "Другой текст."]


def test_a_text_that_was_removed_is_said_to_be_gone(desk: Desk) -> None:
    desk.jobs.write(
        lambda study, _p: interviews.remove(study, desk.source),
        done=lambda outcome: desk.changes.tell(outcome.touched),
        owner=desk.screen,
    )
    desk.settle()
    assert not desk.view.isVisible()
    titles = desk.ask(interviews.titles)
    assert isinstance(titles, list)
    assert [one.source.title for one in titles if isinstance(one, SourceTitle)] == ["Interview 2"]


def test_codes_are_filtered_and_the_model_is_sound(desk: Desk) -> None:
    codes = desk.screen.codes
    QAbstractItemModelTester(codes.list.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QTest.keyClicks(codes.filter, "sch")
    assert [row.code.name for row in codes.list.rows_model.rows] == ["School"]
    QTest.keyClick(codes.filter, Qt.Key.Key_Escape)
    assert len(codes.list.rows_model.rows) == 3


def test_the_place_is_kept_when_the_window_is_made_narrower(desk: Desk) -> None:
    desk.view.select(Place(4, 0), Place(4, 0))
    before = desk.view.page.width
    desk.screen.window().resize(900, 300)
    desk.settle()
    assert desk.view.page.width < before
    desk.view.reveal(Place(4, 0))
    top = desk.view.point_below(Place(4, 0)).y()
    assert 0 < top <= desk.view.viewport().height()

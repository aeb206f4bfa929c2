"""Nothing that is typed is lost: drafts over locking, closing and another language."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.domain.coding import MemoRole
from fieldkit.errors import Code, PlaceError
from fieldkit.services import coding, drafts, interviews, registering, respondents, vaults
from fieldkit.services.session import Study
from fieldkit.vault import session
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE, respondent, transcript, turns_of
from ui.codebook.screen import CodebookScreen
from ui.coding.screen import CodingScreen
from ui.coding.sheets import TurnSheet
from ui.interviews.screen import InterviewsScreen
from ui.preferences import Preferences
from ui.respondents.person import PersonSheet
from ui.respondents.screen import RespondentsScreen
from ui.screen import Screen
from ui.study.attribute_sheet import AttributeSheet
from ui.study.screen import StudyScreen
from ui.widgets.dialogs import Sheet
from ui.window import StudyWindow

NAME = "Gulbarchyn"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(session, "calibrate", lambda: LEAST)
    made = vaults.create(tmp_path / "S.fieldkit", PASSPHRASE, title="Diaspora", cost=LEAST)
    vaults.make_recovery_sheet(made, tmp_path / "sheet.pdf", cost=LEAST)
    respondent(made, "R-001")
    transcript(made, tmp_path)
    made.close()
    return made.folder


@contextmanager
def window(folder: Path, qtbot: QtBot) -> Iterator[StudyWindow]:
    made = StudyWindow(vaults.open_study(folder, passphrase=PASSPHRASE), Preferences())
    made.show()
    # A sheet that is opened again may be in front of it already.
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
    settle(qtbot, made)
    yield made
    made.close()
    made.window.deleteLater()


@contextmanager
def closed_vault(folder: Path) -> Iterator[Study]:
    study = vaults.open_study(folder, passphrase=PASSPHRASE)
    yield study
    study.close()


def settle(qtbot: QtBot, shown: StudyWindow) -> None:
    for _ in range(4):
        qtbot.wait(30)
        qtbot.waitUntil(lambda: not shown.jobs.busy())


def turn_to(shown: StudyWindow, key: str, qtbot: QtBot) -> Screen:
    page = shown.window.show_screen(key)
    settle(qtbot, shown)
    return page


def read(shown: QWidget) -> str:
    return " ".join(label.text() for label in shown.findChildren(QLabel) if label.isVisible())


def type_twin(shown: StudyWindow, qtbot: QtBot) -> RespondentsScreen:
    """A new respondent whose code another one has, with a name: it cannot be saved."""
    page = turn_to(shown, "respondents", qtbot)
    assert isinstance(page, RespondentsScreen)
    QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
    page.editor.form.code.selectAll()
    QTest.keyClicks(page.editor.form.code, "R-001")
    page.editor.identity.wanted.emit()
    QTest.keyClicks(page.editor.identity.names.line, NAME)
    return page


def check_twin(shown: StudyWindow) -> RespondentsScreen:
    page = shown.window.built_screen("respondents")
    assert isinstance(page, RespondentsScreen)
    assert page.editor.is_new
    assert page.editor.is_dirty
    assert page.editor.form.code.text() == "R-001"
    assert page.editor.identity.names.values() == (NAME,)
    assert "Another respondent has this code" in read(page)
    return page


def lock(shown: StudyWindow, qtbot: QtBot) -> tuple[str, ...]:
    with qtbot.waitSignal(shown.locked) as told:
        shown.window.lock_requested.emit()
    lost: tuple[str, ...] = told.args[1]
    return lost


def idle(shown: StudyWindow, qtbot: QtBot) -> tuple[str, ...]:
    with qtbot.waitSignal(shown.locked) as told:
        shown.idle.idle.emit()
    lost: tuple[str, ...] = told.args[1]
    return lost


def close(shown: StudyWindow, qtbot: QtBot) -> tuple[str, ...]:
    with qtbot.waitSignal(shown.closed):
        shown.window.close()
    return ()


@pytest.mark.parametrize("leave", [lock, idle, close])
def test_a_respondent_that_cannot_be_saved_is_there_again(
    folder: Path, qtbot: QtBot, leave: Callable[[StudyWindow, QtBot], tuple[str, ...]]
) -> None:
    with window(folder, qtbot) as shown:
        type_twin(shown, qtbot)
        turn_to(shown, "study", qtbot)
        assert leave(shown, qtbot) == ()
        assert not shown.window.isVisible()
    files = [file.read_bytes() for file in folder.parent.rglob("*") if file.is_file()]
    assert not any(NAME.encode() in held or NAME.encode("utf-16-le") in held for held in files)
    with window(folder, qtbot) as again:
        assert again.window.current_key == "respondents"
        assert again.notifier.message is not None
        assert again.notifier.message.text.endswith("as you left it: Respondents.")
        page = check_twin(again)
        page.editor.form.code.setText("R-002")
        QTest.keyClick(page.editor.form.code, Qt.Key.Key_S, CONTROL)
        settle(qtbot, again)
        assert respondents.draft_of(again.study, respondents.find(again.study, "R-002").id).names == (NAME,)
        assert drafts.kept(again.study) == {}, "forgotten at once, not only when the study is left"


def test_a_draft_that_is_discarded_is_not_offered_again(folder: Path, qtbot: QtBot) -> None:
    with window(folder, qtbot) as shown:
        type_twin(shown, qtbot)
        lock(shown, qtbot)
    with window(folder, qtbot) as again:
        check_twin(again).editor.discard_asked.emit()
        close(again, qtbot)
    with closed_vault(folder) as study:
        assert drafts.kept(study) == {}
        assert [row.respondent.code for row in respondents.rows(study)] == ["R-001"]


def test_a_draft_waits_while_another_page_is_in_front(folder: Path, qtbot: QtBot) -> None:
    with window(folder, qtbot) as shown:
        type_twin(shown, qtbot)
        page = turn_to(shown, "study", qtbot)
        assert isinstance(page, StudyScreen)
        page.title_line.selectAll()
        QTest.keyClick(page.title_line, Qt.Key.Key_Delete)
        lock(shown, qtbot)
    with window(folder, qtbot) as again:
        assert again.window.current_key == "study"
        lock(again, qtbot)
    with window(folder, qtbot) as third:
        study_page = third.window.built_screen("study")
        assert isinstance(study_page, StudyScreen)
        assert study_page.title_line.text() == ""
        assert "Give the study a title" in read(study_page)
        turn_to(third, "respondents", qtbot)
        check_twin(third)


def test_another_language_keeps_what_cannot_be_saved(folder: Path, qtbot: QtBot) -> None:
    with window(folder, qtbot) as shown:
        type_twin(shown, qtbot)
        turn_to(shown, "settings", qtbot)
        shown.rebuild()
        settle(qtbot, shown)
        turn_to(shown, "respondents", qtbot)
        check_twin(shown)


def test_a_code_without_a_name_is_there_again(folder: Path, qtbot: QtBot) -> None:
    with window(folder, qtbot) as shown:
        page = turn_to(shown, "codebook", qtbot)
        assert isinstance(page, CodebookScreen)
        QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
        QTest.keyClicks(page.editor.form.definition, "Who helps whom")
        assert idle(shown, qtbot) == ()
    with window(folder, qtbot) as again:
        page = turn_to(again, "codebook", qtbot)
        assert isinstance(page, CodebookScreen)
        assert page.editor.form.definition.text == "Who helps whom"
        assert "A code has a name" in read(page)
        assert page.editor.new


def test_an_interview_and_files_that_wait_are_there_again(folder: Path, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "Second talk.txt"
    file.write_text("И: Как вы?\nР: Хорошо.\n", "utf-8")
    with window(folder, qtbot) as shown:
        page = turn_to(shown, "interviews", qtbot)
        assert isinstance(page, InterviewsScreen)
        QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
        page.editor.title.clear()
        QTest.keyClicks(page.editor.place, "Osh")
        page.importing.add_files([file])
        settle(qtbot, shown)
        page.importing.reading.title.setText("On the market")
        page.importing.reading.title.textEdited.emit("On the market")
        assert idle(shown, qtbot) == ()
    with window(folder, qtbot) as again:
        assert again.window.current_key == "interviews"
        page = turn_to(again, "interviews", qtbot)
        assert isinstance(page, InterviewsScreen)
        assert page.editor.place.text() == "Osh"
        assert page.editor.is_new
        assert page.importing.isVisible()
        assert page.importing.reading.title.text() == "On the market"
        assert page.importing.files.rows_model.rows[0].path == file


def test_an_unwritten_memo_is_written_when_the_study_is_open_again(
    folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = coding.write_memo

    def full(*_args: object, **_kwargs: object) -> None:
        raise PlaceError(Code.DISK_FULL)

    with window(folder, qtbot) as shown:
        page = turn_to(shown, "coding", qtbot)
        assert isinstance(page, CodingScreen)
        monkeypatch.setattr(coding, "write_memo", full)
        page.memo.take_focus()
        QTest.keyClicks(page.memo.field, "She laughed")
        assert idle(shown, qtbot) == ()
    monkeypatch.setattr(coding, "write_memo", written)
    with window(folder, qtbot) as again:
        settle(qtbot, again)
        kept = [
            memo for source in interviews.titles(again.study) for memo in coding.memos(again.study, source.source.id)
        ]
        assert [(memo.role, memo.text) for memo in kept] == [(MemoRole.SURPRISING, "She laughed")]


def test_a_person_half_entered_in_a_sheet_is_there_again(folder: Path, qtbot: QtBot) -> None:
    with window(folder, qtbot) as shown:
        page = turn_to(shown, "respondents", qtbot)
        assert isinstance(page, RespondentsScreen)
        page.people.add_asked.emit()
        (sheet,) = page.window().findChildren(PersonSheet)
        QTest.keyClicks(sheet.forms.line, NAME)
        QTest.keyClicks(sheet.relation, "sister")
        assert idle(shown, qtbot) == ()
    with window(folder, qtbot) as again:
        (sheet,) = again.window.findChildren(PersonSheet)
        assert (sheet.forms.values(), sheet.relation.text()) == ((NAME,), "sister")
        QTest.keyClick(sheet.relation, Qt.Key.Key_Return)
        settle(qtbot, again)
        assert [entry.forms for entry in registering.entries(again.study)] == [(NAME,)]


def test_a_turn_half_corrected_in_a_sheet_is_there_again(folder: Path, qtbot: QtBot) -> None:
    with window(folder, qtbot) as shown:
        page = turn_to(shown, "coding", qtbot)
        assert isinstance(page, CodingScreen)
        QTest.keyClick(page.view, Qt.Key.Key_C)
        (sheet,) = page.window().findChildren(TurnSheet)
        before = sheet.words.text
        QTest.keyClicks(sheet.words, "Well ")
        assert idle(shown, qtbot) == ()
    with closed_vault(folder) as study:
        source = drafts.kept(study)["coding"]["sheet"]["source"]
        assert turns_of(study, source)[0].text == before
    with window(folder, qtbot) as again:
        settle(qtbot, again)
        (sheet,) = again.window.findChildren(TurnSheet)
        assert sheet.words.text == f"Well {before}"


def test_an_attribute_half_described_in_a_sheet_is_there_again(folder: Path, qtbot: QtBot) -> None:
    with window(folder, qtbot) as shown:
        page = turn_to(shown, "study", qtbot)
        assert isinstance(page, StudyScreen)
        sheet = page.attributes.edit(None)
        QTest.keyClicks(sheet.label, "Country")
        QTest.keyClicks(sheet.values.line, "Russia,Germany")
        assert idle(shown, qtbot) == ()
    with window(folder, qtbot) as again:
        (sheet,) = again.window.findChildren(AttributeSheet)
        assert (sheet.label.text(), sheet.values.values()) == ("Country", ("Russia", "Germany"))
        assert sheet.typed() is not None, "locked once more before it is saved, it is kept once more"
        QTest.keyClick(sheet.label, Qt.Key.Key_Return)
        settle(qtbot, again)
        assert [one.values for one in again.study.info.attributes] == [("Russia", "Germany")]


def test_what_is_typed_in_a_sheet_that_cannot_be_shown_again_is_named(folder: Path, qtbot: QtBot) -> None:
    with window(folder, qtbot) as shown:
        turn_to(shown, "settings", qtbot)
        sheet = Sheet(shown.window, "Something asked")
        line = QLineEdit()
        sheet.add(line)
        sheet.open()
        QTest.keyClicks(line, "typed")
        assert idle(shown, qtbot) == ("settings",)


def test_a_draft_that_could_not_be_kept_is_named(folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise PlaceError(Code.DISK_FULL)

    with window(folder, qtbot) as shown:
        type_twin(shown, qtbot)
        monkeypatch.setattr(drafts, "keep", full)
        assert idle(shown, qtbot) == ("respondents",)


def test_a_draft_of_another_version_is_passed_over(folder: Path, qtbot: QtBot) -> None:
    with closed_vault(folder) as study:
        drafts.keep(study, {"respondents": {"record": "", "form": {"code": 7}}, "ledger": {}})
    with window(folder, qtbot) as shown:
        assert shown.window.current_key == "respondents"
        assert shown.window.built_screen("respondents") is not None

"""The codebook page by keys and mouse, over a real vault."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.domain.codebook import PALETTE
from fieldkit.domain.ids import CodeId
from fieldkit.services import codebook, coding, importing, interviews, undo, vaults
from fieldkit.services.codebook import CodeDraft, CodeRow
from fieldkit.services.importing import Item
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.ui.desk import PATIENCE_MS
from ui.changes import Changes
from ui.codebook.removing import RemoveSheet
from ui.codebook.screen import CodebookScreen
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.widgets.dialogs import Sheet
from ui.widgets.text import Text

ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Desk:
    """The page with everything around it."""

    screen: CodebookScreen
    jobs: Jobs[Study]
    changes: Changes
    notifier: Notifier
    bot: QtBot

    def settle(self) -> None:
        for _ in range(3):
            self.bot.waitUntil(lambda: not self.jobs.busy())
            QTest.qWait(20)

    def ask(self, question: Callable[[Study], object]) -> object:
        answers: list[object] = []
        self.jobs.read(lambda study, _p: question(study), lane_key="test", done=answers.append, owner=self.screen)
        self.bot.waitUntil(lambda: bool(answers))
        return answers[0]

    def rows(self) -> list[CodeRow]:
        found = self.ask(codebook.tree)
        assert isinstance(found, list)
        return found

    def paths(self) -> list[str]:
        return [" / ".join(row.path) for row in self.rows()]

    def choose(self, name: str) -> None:
        row = next(row for row in self.rows() if row.code.name == name)
        assert self.screen.codes.choose(row.code.id)
        self.settle()

    def press(self, keys: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self.screen, keys, modifiers)
        self.settle()


def _study(folder: Path, *, full: bool) -> Study:
    study = vaults.create(folder / "S.fieldkit", "seven yellow rivers meet the mountain", title="T", cost=LEAST)
    if not full:
        return study
    file = folder / "a.txt"
    file.write_text("I: Вы вернётесь 🙂?\nR: Дети учатся, потом да.\n", encoding="utf-8")
    importing.import_files(study, [Item(file, title="Interview 1")])
    source = interviews.titles(study)[0].source.id
    ids: dict[str, CodeId] = {}
    for name, parent in (("Return", None), ("School", "Return"), ("Obstacles", "Return"), ("Money", None)):
        ids[name] = codebook.add(study, CodeDraft(name, ids.get(parent) if parent else None)).value.id
    turns = interviews.turns(study, source)
    for turn, words in ((turns[1], "Дети учатся"), (turns[0], "🙂?")):
        at = turn.text.find(words)
        code = ids["School"]
        coding.apply_code(study, source=source, code=code, first=turn.id, start=at, last=turn.id, end=at + len(words))
    return study


def _desk(qtbot: QtBot, study: Study, folder: Path) -> Iterator[Desk]:
    jobs = Jobs(lambda: study, study.reading)
    changes, notifier = Changes(), Notifier()
    screen = CodebookScreen(jobs, changes, notifier, Preferences(folder / "window.ini"))
    window = QWidget()
    QVBoxLayout(window).addWidget(screen)
    window.resize(1190, 690)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made = Desk(screen, jobs, changes, notifier, qtbot)
    made.settle()
    yield made
    assert jobs.stop(PATIENCE_MS)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    yield from _desk(qtbot, _study(tmp_path, full=True), tmp_path)


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    yield from _desk(qtbot, _study(tmp_path, full=False), tmp_path)


def _sheet(kind: type[Sheet]) -> Sheet:
    [found] = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    return found


def _button(sheet: Sheet, text: str) -> QPushButton:
    return next(button for button in sheet.findChildren(QPushButton) if button.text() == text)


def test_an_empty_codebook_begins_with_a_new_code(empty: Desk) -> None:
    form = empty.screen.editor.form
    QTest.keyClick(empty.screen, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert form.isVisible()
    QTest.keyClicks(form.name, "Mutual aid")
    QTest.keyClicks(form.definition, "Help given or received")
    empty.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    [row] = empty.rows()
    assert (row.code.name, row.code.definition, row.code.colour) == ("Mutual aid", "Help given or received", PALETTE[0])
    current = empty.screen.codes.current()
    assert current is not None
    assert current.code.id == row.code.id
    assert empty.screen.editor.code == row.code.id


def test_a_new_code_that_is_not_wanted_leaves_the_empty_page(empty: Desk) -> None:
    QTest.keyClick(empty.screen, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(empty.screen.editor.form.name, "Mutual aid")
    empty.screen.editor.revert.click()
    assert not empty.screen.editor.isVisible()
    begin = QApplication.focusWidget()
    assert isinstance(begin, QPushButton)
    assert begin.text() == "New code"
    assert empty.rows() == []


def test_esc_forgets_a_new_code_without_words_and_leaves_others(desk: Desk) -> None:
    desk.choose("Money")
    QTest.keyClick(desk.screen, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    name = desk.screen.editor.form.name
    QTest.keyClicks(name, "Debts")
    desk.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert desk.screen.codes.hasFocus()
    assert name.text() == "Debts"
    name.clear()
    name.setFocus()
    desk.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not desk.screen.editor.new
    assert name.text() == "Return"
    assert len(desk.rows()) == 4


def test_a_code_without_passages_goes_without_a_choice(desk: Desk) -> None:
    desk.choose("Money")
    QTest.keyClick(desk.screen.codes, Qt.Key.Key_Delete)
    sheet = _sheet(RemoveSheet)
    assert "No passage has this code." in [text.text() for text in sheet.findChildren(Text)]
    _button(sheet, "Remove").click()
    desk.settle()
    assert desk.paths() == ["Return", "Return / School", "Return / Obstacles"]


def test_a_code_below_takes_the_colour_above(desk: Desk) -> None:
    desk.choose("Money")
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desk.screen, Qt.Key.Key_N, modifiers)
    QTest.keyClicks(desk.screen.editor.form.name, "Debts")
    desk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    rows = {row.code.name: row for row in desk.rows()}
    assert rows["Debts"].path == ("Money", "Debts")
    assert rows["Debts"].code.colour == rows["Money"].code.colour


def test_keys_move_a_code_and_it_stays_chosen(desk: Desk) -> None:
    desk.choose("Obstacles")
    steps = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        desk.press(key, ALT)
        steps.append(next(path for path in desk.paths() if path.endswith("Obstacles")))
        current = desk.screen.codes.current()
        assert current is not None
        assert current.code.name == "Obstacles"
    assert steps[2:] == ["Return / School / Obstacles", "Return / Obstacles", "Obstacles"]
    assert desk.paths() == ["Return", "Return / School", "Obstacles", "Money"]


def test_a_changed_code_is_saved_when_another_is_chosen(desk: Desk) -> None:
    desk.choose("Money")
    desk.screen.editor.form.example.setPlainText("«акча жок»")
    assert desk.screen.editor.unsaved()
    desk.choose("School")
    assert next(row for row in desk.rows() if row.code.name == "Money").code.example == "«акча жок»"
    assert desk.screen.editor.form.name.text() == "School"


def test_a_code_without_a_name_or_with_a_taken_key_is_kept_on_the_screen(desk: Desk) -> None:
    desk.choose("Money")
    form = desk.screen.editor.form
    form.name.clear()
    form.key.setText("m")
    desk.choose("School")
    assert desk.screen.editor.unsaved()
    current = desk.screen.codes.current()
    assert current is not None
    assert current.code.name == "Money"
    desk.screen.editor.discard()
    assert (form.name.text(), form.key.text()) == ("Money", "")


def test_a_name_that_a_sibling_has_is_refused_and_said(desk: Desk) -> None:
    desk.choose("Money")
    form = desk.screen.editor.form
    form.name.setText("return")
    desk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "name" in form.row("name").findChildren(Text)[-1].text().casefold()
    assert [row.code.name for row in desk.rows()] == ["Return", "School", "Obstacles", "Money"]
    assert form.name.text() == "return"
    assert desk.screen.editor.unsaved()


def test_colour_is_chosen_from_the_palette(desk: Desk) -> None:
    desk.choose("Money")
    swatch = desk.screen.editor.form.swatches._swatches[4]
    QTest.mouseClick(swatch, Qt.MouseButton.LeftButton)
    desk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert next(row for row in desk.rows() if row.code.name == "Money").code.colour == PALETTE[4]


def test_passages_are_listed_in_order_and_open_where_they_stand(desk: Desk) -> None:
    desk.choose("School")
    quotations = desk.screen.quotations.list
    assert [row.coding.span.words for row in quotations.rows_model.rows] == ["🙂?", "Дети учатся"]
    QAbstractItemModelTester(quotations.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    span = quotations.rows_model.rows[1].coding.span
    with desk.bot.waitSignal(desk.screen.open_requested) as told:
        quotations.setCurrentIndex(quotations.model().index(1, 0))
        QTest.keyClick(quotations, Qt.Key.Key_Return)
    source = quotations.rows_model.rows[1].coding.source
    assert told.args == [source, span.first, span.start, span.end]


def test_removing_moves_passages_to_another_code_and_can_be_taken_back(desk: Desk) -> None:
    desk.choose("School")
    QTest.keyClick(desk.screen.codes, Qt.Key.Key_Delete)
    sheet = _sheet(RemoveSheet)
    assert isinstance(sheet, RemoveSheet)
    assert sheet.into.currentText() == "Return"
    _button(sheet, "Remove").click()
    desk.settle()
    assert {row.code.name: row.codings for row in desk.rows()} == {"Return": 2, "Obstacles": 0, "Money": 0}
    message = desk.notifier.message
    assert message is not None
    assert message.action is not None
    message.action.run()
    desk.settle()
    assert {row.code.name: row.codings for row in desk.rows()}["School"] == 2


def test_removing_a_branch_can_lose_its_passages(desk: Desk) -> None:
    desk.choose("Return")
    desk.screen._delete_button.click()
    sheet = _sheet(RemoveSheet)
    assert isinstance(sheet, RemoveSheet)
    sheet.lose.setChecked(True)
    _button(sheet, "Remove").click()
    desk.settle()
    assert desk.paths() == ["Money"]
    assert desk.ask(lambda study: sum(row.codings for row in interviews.source_rows(study))) == 0


def test_a_step_taken_back_elsewhere_is_shown(desk: Desk) -> None:
    desk.choose("Money")
    desk.press(Qt.Key.Key_Up, ALT)
    desk.jobs.write(
        lambda study, _p: undo.undo(study), done=lambda outcome: desk.changes.tell(outcome.touched), owner=desk.screen
    )
    desk.settle()
    assert [row.code.name for row in desk.screen.codes.rows_model.rows] == ["Return", "School", "Obstacles", "Money"]


def test_export_warns_first_and_the_table_comes_back(desk: Desk, tmp_path: Path) -> None:
    desk.screen._export_action.trigger()
    warning = _sheet(Sheet)
    assert any("can be read by anybody" in label.text() for label in warning.findChildren(Text))
    warning.reject()
    table = tmp_path / "codes.csv"
    desk.screen.tables.write_to(table)
    desk.settle()
    assert table.exists()
    desk.choose("Return")
    desk.screen._remove(desk.rows()[0].code.id, None)
    desk.settle()
    desk.screen.tables.bring_in(table)
    desk.settle()
    assert sorted(desk.paths()) == ["Money", "Return", "Return / Obstacles", "Return / School"]


def test_a_code_asked_for_elsewhere_is_shown_or_begun(desk: Desk) -> None:
    wanted = next(row.code.id for row in desk.rows() if row.code.name == "Obstacles")
    desk.screen.open_code(wanted)
    desk.settle()
    assert desk.screen.editor.form.name.text() == "Obstacles"
    desk.screen.open_code("")
    desk.settle()
    assert desk.screen.editor.new
    assert desk.screen.editor.form.name.hasFocus()


def test_a_table_that_is_none_is_refused_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    table = tmp_path / "codes.csv"
    table.write_bytes(b"\x00\x01\x02")
    desk.screen.tables.bring_in(table)
    desk.settle()
    message = desk.notifier.message
    assert message is not None
    assert message.next_step
    assert len(desk.rows()) == 4


def test_a_colour_of_another_palette_is_kept(desk: Desk) -> None:
    money = next(row.code for row in desk.rows() if row.code.name == "Money")
    desk.jobs.write(
        lambda study, _p: codebook.change(study, money.id, CodeDraft("Money", colour="#123456")),
        done=lambda outcome: desk.changes.tell(outcome.touched),
        owner=desk.screen,
    )
    desk.settle()
    desk.choose("Money")
    assert desk.screen.editor.form.swatches.colour == "#123456"
    QTest.keyClicks(desk.screen.editor.form.definition, "Sent home")
    desk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saved = next(row.code for row in desk.rows() if row.code.name == "Money")
    assert (saved.colour, saved.definition) == ("#123456", "Sent home")


def test_what_is_written_is_saved_before_a_new_code_is_begun(desk: Desk) -> None:
    desk.choose("Money")
    QTest.keyClicks(desk.screen.editor.form.definition, "Sent home")
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert desk.screen.editor.new
    assert next(row.code for row in desk.rows() if row.code.name == "Money").definition == "Sent home"

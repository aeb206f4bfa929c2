"""The second reading through its sheet, and the codings of which nothing is left."""

from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.passages import Passage
from fieldkit.services import codebook, coding, finding, second_reading
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.session import Study
from fieldkit.store import identifiers, passages, transcripts
from tests.ui.anonymise.conftest import Desk
from ui.anonymise import wording
from ui.anonymise.queue_card import OPEN
from ui.anonymise.second_sheet import SecondReadingSheet
from ui.anonymise.wordless import WordlessSheet
from ui.widgets.dialogs import Sheet

NONE = Qt.KeyboardModifier.NoModifier
BY_WORD = Qt.KeyboardModifier.ControlModifier
EXTEND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Everything was looked through, nothing but four forms was found, and every turn is going to be drawn."""
    monkeypatch.setattr(second_reading, "_BY_LOT", 1.0)
    desk.do(_look_without_finding)
    return desk


def _look_without_finding(study: Study) -> None:
    places = identifiers.occurrences_of(study.db, [one.entity for one in identifiers.not_looked_through(study.db)])
    finding.note(study, finding.Looked([(one, {}) for one in identifiers.not_looked_through(study.db)]))
    with study.writing() as db:
        for found in places.values():
            identifiers.add_occurrences(db, found)


def begun(desk: Desk, words: str) -> SecondReadingSheet:
    """The sheet over a reading that begins with the passage in which words stand."""

    def draw(study: Study) -> None:
        for seed in range(100):
            second_reading.draw(study, chance=Random(seed))
            shown = second_reading.way(study).next
            if shown is not None and words in shown.turn.text:
                return
        raise AssertionError(words)

    desk.do(draw)
    return opened(desk)


def opened(desk: Desk) -> SecondReadingSheet:
    desk.on_list("2")
    sheet = desk.sheet()
    assert isinstance(sheet, SecondReadingSheet)
    return sheet


def press(desk: Desk, sheet: SecondReadingSheet, key: Qt.Key | str, held: Qt.KeyboardModifier = NONE) -> None:
    desk.key(key, held, on=sheet.reading.view)


def drawn(desk: Desk) -> list[Passage]:
    found = desk.ask(lambda study: passages.passages(study.db))
    assert isinstance(found, list)
    return found


def select(sheet: SecondReadingSheet, words: str) -> None:
    view = sheet.reading.view
    at = view.page.turns[0].text.index(words)
    begin, end = (view.page.place(view.page.turns[0].id, place) for place in (at, at + len(words)))
    assert begin is not None
    assert end is not None
    view.select(begin, end)


def take_back(desk: Desk, sheet: SecondReadingSheet) -> None:
    QTest.keyClick(sheet.reading.view, Qt.Key.Key_Z, BY_WORD)
    # a button pressed by its key takes a tenth of a second to come up
    QTest.qWait(130)
    desk.settle()


def marked(sheet: SecondReadingSheet) -> list[tuple[str, FindingKind]]:
    text = sheet.reading.view.page.turns[0].text
    return [(text[one.start : one.end], one.kind) for one in sheet.reading.view.page.marks]


def test_passages_are_drawn_on_the_sheet(read: Desk) -> None:
    sheet = opened(read)
    assert sheet.confirm.text() == "Draw the passages"
    QTest.keyClick(sheet.confirm, Qt.Key.Key_Return)
    read.settle()
    assert len(drawn(read)) == 6
    assert sheet.confirm.text() == "Nothing here"
    assert sheet.reading.view.hasFocus()
    assert sheet.reading.view.page.marks == ()


def test_whoever_reads_does_not_see_what_was_found(read: Desk) -> None:
    sheet = begun(read, "Мой брат")
    assert not read.screen.queue.isVisible()
    select(sheet, "Лалели")
    press(read, sheet, "l")
    read.changes.tell({"identifier"})
    read.settle()
    assert not read.screen.queue.isVisible()
    assert not read.view.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    read.settle()
    assert read.screen.queue.isVisible()


def test_without_anything_looked_through_it_says_what_to_do_first(fresh: Desk) -> None:
    sheet = opened(fresh)
    sheet.confirm.click()
    fresh.settle()
    assert "look through the texts first" in sheet._hint.text()
    assert drawn(fresh) == []


def test_the_word_at_the_caret_is_marked_by_one_key(read: Desk) -> None:
    sheet = begun(read, "Мой брат")
    for _ in range(2):
        press(read, sheet, Qt.Key.Key_Right, BY_WORD)
    press(read, sheet, "p")
    assert marked(sheet) == [("Нурлан", FindingKind.PERSON)]
    assert [button.text() for button in sheet.reading.marks] == ["Нурлан · person"]
    assert sheet.confirm.text() == "Next passage"


def test_selected_words_are_marked_in_either_layout_and_marked_anew(read: Desk) -> None:
    sheet = begun(read, "Мой брат")
    select(sheet, "села Ак-Талаа 🙂 ")
    press(read, sheet, "l")
    assert marked(sheet) == [("села Ак-Талаа 🙂", FindingKind.LOC)]
    select(sheet, "Ак-Талаа")
    sheet.reading.view.command.emit("щ")
    read.settle()
    assert marked(sheet) == [("Ак-Талаа", FindingKind.ORG)]


def test_words_are_marked_with_the_mouse(read: Desk) -> None:
    sheet = begun(read, "Мой брат")
    view = sheet.reading.view
    select(sheet, "Лалели")
    place = view.place
    below = view.point_below(place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(below.x() - 10, below.y() - 14))
    QTest.mouseClick(sheet.reading.kinds[FindingKind.LOC], Qt.MouseButton.LeftButton)
    read.settle()
    assert marked(sheet) == [("Лалели", FindingKind.LOC)]
    QTest.mouseClick(sheet.reading.marks[0], Qt.MouseButton.LeftButton)
    read.settle()
    assert marked(sheet) == []


def test_a_mark_is_taken_off_where_the_caret_stands(read: Desk) -> None:
    sheet = begun(read, "Мой брат")
    for words in ("Нурлан", "Лалели"):
        select(sheet, words)
        press(read, sheet, "p")
    select(sheet, "Нурлан")
    sheet.reading.view.select(sheet.reading.view.anchor, sheet.reading.view.anchor)
    press(read, sheet, Qt.Key.Key_Delete)
    assert marked(sheet) == [("Лалели", FindingKind.PERSON)]


def test_enter_goes_on_but_not_over_selected_words(read: Desk) -> None:
    sheet = begun(read, "Мой брат")
    select(sheet, "брат")
    press(read, sheet, Qt.Key.Key_Return)
    assert "Say what the selected words are" in sheet._hint.text()
    assert not any(one.read for one in drawn(read))
    press(read, sheet, Qt.Key.Key_Escape)
    press(read, sheet, Qt.Key.Key_Return)
    assert [one.read for one in drawn(read)] == [True, *[False] * 5]
    assert "2 of 6" in sheet.reading.told


def test_it_goes_on_where_one_stopped(read: Desk) -> None:
    sheet = begun(read, "Гульмира")
    select(sheet, "Гульмира")
    press(read, sheet, "p")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    read.settle()
    assert "0 of 6" in read.screen.found.second_button.text()
    again = opened(read)
    assert marked(again) == [("Гульмира", FindingKind.PERSON)]


def test_each_step_is_taken_back_and_no_step_before(read: Desk) -> None:
    sheet = begun(read, "Гульмира")
    assert not sheet.reading.back.isEnabled()
    select(sheet, "Гульмира")
    press(read, sheet, "p")
    press(read, sheet, Qt.Key.Key_Return)
    assert "Гульмира" in read.queued()
    take_back(read, sheet)
    assert "Гульмира" not in read.queued()
    assert marked(sheet) == [("Гульмира", FindingKind.PERSON)]
    take_back(read, sheet)
    assert marked(sheet) == []
    assert not sheet.reading.back.isEnabled()
    assert len(drawn(read)) == 6


def test_the_result_leads_to_what_was_found_anew(read: Desk) -> None:
    sheet = begun(read, "Гульмира")
    for _ in range(6):
        for words, key in (("Гульмира", "p"), ("Нурлан", "p"), ("«Манас ордо»", "o")):
            if words in sheet.reading.view.page.turns[0].text:
                select(sheet, words)
                press(read, sheet, key)
        press(read, sheet, Qt.Key.Key_Return)
    said = "\n".join(sheet.brought.sentences())
    assert "overlooks about" in said
    assert "2 found anew" in said
    assert sheet.confirm.text() == "Decide now"
    read.screen.found.filter.choose("all")
    sheet.confirm.click()
    read.settle()
    assert read.screen.found.filter.current() == OPEN
    assert {"Гульмира", "Нурланга"} <= set(read.listed())


def test_drawing_anew_asks_first(read: Desk) -> None:
    read.do(second_reading.draw)
    read.do(_read_everything)
    before = {one.id for one in drawn(read)}
    sheet = opened(read)
    assert sheet.again.isVisible()
    sheet.again.click()
    question = QApplication.activeModalWidget()
    assert isinstance(question, Sheet)
    assert question is not sheet
    question.accept()
    read.settle()
    assert not before & {one.id for one in drawn(read)}
    assert sheet.confirm.text() == "Nothing here"


def _read_everything(study: Study) -> None:
    while (shown := second_reading.way(study).next) is not None:
        second_reading.put_down(study, shown.passage, [])


def test_what_came_again_is_shown_as_decided_before(desk: Desk) -> None:
    desk.spoken("Нурлан")
    desk.on_list("k")
    desk.do(lambda study: _note_again(study, "Нурлан"))
    [row] = [row for row in desk.screen._opened.rows if "Нурлан" in row.identifier.forms]
    assert row.remembered == 1
    assert wording.came_again(row) == "decided before"
    assert "1 place" in wording.tip(row)
    desk.screen.found.filter.choose("all")
    desk.spoken("Нурлан")
    desk.on_list("r")
    [row] = [row for row in desk.screen._opened.rows if "Нурлан" in row.identifier.forms]
    assert wording.came_again(row) == ""


def _note_again(study: Study, form: str) -> None:
    from fieldkit.anonymise import Finding

    waiting = [one for one in identifiers.not_looked_through(study.db) if form in str(one.words)]
    text = next(one for one in waiting if "Кто" not in one.words["text"] and one.kind == "turn")
    with study.writing() as db:
        db.execute("DELETE FROM occurrence WHERE entity = ?", (text.entity,))
    at = text.words["text"].index(form)
    found = Finding(at, at + len(form), FindingKind.PERSON, 1.0, "", "register")
    finding.note(study, finding.Looked([(text, {"text": [found]})]))


def test_codings_of_which_nothing_is_left_lead_to_their_place(desk: Desk) -> None:
    def code_the_name(study: Study) -> None:
        source = next(one for one in transcripts.sources(study.db) if one.title == "Interview 2")
        turn = transcripts.turns(study.db, source.id)[1]
        code = codebook.add(study, CodeDraft("Help", None)).value
        coding.apply_code(study, source=source.id, code=code.id, first=turn.id, start=0, last=turn.id, end=6)

    desk.do(code_the_name)
    desk.spoken("Нурлан")
    desk.on_list(Qt.Key.Key_Return)
    desk.on_list("w")
    sheet = desk.sheet()
    assert isinstance(sheet, WordlessSheet)
    [row] = sheet.table.rows_model.rows
    assert (row.words, row.code) == ("Нурлан", "Help")
    QTest.keyClick(sheet.table, Qt.Key.Key_Return)
    desk.settle()
    assert desk.screen.text.view.page.turns[1].text.startswith("Нурлан. И ещё")
    assert desk.view._flash is not None


def test_codings_with_words_are_none_of_them(desk: Desk) -> None:
    desk.on_list("w")
    sheet = desk.sheet()
    assert isinstance(sheet, WordlessSheet)
    assert not sheet.table.isVisible()
    assert not sheet.open_button.isVisible()

"""Coding by mouse and keys, and the words that are in the vault afterwards."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldkit.services import codebook, coding, undo
from fieldkit.services.codebook import CodeDraft
from tests.ui.coding.conftest import Desk
from ui.reading.page import Place

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _type(desk: Desk, letter: str) -> None:
    """Type a letter that the test library cannot type."""
    QApplication.sendEvent(
        desk.view, QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
    )
    desk.settle()


def _find(desk: Desk, typed: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    desk.key("/")
    finder = desk.screen._finder
    assert finder is not None
    QTest.keyClicks(finder.field, typed)
    QTest.keyClick(finder.field, key, CONTROL if key == Qt.Key.Key_Enter else Qt.KeyboardModifier.NoModifier)
    desk.settle()


def test_words_selected_by_mouse_are_coded_by_the_finder_after_emoji(desk: Desk) -> None:
    desk.drag("жил у земляка")
    assert desk.view.page.text(*(desk.view.selection or ())) == "жил у земляка"
    _find(desk, "hous")
    [made] = desk.codings()
    assert (made.span.words, made.code) == ("жил у земляка", desk.codes["Housing"].id)
    turn = desk.turns()[1]
    assert turn.text[made.span.start : made.span.end] == "жил у земляка"
    assert desk.view.chosen == made.id
    assert desk.screen.facts()[0] == "1 of 5 turns coded"


def test_words_selected_by_keys_across_turns(desk: Desk) -> None:
    start = desk.place("помог")
    desk.view.select(start, start)
    for _ in range(4):
        desk.key(Qt.Key.Key_Right, CONTROL | SHIFT)
    desk.key(Qt.Key.Key_Down, CONTROL | SHIFT)
    desk.key(Qt.Key.Key_Down, CONTROL | SHIFT)
    desk.key("s")
    assert desk.coded_words() == ["помог с патентом.\nسلام деди ал 🙂 بىز кетебиз, анан окуйбуз."]


def test_words_between_arabic_and_emoji(desk: Desk) -> None:
    desk.view.select(desk.place("🙂 بىز"), desk.place("بىز кетебиз", after=True))
    desk.key("s")
    [made] = desk.codings()
    assert made.span.words == "🙂 بىز кетебиз"
    turn = desk.turns()[2]
    assert turn.text[made.span.start : made.span.end] == made.span.words
    [mark] = desk.view.page.marks
    assert desk.view.page.text(Place(mark.first, mark.start), Place(mark.last, mark.end)) == made.span.words


def test_arrows_never_stop_inside_an_emoji(desk: Desk) -> None:
    at = desk.place("🙂🙂 жил")
    desk.view.select(at, at)
    desk.key(Qt.Key.Key_Right)
    assert desk.view.place == Place(at.turn, at.unit + 2)
    desk.key(Qt.Key.Key_Left, SHIFT)
    assert desk.view.page.text(*(desk.view.selection or ())) == "🙂"


def test_blanks_around_a_selection_are_not_coded(desk: Desk) -> None:
    desk.view.select(desk.place(" жил у"), Place(2, 0))
    desk.key("s")
    assert desk.coded_words() == ["жил у земляка из Нарына, он помог с патентом."]


def test_without_a_selection_the_turn_is_coded_and_a_digit_repeats_the_code(desk: Desk) -> None:
    desk.view.select(Place(0, 3), Place(0, 3))
    _find(desk, "hous")
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Down, CONTROL)
    desk.key(Qt.Key.Key_Down, CONTROL)
    desk.key(Qt.Key.Key_Down, CONTROL)
    desk.key("1")
    texts = [turn.text for turn in desk.turns()]
    assert desk.coded_words() == [texts[0], texts[3]]


def test_a_new_code_is_made_in_vivo(desk: Desk) -> None:
    desk.drag("Мектепти бүтүрсүн")
    _find(desk, "hou new", Qt.Key.Key_Enter)
    assert desk.coded_words() == ["Мектепти бүтүрсүн"]
    assert [row.code.name for row in desk.screen._opened.codes][-1] == "hou new"


def test_the_letter_keys_work_on_a_russian_keyboard(desk: Desk) -> None:
    _type(desk, "ы")
    assert [one.code for one in desk.codings()] == [desk.codes["School"].id]
    desk.key(Qt.Key.Key_Escape)
    _type(desk, "т")
    assert desk.view.chosen == desk.codings()[0].id


def test_a_code_may_have_a_cyrillic_letter_that_a_command_shares(desk: Desk) -> None:
    code = desk.codes["Return"]
    desk.jobs.write(
        lambda study, _p: codebook.change(study, code.id, CodeDraft("Return", key="с")),
        done=lambda outcome: desk.changes.tell(outcome.touched),
        owner=desk.screen,
    )
    desk.settle()
    _type(desk, "с")
    assert [one.code for one in desk.codings()] == [code.id]


def test_a_click_on_coded_words_or_on_the_bar_chooses_and_delete_removes(desk: Desk) -> None:
    desk.drag("жил у земляка")
    desk.key("s")
    desk.key(Qt.Key.Key_Escape)
    assert desk.view.chosen_mark() is None
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=desk.point(desk.place("у земляка")))
    assert desk.view.chosen == desk.codings()[0].id
    desk.view.choose(None)
    bar = desk.point(desk.place("у земляка"))
    bar.setX(round(desk.view.columns.bars) + 2)
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=bar)
    assert desk.view.chosen is not None
    assert desk.screen.definition.code is not None
    assert desk.screen.definition.code.code.name == "School"
    desk.key(Qt.Key.Key_Delete)
    assert desk.codings() == []
    assert desk.view.page.marks == ()


def test_what_was_done_can_be_taken_back(desk: Desk) -> None:
    desk.drag("жил у земляка")
    desk.key("s")
    action = desk.notifier.message.action if desk.notifier.message else None
    assert action is not None
    action.run()
    desk.settle()
    assert desk.codings() == []
    desk.jobs.write(
        lambda study, _p: undo.redo(study), done=lambda outcome: desk.changes.tell(outcome.touched), owner=desk.screen
    )
    desk.settle()
    assert [mark.name for mark in desk.view.page.marks] == ["School"]


def test_overlapping_codings_are_chosen_in_turn(desk: Desk) -> None:
    desk.drag("месяца 🙂🙂 жил у земляка")
    desk.key("s")
    desk.drag("жил у")
    _find(desk, "ret")
    desk.key(Qt.Key.Key_Escape)
    chosen = []
    for _ in range(2):
        QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=desk.point(desk.place("ил у")))
        QTest.qWait(QApplication.doubleClickInterval() + 20)
        mark = desk.view.chosen_mark()
        chosen.append(mark.name if mark else None)
    assert chosen == ["Return", "School"]


def test_double_click_on_a_code_applies_it_to_the_selection(desk: Desk) -> None:
    desk.screen.codes.list.applied.emit(desk.codes["Return"].id)
    desk.settle()
    assert desk.codings() == []
    desk.drag("жил у земляка")
    codes = desk.screen.codes.list
    index = codes.model().index(1, 0)
    at = codes.visualRect(index).center()
    QTest.mouseClick(codes.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(codes.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.settle()
    assert [one.code for one in desk.codings()] == [desk.codes["Return"].id]


def test_next_and_before_go_round(desk: Desk) -> None:
    for words in ("жил у земляка", "Мектепти бүтүрсүн"):
        desk.drag(words)
        desk.key("s")
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Home, CONTROL)
    seen = []
    for key in ("n", "n", "n", "b"):
        desk.key(key)
        mark = desk.view.chosen_mark()
        assert mark is not None
        seen.append(mark.first)
    assert seen == [1, 4, 1, 4]


def test_words_can_be_copied(desk: Desk) -> None:
    desk.drag("жил у земляка")
    desk.key(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "жил у земляка"


def test_a_search_hit_is_selected_and_f3_finds_the_next(desk: Desk) -> None:
    turn = desk.turns()[1]
    at = turn.text.find("земляка")
    desk.screen.open(desk.source, turn.id, at, at + 7)
    desk.settle()
    assert desk.view.page.text(*(desk.view.selection or ())) == "земляка"
    QTest.keyClick(desk.view, Qt.Key.Key_F3)
    assert desk.view.page.text(*(desk.view.selection or ())) == "Земляка"
    assert desk.view.place.turn == 4
    QTest.keyClick(desk.view, Qt.Key.Key_F3)
    assert desk.view.place.turn == 1
    QTest.keyClick(desk.view, Qt.Key.Key_F3, SHIFT)
    assert desk.view.place.turn == 4


def test_another_source_has_its_own_marks(desk: Desk) -> None:
    desk.drag("жил у земляка")
    desk.key("s")
    desk.screen.open(desk.other)
    desk.settle()
    assert [turn.text for turn in desk.view.page.turns] == ["Один?", "Другой текст."]
    assert desk.view.page.marks == ()
    found = desk.ask(lambda study: len(coding.passages(study, desk.source)))
    assert found == 1

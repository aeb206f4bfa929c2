"""Where keys lead on a page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui.reading.block import PITCH
from ui.reading.caret import Caret
from ui.reading.page import Page, PageTurn, Place
from ui.style import fonts

LONG = "Первые три месяца жил у земляка из Нарына. " * 8
TEXTS = ("Как дела 🙂?", LONG, "", "Да.")


@pytest.fixture
def page(qapp: QApplication) -> Page:
    font: QFont = fonts.interface_font(fonts.load())
    font.setPixelSize(15)
    made = Page(font)
    made.set_turns([PageTurn(str(number), "R", None, text) for number, text in enumerate(TEXTS)])
    made.set_width(400)
    return made


def _steps(page: Page, start: Place, *keys: Qt.Key, by_word: bool = False) -> list[Place]:
    caret, seen = Caret(page), [start]
    for key in keys:
        stepped = caret.stepped(seen[-1], key, by_word=by_word, view_height=PITCH * 4)
        assert stepped is not None
        seen.append(stepped)
    return seen[1:]


def test_left_and_right_cross_turns_and_stop_at_the_ends(page: Page) -> None:
    right, left = Qt.Key.Key_Right, Qt.Key.Key_Left
    assert _steps(page, Place(0, 9), right, right, right) == [Place(0, 11), Place(0, 12), Place(1, 0)]
    assert _steps(page, Place(1, 0), left, left) == [Place(0, 12), Place(0, 11)]
    assert _steps(page, Place(0, 0), left) == [Place(0, 0)]
    assert _steps(page, Place(3, 3), right) == [Place(3, 3)]
    assert _steps(page, Place(2, 0), right, left) == [Place(3, 0), Place(2, 0)]


def test_words_are_stepped_over_with_control(page: Page) -> None:
    right, left = Qt.Key.Key_Right, Qt.Key.Key_Left
    assert _steps(page, Place(1, 0), right, right, by_word=True) == [Place(1, 7), Place(1, 11)]
    assert _steps(page, Place(1, 11), left, by_word=True) == [Place(1, 7)]


def test_home_and_end_of_line_and_of_everything(page: Page) -> None:
    block = page.block(1)
    begin, end = block.line_ends(2)
    inside = Place(1, (begin + end) // 2)
    assert _steps(page, inside, Qt.Key.Key_Home) == [Place(1, begin)]
    assert _steps(page, inside, Qt.Key.Key_End) == [Place(1, end)]
    assert block.line_of(end) == 2
    assert _steps(page, inside, Qt.Key.Key_Home, by_word=True) == [Place(0, 0)]
    assert _steps(page, inside, Qt.Key.Key_End, by_word=True) == [Place(3, 3)]


def test_up_and_down_keep_the_column_over_short_lines(page: Page) -> None:
    block = page.block(1)
    last = block.lines - 1
    start = Place(1, block.unit_at(150, last))
    down = _steps(page, start, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert [place.turn for place in down] == [2, 3, 2, 1]
    assert down[-1] == start
    assert _steps(page, Place(0, 3), Qt.Key.Key_Up) == [Place(0, 0)]
    assert _steps(page, Place(3, 1), Qt.Key.Key_Down) == [Place(3, 3)]


def test_control_up_and_down_go_by_turns(page: Page) -> None:
    up, down = Qt.Key.Key_Up, Qt.Key.Key_Down
    assert _steps(page, Place(1, 30), up, up, up, by_word=True) == [Place(1, 0), Place(0, 0), Place(0, 0)]
    assert _steps(page, Place(1, 30), down, down, down, by_word=True) == [Place(2, 0), Place(3, 0), Place(3, 3)]


def test_a_page_down_and_up_comes_back(page: Page) -> None:
    start = Place(1, page.block(1).unit_at(100, 1))
    far, back = _steps(page, start, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
    assert page.block(1).line_of(far.unit) == 5
    assert back == start
    assert _steps(page, Place(0, 5), Qt.Key.Key_PageUp)[0].turn == 0
    assert _steps(page, Place(3, 1), Qt.Key.Key_PageDown)[0].turn == 3


def test_other_keys_and_an_empty_page_lead_nowhere(page: Page) -> None:
    caret = Caret(page)
    assert caret.stepped(Place(0, 0), Qt.Key.Key_A, by_word=False, view_height=100) is None
    page.set_turns(())
    assert caret.stepped(Place(0, 0), Qt.Key.Key_Right, by_word=False, view_height=100) is None


@pytest.mark.parametrize(
    ("place", "word"), [(Place(1, 0), "Первые"), (Place(1, 8), "три"), (Place(1, 10), "три"), (Place(3, 0), "Да")]
)
def test_the_word_around_a_place(page: Page, place: Place, word: str) -> None:
    assert page.text(*Caret(page).word_at(place)) == word

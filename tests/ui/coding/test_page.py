"""Marks on a page."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui.coding.marks import Mark
from ui.coding.page import CodedPage
from ui.reading.page import PageTurn, Place
from ui.style import fonts


@pytest.fixture(scope="module")
def font(qapp: QApplication) -> QFont:
    chosen = fonts.interface_font(fonts.load())
    chosen.setPixelSize(15)
    return chosen


def test_marks_are_found_at_a_place_the_shortest_first(font: QFont) -> None:
    page = CodedPage(font)
    page.set_turns([PageTurn("a", "I", None, "one two three"), PageTurn("b", "R", None, "four five")])
    wide, narrow = Mark("w", "c", "W", "#000000", 0, 0, 1, 4), Mark("n", "d", "N", "#000000", 0, 4, 0, 7)
    page.set_marks([wide, narrow])
    assert [mark.id for mark in page.marks_at(Place(0, 5))] == ["n", "w"]
    assert [mark.id for mark in page.marks_at(Place(1, 3))] == ["w"]
    assert page.marks_at(Place(1, 4)) == []
    assert page.text(Place(0, 8), Place(1, 4)) == "three\nfour"

"""Blocks and pages: lines, boxes, heights."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui.reading.block import PITCH, Block
from ui.reading.offsets import Offsets
from ui.reading.page import Page, PageTurn
from ui.style import fonts


@pytest.fixture(scope="module")
def font(qapp: QApplication) -> QFont:
    chosen = fonts.interface_font(fonts.load())
    chosen.setPixelSize(15)
    return chosen


def _block(text: str, font: QFont, width: float = 400) -> Block:
    return Block(text, Offsets(text), font, width)


def test_boxes_of_words_over_lines_lie_on_these_lines(font: QFont) -> None:
    text = "слово дело тело " * 20
    block = _block(text, font)
    boxes = block.rects(0, block.length, 0, block.height)
    assert block.lines == len(boxes)
    assert block.lines > 3
    assert all(box.left() >= 0 and box.right() <= 400.5 for box in boxes)
    second = block.rects(0, block.length, PITCH * 1.5, PITCH * 1.5)
    assert second == boxes[1:2]


def test_a_stretch_of_mixed_directions_covers_each_sign_once(font: QFont) -> None:
    text = "иш سلام айыл تۇۇغان 🙂 end"
    block = _block(text, font)
    whole = sum(box.width() for box in block.rects(0, block.length, 0, block.height))
    halves = [block.rects(0, 6, 0, block.height), block.rects(6, block.length, 0, block.height)]
    assert sum(box.width() for boxes in halves for box in boxes) == pytest.approx(whole, abs=1)
    assert len(halves[0]) == 2


def test_arabic_paragraphs_begin_at_the_right(font: QFont) -> None:
    block = _block("سلام عليكم", font)
    [box] = block.rects(0, block.length, 0, block.height)
    assert box.right() == pytest.approx(400, abs=3)
    assert _block("«Салам» سلام", font).rects(0, 3, 0, 40)[0].left() == pytest.approx(0, abs=1)


def test_a_line_feed_inside_a_turn_breaks_the_line(font: QFont) -> None:
    assert _block("one\ntwo", font).lines == 2


def test_every_place_is_found_again_from_its_position(font: QFont) -> None:
    block = _block("Первые три месяца 🙂 жил у земляка, he helped. " * 6, font)
    line = block.line_of(60)
    begin, end = block.line_ends(line)
    layout = block.layout
    at = begin
    while at < end:
        assert block.unit_at(block.x_of(at), line) == at
        at = layout.nextCursorPosition(at)


def test_only_what_is_asked_for_is_laid_out(font: QFont) -> None:
    page = Page(font)
    page.set_turns([PageTurn(str(number), "R", None, "слово " * 60) for number in range(3000)])
    estimated = page.height
    page.block(1500)
    assert len(page._blocks) == 1
    assert page.height == pytest.approx(estimated, rel=0.001)
    assert page.turn_at(page.top(1500) + 1) == 1500

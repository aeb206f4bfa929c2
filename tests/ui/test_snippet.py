"""The match is in sight, however long the words before it are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui import snippet

MATCH = "group"


@given(
    before=st.text(alphabet="abж 🙂ا", max_size=60),
    after=st.text(alphabet="abж ", max_size=60),
    room=st.integers(3, 80),
)
def test_the_match_stays_and_fits(before: str, after: str, room: int) -> None:
    text = before + MATCH + after
    shown, start = snippet.shortened(text, (len(before), len(before) + len(MATCH)), room, len)
    assert shown[start : start + len(MATCH)] == MATCH
    assert shown[start + len(MATCH) :] == after
    assert start <= room * 2 // 3
    assert shown == text or shown[:start] == "" or (shown[0] == "…" and before.endswith(shown[1:start]))


@pytest.mark.parametrize(
    ("before", "left"),
    [("", ""), ("short ", "short "), ("one two three four five ", "…four five "), ("unbrokenwordsbefore", "")],
)
def test_whole_words_are_cut(before: str, left: str) -> None:
    shown, start = snippet.shortened(before + MATCH, (len(before), len(before) + len(MATCH)), 18, len)
    assert shown[:start] == left


def test_the_match_is_drawn_bolder_than_the_rest(qapp: QApplication) -> None:
    def ink(marked: tuple[int, int]) -> int:
        image = QImage(200, 20, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        snippet.draw(painter, "mmm mmm", marked, qapp.font(), QRect(0, 0, 200, 20))
        painter.end()
        return sum(255 - image.pixelColor(x, y).lightness() for x in range(200) for y in range(20))

    assert ink((0, 7)) > ink((0, 3)) > ink((0, 0)) > 0

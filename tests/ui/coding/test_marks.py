"""Lanes of the margin, colours of grounds and names."""

import pytest

from fieldkit.domain.codebook import PALETTE
from ui.coding.marks import Lane, Mark, lanes_of
from ui.style.colours import readable, soft
from ui.style.tokens import DARK, LIGHT, Tokens, contrast


def _mark(name: str, first: int, start: int, last: int, end: int) -> Mark:
    return Mark(name, "c", "Code", "#0f766e", first, start, last, end)


def test_bars_on_the_same_line_stand_beside_each_other() -> None:
    marks = [_mark("a", 0, 0, 0, 30), _mark("b", 0, 20, 0, 40), _mark("c", 1, 0, 1, 9)]
    assert lanes_of(marks, 50) == {"a": Lane(0, 2), "b": Lane(1, 2), "c": Lane(0, 1)}


def test_a_lane_is_free_again_some_lines_later() -> None:
    marks = [_mark("a", 0, 0, 3, 10), _mark("b", 1, 0, 1, 10), _mark("c", 2, 0, 2, 5)]
    assert lanes_of(marks, 50) == {"a": Lane(0, 2), "b": Lane(1, 2), "c": Lane(1, 2)}


def test_what_ends_on_a_line_keeps_others_off_it() -> None:
    marks = [_mark("a", 0, 0, 0, 10), _mark("b", 0, 30, 0, 40), _mark("c", 0, 100, 0, 120)]
    assert lanes_of(marks, 50) == {"a": Lane(0, 2), "b": Lane(1, 2), "c": Lane(0, 1)}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("colour", [*PALETTE, "#000000", "#ffffff", "#ffff00"])
def test_words_and_names_can_be_read(colour: str, tokens: Tokens) -> None:
    assert contrast(tokens.text, soft(colour, tokens)) >= 4.5
    assert contrast(readable(colour, tokens), tokens.surface) >= 4.5


def test_grounds_of_the_palette_can_be_told_apart() -> None:
    assert len({soft(colour, LIGHT) for colour in PALETTE}) == len(PALETTE)

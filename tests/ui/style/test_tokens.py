"""Contrast of everything that is laid on something."""

from dataclasses import fields

import pytest

from fieldkit.domain.codebook import PALETTE
from ui.style import sheet
from ui.style.colours import seen
from ui.style.tokens import DARK, LIGHT, SHAPE_PAIRS, TEXT_PAIRS, Tokens, Tone, contrast

THEMES = (LIGHT, DARK)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1.0


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_outlines_can_be_found(tokens: Tokens, shape: str, ground: str) -> None:
    assert contrast(getattr(tokens, shape), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("tone", Tone)
def test_pills_can_be_read(tokens: Tokens, tone: Tone) -> None:
    colours = tokens.tone(tone)
    assert contrast(colours.text, colours.fill) >= 4.5


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_words_on_highlights_can_be_read(tokens: Tokens) -> None:
    assert all(contrast(tokens.text, ground) >= 4.5 for ground in tokens.highlights)


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("ground", ["surface", "hover", "selection"])
def test_code_swatches_are_seen_and_told_apart(tokens: Tokens, ground: str) -> None:
    shades = {seen(colour, tokens) for colour in PALETTE}
    assert len(shades) == len(PALETTE)
    assert all(contrast(shade, getattr(tokens, ground)) >= 3 for shade in shades)


def test_a_colour_that_is_seen_stays_as_it_is() -> None:
    assert [seen(colour, LIGHT) for colour in PALETTE] == list(PALETTE)


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_sheet_has_no_colour_of_its_own(tokens: Tokens) -> None:
    own = {getattr(tokens, field.name) for field in fields(tokens)}
    own |= {
        value for tone in Tone for value in (tokens.tone(tone).text, tokens.tone(tone).fill, tokens.tone(tone).border)
    }
    used = {
        word.strip(";") for word in sheet.build(tokens).split() if word.startswith("#") and len(word.strip(";")) == 7
    }
    assert used
    assert used <= own

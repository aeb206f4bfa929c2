"""Switching between light and dark; fonts of the program."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from ui.style import fonts, theme
from ui.style.tokens import DARK, LIGHT


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, theme.Mode.LIGHT)


def test_themes_change_palette_and_sheet(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Mode.DARK)
    assert theme.current() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.surface in qapp.styleSheet()
    theme.apply(qapp, theme.Mode.LIGHT)
    assert theme.current() is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


def test_system_theme_is_one_of_both(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Mode.SYSTEM)
    assert theme.current() in (LIGHT, DARK)


def test_fonts_of_the_program_carry_the_scripts_of_the_study(qapp: QApplication) -> None:
    families = fonts.load()
    font = fonts.interface_font(families)
    assert font.pixelSize() == 13
    assert font.families()[0] == "Noto Sans"
    raw = QRawFont.fromFont(font)
    assert all(raw.supportsCharacter(ord(letter)) for letter in "ңөүҢӨҮәғқұһıİşğ")
    assert any("Arabic" in family for family in families)

"""Light and dark: palette and style sheet of the whole application."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from fieldkit.assets import resources
from ui.style import sheet
from ui.style.tokens import LIGHT, TOKENS, Tokens

_PROPERTY = "fieldkitTheme"
_MODE = "fieldkitThemeMode"


class Mode(StrEnum):
    """What a person chose."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


def current() -> Tokens:
    """The colours in use; those of the light theme before `apply`."""
    app = QApplication.instance()
    name = app.property(_PROPERTY) if app is not None else None
    return TOKENS.get(name, LIGHT) if isinstance(name, str) else LIGHT


def apply(app: QApplication, mode: Mode) -> None:
    """Dress the application; with `SYSTEM` it follows the desktop from now on."""
    first = app.property(_MODE) is None
    app.setProperty(_MODE, mode.value)
    if first:
        QDir.addSearchPath("icons", str(Path(str(resources() / "icons"))))
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: _follow_system(app))
    _dress(app, _tokens_of(mode))


def _follow_system(app: QApplication) -> None:
    if app.property(_MODE) == Mode.SYSTEM.value:
        _dress(app, _tokens_of(Mode.SYSTEM))


def _tokens_of(mode: Mode) -> Tokens:
    if mode is Mode.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return TOKENS["dark" if dark else "light"]
    return TOKENS[mode.value]


def _dress(app: QApplication, tokens: Tokens) -> None:
    if app.property(_PROPERTY) == tokens.name and app.styleSheet():
        return
    app.setProperty(_PROPERTY, tokens.name)
    app.setPalette(_palette(tokens))
    app.setStyleSheet(sheet.build(tokens))


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.sunken),
        (role.Text, tokens.text),
        (role.PlaceholderText, tokens.muted),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent_text),
        (role.LinkVisited, tokens.accent_text),
        (role.ToolTipBase, tokens.text),
        (role.ToolTipText, tokens.surface),
        (role.Mid, tokens.border_strong),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.muted))
    return palette

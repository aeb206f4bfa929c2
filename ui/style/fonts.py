"""The fonts that ship with the program, so that Kyrgyz, Kazakh and Arabic script look the same on every laptop."""

from importlib.resources.abc import Traversable

from PySide6.QtGui import QFont, QFontDatabase

from fieldkit.assets import resources
from ui.style.metrics import BASE

_PREFERRED = "Noto Sans"


def load() -> tuple[str, ...]:
    """Register every `resources/fonts/*.ttf`.

    Returns:
        The families that were registered, the one for Latin and Cyrillic first; empty where none could be loaded.
    """
    folder = resources() / "fonts"
    found: list[str] = []
    for file in sorted(_ttf_files(folder), key=lambda file: file.name):
        number = QFontDatabase.addApplicationFontFromData(file.read_bytes())
        found += [name for name in QFontDatabase.applicationFontFamilies(number) if name not in found]
    return tuple(sorted(found, key=lambda name: (name != _PREFERRED, name)))


def interface_font(families: tuple[str, ...]) -> QFont:
    """The font of the window: the given families in turn, then the system's."""
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    if families:
        font.setFamilies([*families, font.family()])
    font.setPixelSize(BASE)
    return font


def _ttf_files(folder: Traversable) -> list[Traversable]:
    if not folder.is_dir():
        return []
    return [file for file in folder.iterdir() if file.name.lower().endswith(".ttf")]

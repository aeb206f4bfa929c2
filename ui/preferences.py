"""What the window remembers between starts: language, theme, idle minutes, folders. Never anything from a study."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from fieldkit.paths import config_dir
from ui.style.theme import Mode

SYSTEM_LANGUAGE = "system"
IDLE_MINUTES = 5
_MOST_RECENT = 8
_LONGEST_IDLE = 240


class Preferences:
    """An INI file in the user's configuration folder.

    Args:
        file: where, for tests; by default `window.ini` in `fieldkit.paths.config_dir()`.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or config_dir() / "window.ini"
        self._settings = QSettings(str(self._file), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """`system`, or a language code such as `en` or `ru`."""
        return str(self._settings.value("language", SYSTEM_LANGUAGE))

    @language.setter
    def language(self, code: str) -> None:
        self._put("language", code)

    @property
    def theme(self) -> Mode:
        """Light, dark, or as the desktop."""
        value = str(self._settings.value("theme", Mode.SYSTEM.value))
        return Mode(value) if value in set(Mode) else Mode.SYSTEM

    @theme.setter
    def theme(self, mode: Mode) -> None:
        self._put("theme", mode.value)

    @property
    def idle_minutes(self) -> int:
        """Minutes without a key or the mouse before the study locks, 1 to 240; 0 is never."""
        value = str(self._settings.value("idle_minutes", IDLE_MINUTES))
        return min(int(value), _LONGEST_IDLE) if value.isascii() and value.isdigit() else IDLE_MINUTES

    @idle_minutes.setter
    def idle_minutes(self, minutes: int) -> None:
        self._put("idle_minutes", minutes)

    @property
    def recent_vaults(self) -> tuple[Path, ...]:
        """Folders of the vaults opened last, the latest first; some may be on a stick that is not here now."""
        value = self._settings.value("recent_vaults", [])
        # A list of one is read back as a plain string.
        names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return tuple(Path(str(name)) for name in names if name)

    def remember_vault(self, folder: Path) -> None:
        """Put a vault at the head of the recent ones."""
        others = [path for path in self.recent_vaults if path != folder]
        self._put("recent_vaults", [str(path) for path in (folder, *others)][:_MOST_RECENT])

    def forget_vault(self, folder: Path) -> None:
        """Leave no trace of a vault here."""
        self._put("recent_vaults", [str(path) for path in self.recent_vaults if path != folder])

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window as Qt saved it; empty at first."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._put("geometry", value)

    def panel_sizes(self, name: str) -> list[int]:
        """Widths that a person gave to the panels of a page; empty at first."""
        value = self._settings.value(f"panels/{name}", [])
        return [int(size) for size in value if str(size).isdigit()] if isinstance(value, list) else []

    def set_panel_sizes(self, name: str, sizes: list[int]) -> None:
        """Remember the widths of the panels of a page."""
        self._put(f"panels/{name}", sizes)

    def _put(self, key: str, value: object) -> None:
        self._settings.setValue(key, value)
        self._settings.sync()

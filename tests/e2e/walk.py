"""A person at a laptop: the program as it starts, its window, and an album of what was seen."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.e2e import hands
from tests.e2e.hands import press, until
from tests.e2e.scenes import at
from ui import app as application
from ui.preferences import Preferences
from ui.screen import Screen
from ui.start import Running
from ui.style.theme import Mode
from ui.style.tokens import Tone
from ui.unlock.open import OpenPage
from ui.unlock.window import UnlockWindow
from ui.window import StudyWindow

SIZE = (1366, 768)

S = TypeVar("S", bound=Screen)


class Walk:
    """One person at one laptop: the window that is open, and an album of what was seen."""

    def __init__(self, app: QApplication, album: Path, name: str) -> None:
        self._app, self._album, self._name = app, album, name
        self._preferences = Preferences(Path.home() / f"{name}.ini")
        self._preferences.theme, self._preferences.language = Mode.LIGHT, "en"
        application.make_app([], self._preferences)
        self._running = self._started()

    def look(self, step: str) -> None:
        """Keep a picture of the window in front."""
        number = len(list(self._album.glob("*.png"))) + 1
        open_study = self._running.window
        hands.settle(self.unlock.jobs.busy if open_study is None else open_study.jobs.busy)
        window = self.unlock if open_study is None else open_study.window
        file = self._album / f"{number:02}-{self._name}-{step}.png"
        assert hands.picture(window).save(str(file))

    @property
    def unlock(self) -> UnlockWindow:
        """The window before a study is open."""
        assert self._running.unlock is not None
        return self._running.unlock

    @property
    def study(self) -> StudyWindow:
        """The window of the open study."""
        assert self._running.window is not None
        return self._running.window

    def settle(self) -> None:
        """Wait until nothing is under way."""
        hands.settle(self.study.jobs.busy)

    def until_open(self) -> None:
        """Wait until a study is open and its first page loaded."""
        until(lambda: self._running.window is not None, "an open study")
        self.study.window.resize(*SIZE)
        self.settle()

    def go(self, key: str, kind: type[S]) -> S:
        """Go to a page by its key."""
        press(self.study.window, key)
        self.settle()
        screen = self.study.window.page(self.study.window.current_key)
        assert isinstance(screen, kind)
        return screen

    def leave(self) -> None:
        """Close the window, which closes the vault."""
        said = self.study.notifier.message
        assert said is None or said.tone is not Tone.DANGER
        self.study.window.close()

    def come_back(self, passphrase: str) -> None:
        """Start the program again, with a passphrase for the vault opened last."""
        self._running = self._started()
        asking = at(self.unlock, OpenPage)
        QTest.keyClicks(asking.passphrase.line, passphrase)
        press(asking.passphrase.line, "Return")
        self.until_open()

    def _started(self) -> Running:
        running = Running(self._app, self._preferences, restart=lambda _folder, _unsaved: None)
        running.ask()
        assert running.unlock is not None
        running.unlock.resize(*SIZE)
        return running

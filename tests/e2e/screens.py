"""Pictures of every screen at 1366x768, in both themes and languages.

`python -m tests.e2e.screens FOLDER [SCENE]...` draws all scenes, or those whose names begin with one of the words.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from tests.e2e import scenes
from tests.e2e.hands import close_sheets, picture, settle
from tests.e2e.stage import Stage, prepare
from tests.studies import Laptop
from ui import app as application
from ui import imports, words
from ui.preferences import Preferences
from ui.style import theme
from ui.style.theme import Mode
from ui.style.tokens import Tone
from ui.unlock.window import UnlockWindow
from ui.window import StudyWindow

SIZE = (1366, 768)
MODES = (Mode.LIGHT, Mode.DARK)


@dataclass(frozen=True)
class Studio:
    """Where the pictures of one theme and language are taken.

    Attributes:
        stage: the vaults to show.
        into: folder for the pictures.
        preferences: of the windows.
        language: code.
    """

    stage: Stage
    into: Path
    preferences: Preferences
    language: str

    def draw(self, wanted: Sequence[str]) -> list[Path]:
        """Take the pictures of all wanted scenes."""
        made = []
        for name, before in scenes.BEFORE.items():
            if _is_wanted(name, wanted):
                with self._unlock() as unlock:
                    before(unlock, self.stage)
                    settle(unlock.jobs.busy)
                    made.append(self._keep(unlock, name))
        inside = [(name, act, self.stage.full) for name, act in scenes.INSIDE.items()]
        inside += [(name, act, self.stage.empty) for name, act in scenes.EMPTY.items()]
        for name, act, laptop in inside:
            if _is_wanted(name, wanted):
                with self._study(laptop) as window:
                    act(window, self.stage)
                    settle(window.jobs.busy)
                    said = window.notifier.message
                    assert said is None or said.tone is not Tone.DANGER, name
                    made.append(self._keep(window.window, name))
        return made

    @contextmanager
    def _unlock(self) -> Iterator[UnlockWindow]:
        languages = [(code, words.language(code).capitalize()) for code in application.LANGUAGES]
        window = UnlockWindow(self.preferences, language=self.language, languages=languages)
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        there = set(self.stage.backup.parent.iterdir())
        try:
            yield window
        finally:
            window.close()
            window.deleteLater()
            for made in set(self.stage.backup.parent.iterdir()) - there:
                rmtree(made) if made.is_dir() else made.unlink()

    @contextmanager
    def _study(self, laptop: Laptop) -> Iterator[StudyWindow]:
        window = StudyWindow(laptop.open(), self.preferences)
        window.window.resize(*SIZE)
        window.show()
        settle(window.jobs.busy)
        try:
            yield window
        finally:
            close_sheets()
            window.close()
            window.window.deleteLater()

    def _keep(self, window: QWidget, name: str) -> Path:
        file = self.into / f"{name}.png"
        assert picture(window).save(str(file)), "the picture could not be written"
        return file


def draw(folder: Path, wanted: Sequence[str] = (), *, languages: Sequence[str], modes: Sequence[Mode]) -> list[Path]:
    """Take pictures of the real windows.

    Args:
        folder: gets a folder for each language and theme.
        wanted: beginnings of names of scenes; none for all.
        languages: codes.
        modes: themes.
    """
    made: list[Path] = []
    with TemporaryDirectory(prefix="fieldkit-") as home, _at_home(Path(home)) as documents:
        preferences = Preferences(Path(home) / "window.ini")
        app = application.make_app(sys.argv[:1], preferences)
        app.setCursorFlashTime(0)
        stage = prepare(documents)
        for language, mode in product(languages, modes):
            into = folder / f"{language}-{mode.value}"
            into.mkdir(parents=True, exist_ok=True)
            preferences.language, preferences.theme = language, mode
            preferences.remember_vault(stage.full.folder)
            application.set_language(app, language)
            theme.apply(app, mode)
            made += Studio(stage, into, preferences, language).draw(wanted)
    return made


def main(arguments: Sequence[str]) -> int:
    """Draw into the folder that is named first."""
    folder, *wanted = arguments
    imports.lean()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_tell_message)
    made = draw(Path(folder), wanted, languages=application.LANGUAGES, modes=MODES)
    sys.stdout.write(f"{len(made)} pictures in {folder}\n")
    return 0


@contextmanager
def _at_home(home: Path) -> Iterator[Path]:
    """A home of its own, so that no picture shows anything of whoever draws it; gives the folder of documents."""
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "FIELDKIT_CONFIG": str(home / "configuration")}
    before = {name: os.environ.get(name) for name in own}
    os.environ.update(own)
    documents = home / "Documents"
    documents.mkdir()
    try:
        yield documents
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _tell_message(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    # Without a screen there are no size hints to propagate, which Qt says for every window.
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def _is_wanted(name: str, wanted: Sequence[str]) -> bool:
    return not wanted or name.startswith(tuple(wanted))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

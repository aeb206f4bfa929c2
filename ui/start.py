"""From the start of the program to its end: locked, open, locked again."""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from fieldkit.paths import config_dir
from fieldkit.services import vaults
from fieldkit.services.session import Study
from ui import app as application
from ui import locking, words
from ui.preferences import Preferences
from ui.unlock.window import UnlockWindow

if TYPE_CHECKING:
    from ui.window import StudyWindow

_PREPARE_AFTER_MS = 300
_READY_WITHIN_MS, _LOOK_EVERY_MS = 30_000, 20


def run(vault: Path | None = None, *, locked: bool = False, sample: bool = False, unsaved: Sequence[str] = ()) -> int:
    """Show the window until it is closed.

    Args:
        vault: asked for at once.
        locked: whether it was open just now.
        sample: whether to open the sample study without a question.
        unsaved: keys of pages on which something typed could not be saved before it was locked.

    Returns:
        The exit status.
    """
    config_dir().mkdir(parents=True, exist_ok=True)
    preferences = Preferences()
    app = application.make_app(sys.argv[:1], preferences)
    application.log_only_events()
    app.setQuitOnLastWindowClosed(False)
    running = Running(app, preferences)
    running.ask(vault, locked=locked, unsaved=unsaved)
    if sample and running.unlock is not None:
        running.unlock.look_around()
    return app.exec()


def try_out() -> int:
    """Show the first window and every page of the sample study once, without a screen.

    Returns:
        0 when all could be shown, 1 when a page did not get ready or the translations are missing.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="fieldkit-") as folder:
        preferences = Preferences(Path(folder) / "window.ini")
        app = application.make_app(sys.argv[:1], preferences)
        application.log_only_events()
        running = Running(app, preferences)
        running.ask()
        # Late, as where the first window makes it.
        from fieldkit.services import sample

        study = sample.create(Path(folder) / "T.fieldkit", vaults.generate_passphrase())
        # It is loaded with the first sheet, in a slot, whose exceptions reach nobody.
        import_module("ui.reports.preview")
        shown = running.show_study(study)
        ready = [_ready(app, shown, key) for key in shown.keys]
        application.set_language(app, "ru")
        translated = QCoreApplication.translate("StudyWindow", "Study") != "Study"
        QTimer.singleShot(0, shown.window.close)
        return app.exec() or int(not (all(ready) and translated))


def _ready(app: QApplication, shown: "StudyWindow", key: str) -> bool:
    """Whether a page shows what it is about in good time, and without complaint."""
    shown.window.show_screen(key)
    waiting = QDeadlineTimer(_READY_WITHIN_MS)
    app.processEvents()
    while shown.jobs.busy() and not waiting.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, _LOOK_EVERY_MS)
    return not shown.jobs.busy() and shown.notifier.message is None


class Running(QObject):
    """Holds the one window there is.

    Args:
        app: the application.
        preferences: of this laptop.
        restart: called to start again locked, with the folder of a vault that was closed and the keys of pages on which
            something typed could not be saved.
    """

    def __init__(
        self,
        app: QApplication,
        preferences: Preferences,
        *,
        restart: Callable[[Path, Sequence[str]], object] | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        self._restart = restart or _start_again
        self.unlock: UnlockWindow | None = None
        self.window: StudyWindow | None = None

    def ask(self, vault: Path | None = None, *, locked: bool = False, unsaved: Sequence[str] = ()) -> None:
        """Show the window before a study is open."""
        old, self.unlock = self.unlock, _unlock_window(self._preferences, vault, locked=locked, unsaved=unsaved)
        self.unlock.opened.connect(self.show_study)
        self.unlock.language_chosen.connect(lambda code: self._speak(code, vault, locked=locked, unsaved=unsaved))
        self.unlock.closing.connect(self._quit_unless_open)
        self.unlock.show()
        QTimer.singleShot(_PREPARE_AFTER_MS, self.unlock, self._prepare)
        if old is not None:
            _drop(old)

    def show_study(self, study: Study) -> "StudyWindow":
        """Show an open study in place of the window that opened it."""
        self.window = _pages()(study, self._preferences, self)
        self.window.locked.connect(self._restart)
        self.window.closed.connect(self._app.quit)
        self.window.language_chosen.connect(self._speak_on)
        self.window.show()
        if self.unlock is not None:
            old, self.unlock = self.unlock, None
            # Not within the job that opened the study, whose lanes it ends.
            QTimer.singleShot(0, old, lambda: _drop(old))
        return self.window

    def _prepare(self) -> None:
        """Load what an open study needs while its passphrase is being typed."""
        if self.unlock is not None and self.unlock.isVisible():
            self.unlock.jobs.analyse(
                lambda _none, _progress: _pages(), title="", done=lambda _loaded: None, owner=self.unlock
            )

    def _speak(self, code: str, vault: Path | None, *, locked: bool, unsaved: Sequence[str]) -> None:
        self._preferences.language = code
        application.set_language(self._app, code)
        QTimer.singleShot(0, self, lambda: self.ask(vault, locked=locked, unsaved=unsaved))

    def _speak_on(self, code: str) -> None:
        self._preferences.language = code
        application.set_language(self._app, application.language_of(self._preferences))
        if self.window is not None:
            QTimer.singleShot(0, self.window, self.window.rebuild)

    def _quit_unless_open(self) -> None:
        if self.window is None:
            self._app.quit()


def _pages() -> "type[StudyWindow]":
    # Late: the pages are not needed before a study is open, and the first window appears sooner.
    from ui.window import StudyWindow

    return StudyWindow


def _unlock_window(
    preferences: Preferences, vault: Path | None, *, locked: bool, unsaved: Sequence[str]
) -> UnlockWindow:
    return UnlockWindow(
        preferences,
        language=application.language_of(preferences),
        languages=[(code, words.language(code).capitalize()) for code in application.LANGUAGES],
        vault=vault,
        locked=locked,
        unsaved=unsaved,
    )


def _drop(window: UnlockWindow) -> None:
    window.closing.disconnect()
    window.close()
    window.deleteLater()


def _start_again(folder: Path, unsaved: Sequence[str]) -> None:
    locking.restart(locking.command(folder, unsaved))

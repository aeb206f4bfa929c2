"""A person at the window of a vault, for whoever watches this process: opens, reads, searches, types, copies, locks.

python -m tests.e2e.at_the_desk VAULT PHRASE MEMO     the passphrase in FIELDKIT_PASSPHRASE
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldkit import cores
from tests.e2e.hands import press, settle, until
from ui import app as application
from ui import imports
from ui.coding.screen import CodingScreen
from ui.preferences import Preferences
from ui.search import SearchResults
from ui.start import Running
from ui.unlock.open import OpenPage
from ui.window import StudyWindow


def work(app: QApplication, vault: Path, phrase: str, memo: str) -> None:
    """Open the vault, follow a hit of the phrase, write a memo there, see every page, copy words, lock.

    Args:
        app: the application.
        vault: asked for by its passphrase.
        phrase: words of an interview.
        memo: ASCII words to type.
    """
    locked: list[Path] = []
    running = Running(app, Preferences(), restart=lambda folder, _unsaved: locked.append(folder))
    running.ask(vault)
    assert running.unlock is not None
    asking = running.unlock.page
    assert isinstance(asking, OpenPage)
    QTest.keyClicks(asking.passphrase.line, os.environ.pop("FIELDKIT_PASSPHRASE"))
    press(asking.passphrase.line, "Return")
    until(lambda: running.window is not None, "an open study")
    shown = running.window
    assert shown is not None
    settle(shown.jobs.busy)
    screen = _followed(shown, phrase)
    assert QApplication.clipboard().text() in phrase
    press(screen.view, "M")
    QTest.keyClicks(screen.memo.field, memo)
    until(lambda: screen.memo.saved, "the memo")
    for key in shown.keys:
        shown.window.show_screen(key)
        settle(shown.jobs.busy)
        assert not shown.window.grab().isNull()
    assert (memo,) in shown.study.db.execute("SELECT text FROM memo").fetchall()
    press(shown.window, "Ctrl+L")
    until(lambda: locked == [vault], "the lock")


def _followed(shown: StudyWindow, phrase: str) -> CodingScreen:
    press(shown.window, "Ctrl+K")
    results = shown.window.findChild(SearchResults)
    assert isinstance(results, SearchResults)
    shown.window.search_box.insert(f'"{phrase}"')
    until(lambda: results.isVisible() and bool(results.model.rows), "results")
    press(shown.window.search_box, "Return")
    settle(shown.jobs.busy)
    screen = shown.window.built_screen("coding")
    assert isinstance(screen, CodingScreen)
    press(screen.view, "Ctrl+C")
    return screen


def main(vault: Path, phrase: str, memo: str) -> int:
    """Start the program, do the work, end it."""
    cores.forbid()
    imports.lean()
    app = application.make_app(sys.argv[:1], Preferences())
    application.log_only_events()
    work(app, vault, phrase, memo)
    QTimer.singleShot(0, app.quit)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))

"""The application object and what it lets out."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDir, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication

from ui import app as application
from ui.preferences import Preferences
from ui.style.theme import Mode


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    yield
    qInstallMessageHandler(None)


def test_it_is_dressed_and_named(qapp: QApplication) -> None:
    preferences = Preferences()
    preferences.theme = Mode.LIGHT
    app = application.make_app([], preferences)
    assert app is qapp
    assert app.styleSheet()
    assert app.font().pixelSize() == 13
    assert QDir("icons:sheet").exists()


def test_unknown_languages_become_english(qapp: QApplication) -> None:
    preferences = Preferences()
    preferences.language = "xx"
    assert application.language_of(preferences) == "en"
    preferences.language = "ru"
    assert application.language_of(preferences) == "ru"


@pytest.mark.qt_no_exception_capture
@pytest.mark.no_qt_log
def test_only_events_are_logged(
    qapp: QApplication, quiet: None, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("DEBUG")
    application.log_only_events()
    qWarning("what Nurlan said")
    sys.excepthook(ValueError, ValueError("what Nurlan said"), None)
    assert "qt-message" in caplog.text
    assert "uncaught kind=valueerror" in caplog.text
    assert "Nurlan" not in caplog.text + "".join(capfd.readouterr())

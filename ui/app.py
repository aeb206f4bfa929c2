"""The application object: fonts, language, theme, and what becomes of messages nobody catches."""

import sys
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from fieldkit import logs
from fieldkit.assets import resources
from ui.preferences import SYSTEM_LANGUAGE, Preferences
from ui.style import fonts, theme

LANGUAGES = ("en", "ru")


def make_app(arguments: Sequence[str], preferences: Preferences) -> QApplication:
    """The one application object, in the person's language and theme."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(list(arguments))
    app.setApplicationName("FieldKit")
    app.setApplicationDisplayName("FieldKit")
    app.setDesktopFileName("fieldkit")
    app.setFont(fonts.interface_font(fonts.load()))
    set_language(app, language_of(preferences))
    theme.apply(app, preferences.theme)
    return app


def language_of(preferences: Preferences) -> str:
    """The code of the language to use: the chosen one, else the desktop's where there is one, else English."""
    wanted = preferences.language
    if wanted == SYSTEM_LANGUAGE:
        wanted = QLocale.system().name().split("_")[0]
    return wanted if wanted in LANGUAGES else "en"


def set_language(app: QApplication, language: str) -> None:
    """Translate what is built from now on.

    Args:
        app: the application.
        language: one of `LANGUAGES`.
    """
    for old in app.findChildren(QTranslator):
        QCoreApplication.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    own = resources() / "i18n" / f"fieldkit_{language}.qm"
    qt = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{language}.qm"
    for file in (qt, str(own)):
        translator = QTranslator(app)
        if translator.load(file):
            QCoreApplication.installTranslator(translator)
        else:
            translator.deleteLater()


def log_only_events() -> None:
    """Keep Qt's own messages and the text of uncaught exceptions off the terminal and out of every file.

    Both may quote a file name or what a person typed. The log gets the kind of the event and its place in the program.
    """
    qInstallMessageHandler(_log_qt)
    sys.excepthook = _log_uncaught


def _log_qt(kind: QtMsgType, context: QMessageLogContext, _message: str) -> None:
    category = context.category or "default"
    logs.event("qt-message", kind=kind.name.removeprefix("Qt").removesuffix("Msg").lower(), category=category)


def _log_uncaught(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    module = trace.tb_frame.f_globals.get("__name__", "?") if trace is not None else "?"
    line = trace.tb_lineno if trace is not None else 0
    logs.event("uncaught", kind=kind.__name__.lower(), module=str(module), line=line)

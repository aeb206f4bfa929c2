"""Whole windows are shown without a screen, unless one asks for another platform, and leave no language behind."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from ui.style import theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Other tests read the texts as they stand in the source."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        for translator in app.findChildren(QTranslator):
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        theme.apply(app, theme.Mode.LIGHT)

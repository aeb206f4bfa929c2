"""Whole windows are shown without a screen, unless one asks for another platform, and leave no language behind."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.desk import forget_language
from ui import imports
from ui.style import theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def lean_imports() -> None:
    """As the program does: otherwise a lane that imports pandas reads the sources of all of it first."""
    imports.lean()


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Other tests read the texts as they stand in the source."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        forget_language(app)
        theme.apply(app, theme.Mode.LIGHT)

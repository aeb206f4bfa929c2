"""A study of its own for each test, with the page in a window that has the keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldkit.services.session import Study
from tests.ui.desk import own_study, page_in_front
from tests.ui.interviews.pages import Page
from ui.interviews.screen import InterviewsScreen


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with own_study(tmp_path, languages=("ky", "ru")) as made:
        yield made


@pytest.fixture
def page(study: Study, qtbot: QtBot) -> Iterator[Page]:
    with page_in_front(InterviewsScreen, study, qtbot) as made:
        yield made

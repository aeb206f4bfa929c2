"""A study of its own for each test, with the page in a window that has the keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldkit.domain.people import ConsentItem
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.services import respondents
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.ui.desk import own_study, page_in_front
from tests.ui.respondents.pages import NAME, Page
from ui.respondents.screen import RespondentsScreen

_ATTRIBUTES = (
    Attribute("country", "Country", AttributeClass.QUASI, ("Russia", "Türkiye")),
    Attribute("work", "Work", AttributeClass.QUASI),
)


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with own_study(tmp_path, attributes=_ATTRIBUTES) as made:
        yield made


@pytest.fixture
def page(study: Study, qtbot: QtBot) -> Iterator[Page]:
    with page_in_front(RespondentsScreen, study, qtbot) as made:
        yield made


@pytest.fixture
def two(study: Study) -> None:
    """Two respondents; the first with an identity."""
    consent = frozenset({ConsentItem.QUOTE})
    respondents.add(study, RespondentDraft(attributes={"country": "Russia"}, consent=consent, names=(NAME,)))
    respondents.add(study, RespondentDraft(attributes={"country": "Türkiye", "work": "nurse"}))

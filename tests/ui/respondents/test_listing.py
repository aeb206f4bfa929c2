"""What the list says of a respondent."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldkit.domain.ids import RespondentId
from fieldkit.domain.people import Respondent
from fieldkit.services.namesakes import Maker
from fieldkit.services.respondents import RespondentRow
from ui.respondents.listing import columns
from ui.style.tokens import Tone


@pytest.mark.parametrize(
    ("made", "text", "tone"),
    [
        (None, "K-001", None),
        (Maker("K2", here=True), "K-001 · this laptop", Tone.WARNING),
        (Maker("K2", here=False), "K-001 · K2", Tone.WARNING),
        (Maker("", here=False), "K-001 · unknown", Tone.WARNING),
    ],
)
def test_respondents_with_one_code_are_marked(
    qapp: QApplication, made: Maker | None, text: str, tone: Tone | None
) -> None:
    row = RespondentRow(Respondent(RespondentId("1"), "K-001", {}, frozenset()), None, 0, False, made)
    code = columns(())[0]
    assert code.tone is not None
    assert code.tip is not None
    assert (code.text(row), code.tone(row)) == (text, tone)
    assert bool(code.tip(row)) is (made is not None)

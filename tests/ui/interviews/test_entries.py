"""What the list of interviews says of a line."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from fieldkit.services import interviews
from tests.studies import Team, respondent, transcript
from ui.interviews.entries import columns, load


def test_lines_of_one_title_tell_who_brought_them(qapp: QApplication, team: Team, tmp_path: Path) -> None:
    own, theirs, other = (
        transcript(team[place], tmp_path, who=[respondent(team[place], code)]).source
        for place, code in ((0, "R-001"), (1, "K-001"), (1, "K-002"))
    )
    interviews.retitle(team[1], theirs.id, own.title)
    team.send(1, 0)
    loaded = load(team[0], "Chat %1")
    detail = columns()[0].detail
    assert detail is not None
    told = {entry.key: (entry.title, detail(entry)) for entry in loaded.entries}
    assert told == {
        own.id: ("Interview 1", "R-001 · this laptop"),
        theirs.id: ("Interview 1", "K-001 · K2"),
        other.id: ("Interview K2-2", "K-002"),
    }
    assert loaded.next_title == "Chat 4"

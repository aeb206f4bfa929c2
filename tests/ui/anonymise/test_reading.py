"""Reading through what leaves beside transcripts, with keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.registry import KINDS, Share
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.services import codebook, coding, deciding, leaving, vaults
from fieldkit.services import study as studies
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.leaving import PART_OF, Part
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.ui.anonymise.conftest import Desk, opened
from tests.ui.anonymise.test_showing import pills, texts, title
from ui.anonymise import wording
from ui.anonymise.opening import TextFinder

CTRL = Qt.KeyboardModifier.ControlModifier


def write(study: Study) -> None:
    """A codebook with a definition that names somebody, and a memo that is to be shared."""
    parent = codebook.add(study, CodeDraft("Help", definition="As Нурлан and Сыймык tell it")).value
    codebook.add(study, CodeDraft("Kin", parent.id))
    coding.write_memo(study, parent.id, "Ask Сыймык once more", shareable=True)
    deciding.add(study, "Нурлан", FindingKind.PERSON, Decision.OPEN)


@pytest.fixture
def written(desk: Desk) -> Desk:
    desk.do(write)
    return desk


def finder(desk: Desk) -> TextFinder:
    """The list of texts, opened by its key."""
    QTest.keyClick(desk.screen.queue, Qt.Key.Key_O, CTRL)
    # a button pressed by its key takes a tenth of a second to come up
    desk.bot.waitUntil(lambda: desk.screen._texts is not None and desk.screen._texts.isVisible(), timeout=10_000)
    assert desk.screen._texts is not None
    return desk.screen._texts


def read(desk: Desk, typed: str) -> None:
    """Open a text by typing its title."""
    field = finder(desk).field
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()


def test_everything_that_leaves_is_in_the_list_of_texts(written: Desk) -> None:
    offered = [(choice.text, choice.detail) for choice in finder(written)._choices]
    assert [text for text, _detail in offered] == [
        "Codebook",
        "Interviews",
        "Memos",
        "Respondents",
        "Study",
        "Interview 1",
        "Interview 2",
    ]
    assert dict(offered)["Respondents"] == "codes and answers"
    assert dict(offered)["Codebook"] == "not looked through"


def test_the_codebook_is_read_on_both_sides(written: Desk) -> None:
    read(written, "codeb")
    assert title(written) == "Codebook"
    assert [turn.speaker for turn in written.view.page.turns] == ["1", "definition", "1.1"]
    assert written.view.accessibleName() == "As written and as shared"
    assert "As written" in [button.text() for button in written.screen.text.sides._group.buttons()]
    assert "Нурлан" in written.shared()
    written.spoken("Нурлан")
    written.on_list(Qt.Key.Key_Return)
    read(written, "codeb")
    assert "As [Person " in written.shared() and "Нурлан" not in written.shared()


def test_selected_words_are_added_there_too(written: Desk) -> None:
    read(written, "memos")
    written.drag("Сыймык")
    assert written.view.selected_words() == "Сыймык"
    written.key("p", on=written.view)
    assert written.queued()["Сыймык"].decision is Decision.PSEUDONYM
    assert written.shared().startswith("Ask [Person ")
    read(written, "codeb")
    assert written.shared().count("[Person ") == 1
    assert written.notifier.message is not None and written.notifier.message.action is not None
    written.notifier.message.action.run()
    written.settle()
    assert "Сыймык" in written.shared()


def test_what_was_not_looked_through_is_marked_until_it_was(written: Desk) -> None:
    read(written, "codeb")
    assert "not looked through" in pills(written)
    assert written.screen.text._unread.toolTip() == "2 of them not looked through"
    QTest.mouseClick(written.screen.found.look_button, Qt.MouseButton.LeftButton)
    written.settle()
    assert not any("not looked through" in one for one in pills(written))
    assert title(written) == "Codebook"
    written.do(lambda study: codebook.add(study, CodeDraft("Road")))
    written.changes.tell({"code"})
    written.settle()
    assert "1 texts not looked through" in pills(written)
    assert "not looked through" in pills(written)


def test_a_click_on_a_place_in_a_definition_chooses_what_it_is(written: Desk) -> None:
    written.spoken("Лалели")
    read(written, "codeb")
    written.click(written.point(written.place("рлан")))
    assert written.current() == "Нурлан"
    assert title(written) == "Codebook"


def test_the_places_of_somebody_lead_through_definitions_too(written: Desk) -> None:
    written.spoken("Нурлан")
    seen = []
    for _ in range(4):
        written.on_list("n")
        seen.append(title(written))
    assert sorted(set(seen)) == ["Codebook", "Interview 1", "Interview 2"]


def test_what_stays_is_said_and_what_holds_everything_back_is_marked(desk: Desk) -> None:
    attributes = [
        Attribute("country", "Country", AttributeClass.QUASI, ("Qatar", "Russia", "Türkiye")),
        Attribute("home", "Home of Гульзат", AttributeClass.FREE),
    ]
    desk.do(lambda study: studies.change(study, attributes=attributes))
    read(desk, "study")
    assert "names somebody" not in pills(desk)
    desk.do(lambda study: deciding.add(study, "Гульзат", FindingKind.PERSON))
    assert "names somebody" in pills(desk)
    read(desk, "respond")
    assert "names somebody" not in pills(desk)
    [first, *_others] = [pair for pair in desk.view.page.pairs if pair.label == "Country"]
    assert (first.text, first.shared, first.leaves) == ("Qatar", "Qatar", True)


def test_a_long_label_is_told_whole_by_its_tooltip(written: Desk) -> None:
    label = "A code whose name takes more room than there is before the words of a memo"
    written.do(
        lambda study: coding.write_memo(study, codebook.add(study, CodeDraft(label)).value.id, "x", shareable=True)
    )
    read(written, "memos")
    row = next(at for at, pair in enumerate(written.view.page.pairs) if pair.label == label)
    assert written.view.left < 150
    point = QPoint(20, round(written.view.page.top(row)) + 24)
    viewport = written.view.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
    assert QToolTip.text() == label


def test_a_study_without_texts_can_be_read_before_it_is_handed_out(qtbot: QtBot, tmp_path: Path) -> None:
    study = vaults.create(tmp_path / "S.fieldkit", "seven yellow rivers meet the mountain", title="Homes", cost=LEAST)
    desk = opened(qtbot, study, tmp_path)
    assert "Nothing to make safe yet" in texts(desk)
    QTest.mouseClick(desk.screen._read_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert title(desk) == "Study"
    assert "Homes" in desk.shared()
    assert desk.screen.facts() == ("1 texts not looked through",)
    desk.jobs.stop()


def test_a_codebook_alone_is_read_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    study = vaults.create(tmp_path / "S.fieldkit", "seven yellow rivers meet the mountain", title="T", cost=LEAST)
    write(study)
    desk = opened(qtbot, study, tmp_path)
    assert title(desk) == "Codebook"
    desk.jobs.stop()


def test_every_field_that_is_read_has_a_name() -> None:
    told = {" ".join(what.split()[:2]) for what in wording.line_labels()} | {"respondent attributes"}
    fields = {
        f"{kind.name} {field.name}"
        for kind in KINDS
        if kind.name in PART_OF
        for field in kind.shareable
        if field.share is not Share.CLOSED
    }
    assert fields == told


def test_every_line_has_a_name(written: Desk) -> None:
    def every(study: Study) -> list[str]:
        return [wording.line(one, wording.line_labels()) for part in Part for one in leaving.side_by_side(study, part)]

    said = written.ask(every)
    assert isinstance(said, list)
    assert all(said)
    assert "text" in said and "respondent" in said
    assert set(PART_OF.values()) == set(Part)
    assert all(wording.part(part) and wording.in_part(part) for part in Part)

"""What is seen: both sides, places, the risk, and what is still to be looked through."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.progress import Progress
from fieldkit.services import coding, deciding, finding, importing, respondents, vaults
from fieldkit.services.importing import Item
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.ui.anonymise.conftest import Desk, opened
from ui.anonymise.painting import short_labels
from ui.anonymise.texts import BOTH, SPOKEN
from ui.style.tokens import LIGHT
from ui.widgets.pill import Pill

LEFT = Qt.MouseButton.LeftButton


def texts(desk: Desk) -> str:
    return "\n".join(one.text() for one in desk.screen.findChildren(QLabel) if one.isVisible())


def pills(desk: Desk) -> list[str]:
    return [one.text for one in desk.screen.findChildren(Pill) if one.isVisible()]


def title(desk: Desk) -> str:
    return desk.screen.text.accessibleName()


def colours(desk: Desk, *, right: bool) -> set[str]:
    """What is painted on one side of the text."""
    image = desk.view.viewport().grab().toImage()
    where, scale = desk.view.columns, image.devicePixelRatio()
    assert where.shared is not None
    columns = (where.shared, desk.view.viewport().width()) if right else (where.spoken, where.shared - 10)
    return {
        image.pixelColor(x, y).name()
        for x in range(int(columns[0] * scale), int(columns[1] * scale) - 1)
        for y in range(image.height())
    }


def test_places_are_stepped_through_over_all_texts(desk: Desk) -> None:
    desk.spoken("Нурлан")
    start, seen = title(desk), []
    for _ in range(2):
        desk.on_list("n")
        seen.append(title(desk))
    assert seen == ["Interview 2", "Interview 1"] if start == "Interview 1" else ["Interview 1", "Interview 2"]
    desk.on_list("N")
    assert title(desk) == seen[0]
    turn = desk.view.page.turns[desk.view.place.turn]
    units = desk.view.page.offsets[desk.view.place.turn].units
    assert units(turn.text.find("Нурлан")) == desk.view.place.unit


def test_no_text_is_left_out_on_the_way_round(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "c.txt"
    file.write_text("R: Бул Нурлан.\nR: Дагы Нурлан.\n", "utf-8")

    def more(study: Study) -> None:
        importing.import_files(study, [Item(file, title="Interview 3")])
        deciding.add(study, "Нурлан", FindingKind.PERSON, Decision.OPEN)

    desk.do(more)
    desk.spoken("Нурлан")
    seen = []
    for _ in range(8):
        desk.on_list("n")
        turn = desk.view.page.turns[desk.view.place.turn]
        seen.append((title(desk), turn.text))
    assert seen[:4] == seen[4:]
    assert {name for name, _words in seen} == {"Interview 1", "Interview 2", "Interview 3"}
    third = [words for name, words in seen if name == "Interview 3"]
    assert third[:2] in (["Бул Нурлан.", "Дагы Нурлан."], ["Дагы Нурлан.", "Бул Нурлан."])
    assert len(set(seen[:4])) == 4


def test_a_place_outside_of_transcripts_is_gone_to(desk: Desk) -> None:
    desk.do(lambda study: deciding.add(study, "Interview", FindingKind.ORG, Decision.OPEN))
    desk.spoken("Interview")
    assert title(desk) == "Interviews"
    seen = []
    for _ in range(2):
        seen.append(desk.view.page.turns[desk.view.place.turn].text)
        desk.on_list("n")
    assert sorted(seen) == ["Interview 1", "Interview 2"]


def test_a_place_that_leaves_nowhere_is_shown_in_its_words(desk: Desk) -> None:
    about = desk.screen._opened.texts[0].source.id
    desk.do(lambda study: coding.write_memo(study, about, "Ask Gulzat about it"))
    desk.do(lambda study: deciding.add(study, "Gulzat", FindingKind.PERSON, Decision.OPEN))
    before = title(desk)
    desk.spoken("Gulzat")
    assert "Ask Gulzat about it" in desk.screen.bar._facts.text
    assert title(desk) == before


def test_a_click_on_what_was_found_chooses_it_on_either_side(desk: Desk) -> None:
    desk.spoken("Лалели")
    assert title(desk) == "Interview 1"
    desk.click(desk.point(desk.place("Талаа")))
    assert desk.current() == "Ак-Талаа"
    desk.click(desk.shared_point("Лалели"))
    assert desk.current() == "Лалели"
    desk.click(desk.shared_point("работал"))
    assert desk.current() == "Лалели"
    assert desk.view.selection is None


def test_marks_are_painted_by_decision_on_both_sides(desk: Desk) -> None:
    desk.screen._open_text(desk.screen._opened.texts[1].source.id)
    desk.settle()
    yellow, red = LIGHT.highlights[0], LIGHT.highlights[6]
    assert {yellow, red} & colours(desk, right=False) == {yellow}
    assert LIGHT.warning_text in colours(desk, right=True)
    assert LIGHT.accent_text not in colours(desk, right=True)
    every = [one.id for one in desk.queued().values()]
    desk.do(lambda study: deciding.decide(study, every, Decision.REMOVE))
    assert {yellow, red} & colours(desk, right=False) == {red}
    assert LIGHT.warning_text not in colours(desk, right=True)
    assert LIGHT.accent_text in colours(desk, right=True)


def test_only_the_words_as_spoken_take_the_whole_width(desk: Desk) -> None:
    narrow = desk.view.line
    desk.screen.text.sides.choose(SPOKEN)
    assert desk.view.line > 2 * narrow
    assert desk.view.columns.shared is None
    desk.screen.text.sides.choose(BOTH)
    assert desk.view.line == narrow


def test_who_stands_out_and_what_would_help_is_said(desk: Desk) -> None:
    desk.bot.waitUntil(lambda: any("stand out" in one for one in pills(desk)), timeout=20_000)
    assert "1 of 8 respondents stand out" in pills(desk)
    assert "Qatar" in texts(desk)
    assert "What would hide everybody" in texts(desk)
    assert "Country: join “Qatar” and" in texts(desk)


def test_the_risk_is_measured_again_when_a_respondent_changes(desk: Desk) -> None:
    desk.bot.waitUntil(lambda: "Qatar" in texts(desk), timeout=20_000)
    rows = desk.ask(respondents.rows)
    assert isinstance(rows, list)
    [one] = [row.respondent for row in rows if row.respondent.attributes.get("country") == "Qatar"]
    desk.jobs.write(lambda study, _p: respondents.remove(study, one.id))
    desk.settle()
    desk.changes.tell({"respondent"})
    desk.bot.waitUntil(lambda: "nobody stands out" in pills(desk), timeout=20_000)


def test_what_was_not_looked_through_is_said_and_can_be_looked_through(fresh: Desk) -> None:
    assert "4 texts not looked through" in pills(fresh)
    assert "Nothing found yet" in texts(fresh)
    QTest.mouseClick(fresh.screen.found.look_button, LEFT)
    fresh.settle()
    assert not any("not looked through" in one for one in pills(fresh))
    assert fresh.queued()["+90 532 000 00 00"].decision is Decision.REMOVE
    assert "places found" in fresh.message()
    waiting = [name for name, one in fresh.queued().items() if one.decision is Decision.OPEN]
    assert waiting and all(one != "+90 532 000 00 00" for one in waiting)
    assert fresh.screen.found.look_button.isEnabled()


def test_another_sensitivity_looks_through_everything_again(fresh: Desk) -> None:
    button, slider = fresh.screen.found.look_button, fresh.screen.found.slider
    asked: list[tuple[float, bool]] = []
    fresh.screen.found.look_asked.connect(lambda sensitivity, again: asked.append((sensitivity, again)))
    QTest.mouseClick(button, LEFT)
    fresh.settle()
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert button.text() == "Look through again"
    QTest.mouseClick(button, LEFT)
    fresh.settle()
    assert asked == [(0.6, False), (0.8, True)]
    assert fresh.screen._opened.unread == {}


def test_a_search_can_be_stopped_and_leaves_nothing_behind(fresh: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_study: Study, *, sensitivity: float, progress: Progress) -> None:
        while True:
            progress.step(0, 2)
            time.sleep(0.005)

    monkeypatch.setattr(finding, "look", endless)
    with fresh.bot.waitSignal(fresh.jobs.progressed) as begun:
        QTest.mouseClick(fresh.screen.found.look_button, LEFT)
    assert not fresh.screen.found.look_button.isEnabled()
    assert begun.args is not None
    fresh.jobs.cancel(begun.args[0])
    fresh.settle()
    assert fresh.message() == "Stopped. Nothing was put down."
    assert fresh.screen.found.look_button.isEnabled()
    assert fresh.queued() == {}


def test_a_text_that_may_not_leave_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    study = vaults.create(tmp_path / "S.fieldkit", "seven yellow rivers meet the mountain", title="T", cost=LEAST)
    who = respondents.add(study, respondents.RespondentDraft("", {}, frozenset(), "", "", ())).value.id
    file = tmp_path / "a.txt"
    file.write_text("R: Да.\n", "utf-8")
    importing.import_files(study, [Item(file, title="One", respondents=(who,))])
    desk = opened(qtbot, study, tmp_path)
    assert "stays here" in pills(desk)
    desk.jobs.stop()


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    study: Study = vaults.create(
        tmp_path / "S.fieldkit", "seven yellow rivers meet the mountain", cost=LEAST, title="T"
    )
    made = opened(qtbot, study, tmp_path)
    yield made
    made.jobs.stop()


def test_without_texts_the_page_says_what_it_is_for(empty: Desk) -> None:
    assert "Nothing to make safe yet" in texts(empty)
    with empty.bot.waitSignal(empty.screen.import_requested):
        QTest.mouseClick(empty.screen._import_button, LEFT)
    assert empty.screen.facts() == ()


def test_speakers_are_short_where_that_tells_them_apart() -> None:
    assert short_labels({"Interviewer", "Respondent 2", "Respondent 1"}) == {
        "Interviewer": "I",
        "Respondent 1": "R1",
        "Respondent 2": "R2",
    }
    assert short_labels({"Anna", "Aida"}) == {"Anna": "Anna", "Aida": "Aida"}


def test_the_keyboard_goes_to_what_was_found(fresh: Desk) -> None:
    fresh.screen.found.look_button.setFocus()
    fresh.key(Qt.Key.Key_Space, on=fresh.screen.found.look_button)
    fresh.bot.waitUntil(fresh.screen.queue.hasFocus, timeout=60_000)
    assert fresh.listed()

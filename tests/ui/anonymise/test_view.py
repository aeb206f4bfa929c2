"""The view of both sides by itself: long texts, and what stays where it is."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from fieldkit.domain.identifiers import Decision
from fieldkit.domain.ids import SourceId, TurnId
from fieldkit.domain.transcript import Turn
from fieldkit.services.comparing import Mark, TurnBeside
from ui.anonymise.view import BesideView
from ui.reading.page import Place

WORDS = "Нурлан 🙂 приехал из села, и мы долго говорили о дороге. " * 4
LONG = "[a person who came from a village that lies far away, and whom everybody there knows]"


def turns(count: int) -> list[TurnBeside]:
    spoken = (Mark(0, 6, "n", Decision.PSEUDONYM),)
    shared = f"[Person AB12]{WORDS[6:]}"
    replaced = (Mark(0, 13, "n", Decision.PSEUDONYM),)
    return [
        TurnBeside(Turn(TurnId(str(at)), SourceId("s"), str(at), "R", None, None, "", WORDS), spoken, shared, replaced)
        for at in range(count)
    ]


@pytest.fixture
def view(qtbot: QtBot) -> BesideView:
    made = BesideView()
    qtbot.addWidget(made)
    made.resize(620, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def first_in_sight(view: BesideView) -> tuple[int, int]:
    at = view.verticalScrollBar().value()
    turn = view.page.turn_at(at)
    return turn, round(at - view.page.top(turn))


def test_what_one_reads_stays_in_sight_when_something_above_is_replaced_differently(view: BesideView) -> None:
    given = turns(60)
    view.show_turns(given)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().repaint()
    before = first_in_sight(view)
    assert before[0] > 10
    longer = [replace(one, shared=f"{LONG * 3} {one.shared[13:]}", replaced=()) for one in given[:10]]
    view.show_turns([*longer, *given[10:]])
    view.viewport().repaint()
    assert first_in_sight(view) == before


def test_only_turns_in_sight_are_laid_out_on_either_side(view: BesideView) -> None:
    view.show_turns(turns(3000))
    view.viewport().repaint()
    assert len(view.page._blocks) < 12
    assert len(view.page._beside) < 12
    view.reveal(Place(2500, 0), middle=True)
    assert view.page.turn_at(view.verticalScrollBar().value()) in range(2490, 2501)


def test_a_turn_is_as_tall_as_its_taller_side(view: BesideView) -> None:
    [one] = turns(1)
    view.show_turns([one])
    alike = view.page.top(1)
    view.show_turns([replace(one, shared=LONG * 12, replaced=())])
    view.page.block(0)
    assert view.page.top(1) > alike + 100
    view.show_both(False)
    view.page.block(0)
    assert view.page.top(1) < alike


def test_places_are_pointed_at_in_code_points(view: BesideView) -> None:
    view.show_turns(turns(40))
    at = WORDS.index("приехал")
    assert view.point_at("30", at, at + 7)
    assert view.place == Place(30, at + 1)
    assert not view.point_at("gone", 0, 1)
    view.select(Place(30, at + 1), Place(30, at + 8))
    assert view.selected_words() == "приехал"

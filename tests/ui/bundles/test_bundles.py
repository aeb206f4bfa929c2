"""Exporting from one window and merging in another, and what a bundle that cannot be taken looks like."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event
from typing import Protocol, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldkit.domain.canonical import Json
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.errors import BundleError, Code
from fieldkit.services import codebook, deciding, exporting, genesis, merging, respondents
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.exporting import LeftOut
from fieldkit.services.respondents import RespondentDraft
from tests.studies import TAKES_PART, Laptop, code, respondent, transcript, turns_of
from tests.ui.desk import Desk, writing
from ui import words
from ui.bundles import wording
from ui.bundles.bundle_card import BundleCard, CardState
from ui.bundles.export_sheet import ExportSheet
from ui.bundles.merge_sheet import MergeSheet
from ui.bundles.screen import BundlesScreen
from ui.widgets.buttons import Button
from ui.widgets.dialogs import Sheet
from ui.widgets.pill import Pill
from ui.widgets.text import Text

S = TypeVar("S", bound=QWidget)


class Window(Protocol):
    desk: Desk
    screen: BundlesScreen
    words: str


Open = Callable[[Laptop], Window]


def child(qtbot: QtBot, parent: QWidget, kind: type[S]) -> S:
    """The visible sheet of a kind, once it is there."""

    def there() -> None:
        assert [one for one in parent.findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(there)
    return next(one for one in parent.findChildren(kind) if one.isVisible())


def press(button: Button) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(Text) if one.isVisible())


def says(widget: QWidget, sentence: str) -> bool:
    return sentence in texts(widget)


@contextmanager
def lane_held(desk: Desk) -> Iterator[None]:
    """Nothing is written meanwhile, so that what is asked for can still be stopped."""
    free = Event()
    desk.jobs.write(lambda _study, _progress: free.wait(20))
    yield
    free.set()


def with_work(laptop: Laptop, folder: Path) -> None:
    with writing(laptop) as study:
        who = respondent(study, "R-001", names=("Айгуль",))
        transcript(study, folder, who=[who])
        code(study, "Obstacles")


def bundle_of(laptop: Laptop, path: Path, to: Laptop) -> Path:
    with writing(to) as study:
        address = genesis.address_of(study)
    with writing(laptop) as study:
        return exporting.export(study, path, to=[address]).value.path


def checked(qtbot: QtBot, window: Window, *files: Path) -> tuple[MergeSheet, list[BundleCard]]:
    window.screen.merge(files)
    sheet = child(qtbot, window.screen, MergeSheet)
    qtbot.waitUntil(lambda: all(card.state not in (CardState.NEW, CardState.BUSY) for card in sheet.cards))
    return sheet, sheet.cards


def test_what_one_window_exports_another_merges_and_both_read_the_same_words(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    with_work(vaults[0], tmp_path)
    address, target = tmp_path / "k2.fka", tmp_path / "bundle-2026-11-22.fkb"
    with writing(vaults[1]) as study:
        exporting.write_address_file(study, address)
    here = window(vaults[0])
    QTest.keyClick(here.screen, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    sheet = child(qtbot, here.screen, ExportSheet)
    assert "Nobody but you" in texts(sheet)
    sheet.add_address_file(address)
    qtbot.waitUntil(lambda: "These, and you" in texts(sheet))
    sheet.set_target(target)
    press(sheet.confirm)
    qtbot.waitUntil(lambda: "The bundle is ready" in texts(sheet))
    assert target.stat().st_size > 1000
    assert "C1, K2" in texts(sheet)
    assert target.name in texts(sheet)
    press(sheet.cancel)
    qtbot.waitUntil(lambda: [row.state for row in here.screen.table.rows_model.rows] == ["exported"])

    there = window(vaults[1])
    before = there.words
    merge, (card,) = checked(qtbot, there, target)
    assert card.state is CardState.READY
    assert "Adds 1 respondents, 1 consents, 1 interviews, 1 transcripts, 6 turns, 1 codes." in card.text
    press(merge.confirm)
    qtbot.waitUntil(lambda: card.state is CardState.MERGED)
    press(merge.cancel)
    qtbot.waitUntil(lambda: there.words not in ("", before))
    qtbot.waitUntil(lambda: len(here.words) > 0 and here.words == there.words)
    assert [row.state for row in there.screen.table.rows_model.rows] == ["merged"]
    message = there.desk.notifier.message
    assert message is not None
    assert "Merged the bundle of C1" in message.text
    assert not here.desk.failures + there.desk.failures

    again, (card,) = checked(qtbot, there, target)
    assert card.state is CardState.NOTHING_NEW
    assert not again.confirm.isEnabled()
    again.reject()


def test_a_damaged_bundle_changes_nothing_and_says_what_to_do(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    with_work(vaults[0], tmp_path)
    file = bundle_of(vaults[0], tmp_path / "a.fkb", vaults[1])
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    there = window(vaults[1])
    before = there.words
    sheet, (card, missing) = checked(qtbot, there, file, tmp_path / "gone.fkb")
    told = words.explain(BundleError(Code.BUNDLE_DAMAGED))
    assert card.state is missing.state is CardState.REFUSED
    assert (card.problem.sentence.text(), card.problem.next_step.text()) == (told.sentence, told.next_step)
    assert missing.problem.isVisible()
    assert not sheet.confirm.isEnabled()
    sheet.reject()
    qtbot.waitUntil(lambda: not there.desk.jobs.busy())
    assert there.words == before
    assert not there.screen.table.rows_model.rows


def test_a_bundle_for_somebody_else_is_told_from_a_damaged_one(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    with_work(vaults[0], tmp_path)
    file = bundle_of(vaults[0], tmp_path / "a.fkb", vaults[2])
    sheet, (card,) = checked(qtbot, window(vaults[1]), file)
    assert card.problem.sentence.text() == words.explain(BundleError(Code.BUNDLE_NOT_FOR_US)).sentence
    sheet.reject()


def test_an_unknown_sender_is_asked_about_with_the_key_to_compare(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    with_work(vaults[2], tmp_path)
    file = bundle_of(vaults[2], tmp_path / "a.fkb", vaults[0])
    here = window(vaults[0])
    sheet, (card,) = checked(qtbot, here, file)
    key = vaults[2].key.signing.public_key.hex()
    assert card.state is CardState.UNKNOWN_SENDER
    assert f"{key[:4]} {key[4:8]} {key[8:12]} {key[12:16]}" in card.text
    assert not sheet.confirm.isEnabled()
    assert card.trust.isEnabled()
    card.trust.click()
    press(sheet.confirm)
    qtbot.waitUntil(lambda: card.state is CardState.MERGED)
    sheet.reject()
    qtbot.waitUntil(lambda: "K3" in texts(here.screen.members))
    pills = [pill.text for pill in here.screen.members.findChildren(Pill) if pill.isVisible()]
    assert pills == ["founder", "trusted · no address"]


def test_a_merge_can_be_stopped_and_says_so(qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path) -> None:
    with_work(vaults[0], tmp_path)
    file = bundle_of(vaults[0], tmp_path / "a.fkb", vaults[1])
    there = window(vaults[1])
    before = there.words
    sheet, (card,) = checked(qtbot, there, file)
    with lane_held(there.desk):
        press(sheet.confirm)
        press(sheet.cancel)
    qtbot.waitUntil(lambda: says(sheet, "Stopped. Nothing was changed."))
    assert says(sheet, "Merged 0 of 1 files.")
    assert card.state is CardState.REFUSED
    press(sheet.cancel)
    qtbot.waitUntil(lambda: not there.desk.jobs.busy())
    assert there.words == before


def test_the_export_tells_who_stays_here(qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path) -> None:
    with writing(vaults[0]) as study:
        silent = [respondent(study, takes_part=False) for _ in range(2)]
        transcript(study, tmp_path, who=silent)
    here = window(vaults[0])
    here.screen.export()
    sheet = child(qtbot, here.screen, ExportSheet)
    assert "2 respondents did not agree to take part: they and 1 interviews stay here." in texts(sheet)
    sheet.reject()


def test_the_export_warns_of_transcripts_that_were_not_looked_through(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    with_work(vaults[0], tmp_path)
    here = window(vaults[0])
    here.screen.export()
    sheet = child(qtbot, here.screen, ExportSheet)
    assert "1 transcripts were not looked through as they stand" in texts(sheet)
    assert sheet.confirm.isEnabled()
    asked = []
    sheet.decisions_asked.connect(lambda: asked.append(True))
    press(next(one for one in sheet.problem.findChildren(Button) if one.text() == "Look now"))
    assert asked == [True]
    here.screen.export()
    sheet = child(qtbot, here.screen, ExportSheet)
    sheet.set_target(tmp_path / "a.fkb")
    press(sheet.confirm)
    qtbot.waitUntil(lambda: says(sheet, "The bundle is ready"))
    assert "Not looked through" in texts(sheet)
    sheet.reject()


def test_the_founder_is_chosen_for_a_bundle_and_can_be_left_out(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    with_work(vaults[1], tmp_path)
    there = window(vaults[1])
    for chosen, recipients in ((True, "C1, K2"), (False, "K2")):
        there.screen.export()
        sheet = child(qtbot, there.screen, ExportSheet)
        sheet.set_target(tmp_path / f"{chosen}.fkb")
        ((box, member),) = sheet.members
        assert (member.author, box.isChecked()) == ("C1", True)
        box.setChecked(chosen)
        press(sheet.confirm)
        qtbot.waitUntil(partial(says, sheet, "The bundle is ready"))
        assert recipients in texts(sheet).split("\n")
        sheet.reject()
        qtbot.waitUntil(lambda: not there.desk.jobs.busy())


def test_a_name_that_would_leave_is_named_by_its_place(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    with writing(vaults[0]) as study:
        respondent(study, "Айгуль")
        respondent(study, names=("Айгуль",))
    here = window(vaults[0])
    here.screen.export()
    sheet = child(qtbot, here.screen, ExportSheet)
    sheet.set_target(tmp_path / "a.fkb")
    press(sheet.confirm)
    qtbot.waitUntil(lambda: "A name from the register stands" in texts(sheet))
    assert wording.place_of_name("respondent") in texts(sheet)
    assert not (tmp_path / "a.fkb").exists()
    assert sheet.confirm.isEnabled()
    sheet.reject()


def test_an_export_can_be_stopped(qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path) -> None:
    with_work(vaults[0], tmp_path)
    here = window(vaults[0])
    here.screen.export()
    sheet = child(qtbot, here.screen, ExportSheet)
    sheet.set_target(tmp_path / "a.fkb")
    with lane_held(here.desk):
        press(sheet.confirm)
        press(sheet.cancel)
    qtbot.waitUntil(lambda: "Stopped. No file was made." in texts(sheet))
    assert not list(tmp_path.glob("*.fkb*"))
    sheet.reject()


def test_a_place_that_is_not_there_is_said_and_the_form_comes_back(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    here = window(vaults[0])
    here.screen.export()
    sheet = child(qtbot, here.screen, ExportSheet)
    sheet.set_target(tmp_path / "stick" / "a.fkb")
    press(sheet.confirm)
    qtbot.waitUntil(lambda: "This place is not there." in texts(sheet))
    assert "For whom" in texts(sheet)
    sheet.reject()


def test_addresses_go_out_and_come_in(qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path) -> None:
    file = tmp_path / "address.fka"
    there, here = window(vaults[2]), window(vaults[0])
    there.screen.save_address(file)
    qtbot.waitUntil(file.exists)
    here.screen.add_address(file)
    sheet = child(qtbot, here.screen, Sheet)
    assert wording.key_form(vaults[2].key.signing.public_key.hex()) in texts(sheet)
    sheet.accept()
    qtbot.waitUntil(lambda: "K3" in texts(here.screen.members))
    here.screen.export()
    export = child(qtbot, here.screen, ExportSheet)
    assert [(member.author, box.isChecked()) for box, member in export.members] == [("K3", True)]
    export.reject()


def test_two_values_stand_side_by_side(qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path) -> None:
    with writing(vaults[0]) as study:
        shared = code(study, "Obstacles")
    first = bundle_of(vaults[0], tmp_path / "1.fkb", vaults[1])
    with writing(vaults[1]) as study:
        merging.merge(study, first)
        codebook.change(study, shared.id, CodeDraft("Obstacles", definition="with debts"))
    with writing(vaults[0]) as study:
        codebook.change(study, shared.id, CodeDraft("Obstacles", definition="without debts"))
    second = bundle_of(vaults[1], tmp_path / "2.fkb", vaults[0])
    with writing(vaults[0]) as study:
        merging.merge(study, second, trust=True)
    here = window(vaults[0])
    qtbot.waitUntil(lambda: says(here.screen.conflicts, "Code “Obstacles”: definition"))
    shown = texts(here.screen.conflicts)
    assert "with debts" in shown.split("\n")
    assert "without debts" in shown.split("\n")
    assert [pill.text for pill in here.screen.conflicts.findChildren(Pill)] == ["shown"]


def test_names_that_two_people_gave_are_shown_with_a_way_out(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    for laptop in vaults[:2]:
        with writing(laptop) as study:
            respondent(study, "K-001")
            code(study, "Home")
    file = bundle_of(vaults[1], tmp_path / "1.fkb", vaults[0])
    here = window(vaults[0])
    assert says(here.screen.conflicts, "Nowhere")
    merge, (card,) = checked(qtbot, here, file)
    assert "the same code: K-001." in card.text
    assert "the same name: Home." in card.text
    card.trust.click()
    press(merge.confirm)
    qtbot.waitUntil(lambda: card.state is CardState.MERGED)
    press(merge.cancel)
    qtbot.waitUntil(lambda: says(here.screen.conflicts, "Respondent “K-001”: more than one"))
    assert not says(here.screen.conflicts, "Nowhere")
    assert says(here.screen.conflicts, "Code “Home”: more than one")
    assert says(here.screen.conflicts, "another code on the page Respondents")
    pills = [pill.text for pill in here.screen.conflicts.findChildren(Pill) if pill.isVisible()]
    assert sorted(pills) == ["K2", "K2", "this laptop", "this laptop"]
    with here.desk.looking() as study:
        own = next(row.respondent.id for row in respondents.rows(study) if row.same_code and row.same_code.here)
    renamed = RespondentDraft("K-002", consent=TAKES_PART)
    here.desk.jobs.write(
        lambda study, _progress: respondents.change(study, own, renamed),
        done=lambda outcome: here.desk.changes.tell(outcome.touched),
    )
    qtbot.waitUntil(lambda: not says(here.screen.conflicts, "Respondent “K-001”"))


def test_dropped_bundles_are_checked(qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path) -> None:
    with_work(vaults[0], tmp_path)
    file = bundle_of(vaults[0], tmp_path / "a.fkb", vaults[1])
    there = window(vaults[1])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl.fromLocalFile(str(tmp_path / "words.txt"))])
    there.screen.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    sheet = child(qtbot, there.screen, MergeSheet)
    assert [card.file for card in sheet.cards] == [file]
    qtbot.waitUntil(lambda: sheet.cards[0].state is CardState.READY)
    sheet.reject()


def test_the_place_of_a_turn_is_found(qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path) -> None:
    with writing(vaults[0]) as study:
        imported = transcript(study, tmp_path)
        turn = turns_of(study, imported.source.id)[0].id
    here = window(vaults[0])
    here.screen.export()
    sheet = child(qtbot, here.screen, ExportSheet)
    with qtbot.waitSignal(here.screen.open_requested) as asked:
        sheet.turn_asked.emit(turn)
    assert asked.args == [imported.source.id, turn, 0, 0]
    sheet.reject()


def test_open_decisions_keep_a_bundle_from_being_made_and_lead_to_where_one_decides(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    with_work(vaults[0], tmp_path)
    here = window(vaults[0])
    here.screen.export()
    late = child(qtbot, here.screen, ExportSheet)
    late.set_target(tmp_path / "bundle.fkb")
    here.desk.jobs.write(lambda study, _progress: deciding.add(study, "Москву", FindingKind.LOC, Decision.OPEN))
    press(late.confirm)
    qtbot.waitUntil(lambda: says(late, "wait for a decision. No file was made."))
    assert not (tmp_path / "bundle.fkb").exists()
    assert not late.confirm.isEnabled()
    late.reject()
    here.screen.export()
    sheet = child(qtbot, here.screen, ExportSheet)
    assert says(sheet, "wait for a decision. No bundle is made before that.")
    assert not sheet.confirm.isEnabled()
    decide = next(one for one in sheet.findChildren(Button) if one.text() == "Decide now")
    with qtbot.waitSignal(here.screen.decisions_requested):
        press(decide)
    assert not sheet.isVisible()


@pytest.mark.parametrize(("value", "text"), [(None, "(empty)"), ("x" * 300, "x" * 239 + "…"), (["ru", "ky"], "ru, ky")])
def test_values_are_read_as_people_write_them(value: Json, text: str) -> None:
    assert wording.value_text("definition", value) == text


def test_what_stays_is_told_with_its_reason() -> None:
    unknown = "2 interviews stay here: it is not said who speaks in them."
    assert wording.stays(LeftOut(0, 0)) == "Nobody: no respondent lacks consent."
    assert wording.stays(LeftOut(0, 0, 2)) == unknown
    assert wording.stays(LeftOut(2, 0, 2)) == f"2 respondents did not agree to take part: they stay here. {unknown}"

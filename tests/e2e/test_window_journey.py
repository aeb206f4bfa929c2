"""The main job through the real window, by keys and mouse: from two interviews to one study in two vaults.

The interviews are the two real ones beside the project where they are there, else two of the sample study. Pictures of
all steps go into the folder named by FIELDKIT_PICTURES, else into the test's own.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from fieldkit.domain.people import ConsentItem
from fieldkit.services import codebook, coding, deciding, interviews, overview, vaults
from fieldkit.services.session import Study
from fieldkit.vault import session
from fieldkit.vault.slots import LEAST
from tests.e2e import hands
from tests.e2e.hands import answer_file_dialog, click, drag_over, press, shown, type_into, until
from tests.e2e.scenes import at, page
from tests.e2e.walk import Walk
from ui.anonymise.queue_card import ALL, OPEN
from ui.anonymise.screen import AnonymiseScreen
from ui.bundles.export_sheet import ExportSheet
from ui.bundles.merge_sheet import MergeSheet
from ui.bundles.screen import BundlesScreen
from ui.coding.screen import CodingScreen
from ui.interviews.screen import InterviewsScreen
from ui.reports.screen import ReportsScreen
from ui.respondents.screen import RespondentsScreen
from ui.search import SearchResults
from ui.unlock.new import BeginPage, JoinPage
from ui.unlock.sheet import SheetPage
from ui.unlock.welcome import WelcomePage
from ui.widgets.popup import Finder

PROJECT = Path(__file__).parents[2]
REAL = PROJECT.parent / "shared" / "data" / "transcripts"
SAMPLE = PROJECT / "resources" / "sample" / "transcripts"
FIRST_PASSPHRASE = "seven yellow rivers meet the mountain"
SECOND_PASSPHRASE = "eleven copper kettles sing at dawn"


@dataclass(frozen=True)
class Material:
    """Two interviews and what is done with them.

    Attributes:
        folder, files: to import.
        coded: words of the first file, selected with the mouse.
        sought: the beginning of a word of the second file, and the words around it.
        people: code and name of who speaks in each.
    """

    folder: Path
    files: tuple[str, str]
    coded: str
    sought: tuple[str, str]
    people: tuple[tuple[str, str], tuple[str, str]]


MATERIALS = (
    # The first that is there is taken.
    Material(
        REAL,
        ("armantrout.csv", "gluck.csv"),
        "how you're working now, with the computer",
        ("hungar", "the name is Hungarian"),
        (("R-001", "Rae Armantrout"), ("R-002", "Louise Glück")),
    ),
    Material(
        SAMPLE,
        ("us-001-chicago.txt", "tr-001-istanbul.txt"),
        "Now I drive a truck, and I own two more",
        ("zeytin", "Zeytinburnu'nda beş Kırgız"),
        (("R-001", "Daniyar"), ("R-002", "Cıldız")),
    ),
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a folder of documents; guesses at a passphrase cost the least that is allowed."""
    documents = tmp_path / "home" / "Documents"
    documents.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(documents.parent))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(documents.parent))
    monkeypatch.setattr(session, "calibrate", lambda: LEAST)
    monkeypatch.setattr(vaults, "keychain_available", lambda: False)
    monkeypatch.setattr(vaults, "opens_by_keychain", lambda _folder: False)
    return documents


@pytest.fixture
def album(tmp_path: Path) -> Path:
    folder = Path(os.environ.get("FIELDKIT_PICTURES", tmp_path / "pictures"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def material() -> Material:
    return next(one for one in MATERIALS if one.folder.is_dir())


def test_from_two_interviews_to_one_study_in_two_vaults(
    qapp: QApplication, home: Path, album: Path, material: Material
) -> None:
    first = Walk(qapp, album, "first")
    _begin(first, home)
    for code, name in material.people:
        _add_respondent(first, code, name)
    _import(first, material)
    _code(first, material)
    _search(first, *material.sought)
    _look_through(first, material)
    _print(first, home / "sheet.pdf", material)
    _save_address(first, home / "first.fka")
    first.leave()

    second = Walk(qapp, album, "second")
    _join(second, home / "first.fka")
    _save_address(second, home / "second.fka")
    second.leave()

    first.come_back(FIRST_PASSPHRASE)
    _export(first, home / "second.fka")
    first.leave()

    second.come_back(SECOND_PASSPHRASE)
    shown_words = _merge(second, next(home.glob("*.fkb")))
    _read_what_came(second)
    second.leave()

    ours = vaults.open_study(home / "Study.fieldkit", passphrase=FIRST_PASSPHRASE)
    theirs = vaults.open_study(home / "Joined.fieldkit", passphrase=SECOND_PASSPHRASE)
    fingerprint = overview.fingerprint(ours)
    assert overview.fingerprint(theirs) == fingerprint
    assert shown_words == " ".join(fingerprint.words)
    _same_work(ours, theirs, material)
    for study in (ours, theirs):
        study.close()


def _begin(walk: Walk, home: Path) -> None:
    welcome = at(walk.unlock, WelcomePage)
    walk.look("welcome")
    click(welcome.choices["begin"])
    form = at(walk.unlock, BeginPage)
    QTest.keyClicks(form.title, "Poets at work")
    type_into(form.passphrase.first.line, FIRST_PASSPHRASE)
    press(form.passphrase.first.line, "Tab")
    type_into(form.passphrase.again.line, FIRST_PASSPHRASE)
    hands.settle(walk.unlock.jobs.busy)
    walk.look("passphrase-typed-twice")
    press(form.passphrase.again.line, "Return")
    until(lambda: isinstance(walk.unlock.page, SheetPage), "the recovery sheet")
    sheet = at(walk.unlock, SheetPage)
    click(sheet.action)
    answer_file_dialog(home / "recovery.pdf")
    hands.settle(walk.unlock.jobs.busy)
    assert (home / "recovery.pdf").read_bytes().startswith(b"%PDF")
    walk.look("recovery-sheet-made")
    click(sheet.action)
    walk.until_open()
    walk.look("study-begun")


def _add_respondent(walk: Walk, code: str, name: str) -> None:
    screen = walk.go("Ctrl+2", RespondentsScreen)
    press(screen, "Ctrl+N")
    editor = screen.editor
    type_into(editor.form.code, "")
    press(editor.form.code, "Ctrl+A")
    QTest.keyClicks(editor.form.code, code)
    for item in (ConsentItem.QUOTE, ConsentItem.RECORD):
        switch = editor.form.consent.switches[item]
        switch.setFocus()
        press(switch, "Space")
    click(shown(editor.identity, QPushButton))
    type_into(editor.identity.names.line, name)
    press(editor.identity.names.line, "Return")
    walk.look("respondent")
    press(screen, "Ctrl+S")
    walk.settle()
    assert [row.respondent.code for row in screen.table.rows_model.rows][-1] == code


def _import(walk: Walk, material: Material) -> None:
    screen = walk.go("Ctrl+3", InterviewsScreen)
    press(screen, "Ctrl+I")
    answer_file_dialog(*(material.folder / name for name in material.files))
    walk.settle()
    importing = screen.importing
    for name, (code, _) in zip(material.files, material.people, strict=True):
        importing.files.select_key(material.folder / name)
        click(importing.reading.respondents.add)
        finder = shown(walk.study.window, Finder)
        QTest.keyClicks(finder.field, code)
        press(finder.field, "Return")
        walk.look("import-preview")
    press(importing, "Ctrl+Return")
    walk.settle()
    assert importing.is_over
    walk.look("imported")
    press(importing.report.done, "Ctrl+Return")
    walk.settle()
    assert len(screen.table.rows_model.rows) == len(material.files)
    walk.look("interviews")


def _code(walk: Walk, material: Material) -> None:
    interview = walk.go("Ctrl+3", InterviewsScreen)
    interview.table.setFocus()
    press(interview.table, "Home")
    press(interview.table, "Return")
    walk.settle()
    screen = page(walk.study, "coding", CodingScreen)
    drag_over(screen.view, material.coded)
    press(screen.view, "/")
    finder = shown(walk.study.window, Finder)
    QTest.keyClicks(finder.field, "Ways of working")
    walk.look("code-finder")
    press(finder.field, "Return")
    walk.settle()
    walk.look("coded-by-mouse")
    press(screen.view, "Ctrl+Down")
    press(screen.view, "Shift+End")
    press(screen.view, "1")
    walk.settle()
    assert [mark.name for mark in screen.view.page.marks] == ["Ways of working"] * 2
    press(screen.view, "M")
    QTest.keyClicks(screen.memo.field, "The machine stands in the middle of the room.")
    until(lambda: screen.memo.saved, "the memo")
    walk.look("coded-by-keys")


def _search(walk: Walk, typed: str, words: str) -> None:
    press(walk.study.window, "Ctrl+K")
    results = walk.study.window.findChild(SearchResults)
    assert isinstance(results, SearchResults)
    QTest.keyClicks(walk.study.window.search_box, typed)
    until(lambda: results.isVisible() and bool(results.model.rows), "results")
    walk.look("search")
    press(walk.study.window.search_box, "Return")
    walk.settle()
    screen = page(walk.study, "coding", CodingScreen)
    selection = screen.view.selection
    assert selection is not None
    assert screen.view.page.text(*selection).casefold().startswith(typed)
    assert words in screen.view.page.turns[selection[0].turn].text
    walk.look("hit-followed")


def _look_through(walk: Walk, material: Material) -> None:
    screen = walk.go("Ctrl+6", AnonymiseScreen)
    click(screen.found.look_button)
    walk.settle()
    assert "looked through" not in " ".join(screen.facts())
    screen.found.filter.choose(ALL)
    walk.look("looked-through")
    known = {form for row in screen.queue.rows_model.rows for form in row.identifier.forms}
    texts = " ".join(turn.text for turn in screen.view.page.turns)
    assert {name for _code, name in material.people if name in texts} <= known
    screen.found.filter.choose(OPEN)
    screen.queue.setFocus()
    press(screen.queue, "Ctrl+A")
    # both interviews are public: what is found besides the respondents gives nobody away
    press(screen.queue, "D")
    walk.settle()
    assert deciding.standing(walk.study.study).open == 0
    walk.look("decided")


def _print(walk: Walk, target: Path, material: Material) -> None:
    screen = walk.go("Ctrl+8", ReportsScreen)
    screen.table.setFocus()
    press(screen.table, "Down")
    press(screen.table, "Down")
    until(lambda: bool(screen.pdf), "the sheet")
    walk.settle()
    walk.look("contact-sheet")
    press(screen, "Ctrl+S")
    answer_file_dialog(target)
    walk.settle()
    printed = " ".join(one.extract_text() for one in PdfReader(target).pages)
    assert "R-001" in printed
    assert "Ways of working" in printed
    assert material.people[0][1] not in printed


def _save_address(walk: Walk, target: Path) -> None:
    _address_menu(walk, 0)
    answer_file_dialog(target)
    walk.settle()
    walk.look("address-saved")


def _address_menu(walk: Walk, steps: int) -> None:
    """Choose from the menu of the address button by keys."""
    screen = walk.go("Ctrl+7", BundlesScreen)
    button = next(one for one in screen.findChildren(QPushButton) if one.menu() is not None)
    click(button)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in range(steps + 1):
        press(menu, "Down")
    press(menu, "Return")


def _join(walk: Walk, address: Path) -> None:
    click(at(walk.unlock, WelcomePage).choices["join"])
    form = at(walk.unlock, JoinPage)
    click(form.choose)
    answer_file_dialog(address)
    hands.settle(walk.unlock.jobs.busy)
    assert form.chosen.text() == "Poets at work"
    type_into(form.author, "KM")
    press(form.place.line, "Ctrl+A")
    QTest.keyClicks(form.place.line, "Joined")
    type_into(form.passphrase.first.line, SECOND_PASSPHRASE)
    type_into(form.passphrase.again.line, SECOND_PASSPHRASE)
    hands.settle(walk.unlock.jobs.busy)
    walk.look("joining")
    press(form.passphrase.again.line, "Return")
    until(lambda: isinstance(walk.unlock.page, SheetPage), "the recovery sheet")
    click(at(walk.unlock, SheetPage).back)
    walk.until_open()


def _export(walk: Walk, address: Path) -> None:
    _address_menu(walk, 1)
    answer_file_dialog(address)
    walk.settle()
    asked = hands.front()
    walk.look("trust")
    press(asked, "Return")
    walk.settle()
    press(walk.study.window, "Ctrl+E")
    until(lambda: isinstance(QApplication.activeModalWidget(), ExportSheet), "the sheet")
    sheet = hands.front()
    assert isinstance(sheet, ExportSheet)
    [(box, _member)] = sheet.members
    assert box.isChecked()
    walk.look("export")
    click(sheet.confirm)
    walk.settle()
    walk.look("exported")
    press(sheet, "Return")
    until(lambda: QApplication.activeModalWidget() is None, "the end of the sheet")


def _merge(walk: Walk, bundle: Path) -> str:
    screen = walk.go("Ctrl+7", BundlesScreen)
    press(walk.study.window, "Ctrl+M")
    answer_file_dialog(bundle)
    walk.settle()
    sheet = hands.front()
    assert isinstance(sheet, MergeSheet)
    walk.look("inspected")
    press(hands.focused(), "Return")
    walk.settle()
    walk.look("merged")
    click(sheet.cancel)
    walk.settle()
    walk.look("fingerprint")
    return str(screen.fingerprint.words.text())


def _read_what_came(walk: Walk) -> None:
    screen = walk.go("Ctrl+3", InterviewsScreen)
    walk.look("interviews-that-came")
    screen.table.setFocus()
    press(screen.table, "Return")
    walk.settle()
    walk.look("transcript-that-came")


def _same_work(ours: Study, theirs: Study, material: Material) -> None:
    """Texts and codings arrived; the names did not."""
    name = material.people[1][1]
    sources = {row.source.title: row.source.id for row in interviews.titles(ours)}
    assert {row.source.title for row in interviews.titles(theirs)} == set(sources)
    for row in interviews.titles(theirs):
        before = interviews.turns(ours, sources[row.source.title])
        after = interviews.turns(theirs, row.source.id)
        assert len(after) == len(before) > 0
        assert not any(name in turn.text or name in turn.speaker for turn in after)
        assert len(coding.passages(theirs, row.source.id)) == len(coding.passages(ours, row.source.id))
    assert [row.codings for row in codebook.tree(theirs)] == [2]

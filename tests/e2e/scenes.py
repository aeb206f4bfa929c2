"""What the pictures show: each scene brings a window to a state worth looking at."""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from fieldkit.assets import resources
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.ids import SourceId
from fieldkit.domain.people import PersonRole
from fieldkit.services import deciding, interviews, registering, second_reading
from fieldkit.services.registering import EntryDraft
from fieldkit.services.session import Study
from tests.e2e.hands import click, drag_over, press, settle, shown, until
from tests.e2e.stage import Stage
from tests.studies import PASSPHRASE
from ui.anonymise.opening import TextFinder
from ui.anonymise.queue_card import ALL
from ui.anonymise.screen import AnonymiseScreen
from ui.anonymise.second_sheet import SecondReadingSheet
from ui.bundles.screen import BundlesScreen
from ui.codebook.screen import CodebookScreen
from ui.coding.screen import CodingScreen
from ui.interviews.screen import InterviewsScreen
from ui.reading.page import Place
from ui.reports.screen import ReportsScreen
from ui.respondents.identity import IdentityCard
from ui.respondents.screen import RespondentsScreen
from ui.screen import Screen
from ui.search import SearchResults
from ui.study.screen import StudyScreen
from ui.unlock.new import BeginPage, JoinPage, SamplePage
from ui.unlock.open import OpenPage, RecoverPage
from ui.unlock.restore import RestorePage
from ui.unlock.sheet import SheetPage
from ui.unlock.welcome import WelcomePage
from ui.unlock.window import UnlockWindow
from ui.widgets.dialogs import Sheet
from ui.widgets.popup import Finder
from ui.window import StudyWindow

PAGES = ("study", "respondents", "interviews", "coding", "codebook", "anonymise", "bundles", "reports", "settings")
_INTERVIEW, _WORDS = "RU-001", "Патент я сам бы не сделал, честно"
_FOUND = (("Moscow", FindingKind.LOC), ("патент", FindingKind.PROF), ("nurse", FindingKind.PROF))
_FILES = ("kr-001-ansan.csv", "ru-001-moscow.txt", "de-001-berlin.vtt")

W = TypeVar("W", bound=QWidget)
S = TypeVar("S", bound=Screen)
Inside = Callable[[StudyWindow, Stage], object]
Before = Callable[[UnlockWindow, Stage], object]


def page(window: StudyWindow, key: str, kind: type[S]) -> S:
    """A page brought to the front and loaded."""
    window.window.show_screen(key)
    settle(window.jobs.busy)
    screen = window.window.page(key)
    assert isinstance(screen, kind)
    return screen


def _plainly(key: str) -> Inside:
    return lambda window, _stage: page(window, key, Screen)


def _new_respondent(window: StudyWindow, _stage: Stage) -> None:
    press(page(window, "respondents", Screen), "Ctrl+N")


def _identity(window: StudyWindow, _stage: Stage) -> None:
    card = shown(page(window, "respondents", Screen), IdentityCard)
    click(shown(card, QPushButton))


def _register(window: StudyWindow, _stage: Stage) -> None:
    people = page(window, "respondents", RespondentsScreen).people
    figure = EntryDraft(("Чынгыз Айтматов", "Chinghiz Aitmatov"), "writer", PersonRole.PUBLIC)
    window.jobs.write(lambda study, _progress: registering.enter(study, figure))
    people.wanted.emit()
    settle(window.jobs.busy)
    people.table.setFocus()
    press(people.table, "Ctrl+End")
    press(people.table, "Return")
    until(lambda: isinstance(QApplication.activeModalWidget(), Sheet), "the sheet")


def _preview(window: StudyWindow, _stage: Stage) -> None:
    screen = page(window, "interviews", InterviewsScreen)
    folder = Path(str(resources() / "sample" / "transcripts"))
    screen.offer_files([folder / name for name in _FILES])
    settle(window.jobs.busy)
    screen.importing.files.select_key(folder / _FILES[1])


def _source(window: StudyWindow) -> SourceId:
    titles = interviews.titles(window.study)
    return next(row.source.id for row in titles if row.source.title.startswith(_INTERVIEW))


def _coding(window: StudyWindow, _stage: Stage) -> CodingScreen:
    window.open_source(_source(window))
    screen = page(window, "coding", CodingScreen)
    screen.view.setFocus()
    screen.view.choose(screen.view.page.marks[0].id)
    return screen


def _finder(window: StudyWindow, stage: Stage) -> None:
    screen = _coding(window, stage)
    drag_over(screen.view, _WORDS)
    press(screen.view, "/")
    shown(window.window, Finder).field.setText("re")


def _memo(window: StudyWindow, stage: Stage) -> None:
    press(_coding(window, stage).view, "M")


def _code(window: StudyWindow, _stage: Stage) -> None:
    screen = page(window, "codebook", CodebookScreen)
    screen.codes.choose(next(row.code.id for row in screen.codes.rows_model.rows if row.code.name == "Obstacles"))


def _search(window: StudyWindow, _stage: Stage) -> None:
    press(window.window, "Ctrl+K")
    window.window.search_box.insert("мектеп* OR school")
    until(lambda: shown_or_none(window.window, SearchResults) is not None, "results")


def _find(study: Study) -> None:
    for words, kind in _FOUND:
        deciding.add(study, words, kind, Decision.OPEN)


def _anonymise(window: StudyWindow, _stage: Stage) -> AnonymiseScreen:
    screen = page(window, "anonymise", AnonymiseScreen)
    click(screen.found.look_button)
    settle(window.jobs.busy)
    window.jobs.write(lambda study, _progress: _find(study))
    settle(window.jobs.busy)
    window.changes.tell({"identifier"})
    settle(window.jobs.busy)
    return screen


def _selected(window: StudyWindow, stage: Stage) -> None:
    screen = _anonymise(window, stage)
    screen.found.filter.choose(ALL)
    screen.view.setFocus()
    screen.view.reveal(Place(1, 0), middle=True)
    screen.view.select(*screen.view.word_places(Place(1, 0)))


def _texts(window: StudyWindow, _stage: Stage) -> TextFinder:
    screen = page(window, "anonymise", AnonymiseScreen)
    press(screen.queue, "Ctrl+O")
    until(lambda: any(one.isVisible() for one in window.window.findChildren(TextFinder)), "the list of texts")
    return shown(window.window, TextFinder)


def _read(window: StudyWindow, stage: Stage) -> None:
    _anonymise(window, stage)
    finder = _texts(window, stage)
    for keys in ("Down", "Return"):
        press(finder.field, keys)


def _second(window: StudyWindow, stage: Stage) -> None:
    screen = _anonymise(window, stage)
    window.jobs.write(lambda study, _progress: second_reading.draw(study, chance=Random(5)))
    settle(window.jobs.busy)
    click(screen.found.second_button)
    until(lambda: isinstance(QApplication.activeModalWidget(), SecondReadingSheet), "the sheet")
    settle(window.jobs.busy)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, SecondReadingSheet)
    view = sheet.reading.view
    view.select(*view.word_places(Place(0, 0)))
    press(view, "P")
    settle(window.jobs.busy)


def _risk_preview(window: StudyWindow, _stage: Stage) -> None:
    screen = page(window, "anonymise", AnonymiseScreen)
    settle(window.jobs.busy)
    screen.risk.preview_asked.emit(4)
    until(lambda: isinstance(QApplication.activeModalWidget(), Sheet), "the sheet")


def _attribute(window: StudyWindow, _stage: Stage) -> None:
    screen = page(window, "study", StudyScreen)
    screen.attributes.edit(window.study.info.attributes[0])


def _profiles(window: StudyWindow, _stage: Stage) -> None:
    click(page(window, "study", StudyScreen).attributes.profiles)


def _export(window: StudyWindow, _stage: Stage) -> None:
    page(window, "bundles", BundlesScreen).export()


def _release(window: StudyWindow, _stage: Stage) -> None:
    page(window, "bundles", BundlesScreen).release()
    until(lambda: isinstance(QApplication.activeModalWidget(), Sheet), "the sheet")


def _merge(window: StudyWindow, stage: Stage) -> None:
    page(window, "bundles", BundlesScreen).merge([stage.bundle])


def _contact(window: StudyWindow, _stage: Stage) -> None:
    page(window, "reports", ReportsScreen).table.select_key(_source(window))


INSIDE: Mapping[str, Inside] = {
    **{key: _plainly(key) for key in PAGES if key not in ("coding", "codebook")},
    "study-attribute": _attribute,
    "study-profiles": _profiles,
    "respondents-identity": _identity,
    "respondents-new": _new_respondent,
    "respondents-register": _register,
    "interviews-import": _preview,
    "coding": _coding,
    "coding-finder": _finder,
    "coding-memo": _memo,
    "codebook": _code,
    "search": _search,
    "anonymise-found": _anonymise,
    "anonymise-selected": _selected,
    "anonymise-texts": _texts,
    "anonymise-read": _read,
    "anonymise-second": _second,
    "anonymise-risk": _risk_preview,
    "bundles-export": _export,
    "bundles-release": _release,
    "bundles-merge": _merge,
    "reports-contact": _contact,
}
"""With the sample study open."""

EMPTY: Mapping[str, Inside] = {f"empty-{key}": _plainly(key) for key in PAGES}
"""With a study that was just begun."""


def at(window: UnlockWindow, kind: type[W]) -> W:
    """The page that is shown."""
    assert isinstance(window.page, kind)
    return window.page


def _way(window: UnlockWindow, key: str, kind: type[W]) -> W:
    window.welcome()
    at(window, WelcomePage).choices[key].click()
    settle(window.jobs.busy)
    return at(window, kind)


def _begin(window: UnlockWindow, _stage: Stage) -> BeginPage:
    begin = _way(window, "begin", BeginPage)
    begin.title.setText("Life between two homes")
    begin.passphrase.first.set_text(PASSPHRASE)
    settle(window.jobs.busy)
    begin.passphrase.again.set_text(PASSPHRASE)
    return begin


def _sheet(window: UnlockWindow, stage: Stage) -> SheetPage:
    _begin(window, stage).go()
    until(lambda: isinstance(window.page, SheetPage), "the recovery sheet")
    return at(window, SheetPage)


def _sheet_made(window: UnlockWindow, stage: Stage) -> None:
    _sheet(window, stage).make(stage.backup.with_name("Study - recovery sheet.pdf"))


def _open(window: UnlockWindow, stage: Stage) -> OpenPage:
    window.ask_for(stage.full.folder)
    return at(window, OpenPage)


def _refused(window: UnlockWindow, stage: Stage) -> None:
    asking = _open(window, stage)
    asking.passphrase.set_text("not this one")
    asking.go()


def _recover(window: UnlockWindow, stage: Stage) -> None:
    _open(window, stage).forgotten.click()
    at(window, RecoverPage).code.setText("AAAAA-BBBBB")


def _recover_new(window: UnlockWindow, stage: Stage) -> None:
    _recover(window, stage)
    asking = at(window, RecoverPage)
    asking._ask_for_passphrase("Life between two homes")
    asking.passphrase.suggest.click()


def _join(window: UnlockWindow, stage: Stage) -> None:
    _way(window, "join", JoinPage).take(stage.address)


def _restore(window: UnlockWindow, stage: Stage) -> None:
    window._restore(stage.backup)
    at(window, RestorePage).secret.set_text(PASSPHRASE)


BEFORE: Mapping[str, Before] = {
    "welcome": lambda window, _stage: window.welcome(),
    "welcome-sample": lambda window, _stage: _way(window, "sample", SamplePage),
    "create": _begin,
    "recovery-sheet": _sheet,
    "recovery-sheet-made": _sheet_made,
    "join": _join,
    "open": _open,
    "open-refused": _refused,
    "recover": _recover,
    "recover-new": _recover_new,
    "restore": _restore,
}
"""Before a study is open."""


def shown_or_none(parent: QWidget, kind: type[W]) -> W | None:
    """The first visible widget of a kind inside another."""
    return next((widget for widget in parent.findChildren(kind) if widget.isVisible()), None)

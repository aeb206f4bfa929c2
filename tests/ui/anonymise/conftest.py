"""A study with two texts in a real vault, and the page over it in a window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.domain.identifiers import Decision, FindingKind, Identifier
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.services import deciding, importing, respondents, vaults
from fieldkit.services import study as studies
from fieldkit.services.importing import Item
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from ui.anonymise.screen import AnonymiseScreen
from ui.anonymise.view import BesideView
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.reading.page import Place

FIRST = """I: Как вы узнали о землячестве?
R: Мой брат Нурлан приехал из села Ак-Талаа 🙂 работал в районе Лалели.
I: А председатель?
R: Гульмира дала свой номер +90 532 000 00 00. Нурланга барды, «Манас ордо» фондуна төлөйбүз.
"""
SECOND = """I: Кто помог?
R: Нурлан. И ещё «Манас ордо».
"""


@dataclass
class Desk:
    """The page with everything around it."""

    study: Study
    screen: AnonymiseScreen
    jobs: Jobs[Study]
    changes: Changes
    notifier: Notifier
    bot: QtBot
    window: QWidget

    @property
    def view(self) -> BesideView:
        return self.screen.view

    def settle(self) -> None:
        """Wait until nothing runs and what it brought is on the screen."""
        for _ in range(4):
            self.bot.waitUntil(lambda: not self.jobs.busy(), timeout=10_000)
            QTest.qWait(20)

    def ask(self, question: Callable[[Study], object]) -> object:
        """Ask the study through the reading lane."""
        answers: list[object] = []
        self.jobs.read(lambda study, _p: question(study), lane_key="test", done=answers.append, owner=self.screen)
        self.bot.waitUntil(lambda: bool(answers), timeout=10_000)
        return answers[0]

    def do(self, work: Callable[[Study], object]) -> None:
        """Change the study behind the page's back, and let the page show it."""
        self.jobs.write(lambda study, _p: work(study))
        self.settle()
        self.changes.tell({"identifier"})
        self.settle()

    def queued(self) -> dict[str, Identifier]:
        """Every form in the study -> its identifier."""
        found = self.ask(deciding.queue)
        assert isinstance(found, list)
        return {form: row.identifier for row in found for form in row.identifier.forms}

    def listed(self) -> list[str]:
        """Identifiers in the list, by their first forms."""
        return [row.identifier.forms[0] for row in self.screen.queue.rows_model.rows]

    def current(self) -> str:
        row = self.screen.queue.current()
        return row.identifier.forms[0] if row is not None else ""

    def spoken(self, form: str) -> None:
        """Choose an identifier in the list."""
        assert self.screen.queue.choose(self.queued()[form].id)
        self.settle()

    def shared(self) -> str:
        """The words on the side as shared."""
        page = self.view.page
        return "\n".join(page._shared[turn].text for turn in range(len(page.turns)))

    def place(self, words: str, *, after: bool = False) -> Place:
        """Where words begin, or end, on the side as spoken."""
        for number, turn in enumerate(self.view.page.turns):
            at = turn.text.find(words)
            if at >= 0:
                return Place(number, self.view.page.offsets[number].units(at + (len(words) if after else 0)))
        raise AssertionError(words)

    def point(self, place: Place) -> QPoint:
        """Where a place is in the viewport."""
        block = self.view.page.block(place.turn)
        line = block.line_of(place.unit)
        upper, lower = block.extent(line, line)
        below = self.view.point_below(place)
        return QPoint(below.x(), below.y() - 4 - round((lower - upper) / 2))

    def shared_point(self, words: str) -> QPoint:
        """The middle of words on the side as shared."""
        page, where = self.view.page, self.view.columns
        assert where.shared is not None
        for turn in range(len(page.turns)):
            at = page._shared[turn].text.find(words)
            if at >= 0:
                units = page._shared[turn].offsets.units
                [box, *_rest] = page.beside(turn).rects(units(at), units(at + len(words)), 0, 10_000)
                top = page.top(turn) + 14 - self.view.verticalScrollBar().value()
                return QPoint(round(where.shared + box.center().x()), round(top + box.center().y()))
        raise AssertionError(words)

    def drag(self, words: str) -> None:
        """Select words on the side as spoken with the mouse."""
        start, end = self.point(self.place(words)), self.point(self.place(words, after=True))
        QTest.mousePress(self.view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(self.view.viewport(), start + QPoint(8, 0))
        QTest.mouseMove(self.view.viewport(), end)
        QTest.mouseRelease(self.view.viewport(), Qt.MouseButton.LeftButton, pos=end)

    def click(self, point: QPoint) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        self.settle()

    def key(
        self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, *, on: QWidget
    ) -> None:
        if isinstance(key, str):
            QTest.keyClicks(on, key, modifiers)
        else:
            QTest.keyClick(on, key, modifiers)
        self.settle()

    def on_list(self, key: Qt.Key | str) -> None:
        """Press a key while the list has the keyboard."""
        self.screen.queue.setFocus()
        self.key(key, on=self.screen.queue)

    def sheet(self) -> QDialog:
        """The sheet that is open."""
        [found] = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        return found

    def message(self) -> str:
        return self.notifier.message.text if self.notifier.message is not None else ""


def make_study(folder: Path) -> Study:
    """A vault with two texts, one respondent who takes part, and nothing looked through."""
    study = vaults.create(folder / "S.fieldkit", "seven yellow rivers meet the mountain", title="T", cost=LEAST)
    studies.change(
        study, attributes=[Attribute("country", "Country", AttributeClass.QUASI, ("Qatar", "Russia", "Türkiye"))]
    )
    takes_part = frozenset({ConsentItem.TAKE_PART})
    for country, count in (("Qatar", 1), ("Russia", 4), ("Türkiye", 3)):
        for _ in range(count):
            respondents.add(study, RespondentDraft("", {"country": country}, takes_part, "oral", "", ()))
    first, second = folder / "a.txt", folder / "b.txt"
    first.write_text(FIRST, encoding="utf-8")
    second.write_text(SECOND, encoding="utf-8")
    importing.import_files(study, [Item(first, title="Interview 1"), Item(second, title="Interview 2")])
    return study


OPEN = (
    ("Нурлан", FindingKind.PERSON),
    ("«Манас ордо»", FindingKind.ORG),
    ("Ак-Талаа", FindingKind.LOC),
    ("Лалели", FindingKind.LOC),
)


def with_open(study: Study) -> None:
    """Identifiers that wait for a decision."""
    for words, kind in OPEN:
        deciding.add(study, words, kind, Decision.OPEN)


def opened(qtbot: QtBot, study: Study, folder: Path) -> Desk:
    jobs = Jobs(lambda: study, study.reading)
    changes, notifier = Changes(), Notifier()
    screen = AnonymiseScreen(jobs, changes, notifier, Preferences(folder / "window.ini"))
    window = QWidget()
    QVBoxLayout(window).addWidget(screen)
    window.resize(1190, 690)
    qtbot.addWidget(window)
    made = Desk(study, screen, jobs, changes, notifier, qtbot, window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.settle()
    return made


@pytest.fixture
def fresh(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Nothing was looked through yet."""
    made = opened(qtbot, make_study(tmp_path), tmp_path)
    yield made
    made.jobs.stop()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Four identifiers wait for a decision."""
    study = make_study(tmp_path)
    with_open(study)
    made = opened(qtbot, study, tmp_path)
    made.screen.queue.setFocus()
    yield made
    made.jobs.stop()

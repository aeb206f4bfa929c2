"""A study with two texts in a real vault, and the page over it in a window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.domain.codebook import Code
from fieldkit.domain.coding import Coding
from fieldkit.domain.ids import SourceId
from fieldkit.domain.transcript import Turn
from fieldkit.services import codebook, coding, importing, interviews, vaults
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.importing import Item
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.ui.desk import PATIENCE_MS
from ui.changes import Changes
from ui.coding.screen import CodingScreen
from ui.coding.view import TranscriptView
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.reading.page import Place

TEXT = """I: Как вы узнали о землячестве?
R: Первые три месяца 🙂🙂 жил у земляка из Нарына, он помог с патентом.
R: سلام деди ал 🙂 بىز кетебиз, анан окуйбуз.
I: А сейчас думаете вернуться?
R: Мектепти бүтүрсүн, анан көрөбүз. Земляка не забуду.
"""


@dataclass
class Desk:
    """The page with everything around it."""

    study: Study
    screen: CodingScreen
    jobs: Jobs[Study]
    changes: Changes
    notifier: Notifier
    source: SourceId
    other: SourceId
    codes: dict[str, Code]
    bot: QtBot

    @property
    def view(self) -> TranscriptView:
        return self.screen.view

    def settle(self) -> None:
        """Wait until nothing runs and what it brought is on the screen."""
        for _ in range(3):
            self.bot.waitUntil(lambda: not self.jobs.busy())
            QTest.qWait(20)

    def ask(self, question: Callable[[Study], object]) -> object:
        """Ask the study through the reading lane."""
        answers: list[object] = []
        self.jobs.read(lambda study, _p: question(study), lane_key="test", done=answers.append, owner=self.screen)
        self.bot.waitUntil(lambda: bool(answers))
        return answers[0]

    def turns(self) -> list[Turn]:
        found = self.ask(lambda study: interviews.turns(study, self.source))
        assert isinstance(found, list)
        return found

    def codings(self) -> list[Coding]:
        found = self.ask(lambda study: [one.coding for one in coding.passages(study, self.source)])
        assert isinstance(found, list)
        return found

    def coded_words(self) -> list[str]:
        return [one.span.words for one in self.codings()]

    def place(self, words: str, *, after: bool = False) -> Place:
        """Where words begin, or end, on the page."""
        for number, turn in enumerate(self.view.page.turns):
            at = turn.text.find(words)
            if at >= 0:
                return Place(number, self.view.page.offsets[number].units(at + (len(words) if after else 0)))
        raise AssertionError(words)

    def point(self, place: Place) -> QPoint:
        """Where a place is in the viewport."""
        block = self.view.page.block(place.turn)
        below = self.view.point_below(place)
        line = block.line_of(place.unit)
        upper, lower = block.extent(line, line)
        return QPoint(below.x(), below.y() - 4 - round((lower - upper) / 2))

    def drag(self, words: str) -> None:
        """Select words with the mouse."""
        start, end = self.point(self.place(words)), self.point(self.place(words, after=True))
        QTest.mousePress(self.view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(self.view.viewport(), start + QPoint(8, 0))
        QTest.mouseMove(self.view.viewport(), end)
        QTest.mouseRelease(self.view.viewport(), Qt.MouseButton.LeftButton, pos=end)

    def key(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        if isinstance(key, str):
            QTest.keyClicks(self.view, key, modifiers)
        else:
            QTest.keyClick(self.view, key, modifiers)
        self.settle()


def make_study(folder: Path) -> Study:
    """A vault with two texts and three codes."""
    study = vaults.create(folder / "S.fieldkit", "seven yellow rivers meet the mountain", title="T", cost=LEAST)
    first, second = folder / "a.txt", folder / "b.txt"
    first.write_text(TEXT, encoding="utf-8")
    second.write_text("I: Один?\nR: Другой текст.\n", encoding="utf-8")
    importing.import_files(study, [Item(first, title="Interview 1"), Item(second, title="Interview 2")])
    for name, key in (("Housing", ""), ("Return", ""), ("School", "s")):
        codebook.add(study, CodeDraft(name, definition=f"About {name}", key=key))
    return study


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    study = make_study(tmp_path)
    titles = {row.source.title: row.source.id for row in interviews.titles(study)}
    codes = {row.code.name: row.code for row in codebook.tree(study)}
    jobs = Jobs(lambda: study, study.reading)
    changes, notifier = Changes(), Notifier()
    screen = CodingScreen(jobs, changes, notifier, Preferences(tmp_path / "window.ini"))
    window = QWidget()
    QVBoxLayout(window).addWidget(screen)
    window.resize(1190, 690)
    qtbot.addWidget(window)
    made = Desk(study, screen, jobs, changes, notifier, titles["Interview 1"], titles["Interview 2"], codes, qtbot)
    screen.open(made.source)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.settle()
    screen.view.setFocus()
    yield made
    assert jobs.stop(PATIENCE_MS)

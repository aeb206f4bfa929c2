"""What the pages of the unlock window have in common."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.errors import FieldKitError
from fieldkit.progress import Progress
from ui import words
from ui.jobs import Job, Jobs, NoHandle
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button, flat, primary, quiet
from ui.widgets.card import Card
from ui.widgets.forms import Form
from ui.widgets.text import Role, Text

T = TypeVar("T")


def _tab_stops(page: QWidget) -> Iterator[QWidget]:
    """What Tab stops at, in order."""
    at = page.nextInFocusChain()
    while at is not None and at is not page:
        if page.isAncestorOf(at) and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield at
        at = at.nextInFocusChain()


class Page(QWidget):
    """A card with a form, one thing to do, and a way back.

    Work runs in a job: the page then shows what is being done and takes no input, and says below the form what went
    wrong and what to do about it. `busy_changed` tells when it begins and ends.

    Args:
        jobs: lanes without a study.
        title: of the card.
        sentence: below it, one or two sentences.
        action: the verb on the button.
        back: text of the way back; empty for none.
    """

    left = Signal()
    opened = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, jobs: Jobs[NoHandle], title: str, sentence: str, action: str, *, back: str = "") -> None:
        super().__init__()
        self.jobs = jobs
        self.card = Card(title)
        self.sentence = Text(sentence, Role.MUTED)
        self.card.add(self.sentence)
        self.form = Form()
        self.card.add(self.form)
        self._problem = Text("", Role.PROBLEM)
        self._problem.hide()
        self.card.add(self._problem)
        self._doing = Text("", Role.SMALL)
        self._bar = Bar(0, 0)
        for widget in (self._doing, self._bar):
            widget.hide()
            self.card.add(widget)
        self.action: Button = primary(action)
        self.action.clicked.connect(self.go)
        self.back: Button = flat(back or self.tr("Back"), icon_name="chevron-left")
        self.back.clicked.connect(self.left)
        self.stop: Button = quiet(self.tr("Stop"))
        self.stop.clicked.connect(self.stop_work)
        self.stop.hide()
        self._job: Job | None = None
        self._first: QWidget = self.action
        self._footer = self.card.add_footer(self.back)
        self._footer.addWidget(self.stop)
        self._footer.addStretch()
        self._footer.addWidget(self.action)
        self._held: list[QWidget] = [self.form, self.action, self.back]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        jobs.progressed.connect(self._show_progress)

    @property
    def busy(self) -> bool:
        """Whether work of this page is under way."""
        return self._bar.isVisibleTo(self)

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._problem.text()

    def begin_at(self, field: QWidget) -> None:
        """Let one begin with this field, where it is not the button.

        A focus proxy would do that too, but Tab would come to it as soon as it meets the page, and leave out whatever
        of the page lies between.
        """
        self._first = field

    def take_keyboard(self) -> None:
        """Give the keyboard to where one begins."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab go on from the last field to the buttons below, which were there before the fields."""
        super().showEvent(event)
        fields = [one for one in _tab_stops(self) if self.form.isAncestorOf(one)]
        buttons = [one for one in _tab_stops(self) if not self.form.isAncestorOf(one)]
        for before, after in pairwise((*fields[-1:], *buttons)):
            QWidget.setTabOrder(before, after)

    def go(self) -> None:
        """Do what the page is for, if it is filled in."""

    def add_choice(self, button: Button) -> None:
        """Put something else one can do beside the main thing."""
        self._footer.insertWidget(self._footer.count() - 1, button)
        self._held.append(button)

    def say_problem(self, text: str) -> None:
        """Say what is wrong; empty takes it back."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def run(
        self, doing: str, work: Callable[[Progress], T], done: Callable[[T], object], *, stoppable: bool = False
    ) -> None:
        """Run work in a job.

        Args:
            doing: what is being done, for the person who waits.
            work: gets a progress.
            done: gets what it returned.
            stoppable: whether the work leaves nothing behind when its progress raises `Cancelled`.
        """
        self.say_problem("")
        self._set_busy(doing)

        def finish(value: T) -> None:
            self._set_busy("")
            done(value)

        job = self.jobs.write(lambda _none, progress: work(progress), done=finish, failed=self._fail, owner=self)
        self._job = job if stoppable else None
        self.stop.setVisible(stoppable)
        self.back.setHidden(stoppable)

    def stop_work(self) -> None:
        """Ask work that can be stopped to stop; `failed` gets `Cancelled` once it has."""
        if self._job is not None:
            self.jobs.cancel(self._job)
            self.stop.setDisabled(True)

    def failed(self, error: FieldKitError) -> None:
        """Say what went wrong; pages that know better where override it."""
        said = words.explain(error)
        self.say_problem(f"{said.sentence} {said.next_step}")

    def _fail(self, error: FieldKitError) -> None:
        self._set_busy("")
        self.failed(error)

    def _set_busy(self, doing: str) -> None:
        busy = bool(doing)
        self._doing.setText(doing)
        self._bar.show_share(0, 0)
        for shown in (self._doing, self._bar):
            shown.setVisible(busy)
        for held in self._held:
            held.setDisabled(busy)
        if not busy and self._job is not None:
            self._job = None
            self.stop.hide()
            self.stop.setEnabled(True)
            self.back.show()
        self.busy_changed.emit(busy)
        if busy:
            self.setCursor(Qt.CursorShape.BusyCursor)
        else:
            self.unsetCursor()

    def _show_progress(self, _job: Job, done: int, total: int) -> None:
        if self.busy:
            self._bar.show_share(done, total)

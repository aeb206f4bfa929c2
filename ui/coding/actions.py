"""What one does to the study from the coding page; each can be taken back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from fieldkit.domain.coding import Coding
from fieldkit.domain.ids import CodeId, CodingId, SourceId, TurnId
from fieldkit.errors import FieldKitError
from fieldkit.services import codebook, coding, undo
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.outcome import Outcome, T
from fieldkit.services.session import Study
from ui import words
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Action, Notifier
from ui.reading.page import Page, Place


class Actions(QObject):
    """Runs changes in the writer's lane, tells them, and offers the way back.

    Args:
        jobs, changes, notifier: of the window.
        parent: Qt parent.
    """

    applied = Signal(str)
    """Identifier of the coding that was made."""

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._changes, self._notifier = jobs, changes, notifier

    def apply(self, page: Page, source: SourceId, code: CodeId, stretch: tuple[Place, Place], name: str) -> None:
        """Put a code on a stretch of the page, without the blanks around it."""
        place = _span(page, stretch)
        if place is None:
            self._notifier.say(self.tr("There are no words here to code."))
            return
        first, start, last, end = place
        self._write(
            lambda study: coding.apply_code(
                study, source=source, code=code, first=first, start=start, last=last, end=end
            ),
            self._said(self.tr("Coded: %1").replace("%1", name), self._tell_applied),
        )

    def apply_new(
        self, page: Page, source: SourceId, name: str, stretch: tuple[Place, Place], made: Callable[[CodeId], object]
    ) -> None:
        """Make a code at the top of the codebook and put it on a stretch; `made` gets the new code."""

        def done(outcome: Outcome[CodeId]) -> None:
            made(outcome.value)
            self._changes.tell(outcome.touched)
            self.apply(page, source, outcome.value, stretch, name)

        def add(study: Study) -> Outcome[CodeId]:
            outcome = codebook.add(study, CodeDraft(name))
            return Outcome(outcome.value.id, outcome.touched, outcome.undo)

        self._write(add, done)

    def remove(self, codings: Sequence[CodingId]) -> None:
        """Take codes off."""
        if codings:
            text = self.tr("%n codings removed", "", len(codings))
            self._write(lambda study: coding.remove_codings(study, list(codings)), self._said(text))

    def corrected(self, outcome: Outcome[tuple[object, int]]) -> None:
        """Tell that a turn was corrected, and what could not follow."""
        lost = outcome.value[1]
        text = self.tr("Words corrected")
        if lost:
            text = f"{text} · {self.tr('%n codings lost their words', '', lost)}"
        self._tell(outcome, text)

    def registered(self, outcome: Outcome[object]) -> None:
        """Tell that somebody was entered in the register."""
        self._tell(outcome, self.tr("Registered: the name is replaced in what leaves"))

    def take_back(self) -> None:
        """Undo the latest step."""
        self._write(undo.undo, self._taken_back)

    def _taken_back(self, outcome: Outcome[str]) -> None:
        self._changes.tell(outcome.touched)
        self._notifier.say(words.undone(outcome.value))

    def _tell_applied(self, outcome: Outcome[Coding]) -> None:
        self.applied.emit(outcome.value.id)

    def _said(self, text: str, then: Callable[[Outcome[T]], object] | None = None) -> Callable[[Outcome[T]], object]:
        def done(outcome: Outcome[T]) -> None:
            if then is not None:
                then(outcome)
            self._tell(outcome, text)

        return done

    def _tell(self, outcome: Outcome[T], text: str) -> None:
        self._changes.tell(outcome.touched)
        if outcome.undo is not None:
            self._notifier.say(text, action=Action(self.tr("Undo"), self.take_back, "Ctrl+Z"))

    def _write(self, work: Callable[[Study], Outcome[T]], done: Callable[[Outcome[T]], object]) -> None:
        self._jobs.write(lambda study, _p: work(study), done=done, failed=self._refused, owner=self)

    def _refused(self, error: FieldKitError) -> None:
        said = words.explain(error)
        self._notifier.fail(said.sentence, said.next_step)


def _span(page: Page, stretch: tuple[Place, Place]) -> tuple[TurnId, int, TurnId, int] | None:
    """A stretch in code points without blanks at its ends; None when nothing is left."""
    text = page.text(*stretch)
    if not text.strip():
        return None
    start = _after(page, stretch[0], len(text) - len(text.lstrip()))
    end = _before(page, stretch[1], len(text) - len(text.rstrip()))
    return TurnId(page.turns[start[0]].id), start[1], TurnId(page.turns[end[0]].id), end[1]


def _after(page: Page, place: Place, blanks: int) -> tuple[int, int]:
    turn, point = place.turn, page.offsets[place.turn].points(place.unit)
    while blanks > len(page.turns[turn].text) - point:
        # The line feed between two turns is one of the blanks.
        blanks -= len(page.turns[turn].text) - point + 1
        turn, point = turn + 1, 0
    return turn, point + blanks


def _before(page: Page, place: Place, blanks: int) -> tuple[int, int]:
    turn, point = place.turn, page.offsets[place.turn].points(place.unit)
    while blanks > point:
        blanks -= point + 1
        turn -= 1
        point = len(page.turns[turn].text)
    return turn, point - blanks

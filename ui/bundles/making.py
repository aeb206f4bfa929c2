"""What the sheets have in common that make something to hand on: the form, how far it is, what came of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.domain.identifiers import Identifier
from fieldkit.errors import Cancelled, Code, FieldKitError, UserError
from fieldkit.services import staying
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.services.staying import HeldBack
from ui.bundles import wording
from ui.bundles.parts import ProblemBox, Waiting
from ui.bundles.stay_sheet import StaySheet
from ui.jobs import Job, Jobs
from ui.style.tokens import Tone
from ui.widgets.buttons import Button, quiet
from ui.widgets.card import Card
from ui.widgets.dialogs import Sheet
from ui.widgets.text import Role, Text

_WIDTH = 540
_PAGES = {
    "study": "study",
    "respondent": "respondents",
    "consent": "respondents",
    "interview": "interviews",
    "source": "interviews",
    "code": "codebook",
}
"""Kind -> page on which a name in its fields can be written differently."""


class MakingSheet(Sheet):
    """A sheet that makes something in the writer's lane. While it is being made, closing stops that first.

    `turn_asked` carries the id of a turn in which a name stands that would leave, `page_asked` the page on which it
    stands otherwise, `left` what somebody typed to let it stay; `decisions_asked` leads to what waits for a decision.

    Args:
        parent: over whose window.
        jobs: of the window.
        title: of the sheet.
        verb: on the button that makes it.
        target: where it goes at first.
    """

    turn_asked = Signal(str)
    page_asked = Signal(str)
    left = Signal(object)
    decisions_asked = Signal()

    def __init__(self, parent: QWidget, jobs: Jobs[Study], title: str, verb: str, target: Path) -> None:
        super().__init__(parent, title, width=_WIDTH)
        self._jobs = jobs
        self._job: Job | None = None
        self._target = target
        self._name = Text("").selectable()
        self._folder = Text("", Role.SMALL).selectable()
        self._form = QWidget()
        self.form = QVBoxLayout(self._form)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(6)
        self.problem = ProblemBox()
        self._waiting = Waiting()
        self._done = QVBoxLayout()
        for part in (self._form, self.problem, self._waiting):
            self.add(part)
        self.add(self._done)
        self.cancel = self.add_cancel()
        self.confirm = self.add_confirm(verb, closes=False)
        self.confirm.clicked.connect(self.make)
        jobs.progressed.connect(self._waiting.step)

    @property
    def target(self) -> Path:
        """Where it will go."""
        return self._target

    def set_target(self, path: Path) -> None:
        """Let it go elsewhere."""
        self._target = path
        self._name.setText(path.name)
        self._folder.setText(str(path.parent))

    def make(self) -> None:
        """Make what was chosen."""
        raise NotImplementedError

    def reject(self) -> None:
        """Close; while something is being made, stop that first."""
        if self._job is None:
            super().reject()
        else:
            self._jobs.cancel(self._job)
            self.cancel.setEnabled(False)

    def add_heading(self, text: str) -> None:
        """The heading of a part of the form."""
        if self.form.count():
            self.form.addSpacing(8)
        self.form.addWidget(Text(text, Role.STRONG))

    def add_target(self, choose: Callable[[], object]) -> None:
        """The part of the form that says where it goes."""
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._name)
        texts.addWidget(self._folder)
        button = quiet(self.tr("Choose…"), icon_name="folder")
        button.clicked.connect(choose)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(texts, 1)
        row.addWidget(button)
        self.form.addLayout(row)
        self.set_target(self._target)

    def begin(self, job: Job, text: str) -> None:
        """Show how far a job is that makes it, in place of the form."""
        self._job = job
        self.problem.hide()
        self._form.hide()
        self.confirm.setEnabled(False)
        self._waiting.begin(job, text)
        self.cancel.setText(self.tr("Stop"))
        self.refit()

    def fail(self, error: FieldKitError) -> None:
        """Bring the form back and say what went wrong."""
        self._job = None
        self._waiting.end()
        self._form.show()
        self.confirm.setEnabled(True)
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Cancel"))
        code = error.code if isinstance(error, UserError) else None
        facts = error.facts if isinstance(error, UserError) else {}
        if isinstance(error, Cancelled):
            self.problem.show_texts(self.tr("Stopped. No file was made."), self.tr("Do it again whenever you like."))
        elif code is Code.NAME_WOULD_LEAVE:
            self._show_name(str(facts.get("kind", "")), str(facts.get("id", "")))
        elif code is Code.DECISIONS_OPEN:
            self.show_open(
                self.tr("%n identifiers wait for a decision. No file was made.", "", int(facts.get("identifiers", 0)))
            )
        elif code is Code.TEXTS_UNREAD:
            unread = int(facts.get("texts", 0))
            self.show_unread(self.tr("%n texts were not looked through as they stand. No file was made.", "", unread))
        else:
            self.problem.show_error(error)
        if self.confirm.isEnabled():
            self.confirm.setFocus()
        self.refit()

    def show_open(self, sentence: str) -> None:
        """Say that something waits for a decision, with the way there, which is all that can be done now."""
        decide = self._leading(self.tr("Decide now"), self.decisions_asked.emit)
        self.problem.show_texts(sentence, self.tr("Decide what stands in their place, then come back."), decide)
        self.confirm.setEnabled(False)
        decide.setDefault(True)

    def show_unread(self, sentence: str, tone: Tone = Tone.DANGER) -> None:
        """Say that words were not looked through, with the way there; a warning only where that keeps nothing back."""
        self.problem.show_texts(
            sentence,
            self.tr("Look through them and decide about what is found, then come back."),
            self._leading(self.tr("Look now"), self.decisions_asked.emit),
            tone=tone,
        )

    def finish(self, card: Card) -> None:
        """Show what came of it."""
        self._job = None
        self._waiting.end()
        self._done.addWidget(card)
        # At once, not when the layout gets to it: the sheet is measured below.
        card.show()
        self.confirm.hide()
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setDefault(True)
        self.cancel.setFocus()
        self.refit()

    def refit(self) -> None:
        """Be as tall as what is shown."""
        layout = self.layout()
        if layout is not None:
            self.form.activate()
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _show_name(self, kind: str, entity: str) -> None:
        self._tell_name(kind, entity, None)
        self._jobs.read(
            lambda study, _progress: staying.held_back(study, kind, entity),
            lane_key="held-back",
            done=lambda held: self._tell_name(kind, entity, next(iter(held), None)),
            owner=self,
        )

    def _tell_name(self, kind: str, entity: str, held: HeldBack | None) -> None:
        sentence = self.tr("A name from the register stands %1. No file was made.")
        actions = []
        if kind == "turn":
            actions.append(self._leading(self.tr("Open the place"), lambda: self.turn_asked.emit(entity)))
        elif kind in _PAGES:
            actions.append(self._leading(self.tr("Open the place"), lambda: self.page_asked.emit(_PAGES[kind])))
        if held is not None and not held.interviewed:
            actions.append(quiet(self.tr("It may stay…")))
            actions[-1].clicked.connect(lambda: self._ask_to_stay(kind, entity, held))
        self.problem.show_texts(sentence.replace("%1", wording.place_of_name(kind)), self._next_step(held), *actions)
        self.refit()

    def _next_step(self, held: HeldBack | None) -> str:
        if held is None:
            return self.tr("Write it differently there, then try again.")
        if held.interviewed:
            step = self.tr("“%1” names somebody who was interviewed and never leaves: write it differently there.")
        else:
            step = self.tr("Write “%1” differently there, or let it stay.")
        return step.replace("%1", held.words)

    def _ask_to_stay(self, kind: str, entity: str, held: HeldBack) -> None:
        StaySheet(self, held, lambda typed: self._let_stay(kind, entity, typed)).open()

    def _let_stay(self, kind: str, entity: str, typed: str) -> None:
        self._jobs.write(
            lambda study, _progress: staying.let_stay(study, kind, entity, typed),
            done=self._let_stayed,
            failed=self.fail,
            owner=self,
        )

    def _let_stayed(self, outcome: Outcome[Identifier]) -> None:
        self.left.emit(outcome)
        self.make()

    def _leading(self, text: str, lead: Callable[[], object]) -> Button:
        """A button that leads elsewhere and closes the sheet."""
        button = quiet(text, icon_name="arrow-right")
        button.clicked.connect(lead)
        button.clicked.connect(self.reject)
        return button

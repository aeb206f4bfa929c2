"""What one decides on the page; each step can be taken back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from fieldkit.domain.identifiers import Decision, FindingKind, Identifier
from fieldkit.domain.ids import IdentifierId
from fieldkit.domain.profile import Profile
from fieldkit.domain.risk import Fix
from fieldkit.errors import Cancelled, Code, FieldKitError, UserError
from fieldkit.services import deciding, finding, risks, undo
from fieldkit.services.finding import Looked, Noted
from fieldkit.services.outcome import Outcome, T
from fieldkit.services.session import Study
from ui import words
from ui.anonymise import wording
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Action, Notifier

Ids = Sequence[IdentifierId]


class Actions(QObject):
    """Runs changes in the writer's lane, tells them, and offers the way back.

    Args:
        jobs, changes, notifier: of the window.
        parent: Qt parent.
    """

    made = Signal(str)
    """Identifier that came about: added, united, split off."""
    looking = Signal(bool)
    """A search begins, or is over."""
    looked = Signal()
    """What a search found was put down."""

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._changes, self._notifier = jobs, changes, notifier

    def decide(self, ids: Ids, decision: Decision, *, instead: str | None = None) -> None:
        """Decide about identifiers, in all their forms and places."""

        def decided(study: Study) -> Outcome[str]:
            outcome = deciding.decide(study, ids, decision, instead=instead)
            shown = next((row.wording for row in deciding.queue(study) if row.identifier.id == ids[0]), "")
            return Outcome(shown, outcome.touched, outcome.undo)

        def done(outcome: Outcome[str]) -> None:
            several = self.tr("%n decided", "", len(ids))
            self._tell(outcome, wording.decided(decision, outcome.value) if len(ids) == 1 else several)

        self._write(decided, done)

    def call(self, ids: Ids, kind: FindingKind, decision: Decision) -> None:
        """Say what an identifier really is; what was decided about it stays."""
        text = self.tr("Kind changed: %1").replace("%1", words.finding_kind(kind))
        self._write(
            lambda study: deciding.decide(study, ids, decision, kind=kind), lambda outcome: self._tell(outcome, text)
        )

    def unite(self, ids: Ids) -> None:
        """Say that identifiers are the same; what was decided about the first counts."""
        self._write(lambda study: deciding.unite(study, ids), self._made(self.tr("One identifier now")))

    def split(self, identifier: IdentifierId, forms: Sequence[str]) -> None:
        """Say that some forms are somebody or something else."""
        self._write(
            lambda study: deciding.split(study, identifier, forms),
            self._made(self.tr("Split: decide about the new one, too")),
        )

    def add(self, selected: str, kind: FindingKind) -> None:
        """Say that words give somebody away, wherever they occur."""
        text = self.tr("“%1” is replaced wherever it occurs").replace("%1", selected)
        self._write(lambda study: deciding.add(study, selected, kind), self._made(text))

    def lower_risk(self, fixes: Sequence[Fix], profile: Profile | None) -> None:
        """Take steps of the plan, for the coordinator or for a profile."""
        self._write(
            lambda study: risks.apply(study, fixes, profile),
            lambda outcome: self._tell(outcome, self.tr("The risk is lower now")),
        )

    def look(self, sensitivity: float, *, again: bool) -> None:
        """Look through what was not looked through, or through everything again; one can go on working meanwhile."""
        self.looking.emit(True)
        if again:
            self._jobs.write(
                lambda study, _p: finding.start_again(study),
                done=lambda _none: self._search(sensitivity),
                failed=self._not_looked,
                owner=self,
            )
        else:
            self._search(sensitivity)

    def _search(self, sensitivity: float) -> None:
        self._jobs.analyse(
            lambda study, progress: finding.look(study, sensitivity=sensitivity, progress=progress),
            title=self.tr("Looking through the texts"),
            done=self._note,
            failed=self._not_looked,
        )

    def _note(self, looked: Looked) -> None:
        self._jobs.write(
            lambda study, _p: finding.note(study, looked), done=self._noted, failed=self._not_looked, owner=self
        )

    def _noted(self, outcome: Outcome[Noted]) -> None:
        self.looking.emit(False)
        self._changes.tell(outcome.touched)
        noted = outcome.value
        told = [self.tr("%n places found", "", noted.places)]
        told.append(self.tr("%n new to decide", "", noted.new) if noted.new else self.tr("nothing new to decide"))
        if noted.remembered:
            told.append(self.tr("%n forms decided as before", "", noted.remembered))
        self._notifier.succeed(" · ".join(told))
        self.looked.emit()

    def _not_looked(self, error: FieldKitError) -> None:
        self.looking.emit(False)
        if isinstance(error, Cancelled):
            self._notifier.say(self.tr("Stopped. Nothing was put down."))
        else:
            self._refused(error)

    def _made(self, text: str) -> Callable[[Outcome[Identifier]], object]:
        def done(outcome: Outcome[Identifier]) -> None:
            self.made.emit(outcome.value.id)
            self._tell(outcome, text)

        return done

    def _tell(self, outcome: Outcome[T], text: str) -> None:
        self._changes.tell(outcome.touched)
        if outcome.undo is not None:
            self._notifier.say(text, action=Action(self.tr("Undo"), self._take_back, "Ctrl+Z"))

    def _take_back(self) -> None:
        self._write(undo.undo, self._taken_back)

    def _taken_back(self, outcome: Outcome[str]) -> None:
        self._changes.tell(outcome.touched)
        self._notifier.say(words.undone(outcome.value))

    def _write(self, work: Callable[[Study], Outcome[T]], done: Callable[[Outcome[T]], object]) -> None:
        self._jobs.write(lambda study, _p: work(study), done=done, failed=self._refused, owner=self)

    def _refused(self, error: FieldKitError) -> None:
        if isinstance(error, UserError) and error.code is Code.VALUE_INVALID and "holds" not in error.facts:
            sentence, next_step = self._why(str(error.facts.get("field", "")))
            self._notifier.fail(sentence, next_step)
            return
        said = words.explain(error)
        self._notifier.fail(said.sentence, said.next_step)

    def _why(self, field: str) -> tuple[str, str]:
        return {
            "decision": (
                self.tr("This is somebody who was interviewed."),
                self.tr("Respondents are always replaced; a word that only looks like the name can be split off."),
            ),
            "capital": (
                self.tr("Written like this it is the name of somebody who was interviewed."),
                self.tr("Only the writing in lower case can stay: split that one off by itself."),
            ),
            "identifier": (
                self.tr("Two of these were interviewed."),
                self.tr("They are two people; choose others."),
            ),
        }.get(field, (self.tr("This is too short."), self.tr("Select two letters or more.")))

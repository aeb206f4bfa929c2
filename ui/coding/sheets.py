"""Small sheets over the transcript: correct a turn, register a person, codings that lost their words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldkit.domain.ids import CodingId
from fieldkit.domain.transcript import Turn
from fieldkit.errors import FieldKitError, UserError
from fieldkit.services import interviews, registering
from fieldkit.services.coding import CodedPassage
from fieldkit.services.drafts import Draft
from fieldkit.services.registering import EntryDraft
from fieldkit.services.session import Study
from ui import words
from ui.jobs import Jobs
from ui.models.rows import Column
from ui.widgets.card import Card
from ui.widgets.dialogs import Sheet
from ui.widgets.forms import Form, TagEdit, TextArea
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text

translate = QCoreApplication.translate


class TurnSheet(Sheet):
    """The words and the speaker of one turn.

    Args:
        parent: over whose window.
        jobs: of the study.
        turn: what to correct.
        font: to write in.
        done: gets the outcome.
    """

    def __init__(
        self, parent: QWidget, jobs: Jobs[Study], turn: Turn, font: QFont, done: Callable[..., object]
    ) -> None:
        super().__init__(parent, translate("TurnSheet", "Correct the words"), width=560)
        self._jobs, self._turn, self._done = jobs, turn, done
        self.form = Form()
        self.speaker = QLineEdit(turn.speaker)
        self.words = TextArea(lines=8)
        self.words.setFont(font)
        self.words.setPlainText(turn.text)
        self.form.add("speaker", self.tr("Speaker"), self.speaker, optional=True)
        self.form.add("text", self.tr("Words"), self.words, self.tr("Codings follow the words they stand on."))
        self.add(self.form, 1)
        self.add_cancel()
        self._save = self.add_confirm(self.tr("Save"), closes=False)
        self._save.clicked.connect(self._write)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._write)
        self.words.setFocus()

    def typed(self) -> Draft | None:
        """What was corrected."""
        typed = {"text": self.words.text, "speaker": self.speaker.text()}
        stored = {"text": self._turn.text, "speaker": self._turn.speaker}
        return {"turn": self._turn.id, "source": self._turn.source, **typed} if typed != stored else None

    def put_back(self, draft: Draft) -> None:
        """Hold again what was corrected."""
        self.words.setPlainText(draft.get("text", self._turn.text))
        self.speaker.setText(draft.get("speaker", self._turn.speaker))

    def _write(self) -> None:
        if not self.words.text.strip():
            self.form.set_problems({"text": self.tr("A turn has words.")})
            return
        text, speaker, turn = self.words.text, self.speaker.text(), self._turn
        self._save.setEnabled(False)
        self._jobs.write(
            lambda study, _p: interviews.correct_turn(study, turn.id, text=text, speaker=speaker),
            done=self._written,
            failed=self._refused,
        )

    def _written(self, outcome: object) -> None:
        self._done(outcome)
        self.accept()

    def _refused(self, error: FieldKitError) -> None:
        self._save.setEnabled(True)
        self.form.set_problems({"text": words.explain(error).sentence})


class PersonSheet(Sheet):
    """Enter somebody who is mentioned, so that the name does not leave.

    Args:
        parent: over whose window.
        jobs: of the study.
        form_of_name: the words that were selected.
        done: gets the outcome.
    """

    def __init__(self, parent: QWidget, jobs: Jobs[Study], form_of_name: str, done: Callable[..., object]) -> None:
        super().__init__(parent, translate("PersonSheet", "Somebody who must not be recognised"))
        self._jobs, self._done = jobs, done
        self.forms = TagEdit(self.tr("Another form of the name"))
        self._selected = [form_of_name] if form_of_name else []
        self.forms.set_values(self._selected)
        self.relation = QLineEdit(placeholderText=self.tr("sister of R-012"))
        self.form = Form()
        self.form.add(
            "forms",
            self.tr("Forms of the name"),
            self.forms,
            self.tr("Other cases and scripts too: Айбек, Айбектин, Aibek. Enter takes each."),
        )
        self.form.add("relation", self.tr("Who they are"), self.relation, self.tr("Shown instead."), optional=True)
        self.add(self.form)
        self.add_cancel()
        self._save = self.add_confirm(self.tr("Register"), closes=False)
        self._save.clicked.connect(self._write)
        self.forms.setFocus()

    def typed(self) -> Draft | None:
        """What is typed beside the words that were selected."""
        forms, relation = list(self.forms.values()), self.relation.text()
        return {"forms": forms, "relation": relation} if relation or forms != self._selected else None

    def put_back(self, draft: Draft) -> None:
        """Hold again what was typed."""
        self.forms.set_values(draft.get("forms", ()))
        self.relation.setText(draft.get("relation", ""))

    def _write(self) -> None:
        forms, relation = self.forms.values(), self.relation.text()
        if not forms:
            self.form.set_problems({"forms": self.tr("Enter at least one form of the name.")})
            return
        self._save.setEnabled(False)
        self._jobs.write(
            lambda study, _p: registering.enter(study, EntryDraft(forms, relation)),
            done=self._written,
            failed=self._refused,
        )

    def _written(self, outcome: object) -> None:
        self._done(outcome)
        self.accept()

    def _refused(self, error: FieldKitError) -> None:
        self._save.setEnabled(True)
        said = words.explain(error)
        named = isinstance(error, UserError) and error.facts.get("field") == "relation"
        self.form.set_problems({"relation": said.next_step} if named else {"forms": said.sentence})


class OrphanSheet(Sheet):
    """Codings whose words were changed away, with the words they stood on.

    Args:
        parent: over whose window.
        orphans: the codings.
        remove: called with those to remove.
    """

    def __init__(
        self, parent: QWidget, orphans: Sequence[CodedPassage], remove: Callable[[list[CodingId]], object]
    ) -> None:
        super().__init__(parent, translate("OrphanSheet", "Codings that lost their words"), width=620)
        self.add(
            Text(
                self.tr("The words were corrected and are no longer there. Code the new words, then remove these."),
                Role.MUTED,
            )
        )
        self.table = Table[CodedPassage](
            [
                Column(self.tr("Code"), lambda one: one.code.name, swatch=lambda one: one.code.colour),
                Column(self.tr("Words it stood on"), lambda one: one.coding.span.words.replace("\n", " "), stretch=1),
                Column(self.tr("Coder"), lambda one: one.coding.coder),
            ],
            key=lambda one: one.coding.id,
            many=True,
        )
        self.table.set_rows(orphans)
        self.table.selectAll()
        self.table.setMinimumHeight(160)
        card = Card(padded=False)
        card.add(self.table)
        self.add(card, 1)
        self.add_cancel(self.tr("Close"))
        button = self.add_confirm(self.tr("Remove selected"), dangerous=True)
        button.clicked.connect(lambda: remove([one.coding.id for one in self.table.selected_rows()]))

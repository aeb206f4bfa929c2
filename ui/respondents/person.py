"""The sheet of somebody in the register of people."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from fieldkit.domain.people import PersonRole
from fieldkit.errors import Code, FieldKitError, UserError
from fieldkit.services import drafts, registering
from fieldkit.services.drafts import Draft
from fieldkit.services.outcome import Outcome
from fieldkit.services.registering import Entry, EntryDraft
from fieldkit.services.session import Study
from ui import words
from ui.jobs import Jobs
from ui.respondents import wording
from ui.widgets.dialogs import Sheet
from ui.widgets.forms import Form, TagEdit
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Segments

translate = QCoreApplication.translate

_WIDTH = 480


class PersonSheet(Sheet):
    """Enter somebody, or change what is said of them; it closes once that is stored.

    Args:
        parent: over whose window.
        jobs: of the study.
        entry: who is changed; None for somebody new.
        done: gets the outcome.
    """

    def __init__(
        self, parent: QWidget, jobs: Jobs[Study], entry: Entry | None, done: Callable[[Outcome[Entry]], object]
    ) -> None:
        title = translate("PersonSheet", "Enter somebody in the register")
        changed = translate("PersonSheet", "Somebody in the register")
        super().__init__(parent, changed if entry else title, width=_WIDTH)
        self._jobs, self._entry, self._done = jobs, entry, done
        self.role = Segments([(one, wording.role(one)) for one in PersonRole], PersonRole.MENTIONED)
        self.role.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.role.chosen.connect(self._tell_role)
        self.forms = TagEdit(self.tr("Айнура, Ainura"))
        self.relation = QLineEdit()
        self.form = Form()
        self.form.add("role", self.tr("In the register as"), self.role)
        self.form.add("name", self.tr("Names"), self.forms, self.tr("All forms in every script; Enter after each."))
        self.form.add("relation", self.tr("Who they are"), self.relation)
        self.add(self.form)
        self._told = Text("", Role.SMALL)
        self.add(self._told)
        self.add_cancel()
        self._save = self.add_confirm(self.tr("Save") if entry else self.tr("Add"), closes=False)
        self._save.clicked.connect(self._write)
        if entry is not None:
            self.forms.set_values(entry.forms)
            self.relation.setText(entry.relation)
            self.role.choose(entry.role)
        self._tell_role()
        self._opened_with = self.draft()
        self.forms.line.setFocus()

    def typed(self) -> Draft | None:
        """What is typed, and about whom."""
        if self.draft() == self._opened_with:
            return None
        return {"entry": self._entry.id if self._entry else "", "form": drafts.plain(self.draft())}

    def put_back(self, draft: Draft) -> None:
        """Hold again what was typed.

        Raises:
            ValueError: `draft` of another version said something else.
        """
        typed = drafts.read(draft.get("form"), EntryDraft)
        self.forms.set_values(typed.forms)
        self.relation.setText(typed.relation)
        self.role.choose(typed.role)
        self._tell_role()

    def draft(self) -> EntryDraft:
        """What the form holds."""
        return EntryDraft(self.forms.values(), self.relation.text(), PersonRole(str(self.role.current())))

    def _tell_role(self) -> None:
        role = self.draft().role
        example, help_text, told = {
            PersonRole.MENTIONED: (
                self.tr("sister of R-012"),
                self.tr("May stay empty. Stands in place of the name in what leaves; no names here."),
                self.tr("Every form, and each part of a full name, is replaced in what leaves this laptop."),
            ),
            PersonRole.INTERVIEWER: (
                self.tr("in Osh"),
                self.tr("May stay empty. Stands behind “interviewer” in place of the name; no names here."),
                self.tr("Every form, and each part of a full name, is replaced in what leaves this laptop."),
            ),
            PersonRole.PUBLIC: (
                self.tr("president"),
                self.tr("May stay empty. For you alone: it never leaves this laptop."),
                self.tr(
                    "These names, whatever their endings, are recognised and leave as spoken. A first name alone is "
                    "not taken for theirs: it may be somebody else’s."
                ),
            ),
        }[role]
        self.relation.setPlaceholderText(example)
        self.form.row("relation").set_help(help_text)
        self._told.setText(told)

    def _write(self) -> None:
        draft, entry = self.draft(), self._entry
        self._save.setEnabled(False)
        self._jobs.write(
            lambda study, _p: (
                registering.enter(study, draft) if entry is None else registering.change(study, entry.id, draft)
            ),
            done=self._written,
            failed=self._refused,
        )

    def _written(self, outcome: Outcome[Entry]) -> None:
        self._done(outcome)
        self.accept()

    def _refused(self, error: FieldKitError) -> None:
        self._save.setEnabled(True)
        field = "relation" if isinstance(error, UserError) and error.facts.get("field") == "relation" else "name"
        self.form.set_problems({field: self._why(error)})

    def _why(self, error: FieldKitError) -> str:
        code = error.code if isinstance(error, UserError) else None
        if isinstance(error, UserError) and error.facts.get("field") == "relation":
            return words.explain(error).sentence
        if code in (Code.VALUE_MISSING, Code.VALUE_INVALID):
            return self.tr("A name has at least two letters.")
        if code is Code.NAME_TAKEN and self.draft().role is PersonRole.PUBLIC:
            return self.tr("One of these names is replaced for somebody else. Change or split that one first.")
        if code is Code.NAME_TAKEN:
            return self.tr("One of these names is that of a public figure here. Change that one first.")
        return words.explain(error).sentence

"""One respondent at the right of the list: form, identity, and what is saved of it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldkit.errors import Code, FieldKitError, UserError
from fieldkit.services.respondents import RespondentDraft, RespondentRow
from ui.respondents.form import RespondentForm
from ui.respondents.identity import IdentityCard
from ui.widgets.buttons import IconButton, primary, quiet
from ui.widgets.card import Card
from ui.widgets.panels import Stack, scrolling
from ui.widgets.text import Role, Text

_LEAST_FORM = 176

Who = tuple[tuple[str, ...], tuple[str, ...]]
"""Names and contacts."""


class _FormCard(Card):
    """Takes the height that who they are leaves over; what is in it scrolls."""

    def __init__(self, *actions: QWidget) -> None:
        super().__init__(padded=False, actions=actions)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, _LEAST_FORM))


class RespondentEditor(Stack):
    """Holds what a person typed until it is saved.

    `save_asked`, `discard_asked` and `removal_asked` come from its buttons.
    """

    save_asked = Signal()
    discard_asked = Signal()
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.is_new = self.is_dirty = self.is_saving = self._changed_since = False
        self.form = RespondentForm()
        self.identity = IdentityCard()
        self._remove = IconButton("delete", self.tr("Remove this respondent"))
        self._card = _FormCard(self._remove)
        self._card.add(scrolling(self.form), 1)
        self._state = Text("", Role.SMALL)
        self._discard = quiet(self.tr("Discard"))
        self.save = primary(self.tr("Save"), icon_name="save", keys="Ctrl+S")
        footer = self._card.add_footer()
        footer.addWidget(self._state, 1)
        footer.addWidget(self._discard)
        footer.addWidget(self.save)
        self.add(self._card, 1)
        self.add(self.identity)
        self.form.changed.connect(self._note_change)
        self.identity.changed.connect(self._note_change)
        self.save.clicked.connect(self.save_asked)
        self._discard.clicked.connect(self.discard_asked)
        self._remove.clicked.connect(self.removal_asked)

    def fill(self, row: RespondentRow) -> None:
        """Show a respondent as stored."""
        consent = row.consent
        self.form.fill(
            RespondentDraft(
                row.respondent.code,
                row.respondent.attributes,
                consent.items if consent else frozenset(),
                consent.how if consent else "",
                consent.given if consent else "",
            )
        )
        self._card.set_title(row.respondent.code, self.tr("%n interviews", "", row.interviews))
        self.is_new = False
        self.mark(dirty=False)

    def begin(self, code: str) -> None:
        """Show an empty form with the next free code, ready to be typed over."""
        self.is_new = True
        self.identity.hide_again()
        self.form.fill(RespondentDraft(code=code))
        self._card.set_title(self.tr("New respondent"))
        self.mark(dirty=False)
        self.form.code.setFocus()
        self.form.code.selectAll()

    def who(self) -> Who | None:
        """Names and contacts, None while they are hidden and so stay as they are."""
        return (self.identity.names.values(), self.identity.contacts.values()) if self.identity.is_open else None

    @property
    def can_save(self) -> bool:
        """Whether there is something to save and nothing on its way."""
        return (self.is_dirty or self.is_new) and not self.is_saving

    def begin_saving(self) -> None:
        """What it holds is on its way; nothing is sent twice."""
        self.is_saving = True
        self._changed_since = False
        self.save.setEnabled(False)

    def note_saved(self) -> None:
        """What was sent is stored; what was typed meanwhile still has to be."""
        self.is_saving = self.is_new = False
        self.form.say_problem("")
        self.identity.form.set_problems({})
        self.mark(dirty=self._changed_since)

    def note_refused(self, error: FieldKitError) -> bool:
        """Say beside its field why it could not be saved; False when no field is to blame."""
        self.is_saving = False
        self.mark(dirty=True)
        if not isinstance(error, UserError):
            return False
        field = error.facts.get("field")
        if error.code is Code.NAME_TAKEN:
            self.form.say_problem(self.tr("Another respondent has this code."))
        elif error.code is Code.VALUE_INVALID and field == "code":
            self.form.say_problem(self.tr("A code has letters or digits, such as R-012."))
        elif error.code is Code.VALUE_INVALID and field == "name":
            self.identity.form.set_problems({"name": self.tr("A name has at least two letters.")})
        else:
            return False
        return True

    def mark(self, *, dirty: bool) -> None:
        """Say whether there is something to save."""
        self.is_dirty = dirty
        unsaved = dirty or self.is_new
        self.save.setEnabled(self.can_save)
        self._discard.setEnabled(unsaved)
        self._remove.setEnabled(not self.is_new)
        self.identity.lock_open(dirty)
        self._state.setText(self.tr("Not saved yet") if unsaved else self.tr("Saved"))

    def _note_change(self) -> None:
        self._changed_since = True
        self.mark(dirty=True)

"""One respondent at the right of the list: form, identity, and what is saved of it."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldkit.errors import Code, FieldKitError, UserError
from fieldkit.services import drafts
from fieldkit.services.drafts import Draft
from fieldkit.services.respondents import RespondentDraft, RespondentRow
from ui.respondents.form import RespondentForm
from ui.respondents.identity import IdentityCard
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.panels import scrolling
from ui.widgets.record import RecordEditor

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


class RespondentEditor(RecordEditor[RespondentRow]):
    """The form of a respondent, and who they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = RespondentForm()
        self.identity = IdentityCard()
        remove = IconButton("delete", self.tr("Remove this respondent"))
        card = _FormCard(remove)
        card.add(scrolling(self.form), 1)
        self._put_in(card, remove)
        self.add(self.identity)
        self.form.changed.connect(self._note_change)
        self.identity.changed.connect(self._note_change)

    def fill(self, record: RespondentRow) -> None:
        """Show a respondent as stored."""
        consent = record.consent
        self.form.fill(
            RespondentDraft(
                record.respondent.code,
                record.respondent.attributes,
                consent.items if consent else frozenset(),
                consent.how if consent else "",
                consent.given if consent else "",
                withheld=record.respondent.withheld,
            )
        )
        self._card.set_title(record.respondent.code, self.tr("%n interviews", "", record.interviews))
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

    def typed(self) -> Draft:
        """The form, and who they are while that is open."""
        who = self.who()
        whole = self.form.draft() if who is None else replace(self.form.draft(), names=who[0], contacts=who[1])
        return {"form": drafts.plain(whole), "identity": who is not None}

    def put_back(self, typed: Draft) -> None:
        """Hold again what was typed; names that were open are open again."""
        draft = drafts.read(typed.get("form"), RespondentDraft)
        self.form.fill(draft)
        if typed.get("identity"):
            self.identity.reveal(draft.names, draft.contacts)

    def who(self) -> Who | None:
        """Names and contacts, None while they are hidden and so stay as they are."""
        return (self.identity.names.values(), self.identity.contacts.values()) if self.identity.is_open else None

    def note_saved(self) -> None:
        """What was sent is stored; what was typed meanwhile still has to be."""
        self.form.say_problem("")
        self.identity.form.set_problems({})
        super().note_saved()

    def mark(self, *, dirty: bool) -> None:
        """Say whether there is something to save; names stay open while there is."""
        super().mark(dirty=dirty)
        self.identity.lock_open(dirty)

    def _blame(self, error: FieldKitError) -> bool:
        if not isinstance(error, UserError):
            return False
        field = error.facts.get("field")
        if error.code is Code.NAME_TAKEN:
            self.form.say_problem(self.tr("Another respondent has this code."))
        elif error.code is Code.VALUE_INVALID and field == "code" and "holds" in error.facts:
            self.form.say_problem(self.tr("There is a name in this code, and codes leave: take one such as R-012."))
        elif error.code is Code.VALUE_INVALID and field == "code":
            self.form.say_problem(self.tr("A code has letters or digits, such as R-012."))
        elif error.code is Code.VALUE_INVALID and field == "name":
            self.identity.form.set_problems({"name": self.tr("A name has at least two letters.")})
        else:
            return False
        return True

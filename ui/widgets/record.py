"""The form of one record in a card, and below it whether it is saved."""

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldkit.errors import FieldKitError
from fieldkit.services.drafts import Draft
from ui.widgets.buttons import IconButton, primary, quiet
from ui.widgets.card import Card
from ui.widgets.panels import Stack
from ui.widgets.text import Role, Text

R = TypeVar("R")


class RecordEditor(Stack, Generic[R]):
    """Holds what a person typed until it is saved.

    `save_asked`, `discard_asked` and `removal_asked` come from its buttons.
    """

    save_asked = Signal()
    discard_asked = Signal()
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.is_new = self.is_dirty = self.is_saving = self._changed_since = False

    def fill(self, record: R) -> None:
        """Show a record as stored."""

    def typed(self) -> Draft:
        """What it holds, in what JSON knows."""
        return {}

    def put_back(self, typed: Draft) -> None:
        """Hold again what `typed` said, over the record or the new one that it shows.

        Raises:
            ValueError: `typed` of another version said something else.
        """

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
        self.mark(dirty=self._changed_since)

    def note_refused(self, error: FieldKitError) -> bool:
        """What was sent was not stored: say why beside its field; False when no field is to blame."""
        self.is_saving = False
        self.mark(dirty=True)
        return self._blame(error)

    def mark(self, *, dirty: bool) -> None:
        """Say whether there is something to save."""
        self.is_dirty = dirty
        unsaved = dirty or self.is_new
        self.save.setEnabled(self.can_save)
        self._discard.setEnabled(unsaved)
        self._remove.setEnabled(not self.is_new)
        self._state.setText(self.tr("Not saved yet") if unsaved else self.tr("Saved"))

    def _put_in(self, card: Card, remove: IconButton) -> None:
        """Take the card with the form, and the button that removes the record."""
        self._card, self._remove = card, remove
        self._state = Text("", Role.SMALL)
        self._discard = quiet(self.tr("Discard"))
        self.save = primary(self.tr("Save"), icon_name="save", keys="Ctrl+S")
        footer = card.add_footer()
        footer.addWidget(self._state, 1)
        footer.addWidget(self._discard)
        footer.addWidget(self.save)
        self.add(card, 1)
        self.save.clicked.connect(self.save_asked)
        self._discard.clicked.connect(self.discard_asked)
        remove.clicked.connect(self.removal_asked)

    def _blame(self, _error: FieldKitError) -> bool:
        """Say beside a field what is wrong with it; False when none is to blame."""
        return False

    def _note_change(self) -> None:
        self._changed_since = True
        self.mark(dirty=True)

"""The register of people who were not interviewed: those who are mentioned, interviewers, public figures to keep."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldkit.services.registering import Entry
from ui.models.rows import Column
from ui.respondents import wording
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text

_HEIGHT = 190


class PeopleCard(Card):
    """The register, closed at first because it shows names.

    `wanted` asks for the register, answered by `reveal`; `add_asked` opens the sheet of somebody new elsewhere,
    `change_asked` that of an `Entry`; `removal_asked` carries an `Entry`.
    """

    wanted = Signal()
    add_asked = Signal()
    change_asked = Signal(object)
    removal_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.set_title(self.tr("Register of people"), self.tr("never leaves this laptop"))
        self._add = quiet(self.tr("Add…"), icon_name="plus")
        self._switch = quiet(self.tr("Show"), icon_name="eye")
        self._remove = quiet(self.tr("Remove"), icon_name="delete")
        self._change = quiet(self.tr("Edit…"), icon_name="edit")
        for button in (self._remove, self._change, self._add, self._switch):
            button.setProperty("compact", True)
            self.add_action(button)
        self._switch.clicked.connect(self._switch_over)
        self._add.clicked.connect(self.add_asked)
        self._remove.clicked.connect(self._ask_removal)
        self._change.clicked.connect(lambda: self._ask_change(self.table.selected_row()))
        self.table: Table[Entry] = Table(
            [
                Column(
                    self.tr("Forms of the name"),
                    lambda one: " · ".join(one.forms),
                    stretch=3,
                    tip=lambda one: " · ".join(one.forms),
                ),
                Column(self.tr("Who they are"), wording.who, stretch=2),
                Column(
                    self.tr("Leaves as"),
                    lambda one: one.wording or self.tr("as spoken"),
                    stretch=2,
                    tip=lambda one: one.wording,
                ),
            ],
            key=lambda one: one.id,
        )
        self.table.setFixedHeight(_HEIGHT)
        self.table.setAccessibleName(self.tr("Register of people"))
        self.table.chosen.connect(self._enable)
        self.table.activated_row.connect(self._ask_change)
        self.table.removal_asked.connect(self._ask_removal)
        self._nobody = Text(self.tr("Nobody yet. Add whoever is named in a conversation: a sister, a chairwoman."))
        self._nobody.setContentsMargins(12, 12, 12, 12)
        self._closed = Text(
            self.tr("Hidden. Every form is replaced in what leaves, those of public figures apart."), Role.SMALL
        )
        self._closed.setContentsMargins(12, 12, 12, 12)
        self.add(self._closed)
        self.add(self.table)
        self.add(self._nobody)
        self.hide_again()

    @property
    def is_open(self) -> bool:
        """Whether names are on the screen."""
        return self._remove.isVisibleTo(self)

    def reveal(self, persons: Sequence[Entry]) -> None:
        """Open the card with the register."""
        self.table.set_rows(persons)
        self._show(opened=True)

    def hide_again(self) -> None:
        """Close the card and hold no name any more."""
        self.table.set_rows(())
        self._show(opened=False)

    def _show(self, *, opened: bool) -> None:
        anybody = bool(self.table.rows_model.rows)
        self._closed.setVisible(not opened)
        self.table.setVisible(opened and anybody)
        self._nobody.setVisible(opened and not anybody)
        for button in (self._remove, self._change):
            button.setVisible(opened)
        self._enable(self.table.selected_row())
        self._switch.setText(self.tr("Hide") if opened else self.tr("Show"))

    def _switch_over(self) -> None:
        if self.is_open:
            self.hide_again()
        else:
            self.wanted.emit()

    def _enable(self, row: Entry | None) -> None:
        for button in (self._remove, self._change):
            button.setEnabled(row is not None)

    def _ask_change(self, row: Entry | None) -> None:
        if row is not None:
            self.change_asked.emit(row)

    def _ask_removal(self) -> None:
        row = self.table.selected_row()
        if row is not None:
            self.removal_asked.emit(row)

"""People whom respondents mention: the register of names that are replaced in what leaves."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldkit.domain.people import Person
from ui.models.rows import Column
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.dialogs import Sheet
from ui.widgets.forms import Form, TagEdit
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text

_HEIGHT = 190


class PeopleCard(Card):
    """The register, closed at first because it shows names.

    `wanted` asks for the register, answered by `reveal`; `add_asked` opens the sheet of a new person elsewhere;
    `removal_asked` carries a `Person`.
    """

    wanted = Signal()
    add_asked = Signal()
    removal_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.set_title(self.tr("People mentioned"), self.tr("never leaves this laptop"))
        self._add = quiet(self.tr("Add…"), icon_name="plus")
        self._switch = quiet(self.tr("Show"), icon_name="eye")
        self._remove = quiet(self.tr("Remove"), icon_name="delete")
        for button in (self._remove, self._add, self._switch):
            button.setProperty("compact", True)
            self.add_action(button)
        self._switch.clicked.connect(self._switch_over)
        self._add.clicked.connect(self.add_asked)
        self._remove.clicked.connect(self._ask_removal)
        self.table: Table[Person] = Table(
            [
                Column(self.tr("Forms of the name"), lambda one: " · ".join(one.forms), stretch=3),
                Column(self.tr("Who they are"), lambda one: one.relation or "–", stretch=2),
                Column(self.tr("Leaves as"), lambda one: f"[Person {one.pseudonym}]"),
            ],
            key=lambda one: one.id,
        )
        self.table.setFixedHeight(_HEIGHT)
        self.table.setAccessibleName(self.tr("People mentioned"))
        self.table.chosen.connect(lambda row: self._remove.setEnabled(row is not None))
        self.table.removal_asked.connect(self._ask_removal)
        self._nobody = Text(self.tr("Nobody yet. Add whoever is named in a conversation: a sister, a chairwoman."))
        self._nobody.setContentsMargins(12, 12, 12, 12)
        self._closed = Text(self.tr("Hidden. Every form is replaced in what leaves."), Role.SMALL)
        self._closed.setContentsMargins(12, 12, 12, 12)
        self.add(self._closed)
        self.add(self.table)
        self.add(self._nobody)
        self.hide_again()

    @property
    def is_open(self) -> bool:
        """Whether names are on the screen."""
        return self._remove.isVisibleTo(self)

    def reveal(self, persons: Sequence[Person]) -> None:
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
        self._remove.setVisible(opened)
        self._remove.setEnabled(self.table.selected_row() is not None)
        self._switch.setText(self.tr("Hide") if opened else self.tr("Show"))

    def _switch_over(self) -> None:
        if self.is_open:
            self.hide_again()
        else:
            self.wanted.emit()

    def _ask_removal(self) -> None:
        person = self.table.selected_row()
        if person is not None:
            self.removal_asked.emit(person)


class PersonSheet(Sheet):
    """Enter somebody who is mentioned; `entered` carries the forms and the relation once they can be registered."""

    entered = Signal(tuple, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Somebody who is mentioned"))
        self.forms = TagEdit(self.tr("Айнура, Ainura"))
        self.relation = QLineEdit(placeholderText=self.tr("sister of R-012"))
        self.form = Form()
        self.form.add("name", self.tr("Names"), self.forms, self.tr("All forms in every script; Enter after each."))
        self.form.add(
            "relation",
            self.tr("Who they are"),
            self.relation,
            self.tr("May stay empty. Stands in place of the name in what leaves; no names here."),
        )
        self.add(self.form)
        self.add(Text(self.tr("From now on every form is replaced in what leaves this laptop."), Role.SMALL))
        self.add_cancel()
        self.add_confirm(self.tr("Add"), closes=False).clicked.connect(self._check)
        self.forms.line.setFocus()

    def _check(self) -> None:
        forms = self.forms.values()
        short = any(sum(sign.isalpha() for sign in form) < 2 for form in forms)
        if not forms or short:
            self.form.set_problems({"name": self.tr("A name has at least two letters.")})
            return
        self.entered.emit(forms, self.relation.text())
        self.accept()

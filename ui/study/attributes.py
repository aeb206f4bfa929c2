"""The attributes by which respondents are described."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from fieldkit.domain.study import Attribute, AttributeClass
from ui import words
from ui.models.rows import Column
from ui.style.tokens import Tone
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.dialogs import Sheet
from ui.widgets.forms import Form, TagEdit
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text

_KINDS = (AttributeClass.QUASI, AttributeClass.FREE, AttributeClass.SENSITIVE, AttributeClass.DIRECT)


class AttributesCard(Card):
    """A table of attributes; Enter edits one, Delete removes it.

    Args:
        save: called with all attributes once one was added, changed or removed.
    """

    def __init__(self, save: Callable[[Sequence[Attribute]], object]) -> None:
        super().__init__(
            self.tr("Attributes of respondents"), self.tr("what the tables are broken down by"), padded=False
        )
        self._save = save
        self._attributes: tuple[Attribute, ...] = ()
        self.new = quiet(self.tr("New attribute"), icon_name="plus")
        self.new.clicked.connect(lambda: self.edit(None))
        self.add_action(self.new)
        self.table: Table[Attribute] = Table(
            [
                Column(self.tr("Attribute"), lambda one: one.label, stretch=2, detail=lambda one: one.key),
                Column(
                    self.tr("Gives away"),
                    lambda one: words.attribute_class(one.kind),
                    tone=lambda one: _TONES[one.kind],
                ),
                Column(self.tr("Values"), lambda one: ", ".join(one.values) or self.tr("any text"), stretch=3),
                Column(
                    self.tr("Leaves"),
                    lambda one: self.tr("yes") if one.shareable else self.tr("no"),
                    tip=lambda _one: self.tr("Only harmless attributes and combinations with listed values leave."),
                ),
            ],
            key=lambda one: one.key,
        )
        self.table.setAccessibleName(self.tr("Attributes of respondents"))
        self.table.activated_row.connect(self.edit)
        self.table.removal_asked.connect(self._remove)
        self.table.setMinimumHeight(150)
        self.add(self.table, 1)
        self.none_yet = Text(
            self.tr("None yet. Country, gender, years abroad: what you ask everybody, tables can compare."), Role.MUTED
        )
        self.none_yet.setContentsMargins(12, 12, 12, 14)
        self.add(self.none_yet)

    def show_attributes(self, attributes: Sequence[Attribute]) -> None:
        """Show these."""
        self._attributes = tuple(attributes)
        self.table.set_rows(self._attributes)
        self.table.setVisible(bool(attributes))
        self.none_yet.setVisible(not attributes)

    def edit(self, attribute: Attribute | None) -> "AttributeSheet":
        """Open the form of an attribute, or of a new one."""
        taken = {one.key for one in self._attributes if one is not attribute}
        sheet = AttributeSheet(self, attribute, taken)
        sheet.accepted.connect(lambda: self._keep(attribute, sheet.result_attribute()))
        sheet.open()
        return sheet

    def _keep(self, before: Attribute | None, after: Attribute) -> None:
        if before is None:
            self._save((*self._attributes, after))
        else:
            self._save([after if one.key == before.key else one for one in self._attributes])

    def _remove(self) -> None:
        row = self.table.selected_row()
        if row is not None:
            self._save([one for one in self._attributes if one.key != row.key])


_TONES = {
    AttributeClass.DIRECT: Tone.DANGER,
    AttributeClass.SENSITIVE: Tone.WARNING,
    AttributeClass.QUASI: Tone.INFO,
    AttributeClass.FREE: Tone.NEUTRAL,
}


class AttributeSheet(Sheet):
    """The form of one attribute.

    Args:
        parent: over whose window.
        attribute: to change; None for a new one.
        taken: keys that others have.
    """

    def __init__(self, parent: QWidget, attribute: Attribute | None, taken: set[str]) -> None:
        super().__init__(parent, self.tr("New attribute") if attribute is None else attribute.label)
        self._attribute = attribute
        self._taken = taken
        self.label = QLineEdit(attribute.label if attribute else "")
        self.kind = QComboBox()
        for kind in _KINDS:
            self.kind.addItem(words.attribute_class(kind), kind.value)
        self.kind.setCurrentIndex(_KINDS.index(attribute.kind) if attribute else 0)
        self.values = TagEdit(self.tr("type a value, then Enter; none for any text"))
        self.values.set_values(attribute.values if attribute else ())
        self.form = Form()
        self.form.add("label", self.tr("What it is called"), self.label)
        self.form.add(
            "kind",
            self.tr("How much it gives away"),
            self.kind,
            self.tr("What identifies directly or is sensitive never leaves this laptop."),
        )
        self.form.add("values", self.tr("Values in their order"), self.values, optional=True)
        self.add(self.form)
        self.add(Text(self.tr("Only attributes with listed values can leave in a bundle."), Role.SMALL))
        self.add_cancel()
        self.confirm = self.add_confirm(self.tr("Save"), closes=False)
        self.confirm.clicked.connect(self._check)
        self.label.setFocus()

    def result_attribute(self) -> Attribute:
        """The attribute as the form says; an attribute keeps its key for life."""
        label = self.label.text().strip()
        key = self._attribute.key if self._attribute else key_of(label, self._taken)
        return Attribute(key, label, AttributeClass(self.kind.currentData()), self.values.values())

    def _check(self) -> None:
        if self.label.text().strip():
            self.accept()
        else:
            self.form.set_problems({"label": self.tr("Give it a name.")})


def key_of(label: str, taken: set[str]) -> str:
    """A stable key from a label: its letters and digits, lower case, joined by `_`; numbered where it is taken."""
    plain = "_".join("".join(sign if sign.isalnum() else " " for sign in label.casefold()).split()) or "attribute"
    key, number = plain, 1
    while key in taken:
        number += 1
        key = f"{plain}_{number}"
    return key

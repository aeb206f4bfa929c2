"""The form of one attribute: how much it gives away, what its values are a part of, how it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import UserError
from fieldkit.services import drafts, hierarchies, profiles
from fieldkit.services.drafts import Draft
from ui import words
from ui.study.levels import HierarchyField, LevelField
from ui.widgets.buttons import IconButton
from ui.widgets.dialogs import Sheet, choose_file, choose_target
from ui.widgets.forms import Form, TagEdit

_KINDS = (AttributeClass.QUASI, AttributeClass.FREE, AttributeClass.SENSITIVE, AttributeClass.DIRECT)


@dataclass(frozen=True, slots=True)
class Known:
    """What the study knows beside an attribute.

    Attributes:
        taken: keys that others have.
        values: listed, and noted of respondents.
        free: whether how coarse it is may be chosen freely here.
    """

    taken: set[str]
    values: Sequence[str] = field(repr=False)
    free: bool


class AttributeSheet(Sheet):
    """The form of one attribute.

    Args:
        parent: over whose window.
        attribute: to change; None for a new one.
        known: what the study knows beside it.
        typed: what the form holds at first, when that is something else than the attribute.
    """

    def __init__(
        self, parent: QWidget, attribute: Attribute | None, known: Known, typed: Attribute | None = None
    ) -> None:
        super().__init__(parent, self.tr("New attribute") if attribute is None else attribute.label)
        self._attribute = attribute
        self._known = known
        shown = typed or attribute
        self.label = QLineEdit(shown.label if shown else "")
        self.kind = QComboBox()
        for kind in _KINDS:
            self.kind.addItem(words.attribute_class(kind), kind.value)
        self.kind.setCurrentIndex(_KINDS.index(shown.kind) if shown else 0)
        self.values = TagEdit(self.tr("type a value, then Enter; none for any text"))
        self.values.set_values(shown.values if shown else ())
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
        self._add_levels(shown)
        self._opened_with = None if typed else self.result_attribute()
        self.add_cancel()
        self.confirm = self.add_confirm(self.tr("Save"), closes=False)
        self.confirm.clicked.connect(self._check)
        self.label.setFocus()

    def typed(self) -> Draft | None:
        """The form, and which attribute it is about."""
        held = self.result_attribute()
        if held == self._opened_with:
            return None
        return {"attribute": self._attribute.key if self._attribute else "", "form": drafts.plain(held)}

    def result_attribute(self) -> Attribute:
        """The attribute as the form says; an attribute keeps its key for life."""
        label = self.label.text().strip()
        key = self._attribute.key if self._attribute else key_of(label, self._known.taken)
        kind, values = AttributeClass(self.kind.currentData()), self.values.values()
        held = self._attribute.level if self._attribute else 0
        made = Attribute(key, label, kind, values, self.hierarchy.hierarchy(), held)
        return profiles.with_level(made, self.level.level(), free=self._known.free)

    def _add_levels(self, attribute: Attribute | None) -> None:
        self.hierarchy = HierarchyField(attribute.hierarchy if attribute else Hierarchy(), self._known.values)
        self.level = LevelField()
        self.form.add(
            "hierarchy", self.tr("What the values are a part of"), self._with_buttons(), optional=self._known.free
        )
        self.hierarchy.setAccessibleName(self.tr("What the values are a part of"))
        self.form.add("level", self.tr("How it leaves"), self.level)
        self.hierarchy.currentIndexChanged.connect(self._offer)
        self.values.changed.connect(self._offer)
        for choice in (self.hierarchy, self.kind, self.read):
            choice.setEnabled(self._known.free)
        self._offer()
        self.level.set_level(attribute.leaving if attribute else 0)

    def _with_buttons(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self.read = IconButton("import", self.tr("Read a table of your own"))
        self.write = IconButton("export", self.tr("Write it as a table, to change it"))
        self.read.clicked.connect(self._ask_file)
        self.write.clicked.connect(self._ask_target)
        line.addWidget(self.hierarchy, 1)
        line.addWidget(self.read)
        line.addWidget(self.write)
        holder.setFocusProxy(self.hierarchy)
        return holder

    def _offer(self) -> None:
        """Offer the levels of the chosen hierarchy, with examples of the study's own values."""
        found = self.hierarchy.hierarchy()
        noted = (*self.values.values(), *self._known.values)
        least = 0 if self._known.free or self._attribute is None else self._attribute.level
        self.level.offer(found, noted, least=least)
        self.write.setEnabled(bool(found.depth))
        help_text = self.tr("Values that are not listed leave only on a coarser level.")
        if not self._known.free:
            help_text = self.tr("The study’s founder chose the hierarchy; here it can only leave coarser.")
        self.form.row("level").set_help(help_text)

    def _ask_file(self) -> None:
        tables = [self.tr("Tables (*.csv *.txt)")]
        choose_file(self, self.tr("Read a table of your own"), Path.home(), tables, self.take_file)

    def take_file(self, file: Path) -> None:
        """Take the hierarchy in a table."""
        try:
            self.hierarchy.choose_own(hierarchies.read_file(file))
        except UserError as error:
            said = words.explain(error)
            self.form.set_problems({"hierarchy": f"{said.sentence} {said.next_step}"})
        else:
            self.form.set_problems({})

    def _ask_target(self) -> None:
        target = Path.home() / f"{self.label.text().strip() or 'values'}.csv"
        tables = [self.tr("Tables (*.csv)")]
        choose_target(self, self.tr("Write it as a table"), target, tables, self.write_file)

    def write_file(self, file: Path) -> None:
        """Write the chosen hierarchy as a table."""
        try:
            hierarchies.write_file(file, self.hierarchy.hierarchy(), (*self.values.values(), *self._known.values))
        except UserError as error:
            said = words.explain(error)
            self.form.set_problems({"hierarchy": f"{said.sentence} {said.next_step}"})

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

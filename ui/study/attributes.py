"""The attributes by which respondents are described."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Signal

from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.services import drafts
from fieldkit.services.drafts import Draft
from ui import words
from ui.models.rows import Column
from ui.study import levels
from ui.study.attribute_sheet import AttributeSheet, Known
from ui.style.tokens import Tone
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text


class AttributesCard(Card):
    """A table of attributes; Enter edits one, Delete removes it. `profiles_wanted` asks for what others get.

    Args:
        save: called with all attributes once one was added, changed or removed.
    """

    profiles_wanted = Signal()

    def __init__(self, save: Callable[[Sequence[Attribute]], object]) -> None:
        super().__init__(
            self.tr("Attributes of respondents"), self.tr("what the tables are broken down by"), padded=False
        )
        self._save = save
        self._attributes: tuple[Attribute, ...] = ()
        self._values: Mapping[str, Sequence[str]] = {}
        self._bound: Collection[str] = ()
        self.profiles = quiet(self.tr("Profiles"), icon_name="shield")
        self.profiles.setToolTip(self.tr("How coarse what an archive or a printer gets is"))
        self.profiles.clicked.connect(self.profiles_wanted)
        self.add_action(self.profiles)
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
                    levels.leaves_as,
                    tip=self._tip,
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

    def show_attributes(
        self, attributes: Sequence[Attribute], values: Mapping[str, Sequence[str]], bound: Collection[str]
    ) -> None:
        """Show these.

        Args:
            attributes: of the study.
            values: key -> values listed and noted.
            bound: keys of those that can only be made coarser here.
        """
        self._attributes, self._values, self._bound = tuple(attributes), values, bound
        self.table.set_rows(self._attributes)
        self.table.setVisible(bool(attributes))
        self.none_yet.setVisible(not attributes)

    def edit(self, attribute: Attribute | None, typed: Attribute | None = None) -> "AttributeSheet":
        """Open the form of an attribute, or of a new one, with what was typed in it before."""
        taken = {one.key for one in self._attributes if one is not attribute}
        noted = self._values.get(attribute.key, ()) if attribute else ()
        sheet = AttributeSheet(
            self, attribute, Known(taken, noted, free=attribute is None or attribute.key not in self._bound), typed
        )
        sheet.accepted.connect(lambda: self._keep(attribute, sheet.result_attribute()))
        sheet.open()
        return sheet

    def edit_again(self, draft: Draft) -> None:
        """Open the form again with what `AttributeSheet.typed` told of it.

        Raises:
            ValueError: another version of the program told of it.
        """
        typed = drafts.read(draft.get("form"), Attribute)
        self.edit(next((one for one in self._attributes if one.key == draft.get("attribute")), None), typed)

    def _tip(self, one: Attribute) -> str:
        if not one.shareable:
            return self.tr("Only harmless attributes and combinations with listed or coarser values leave.")
        return levels.example(one.hierarchy, self._values.get(one.key, ()), one.leaving) if one.leaving else ""

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

"""Which answers of a respondent are not told, because they would stand out by them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldkit.domain.study import Attribute
from ui.widgets.buttons import Button, flat
from ui.widgets.panels import Stack
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Toggle


class WithheldFields(Stack):
    """A switch for each attribute that leaves, out of the way until it is asked for or one is on."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=2, parent=parent)
        self.switches: dict[str, Toggle] = {}
        self._kept: frozenset[str] = frozenset()
        self.show_button: Button = flat(self.tr("Keep an answer back"), icon_name="shield")
        self.show_button.setToolTip(self.tr("Answers that are not told of this person, whoever gets the others"))
        self.show_button.clicked.connect(self._open)
        self._title = Text(self.tr("Not told of this person"), Role.STRONG)
        self.add(self.show_button)
        self.add(self._title)
        self._show(on=False)

    def ask_for(self, attributes: Sequence[Attribute]) -> None:
        """Offer these attributes, those of them that leave at all."""
        on = self.withheld()
        for switch in self.switches.values():
            self.column.removeWidget(switch)
            switch.deleteLater()
        self.switches = {one.key: Toggle(one.label) for one in attributes if one.shareable}
        for switch in self.switches.values():
            switch.toggled.connect(self.changed)
            self.add(switch)
        self.fill(on)

    def fill(self, withheld: frozenset[str]) -> None:
        """Show which are not told."""
        for key, switch in self.switches.items():
            switch.setChecked(key in withheld)
        # what leaves of nobody at the moment stays kept back
        self._kept = withheld - self.switches.keys()
        self._show(on=any(key in withheld for key in self.switches))

    def withheld(self) -> frozenset[str]:
        """Keys of the attributes that are not told."""
        return self._kept | {key for key, switch in self.switches.items() if switch.isChecked()}

    def _open(self) -> None:
        self._show(on=True)
        next(iter(self.switches.values())).setFocus()

    def _show(self, *, on: bool) -> None:
        self.show_button.setVisible(not on and bool(self.switches))
        self._title.setVisible(on)
        for switch in self.switches.values():
            switch.setVisible(on)

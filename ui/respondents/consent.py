"""What a respondent agreed to, how and when."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from fieldkit.domain.people import ConsentItem
from ui.respondents.wording import asked
from ui.style.metrics import GAP
from ui.widgets.dates import DayField
from ui.widgets.forms import Form
from ui.widgets.panels import Stack
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Toggle


class ConsentFields(Stack):
    """A switch for each item. Any of them implies taking part; without taking part there is none of them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=2, parent=parent)
        self.add(Text(self.tr("Consent"), Role.STRONG))
        self.switches = {item: Toggle(asked(item)) for item in ConsentItem}
        for item, switch in self.switches.items():
            switch.toggled.connect(lambda on, item=item: self._turned(item, on))
            self.add(switch)
        self.how = QComboBox()
        for key, text in (("", self.tr("not noted")), ("oral", self.tr("oral")), ("written", self.tr("written"))):
            self.how.addItem(text, key)
        self.how.currentIndexChanged.connect(self.changed)
        self.given = DayField(self.tr("today"))
        self.given.dateChanged.connect(self.changed)
        self._details = Form()
        self._details.add_beside(("how", self.tr("How"), self.how), ("given", self.tr("Given on"), self.given))
        self._details.column.setContentsMargins(0, GAP // 2, 0, 0)
        self.add(self._details)
        self._details.setEnabled(False)

    def items(self) -> frozenset[ConsentItem]:
        """What is switched on."""
        return frozenset(item for item, switch in self.switches.items() if switch.isChecked())

    def fill(self, items: Iterable[ConsentItem], how: str, given: str) -> None:
        """Show a consent."""
        chosen = frozenset(items)
        for item, switch in self.switches.items():
            switch.setChecked(item in chosen)
        self.how.setCurrentIndex(max(0, self.how.findData(how)))
        self.given.set_day(given)

    def _turned(self, item: ConsentItem, on: bool) -> None:
        if item is ConsentItem.TAKE_PART and not on:
            for other in self.switches.values():
                other.setChecked(False)
        elif on:
            self.switches[ConsentItem.TAKE_PART].setChecked(True)
        self._details.setEnabled(bool(self.items()))
        self.changed.emit()

"""The form of one respondent, without who they are."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from fieldkit.domain.study import Attribute
from fieldkit.services.respondents import RespondentDraft
from ui.respondents.consent import ConsentFields
from ui.respondents.withheld import WithheldFields
from ui.style.metrics import GAP
from ui.widgets.forms import Form, show_text
from ui.widgets.panels import Stack
from ui.widgets.text import Role, Text

_NEVER_OFFERED = ""


class AttributeField(QComboBox):
    """A value of an attribute: one of the study's list, or typed where the study lists none.

    Args:
        attribute: what is asked.
        used: values other respondents have, offered where the study lists none.
    """

    def __init__(self, attribute: Attribute, used: Sequence[str]) -> None:
        super().__init__()
        self._listed = bool(attribute.values)
        self.setEditable(not self._listed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        if self._listed:
            self.addItem("–", _NEVER_OFFERED)
        for value in attribute.values or used:
            self.addItem(value, value)
        self.set_value("")

    def value(self) -> str:
        """What is chosen or typed; "" for nothing."""
        return str(self.currentData() or "") if self._listed else self.currentText().strip()

    def set_value(self, value: str) -> None:
        """Show a value, also one that the study does not list any more."""
        line = self.lineEdit()
        if not self._listed and line is not None:
            show_text(line, value)
            return
        if self.findData(value) < 0:
            self.addItem(value, value)
        self.setCurrentIndex(self.findData(value))


class RespondentForm(Stack):
    """Code, attributes and consent; `changed` comes when a person changes something, not while it is filled."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._filling = False
        self._attributes: tuple[Attribute, ...] | None = None
        self._used: Mapping[str, Sequence[str]] = {}
        self.fields: dict[str, AttributeField] = {}
        self.code = QLineEdit()
        self.code.setMaxLength(40)
        self.code.textEdited.connect(self._touched)
        self.form = Form()
        self.consent = ConsentFields()
        self.consent.changed.connect(self._touched)
        self.withheld = WithheldFields()
        self.withheld.changed.connect(self._touched)
        self._asked = Form()
        self.add(self.form)
        self.add(self._asked)
        self.add(self.consent)
        self.add(self.withheld)
        self.add_stretch()
        self.form.add("code", self.tr("Code"), self.code, self.tr("Stands for the person in everything that leaves."))

    def ask_for(self, attributes: tuple[Attribute, ...], used: Mapping[str, Sequence[str]]) -> None:
        """Ask for these attributes; fields that are there already stay as they are."""
        if attributes == self._attributes and used == self._used:
            return
        kept = {key: field.value() for key, field in self.fields.items()}
        self._attributes, self._used = attributes, used
        self.fields = {one.key: AttributeField(one, used.get(one.key, ())) for one in attributes}
        asked = Form()
        pairs = [attributes[at : at + 2] for at in range(0, len(attributes), 2)]
        for pair in pairs:
            asked.add_beside(*((one.key, one.label, self.fields[one.key]) for one in pair))
        if not attributes:
            asked.column.addWidget(
                Text(self.tr("The study does not describe respondents yet. Its page lists what to ask."), Role.SMALL)
            )
        self._filling = True
        for key, field in self.fields.items():
            field.set_value(kept.get(key, ""))
            field.currentTextChanged.connect(self._touched)
        self.withheld.ask_for(attributes)
        self._filling = False
        self.column.replaceWidget(self._asked, asked)
        self._asked.deleteLater()
        self._asked = asked
        self._set_order()

    def fill(self, draft: RespondentDraft) -> None:
        """Show a respondent."""
        self._filling = True
        self.form.set_problems({})
        show_text(self.code, draft.code)
        for key, field in self.fields.items():
            field.set_value(draft.attributes.get(key, ""))
        self.withheld.fill(draft.withheld)
        self.consent.fill(draft.consent, draft.how, draft.given)
        self._filling = False

    def draft(self) -> RespondentDraft:
        """What it holds, without names and contacts."""
        return RespondentDraft(
            code=self.code.text(),
            attributes={key: field.value() for key, field in self.fields.items()},
            consent=self.consent.items(),
            how=str(self.consent.how.currentData()),
            given=self.consent.given.day(),
            withheld=self.withheld.withheld(),
        )

    def say_problem(self, sentence: str) -> None:
        """Say what is wrong with the code."""
        self.form.set_problems({"code": sentence})

    def _touched(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _set_order(self) -> None:
        kept_back = [self.withheld.show_button, *self.withheld.switches.values()]
        agreed = [*self.consent.switches.values(), self.consent.how, self.consent.given]
        order: list[QWidget] = [self.code, *self.fields.values(), *agreed, *kept_back]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

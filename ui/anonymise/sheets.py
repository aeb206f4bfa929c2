"""What needs an answer before it can be decided: a coarser wording, and which forms go."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from fieldkit.domain.identifiers import Decision
from fieldkit.services.deciding import IdentifierRow
from ui.anonymise import wording
from ui.widgets.dialogs import Sheet
from ui.widgets.forms import Form
from ui.widgets.panels import scrolling
from ui.widgets.text import Role, Text

translate = QCoreApplication.translate

_TALLEST = 260


class GeneraliseSheet(Sheet):
    """Asks for something coarser that is still true.

    Args:
        parent: over whose window.
        rows: about which.
        known: wordings used before.
        then: gets the wording, without brackets.
    """

    def __init__(
        self, parent: QWidget, rows: Sequence[IdentifierRow], known: Sequence[str], then: Callable[[str], object]
    ) -> None:
        super().__init__(parent, translate("GeneraliseSheet", "Generalise"))
        self._then = then
        first = rows[0]
        self.add(Text(", ".join(wording.name(row) for row in rows), Role.STRONG))
        self.field = QLineEdit(first.identifier.instead or first.suggestion)
        self.field.setPlaceholderText(self.tr("village, Naryn region"))
        suggested = (row.suggestion for row in rows if row.suggestion)
        completer = QCompleter(list(dict.fromkeys((*suggested, *known))), self.field)
        self.field.setCompleter(completer)
        self._form = Form()
        self._form.add(
            "instead",
            self.tr("Something coarser that is still true"),
            self.field,
            self.tr("Such as: village, Naryn region · month in 2014 · aged 30–39. Empty says only what it was."),
        )
        self.add(self._form)
        self._preview = Text("", Role.MUTED)
        self.add(self._preview)
        self.field.textChanged.connect(self._show)
        self._identifier = first.identifier
        self.add_cancel()
        self.add_confirm(self.tr("Generalise"))
        self.accepted.connect(lambda: self._then(self.field.text()))
        self._show()
        self.field.setFocus()
        self.field.selectAll()

    def _show(self) -> None:
        instead = self.field.text().strip().strip("[]").strip()
        said = replace(self._identifier, decision=Decision.GENERALISE, instead=instead).wording
        self._preview.setText(self.tr("In its place: %1").replace("%1", said))


class SplitSheet(Sheet):
    """Asks which forms are somebody or something else.

    Args:
        parent: over whose window.
        row: the identifier.
        then: gets the forms that go.
    """

    def __init__(self, parent: QWidget, row: IdentifierRow, then: Callable[[Sequence[str]], object]) -> None:
        super().__init__(parent, translate("SplitSheet", "Split forms"))
        self.add(Text(self.tr("Which of these are somebody or something else? About them is decided anew.")))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._forms = row.identifier.forms
        self.boxes = [QCheckBox(form.replace("&", "&&")) for form in self._forms]
        for box in self.boxes:
            box.toggled.connect(self._check)
            column.addWidget(box)
        area = scrolling(holder)
        area.setFixedHeight(min(_TALLEST, holder.sizeHint().height() + 8))
        self.add(area)
        self.add_cancel()
        self._confirm = self.add_confirm(self.tr("Split"))
        self.accepted.connect(lambda: then(self._chosen()))
        self._check()

    def _chosen(self) -> list[str]:
        return [form for form, box in zip(self._forms, self.boxes, strict=True) if box.isChecked()]

    def _check(self) -> None:
        self._confirm.setEnabled(0 < len(self._chosen()) < len(self.boxes))

"""Letting words stay for which the gate let nothing out: who does has read and typed them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from fieldkit.services.staying import HeldBack
from ui.widgets.dialogs import Sheet
from ui.widgets.forms import Form
from ui.widgets.text import Role, Text


class StaySheet(Sheet):
    """Asks to type the words exactly as they stand.

    Args:
        parent: over whose window.
        held: the words, with what stands around them.
        then: gets what was typed, once it is right.
    """

    def __init__(self, parent: QWidget, held: HeldBack, then: Callable[[str], object]) -> None:
        super().__init__(parent, QCoreApplication.translate("StaySheet", "Let it stay?"))
        self._words = held.words
        self.add(
            Text(
                self.tr(
                    "Whoever gets a bundle will read these words, here and wherever they are written like this. The "
                    "report counts that somebody let them stay."
                )
            )
        )
        self.add(_quotation(held))
        self.field = QLineEdit()
        self._form = Form()
        self._form.add("typed", self.tr("Type the words exactly as they stand"), self.field)
        self.add(self._form)
        self.add_cancel()
        self.confirm = self.add_confirm(self.tr("Let it stay"))
        self.field.textChanged.connect(self._check)
        self.accepted.connect(lambda: then(self.field.text()))
        self._check()
        self.field.setFocus()

    def _check(self) -> None:
        self.confirm.setEnabled(self.field.text() == self._words)


def _quotation(held: HeldBack) -> QFrame:
    frame = QFrame()
    frame.setProperty("card", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(2)
    column.addWidget(Text(held.words, Role.STRONG))
    around = " ".join(f"{held.before}{held.words}{held.after}".split())
    if around != held.words:
        column.addWidget(Text(f"… {around} …", Role.SMALL))
    return frame

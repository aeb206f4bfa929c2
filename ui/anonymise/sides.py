"""The card at the right that says what leaves at all."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.style.tokens import Tone
from ui.widgets.card import Card
from ui.widgets.panels import scrolling
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Text


class LeavesCard(Card):
    """What leaves this laptop, and what never does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Leaves / stays"), padded=False, parent=parent)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(5)
        leaves = self.tr(
            "transcripts as shared, codings, codebook, titles and places, memos marked shareable, "
            "answers chosen from a list"
        )
        stays = self.tr("names, contacts, exact days, the words as spoken, who stands behind what, private memos")
        lines = ((self.tr("leaves"), Tone.GOOD, leaves), (self.tr("stays"), Tone.DANGER, stays))
        for name, tone, what in lines:
            column.addWidget(Pill(name, tone), 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(Text(what, Role.SMALL))
            column.addSpacing(5)
        column.addStretch(1)
        self.add(scrolling(holder), 1)

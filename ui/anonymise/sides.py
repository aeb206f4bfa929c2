"""The card at the right that says what leaves at all."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

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
        grid = QGridLayout(holder)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        leaves = self.tr(
            "transcripts as shared, codings, codebook, titles and places, memos marked shareable, "
            "answers chosen from a list"
        )
        stays = self.tr("names, contacts, exact days, the words as spoken, who stands behind what, private memos")
        lines = ((self.tr("leaves"), Tone.GOOD, leaves), (self.tr("stays"), Tone.DANGER, stays))
        for number, (name, tone, what) in enumerate(lines):
            grid.addWidget(Pill(name, tone), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(what, Role.SMALL), number, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(lines), 1)
        self.add(scrolling(holder), 1)

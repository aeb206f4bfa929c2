"""What the codebook says of the code at hand."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.services.codebook import CodeRow
from ui.style.metrics import PAD
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.panels import scrolling
from ui.widgets.text import Role, Text


class DefinitionCard(Card):
    """Definition, what belongs and what does not, and an example."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.edit_button = IconButton("edit", self.tr("Change in the codebook"))
        self.add_action(self.edit_button)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(PAD, 10, PAD, 10)
        self._column.setSpacing(2)
        inside = QWidget()
        inside.setLayout(self._column)
        area = scrolling(inside)
        area.setAccessibleName(self.tr("Definition"))
        self.add(area, 1)
        self.code: CodeRow | None = None
        self.show_code(None)

    def show_code(self, row: CodeRow | None) -> None:
        """Show another code, or what to do to see one."""
        self.code = row
        self.edit_button.setEnabled(row is not None)
        while (item := self._column.takeAt(0)) is not None:
            held = item.widget()
            if held is not None:
                held.deleteLater()
        if row is None:
            self.set_title(self.tr("Code"))
            self._column.addWidget(Text(self.tr("Choose a code or a coded passage to read what it means."), Role.MUTED))
            self._column.addStretch()
            return
        self.set_title(row.code.name)
        self.setToolTip(" › ".join(row.path))
        parts = (
            (self.tr("Definition"), row.code.definition),
            (self.tr("Belongs here"), row.code.includes),
            (self.tr("Belongs elsewhere"), row.code.excludes),
            (self.tr("Example"), f"«{row.code.example}»" if row.code.example else ""),
        )
        for label, text in parts:
            if text:
                self._column.addWidget(Text(label, Role.SMALL))
                self._column.addWidget(Text(text).selectable())
                self._column.addSpacing(6)
        if not any(text for _label, text in parts):
            self._column.addWidget(Text(self.tr("The codebook has no definition yet."), Role.MUTED))
        self._column.addStretch()

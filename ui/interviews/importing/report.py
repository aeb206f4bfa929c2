"""What an import did, file by file."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldkit.services.importing import Imported, ImportReport, Refused
from ui import words
from ui.interviews.importing.wording import encoding
from ui.models.rows import Column
from ui.style.tokens import Tone
from ui.widgets.buttons import primary
from ui.widgets.card import Card
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    file: str = field(repr=False)
    tone: Tone
    state: str
    told: str = field(repr=False)


class ReportCard(Card):
    """The files in the order given; `closed` when it was read."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.table: Table[_Line] = Table(
            [
                Column(self.tr("File"), lambda row: row.file, strong=lambda _row: True),
                Column(self.tr("State"), lambda row: row.state, tone=lambda row: row.tone),
                Column(self.tr("What came of it"), lambda row: row.told, stretch=1, tip=lambda row: row.told),
            ],
            key=lambda row: row.number,
        )
        self.table.activated_row.connect(lambda _row: self.closed.emit())
        self.add(self.table, 1)
        self.done = primary(self.tr("To the interviews"), keys="Ctrl+Return")
        self.done.clicked.connect(self.closed)
        row = self.add_footer()
        row.addWidget(
            Text(
                self.tr("The original files stay readable on the disk. Delete them yourself when no longer needed."),
                Role.SMALL,
            ),
            1,
        )
        row.addWidget(self.done)

    def show_report(self, report: ImportReport, unread: Sequence[Refused] = ()) -> None:
        """Show what was done.

        Args:
            report: of the import.
            unread: files that could not be read before and so were not tried.
        """
        came = [
            (
                one.path.name,
                Tone.GOOD,
                self.tr("imported"),
                self._became(one),
            )
            for one in report.imported
        ]
        refused = []
        for other in (*unread, *report.refused):
            said = words.explain(other.error)
            refused.append((other.path.name, Tone.DANGER, self.tr("refused"), f"{said.sentence} {said.next_step}"))
        self.table.set_rows([_Line(number, *line) for number, line in enumerate((*refused, *came))])
        self.table.select_key(0)
        imported = self.tr("%n files imported", "", len(came))
        self.set_title(imported, self.tr("%n refused", "", len(refused)) if refused else "")
        self.done.setFocus()

    def _became(self, one: Imported) -> str:
        facts = [one.source.title, self.tr("%n turns", "", one.turns), self.tr("%Ln words", "", one.words)]
        facts += [self.tr("same words as “%1”").replace("%1", one.same_as.title)] if one.same_as else []
        facts += [encoding(one.encoding)] if one.encoding else []
        facts += [self.tr("%n pieces left out", "", len(one.skipped))] if one.skipped else []
        return " · ".join(facts)

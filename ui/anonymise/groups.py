"""All groups of respondents who look alike in what leaves, in words."""

from PySide6.QtWidgets import QWidget

from fieldkit.domain.risk import Group
from ui.anonymise import wording
from ui.anonymise.loading import Measured
from ui.models.rows import Column
from ui.style.metrics import ROW_HEIGHT
from ui.style.tokens import Tone
from ui.widgets.dialogs import Sheet
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text

_WIDTH, _TALLEST = 960, 390


class GroupsSheet(Sheet):
    """Who shares what with how many, and whether a group has but one value of what nobody is to learn.

    Args:
        parent: over whose window.
        measured: for whom one chose.
    """

    def __init__(self, parent: QWidget, measured: Measured) -> None:
        super().__init__(parent, self.tr("Who looks alike"), width=_WIDTH)
        self.add(Text(wording.groups(measured.risk), Role.MUTED))
        self.table: Table[Group] = Table(self._columns(measured), lambda one: one.combination)
        self.table.setAccessibleName(self.tr("Groups of people who look alike"))
        self.table.set_rows(measured.risk.groups)
        self.table.setFixedHeight(min(_TALLEST, (len(measured.risk.groups) + 1) * ROW_HEIGHT + 20))
        self.add(self.table)
        for one in measured.risk.diversity:
            self.add(Text(wording.varied(one, measured.labels), Role.SMALL))
        self.add_cancel(self.tr("Close"))
        self.table.setFocus()
        self.table.selectRow(0)

    def _columns(self, measured: Measured) -> list[Column[Group]]:
        risk, labels = measured.risk, measured.labels
        columns = [
            Column[Group](
                self.tr("What is told of them"),
                lambda one: wording.group(one, labels),
                stretch=5,
                detail=wording.meant,
                tip=lambda one: wording.rare_group(one, labels),
            ),
            Column[Group](
                self.tr("People"),
                lambda one: str(one.people),
                sort_key=lambda one: (one.alike, one.people),
                tone=lambda one: wording.rarity(one.alike, risk.threshold),
            ),
        ]
        columns += [self._sensitive(one.attribute, labels.get(one.attribute, one.attribute)) for one in risk.diversity]
        codes = self.tr("Respondents")
        told = Column[Group](
            codes, lambda one: ", ".join(one.respondents), stretch=2, tip=lambda one: ", ".join(one.respondents)
        )
        return [*columns, told]

    def _sensitive(self, key: str, label: str) -> Column[Group]:
        return Column(
            label,
            lambda one: wording.values(one.varied[key]),
            lambda one: one.varied[key],
            tone=lambda one: Tone.WARNING if one.varied[key] == 1 else None,
        )

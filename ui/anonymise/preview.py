"""What steps of the plan would bring, before they are taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from fieldkit.domain.risk import Fix, Risk
from fieldkit.services.risks import Changed, Preview
from ui.anonymise import wording
from ui.models.rows import Column
from ui.style.metrics import ROW_HEIGHT
from ui.widgets.dialogs import Sheet
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text

_WIDTH, _TALLEST = 680, 220


@dataclass(frozen=True, slots=True)
class _Becomes:
    """Values that leave as one, or not at all, afterwards, and whose they are."""

    attribute: str
    before: tuple[str, ...] = field(repr=False)
    after: str = field(repr=False)
    respondents: tuple[str, ...]


class PreviewSheet(Sheet):
    """The risk before and after, and which values change; Enter takes the steps.

    Args:
        parent: over whose window.
        fixes: the steps, in their order.
        seen: what they bring.
        labels: attribute -> label.
    """

    def __init__(self, parent: QWidget, fixes: Sequence[Fix], seen: Preview, labels: Mapping[str, str]) -> None:
        super().__init__(parent, self.tr("Lower the risk"), width=_WIDTH)
        for number, fix in enumerate(fixes, start=1):
            self.add(Text(f"{number}. {wording.fix(fix, labels)}"))
        self.add(self._figures(seen.before, seen.after))
        rows = _united(seen, labels)
        self.table: Table[_Becomes] = Table(
            [
                Column(self.tr("Attribute"), lambda one: one.attribute),
                Column(self.tr("Leaves now as"), lambda one: ", ".join(one.before), stretch=2),
                Column(self.tr("Leaves then as"), lambda one: one.after or self.tr("not told"), stretch=2),
                Column(
                    self.tr("People"),
                    lambda one: str(len(one.respondents)),
                    tip=lambda one: ", ".join(one.respondents),
                ),
            ],
            key=lambda one: (one.attribute, one.after),
        )
        self.table.setAccessibleName(self.tr("Values that leave differently"))
        self.table.set_rows(rows)
        self.table.setFixedHeight(min(_TALLEST, (len(rows) + 1) * ROW_HEIGHT + 20))
        self.add(self.table)
        self.add(Text(self.tr("What was noted stays as it is; this changes only what leaves."), Role.SMALL))
        self.add_cancel()
        self.confirm = self.add_confirm(self.tr("Apply"))
        self.confirm.setFocus()

    def _figures(self, before: Risk, after: Risk) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight
        grid.addWidget(Text(self.tr("Now"), Role.CAPTION, wrap=False), 0, 1, right)
        grid.addWidget(Text(self.tr("Then"), Role.CAPTION, wrap=False), 0, 2, right)
        rows = (
            (
                self.tr("Respondents who stand out"),
                str(before.figures.standing_out),
                str(after.figures.standing_out),
            ),
            (self.tr("Smallest group of people who look alike"), str(before.smallest), str(after.smallest)),
            (
                self.tr("Would be named rightly by somebody who knew all of it"),
                f"{round(100 * before.expected)} %",
                f"{round(100 * after.expected)} %",
            ),
        )
        for number, (what, now, then) in enumerate(rows, start=1):
            grid.addWidget(Text(what), number, 0)
            grid.addWidget(Text(now, Role.MUTED, wrap=False), number, 1, right)
            grid.addWidget(Text(then, Role.STRONG, wrap=False), number, 2, right)
        return holder


def _united(seen: Preview, labels: Mapping[str, str]) -> list[_Becomes]:
    found: dict[tuple[str, str], list[Changed]] = {}
    for one in seen.changes:
        found.setdefault((labels.get(one.attribute, one.attribute), one.after), []).append(one)
    return [
        _Becomes(label, tuple(sorted({one.before for one in held})), after, tuple(one.respondent for one in held))
        for (label, after), held in sorted(found.items())
    ]

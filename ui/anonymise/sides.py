"""The cards at the right: who could be recognised by the attributes, and what leaves at all."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.domain.risk import StandsOut, told
from ui.anonymise import wording
from ui.anonymise.loading import Measured
from ui.style.tokens import Tone
from ui.widgets.card import Card
from ui.widgets.panels import scrolling
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Rule, Text

_MOST = 12


class RiskCard(Card):
    """Who stands out by the answers that leave, and the cheapest plan that hides everybody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who could be recognised"), padded=False, parent=parent)
        self._column = QVBoxLayout()
        self._content: QWidget | None = None
        holder = QWidget()
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(8)
        holder.setLayout(self._column)
        self.add(scrolling(holder), 1)

    def show_measured(self, measured: Measured) -> None:
        """Show a measure."""
        risk = measured.risk
        people = len({code for one in risk.standing_out for code in one.respondents})
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if not risk.respondents or not risk.attributes:
            column.addWidget(Text(self._why_nothing(measured), Role.MUTED))
        elif not people:
            column.addWidget(Pill(self.tr("nobody stands out"), Tone.GOOD))
            sentence = self.tr("In what leaves everybody is like at least %1 others.")
            column.addWidget(Text(sentence.replace("%1", str(max(0, risk.smallest - 1))), Role.MUTED))
        else:
            told = self.tr("%1 of %2 respondents stand out").replace("%1", str(people))
            column.addWidget(Pill(told.replace("%2", str(risk.respondents)), Tone.DANGER))
            column.addWidget(self._combinations(risk.standing_out[:_MOST], measured.labels))
            rest = len(risk.standing_out) - _MOST
            if rest > 0:
                column.addWidget(Text(self.tr("and %n more", "", rest), Role.SMALL))
            self._add_plan(column, measured)
        column.addStretch(1)
        self._replace(content)

    def _combinations(self, rows: Sequence[StandsOut], labels: Mapping[str, str]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        grid.addWidget(Text(self.tr("Combination"), Role.CAPTION, wrap=False), 0, 0)
        grid.addWidget(Text(self.tr("People"), Role.CAPTION, wrap=False), 0, 1, right)
        for number, row in enumerate(rows, start=1):
            said = Text(told(row.combination, labels))
            said.setToolTip(", ".join(row.respondents))
            grid.addWidget(said, number, 0)
            grid.addWidget(Pill(str(row.people), Tone.DANGER if row.people == 1 else Tone.WARNING), number, 1, right)
        return holder

    def _add_plan(self, column: QVBoxLayout, measured: Measured) -> None:
        fixes = measured.risk.fixes
        if not fixes:
            return
        column.addWidget(Rule())
        column.addWidget(Text(self.tr("What would hide everybody"), Role.STRONG))
        for number, fix in enumerate(fixes, start=1):
            column.addLayout(_numbered(number, wording.fix(fix, measured.labels)))
        column.addWidget(Text(wording.outcome(fixes, measured.risk.smallest), Role.SMALL))

    def _why_nothing(self, measured: Measured) -> str:
        if not measured.risk.respondents:
            return self.tr("No respondent has agreed to take part yet, so no answers leave.")
        return self.tr("No attribute by which somebody could be recognised leaves.")

    def _replace(self, content: QWidget) -> None:
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._column.addWidget(content)


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
        leaves = self.tr("transcripts as shared, codings, memos marked shareable, answers chosen from a list")
        stays = self.tr("names, contacts, exact days, the words as spoken, who stands behind what, private memos")
        lines = ((self.tr("leaves"), Tone.GOOD, leaves), (self.tr("stays"), Tone.DANGER, stays))
        for number, (name, tone, what) in enumerate(lines):
            grid.addWidget(Pill(name, tone), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(what, Role.SMALL), number, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(lines), 1)
        self.add(scrolling(holder), 1)


def _numbered(number: int, text: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(Text(f"{number}.", Role.MUTED, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(text), 1)
    return line

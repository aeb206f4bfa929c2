"""The card at the right that says who could be recognised, and by what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.domain.profile import ARCHIVE, PRINT
from fieldkit.domain.risk import Diversity, told
from fieldkit.services.risks import GivenAway
from ui.anonymise import wording
from ui.anonymise.loading import Measured
from ui.style.tokens import Tone
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.panels import scrolling
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Rule, Text
from ui.widgets.toggle import Segments

_MOST, _MOST_COMBINATIONS, _MOST_GROUPS = 12, 6, 5


@dataclass(frozen=True, slots=True)
class _Row:
    """People who share something."""

    said: str = field(repr=False)
    respondents: tuple[str, ...]
    tone: Tone


class RiskCard(Card):
    """Who stands out by the answers that leave, the cheapest plan that hides everybody, and words that say more.

    Also which respondents look alike, and what such a group gives away of each in it.

    `profile_chosen` carries the name of a profile, "" for the coordinator; `preview_asked` how many steps of the plan;
    `place_wanted` source, turn, start and end of words that say more.
    """

    profile_chosen = Signal(object)
    preview_asked = Signal(int)
    place_wanted = Signal(str, str, int, int)
    groups_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who could be recognised"), padded=False, parent=parent)
        self._measured: Measured | None = None
        self._replaced: frozenset[str] = frozenset()
        self.groups_button = IconButton("respondents", self.tr("Who looks alike: all groups (A)"))
        self.groups_button.clicked.connect(self.groups_asked)
        self.groups_button.setEnabled(False)
        self.add_action(self.groups_button)
        self.audience = Segments(
            [("", self.tr("Coordinator")), (ARCHIVE, self.tr("Archive")), (PRINT, self.tr("Print"))], ""
        )
        self.audience.setToolTip(self.tr("For whom it is shared"))
        self.audience.chosen.connect(self.profile_chosen)
        bar = QFrame()
        bar.setProperty("cardHeader", True)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self.audience, 1)
        self.add(bar)
        self._column = QVBoxLayout()
        self._content: QWidget | None = None
        holder = QWidget()
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(8)
        holder.setLayout(self._column)
        self.add(scrolling(holder), 1)

    def show_measured(self, measured: Measured) -> None:
        """Show a measure."""
        self._measured = measured
        risk, labels = measured.risk, measured.labels
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        is_told = bool(risk.respondents and risk.attributes)
        self.groups_button.setEnabled(is_told)
        if is_told:
            self._add_verdict(column, measured)
        else:
            column.addWidget(Text(self._why_nothing(measured), Role.MUTED))
        for one in risk.diversity if risk.respondents else ():
            self._add_varied(column, one, labels)
        if risk.standing_out:
            rows = [
                _Row(told(one.combination, labels), one.respondents, wording.rarity(one.people, risk.threshold))
                for one in risk.standing_out
            ]
            column.addWidget(_table(self.tr("Combination"), self.tr("People"), rows[:_MOST_COMBINATIONS]))
            self._add_rest(column, len(rows) - _MOST_COMBINATIONS)
        self._add_plan(column, measured)
        self._add_given_away(column, measured)
        if is_told:
            self._add_groups(column, measured)
        column.addStretch(1)
        self._replace(content)

    def note_replaced(self, forms: frozenset[str]) -> None:
        """Words that are replaced by now, folded, give nothing away any more."""
        if forms != self._replaced:
            self._replaced = forms
            if self._measured is not None:
                self.show_measured(self._measured)

    def _add_verdict(self, column: QVBoxLayout, measured: Measured) -> None:
        risk, figures = measured.risk, measured.risk.figures
        if figures.standing_out:
            said = self.tr("%1 of %2 respondents stand out").replace("%1", str(figures.standing_out))
            column.addWidget(Pill(said.replace("%2", str(risk.respondents)), Tone.DANGER))
        elif figures.small:
            column.addWidget(Pill(self.tr("nobody stands out by three answers"), Tone.WARNING))
        else:
            column.addWidget(Pill(self.tr("nobody stands out"), Tone.GOOD))
        if figures.small:
            known = self.tr("Somebody who knew all of it would name %1 % of them rightly.")
            column.addWidget(Text(known.replace("%1", str(round(100 * risk.expected))), Role.SMALL))
        else:
            sentence = self.tr("In what leaves everybody is like at least %1 others.")
            column.addWidget(Text(sentence.replace("%1", str(max(0, risk.smallest - 1))), Role.MUTED))
        if measured.before.standing_out > figures.standing_out:
            before = self.tr("As noted, %1 of %2 would stand out.").replace("%1", str(measured.before.standing_out))
            column.addWidget(Text(before.replace("%2", str(measured.before.respondents)), Role.SMALL))

    def _add_varied(self, column: QVBoxLayout, one: Diversity, labels: Mapping[str, str]) -> None:
        said = wording.varied(one, labels)
        if one.uniform:
            mark = Pill(str(one.same), Tone.WARNING)
            mark.setToolTip(self.tr("%n respondents in such groups", "", one.same))
            column.addLayout(_line(mark, Text(said)))
        else:
            column.addWidget(Text(said, Role.SMALL))

    def _add_groups(self, column: QVBoxLayout, measured: Measured) -> None:
        """The rarest groups of people who look alike."""
        risk = measured.risk
        column.addWidget(Rule())
        column.addWidget(Text(self.tr("Who looks alike"), Role.STRONG))
        column.addWidget(Text(wording.groups(risk), Role.SMALL))
        rows = [
            _Row(wording.rare_group(one, measured.labels), one.respondents, wording.rarity(one.alike, risk.threshold))
            for one in risk.groups[:_MOST_GROUPS]
        ]
        column.addWidget(_table(self.tr("The rarest groups"), self.tr("People"), rows))
        self._add_rest(column, len(risk.groups) - _MOST_GROUPS)

    def _add_plan(self, column: QVBoxLayout, measured: Measured) -> None:
        fixes = measured.risk.fixes
        if not fixes:
            return
        column.addWidget(Rule())
        column.addWidget(Text(self.tr("What would hide everybody"), Role.STRONG))
        for number, fix in enumerate(fixes, start=1):
            column.addLayout(self._step(number, wording.fix(fix, measured.labels)))
        column.addWidget(Text(wording.outcome(fixes, measured.risk.smallest), Role.SMALL))

    def _step(self, number: int, text: str) -> QHBoxLayout:
        preview = IconButton("eye", self.tr("Preview up to step %1").replace("%1", str(number)))
        preview.clicked.connect(lambda: self.preview_asked.emit(number))
        return _line(Text(f"{number}.", Role.MUTED, wrap=False), Text(text), preview)

    def _add_given_away(self, column: QVBoxLayout, measured: Measured) -> None:
        """Words that leave and say more than the answers, each with the way to its first place."""
        found: dict[tuple[str, str, str], list[GivenAway]] = {}
        for one in measured.given_away:
            if one.words.casefold() not in self._replaced:
                found.setdefault((one.words.casefold(), one.attribute, one.told), []).append(one)
        if not found:
            return
        column.addWidget(Rule())
        column.addWidget(Text(self.tr("What the words give away"), Role.STRONG))
        for (_, attribute, told_), places in list(found.items())[:_MOST]:
            said = self.tr("“%1”, while %2 says only “%3”") if told_ else self.tr("“%1”, while %2 is not told")
            said = said.replace("%1", places[0].words).replace("%2", measured.labels.get(attribute, attribute))
            text = Text(said.replace("%3", told_))
            text.setToolTip(", ".join(sorted({one.respondent for one in places})))
            go = IconButton("arrow-right", self.tr("Go to “%1”").replace("%1", places[0].words))
            go.clicked.connect(
                lambda _checked=False, at=places[0]: self.place_wanted.emit(at.source, at.turn, at.start, at.end)
            )
            column.addLayout(_line(Pill(str(len(places)), Tone.WARNING), text, go))
        self._add_rest(column, len(found) - _MOST)

    def _add_rest(self, column: QVBoxLayout, hidden: int) -> None:
        if hidden > 0:
            column.addWidget(Text(self.tr("and %n more", "", hidden), Role.SMALL))

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


def _table(what: str, people: str, rows: Sequence[_Row]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
    grid.addWidget(Text(what, Role.CAPTION, wrap=False), 0, 0)
    grid.addWidget(Text(people, Role.CAPTION, wrap=False), 0, 1, right)
    for number, row in enumerate(rows, start=1):
        said = Text(row.said)
        said.setToolTip(", ".join(row.respondents))
        grid.addWidget(said, number, 0)
        grid.addWidget(Pill(str(len(row.respondents)), row.tone), number, 1, right)
    return holder


def _line(mark: QWidget, text: Text, button: IconButton | None = None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(text, 1, Qt.AlignmentFlag.AlignTop)
    if button is not None:
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return line

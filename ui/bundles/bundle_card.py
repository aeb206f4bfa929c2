"""What the merge sheet says of one file."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from fieldkit.errors import Cancelled, FieldKitError
from fieldkit.services.merging import MergeReport
from ui.bundles import wording
from ui.bundles.parts import ProblemBox, Waiting
from ui.jobs import Job
from ui.style.tokens import Tone
from ui.widgets.card import Card
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Text


class CardState(StrEnum):
    """How far a file has come."""

    NEW = "new"
    BUSY = "busy"
    UNKNOWN_SENDER = "unknown-sender"
    READY = "ready"
    NOTHING_NEW = "nothing-new"
    MERGED = "merged"
    REFUSED = "refused"


class BundleCard(Card):
    """One file: being checked, what it would bring, whether its sender is trusted, what came of it.

    `changed` is emitted when the sender is trusted or no longer.
    """

    changed = Signal()

    def __init__(self, file: Path) -> None:
        super().__init__(file.name)
        self.file = file
        self.state = CardState.NEW
        self.waiting = Waiting()
        self.problem = ProblemBox()
        self.trust = QCheckBox(self.tr("I compared the key with the sender: trust this sender from now on"))
        self.trust.toggled.connect(self._trusted)
        self.trust.hide()
        self._pill = Pill(self.tr("waiting"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._said: list[Text] = []
        self.add_action(self._pill)
        self.add(self.waiting)
        self.add(self.problem)
        self.add(self._lines)
        self.add(self.trust)

    @property
    def trusts(self) -> bool:
        """Whether an unknown sender was trusted here."""
        return self.trust.isChecked()

    @property
    def text(self) -> str:
        """Everything the card says about its bundle, line by line."""
        return "\n".join(line.text() for line in self._said)

    def begin(self, job: Job, text: str) -> None:
        """A job works on the file."""
        self.state = CardState.BUSY
        self._pill.set_text(text, Tone.NEUTRAL)
        self.trust.setEnabled(False)
        self.waiting.begin(job, text)

    def show_report(self, report: MergeReport) -> None:
        """The file was checked: say what merging would do."""
        self.waiting.end()
        self.set_subtitle(
            self.tr("from %1, made %2").replace("%1", report.sender).replace("%2", wording.day(report.made))
        )
        self._say(self._would_do(report))
        if not report.new_operations:
            self.state = CardState.NOTHING_NEW
            self._pill.set_text(self.tr("nothing new"), Tone.NEUTRAL)
            return
        if report.trusted:
            self.state = CardState.READY
            self._pill.set_text(self.tr("signed · sound"), Tone.GOOD)
            return
        self.state = CardState.UNKNOWN_SENDER
        self._pill.set_text(self.tr("unknown sender"), Tone.WARNING)
        asked = self.tr("%1 is not known here. Ask them to read the beginning of their key to you; it must be %2.")
        self._add_line(
            asked.replace("%1", report.sender).replace("%2", wording.key_form(report.sender_key)), Role.STRONG
        )
        self.trust.setEnabled(True)
        self.trust.show()

    def show_merged(self, report: MergeReport) -> None:
        """The file was taken in."""
        self.state = CardState.MERGED
        self.waiting.end()
        self.trust.hide()
        self._pill.set_text(self.tr("merged") if report.new_operations else self.tr("nothing new"), Tone.GOOD)
        self._say(self._did(report))

    def show_error(self, error: FieldKitError) -> None:
        """The file was not taken; nothing changed."""
        self.state = CardState.REFUSED
        self.waiting.end()
        self.trust.hide()
        self._say([])
        if isinstance(error, Cancelled):
            self._pill.set_text(self.tr("stopped"), Tone.NEUTRAL)
            self.problem.show_texts(self.tr("Stopped. Nothing was changed."), self.tr("Merge it again any time."))
        else:
            self._pill.set_text(self.tr("not taken"), Tone.DANGER)
            self.problem.show_error(error)

    def _trusted(self, on: bool) -> None:
        self.state = CardState.READY if on else CardState.UNKNOWN_SENDER
        self.changed.emit()

    def _would_do(self, report: MergeReport) -> list[str]:
        if not report.new_operations:
            return [self.tr("Everything in it is here already.")]
        lines = [self._operations(report)]
        lines += _with_kinds(self.tr("Adds %1."), report.added)
        lines += _with_kinds(self.tr("Changes %1."), report.changed)
        lines += _with_kinds(self.tr("Removes %1."), report.deleted)
        return lines + self._remarks(report)

    def _did(self, report: MergeReport) -> list[str]:
        if not report.new_operations:
            return [self.tr("Everything in it was here already.")]
        lines = [self._operations(report)]
        lines += _with_kinds(self.tr("Added %1."), report.added)
        lines += _with_kinds(self.tr("Changed %1."), report.changed)
        lines += _with_kinds(self.tr("Removed %1."), report.deleted)
        return lines + self._remarks(report)

    def _operations(self, report: MergeReport) -> str:
        text = self.tr("%1 of %2 operations are new here.").replace("%1", wording.number(report.new_operations))
        return text.replace("%2", wording.number(report.operations))

    def _remarks(self, report: MergeReport) -> list[str]:
        lines = []
        if report.conflicts:
            lines.append(
                self.tr(
                    "%n fields were changed on both sides: both values are kept, side by side.", "", report.conflicts
                )
            )
        if report.same_codes:
            same = self.tr("Several respondents have the same code: %1. Give one of them another.")
            lines.append(same.replace("%1", ", ".join(report.same_codes)))
        if report.same_names:
            same = self.tr("Several codes have the same name: %1. Rename one, or join them in the codebook.")
            lines.append(same.replace("%1", ", ".join(report.same_names)))
        if report.waiting:
            lines.append(self.tr("%n entries wait for something that another bundle brings.", "", report.waiting))
        missing = sum(last - first + 1 for _origin, first, last in report.gaps)
        if missing:
            lines.append(self.tr("%n operations before these have not come yet: ask the sender for them.", "", missing))
        return lines

    def _say(self, lines: list[str]) -> None:
        for old in self._said:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._said.clear()
        for line in lines:
            self._add_line(line)

    def _add_line(self, line: str, role: Role = Role.BODY) -> None:
        said = Text(line, role)
        self._said.append(said)
        self._lines.addWidget(said)
        # At once, not when the layout gets to it: the sheet around it is measured now.
        said.show()


def _with_kinds(sentence: str, kinds: dict[str, int]) -> list[str]:
    told = wording.counted(kinds)
    return [sentence.replace("%1", told)] if told else []

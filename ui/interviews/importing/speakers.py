"""The speakers found in a file, to be renamed or taken for none."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from fieldkit.domain.transcript import DraftTranscript
from fieldkit.services.importing import shared_speakers
from ui.widgets.panels import Stack
from ui.widgets.text import Role, Text

_MOST_SHOWN = 30


class SpeakerLine(QWidget):
    """One label: whether it is a speaker, under which name it is stored, and what it leaves as."""

    changed = Signal()

    def __init__(self, found: str, stored: str) -> None:
        super().__init__()
        self.found = found
        self.is_speaker = QCheckBox()
        self.is_speaker.setChecked(bool(stored))
        self.is_speaker.setToolTip(self.tr("Take it off if this is no speaker"))
        self.is_speaker.setAccessibleName(self.tr("%1 is a speaker").replace("%1", found))
        self.name = QLineEdit(stored or found)
        self.name.setEnabled(bool(stored))
        self.name.setAccessibleName(self.tr("Name of the speaker %1").replace("%1", found))
        self._below = Text("", Role.SMALL)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.is_speaker, 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self._below, 1, 1)
        self.is_speaker.toggled.connect(self._turned)
        self.name.editingFinished.connect(self._renamed)

    @property
    def stored(self) -> str:
        """The label to store; "" for no speaker."""
        return (self.name.text().strip() or self.found) if self.is_speaker.isChecked() else ""

    def tell(self, turns: int, shared: str) -> None:
        """Say how often it speaks and what it leaves as."""
        if not self.is_speaker.isChecked():
            self._below.setText(self.tr("No speaker: the words go back into the text."))
            return
        told = [self.tr("%n turns", "", turns), self.tr("leaves as %1").replace("%1", shared)]
        if self.stored != self.found:
            told.insert(0, self.tr("“%1” in the file").replace("%1", self.found))
        self._below.setText(" · ".join(told))

    def _turned(self, on: bool) -> None:
        self.name.setEnabled(on)
        self.changed.emit()

    def _renamed(self) -> None:
        # It also comes when the field is only left.
        if self.name.isModified():
            self.name.setModified(False)
            self.changed.emit()


class SpeakerList(Stack):
    """A line for each label; lines that are still right stay, so that the keyboard does not lose its place."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, parent=parent)
        self.lines: list[SpeakerLine] = []
        self._found: tuple[str, ...] = ()
        self._more = Text("", Role.SMALL)
        self.add(self._more)

    def show_speakers(self, found: tuple[str, ...], stored: dict[str, str], draft: DraftTranscript) -> None:
        """Show the labels found in a file and what is made of them."""
        if found != self._found or any(line.stored != stored.get(line.found, line.found) for line in self.lines):
            self._build(found, stored)
        counts = Counter(turn.speaker for turn in draft.turns)
        shared = shared_speakers(draft.speakers)
        for line in self.lines:
            line.tell(counts[line.stored], shared.get(line.stored, "–"))
        left = len(found) - len(self.lines)
        self._more.setText(self.tr("and %n more", "", left))
        self._more.setVisible(left > 0)

    def stored(self) -> dict[str, str]:
        """Label as found -> label to store, for those that differ."""
        return {line.found: line.stored for line in self.lines if line.stored != line.found}

    def _build(self, found: tuple[str, ...], stored: dict[str, str]) -> None:
        for line in self.lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._found = found
        self.lines = [SpeakerLine(label, stored.get(label, label)) for label in found[:_MOST_SHOWN]]
        for at, line in enumerate(self.lines):
            line.changed.connect(self.changed)
            self.column.insertWidget(at, line)

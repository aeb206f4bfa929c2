"""What the sheet of the second reading shows before, during and after."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.passages import Stretch
from fieldkit.domain.recapture import Estimate
from fieldkit.domain.second_reading import Reading
from fieldkit.services.second_reading import PassageShown, Way
from ui import words
from ui.anonymise.bar import ADDS, with_key
from ui.anonymise.second_view import PassageView
from ui.reading.page import PageTurn
from ui.style.tokens import Tone
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button, flat, quiet
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.panels import scrolling
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Rule, Text

KINDS = {**ADDS, "c": FindingKind.CONTACT}
"""Key -> what selected words are."""
_BEFORE = 180
_LONGEST = 36


class DrawPage(QWidget):
    """What a second reading is, before the first one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = _column(self)
        column.addWidget(
            EmptyState(
                "eye",
                self.tr("Let somebody else read a tenth of the words"),
                self.tr(
                    "It is drawn by lot. They do not see what was found, and select whatever gives somebody away. From "
                    "what both found, and what only one of them found, follows how much is still overlooked. Whatever "
                    "is new waits for your decision."
                ),
            ),
            1,
        )
        self._unread = Text("", Role.SMALL)
        column.addWidget(self._unread)

    def show_unread(self, texts: int) -> None:
        """Say that some texts cannot be drawn from yet."""
        self._unread.setText(self.tr("%n texts not looked through yet are left out.", "", texts) if texts else "")


class ReadPage(QWidget):
    """A passage, what was selected in it, and keys for what selected words are.

    `kind_asked` carries the kind of the words meant; `unmark_asked` the number of a stretch.
    """

    kind_asked = Signal(object)
    unmark_asked = Signal(int)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told, self._bar = Text("", Role.MUTED, wrap=False), Bar()
        self._before = Text("", Role.SMALL)
        self.view = PassageView()
        self.marks: list[Button] = []
        self.kinds: dict[FindingKind, Button] = {}
        self.back = flat(self.tr("Take back"), icon_name="undo", keys="Ctrl+Z")
        self.back.clicked.connect(self.back_asked)
        column = _column(self)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._told)
        top.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.back)
        column.addLayout(top)
        column.addWidget(self._before)
        paper = QFrame()
        paper.setProperty("card", True)
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        column.addWidget(paper, 1)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        column.addWidget(self._chips)
        column.addWidget(Rule())
        column.addWidget(
            Text(self.tr("Selected words, or the word at the caret, give somebody away as a …"), Role.SMALL)
        )
        kinds = QWidget()
        flow = FlowLayout(kinds, spacing=8)
        for key, kind in KINDS.items():
            button = quiet(words.finding_kind(kind))
            button.setProperty("compact", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self.kind_asked.emit, kind))
            self.kinds[kind] = button
            flow.addWidget(with_key(button, key.upper()))
        column.addWidget(kinds)

    @property
    def told(self) -> str:
        """Which passage it is."""
        return self._told.text()

    def show_passage(self, way: Way, shown: PassageShown) -> None:
        """Show the next passage and how far the reading has come."""
        said = self.tr("Passage %1 of %2").replace("%1", str(way.read + 1))
        self._told.setText(said.replace("%2", str(way.drawn)))
        self._bar.show_share(way.read, way.drawn)
        self._bar.setAccessibleName(self._told.text())
        before = " ".join(shown.before.text.split()) if shown.before is not None else ""
        cut = f"… {before[-_BEFORE:].split(' ', 1)[-1]}" if len(before) > _BEFORE else before
        self._before.setText(self.tr("Before it: %1").replace("%1", cut))
        self._before.setVisible(bool(cut))
        turn = shown.turn
        self.view.show_passage(PageTurn(turn.id, turn.speaker, turn.start, turn.text))
        self.view.setFocus()

    def show_marks(self, marks: Sequence[Stretch]) -> None:
        """Show what was selected, in the words and below them, where each can be taken off again."""
        self.view.set_marks(marks)
        for button in self.marks:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        text = self.view.page.turns[0].text
        self.marks = []
        for number, mark in enumerate(marks):
            marked = " ".join(text[mark.start : mark.end].split())
            marked = marked if len(marked) <= _LONGEST else f"{marked[: _LONGEST - 1]}…"
            button = quiet(f"{marked} · {words.finding_kind(mark.kind)}".replace("&", "&&"), icon_name="close")
            button.setProperty("compact", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(self.tr("Take it off again (Del)"))
            button.clicked.connect(partial(self.unmark_asked.emit, number))
            self._flow.addWidget(button)
            button.show()
            self.marks.append(button)
        self._chips.setVisible(bool(marks))
        self._chips.updateGeometry()


class ResultPage(QWidget):
    """What both found, and how much is still overlooked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = _column(self)
        self._content: QWidget | None = None

    def show_reading(self, reading: Reading, new: int) -> None:
        """Show what the reading brought.

        Args:
            reading: the numbers.
            new: what nobody had found before, in all passages.
        """
        content = QWidget()
        column = _column(content)
        column.addWidget(Text(self._read(reading), Role.MUTED))
        column.addLayout(self._numbers(reading))
        column.addWidget(Rule())
        for sentence in self._estimates(reading):
            column.addWidget(Text(sentence, Role.STRONG))
        for kind, (_, total) in reading.kinds.items():
            said = self.tr("%1: about %2 in these passages").replace("%1", words.finding_kind(kind))
            column.addWidget(Text(said.replace("%2", _about(total, _whole)), Role.SMALL))
        column.addWidget(
            Text(
                self.tr(
                    "In brackets: between which numbers it lies in 95 of 100 such readings. Estimated after Chapman, "
                    "as if what one reader finds were as easy or hard for the other as anything else. Where both "
                    "overlook the same, more was missed."
                ),
                Role.SMALL,
            )
        )
        if new:
            column.addWidget(Pill(self.tr("%n found anew: decide about them", "", new), Tone.WARNING))
        column.addStretch(1)
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = scrolling(content)
        self._column.addWidget(self._content, 1)

    def sentences(self) -> list[str]:
        """What it says, number by number and sentence by sentence."""
        return [one.text() for one in self.findChildren(Text)] + [one.text for one in self.findChildren(Pill)]

    def _read(self, reading: Reading) -> str:
        said = self.tr("%1 of %2 words were read a second time.").replace("%1", str(reading.words))
        said = said.replace("%2", str(reading.of))
        if not reading.doubtful:
            return said
        besides = self.tr("Besides, %n passages in doubt were read; they count for no estimate.", "", reading.doubtful)
        return f"{said} {besides}"

    def _numbers(self, reading: Reading) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        found = reading.found
        told = (
            (found.both, self.tr("found by both")),
            (found.first, self.tr("by the first reading alone")),
            (found.second, self.tr("by the second alone")),
        )
        for place, (number, said) in enumerate(told):
            grid.addWidget(Text(str(number), Role.LARGE, wrap=False), 0, place)
            grid.addWidget(Text(said, Role.SMALL), 1, place)
            grid.setColumnStretch(place, 1)
        return grid

    def _estimates(self, reading: Reading) -> list[str]:
        rate, left = reading.missed_per_thousand, reading.left
        if rate is None or left is None:
            return [self.tr("Both have found too little in common to say how much is overlooked.")]
        missed = self.tr("In 1,000 words the first reading overlooks about %1.").replace("%1", _about(rate, _tenths))
        still = self.tr("In the whole study at most about %1 still stand unnoticed.")
        return [missed, still.replace("%1", _about(left, _whole))]


def _about(estimated: Estimate, number: Callable[[float], str]) -> str:
    return f"{number(estimated.total)} ({number(estimated.low)}–{number(estimated.high)})"


def _whole(value: float) -> str:
    return str(round(value))


def _tenths(value: float) -> str:
    return f"{value:.1f}"


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return column

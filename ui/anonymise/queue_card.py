"""The card at the left: what was found, and looking for more."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.identifiers import USUAL_SENSITIVITY, Decision
from fieldkit.services.deciding import IdentifierRow
from ui.anonymise.queue import Queue
from ui.style.metrics import PAD
from ui.style.tokens import Tone
from ui.widgets.buttons import IconButton, Kind, quiet
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Segments

OPEN, DECIDED, ALL = "open", "decided", "all"
_SHOWS: dict[str, Callable[[IdentifierRow], bool]] = {
    OPEN: lambda row: row.identifier.decision is Decision.OPEN,
    DECIDED: lambda row: row.identifier.decision is not Decision.OPEN,
    ALL: lambda _row: True,
}
_SENSITIVITIES = (0.0, 0.3, USUAL_SENSITIVITY, 0.8, 1.0)


class QueueCard(Card):
    """Identifiers by whether they are decided, and the way to look for more.

    `look_asked` carries how sensitive to be, 0 to 1, and whether everything is to be looked through again;
    `second_asked` asks for the second reading, `wordless_asked` for codings of which nothing is left.
    """

    look_asked = Signal(float, bool)
    second_asked = Signal()
    wordless_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Found"), padded=False, parent=parent)
        self._rows: tuple[IdentifierRow, ...] = ()
        self._unread = 0
        self._looked_with: int | None = None
        self._wants_queue = False
        self.filter = Segments(
            [(OPEN, self.tr("To decide")), (DECIDED, self.tr("Decided")), (ALL, self.tr("All"))], OPEN
        )
        self.filter.chosen.connect(self._refill)
        self.queue = Queue()
        self._nothing = EmptyState("anonymise", "", "")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.queue)
        self._pages.addWidget(self._nothing)
        bar = QFrame()
        bar.setProperty("cardHeader", True)
        row = QHBoxLayout(bar)
        row.setContentsMargins(PAD, 6, PAD, 6)
        row.addWidget(self.filter, 1)
        self.add(bar)
        self.add(self._pages, 1)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(_SENSITIVITIES) - 1)
        self.slider.setValue(_SENSITIVITIES.index(USUAL_SENSITIVITY))
        self.slider.setPageStep(1)
        self.slider.setAccessibleName(self.tr("How sensitive to be"))
        self.slider.valueChanged.connect(self._tell_sensitivity)
        self._sensitivity = Text("", Role.SMALL)
        self._warning = Pill("", Tone.WARNING)
        self.look_button = quiet("", icon_name="search")
        self.look_button.clicked.connect(self._ask)
        self.second_button = quiet(self.tr("Second reading"), icon_name="eye")
        self.second_button.setToolTip(self.tr("Somebody else reads a tenth of the words (2)"))
        self.second_button.clicked.connect(self.second_asked)
        self.wordless_button = IconButton("coding", self.tr("Codings of which nothing is left (W)"))
        self.wordless_button.clicked.connect(self.wordless_asked)
        self._add_looking()
        self._tell_sensitivity()

    def _add_looking(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._warning)
        column.addWidget(self.slider)
        column.addWidget(self._sensitivity)
        column.addWidget(self.look_button)
        more = QHBoxLayout()
        more.setSpacing(6)
        more.addWidget(self.second_button, 1)
        more.addWidget(self.wordless_button)
        column.addLayout(more)
        self.add_footer().addLayout(column, 1)

    def show_rows(self, rows: Sequence[IdentifierRow], unread: int) -> None:
        """Show what was found.

        Args:
            rows: all identifiers, those to decide first.
            unread: texts that were not looked through.
        """
        self._rows, self._unread = tuple(rows), unread
        open_ = sum(map(_SHOWS[OPEN], rows))
        told = self.tr("%1 of %2 to decide").replace("%1", str(open_)).replace("%2", str(len(rows)))
        self.set_title(self.tr("Found"), told if rows else "")
        self._warning.set_text(self.tr("%n texts not looked through", "", unread))
        self._warning.setVisible(unread > 0)
        self._refill()
        self._tell_sensitivity()
        if self._wants_queue and self.look_button.isEnabled():
            self._wants_queue = False
            if self.slider.hasFocus():
                self.queue.setFocus()

    def show_second(self, read: int, drawn: int) -> None:
        """Say on the button how far the second reading has come."""
        told = self.tr("Second reading · %1 of %2").replace("%1", str(read)).replace("%2", str(drawn))
        self.second_button.setText(told if drawn else self.tr("Second reading"))

    def note_looked(self) -> None:
        """Remember with which sensitivity everything was looked through."""
        self._looked_with = self.slider.value()
        self._tell_sensitivity()

    def set_looking(self, looking: bool) -> None:
        """Whether a search is under way."""
        if looking and self.look_button.hasFocus():
            # A button that is disabled hands the keyboard to the next one, which nobody meant to press.
            self.slider.setFocus()
            self._wants_queue = True
        self.look_button.setEnabled(not looking)

    def reveal(self, row: IdentifierRow) -> None:
        """Choose a row, among all of them when the filter hides it."""
        if not _SHOWS[str(self.filter.current())](row):
            self.filter.choose(ALL)
        self.queue.choose(row.identifier.id)

    def _refill(self, _key: object = None) -> None:
        before = self.queue.current()
        shown = [row for row in self._rows if _SHOWS[str(self.filter.current())](row)]
        self.queue.set_rows(shown)
        held = self.queue.hasFocus()
        self._pages.setCurrentIndex(0 if shown else 1)
        if held and not shown:
            self.look_button.setFocus()
        self._nothing.set_texts(*self._why_nothing())
        if self.queue.current() != before:
            self.queue.chosen.emit(self.queue.current())

    def _why_nothing(self) -> tuple[str, str]:
        if self._rows and self.filter.current() == OPEN:
            return self.tr("Everything is decided"), self.tr("What is found later in new texts waits here.")
        if self._rows:
            return self.tr("Nothing is decided yet"), self.tr("Choose something under “To decide”.")
        if self._unread:
            return self.tr("Nothing found yet"), self.tr(
                "Look through the texts, or select words and say what they are."
            )
        return self.tr("Nothing found"), self.tr("Select words in the text to say that they give somebody away.")

    def _again(self) -> bool:
        changed = self._looked_with is not None and self._looked_with != self.slider.value()
        return not self._unread or changed

    def _tell_sensitivity(self) -> None:
        told = (
            self.tr("Shows only what is sure"),
            self.tr("Shows rather too little than too much"),
            self.tr("Shows what is worth reading"),
            self.tr("Shows rather too much than too little"),
            self.tr("Shows everything that might be something"),
        )
        self._sensitivity.setText(told[self.slider.value()])
        again = self._again()
        self.look_button.setText(self.tr("Look through again") if again else self.tr("Look through the texts"))
        self.look_button.set_icon("refresh" if again else "search")
        self.look_button.set_kind(Kind.PRIMARY if self._unread and not self._rows else Kind.QUIET)

    def _ask(self) -> None:
        self.look_asked.emit(_SENSITIVITIES[self.slider.value()], self._again())

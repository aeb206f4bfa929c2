"""What can be done with the current identifier, or with the words that are selected."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.services.deciding import IdentifierRow
from ui import words
from ui.anonymise import wording
from ui.anonymise.reasons import reason
from ui.widgets.buttons import Button, IconButton, primary, quiet
from ui.widgets.elided import Elided
from ui.widgets.flow import FlowLayout
from ui.widgets.keycap import Keycap
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Text

ADDS = {
    "p": FindingKind.PERSON,
    "l": FindingKind.LOC,
    "o": FindingKind.ORG,
    "d": FindingKind.DATE,
    "a": FindingKind.AGE,
    "j": FindingKind.PROF,
}
"""Key -> what selected words are."""


class ActionBar(QStackedWidget):
    """Says what it is about and offers what can be done; every button has its key.

    `commanded` carries the key of what was pressed, `kind_chosen` what the identifier really is.
    """

    commanded = Signal(str)
    kind_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title, self._facts = Elided(strong=True), Elided()
        self._becomes = Pill("")
        self._known = ""
        self._place = Text("", Role.SMALL, wrap=False)
        self.before = _compact("chevron-up", self.tr("Place before"), "Shift+N")
        self.after = _compact("chevron-down", self.tr("Next place"), "N")
        self.before.clicked.connect(lambda: self.commanded.emit("N"))
        self.after.clicked.connect(lambda: self.commanded.emit("n"))
        self.more = quiet(self.tr("More"))
        self._build_menu()
        self.replace = primary(self.tr("Replace"))
        self.keep, self.remove = quiet(self.tr("Keep")), quiet(self.tr("Remove"))
        self.generalise = quiet(self.tr("Generalise…"))
        tips = (
            (self.replace, "\n", self.tr("A stand-in that is the same throughout the study")),
            (self.generalise, "g", self.tr("Something coarser that is still true")),
            (self.remove, "r", self.tr("Only what it was, such as [name]")),
            (self.keep, "k", self.tr("It leaves as spoken")),
        )
        for button, key, tip in tips:
            button.setToolTip(f"{tip} ({'↵' if key == chr(10) else key.upper()})")
            button.clicked.connect(partial(self.commanded.emit, key))
        self._words = Elided(strong=True)
        self.adds: dict[str, Button] = {}
        self._nothing = Text(self.tr("Choose what was found, or select words on the left."), Role.MUTED)
        for page in (self._nothing, self._identifier_page(), self._selection_page()):
            self.addWidget(page)

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self.setCurrentIndex(0)

    def show_rows(self, rows: Sequence[IdentifierRow]) -> None:
        """Offer what can be done with one identifier, or with several."""
        first = rows[0]
        several = len(rows) > 1
        self._title.set_text(", ".join(wording.name(row) for row in rows))
        facts = self.tr("%n chosen", "", len(rows)) if several else self._facts_of(first)
        self._known = facts
        self._facts.set_text(facts)
        self._becomes.set_text(*wording.becomes(first))
        self._becomes.setVisible(not several and first.identifier.decision is not Decision.OPEN)
        self._same.setText(self._keyed(self.tr("The same") if several else self.tr("The same as…"), "M"))
        self._split.setEnabled(not several and len(first.identifier.forms) > 1)
        self._reopen.setEnabled(any(row.identifier.decision is not Decision.OPEN for row in rows))
        self.setCurrentIndex(1)

    def show_place(self, number: int, count: int, context: str = "") -> None:
        """Say which of the places is pointed at.

        Args:
            number: from 0.
            count: of places; 0 while none is known.
            context: words around it when it stands in no transcript.
        """
        said = self.tr("%1 of %2").replace("%1", str(number + 1)).replace("%2", str(count))
        self._place.setText(said if count else "")
        self._facts.set_text(context or self._known)
        for button in (self.before, self.after):
            button.setEnabled(count > 1)

    def show_selection(self, words: str) -> None:
        """Ask what selected words are."""
        self._words.set_text(words)
        self.setCurrentIndex(2)

    @property
    def text(self) -> str:
        """What the bar is about."""
        return {1: self._title.text, 2: self._words.text}.get(self.currentIndex(), "")

    def _facts_of(self, row: IdentifierRow) -> str:
        told = (words.finding_kind(row.identifier.kind), wording.where(row), reason(row.detectors))
        return " · ".join(filter(None, told))

    def _keyed(self, text: str, key: str) -> str:
        # The key is only shown: it is the lists' and the text's to hear it.
        return f"{text}\t{key}"

    def _build_menu(self) -> None:
        menu = QMenu(self)
        self._same = menu.addAction("", lambda: self.commanded.emit("m"))
        self._split = menu.addAction(self._keyed(self.tr("Split forms…"), "S"), lambda: self.commanded.emit("s"))
        menu.addAction(self._keyed(self.tr("No identifier"), "D"), lambda: self.commanded.emit("d"))
        self._reopen = menu.addAction(self._keyed(self.tr("Decide later"), "U"), lambda: self.commanded.emit("u"))
        kinds = menu.addMenu(self.tr("What it is"))
        for kind in FindingKind:
            kinds.addAction(words.finding_kind(kind), partial(self.kind_chosen.emit, kind))
        self.more.set_menu(menu)

    def _identifier_page(self) -> QWidget:
        top = QHBoxLayout()
        top.setSpacing(8)
        for part, stretch in ((self._title, 4), (self._facts, 4), (self._becomes, 3)):
            top.addWidget(part, stretch)
        top.addStretch(1)
        for widget in (self._place, self.before, self.after):
            top.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.more)
        buttons.addStretch(1)
        for button in (self.keep, self.remove, self.generalise, self.replace):
            buttons.addWidget(button)
        return _page(top, buttons)

    def _selection_page(self) -> QWidget:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._words, 1)
        top.addWidget(Text(self.tr("gives somebody away, as a …"), Role.MUTED, wrap=False))
        holder = QWidget()
        flow = FlowLayout(holder, spacing=8)
        for key, kind in ADDS.items():
            button = quiet(words.finding_kind(kind))
            button.setProperty("compact", True)
            button.clicked.connect(partial(self.commanded.emit, key))
            self.adds[key] = button
            flow.addWidget(with_key(button, key.upper()))
        return _page(top, holder)


def _page(*parts: QWidget | QHBoxLayout) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return page


def with_key(button: Button, key: str) -> QWidget:
    """A button with its key before it; the key is only shown."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(Keycap(key))
    row.addWidget(button)
    return holder


def _compact(icon: str, name: str, keys: str) -> IconButton:
    button = IconButton(icon, f"{name} ({keys})")
    button.setProperty("compact", True)
    return button

"""The card in the middle: which text, what is known of it, and the text itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from ui.coding.loading import Opened
from ui.coding.view import TranscriptView
from ui.style.tokens import Tone
from ui.widgets.buttons import Button, IconButton, flat, primary
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.pill import Pill
from ui.widgets.toggle import Segments
from ui.words import unsaid

SPOKEN, SHARED = "spoken", "shared"


class TranscriptCard(Card):
    """Header and transcript, or what to do when there is none."""

    import_asked = Signal()
    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.view = TranscriptView()
        self.orphans = flat("", icon_name="warning")
        self.orphans.hide()
        self.wording = Segments([(SPOKEN, self.tr("As spoken")), (SHARED, self.tr("As shared"))], SPOKEN)
        self.wording.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.wording.setToolTip(self.tr("As shared: the words as they will leave, people and contacts replaced."))
        self.other_button: Button = IconButton("transcript", self.tr("Another text"), keys="Ctrl+O")
        self.other_button.clicked.connect(self.open_asked)
        for widget in (self.orphans, self.wording, self.other_button):
            self.add_action(widget)
        self.import_button = primary(self.tr("Import texts"), icon_name="import")
        self.import_button.clicked.connect(self.import_asked)
        nothing = EmptyState(
            "interviews",
            self.tr("Nothing to code yet"),
            self.tr("Bring in a transcript or a document; it is then read and coded here."),
            self.import_button,
        )
        stays = EmptyState(
            "lock",
            self.tr("This interview stays here"),
            self.tr("Somebody who speaks in it has not agreed to take part, so no word of it leaves this vault."),
        )
        gone = primary(self.tr("Choose a text"), icon_name="transcript")
        gone.clicked.connect(self.open_asked)
        missing = EmptyState(
            "transcript", self.tr("This text is no longer here"), self.tr("It was removed from the study."), gone
        )
        self._pages = QStackedWidget()
        self._pages_by_name = {"text": self.view, "nothing": nothing, "stays": stays, "missing": missing}
        for page in self._pages_by_name.values():
            self._pages.addWidget(page)
        self.add(self._pages, 1)
        self._note = QHBoxLayout()
        self._note.setContentsMargins(14, 6, 14, 6)
        self._pill = Pill(self.tr("As it will leave: codings are made on “As spoken”."), Tone.INFO)
        self._pill.hide()
        self._note.addWidget(self._pill)
        self.add(self._note)

    def show_opened(self, opened: Opened) -> None:
        """Tell what is open; the words are given to the view by the screen."""
        row = opened.source
        for widget in (self.wording, self.other_button):
            widget.setVisible(opened.texts > 0)
        count = len(opened.orphans)
        self.orphans.setVisible(count > 0)
        self.orphans.setText(self.tr("%n lost", "", count))
        self.orphans.setToolTip(self.tr("%n codings lost their words", "", count))
        if row is None:
            self.set_title(self.tr("Transcript"))
            self.turn_to("missing" if opened.texts else "nothing")
            return
        parts = [
            *unsaid(row.source.title, row.respondents),
            self.tr("%n turns", "", len(opened.turns)),
            self.tr("%Ln words", "", opened.words),
        ]
        self.set_title(row.source.title, " · ".join(parts))

    def turn_to(self, name: str) -> None:
        """Show `text`, `nothing`, `missing` or `stays`."""
        self._pages.setCurrentWidget(self._pages_by_name[name])

    def show_wording(self, *, shared: bool) -> None:
        """Say that the words are not those that were spoken."""
        self._pill.setVisible(shared)

"""The card in the middle: which text, what is known of it, the text on both sides, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldkit.domain.identifiers import Decision
from ui.anonymise import wording
from ui.anonymise.bar import ActionBar
from ui.anonymise.loading import Opened
from ui.anonymise.view import BesideView
from ui.style.tokens import Tone
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.pill import Pill
from ui.widgets.toggle import Segments

SPOKEN, BOTH = "spoken", "both"


class TextCard(Card):
    """Header, both sides of a text, and the bar of actions."""

    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.view = BesideView()
        self.bar = ActionBar()
        self._stays = Pill(self.tr("stays here"), Tone.INFO)
        self._stays.hide()
        self._unread = Pill(self.tr("not looked through"), Tone.WARNING)
        self._unread.hide()
        self.sides = Segments([(SPOKEN, self.tr("As spoken")), (BOTH, self.tr("Side by side"))], BOTH)
        self.sides.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.sides.chosen.connect(lambda key: self.view.show_both(key == BOTH))
        self.other_button = IconButton(
            "transcript", self.tr("Another text: transcripts, and what else leaves"), keys="Ctrl+O"
        )
        self.other_button.clicked.connect(self.open_asked)
        self._small = Pill(self.tr("few capitals"), Tone.WARNING)
        self._small.setToolTip(
            self.tr(
                "Written nearly without capitals, so names are found less surely. "
                "Read it through, and enter the people it speaks of in the register."
            )
        )
        self._small.hide()
        self._names = Pill(self.tr("names somebody"), Tone.DANGER)
        self._names.setToolTip(
            self.tr(
                "A code, label or list here names somebody. It would leave as it is, so no file is made before it is "
                "changed where it was written."
            )
        )
        self._names.hide()
        for widget in (self._stays, self._small, self._names, self._unread, self.sides, self.other_button):
            self.add_action(widget)
        self.add(self.view, 1)
        self.add_footer().addWidget(self.bar, 1)

    def show_opened(self, opened: Opened) -> None:
        """Show a text."""
        found = opened.found
        waiting = sum(decision is Decision.OPEN for decision in found.values())
        known = self.tr("%1 of %2 identifiers decided").replace("%1", str(len(found) - waiting))
        if opened.key:
            self.set_title(_title(opened), known.replace("%2", str(len(found))) if found else "")
        unread = opened.unread.get(opened.key, 0)
        self._unread.setVisible(unread > 0)
        several = self.tr("%n turns not looked through", "", unread)
        self._unread.setToolTip(self.tr("%n of them not looked through", "", unread) if opened.part else several)
        self._small.setVisible(opened.few_capitals)
        self._names.setVisible(opened.is_held_back)
        self._stays.setVisible(not opened.leaves)
        self._stays.setToolTip(
            self.tr("Somebody who speaks in it has not agreed to take part, so no word of it leaves.")
        )
        self.sides.set_text(SPOKEN, self.tr("As written") if opened.part else self.tr("As spoken"))
        if opened.part:
            self.view.show_lines(opened.lines)
        else:
            self.view.show_turns(opened.turns)


def _title(opened: Opened) -> str:
    if opened.part is not None:
        return wording.part(opened.part)
    return opened.source.source.title if opened.source is not None else ""

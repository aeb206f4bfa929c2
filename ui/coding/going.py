"""From coding to coding, and from one place of some words to the next."""

from PySide6.QtCore import QCoreApplication

from ui.coding.hits import Hits
from ui.coding.view import TranscriptView
from ui.notify import Notifier
from ui.reading.page import Place

translate = QCoreApplication.translate


class Going:
    """Moves over the transcript and lets the eye find where it went.

    Args:
        view: the transcript.
        notifier: says when there is nowhere to go.
    """

    def __init__(self, view: TranscriptView, notifier: Notifier) -> None:
        self._view, self._notifier = view, notifier
        self._hits = Hits(view.page)

    def to_words(self, turn_id: str, start: int, end: int) -> None:
        """Select words that were found elsewhere, in code points of a turn; nothing when the turn is gone."""
        begin, stop = self._view.page.place(turn_id, start), self._view.page.place(turn_id, end)
        if begin is None or stop is None:
            return
        self._view.choose(None)
        self._point_at(begin, max(begin, stop))
        if begin < stop:
            self._hits.wanted = self._view.page.text(begin, stop)
        self._view.setFocus()

    def to_next_hit(self, *, backwards: bool) -> None:
        """Select the next place of the selected words, or of those that were found before."""
        view, selection = self._view, self._view.selection
        if selection is not None:
            self._hits.wanted = view.page.text(*selection)
        start = selection[0 if backwards else 1] if selection is not None else view.place
        hit = self._hits.next_from(start, backwards=backwards)
        if hit is None:
            self._notifier.say(translate("CodingScreen", "Select words to find them again."))
            return
        view.choose(None)
        self._point_at(*hit)

    def to_next_coding(self, *, backwards: bool) -> None:
        """Choose the coding after the chosen one, or after the caret; round and round."""
        view = self._view
        marks = view.page.marks
        if not marks:
            self._notifier.say(translate("CodingScreen", "Nothing is coded here yet."))
            return
        at = next((number for number, mark in enumerate(marks) if mark.id == view.chosen), None)
        if at is None:
            after = [number for number, mark in enumerate(marks) if (mark.first, mark.start) >= view.place]
            at = (after[0] if after else 0) - (0 if backwards else 1)
        mark = marks[(at + (-1 if backwards else 1)) % len(marks)]
        place = Place(mark.first, mark.start)
        view.select(place, place)
        view.reveal(Place(mark.last, mark.end))
        view.reveal(place, middle=True)
        view.choose(mark.id)

    def _point_at(self, begin: Place, stop: Place) -> None:
        view = self._view
        view.select(begin, stop)
        view.reveal(begin, middle=True)
        view.flash(begin, stop if begin < stop else Place(*view.turn_places()[1]))

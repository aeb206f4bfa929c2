"""What one does beside deciding: a second reading, and looking at codings of which nothing is left."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldkit.services.session import Study
from ui.anonymise.queue_card import OPEN, QueueCard
from ui.anonymise.second_sheet import SecondReadingSheet
from ui.anonymise.wordless import WordlessSheet
from ui.changes import Changes
from ui.jobs import Jobs


class Asides(QObject):
    """Opens the sheets that the card at the left offers; `place_wanted` carries source, turn, start and end.

    Args:
        page: over whose window.
        jobs, changes: of the window.
        found: the card.
    """

    place_wanted = Signal(str, str, int, int)
    veiled = Signal(bool)
    """Whether somebody reads who must not see what was found."""

    def __init__(self, page: QWidget, jobs: Jobs[Study], changes: Changes, found: QueueCard) -> None:
        super().__init__(page)
        self._page, self._jobs, self._changes, self._found = page, jobs, changes, found
        self.unread = 0
        """Transcripts that were not looked through, and so are not read a second time."""
        found.second_asked.connect(self._read_again)
        found.wordless_asked.connect(self._list_wordless)

    def obey(self, key: str) -> bool:
        """Whether a key opens one of them; it does then."""
        ways = {"2": self._read_again, "w": self._list_wordless}
        way = ways.get(key)
        if way is not None:
            way()
        return way is not None

    def _read_again(self) -> None:
        sheet = SecondReadingSheet(self._page, self._jobs, self._changes, unread=self.unread)
        self.veiled.emit(True)
        sheet.finished.connect(lambda _result: self.veiled.emit(False))
        sheet.decide_asked.connect(lambda: self._found.filter.choose(OPEN))
        sheet.open()

    def _list_wordless(self) -> None:
        sheet = WordlessSheet(self._page, self._jobs)
        sheet.gone_to.connect(lambda one: self.place_wanted.emit(one.source, one.turn, one.start, one.end))
        sheet.open()

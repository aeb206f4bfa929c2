"""From place to place of the current identifier, through everything of the study that can be read."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from fieldkit.domain.ids import IdentifierId
from fieldkit.services import leaving
from fieldkit.services.leaving import Stand
from fieldkit.services.session import Study
from ui.anonymise.bar import ActionBar
from ui.anonymise.view import BesideView
from ui.jobs import Jobs

_MOST = 500


class Stepping(QObject):
    """Knows the places of the current identifier and which one is pointed at.

    Args:
        jobs: of the window.
        view: in which places are pointed at.
        bar: that says which one it is.
        parent: Qt parent.
    """

    text_wanted = Signal(str)
    """Source or part that must be opened to point at the place."""

    def __init__(self, jobs: Jobs[Study], view: BesideView, bar: ActionBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._view, self._bar = jobs, view, bar
        self._places: tuple[Stand, ...] = ()
        self._at = 0
        self._identifier: IdentifierId | None = None
        self._source = ""
        self._pending = False
        self._going = False
        self._backwards = False

    def set_source(self, source: str) -> None:
        """Another text is open; point at the place for which it was opened."""
        self._source = source
        if not self._pending:
            return
        self._pending = False
        # Only now the order of its turns is known.
        self._sort()
        here = [at for at, one in enumerate(self._places) if one.text == source]
        if here:
            self._at = here[-1 if self._backwards else 0]
            self._point()

    def turn_to(self, identifier: IdentifierId | None, *, go: bool = True) -> None:
        """Ask for the places of an identifier, and go to the first one, of this text if it has any.

        Args:
            identifier: which one, None for nothing.
            go: False only counts them, as when one clicked on a place oneself.
        """
        if identifier is None:
            self._identifier, self._places, self._going = None, (), False
            return
        # Asked again before there was an answer, one still wants to go there.
        another, self._identifier = identifier != self._identifier, identifier
        self._going = go if another else self._going
        self._jobs.read(
            lambda study, _p: tuple(leaving.places(study, identifier, limit=_MOST)),
            lane_key="anonymise-places",
            done=lambda places: self._take(identifier, places),
            failed=lambda _error: None,
            owner=self,
        )

    def step(self, by: int) -> None:
        """Point at the next place, or the one before; round and round."""
        if self._places:
            self._backwards = by < 0
            self._at = (self._at + by) % len(self._places)
            self._point()

    def _take(self, identifier: IdentifierId, places: Sequence[Stand]) -> None:
        if identifier != self._identifier:
            return
        self._places = tuple(places)
        self._sort()
        self._at = min(self._at, max(0, len(places) - 1))
        if self._going:
            self._at, self._going, self._backwards = 0, False, False
            self._point()
        else:
            self._at = self._nearest()
            self._say()

    def _sort(self) -> None:
        """Put those of this text first, as one reads them; the other texts follow in a circle."""
        every = sorted({one.text for one in self._places}, key=lambda text: (not text, text))
        here = every.index(self._source) if self._source in every else 0
        texts = {text: (at - here) % len(every) for at, text in enumerate(every)}
        turns = {turn.id: number for number, turn in enumerate(self._view.page.turns)}
        self._places = tuple(
            sorted(self._places, key=lambda one: (texts[one.text], turns.get(one.line, 0), one.line, one.place.start))
        )

    def _nearest(self) -> int:
        caret = self._view.place
        if not self._view.page.turns:
            return 0
        turn = self._view.page.turns[caret.turn].id
        point = self._view.page.offsets[caret.turn].points(caret.unit)
        here = [
            at for at, one in enumerate(self._places) if one.line == turn and one.place.start <= point <= one.place.end
        ]
        return here[0] if here else min(self._at, max(0, len(self._places) - 1))

    def _point(self) -> None:
        if not self._places:
            self._say()
            return
        stand = self._places[self._at]
        if stand.text and stand.text != self._source:
            self._pending = True
            self.text_wanted.emit(stand.text)
        else:
            self._view.point_at(stand.line, stand.place.start, stand.place.end)
        self._say()

    def _say(self) -> None:
        context = ""
        if self._places and not self._is_shown(self._places[self._at]):
            place = self._places[self._at].place
            words = " ".join(f"{place.before}{place.form}{place.after}".split())
            context = self.tr("Outside of transcripts: … %1 …").replace("%1", words)
        self._bar.show_place(self._at, len(self._places), context)

    def _is_shown(self, stand: Stand) -> bool:
        """Whether it can be read, or can be once its text is open: not what stays here anyway."""
        is_open = stand.text == self._source
        return bool(stand.text) and (not is_open or self._view.page.place(stand.line, stand.place.start) is not None)

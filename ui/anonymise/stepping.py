"""From place to place of the current identifier, through all texts of the study."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from fieldkit.domain.ids import IdentifierId
from fieldkit.services import deciding
from fieldkit.services.deciding import Place
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
    """Identifier of a source that must be opened to point at the place."""

    def __init__(self, jobs: Jobs[Study], view: BesideView, bar: ActionBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._view, self._bar = jobs, view, bar
        self._places: tuple[Place, ...] = ()
        self._at = 0
        self._identifier: IdentifierId | None = None
        self._source = ""
        self._pending = False
        self._going = False

    def set_source(self, source: str) -> None:
        """Another text is open; point at the place for which it was opened."""
        self._source = source
        if self._pending:
            self._pending = False
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
            lambda study, _p: tuple(deciding.places(study, identifier, limit=_MOST)),
            lane_key="anonymise-places",
            done=lambda places: self._take(identifier, places),
            failed=lambda _error: None,
            owner=self,
        )

    def step(self, by: int) -> None:
        """Point at the next place, or the one before; round and round."""
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self._point()

    def _take(self, identifier: IdentifierId, places: Sequence[Place]) -> None:
        if identifier != self._identifier:
            return
        order = {turn.id: number for number, turn in enumerate(self._view.page.turns)}
        # Those of this text first, as one reads them; those in no text last.
        self._places = tuple(
            sorted(
                places,
                key=lambda one: (
                    one.source != self._source,
                    not one.source,
                    one.source,
                    order.get(one.entity, 0),
                    one.start,
                ),
            )
        )
        self._at = min(self._at, max(0, len(places) - 1))
        if self._going:
            self._at, self._going = 0, False
            self._point()
        else:
            self._at = self._nearest()
            self._say()

    def _nearest(self) -> int:
        caret = self._view.place
        if not self._view.page.turns:
            return 0
        turn = self._view.page.turns[caret.turn].id
        point = self._view.page.offsets[caret.turn].points(caret.unit)
        here = [at for at, one in enumerate(self._places) if one.entity == turn and one.start <= point <= one.end]
        return here[0] if here else min(self._at, max(0, len(self._places) - 1))

    def _point(self) -> None:
        if not self._places:
            self._say()
            return
        place = self._places[self._at]
        if place.source and place.source != self._source:
            self._pending = True
            self.text_wanted.emit(place.source)
        elif place.source:
            self._view.point_at(place.entity, place.start, place.end)
        self._say()

    def _say(self) -> None:
        context = ""
        if self._places and not self._places[self._at].source:
            place = self._places[self._at]
            words = " ".join(f"{place.before}{place.form}{place.after}".split())
            context = self.tr("Outside of transcripts: … %1 …").replace("%1", words)
        self._bar.show_place(self._at, len(self._places), context)

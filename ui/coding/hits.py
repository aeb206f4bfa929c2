"""Finding the next place of the same words in the transcript at hand."""

from fieldkit.domain.folding import fold
from ui.reading.page import Page, Place


class Hits:
    """Goes from one place of some words to the next, round and round; case and look-alike letters do not count.

    Args:
        page: where to look.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self.wanted = ""

    def next_from(self, place: Place, *, backwards: bool = False) -> tuple[Place, Place] | None:
        """The next stretch after a place, or the last before it; None when the words are nowhere."""
        wanted = fold(self.wanted.strip())
        count = len(self._page.turns)
        if not wanted or not count:
            return None
        step = -1 if backwards else 1
        here = self._page.offsets[place.turn].points(place.unit)
        for far in range(count + 1):
            turn = (place.turn + step * far) % count
            text = fold(self._page.turns[turn].text)
            if backwards:
                at = text.rfind(wanted, 0, max(0, here + len(wanted) - 1) if far == 0 else len(text))
            else:
                at = text.find(wanted, here if far == 0 else 0)
            if at >= 0:
                units = self._page.offsets[turn].units
                return Place(turn, units(at)), Place(turn, units(at + len(wanted)))
        return None

"""Where the words of a coding stand in its turns as they are shared, however the turns were changed since."""

from collections.abc import Mapping
from typing import NamedTuple

from fieldkit.anonymise import SharedText
from fieldkit.domain.coding import Span, mapped
from fieldkit.domain.ids import TurnId


class Place(NamedTuple):
    """A stretch of shared words.

    Attributes:
        start: code points into the first turn as shared, inclusive.
        end: code points into the last turn as shared, exclusive.
    """

    start: int
    end: int


def place_of(span: Span, spoken: Mapping[TurnId, str], shared: Mapping[TurnId, SharedText]) -> Place | None:
    """Where the words that a span covers are shared; None when they stand nowhere in its turns any more.

    Places are counted in the words of the vault in which a coding was made, which of a turn of another vault had only
    what that one shared. So the words are looked for as spoken and as shared: where they stood, then nearest to it.

    Args:
        span: of a coding.
        spoken: turn -> words as they stand in this vault.
        shared: the same turns -> words as they leave.
    """
    if span.first not in spoken or span.last not in spoken:
        return None
    here = mapped(span, spoken)
    if here != span:
        there = mapped(span, {turn: shared[turn].text for turn in (span.first, span.last)})
        if there is not None and (here is None or there == span):
            return Place(there.start, there.end)
    return None if here is None else Place(shared[here.first].start(here.start), shared[here.last].end(here.end))

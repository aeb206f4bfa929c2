"""What a second reading brought, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.recapture import Estimate, Recapture


@dataclass(frozen=True, slots=True)
class Reading:
    """What the second reading brought.

    Attributes:
        passages, drawn: passages by lot that were read, and that were drawn.
        words: in those that were read.
        of: words of the study that were made here; 0 as long as no passages were drawn.
        found: mentions that each reader found in them.
        total: how many mentions there are in them, found or not; None while both have found nothing in common.
        kinds: the same by kind, as far as there is enough of it.
        doubtful: passages in doubt that were read as well; they count for no estimate.
        doubtful_new: what was found anew in them.
    """

    passages: int
    drawn: int
    words: int
    of: int
    found: Recapture
    total: Estimate | None
    kinds: Mapping[FindingKind, tuple[Recapture, Estimate]]
    doubtful: int
    doubtful_new: int

    @property
    def missed(self) -> Estimate | None:
        """How many mentions the first reader has missed in the passages."""
        by_first = self.found.by_first
        if self.total is None:
            return None
        return Estimate(*(max(0.0, one - by_first) for one in (self.total.total, self.total.low, self.total.high)))

    @property
    def missed_per_thousand(self) -> Estimate | None:
        """The same per 1,000 words."""
        return scaled(self.missed, 1000 / self.words) if self.words else None

    @property
    def left(self) -> Estimate | None:
        """How many mentions still stand in the study unnoticed: those that both have missed where both have read, and
        in the rest as many as the first reader misses. New forms are looked for everywhere, so there are rather fewer.
        """
        if self.total is None or self.missed is None or not self.words:
            return None
        unread, missed = (self.of - self.words) / self.words, self.missed
        return Estimate(
            *(
                max(0.0, total - self.found.seen) + unread * gone
                for total, gone in zip(_values(self.total), _values(missed), strict=True)
            )
        )


def _values(estimated: Estimate) -> tuple[float, float, float]:
    return estimated.total, estimated.low, estimated.high


def scaled(estimated: Estimate | None, factor: float) -> Estimate | None:
    """An estimate in another unit."""
    return None if estimated is None else Estimate(*(one * factor for one in _values(estimated)))

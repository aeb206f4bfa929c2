"""How much two readers missed who read the same words without knowing of each other."""

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, lgamma, log

_CONFIDENCE = 0.95
_STEPS = 60
FEWEST_FOR_A_KIND = 7
"""What both must have found for an estimate of its own: with less, Chapman's is biased (Robson and Regier 1964)."""


@dataclass(frozen=True, slots=True)
class Recapture:
    """What two readers found in the same words.

    Attributes:
        first: found by the first reader alone.
        second: found by the second alone.
        both: found by both.
    """

    first: int = 0
    second: int = 0
    both: int = 0

    @property
    def seen(self) -> int:
        """Found by anybody."""
        return self.first + self.second + self.both

    @property
    def by_first(self) -> int:
        """Found by the first reader."""
        return self.first + self.both

    @property
    def by_second(self) -> int:
        """Found by the second reader."""
        return self.second + self.both


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many there are, found or not.

    Attributes:
        total: the estimate, never below what was found.
        low, high: between these in 95 of 100 such readings.
    """

    total: float
    low: float
    high: float


def estimate(found: Recapture) -> Estimate | None:
    """How many mentions there are in words that two read; None while both have nothing in common.

    Chapman's nearly unbiased estimator (D. G. Chapman 1951, Some properties of the hypergeometric distribution with
    applications to zoological sample censuses; G. A. F. Seber 1982, The estimation of animal abundance, 3.1.1). The
    interval is that of the share of the second reader's mentions that the first found, too, as Seber (3.1.4) proposes
    it for shares above a tenth: exact binomial limits (Clopper and Pearson 1934), which say something when nobody
    found anything alone.

    It assumes that one reader's finding a mention does not make the other find it more easily. Where both overlook the
    same, as people do with what is hard to see, there is more than this says.
    """
    if not found.both:
        return None
    total = (found.by_first + 1) * (found.by_second + 1) / (found.both + 1) - 1
    least, most = _limits(found.both, found.by_second)
    low = max(float(found.seen), found.by_first / most)
    return Estimate(total, min(low, total), max(found.by_first / least, total))


def _limits(hits: int, tries: int) -> tuple[float, float]:
    """Exact limits of a share, by halving; at least one hit."""
    tail = (1 - _CONFIDENCE) / 2
    least = _where(lambda share: 1 - _up_to(hits - 1, tries, share) < tail)
    most = 1.0 if hits == tries else _where(lambda share: _up_to(hits, tries, share) > tail)
    return least, most


def _where(below: Callable[[float], bool]) -> float:
    """The share up to which a test holds that holds for 0 and not for 1."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) else (low, middle)
    return high


def _up_to(hits: int, tries: int, share: float) -> float:
    """Probability of so many hits or fewer."""
    return sum(
        exp(
            lgamma(tries + 1)
            - lgamma(one + 1)
            - lgamma(tries - one + 1)
            + one * log(share)
            + (tries - one) * log(1 - share)
        )
        for one in range(hits + 1)
    )

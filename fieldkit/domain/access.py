"""What may be shown of the ways into a vault."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class SlotInfo:
    """What may be shown of a slot.

    Args:
        kind: `passphrase`, `recovery`, `keyring` or a kind of a later version.
        id: its id; empty for other kinds.
        made: day it was made; None for other kinds.
        expires: last day it opens; None for ever.
    """

    kind: str
    id: str
    made: date | None
    expires: date | None


@dataclass(frozen=True)
class Strength:
    """How well a passphrase resists guessing.

    Args:
        score: 0 (guessed at once) to 4 (good).
        guesses_log10: decimal logarithm of the estimated number of guesses.
        acceptable: whether a vault may be locked with it.
        advice: codes of what would help: `add-words`, `avoid-common`, `avoid-repeats`, `avoid-sequences`,
            `avoid-keyboard`, `avoid-personal`.
    """

    score: int
    guesses_log10: float
    acceptable: bool
    advice: tuple[str, ...]

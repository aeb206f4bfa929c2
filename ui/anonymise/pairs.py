"""Words on both sides as the page shows them: turns of a transcript, or lines of what leaves beside transcripts."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fieldkit.services.comparing import Mark, TurnBeside
from fieldkit.services.leaving import Line
from ui.anonymise import wording

_GOES_ON = ("consent",)
"""Kinds that belong to what stands above them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Words on both sides.

    Attributes:
        id: turn or line.
        label: what stands before the words: who speaks, or what it is.
        text: as spoken or written.
        spoken: what was found in it.
        shared: as it leaves.
        replaced: what is replaced or waits in it.
        leaves: False when it stays here.
        begins: whether something else begins with it.
    """

    id: str
    label: str = field(repr=False)
    text: str = field(repr=False)
    spoken: tuple[Mark, ...] = ()
    shared: str = field(default="", repr=False)
    replaced: tuple[Mark, ...] = ()
    leaves: bool = True
    begins: bool = False


def of_turns(turns: Sequence[TurnBeside]) -> list[Pair]:
    """Turns with who speaks."""
    return [Pair(one.turn.id, one.turn.speaker, one.turn.text, one.spoken, one.shared, one.replaced) for one in turns]


def of_lines(lines: Sequence[Line]) -> list[Pair]:
    """Lines with what each is."""
    labels = wording.line_labels()
    return [
        Pair(
            one.id,
            wording.line(one, labels),
            one.text,
            one.spoken,
            one.shared,
            one.replaced,
            one.leaves,
            one.begins and one.kind not in _GOES_ON,
        )
        for one in lines
    ]

"""What may give somebody away in a text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from fieldkit.domain.identifiers import FindingKind

__all__ = ["SEVERAL", "Finding", "FindingKind", "without_overlaps"]

SEVERAL = " & "
"""Between the subjects of a form that belongs to more than one."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a text that gives somebody away.

    Attributes:
        start, end: code points into the text, the end exclusive.
        kind: what it is.
        score: 0 to 1, how sure.
        source: which detector said so: "register", "pattern:phone", ...
        subject: identifier of the person of the register, of several with `SEVERAL` between; "" when none is known.
    """

    start: int
    end: int
    kind: FindingKind
    score: float
    source: str
    subject: str = ""

    def at(self, start: int, end: int) -> "Finding":
        """The same in another place."""
        # most stay where they are, and copying takes longer than looking
        return self if (start, end) == (self.start, self.end) else replace(self, start=start, end=end)


def without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in order of place; those that overlap are one, of the kind of the longest, then the surest.

    Nothing that was found stays uncovered: a name that is half of an e-mail address goes with the address.
    """
    merged: list[tuple[int, int, Finding]] = []
    for one in sorted(findings, key=lambda one: (one.start, one.end)):
        if merged and one.start < merged[-1][1]:
            start, end, strongest = merged.pop()
            merged.append((start, max(end, one.end), max(strongest, one, key=_weight)))
        else:
            merged.append((one.start, one.end, one))
    return [strongest.at(start, end) for start, end, strongest in merged]


def _weight(finding: Finding) -> tuple[int, float]:
    return finding.end - finding.start, finding.score

"""What may give somebody away in a text."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What was found."""

    PERSON = "PERSON"
    LOC = "LOC"
    ORG = "ORG"
    DATE = "DATE"
    AGE = "AGE"
    PROF = "PROF"
    CONTACT = "CONTACT"
    CODE = "CODE"


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a text that gives somebody away.

    Attributes:
        start, end: code points into the text, the end exclusive.
        kind: what it is.
        score: 0 to 1, how sure.
        source: which detector said so: "register", "pattern:phone", ...
        subject: identifier of the person of the register, "" when none is known.
    """

    start: int
    end: int
    kind: FindingKind
    score: float
    source: str
    subject: str = ""


def without_overlaps(findings: list[Finding]) -> list[Finding]:
    """The findings in order of place; of those that overlap the longest, then the surest stands."""
    kept: list[Finding] = []
    taken: list[tuple[int, int]] = []
    for finding in sorted(findings, key=lambda one: (one.start - one.end, -one.score, one.start)):
        if all(finding.end <= start or end <= finding.start for start, end in taken):
            kept.append(finding)
            taken.append((finding.start, finding.end))
    return sorted(kept, key=lambda one: one.start)

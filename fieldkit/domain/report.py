"""What was done so that nobody is recognised, in numbers: no name and no word of the interviews stands in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.profile import Profile
from fieldkit.domain.release import Leaving, Staying
from fieldkit.domain.risk import Figures, Risk
from fieldkit.domain.second_reading import Reading


@dataclass(frozen=True, slots=True)
class KindCount:
    """How much was found of one kind.

    Attributes:
        kind: of identifiers.
        identifiers: decision -> how many there are.
        places: decision -> in how many places they occur.
    """

    kind: FindingKind
    identifiers: Mapping[Decision, int]
    places: Mapping[Decision, int]


@dataclass(frozen=True, slots=True)
class ReleaseNote:
    """What a release for readers adds to the report.

    Attributes:
        profile: for whom, and how coarse.
        leaving, staying: what is in it, and what is not.
        before: the risk if attributes were in it as noted.
        risk: in its table of respondents.
    """

    profile: Profile
    leaving: Leaving
    staying: Staying
    before: Figures
    risk: Risk


@dataclass(frozen=True, slots=True)
class AnonymisationReport:
    """What was done so that nobody is recognised.

    Attributes:
        study, wave: of what.
        transcripts: in the study.
        unread: transcripts with turns that were not looked through as they stand.
        kinds: what was found, by kind; none that was not found.
        registered: people in the register.
        left_out_respondents, left_out_interviews: stay at home for want of consent.
        before: the risk if attributes left as they were noted.
        after: the risk as they leave, for whom by the name of the profile; "" is the coordinator, or the release.
        risk: what the first of these numbers are made of.
        labels: key of an attribute -> what the study calls it.
        second: what a second reader found in a part of the words.
        typed: identifiers that stay because somebody read and typed that they may.
        wordless: codings of which nothing but replacements is left in what leaves.
        exported: ISO date of the last export that passed the gate, "" when there was none.
        exports: how many passed it.
        printed: ISO date.
        release: what a release for readers adds, None for the study itself.
    """

    study: str = field(repr=False)
    wave: str
    transcripts: int
    unread: int
    kinds: tuple[KindCount, ...]
    registered: int
    left_out_respondents: int
    left_out_interviews: int
    before: Figures
    after: tuple[tuple[str, Figures], ...]
    risk: Risk
    labels: Mapping[str, str] = field(repr=False)
    second: Reading
    typed: int
    wordless: int
    exported: str
    exports: int
    printed: str
    release: ReleaseNote | None = None

    @property
    def open(self) -> int:
        """Identifiers that wait for a decision."""
        return sum(count.identifiers.get(Decision.OPEN, 0) for count in self.kinds)

"""What the page asks of the study."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from fieldkit.domain.identifiers import Decision
from fieldkit.domain.profile import Profile
from fieldkit.domain.risk import Figures, Risk
from fieldkit.domain.transcript import has_few_capitals
from fieldkit.progress import SILENT, Progress
from fieldkit.services import comparing, deciding, finding, interviews, leaving, profiles, risks, second_reading
from fieldkit.services.comparing import TurnBeside
from fieldkit.services.deciding import IdentifierRow
from fieldkit.services.interviews import SourceTitle
from fieldkit.services.leaving import Line, Part
from fieldkit.services.risks import GivenAway
from fieldkit.services.session import Study


@dataclass(frozen=True, slots=True)
class Opened:
    """A text as spoken or written and as shared, with everything about which is to be decided.

    Attributes:
        texts: all transcripts of the study.
        source: the one that is open; None when none is.
        rows: identifiers, those to decide first.
        turns: of the open transcript.
        unread: source or part -> turns or entities that were not looked through.
        second: passages of the second reading that were read, and that were drawn.
        leaves: False when the open transcript stays here for want of consent.
        few_capitals: whether it is written nearly without capitals, so that names are found less surely.
        parts: what else leaves and can be read.
        part: the one that is open, None when none is.
        lines: of the open part.
    """

    texts: tuple[SourceTitle, ...]
    source: SourceTitle | None
    rows: tuple[IdentifierRow, ...] = field(default=(), repr=False)
    turns: tuple[TurnBeside, ...] = field(default=(), repr=False)
    unread: dict[str, int] = field(default_factory=dict)
    leaves: bool = True
    second: tuple[int, int] = (0, 0)
    few_capitals: bool = False
    parts: tuple[Part, ...] = ()
    part: Part | None = None
    lines: tuple[Line, ...] = field(default=(), repr=False)

    @property
    def key(self) -> str:
        """Source or part that is open, "" for none."""
        if self.part is not None:
            return self.part.value
        return self.source.source.id if self.source is not None else ""

    @property
    def found(self) -> dict[str, Decision]:
        """Identifiers that stand in the open text, with what was decided."""
        texts: Iterable[TurnBeside | Line] = (*self.turns, *self.lines)
        marks = (mark for one in texts for mark in one.spoken)
        return {mark.identifier: mark.decision for mark in marks if mark.identifier}

    @property
    def is_held_back(self) -> bool:
        """Whether a code or label of the open part names somebody, so that nothing can leave."""
        return any(
            not mark.identifier and mark.decision is Decision.OPEN for one in self.lines for mark in one.replaced
        )


def load(study: Study, wanted: str | None) -> Opened:
    """A text with the queue, by default the first transcript; also in place of one that is gone."""
    texts, parts = tuple(interviews.titles(study)), tuple(leaving.parts(study))
    way = second_reading.way(study)
    opened = Opened(
        texts,
        None,
        tuple(deciding.queue(study)),
        unread={**finding.unread(study), **{part.value: count for part, count in leaving.unread(study).items()}},
        second=(way.read, way.drawn),
        parts=parts,
    )
    part = next((one for one in parts if one.value == wanted), None)
    source = next((one for one in texts if one.source.id == wanted), texts[0] if texts else None)
    if part is None and source is None and parts != (Part.STUDY,):
        part = parts[0]
    if part is not None:
        return replace(opened, part=part, lines=tuple(leaving.side_by_side(study, part)))
    if source is None:
        return opened
    turns = tuple(comparing.side_by_side(study, source.source.id))
    leaves = comparing.leaves(study, source.source.id)
    few = has_few_capitals(one.turn.text for one in turns)
    return replace(opened, source=source, turns=turns, leaves=leaves, few_capitals=few)


@dataclass(frozen=True, slots=True)
class Measured:
    """The risk, and what the attributes are called.

    Attributes:
        risk: in what leaves now.
        before: if everything left as it was noted.
        labels: attribute -> label.
        profile: for whom; None for the coordinator.
        given_away: words that say more than the attributes do.
    """

    risk: Risk
    before: Figures
    labels: dict[str, str] = field(repr=False)
    profile: Profile | None = None
    given_away: tuple[GivenAway, ...] = field(default=(), repr=False)


def measure(study: Study, profile: str = "", *, progress: Progress = SILENT) -> Measured:
    """Who could be recognised by what is shared now.

    Args:
        study: any connection.
        profile: name of the profile for which it is shared, "" for the coordinator.
        progress: told in texts.
    """
    wanted = profiles.profile(study, profile) if profile else None
    labels = {one.key: one.label for one in study.info.attributes}
    risk = risks.measure(study, wanted)
    before = risks.as_noted(study.info, profiles.taking_part(study), risk.threshold)
    given_away = tuple(risks.given_away(study, wanted, progress=progress))
    return Measured(risk, before, labels, wanted, given_away)

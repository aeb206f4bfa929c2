"""What the page asks of the study."""

from dataclasses import dataclass, field

from fieldkit.domain.ids import SourceId
from fieldkit.domain.profile import Profile
from fieldkit.domain.risk import Figures, Risk
from fieldkit.domain.transcript import has_few_capitals
from fieldkit.progress import SILENT, Progress
from fieldkit.services import comparing, deciding, finding, interviews, profiles, risks, second_reading
from fieldkit.services.comparing import TurnBeside
from fieldkit.services.deciding import IdentifierRow
from fieldkit.services.interviews import SourceTitle
from fieldkit.services.risks import GivenAway
from fieldkit.services.session import Study


@dataclass(frozen=True, slots=True)
class Opened:
    """A text as spoken and as shared, with everything about which is to be decided.

    Attributes:
        texts: all of the study.
        source: the one that is open; None when the study has none.
        rows: identifiers, those to decide first.
        turns: of the open text.
        unread: source -> turns that were not looked through.
        second: passages of the second reading that were read, and that were drawn.
        leaves: False when the open text stays here for want of consent.
        few_capitals: whether it is written nearly without capitals, so that names are found less surely.
    """

    texts: tuple[SourceTitle, ...]
    source: SourceTitle | None
    rows: tuple[IdentifierRow, ...] = field(default=(), repr=False)
    turns: tuple[TurnBeside, ...] = field(default=(), repr=False)
    unread: dict[str, int] = field(default_factory=dict)
    leaves: bool = True
    second: tuple[int, int] = (0, 0)
    few_capitals: bool = False


def load(study: Study, wanted: SourceId | None) -> Opened:
    """A text with the queue, by default the first one; also in place of one that is gone."""
    texts = tuple(interviews.titles(study))
    source = next((one for one in texts if one.source.id == wanted), texts[0] if texts else None)
    rows, unread = tuple(deciding.queue(study)), finding.unread(study)
    if source is None:
        return Opened(texts, None, rows, unread=unread)
    way = second_reading.way(study)
    turns = tuple(comparing.side_by_side(study, source.source.id))
    leaves = comparing.leaves(study, source.source.id)
    few = has_few_capitals(one.turn.text for one in turns)
    return Opened(texts, source, rows, turns, unread, leaves, (way.read, way.drawn), few)


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

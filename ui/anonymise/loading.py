"""What the page asks of the study."""

from dataclasses import dataclass, field

from fieldkit.domain.ids import SourceId
from fieldkit.domain.risk import Risk
from fieldkit.services import comparing, deciding, finding, interviews, risks, second_reading
from fieldkit.services.comparing import TurnBeside
from fieldkit.services.deciding import IdentifierRow
from fieldkit.services.interviews import SourceTitle
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
    """

    texts: tuple[SourceTitle, ...]
    source: SourceTitle | None
    rows: tuple[IdentifierRow, ...] = field(default=(), repr=False)
    turns: tuple[TurnBeside, ...] = field(default=(), repr=False)
    unread: dict[str, int] = field(default_factory=dict)
    leaves: bool = True
    second: tuple[int, int] = (0, 0)


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
    return Opened(texts, source, rows, turns, unread, leaves, (way.read, way.drawn))


@dataclass(frozen=True, slots=True)
class Measured:
    """The risk, and what the attributes are called.

    Attributes:
        risk: in what leaves now.
        labels: attribute -> label.
    """

    risk: Risk
    labels: dict[str, str] = field(repr=False)


def measure(study: Study) -> Measured:
    """Who could be recognised by what is shared now."""
    return Measured(risks.measure(study), {one.key: one.label for one in study.info.attributes})

"""What the coding page asks of the study."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fieldkit.domain.coding import Memo, MemoRole
from fieldkit.domain.ids import SourceId
from fieldkit.domain.transcript import Turn
from fieldkit.errors import InputError
from fieldkit.services import codebook, coding, interviews
from fieldkit.services.codebook import CodeRow
from fieldkit.services.coding import CodedPassage
from fieldkit.services.interviews import SourceTitle
from fieldkit.services.session import Study
from ui.reading.page import PageTurn


@dataclass(frozen=True, slots=True)
class Opened:
    """A source with everything on it.

    Attributes:
        source: its name; None when the study has no text, or no longer this one.
        texts: how many sources the study has.
        turns: in order.
        passages: codings in order of place.
        codes: the codebook.
        words: how many the source has.
        coded: how many of its turns carry a code.
    """

    source: SourceTitle | None
    texts: int
    turns: tuple[Turn, ...] = field(default=(), repr=False)
    passages: tuple[CodedPassage, ...] = field(default=(), repr=False)
    codes: tuple[CodeRow, ...] = field(default=(), repr=False)
    words: int = 0
    coded: int = 0

    @property
    def orphans(self) -> tuple[CodedPassage, ...]:
        """Codings whose words are no longer where they were."""
        return tuple(one for one in self.passages if one.orphaned)

    def coding(self, coding_id: str | None) -> CodedPassage | None:
        """One of the codings."""
        return next((one for one in self.passages if one.coding.id == coding_id), None)

    @property
    def memo_home(self) -> str:
        """What notes on the whole are about: the interview, or a source without one."""
        if self.source is None:
            return ""
        return self.source.source.interview or self.source.source.id


def load(study: Study, source_id: SourceId | None) -> Opened:
    """A source, by default the first of the study."""
    rows = interviews.titles(study)
    codes = tuple(codebook.tree(study))
    row = next((one for one in rows if source_id in (None, one.source.id)), None)
    if row is None:
        return Opened(None, len(rows), codes=codes)
    turns = tuple(interviews.turns(study, row.source.id))
    passages = tuple(coding.passages(study, row.source.id, turns))
    words = sum(len(turn.text.split()) for turn in turns)
    return Opened(row, len(rows), turns, passages, codes, words, _coded(turns, passages))


def _coded(turns: Sequence[Turn], passages: Sequence[CodedPassage]) -> int:
    places = {turn.id: number for number, turn in enumerate(turns)}
    coded: set[int] = set()
    for one in passages:
        span = one.coding.span
        if not one.orphaned:
            coded.update(range(places[span.first], places[span.last] + 1))
    return len(coded)


def load_shared(study: Study, source_id: SourceId) -> list[Turn] | None:
    """The turns as they leave, None when they may not or the source is gone."""
    try:
        return interviews.shared_turns(study, source_id)
    except InputError:
        return None


def load_memo(study: Study, about: str, role: MemoRole) -> Memo | None:
    """The memo of a role on an entity."""
    return next((memo for memo in coding.memos(study, about) if memo.role is role), None)


def page_turns(turns: Sequence[Turn]) -> list[PageTurn]:
    """Turns for the page."""
    return [PageTurn(turn.id, turn.speaker, turn.start, turn.text) for turn in turns]

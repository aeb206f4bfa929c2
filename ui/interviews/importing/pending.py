"""Files that wait to be imported, with what was read of them and what was corrected."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from fieldkit.domain.ids import RespondentId
from fieldkit.domain.transcript import Corrections, DraftTranscript
from fieldkit.errors import FieldKitError
from fieldkit.services import drafts
from fieldkit.services.drafts import Draft
from fieldkit.services.importing import Item

_DOUBTS = frozenset({"encoding-doubtful", "no-speakers", "times-not-rising", "tracked-changes"})
_TABLES = (".csv", ".tsv")


class State(StrEnum):
    """How far a file is."""

    READING = "reading"
    READY = "ready"
    DOUBTFUL = "doubtful"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class _Told:
    path: str
    corrections: Corrections = field(repr=False)
    found: tuple[str, ...] = field(repr=False)
    title: str = field(repr=False)
    respondents: tuple[RespondentId, ...]


@dataclass(frozen=True, slots=True)
class Pending:
    """A file.

    Attributes:
        path: the file.
        corrections: what the person put right.
        draft: what it would become, as last read; None before.
        error: why it was refused, None when it was not.
        found: labels of speakers as found in the file.
        headers: names of its columns, empty for other files and for tables that name none.
        title: as typed, "" to have it numbered.
        respondents: who speaks.
        same_as: title of what has the same words in the study already, "" for nothing.
    """

    path: Path
    corrections: Corrections = field(default_factory=Corrections, repr=False)
    draft: DraftTranscript | None = field(default=None, repr=False)
    error: FieldKitError | None = None
    found: tuple[str, ...] = field(default=(), repr=False)
    headers: tuple[str, ...] = field(default=(), repr=False)
    title: str = field(default="", repr=False)
    respondents: tuple[RespondentId, ...] = ()
    same_as: str = field(default="", repr=False)

    @classmethod
    def of(cls, draft: Draft) -> "Pending":
        """A file as `typed` told of it, to be read again.

        Raises:
            ValueError: another version of the program told of it.
        """
        told = drafts.read(draft, _Told)
        return cls(Path(told.path), told.corrections, found=told.found, title=told.title, respondents=told.respondents)

    @property
    def is_described(self) -> bool:
        """Whether a person said something of it."""
        return self.corrections != Corrections() or bool(self.title or self.respondents)

    @property
    def typed(self) -> Draft:
        """What a person said of the file."""
        told = _Told(str(self.path), self.corrections, self.found, self.title, self.respondents)
        return dict(drafts.plain(told))

    @property
    def state(self) -> State:
        """How far it is."""
        if self.error is not None:
            return State.REFUSED
        if self.draft is None:
            return State.READING
        if self.same_as:
            return State.KNOWN
        return State.DOUBTFUL if _DOUBTS & set(self.draft.notices) else State.READY

    @property
    def is_table(self) -> bool:
        """Whether it has columns to choose from."""
        return self.path.suffix.lower() in _TABLES

    @property
    def item(self) -> Item:
        """As the import takes it."""
        return Item(self.path, self.corrections, self.title, self.respondents)

    def read(self, draft: DraftTranscript, same_as: str = "") -> "Pending":
        """The file as just read, and what has the same words already."""
        named = tuple(one.text for one in draft.skipped if one.reason == "header") if self.is_table else ()
        found = self.found if self.corrections.speakers else draft.speakers
        return replace(self, draft=draft, error=None, found=found, headers=named or self.headers, same_as=same_as)

    def refused(self, error: FieldKitError) -> "Pending":
        """The file as it could not be read; what it was read as before says which corrections there are."""
        return replace(self, error=error)

    def corrected(self, corrections: Corrections) -> "Pending":
        """The file waiting to be read again; what it was read as stays until then."""
        return replace(self, corrections=corrections, error=None)

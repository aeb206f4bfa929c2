"""Bringing in texts made elsewhere."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from fieldkit.domain import ranks
from fieldkit.domain.folding import fold
from fieldkit.domain.ids import RespondentId, SourceId, TurnId, new_id
from fieldkit.domain.interview import Interview, InterviewState
from fieldkit.domain.transcript import Corrections, DraftTranscript, Skipped, Source, SourceKind, Turn
from fieldkit.errors import UserError
from fieldkit.interchange.transcripts import SUFFIXES, read_transcript
from fieldkit.progress import SILENT, Progress
from fieldkit.services import interviews
from fieldkit.services.editing import editing
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import transcripts

_INTERVIEWER = {
    "i", "int", "interviewer", "q", "и", "инт", "интервьюер", "интервьюерша", "сурак берүүчү", "интервью алуучу",
    "сұхбат алушы", "сұхбаттасушы", "suhbatdosh", "intervyuer", "intervyuyer", "görüşmeci", "g", "soru", "вопрос", "в",
    "м", "question", "суроо", "маек алуучу", "суроо берүүчү", "сұрақ", "сұрақ қоюшы", "savol", "савол", "суҳбатдош",
    "مصاحبه‌گر", "پرسشگر", "پرسش", "س",
}  # fmt: skip
_RESPONDENT_STEMS = (
    "r",
    "р",
    "resp",
    "respondent",
    "респондент",
    "жооп берүүчү",
    "жауап беруші",
    "katılımcı",
    "k",
    "о",
    "answer",
    "ответ",
    "жооп",
    "жауап",
    "javob",
    "жавоб",
    "cevap",
    "پاسخگو",
    "پاسخ",
    "ج",
)


@dataclass(frozen=True, slots=True)
class Item:
    """A file to bring in.

    Attributes:
        path: the file.
        corrections: what the person corrected in the preview.
        title: study wording; that of the interview, or drawn by number, when empty, so that no file name is kept.
        respondents: who spoke; a document when empty. An interview with just them that was begun and has no text yet
            gets it, otherwise there is a new one.
    """

    path: Path
    corrections: Corrections = field(default_factory=Corrections)
    title: str = field(default="", repr=False)
    respondents: tuple[RespondentId, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that came in.

    Attributes:
        path: the file; it stays readable on the disk.
        source: what was made of it.
        format, encoding: as read.
        turns, words: sizes.
        skipped: what is in no turn.
        notices: as in `DraftTranscript`.
        same_as: what had the same words before.
    """

    path: Path
    source: Source
    format: str
    encoding: str
    turns: int
    words: int
    skipped: tuple[Skipped, ...] = field(repr=False)
    notices: tuple[str, ...]
    same_as: Source | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be brought in; the others were."""

    path: Path
    error: UserError


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, file by file, in the order given."""

    imported: tuple[Imported, ...]
    refused: tuple[Refused, ...]


def preview(path: Path, corrections: Corrections | None = None) -> DraftTranscript:
    """What a file would become; stores nothing.

    Raises:
        InputError: missing, too large, empty, of an unknown or broken format, or in another encoding than told.
    """
    return read_transcript(path, corrections or Corrections())


def same_words(study: Study, draft: DraftTranscript) -> Source | None:
    """What has the same words, turn by turn, as a file would; capitals and similar letters are taken as equal."""
    return _Known(study).same_as(draft)


class _Known:
    """What is in the study, by number of turns and first words: of what differs in them nothing more is read."""

    def __init__(self, study: Study) -> None:
        self._db = study.db
        self._by_count: defaultdict[int, list[SourceId]] = defaultdict(list)
        self._first: dict[SourceId, list[str]] = {}
        for source, count in transcripts.turn_counts(study.db).items():
            self._by_count[count].append(source)

    def same_as(self, draft: DraftTranscript) -> Source | None:
        """The first source with the same words."""
        alike = self._by_count[len(draft.turns)]
        texts = [fold(turn.text) for turn in draft.turns] if alike else []
        for source in alike:
            if self._begins(source) == texts[:1] and transcripts.folded_texts(self._db, source) == texts:
                return transcripts.source(self._db, source)
        return None

    def _begins(self, source: SourceId) -> list[str]:
        if source not in self._first:
            self._first[source] = transcripts.folded_texts(self._db, source, most=1)
        return self._first[source]

    def add(self, one: Imported) -> None:
        """A file came in."""
        self._by_count[one.turns].append(one.source.id)


def import_files(study: Study, items: Sequence[Item], *, progress: Progress = SILENT) -> Outcome[ImportReport]:
    """Bring files in, each as one step that can be undone; a bad one does not stop the others.

    Args:
        study: the writer's.
        items: files; the formats of `SUFFIXES`.
        progress: told in files.

    Raises:
        Cancelled: asked to stop; files that were done stay.
        PlaceError: the disk is full; files that were done stay.
    """
    imported, refused = [], []
    begun = interviews.empty_interviews(study)
    known = _Known(study)
    for number, item in enumerate(items):
        progress.step(number, len(items))
        try:
            draft = preview(item.path, item.corrections)
        except UserError as error:
            refused.append(Refused(item.path, error))
            continue
        same = known.same_as(draft)
        came = replace(_store(study, item, draft, _take(begun, item.respondents)), same_as=same)
        known.add(came)
        imported.append(came)
    progress.step(len(items), len(items))
    return Outcome(ImportReport(tuple(imported), tuple(refused)), frozenset({"source", "turn", "interview"}))


def _take(begun: list[Interview], respondents: Sequence[RespondentId]) -> Interview | None:
    """Out of the interviews without a text the earliest with just these respondents."""
    found = [one for one in begun if respondents and set(one.respondents) == set(respondents)]
    taken = min(found, key=lambda one: (one.day, one.title), default=None)
    if taken:
        begun.remove(taken)
    return taken


def _store(study: Study, item: Item, draft: DraftTranscript, begun: Interview | None) -> Imported:
    source_id = SourceId(new_id())
    with editing(study, "source-imported") as edit:
        title = item.title.strip() or (begun.title if begun else "")
        title = title or interviews.next_title(study, document=not item.respondents)
        interview = replace(begun, state=InterviewState.COMPLETE) if begun else None
        if interview:
            edit.put(interview)
        elif item.respondents:
            interview = interviews.new_interview(study, title, item.respondents)
            edit.add_all([interview])
        kind = SourceKind.TRANSCRIPT if interview else SourceKind.DOCUMENT
        source = Source(source_id, kind, title, interview.id if interview else None)
        edit.put_fields(
            "source",
            source.id,
            {
                "kind": kind.value,
                "title": title,
                "interview": source.interview,
                "speakers": dict(shared_speakers(draft.speakers)),
            },
        )
        edit.add_all(_turns(source_id, draft))
    words = sum(len(turn.text.split()) for turn in draft.turns)
    return Imported(
        item.path, source, draft.format, draft.encoding, len(draft.turns), words, draft.skipped, draft.notices
    )


def _turns(source: SourceId, draft: DraftTranscript) -> list[Turn]:
    return [
        Turn(TurnId(new_id()), source, rank, turn.speaker, turn.start, turn.end, "", turn.text)
        for turn, rank in zip(draft.turns, ranks.spread(len(draft.turns)), strict=True)
    ]


def shared_speakers(labels: Sequence[str]) -> dict[str, str]:
    """Label in a transcript -> label as shared: the role where it is known, otherwise a number; never a name."""
    shared: dict[str, str] = {}
    others = 0
    for label in labels:
        folded = label.casefold().strip(" .:")
        stem = folded.rstrip("0123456789 ")
        if folded in _INTERVIEWER or stem in _INTERVIEWER:
            shared[label] = "I"
        elif stem in _RESPONDENT_STEMS:
            number = folded.removeprefix(stem).strip()
            shared[label] = f"R{number}"
        else:
            others += 1
            shared[label] = f"S{others}"
    return shared


__all__ = [
    "SUFFIXES",
    "ImportReport",
    "Imported",
    "Item",
    "Refused",
    "import_files",
    "preview",
    "same_words",
    "shared_speakers",
]

"""Transcripts: sources made of turns."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from fieldkit.domain.ids import InterviewId, SourceId, TurnId

FEW_CAPITALS = 0.01
"""Of the letters of a text; with fewer of them capitals say nothing of names."""


def has_few_capitals(texts: Iterable[str]) -> bool:
    """Whether words are written nearly without capitals, in a script that has them."""
    cased = capitals = 0
    for text in texts:
        cased += sum(sign.isupper() or sign.islower() for sign in text)
        capitals += sum(sign.isupper() for sign in text)
    return capitals < FEW_CAPITALS * cased


class SourceKind(StrEnum):
    """What a source is."""

    TRANSCRIPT = "transcript"
    DOCUMENT = "document"
    FIELD_NOTE = "field-note"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says before another begins.

    Attributes:
        id: identifier.
        source: the source it stands in.
        rank: its place, a fractional rank compared as text (`fieldkit.domain.ranks`).
        speaker: as labelled in the transcript ("I", "R1"); empty when not known. Never published as a name.
        start, end: milliseconds from the beginning of the recording, or None.
        language: ISO 639-1 code, or "" when not known.
        text: canonical text; offsets into it count Unicode code points.
    """

    id: TurnId
    source: SourceId
    rank: str
    speaker: str = field(repr=False)
    start: int | None
    end: int | None
    language: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Source:
    """Something that can be coded: the transcript of an interview, a document, a field note.

    Attributes:
        id: identifier.
        kind: what it is.
        title: study wording ("Interview 3"); never a file name unless the person typed it.
        interview: the interview it belongs to, None for documents.
    """

    id: SourceId
    kind: SourceKind
    title: str = field(repr=False)
    interview: InterviewId | None


@dataclass(frozen=True, slots=True)
class DraftTurn:
    """A turn read from a foreign file, before it is stored.

    Attributes:
        speaker: label as written, without its mark ("Интервьюер", "R1"); empty when there is none.
        start, end: milliseconds, or None.
        text: canonical text.
    """

    speaker: str = field(repr=False)
    start: int | None
    end: int | None
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Words of the file that are in no turn: a title, cue numbers, a column that was not taken.

    Attributes:
        line: where, counted from 1 (for tables the row, for docx the paragraph).
        text: the words.
        reason: stable reason code: "header", "column", "cue-number", "note", "style", "repeated-speaker", "markup".
    """

    line: int
    text: str = field(repr=False)
    reason: str


@dataclass(frozen=True, slots=True)
class DraftTranscript:
    """A foreign file as turns, with what was guessed about it.

    Attributes:
        format: "txt", "csv", "docx", "srt" or "vtt".
        encoding: Python codec name used ("utf-8-sig", "kz1048", ...); "" where the format fixes it (docx).
        encodings: candidate codecs, best first, that decode the file without loss; empty where the format fixes it.
        turns: in order of the file.
        skipped: every word of the file that is in no turn.
        notices: stable codes of what the person should know: "mixed-line-ends", "nfd", "bom", "html-entities",
            "no-speakers", "times-not-rising", "encoding-doubtful", "comments", "tracked-changes", "tables",
            "footnotes".
    """

    format: str
    encoding: str
    encodings: tuple[str, ...]
    turns: tuple[DraftTurn, ...]
    skipped: tuple[Skipped, ...]
    notices: tuple[str, ...]

    @property
    def speakers(self) -> tuple[str, ...]:
        """Labels in order of first appearance, without the empty one."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns if turn.speaker))


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the person corrected in the preview of an import.

    Attributes:
        encoding: codec to read with, or None for the best guess.
        speakers: label as found -> label to store; "" says that it is no speaker, so that the label goes back into the
            text of its turn.
        split_speakers: whether labels at the beginning of lines are taken as speakers at all; None decides by itself.
        times: whether time marks at the beginning of lines are taken as times; False leaves them in the text.
        columns: for tables: role ("speaker", "text", "start", "end") -> header of the column.
    """

    encoding: str | None = None
    speakers: dict[str, str] = field(default_factory=dict, repr=False)
    split_speakers: bool | None = None
    times: bool = True
    columns: dict[str, str] = field(default_factory=dict)

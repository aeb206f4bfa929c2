"""Transcripts in: txt, csv, tsv, docx, srt and vtt as turns.

Every word of a file is in a turn (its text or its speaker) or listed as skipped. Time marks are kept as the start and
end of turns, the marks of labels (`R1:`) as the fact that someone speaks.
"""

from collections.abc import Callable
from pathlib import Path

from fieldkit.domain.transcript import Corrections, DraftTranscript
from fieldkit.errors import Code, InputError
from fieldkit.files import require_no_folder
from fieldkit.interchange.transcripts import csv_, cues, decode, docx_, txt

_READERS: dict[str, Callable[[Path, Corrections], DraftTranscript]] = {
    ".txt": txt.read,
    ".csv": csv_.read,
    ".tsv": csv_.read,
    ".docx": docx_.read,
    ".srt": cues.read_srt,
    ".vtt": cues.read_vtt,
}
SUFFIXES = tuple(_READERS)
"""Ends of file names that can be read, in small letters."""

_AS_FOUND = Corrections()

__all__ = ["SUFFIXES", "decode", "read_transcript"]


def read_transcript(path: Path, corrections: Corrections = _AS_FOUND) -> DraftTranscript:
    """Read a file as turns; nothing is stored.

    Args:
        path: the file; its suffix says which format.
        corrections: what the person put right in the preview.

    Raises:
        InputError: `FORMAT_UNKNOWN` (no such format), `FORMAT_BROKEN` (or not text), `FILE_MISSING`,
            `FILE_IS_FOLDER`, `FILE_UNREADABLE`, `FILE_TOO_LARGE` (above 64 MiB), `FILE_EMPTY` (no words that could be
            a turn), `ENCODING_UNKNOWN`, `ENCODING_WRONG`, `COLUMN_MISSING`.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        require_no_folder(path)
        raise InputError(Code.FORMAT_UNKNOWN, format=path.suffix.lower())
    draft = reader(path, corrections)
    if not draft.turns:
        raise InputError(Code.FILE_EMPTY, path=str(path))
    return draft

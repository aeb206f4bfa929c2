"""Plain text."""

from pathlib import Path

from fieldkit.domain.transcript import Corrections, DraftTranscript
from fieldkit.interchange.transcripts import decode, lines


def read(path: Path, corrections: Corrections) -> DraftTranscript:
    """Read a text file.

    Raises:
        InputError: see `decode.read`.
    """
    source = decode.read(path, corrections.encoding, format="txt")
    text = decode.entities(source.text)
    turns, skipped = lines.assemble(lines.split(text), corrections)
    notices = [*source.notices, *(["html-entities"] if text != source.text else []), *lines.notices(turns)]
    return DraftTranscript("txt", source.encoding, source.encodings, tuple(turns), tuple(skipped), tuple(notices))

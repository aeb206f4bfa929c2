"""Delimited tables: csv and tsv."""

from pathlib import Path

from fieldkit.domain.transcript import Corrections, DraftTranscript
from fieldkit.errors import Code, InputError
from fieldkit.interchange.transcripts import decode, delimited, lines, table


def read(path: Path, corrections: Corrections) -> DraftTranscript:
    """Read a table with a turn in each row.

    Raises:
        InputError: see `decode.read` and `table.layout`; `COLUMN_MISSING` when no column can be the text.
    """
    source = decode.read(path, corrections.encoding, format="csv")
    written = delimited.rows(source.text)
    rows = [[decode.entities(cell) for cell in row] for row in written]
    found = table.layout(rows, corrections.columns)
    if found is None:
        raise InputError(Code.COLUMN_MISSING, column="text")
    done = table.read(rows, found, corrections)
    notices = [*source.notices, *(["html-entities"] if rows != written else []), *lines.notices(done.turns)]
    return DraftTranscript(
        "csv", source.encoding, source.encodings, tuple(done.turns), tuple(done.skipped), tuple(notices)
    )

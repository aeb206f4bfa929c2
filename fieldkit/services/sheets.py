"""Sheets for paper: what stands on them is gathered here, drawn by `fieldkit.sheets`."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from fieldkit.anonymise import Anonymiser
from fieldkit.domain.codebook import Code, by_id, path
from fieldkit.domain.coding import Coding, MemoRole
from fieldkit.domain.ids import CodeId, SourceId
from fieldkit.domain.interview import Interview, quarter
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.sheet import (
    CodingFact,
    ContactSummary,
    InterviewFact,
    Quotation,
    StudySummary,
    Theme,
)
from fieldkit.domain.transcript import Turn
from fieldkit.errors import Code as ErrorCode
from fieldkit.errors import InputError
from fieldkit.files import write_atomically
from fieldkit.services import interviews, register
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import coding, people, transcripts

THRESHOLD = 5
_EVERY_ITEM = tuple(ConsentItem)


def contact_summary(study: Study, source_id: SourceId, *, anonymised: bool = True) -> ContactSummary:
    """What stands on the contact summary sheet of a source.

    Args:
        study: any connection.
        source_id: the source.
        anonymised: False for the interviewer's own copy with the original wording.

    Raises:
        InputError: NOT_FOUND.
    """
    source = interviews.source(study, source_id)
    return _ContactSheet(study, source.id, anonymised=anonymised).content()


def contact_pdf(study: Study, source_id: SourceId, *, anonymised: bool = True, language: str = "en") -> bytes:
    """The contact summary sheet as PDF.

    Raises:
        InputError: NOT_FOUND.
    """
    from fieldkit.sheets.contact import draw_contact_summary
    from fieldkit.sheets.words import sheet_words

    return draw_contact_summary(contact_summary(study, source_id, anonymised=anonymised), sheet_words(language))


def study_summary(study: Study, *, by: str | None = None) -> StudySummary:
    """What stands on the page about the whole study.

    Args:
        study: any connection.
        by: key of the attribute of the table; the first one of the study when None.

    Raises:
        InputError: NOT_FOUND when the study has no such attribute.
    """
    from fieldkit.analysis.summary import cross_table, study_tables

    raise NotImplementedError


def study_pdf(study: Study, *, by: str | None = None, language: str = "en") -> bytes:
    """The study on one page as PDF.

    Raises:
        InputError: NOT_FOUND when the study has no such attribute.
    """
    from fieldkit.sheets.study import draw_study_summary
    from fieldkit.sheets.words import sheet_words

    return draw_study_summary(study_summary(study, by=by), sheet_words(language))


def save_pdf(target: Path, content: bytes) -> Outcome[Path]:
    """Write a sheet where the person asked for it.

    Raises:
        PlaceError: full, missing or read-only place.
    """
    write_atomically(target, content)
    return Outcome(target, frozenset())

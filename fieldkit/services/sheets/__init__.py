"""Sheets for paper: what stands on them is gathered here, drawn by `fieldkit.sheets`."""

from fieldkit.services.sheets.contact import contact_pdf, contact_summary, is_looked_through
from fieldkit.services.sheets.paper import save_pdf, shared_words
from fieldkit.services.sheets.study import (
    THRESHOLD,
    Beside,
    StudyPage,
    dividing,
    handed_out,
    most_telling,
    save_study_page,
    study_page,
    study_summary,
)

__all__ = [
    "THRESHOLD",
    "Beside",
    "StudyPage",
    "contact_pdf",
    "contact_summary",
    "dividing",
    "handed_out",
    "is_looked_through",
    "most_telling",
    "save_pdf",
    "save_study_page",
    "shared_words",
    "study_page",
    "study_summary",
]

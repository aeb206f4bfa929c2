"""What can be put on paper: the study on one page, how it was made safe, and a contact summary of every interview."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from fieldkit.domain.ids import SourceId
from fieldkit.domain.sheet import ToldPage
from fieldkit.progress import Progress
from fieldkit.services import interviews, reporting, sheets
from fieldkit.services.session import Study
from fieldkit.services.sheets import Beside
from ui.models.rows import Column
from ui.widgets.tables import Table


class Sheet(StrEnum):
    """What stands on a sheet."""

    STUDY = "study"
    ANONYMISATION = "anonymisation"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet in the list.

    Attributes:
        sheet: what stands on it.
        source: whose contact summary it is; None for a sheet on the whole study.
        title: of the source.
        respondents: study codes of who spoke.
        codings: in the source; in all for the study.
    """

    sheet: Sheet
    source: SourceId | None = None
    title: str = field(default="", repr=False)
    respondents: tuple[str, ...] = ()
    codings: int = 0

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return self.source or self.sheet.value


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything the page can show.

    Attributes:
        rows: sheets on the study first, then interviews by day, then documents; empty while there is no text.
        attributes: (key, label) by which the table of the study can be divided.
    """

    rows: tuple[SheetRow, ...]
    attributes: tuple[tuple[str, str], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which sheet, and how.

    Attributes:
        sheet: what stands on it.
        source: whose contact summary.
        by: key of the attribute that divides the study's table, None while nobody has chosen one.
        anonymised: False for the interviewer's own copy.
        language: of the sheet.
    """

    sheet: Sheet
    source: SourceId | None
    by: str | None
    anonymised: bool
    language: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sheet that was drawn.

    Attributes:
        wanted: as it was asked for.
        by: key of the attribute that divides the study's table, or None.
        pdf: the sheet.
        looked_through: whether somebody looked through the transcript of a contact summary as it stands.
        told, beside: the counts of the study's page, and what they tell beside an earlier one.
    """

    wanted: Wanted
    by: str | None
    pdf: bytes = field(repr=False)
    looked_through: bool = True
    told: ToldPage | None = None
    beside: Beside | None = None


def contents(study: Study, _progress: Progress) -> Contents:
    """What can be put on paper now."""
    sources = interviews.source_rows(study)
    if not sources:
        return Contents((), ())
    every = [SheetRow(Sheet.CONTACT, row.source.id, row.source.title, row.respondents, row.codings) for row in sources]
    whole = SheetRow(Sheet.STUDY, codings=sum(row.codings for row in sources))
    return Contents(
        (whole, SheetRow(Sheet.ANONYMISATION), *every),
        tuple((one.key, one.label) for one in sheets.dividing(study.info) if one.values),
    )


def draw(study: Study, wanted: Wanted) -> Drawn:
    """The sheet as PDF, in memory; the study's table is divided by what tells most until somebody chooses."""
    if wanted.sheet is Sheet.ANONYMISATION:
        return Drawn(wanted, None, reporting.report_pdf(study, language=wanted.language))
    if wanted.source is not None:
        pdf = sheets.contact_pdf(study, wanted.source, anonymised=wanted.anonymised, language=wanted.language)
        return Drawn(wanted, None, pdf, sheets.is_looked_through(study, wanted.source))
    telling = sheets.most_telling(study) if wanted.by is None else None
    by = telling.key if telling else wanted.by
    page = sheets.study_page(study, by=by, language=wanted.language)
    return Drawn(wanted, by, page.pdf, told=page.told, beside=page.beside)


def sheet_table() -> Table[SheetRow]:
    """The list, without rows."""
    table = Table(
        [
            Column(
                QCoreApplication.translate("Reports", "Sheet"),
                title_of,
                stretch=1,
                detail=codes_beside,
                tip=title_of,
                strong=lambda row: row.source is None,
            ),
            Column(
                QCoreApplication.translate("Reports", "Codings"),
                lambda row: "" if row.sheet is Sheet.ANONYMISATION else str(row.codings),
                lambda row: row.codings,
                number=True,
            ),
        ],
        key=lambda row: row.key,
    )
    table.setAccessibleName(QCoreApplication.translate("Reports", "Sheets"))
    return table


def title_of(row: SheetRow) -> str:
    """What a sheet is called in the list."""
    return {
        Sheet.STUDY: QCoreApplication.translate("Reports", "Study summary"),
        Sheet.ANONYMISATION: QCoreApplication.translate("Reports", "Anonymisation report"),
        Sheet.CONTACT: row.title,
    }[row.sheet]


def codes_beside(row: SheetRow) -> str:
    """Study codes, unless the title says them already."""
    return ", ".join(code for code in row.respondents if code not in row.title)


def row_of(rows: Sequence[SheetRow], key: str) -> SheetRow | None:
    """The row with a key."""
    return next((row for row in rows if row.key == key), None)

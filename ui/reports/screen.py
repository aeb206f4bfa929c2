"""The page of reports."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldkit.errors import Cancelled, FieldKitError
from fieldkit.progress import Progress
from fieldkit.services import sheets
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui import words
from ui.app import language_of
from ui.changes import Changes
from ui.folders import documents, show_folder_of
from ui.jobs import Job, Jobs
from ui.notify import Action, Notifier
from ui.preferences import Preferences
from ui.reports.sheet_list import (
    Contents,
    Drawn,
    Sheet,
    SheetRow,
    Wanted,
    codes_beside,
    contents,
    draw,
    row_of,
    sheet_table,
    title_of,
)
from ui.reports.viewer import Viewer
from ui.screen import Hint, Screen
from ui.widgets.buttons import primary
from ui.widgets.card import Card
from ui.widgets.dialogs import choose_target
from ui.widgets.empty import EmptyState
from ui.widgets.panels import Panels

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PANELS = "reports"
_FILE_NAMES = {
    Sheet.STUDY: "study-summary.pdf",
    Sheet.ANONYMISATION: "anonymisation-report.pdf",
    Sheet.CONTACT: "contact-summary.pdf",
}


class ReportsScreen(Screen):
    """A list of sheets, and the chosen one as it will stand on paper.

    Sheets are drawn in the lane for long readers and live in memory only; a file is written where the person asks for
    one, and the printer gets the pages. `import_requested` leads to where texts come in.
    """

    import_requested = Signal()

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__()
        self._jobs = jobs
        self._notifier = notifier
        self._preferences = preferences
        self._rows: Sequence[SheetRow] = ()
        self._drawing: Job | None = None
        self._wanted: Wanted | None = None
        self._shown: Drawn | None = None
        self.table = sheet_table()
        self.viewer = Viewer(language_of(preferences))
        self._pages = QStackedWidget()
        self._build()
        kinds = {
            "study",
            "respondent",
            "consent",
            "person",
            "interview",
            "source",
            "turn",
            "code",
            "coding",
            "memo",
            "identifier",
            "bundle",
        }
        self.watch(changes, kinds)

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Reports")

    @property
    def pdf(self) -> bytes:
        """The sheet that is shown; empty when there is none."""
        return self._shown.pdf if self._shown else b""

    def hints(self) -> Sequence[Hint]:
        """Keys of the page."""
        if not self._rows:
            return ()
        return (
            Hint("Ctrl+P", self.tr("print")),
            Hint("Ctrl+S", self.tr("save PDF")),
            Hint("Ctrl+0", self.tr("fit the width")),
        )

    def facts(self) -> Sequence[str]:
        """What becomes of a sheet that is printed."""
        if not self._rows:
            return ()
        return (self.tr("Printing goes through the system's print queue, which keeps a readable copy for a while"),)

    def reload(self) -> None:
        """Ask which sheets there are, and draw the chosen one anew."""
        self._jobs.read(contents, lane_key="reports", done=self._show)

    def save(self, path: Path) -> None:
        """Write the sheet that is shown to a file."""
        shown = self._shown
        if shown is None:
            return

        def written(study: Study, _progress: Progress) -> Outcome[Path]:
            if shown.told is None:
                return sheets.save_pdf(path, shown.pdf)
            return sheets.save_study_page(study, path, shown.pdf, shown.told)

        start = self._jobs.analyse if shown.told is None else self._jobs.write
        start(written, title=self.tr("Saving a sheet"), done=self._saved, owner=self)

    def _build(self) -> None:
        panels = Panels()
        card = Card(self.tr("Sheets"), padded=False)
        card.add(self.table, 1)
        panels.add(card, size=340, minimum=220)
        panels.add(self.viewer, size=800, stretch=1, minimum=480)
        sizes = self._preferences.panel_sizes(_PANELS)
        if sizes:
            panels.setSizes(sizes)
        panels.splitterMoved.connect(lambda: self._preferences.set_panel_sizes(_PANELS, panels.sizes()))
        self._pages.addWidget(self._empty())
        self._pages.addWidget(panels)
        self.body.addWidget(self._pages)
        self.table.chosen.connect(self._choose)
        self.viewer.options_changed.connect(self._draw)
        self.viewer.save_asked.connect(self._choose_target)
        self.viewer.print_asked.connect(self._print)
        self.viewer.printed.connect(self._printed)

    def _empty(self) -> QWidget:
        bring = primary(self.tr("Import texts"), icon_name="import")
        bring.clicked.connect(self.import_requested)
        card = Card(padded=False)
        card.add(
            EmptyState(
                "reports",
                self.tr("Nothing to print yet"),
                self.tr(
                    "Every interview gets a contact summary for paper, and the study a page of its own. "
                    "They appear here with the first transcript."
                ),
                bring,
            ),
            1,
        )
        return card

    def _show(self, found: Contents) -> None:
        self._rows = found.rows
        self.bring_forward(self._pages, 1 if found.rows else 0)
        self.viewer.set_attributes(found.attributes)
        chosen = self.table.selected_row()
        self.table.set_rows(found.rows)
        if found.rows and (chosen is None or row_of(found.rows, chosen.key) is None):
            self.table.select_key(found.rows[0].key)
        elif found.rows:
            self._choose(self.table.selected_row())
        else:
            self._drop()
        self.facts_changed.emit()

    def _choose(self, row: SheetRow | None) -> None:
        if row is not None:
            self.viewer.set_sheet(title_of(row), codes_beside(row), sheet=row.sheet)
            self._draw()

    def _draw(self) -> None:
        row = self.table.selected_row()
        if row is None:
            return
        viewer = self.viewer
        wanted = Wanted(row.sheet, row.source, viewer.attribute, viewer.anonymised, viewer.language)
        if wanted != self._wanted:
            # What is on the screen is another sheet: nobody may print or save it as this one.
            self._shown = None
            viewer.show_waiting()
        self._wanted = wanted
        if self._drawing is not None:
            self._jobs.cancel(self._drawing)
        self._drawing = self._jobs.analyse(
            lambda study, _progress: draw(study, wanted),
            title=self.tr("Drawing a sheet"),
            done=self._drawn,
            failed=self._not_drawn,
        )

    def _drawn(self, drawn: Drawn) -> None:
        if drawn.wanted == self._wanted:
            self._drawing = None
            self._shown = drawn
            if drawn.wanted.source is None:
                self.viewer.show_attribute(drawn.by)
            self.viewer.warn_not_looked_through(warn=drawn.wanted.anonymised and not drawn.looked_through)
            self.viewer.warn_beside(drawn.beside)
            self.viewer.show_pdf(drawn.pdf)

    def _not_drawn(self, error: FieldKitError) -> None:
        if isinstance(error, Cancelled):
            return
        self._drop()
        told = words.explain(error)
        self.viewer.show_problem(told.sentence, told.next_step)

    def _drop(self) -> None:
        self._drawing = None
        self._wanted = None
        self._shown = None
        self.viewer.clear()

    def _choose_target(self) -> None:
        row = self.table.selected_row()
        if row is None or self._shown is None:
            return
        name = _FILE_NAMES[row.sheet]
        choose_target(self, self.tr("Save the sheet"), documents() / name, [self.tr("PDF (*.pdf)")], self.save)

    def _saved(self, outcome: Outcome[Path]) -> None:
        path = outcome.value
        self._notifier.succeed(
            self.tr("Saved: %1. The file can be read by anybody who gets it.").replace("%1", path.name),
            action=Action(self.tr("Show in folder"), lambda: show_folder_of(path)),
        )

    def _print(self, printer: "QPrinter") -> None:
        """Print the sheet that is shown; what a page of the study tells is remembered before it goes."""
        shown, told = self._shown, self._shown.told if self._shown else None
        if told is None:
            self._print_same(printer, shown)
        else:
            self._jobs.write(
                lambda study, _progress: sheets.handed_out(study, told), done=lambda _: self._print_same(printer, shown)
            )

    def _print_same(self, printer: "QPrinter", shown: Drawn | None) -> None:
        if shown is not None and shown is self._shown:
            self.viewer.print_on(printer)
        else:
            self._notifier.fail(self.tr("Another sheet is shown by now."), self.tr("Choose it again and print."))

    def _printed(self, pages: int) -> None:
        if pages:
            self._notifier.succeed(self.tr("%n pages went to the printer", "", pages))
        else:
            self._notifier.fail(
                self.tr("The printer did not take the sheet."),
                self.tr("Check the printer, or save a PDF and print it elsewhere."),
            )

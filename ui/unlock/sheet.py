"""The recovery sheet, right after a vault was made."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from fieldkit.services import vaults
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui.jobs import Jobs, NoHandle
from ui.unlock.page import Page
from ui.unlock.place import usual_place
from ui.widgets.buttons import quiet
from ui.widgets.dialogs import choose_target
from ui.widgets.text import Text


class SheetPage(Page):
    """Makes the sheet, or is passed over with a plain word about what that means.

    Args:
        jobs: lanes without a study.
        study: the vault just made; `opened` carries it on.
        language: of the sheet, such as "en".
    """

    def __init__(self, jobs: Jobs[NoHandle], study: Study, language: str) -> None:
        super().__init__(
            jobs,
            self.tr("Print the recovery sheet"),
            self.tr("Nobody can reset a passphrase. This sheet is the only other key to the vault."),
            self.tr("Make the sheet…"),
            back=self.tr("Later"),
        )
        self._study = study
        self._language = language
        self._made: Path | None = None
        self.back.set_icon(None)
        self.advice = Text(
            self.tr(
                "Until it is made, a forgotten passphrase loses everything, and no first interview can be begun. "
                "Settings and the Study page remind you."
            )
        )
        self.form.column.addWidget(self.advice)
        self.show_file = quiet(self.tr("Open it for printing"), icon_name="print")
        self.show_file.clicked.connect(self._open_file)
        self.show_file.hide()
        self.form.column.addWidget(self.show_file)
        self.back.clicked.connect(lambda: self.opened.emit(self._study))

    def go(self) -> None:
        """Ask where the sheet goes; once it is made, go on."""
        if self._made is not None:
            self.opened.emit(self._study)
            return
        suggested = usual_place() / f"{self._study.folder.stem} - {self.tr('recovery sheet')}.pdf"
        choose_target(self, self.tr("Recovery sheet"), suggested, [self.tr("PDF (*.pdf)")], self.make)

    def make(self, target: Path) -> None:
        """Draw the sheet into a file."""
        self.run(
            self.tr("Making the sheet…"),
            lambda _progress: vaults.make_recovery_sheet(self._study, target, language=self._language),
            self._show_made,
        )

    def _show_made(self, outcome: Outcome[Path]) -> None:
        self._made = outcome.value
        self.card.set_title(self.tr("The recovery sheet is made"))
        self.sentence.setText(self.tr("Whoever holds this sheet and the laptop can open the vault."))
        self.advice.setText(
            self.tr("Print it, keep it apart from the laptop, then delete the file %1.").replace(
                "%1", outcome.value.name
            )
        )
        self.show_file.show()
        self.back.hide()
        self.action.setText(self.tr("Go on to the study"))
        self.action.setFocus()

    def _open_file(self) -> None:
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made)))

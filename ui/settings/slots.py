"""The ways to open the vault: what there is, a new recovery sheet, the computer's keyring."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QUrl
from PySide6.QtGui import QDesktopServices

from fieldkit.domain.access import SlotInfo
from fieldkit.errors import FieldKitError
from fieldkit.paths import documents_dir
from fieldkit.services import vaults
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui import words
from ui.app import language_of
from ui.changes import Changes
from ui.jobs import Jobs
from ui.models.rows import Column
from ui.notify import Action, Notifier
from ui.preferences import Preferences
from ui.widgets.buttons import Button, primary, quiet
from ui.widgets.card import Card
from ui.widgets.dialogs import choose_target
from ui.widgets.panels import Stack
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Toggle

_DAYS = 30


class SlotsCard(Card):
    """Slots, and what can be done about them."""

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__(self.tr("Ways to open this vault"), padded=False)
        self._jobs = jobs
        self._changes = changes
        self._notifier = notifier
        self._preferences = preferences
        self._folder = Path()
        self.table: Table[SlotInfo] = Table(
            [
                Column(self.tr("Way"), lambda one: words.slot(one.kind), stretch=1),
                Column(self.tr("Made"), lambda one: words.day(one.made.isoformat()) if one.made else ""),
                Column(
                    self.tr("Until"),
                    lambda one: words.day(one.expires.isoformat()) if one.expires else self.tr("for ever"),
                ),
            ],
            key=lambda one: (one.kind, one.id),
        )
        self.table.setAccessibleName(self.tr("Ways to open this vault"))
        self.add(self.table)
        self.warning = Text(
            self.tr("There is no recovery sheet: a forgotten passphrase would lose everything."), Role.PROBLEM
        )
        self.keyring = Toggle(self.tr("Open with this computer’s keyring for %1 days").replace("%1", str(_DAYS)))
        self.keyring.toggled.connect(self._turn_keyring)
        self.about_keyring = Text(
            self.tr("Whoever is logged in here can then open the vault without the passphrase."), Role.SMALL
        )
        below = Stack(self.warning, self.keyring, self.about_keyring, spacing=6)
        below.column.setContentsMargins(12, 4, 12, 10)
        self.add(below)
        self.sheet: Button = quiet(self.tr("Make a new recovery sheet…"), icon_name="print")
        self.first_sheet: Button = primary(self.tr("Make the recovery sheet…"), icon_name="print")
        footer = self.add_footer()
        footer.addStretch()
        for button in (self.sheet, self.first_sheet):
            button.clicked.connect(self._choose_target)
            button.hide()
            footer.addWidget(button)
        self._show_keyring(available=False)
        # The long reader: asking the desktop for its keyring may take seconds, and searching must not wait for it.
        jobs.analyse(
            lambda _study, _progress: vaults.keychain_available(),
            title=self.tr("Looking for a keyring"),
            done=self._show_available,
        )

    def show_slots(self, folder: Path, slots: Sequence[SlotInfo]) -> None:
        """Show these."""
        self._folder = folder
        kinds = {slot.kind for slot in slots}
        self.table.set_rows(list(slots))
        rows = len(slots) * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows + 2)
        made = "recovery" in kinds
        self.warning.setVisible(not made)
        self.sheet.setVisible(made)
        self.first_sheet.setVisible(not made)
        with QSignalBlocker(self.keyring):
            self.keyring.setChecked("keyring" in kinds)

    def make_sheet(self, target: Path) -> None:
        """Draw a new recovery sheet into a file; an older one no longer opens the vault."""
        language = language_of(self._preferences)
        self._jobs.write(
            lambda study, _progress: vaults.make_recovery_sheet(study, target, language=language),
            done=self._sheet_made,
        )

    def _choose_target(self) -> None:
        documents = documents_dir()
        folder = documents if documents.is_dir() else Path.home()
        suggested = folder / f"{self._folder.stem} - {self.tr('recovery sheet')}.pdf"
        choose_target(self, self.tr("Recovery sheet"), suggested, [self.tr("PDF (*.pdf)")], self.make_sheet)

    def _sheet_made(self, outcome: Outcome[Path]) -> None:
        self._changes.tell(outcome.touched)
        url = QUrl.fromLocalFile(str(outcome.value))
        self._notifier.succeed(
            self.tr("The recovery sheet is made. Print it, keep it apart from the laptop, then delete the file."),
            action=Action(self.tr("Open"), lambda: QDesktopServices.openUrl(url)),
        )

    def _turn_keyring(self, on: bool) -> None:
        self.keyring.setDisabled(True)
        if on:
            self._jobs.write(
                lambda study, _progress: vaults.enable_keychain(study, days=_DAYS),
                done=self._turned,
                failed=self._not_turned,
            )
        else:
            self._jobs.write(
                lambda study, _progress: vaults.disable_keychain(study), done=self._turned, failed=self._not_turned
            )

    def _turned(self, outcome: Outcome[None]) -> None:
        self.keyring.setDisabled(False)
        self._changes.tell(outcome.touched)

    def _not_turned(self, error: FieldKitError) -> None:
        self.keyring.setDisabled(False)
        with QSignalBlocker(self.keyring):
            self.keyring.setChecked(not self.keyring.isChecked())
        said = words.explain(error)
        self._notifier.fail(said.sentence, said.next_step)

    def _show_available(self, available: bool) -> None:
        self._show_keyring(available=available)

    def _show_keyring(self, *, available: bool) -> None:
        self.keyring.setVisible(available)
        self.about_keyring.setVisible(available)

"""Backup and check of the vault that is open."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from fieldkit.files import free_name
from fieldkit.paths import documents_dir
from fieldkit.services import keeping
from fieldkit.services.keeping import CheckReport
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui import words
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.style.tokens import Tone
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.dialogs import choose_target
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Text


class BackupCard(Card):
    """When the last backup was made, and one more."""

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier) -> None:
        super().__init__(self.tr("Backup"))
        self._jobs = jobs
        self._changes = changes
        self._notifier = notifier
        self._name = "study.fkbackup"
        self.state = Pill("", Tone.NEUTRAL)
        self.add_action(self.state)
        self.add(
            Text(
                self.tr(
                    "One encrypted file with everything, the names included. It opens with the passphrase or the "
                    "recovery sheet. Keep it on a stick, apart from the laptop."
                ),
                Role.MUTED,
            )
        )
        self.add(
            Text(
                self.tr(
                    "To restore one, lock, choose “Another study” and “Restore a backup”. This vault stays as it is."
                ),
                Role.SMALL,
            )
        )
        self.now = quiet(self.tr("Back up now…"), icon_name="backup")
        self.now.clicked.connect(self._choose)
        footer = self.add_footer()
        footer.addStretch()
        footer.addWidget(self.now)

    def show_last(self, day: str, name: str) -> None:
        """Show the day of the last backup, and remember the name for the next."""
        self._name = name
        self.state.set_text(
            self.tr("last on %1").replace("%1", words.day(day)) if day else self.tr("none yet"),
            Tone.GOOD if day else Tone.WARNING,
        )

    def back_up(self, target: Path) -> None:
        """Write a backup into a file."""
        self._jobs.write(
            lambda study, progress: keeping.backup(study, target, progress=progress),
            done=self._done,
            title=self.tr("Backing up"),
        )

    def _choose(self) -> None:
        documents = documents_dir()
        folder = documents if documents.is_dir() else Path.home()
        filters = [self.tr("Backups (*.fkbackup)")]
        choose_target(self, self.tr("Where the backup goes"), free_name(folder / self._name), filters, self.back_up)

    def _done(self, outcome: Outcome[Path]) -> None:
        self._changes.tell(outcome.touched)
        self._notifier.succeed(self.tr("Backed up and read back: %1").replace("%1", outcome.value.name))


class CheckCard(Card):
    """A full check, and what it found."""

    def __init__(self, jobs: Jobs[Study]) -> None:
        super().__init__(self.tr("Check"))
        self._jobs = jobs
        self.state = Pill(self.tr("not checked today"), Tone.NEUTRAL)
        self.add_action(self.state)
        self.report = Text(
            self.tr("Reads every page of the vault and verifies every signature in the log."), Role.MUTED
        )
        self.add(self.report)
        self.now = quiet(self.tr("Check now"), icon_name="shield")
        self.now.clicked.connect(self.check)
        row: QHBoxLayout = self.add_footer()
        row.addStretch()
        row.addWidget(self.now)

    def check(self) -> None:
        """Check everything."""
        self.now.setDisabled(True)
        self.state.set_text(self.tr("checking…"), Tone.NEUTRAL)
        self._jobs.analyse(
            lambda study, progress: keeping.check(study, progress=progress),
            title=self.tr("Checking the vault"),
            done=self._show,
            failed=self._failed,
        )

    def _show(self, report: CheckReport) -> None:
        self.now.setDisabled(False)
        if report.sound:
            self.state.set_text(self.tr("sound"), Tone.GOOD)
        else:
            self.state.set_text(self.tr("damaged"), Tone.DANGER)
        self.report.setText("\n".join(self.lines(report)))

    def lines(self, report: CheckReport) -> list[str]:
        """The report in sentences."""
        said = [self.tr("%n operations of the log read.", "", report.operations)]
        if report.sound:
            said.insert(0, self.tr("Every page, index and signature is as it was written."))
        if report.pages.damaged_pages:
            said.append(self.tr("%n pages are damaged.", "", len(report.pages.damaged_pages)))
        if not report.pages.integrity_ok:
            said.append(self.tr("Tables and indexes do not agree."))
        if report.pages.foreign_keys_broken:
            said.append(self.tr("%n rows point to nothing.", "", report.pages.foreign_keys_broken))
        if report.broken_chains or report.unsigned_chains:
            broken = len({*report.broken_chains, *report.unsigned_chains})
            said.append(self.tr("%n chains of the log do not verify.", "", broken))
        if report.gaps:
            said.append(self.tr("%n stretches of other laptops’ work have not come in yet.", "", len(report.gaps)))
        if report.healed:
            said.append(self.tr("One copy of the key file was damaged and has been written anew."))
        if not report.sound:
            said.append(self.tr("Restore the latest backup into a new folder and keep this one."))
        return said

    def _failed(self, error: Exception) -> None:
        self.now.setDisabled(False)
        self.state.set_text(self.tr("not finished"), Tone.WARNING)
        self._jobs.failed.emit(None, error)

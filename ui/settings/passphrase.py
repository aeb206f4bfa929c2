"""Changing the passphrase of the vault that is open."""

from fieldkit.errors import Code, FieldKitError, UserError, VaultError
from fieldkit.progress import Progress
from fieldkit.services import vaults
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui import words
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.forms import Form
from ui.widgets.newpassphrase import NewPassphrase
from ui.widgets.passphrase import PassphraseField


class PassphraseCard(Card):
    """The one in force, the new one twice, and the button that replaces it."""

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier) -> None:
        super().__init__(self.tr("Passphrase"), self.tr("backups made before keep the old one"))
        self._jobs = jobs
        self._changes = changes
        self._notifier = notifier
        self.current = PassphraseField()
        self.form = Form()
        self.form.add("current", self.tr("Passphrase in force"), self.current)
        self.new = NewPassphrase(jobs, label=self.tr("New passphrase"))
        self.form.column.addWidget(self.new)
        self.add(self.form)
        self.change = quiet(self.tr("Change the passphrase"), icon_name="key")
        self.change.clicked.connect(self.go)
        self.new.submitted.connect(self.go)
        footer = self.add_footer()
        footer.addStretch()
        footer.addWidget(self.change)

    def go(self) -> None:
        """Change it, if the one in force is right and the new one agrees with itself."""
        current = self.current.text()
        sound = self.new.check()
        self.form.set_problems({} if current else {"current": self.tr("Type the passphrase in force.")})
        if not current or not sound:
            return
        new, again = self.new.text(), self.new.typed_again()

        def work(study: Study, _progress: Progress) -> Outcome[None]:
            if not vaults.is_passphrase(study, current):
                raise VaultError(Code.WRONG_PASSPHRASE)
            return vaults.change_passphrase(study, new=new, again=again)

        self.setDisabled(True)
        self._jobs.write(work, done=self._done, failed=self._failed)

    def _done(self, outcome: Outcome[None]) -> None:
        self.setDisabled(False)
        self.current.clear()
        self.new.clear()
        self._changes.tell(outcome.touched)
        self._notifier.succeed(self.tr("The passphrase was changed. The old one no longer opens this vault."))

    def _failed(self, error: FieldKitError) -> None:
        self.setDisabled(False)
        said = words.explain(error)
        if isinstance(error, UserError) and error.code is Code.WRONG_PASSPHRASE:
            self.form.set_problems({"current": said.sentence})
        else:
            self._notifier.fail(said.sentence, said.next_step)

"""Making a vault from a backup."""

from pathlib import Path

from fieldkit.errors import Code, FieldKitError, UserError
from fieldkit.services import keeping
from fieldkit.services.session import Study
from ui import words
from ui.jobs import Jobs, NoHandle
from ui.unlock.page import Page
from ui.unlock.place import VaultPlace
from ui.widgets.passphrase import PassphraseField


class RestorePage(Page):
    """A backup file that was chosen, a place for the vault, and what opens it."""

    def __init__(self, jobs: Jobs[NoHandle], file: Path) -> None:
        super().__init__(
            jobs,
            self.tr("Restore a backup"),
            self.tr("From %1. It becomes a new vault; an older one beside it is not touched.").replace("%1", file.name),
            self.tr("Restore"),
        )
        self._file = file
        self.place = VaultPlace(file.stem)
        self.form.add("place", self.tr("Name of the vault"), self.place)
        self.secret = PassphraseField()
        self.secret.submitted.connect(self.go)
        self.form.add(
            "secret",
            self.tr("Passphrase, or the code from the recovery sheet"),
            self.secret,
            self.tr("As they were when the backup was made."),
        )
        self.begin_at(self.secret)

    def go(self) -> None:
        """Restore."""
        path, secret = self.place.path, self.secret.text()
        problems = {} if path else {"place": self.tr("Give it a name without special signs.")}
        if not secret:
            problems["secret"] = self.tr("Type the passphrase or the code.")
        self.form.set_problems(problems)
        if problems or path is None:
            return
        code = secret if _looks_like_a_code(secret) else None
        self.run(
            self.tr("Reading the backup, page by page…"),
            lambda progress: keeping.restore(
                self._file, path, passphrase=None if code else secret, recovery_code=code, progress=progress
            ),
            self._open,
            stoppable=True,
        )

    def failed(self, error: FieldKitError) -> None:
        """Say beside the field what was typed wrongly."""
        rows = {Code.WRONG_PASSPHRASE: "secret", Code.WRONG_RECOVERY_CODE: "secret", Code.VAULT_EXISTS: "place"}
        if isinstance(error, UserError) and error.code in rows:
            said = words.explain(error)
            self.form.set_problems({rows[error.code]: f"{said.sentence} {said.next_step}"})
        else:
            super().failed(error)

    def _open(self, study: Study) -> None:
        self.secret.clear()
        self.opened.emit(study)


def _looks_like_a_code(text: str) -> bool:
    """Eight groups of five letters and digits, however they are separated; no passphrase of words looks like that."""
    signs = [sign for sign in text if sign.isalnum()]
    groups = text.replace("-", " ").split()
    return len(signs) == 40 and (len(groups) == 1 or all(len(group) == 5 for group in groups))

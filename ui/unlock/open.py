"""Opening a vault: by passphrase, by the computer's keyring, or by the recovery sheet with a new passphrase."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from fieldkit.errors import Code, FieldKitError, UserError
from fieldkit.services import vaults
from fieldkit.services.session import Study
from ui import words
from ui.jobs import Jobs, NoHandle
from ui.unlock import sample
from ui.unlock.page import Page
from ui.widgets.buttons import flat, quiet
from ui.widgets.newpassphrase import NewPassphrase
from ui.widgets.passphrase import PassphraseField

_LONGEST_NAME = 52


class OpenPage(Page):
    """The passphrase of one vault.

    Args:
        jobs: lanes without a study.
        folder: the vault.
        locked: whether it was open just now.
        unsaved: keys of pages on which something typed could not be saved before it was locked.

    `recovery_wanted` carries the folder.
    """

    recovery_wanted = Signal(object)

    def __init__(
        self, jobs: Jobs[NoHandle], folder: Path, *, locked: bool = False, unsaved: Sequence[str] = ()
    ) -> None:
        super().__init__(
            jobs,
            _named(folder),
            _state(unsaved) if locked else str(folder.parent),
            self.tr("Open"),
            back=self.tr("Another study"),
        )
        self.folder = folder
        self.passphrase = PassphraseField()
        self.passphrase.submitted.connect(self.go)
        row = self.form.add("passphrase", self.tr("Passphrase"), self.passphrase)
        if sample.is_sample(folder):
            self.passphrase.set_text(sample.KNOWN_WORDS, shown=True)
            self.passphrase.line.selectAll()
            row.set_help(self.tr("The same for every sample study: everybody in it is invented."))
        self.keyring = quiet(self.tr("Open with this computer’s keyring"), icon_name="key")
        self.keyring.clicked.connect(self._by_keyring)
        self.keyring.hide()
        self.form.column.addWidget(self.keyring)
        self.forgotten = flat(self.tr("Forgot it? Use the recovery sheet"))
        self.forgotten.clicked.connect(lambda: self.recovery_wanted.emit(self.folder))
        self.add_choice(self.forgotten)
        self.begin_at(self.passphrase)
        jobs.read(
            lambda _none, _progress: vaults.opens_by_keychain(folder), lane_key="keyring", done=self._offer_keyring
        )

    def go(self) -> None:
        """Open by the passphrase."""
        passphrase = self.passphrase.text()
        problem = "" if passphrase else self.tr("Type the passphrase.")
        self.form.set_problems({"passphrase": problem})
        if passphrase:
            self.run(
                self.tr("Opening… this takes a moment on purpose: it makes guessing dear."),
                lambda _progress: vaults.open_study(self.folder, passphrase=passphrase),
                self._open,
            )

    def failed(self, error: FieldKitError) -> None:
        """Say beside the field when it was the passphrase."""
        if isinstance(error, UserError) and error.code is Code.WRONG_PASSPHRASE:
            said = words.explain(error)
            self.form.set_problems({"passphrase": f"{said.sentence} {said.next_step}"})
            self.passphrase.line.selectAll()
        else:
            super().failed(error)

    def _by_keyring(self) -> None:
        self.run(self.tr("Opening…"), lambda _progress: vaults.open_study(self.folder, keychain=True), self._open)

    def _offer_keyring(self, offered: bool) -> None:
        self.keyring.setVisible(offered)

    def _open(self, study: Study) -> None:
        self.passphrase.clear()
        self.opened.emit(study)


class RecoverPage(Page):
    """The code from the recovery sheet; once that is right, a new passphrase in place of the forgotten one."""

    def __init__(self, jobs: Jobs[NoHandle], folder: Path) -> None:
        super().__init__(
            jobs,
            _named(folder),
            self.tr("Type the code from the printed sheet. Then you choose a new passphrase; the sheet stays good."),
            self.tr("Check the code"),
        )
        self._folder = folder
        self._title: str | None = None
        self.code = QLineEdit(placeholderText="XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self.code.returnPressed.connect(self.go)
        self.form.add(
            "code", self.tr("Code from the sheet"), self.code, self.tr("Capitals, hyphens and blanks do not matter.")
        )
        self.passphrase = NewPassphrase(jobs, label=self.tr("New passphrase"), hints=lambda: (self._title or "",))
        self.passphrase.submitted.connect(self.go)
        self.passphrase.hide()
        self.form.column.addWidget(self.passphrase)
        self.begin_at(self.code)

    def go(self) -> None:
        """Check the code, or set the passphrase once it is right."""
        code = self.code.text().strip()
        if self._title is None:
            self.form.set_problems({} if code else {"code": self.tr("Type the code from the sheet.")})
            if code:
                self.run(
                    self.tr("Checking the code…"),
                    lambda _progress: vaults.check_recovery_code(self._folder, code),
                    self._ask_for_passphrase,
                )
        elif self.passphrase.check():
            new, again = self.passphrase.text(), self.passphrase.typed_again()
            self.run(
                self.tr("Opening…"),
                lambda _progress: vaults.recover(self._folder, code=code, new=new, again=again),
                self._open,
            )

    def failed(self, error: FieldKitError) -> None:
        """Say beside the field when it was the code."""
        if isinstance(error, UserError) and error.code is Code.WRONG_RECOVERY_CODE:
            said = words.explain(error)
            self.form.set_problems({"code": f"{said.sentence} {said.next_step}"})
        else:
            super().failed(error)

    def _ask_for_passphrase(self, title: str) -> None:
        self._title = title
        self.code.setEnabled(False)
        self.form.row("code").set_help(self.tr("The code is right."))
        self.passphrase.show()
        self.action.setText(self.tr("Set the passphrase and open"))
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, study: Study) -> None:
        self.code.clear()
        self.passphrase.clear()
        self.opened.emit(study)


def _named(folder: Path) -> str:
    """The name of a vault on one line."""
    name = folder.stem
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _state(unsaved: Sequence[str]) -> str:
    """That it is locked, and what was lost with it."""
    translate = QCoreApplication.translate
    if not unsaved:
        return translate("OpenPage", "Locked. Everything is kept.")
    pages = {
        "study": translate("StudyWindow", "Study"),
        "respondents": translate("StudyWindow", "Respondents"),
        "interviews": translate("StudyWindow", "Interviews"),
        "coding": translate("StudyWindow", "Coding"),
        "codebook": translate("StudyWindow", "Codebook"),
        "anonymise": translate("StudyWindow", "Anonymise"),
        "bundles": translate("StudyWindow", "Bundles"),
        "reports": translate("StudyWindow", "Reports"),
        "settings": translate("StudyWindow", "Settings"),
    }
    lost = ", ".join(title for key, title in pages.items() if key in unsaved)
    return translate("OpenPage", "Locked. Not everything could be saved; what was typed here is gone: %1.").replace(
        "%1", lost
    )

"""Pages that make a vault: beginning a study, the sample study, joining a study."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from fieldkit.domain.team import Address
from fieldkit.errors import Code, FieldKitError, UserError
from fieldkit.progress import Progress
from fieldkit.services import vaults
from fieldkit.services.session import Study
from ui import words
from ui.jobs import Jobs, NoHandle
from ui.unlock import sample
from ui.unlock.page import Page
from ui.unlock.place import VaultPlace, usual_place
from ui.widgets.buttons import flat, quiet
from ui.widgets.dialogs import choose_file
from ui.widgets.newpassphrase import NewPassphrase
from ui.widgets.text import Role, Text


class NewVaultPage(Page):
    """What all new vaults need: a place; `made` carries the study."""

    made = Signal(object)

    def add_place(self, name: str) -> VaultPlace:
        """Append the row for name and folder of the vault."""
        place = VaultPlace(name)
        self.form.add(
            "place",
            self.tr("Name of the vault"),
            place,
            self.tr("A folder on this computer. Others can read its name, so choose a plain one."),
        )
        return place

    def failed(self, error: FieldKitError) -> None:
        """Say what is wrong with the place beside it."""
        said = words.explain(error)
        if isinstance(error, UserError) and error.code in (Code.VAULT_EXISTS, Code.VALUE_MISSING, Code.VALUE_INVALID):
            row = {Code.VAULT_EXISTS: "place", Code.VALUE_MISSING: "title"}.get(error.code, "author")
            self.form.set_problems({row: f"{said.sentence} {said.next_step}"})
        else:
            super().failed(error)

    def place_problems(self, place: VaultPlace) -> dict[str, str]:
        """What is wrong with the name of the vault, by name of the row."""
        return {} if place.path is not None else {"place": self.tr("Give it a name without special signs.")}


class BeginPage(NewVaultPage):
    """A new study in a new vault."""

    def __init__(self, jobs: Jobs[NoHandle]) -> None:
        super().__init__(
            jobs,
            self.tr("Begin a study"),
            self.tr("Everything you enter is kept in one encrypted vault that only your passphrase opens."),
            self.tr("Begin the study"),
        )
        self.title = QLineEdit(placeholderText=self.tr("such as: Life between two homes"))
        self.form.add("title", self.tr("Title of the study"), self.title)
        self.place = self.add_place(self.tr("Study"))
        self.passphrase = NewPassphrase(jobs, hints=lambda: (self.title.text(),))
        self.form.column.addWidget(self.passphrase)
        self.passphrase.submitted.connect(self.go)
        self.begin_at(self.title)

    def go(self) -> None:
        """Make the vault."""
        problems = {} if self.title.text().strip() else {"title": self.tr("Give the study a title.")}
        problems |= self.place_problems(self.place)
        sound = self.passphrase.check()
        self.form.set_problems(problems)
        path = self.place.path
        if problems or not sound or path is None:
            return
        title, passphrase = self.title.text(), self.passphrase.text()
        self.run(
            self.tr("Making the vault…"), lambda _progress: vaults.create(path, passphrase, title=title), self._made
        )

    def _made(self, study: Study) -> None:
        self.passphrase.clear()
        self.made.emit(study)


class SamplePage(Page):
    """The fictional study: made when it is opened for the first time, as it was left afterwards."""

    def __init__(self, jobs: Jobs[NoHandle]) -> None:
        super().__init__(
            jobs,
            self.tr("Look around in the sample study"),
            self.tr("Eight interviews with people who do not exist, in several languages. Change what you like."),
            self.tr("Open the sample study"),
        )
        self.passphrase = Text(sample.KNOWN_WORDS, Role.TITLE).selectable()
        self.form.add(
            "passphrase",
            self.tr("Its passphrase"),
            self.passphrase,
            self.tr("Everybody knows it, so put nothing real in here. For your own work, begin a study."),
        )
        self.afresh = flat(self.tr("Begin it afresh"), icon_name="refresh")
        self.afresh.clicked.connect(self.begin_afresh)
        self.afresh.setVisible(sample.latest() is not None)
        self.add_choice(self.afresh)

    def go(self) -> None:
        """Open the one used last; make one where there is none."""
        folder = sample.latest()
        if folder is None:
            self.begin_afresh()
            return
        self.run(
            self.tr("Opening the sample study…"),
            lambda _progress: vaults.open_study(folder, passphrase=sample.KNOWN_WORDS),
            self.opened.emit,
        )

    def begin_afresh(self) -> None:
        """Make one; an older one beside it is not touched."""
        folder = sample.fresh()
        self.run(
            self.tr("Making the sample study…"),
            lambda progress: _sample_study(folder, progress),
            self.opened.emit,
            stoppable=True,
        )


class JoinPage(NewVaultPage):
    """Another vault of a study somebody else began, from their address file."""

    def __init__(self, jobs: Jobs[NoHandle]) -> None:
        super().__init__(
            jobs,
            self.tr("Join a study"),
            self.tr("You need the address file of the study from whoever began it. It holds public keys only."),
            self.tr("Join the study"),
        )
        self._address: Address | None = None
        self.chosen = QLineEdit(readOnly=True, placeholderText=self.tr("none chosen yet"))
        self.chosen.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.choose = quiet(self.tr("Choose…"), icon_name="file")
        self.choose.clicked.connect(self._choose)
        self.form.add("address", self.tr("Address file"), _beside(self.chosen, self.choose))
        self.author = QLineEdit(placeholderText=self.tr("such as AB; drawn when empty"))
        self.form.add(
            "author",
            self.tr("Your code in the study"),
            self.author,
            self.tr("Stands beside your codings in place of your name."),
            optional=True,
        )
        self.place = self.add_place(self.tr("Study"))
        self.passphrase = NewPassphrase(jobs)
        self.form.column.addWidget(self.passphrase)
        self.passphrase.submitted.connect(self.go)
        self.begin_at(self.choose)

    def take(self, file: Path) -> None:
        """Read an address file and show whose study it is."""
        # Late: the window appears sooner without all that exporting needs.
        from fieldkit.services import exporting

        self.run(self.tr("Reading…"), lambda _progress: exporting.read_address_file(file), self._show_address)

    def go(self) -> None:
        """Make the vault."""
        problems = {} if self._address else {"address": self.tr("Choose the address file.")}
        problems |= self.place_problems(self.place)
        sound = self.passphrase.check()
        self.form.set_problems(problems)
        path, address = self.place.path, self._address
        if problems or not sound or path is None or address is None:
            return
        passphrase, author = self.passphrase.text(), self.author.text().strip()
        self.run(
            self.tr("Making the vault…"),
            lambda _progress: vaults.join(path, passphrase, address=address, author=author),
            self._made,
        )

    def _choose(self) -> None:
        filters = [self.tr("Address files (*.fka)"), self.tr("All files (*)")]
        choose_file(self, self.tr("Address file of the study"), usual_place(), filters, self.take)

    def _show_address(self, address: Address) -> None:
        self._address = address
        self.chosen.setText(address.title)
        self.form.row("address").set_problem("")
        self.author.setFocus()

    def _made(self, study: Study) -> None:
        self.passphrase.clear()
        self.made.emit(study)


def _sample_study(folder: Path, progress: Progress) -> Study:
    # Late: it brings the readers of all transcript formats, for which the first window should not wait.
    from fieldkit.services.sample import create

    return create(folder, sample.KNOWN_WORDS, progress=progress)


def _beside(field: QLineEdit, button: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(field, 1)
    row.addWidget(button)
    holder.setFocusProxy(button)
    return holder

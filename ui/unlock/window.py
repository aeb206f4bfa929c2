"""The window before a study is open."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from fieldkit.services import vaults
from fieldkit.services.session import Study
from ui.folders import is_there
from ui.jobs import Jobs, NoHandle
from ui.preferences import Preferences
from ui.unlock.new import BeginPage, JoinPage, NewVaultPage, SamplePage
from ui.unlock.open import OpenPage, RecoverPage
from ui.unlock.page import Page
from ui.unlock.place import usual_place
from ui.unlock.restore import RestorePage
from ui.unlock.sheet import SheetPage
from ui.unlock.welcome import WelcomePage
from ui.widgets.dialogs import choose_file, choose_folder
from ui.widgets.panels import scrolling
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Segments

_WIDTH, _HEIGHT = 1366, 768
_COLUMN = 540


class UnlockWindow(QMainWindow):
    """One calm column: what FieldKit is, and the way to a study.

    Args:
        preferences: recent vaults, place of the window.
        language: code of the language in use.
        languages: code and name of each that can be chosen.
        vault: asked for by its passphrase at once; by default the one opened last.
        locked: whether that vault was open just now.
        unsaved: keys of pages on which something typed could not be saved before it was locked.

    Signals: `opened` carries the `Study`; `language_chosen` a code. `closing` comes when it is closed without a study.
    """

    opened = Signal(object)
    language_chosen = Signal(str)
    closing = Signal()

    def __init__(
        self,
        preferences: Preferences,
        *,
        language: str,
        languages: list[tuple[str, str]],
        vault: Path | None = None,
        locked: bool = False,
        unsaved: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.jobs = Jobs(NoHandle, NoHandle, self)
        self._preferences = preferences
        self._language = language
        self._study: Study | None = None
        self.page: QWidget | None = None
        self.setWindowTitle("FieldKit")
        self._holder = QVBoxLayout()
        self._languages = Segments(languages, language)
        self._languages.setAccessibleName(self.tr("Language"))
        self._languages.chosen.connect(lambda code: self.language_chosen.emit(str(code)))
        self._lay_out()
        self._restore_place()
        self._back = QShortcut(QKeySequence("Esc"), self)
        self._back.activated.connect(self._go_back)
        last = next(filter(is_there, preferences.recent_vaults), None)
        if vault is not None or last is not None:
            self.ask_for(vault or last or Path(), locked=locked, unsaved=unsaved)
        else:
            self.welcome()

    def look_around(self) -> None:
        """Open the sample study without a further question."""
        page = SamplePage(self.jobs)
        self._show_page(page)
        page.go()

    def welcome(self) -> None:
        """Show recent vaults and the ways to a study."""
        page = WelcomePage(list(filter(is_there, self._preferences.recent_vaults)))
        page.chosen.connect(self._choose)
        page.recent_chosen.connect(self.ask_for)
        page.recent_forgotten.connect(self._forget)
        self._show(page)

    def ask_for(self, folder: Path, *, locked: bool = False, unsaved: Sequence[str] = ()) -> None:
        """Ask for the passphrase of a vault."""
        page = OpenPage(self.jobs, folder, locked=locked, unsaved=unsaved)
        page.recovery_wanted.connect(lambda at: self._show_page(RecoverPage(self.jobs, at)))
        self._show_page(page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing open behind."""
        self._preferences.geometry = self.saveGeometry()
        self.jobs.stop()
        if self._study is not None:
            vaults.leave(self._study)
            self._study = None
        self.closing.emit()
        super().closeEvent(event)

    def _choose(self, way: str) -> None:
        match way:
            case "sample":
                self._show_page(SamplePage(self.jobs))
            case "begin":
                self._show_new(BeginPage(self.jobs))
            case "join":
                self._show_new(JoinPage(self.jobs))
            case "open":
                choose_folder(self, self.tr("The folder of the vault"), usual_place(), self.ask_for)
            case "restore":
                filters = [self.tr("Backups (*.fkbackup)"), self.tr("All files (*)")]
                choose_file(self, self.tr("Backup"), usual_place(), filters, self._restore)

    def _restore(self, file: Path) -> None:
        self._show_page(RestorePage(self.jobs, file))

    def _show_new(self, page: NewVaultPage) -> None:
        page.made.connect(self._hold)
        self._show_page(page)

    def _hold(self, study: Study) -> None:
        """A vault was made: offer the recovery sheet before going on."""
        self._study = study
        self._preferences.remember_vault(study.folder)
        self._show_page(SheetPage(self.jobs, study, self._language), with_way_back=False)

    def _open(self, study: Study) -> None:
        self._study = None
        self._preferences.geometry = self.saveGeometry()
        self._preferences.remember_vault(study.folder)
        self.opened.emit(study)

    def _forget(self, folder: Path) -> None:
        self._preferences.forget_vault(folder)
        self.welcome()

    def _show_page(self, page: Page, *, with_way_back: bool = True) -> None:
        page.opened.connect(self._open)
        page.busy_changed.connect(self._languages.setDisabled)
        if with_way_back:
            page.left.connect(self.welcome)
        self._show(page)

    def _go_back(self) -> None:
        if not isinstance(self.page, Page):
            return
        if self.page.busy:
            self.page.stop_work()
        elif self._study is None:
            self.page.left.emit()

    def _show(self, page: QWidget) -> None:
        old, self.page = self.page, page
        if old is not None:
            self._holder.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._holder.addWidget(page)
        # In another language the window is made anew, which would drop what is typed and leave a vault just made.
        self._languages.setVisible(isinstance(page, WelcomePage | OpenPage))
        if isinstance(page, Page):
            page.take_keyboard()
        else:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(_COLUMN)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 24, 0, 24)
        inner.setSpacing(6)
        inner.addStretch(1)
        inner.addWidget(Text("FieldKit", Role.LARGE))
        inner.addWidget(
            Text(self.tr("Field interviews, kept encrypted on this laptop. Nothing leaves it unasked."), Role.MUTED)
        )
        inner.addSpacing(10)
        inner.addLayout(self._holder)
        inner.addSpacing(10)
        inner.addWidget(self._languages)
        inner.addStretch(2)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        area = scrolling(content)
        area.setObjectName("content")
        self.setCentralWidget(area)

    def _restore_place(self) -> None:
        geometry = self._preferences.geometry
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))

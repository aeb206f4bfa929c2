"""The window of an open study with everything that belongs to it: the place where parts meet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog

from fieldkit.domain.study import StudyInfo
from fieldkit.errors import Code, FieldKitError, UserError
from fieldkit.services import deciding, overview, undo, vaults
from fieldkit.services.outcome import Outcome
from fieldkit.services.overview import Counts
from fieldkit.services.searching import Hit
from fieldkit.services.session import Study
from ui import clipboard, words
from ui.anonymise.screen import AnonymiseScreen
from ui.bundles.screen import BundlesScreen
from ui.changes import Changes
from ui.codebook.screen import CodebookScreen
from ui.coding.screen import CodingScreen
from ui.drafts import Drafts
from ui.idle import IdleTimer
from ui.interviews.screen import InterviewsScreen
from ui.jobs import Job, Jobs, LaneName
from ui.main_window import MainWindow
from ui.notify import Action, Notifier
from ui.preferences import Preferences
from ui.reports.screen import ReportsScreen
from ui.respondents.screen import RespondentsScreen
from ui.screen import Screen, ScreenEntry
from ui.search import SearchResults
from ui.settings.screen import SettingsScreen
from ui.study.screen import StudyScreen

_COUNT_AFTER_MS = 150
_SAVING_AFTER_MS = 400
_STOP_MS, _SETTLE_MS, _KEEP_MS = 2000, 1000, 300
_TYPED = frozenset({"study", "respondent", "interview", "source", "code", "memo"})


class StudyWindow(QObject):
    """An open study on the screen.

    Args:
        study: the writer's; closed with the window.
        preferences: of this laptop.
        parent: Qt parent.

    Signals: `locked` and `closed` come after everything was brought to a safe point and closed; `locked` carries the
    folder of the vault and the keys of pages on which something typed could not be saved. `language_chosen` carries a
    code; call `rebuild` once it is in force.
    """

    locked = Signal(object, object)
    closed = Signal()
    language_chosen = Signal(str)

    def __init__(self, study: Study, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.study = study
        self._folder: Path = study.folder
        self._preferences = preferences
        self._left = False
        self.window: MainWindow
        self.jobs: Jobs[Study] = Jobs(lambda: study, study.reading, self)
        self.changes = Changes(self)
        self.notifier = Notifier(self)
        self.idle = IdleTimer(preferences.idle_minutes, parent=self)
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._saving_soon = QTimer(self, singleShot=True, interval=_SAVING_AFTER_MS)
        self._count_soon.timeout.connect(self._count)
        self._saving_soon.timeout.connect(self._say_saving)
        self.changes.changed.connect(self._count_soon.start)
        self.jobs.failed.connect(self._say_failure)
        self.jobs.started.connect(self._note_start)
        self.jobs.finished.connect(self._note_end)
        self.idle.idle.connect(self.lock)
        self.window = self._built()
        self.drafts = Drafts(self.jobs, self.changes, self.notifier, lambda: self.window, self)
        self.drafts.ask()
        if study.healed:
            self.notifier.fail(
                self.tr("One copy of the vault’s key file was damaged and was made anew from the other."),
                self.tr("Back up to another disk: if this comes back, the disk may be failing."),
            )

    def show(self, key: str = "study") -> None:
        """Show the window, and count down from now."""
        self.window.show_screen(key)
        self.window.show()
        self.window.activateWindow()
        self.window.focus_page()
        self.idle.restart()
        self._count()

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of all pages in the order of the rail."""
        return self.window.keys

    def rebuild(self) -> None:
        """Make the window anew, in another language; what is open stays open."""
        old, key = self.window, self.window.current_key
        self._finish_typing()
        self.jobs.settle(_SETTLE_MS)
        found = self.drafts.found()
        self._preferences.geometry = old.saveGeometry()
        old.closing.disconnect(self.close)
        self.window = self._built()
        self.drafts.give(found)
        self.show(key)
        old.hide()
        old.deleteLater()
        # Behind what was just saved, for the new pages may have been loaded before it.
        self.jobs.write(lambda _study, _progress: None, done=self._catch_up)

    def _catch_up(self, _none: None) -> None:
        # The way back that a message offers led to a page that is gone.
        self.notifier.dismiss()
        self.changes.tell(_TYPED)

    def lock(self) -> None:
        """Hide, bring every job to a safe point, close the vault; `locked` then starts the program again.

        What is typed and may not be stored as it stands is kept as a draft in the vault. What was copied from the study
        does not stay on the clipboard.
        """
        if self._left:
            return
        self._preferences.geometry = self.window.saveGeometry()
        unsaved = self._leave()
        clipboard.clear_own()
        self.locked.emit(self._folder, unsaved)

    def close(self) -> None:
        """The person closes the window: steps can no longer be taken back, and the vault is closed."""
        if self._left:
            return
        self._leave(forget=True)
        self.closed.emit()

    def _leave(self, *, forget: bool = False) -> tuple[str, ...]:
        """Bring everything to a safe point and close; the keys of pages on which something typed was lost."""
        self._left = True
        self.idle.stop()
        sheets = self.drafts.open_sheets()
        self.window.hide()
        for sheet in self.window.findChildren(QDialog):
            sheet.hide()
        self._finish_typing()
        self.jobs.settle(_SETTLE_MS, last=True)
        found = self.drafts.found(sheets)
        lost = set(found)
        self.drafts.keep(found, done=lost.clear)
        self._count_soon.stop()
        self._saving_soon.stop()
        if forget:
            self.jobs.write(lambda study, _progress: undo.forget(study))
        self.jobs.settle(_KEEP_MS, last=True)
        if any(one.is_typed_in and one.typed() is None for one in sheets):
            lost.add(self.window.current_key)
        self.jobs.stop(_STOP_MS - _SETTLE_MS - _KEEP_MS)
        vaults.leave(self.study)
        return tuple(key for key in self.keys if key in lost)

    def _finish_typing(self) -> None:
        for key in self.keys:
            screen = self.window.built_screen(key)
            if screen is not None:
                screen.finish()

    def _write_memo(self) -> None:
        screen = self.window.built_screen("coding")
        if screen is not None:
            screen.finish()

    def _built(self) -> MainWindow:
        window = MainWindow(self._entries(), self.notifier, self.idle, self._preferences)
        window.job_strip.watch(self.jobs)
        window.lock_requested.connect(self.lock)
        window.undo_requested.connect(self._undo)
        window.redo_requested.connect(self._redo)
        window.closing.connect(self.close)
        results = SearchResults(window.search_box, self.jobs)
        window.search_requested.connect(results.look_for)
        window.search_committed.connect(lambda _text: results.take_current())
        results.chosen.connect(self._open_hit)
        return window

    def _entries(self) -> list[ScreenEntry]:
        field, analysis = self.tr("Field"), self.tr("Analysis")
        sharing, laptop = self.tr("Sharing"), self.tr("This laptop")
        return [
            ScreenEntry("study", field, self.tr("Study"), "study", "Ctrl+1", self._study_page),
            ScreenEntry("respondents", field, self.tr("Respondents"), "respondents", "Ctrl+2", self._respondents_page),
            ScreenEntry("interviews", field, self.tr("Interviews"), "interviews", "Ctrl+3", self._interviews_page),
            ScreenEntry("coding", analysis, self.tr("Coding"), "coding", "Ctrl+4", self._coding_page),
            ScreenEntry("codebook", analysis, self.tr("Codebook"), "codebook", "Ctrl+5", self._codebook_page),
            ScreenEntry("anonymise", sharing, self.tr("Anonymise"), "anonymise", "Ctrl+6", self._anonymise_page),
            ScreenEntry("bundles", sharing, self.tr("Bundles"), "bundles", "Ctrl+7", self._bundles_page),
            ScreenEntry("reports", sharing, self.tr("Reports"), "reports", "Ctrl+8", self._reports_page),
            ScreenEntry("settings", laptop, self.tr("Settings"), "settings", "Ctrl+9", self._settings_page),
        ]

    def _study_page(self) -> Screen:
        screen = StudyScreen(self.jobs, self.changes, self.notifier, self._preferences)
        screen.page_wanted.connect(self.window.go_to)
        return screen

    def _respondents_page(self) -> Screen:
        return RespondentsScreen(self.jobs, self.changes, self.notifier, self._preferences)

    def _interviews_page(self) -> Screen:
        screen = InterviewsScreen(self.jobs, self.changes, self.notifier, self._preferences)
        screen.open_requested.connect(self.open_source)
        screen.recovery_sheet_requested.connect(lambda: self.window.go_to("settings"))
        return screen

    def _coding_page(self) -> Screen:
        screen = CodingScreen(self.jobs, self.changes, self.notifier, self._preferences)
        screen.import_requested.connect(lambda: self.window.go_to("interviews"))
        screen.codebook_requested.connect(self._open_code)
        return screen

    def _codebook_page(self) -> Screen:
        screen = CodebookScreen(self.jobs, self.changes, self.notifier, self._preferences)
        screen.open_requested.connect(self.open_source)
        return screen

    def _anonymise_page(self) -> Screen:
        screen = AnonymiseScreen(self.jobs, self.changes, self.notifier, self._preferences)
        screen.import_requested.connect(lambda: self.window.go_to("interviews"))
        return screen

    def _bundles_page(self) -> Screen:
        screen = BundlesScreen(self.jobs, self.changes, self.notifier, self._preferences)
        screen.open_requested.connect(self.open_source)
        screen.decisions_requested.connect(lambda: self.window.go_to("anonymise"))
        screen.page_wanted.connect(self.window.go_to)
        screen.conflicts_changed.connect(lambda count: self.window.set_count("bundles", count))
        return screen

    def _reports_page(self) -> Screen:
        screen = ReportsScreen(self.jobs, self.changes, self.notifier, self._preferences)
        screen.import_requested.connect(lambda: self.window.go_to("interviews"))
        return screen

    def _settings_page(self) -> Screen:
        screen = SettingsScreen(self.jobs, self.changes, self.notifier, self._preferences)
        screen.language_chosen.connect(self.language_chosen)
        screen.idle_chosen.connect(self.idle.set_minutes)
        return screen

    def open_source(self, source: str, turn: str | None = None, start: int = 0, end: int = 0) -> None:
        """Show a source on the Coding page, at a place in it if one is given."""
        screen = self.window.page("coding")
        if isinstance(screen, CodingScreen):
            # Before it is shown, so that it does not load another source first.
            screen.open(source, turn or None, start, end)
        self.window.show_screen("coding")

    def _open_hit(self, hit: Hit) -> None:
        self.open_source(hit.source, hit.turn, hit.start, hit.end)
        self.window.focus_page()

    def _open_code(self, code: str) -> None:
        screen = self.window.page("codebook")
        if isinstance(screen, CodebookScreen):
            screen.open_code(code)
        self.window.go_to("codebook")

    def _undo(self) -> None:
        self._step(undo.undo, self._say_undone)

    def _redo(self) -> None:
        self._step(undo.redo, self._say_redone)

    def _step(self, use_case: Callable[[Study], Outcome[str]], done: Callable[[Outcome[str]], None]) -> None:
        self._write_memo()
        self.jobs.write(lambda study, _progress: use_case(study), done=done, failed=self._say_no_step)

    def _say_undone(self, outcome: Outcome[str]) -> None:
        self.changes.tell(outcome.touched)
        self.notifier.say(words.undone(outcome.value), action=Action(self.tr("Redo"), self._redo, "Ctrl+Shift+Z"))

    def _say_redone(self, outcome: Outcome[str]) -> None:
        self.changes.tell(outcome.touched)
        self.notifier.say(words.redone(outcome.value), action=Action(self.tr("Undo"), self._undo, "Ctrl+Z"))

    def _say_no_step(self, error: FieldKitError) -> None:
        if isinstance(error, UserError) and error.code is Code.NOTHING_TO_UNDO:
            self.notifier.say(words.explain(error).sentence)
        else:
            self._say_failure(None, error)

    def _say_failure(self, _job: Job | None, error: FieldKitError) -> None:
        said = words.explain(error)
        self.notifier.fail(said.sentence, said.next_step)

    def _note_start(self, job: Job) -> None:
        if job.lane is LaneName.WRITE and not job.title and not self._left:
            self._saving_soon.start()

    def _say_saving(self) -> None:
        self.window.set_saved(self.tr("Saving…"))

    def _note_end(self, job: Job) -> None:
        if job.lane is LaneName.WRITE and not job.title:
            self._saving_soon.stop()
            self.window.set_saved(self.tr("Saved"))

    def _count(self) -> None:
        self.jobs.read(
            lambda study, _progress: (study.info, overview.counts(study), deciding.standing(study).open),
            lane_key="counts",
            done=self._show_counts,
        )

    def _show_counts(self, found: tuple[StudyInfo, Counts, int]) -> None:
        info, counts, open_ = found
        self.window.set_study(info.title, info.wave)
        self.window.set_count("respondents", counts.respondents)
        self.window.set_count("interviews", counts.interviews)
        self.window.set_count("anonymise", open_)
        self.window.set_count("bundles", counts.conflicts)

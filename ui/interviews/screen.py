"""Interviews and documents: the list, the form of one, and the way in for texts made elsewhere."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from fieldkit.errors import Code, FieldKitError, StateError, UserError
from fieldkit.services.drafts import Draft
from fieldkit.services.importing import SUFFIXES
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui import words
from ui.changes import Changes
from ui.interviews.editor import InterviewEditor
from ui.interviews.entries import Entry, Loaded, columns, load, matches
from ui.interviews.importing.page import ImportPage
from ui.interviews.saving import removed, written
from ui.jobs import Jobs
from ui.notify import Action, Notifier
from ui.preferences import Preferences
from ui.records import RecordsScreen
from ui.screen import Hint
from ui.widgets.buttons import primary, quiet
from ui.widgets.dialogs import choose_files
from ui.widgets.empty import EmptyState
from ui.widgets.tables import Table

_FILES = "files"


class InterviewsScreen(RecordsScreen[Entry]):
    """The page of interviews.

    Args:
        jobs: runs work on the study.
        changes: tells and hears what was touched.
        notifier: says what was done.
        preferences: keeps the widths of the panels.

    `open_requested` carries the identifier of a source to code; `recovery_sheet_requested` leads to where the sheet is
    made that a first interview needs.
    """

    open_requested = Signal(str)
    recovery_sheet_requested = Signal()

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__(jobs, changes, notifier, preferences, key=lambda entry: entry.key)
        self.importing = ImportPage(jobs, notifier)
        self._may_begin, self._next_title = True, ""
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self.watch(changes, {"interview", "source", "turn", "coding", "respondent", "study", "slot"})

    def reload(self) -> None:
        """Ask for the list."""
        pattern = self.tr("Interview %1")
        self._jobs.read(lambda study, _p: load(study, pattern), lane_key="interviews", done=self._show)

    def hints(self) -> Sequence[Hint]:
        """Keys of the page, or of the import while it is open."""
        if self._pages.currentWidget() is self.importing:
            if self.importing.is_over:
                return (Hint("Ctrl+Return", self.tr("to the interviews")),)
            if self.importing.is_running:
                return (Hint("Esc", self.tr("stop")),)
            return (
                Hint("Ctrl+I", self.tr("add files")),
                Hint("Del", self.tr("take off")),
                Hint("Ctrl+Return", self.tr("import")),
                Hint("Esc", self.tr("back")),
            )
        if self._pages.currentWidget() is self._empty:
            return (Hint("Ctrl+N", self.tr("new")), Hint("Ctrl+I", self.tr("import")))
        return (
            Hint("Enter", self.tr("open for coding")),
            Hint("Ctrl+N", self.tr("new")),
            Hint("Ctrl+I", self.tr("import")),
            Hint("Ctrl+S", self.tr("save")),
            Hint("Del", self.tr("remove")),
        )

    def facts(self) -> Sequence[str]:
        """How many there are."""
        held = [entry for entry in self._records if entry.interview is not None]
        others = len(self._records) - len(held)
        told = [self.tr("%n interviews", "", len(held))]
        return (*told, self.tr("%n documents", "", others)) if others else tuple(told)

    def first_focus(self) -> QWidget | None:
        """The list, or the way to a first interview, or the import while it is open."""
        front = self._pages.currentWidget()
        if front is self._panels:
            return self.table
        return self._first_import if front is self._empty else super().first_focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that lie on this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the files before anything is imported."""
        self.offer_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def typed(self) -> Draft | None:
        """The form, and the files that wait to be imported."""
        form, files = super().typed(), self.importing.typed()
        return {**(form or {}), _FILES: files} if files else form

    def put_back(self, draft: Draft) -> None:
        """Show the form with what was typed, or the import with its files."""
        super().put_back(draft)
        if draft.get(_FILES):
            self._go_to(self.importing)
            self.importing.put_back(draft[_FILES])
            self.importing.files.setFocus()

    def offer_files(self, paths: Sequence[Path]) -> None:
        """Open the import with these files; nothing is stored before it is confirmed."""
        self.finish()
        self._go_to(self.importing)
        self.importing.add_files(paths)
        self.importing.files.setFocus()

    def _build(self) -> None:
        begin = quiet(self.tr("New interview"), icon_name="plus")
        self._first_import = primary(self.tr("Import…"), icon_name="import")
        begin.clicked.connect(self._ask_new)
        self._first_import.clicked.connect(self._ask_files)
        sentence = self.tr("Begin one, or import transcripts: txt, csv, docx, srt, vtt. Files can be dropped here.")
        self._empty.add(EmptyState("interviews", self.tr("No interviews yet"), sentence, begin, self._first_import), 1)
        self.table = Table(columns(), key=self._key)
        self._open_button = quiet(self.tr("Open for coding"), icon_name="coding")
        self._new_button = quiet(self.tr("New interview"), icon_name="plus")
        self._import_button = quiet(self.tr("Import…"), icon_name="import")
        self._make_list(self.tr("Interviews"), (self._open_button, self._new_button, self._import_button))
        self.editor: InterviewEditor = InterviewEditor()
        self._panels.add(self._list, size=830, stretch=1, minimum=380)
        self._panels.add(self.editor, size=324, minimum=300)
        self._place_panels("interviews")
        self._pages.addWidget(self.importing)

    def _connect(self) -> None:
        self._connect_records()
        self._add_key("Ctrl+I", self, self._ask_files)
        self.table.activated_row.connect(self._open_for_coding)
        self._new_button.clicked.connect(self._ask_new)
        self._import_button.clicked.connect(self._ask_files)
        self._open_button.clicked.connect(lambda: self._open_for_coding(self._stored()))
        self.importing.add_asked.connect(self._ask_files)
        self.importing.imported.connect(self._note_imported)
        self.importing.closed.connect(self._back_to_list)
        self.importing.turned.connect(self.facts_changed)

    def _show(self, loaded: Loaded) -> None:
        self._may_begin, self._next_title = loaded.may_begin, loaded.next_title
        self.editor.offer(loaded)
        self.importing.offer_respondents(loaded.respondents)
        self._show_records(loaded.entries)
        self._enable_opening()
        if self._pages.currentWidget() is not self.importing:
            self._back_to_list()
        self.facts_changed.emit()

    def _back_to_list(self) -> None:
        came_back = self._pages.currentWidget() is self.importing
        super()._back_to_list()
        if came_back:
            self.table.setFocus()

    def _matches(self, record: Entry) -> bool:
        return matches(record, self.filter.text())

    def _open(self, record: Entry) -> None:
        super()._open(record)
        self._enable_opening()

    def _enable_opening(self) -> None:
        entry = self._stored()
        self._open_button.setEnabled(entry is not None and entry.source is not None)

    def _open_for_coding(self, entry: Entry | None) -> None:
        if entry is None:
            return
        if entry.source is None:
            self.editor.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._after_saving(lambda: self.open_requested.emit(entry.key))

    def _ask_new(self) -> None:
        if self._pages.currentWidget() is self.importing:
            return
        if self._may_begin:
            super()._ask_new()
        else:
            # Before anything is typed: nobody can be asked to type it twice.
            self._fail(StateError(Code.RECOVERY_SHEET_FIRST))

    def _begin(self) -> None:
        super()._begin()
        self.editor.begin(self._next_title)
        self._enable_opening()

    def _ask_files(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        filters = [self.tr("Transcripts (%1)").replace("%1", pattern), self.tr("All files (*)")]
        choose_files(self, self.tr("Import texts"), Path.home(), filters, self.offer_files)

    def _note_imported(self, kinds: frozenset[str], source: str) -> None:
        if source and not self.editor.is_dirty:
            self._shown = source
        self._changes.tell(kinds)

    def _write(self) -> None:
        entry, draft = self._stored(), self.editor.draft()
        self._jobs.write(lambda study, _p: written(study, entry, draft), done=self._saved, failed=self._not_saved)

    def _saved(self, outcome: Outcome[str]) -> None:
        sentence = self.tr("Saved") if outcome.undo is not None else ""
        self._note_saved(outcome.value, outcome.touched, sentence)

    def _remove(self) -> None:
        entry = self._stored()
        if entry is None:
            return
        self.editor.mark(dirty=False)
        self._jobs.write(
            lambda study, _p: removed(study, entry),
            done=lambda outcome: self._tell(outcome.touched, self.tr("%1 removed").replace("%1", entry.title)),
            failed=self._fail,
            owner=self,
        )

    def _fail(self, error: FieldKitError) -> None:
        if isinstance(error, UserError) and error.code is Code.RECOVERY_SHEET_FIRST:
            said = words.explain(error)
            action = Action(self.tr("Make the recovery sheet"), self.recovery_sheet_requested.emit)
            self._notifier.fail(said.sentence, said.next_step, action=action)
        else:
            super()._fail(error)

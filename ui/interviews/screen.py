"""Interviews and documents: the list, the form of one, and the way in for texts made elsewhere."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from fieldkit.errors import Code, FieldKitError, UserError
from fieldkit.services import undo
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
from ui.screen import Hint, Screen
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.dialogs import choose_files
from ui.widgets.empty import EmptyState
from ui.widgets.panels import Panels
from ui.widgets.tables import Table

_PANELS = "interviews"


class InterviewsScreen(Screen):
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
        super().__init__()
        self._jobs, self._changes, self._notifier, self._preferences = jobs, changes, notifier, preferences
        self._loaded = Loaded()
        self._shown = ""
        self._then: Callable[[], None] = _stay
        self._pages = QStackedWidget()
        self.body.addWidget(self._pages)
        self.importing = ImportPage(jobs, notifier)
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self.watch(changes, {"interview", "source", "turn", "coding", "respondent", "study"})

    def reload(self) -> None:
        """Ask for the list."""
        self._jobs.read(lambda study, _p: load(study), lane_key="interviews", done=self._show)

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
        held = [entry for entry in self._loaded.entries if entry.interview is not None]
        others = len(self._loaded.entries) - len(held)
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

    def offer_files(self, paths: Sequence[Path]) -> None:
        """Open the import with these files; nothing is stored before it is confirmed."""
        if self.editor.is_dirty:
            self._save_then(_stay)
        self._go_to(self.importing)
        self.importing.add_files(paths)
        self.importing.files.setFocus()

    def _build(self) -> None:
        begin = quiet(self.tr("New interview"), icon_name="plus")
        self._first_import = primary(self.tr("Import…"), icon_name="import")
        begin.clicked.connect(self._ask_new)
        self._first_import.clicked.connect(self._ask_files)
        sentence = self.tr("Begin one, or import transcripts: txt, csv, docx, srt, vtt. Files can be dropped here.")
        self._empty = Card()
        self._empty.add(EmptyState("interviews", self.tr("No interviews yet"), sentence, begin, self._first_import), 1)
        self.table: Table[Entry] = Table(columns(), key=lambda entry: entry.key)
        self.table.setAccessibleName(self.tr("Interviews"))
        self.filter = QLineEdit(placeholderText=self.tr("Filter"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setMaximumWidth(180)
        self._open_button = quiet(self.tr("Open for coding"), icon_name="coding")
        self._new_button = quiet(self.tr("New interview"), icon_name="plus")
        self._import_button = quiet(self.tr("Import…"), icon_name="import")
        self._list = Card(self.tr("Interviews"), padded=False)
        for action in (self.filter, self._open_button, self._new_button, self._import_button):
            self._list.add_action(action)
        self._list.add(self.table)
        self.editor = InterviewEditor()
        self._panels = Panels()
        self._panels.add(self._list, size=830, stretch=1, minimum=380)
        self._panels.add(self.editor, size=324, minimum=300)
        sizes = self._preferences.panel_sizes(_PANELS)
        if len(sizes) == self._panels.count():
            self._panels.setSizes(sizes)
        for page in (self._empty, self._panels, self.importing):
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(self._panels)

    def _connect(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.activated_row.connect(self._open_for_coding)
        self.table.removal_asked.connect(self._remove)
        self.filter.textChanged.connect(self._filter)
        self._new_button.clicked.connect(self._ask_new)
        self._import_button.clicked.connect(self._ask_files)
        self.editor.save_asked.connect(lambda: self._save_then(_stay))
        self.editor.discard_asked.connect(self._discard)
        self.editor.removal_asked.connect(self._remove)
        self._open_button.clicked.connect(lambda: self._open_for_coding(self._entry()))
        self.importing.add_asked.connect(self._ask_files)
        self.importing.imported.connect(self._note_imported)
        self.importing.closed.connect(self._back_to_list)
        self.importing.turned.connect(self.facts_changed)
        self._panels.splitterMoved.connect(lambda: self._preferences.set_panel_sizes(_PANELS, self._panels.sizes()))
        for keys, act in (
            ("Ctrl+N", self._ask_new),
            ("Ctrl+I", self._ask_files),
            ("Ctrl+F", lambda: self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        escape = QShortcut(QKeySequence("Esc"), self._panels, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._leave_form)

    def _show(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self.editor.offer(loaded)
        self.importing.offer_respondents(loaded.respondents)
        self._filter()
        shown = self._entry()
        if shown is not None:
            self.table.select_key(shown.key)
            if not self.editor.is_dirty:
                self.editor.fill(shown)
        elif not (self.editor.is_new or self.editor.is_dirty):
            self._open_first()
        self._enable_opening()
        if self._pages.currentWidget() is not self.importing:
            self._back_to_list()
        self.facts_changed.emit()

    def _go_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.facts_changed.emit()

    def _back_to_list(self) -> None:
        anything = bool(self._loaded.entries) or self.editor.is_new
        came_back = self._pages.currentWidget() is self.importing
        self._go_to(self._panels if anything else self._empty)
        if came_back:
            self.table.setFocus()

    def _entry(self) -> Entry | None:
        return next((entry for entry in self._loaded.entries if entry.key == self._shown), None)

    def _open_first(self) -> None:
        self._shown = ""
        first = self.table.rows_model.row_at(self.table.rows_model.index(0, 0))
        if first is not None:
            self.table.select_key(first.key)

    def _filter(self) -> None:
        entries = self._loaded.entries
        found = [entry for entry in entries if matches(entry, self.filter.text())]
        self.table.set_rows(found)
        part = self.tr("%1 of %2").replace("%1", str(len(found))).replace("%2", str(len(entries)))
        self._list.set_subtitle(str(len(entries)) if len(found) == len(entries) else part)

    def _choose(self, entry: Entry | None) -> None:
        if entry is None or (entry.key == self._shown and self.editor.is_dirty):
            return
        if self.editor.is_dirty:
            self._save_then(lambda: self._open(entry))
        else:
            self._open(entry)

    def _open(self, entry: Entry) -> None:
        self._shown = entry.key
        self.editor.fill(entry)
        self._enable_opening()

    def _enable_opening(self) -> None:
        entry = self._entry()
        self._open_button.setEnabled(entry is not None and entry.source is not None)

    def _open_for_coding(self, entry: Entry | None) -> None:
        if entry is None:
            return
        if entry.source is None:
            self.editor.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.editor.is_dirty:
            self._save_then(lambda: self.open_requested.emit(entry.key))
        else:
            self.open_requested.emit(entry.key)

    def _ask_new(self) -> None:
        if self._pages.currentWidget() is self.importing:
            return
        if self.editor.is_dirty:
            self._save_then(self._begin)
        else:
            self._begin()

    def _begin(self) -> None:
        self._shown = ""
        self._go_to(self._panels)
        self.table.clearSelection()
        count = sum(entry.interview is not None for entry in self._loaded.entries)
        self.editor.begin(self.tr("Interview %1").replace("%1", str(count + 1)))
        self._enable_opening()

    def _ask_files(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        filters = [self.tr("Transcripts (%1)").replace("%1", pattern), self.tr("All files (*)")]
        choose_files(self, self.tr("Import texts"), Path.home(), filters, self.offer_files)

    def _note_imported(self, kinds: frozenset[str], source: str) -> None:
        if source and not self.editor.is_dirty:
            self._shown = source
        self._changes.tell(kinds)

    def finish(self) -> None:
        """Save the form, if it was changed and can be saved."""
        if self.editor.is_dirty:
            self._save_then(_stay)

    def _save_then(self, then: Callable[[], None]) -> None:
        """Save, and go on only if that came out well."""
        self._then = then
        if not self.editor.can_save:
            return
        entry, draft = self._entry(), self.editor.draft()
        self.editor.begin_saving()
        self._jobs.write(lambda study, _p: written(study, entry, draft), done=self._saved, failed=self._not_saved)

    def _saved(self, outcome: Outcome[str]) -> None:
        self._shown = outcome.value
        self.editor.note_saved()
        if outcome.undo is not None:
            self._tell(outcome.touched, self.tr("Saved"))
        self._then()

    def _not_saved(self, error: FieldKitError) -> None:
        self._then = _stay
        self.editor.note_refused()
        if self._entry() is not None:
            self.table.select_key(self._shown)
        else:
            self.table.clearSelection()
        code = error.code if isinstance(error, UserError) else None
        if code is Code.VALUE_MISSING:
            self.editor.say_title_missing()
        elif code is Code.RECOVERY_SHEET_FIRST:
            said = words.explain(error)
            action = Action(self.tr("Make the recovery sheet"), self.recovery_sheet_requested.emit)
            self._notifier.fail(said.sentence, said.next_step, action=action)
        else:
            self._fail(error)

    def _discard(self) -> None:
        self.editor.is_new = False
        self.editor.mark(dirty=False)
        entry = self._entry()
        if entry is not None:
            self.editor.fill(entry)
        else:
            self._open_first()
        self._back_to_list()
        self.table.setFocus()

    def _leave_form(self) -> None:
        if self.editor.is_new and not self.editor.is_dirty:
            self._discard()
        elif self.filter.hasFocus():
            self.filter.clear()
        self.table.setFocus()

    def _remove(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        self.editor.mark(dirty=False)
        self._jobs.write(
            lambda study, _p: removed(study, entry),
            done=lambda outcome: self._tell(outcome.touched, self.tr("%1 removed").replace("%1", entry.title)),
            failed=self._fail,
            owner=self,
        )

    def _tell(self, touched: frozenset[str], sentence: str) -> None:
        self._changes.tell(touched)
        self._notifier.say(sentence, action=Action(self.tr("Undo"), self._undo, "Ctrl+Z"))

    def _undo(self) -> None:
        self._jobs.write(lambda study, _p: undo.undo(study), done=self._undone, failed=self._fail)

    def _undone(self, outcome: Outcome[str]) -> None:
        self._changes.tell(outcome.touched)
        self._notifier.say(words.undone(outcome.value))

    def _fail(self, error: FieldKitError) -> None:
        said = words.explain(error)
        self._notifier.fail(said.sentence, said.next_step)


def _stay() -> None:
    """After saving nothing else follows."""

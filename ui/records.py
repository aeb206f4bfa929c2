"""Pages with a list of records and the form of the chosen one beside it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from fieldkit.errors import FieldKitError
from fieldkit.services import undo
from fieldkit.services.drafts import Draft
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui import words
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Action, Notifier
from ui.preferences import Preferences
from ui.screen import Screen
from ui.widgets.card import Card
from ui.widgets.panels import Panels
from ui.widgets.record import RecordEditor
from ui.widgets.tables import Table

R = TypeVar("R")

_RECORD = "record"


class RecordsScreen(Screen, Generic[R]):
    """Shows the chosen record, saves what was typed before another is shown, tells what was done and takes it back.

    A page sets `table` and `editor`, and puts its list, its panels and the card of the empty page in place.

    Args:
        jobs: runs work on the study.
        changes: tells and hears what was touched.
        notifier: says what was done.
        preferences: keeps the widths of the panels.
        key: what identifies a record.
    """

    table: Table[R]
    editor: RecordEditor[R]

    def __init__(
        self,
        jobs: Jobs[Study],
        changes: Changes,
        notifier: Notifier,
        preferences: Preferences,
        *,
        key: Callable[[R], str],
    ) -> None:
        super().__init__()
        self._jobs, self._changes, self._notifier, self._preferences = jobs, changes, notifier, preferences
        self._key = key
        self._records: Sequence[R] = ()
        self._shown = ""
        self._then: Callable[[], None] = _stay
        self._pages = QStackedWidget()
        self.body.addWidget(self._pages)
        self._empty = Card()
        self._panels = Panels()
        self.filter = QLineEdit(placeholderText=self.tr("Filter"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setMaximumWidth(180)

    def finish(self) -> None:
        """Save the form, if it was changed and can be saved."""
        if self.editor.is_dirty:
            self._save_then(_stay)

    def typed(self) -> Draft | None:
        """What the form holds that is not stored."""
        return {_RECORD: self._shown, **self.editor.typed()} if self.editor.is_dirty else None

    def put_back(self, draft: Draft) -> None:
        """Show the record with what was typed; one that is gone, or was never there, as a new one."""
        if _RECORD not in draft:
            return
        self._shown = draft[_RECORD]
        stored = self._stored()
        if stored is None:
            self._begin()
        else:
            self.table.select_key(self._shown)
            self.editor.fill(stored)
        self.editor.put_back(draft)
        self.editor.mark(dirty=True)

    def _make_list(self, title: str, actions: Iterable[QWidget]) -> None:
        self.table.setAccessibleName(title)
        self._list = Card(title, padded=False)
        for action in (self.filter, *actions):
            self._list.add_action(action)
        self._list.add(self.table)

    def _place_panels(self, name: str) -> None:
        """Give the panels the widths they had, and keep those they get."""
        sizes = self._preferences.panel_sizes(name)
        if len(sizes) == self._panels.count():
            self._panels.setSizes(sizes)
        self._panels.splitterMoved.connect(lambda: self._preferences.set_panel_sizes(name, self._panels.sizes()))
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._panels)
        self._pages.setCurrentWidget(self._panels)

    def _connect_records(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.removal_asked.connect(self._remove)
        self.filter.textChanged.connect(self._filter)
        self.editor.save_asked.connect(lambda: self._save_then(_stay))
        self.editor.discard_asked.connect(self._discard)
        self.editor.removal_asked.connect(self._remove)
        self._add_key("Ctrl+F", self, lambda: self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._add_key("Ctrl+N", self, self._ask_new)
        self._add_key("Esc", self._panels, self._leave_form)

    def _add_key(self, keys: str, place: QWidget, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), place, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _show_records(self, records: Sequence[R]) -> None:
        """Show the list; the form keeps what was typed in it."""
        self._records = records
        self._filter()
        stored = self._stored()
        if stored is not None:
            self.table.select_key(self._shown)
            if not self.editor.is_dirty:
                self.editor.fill(stored)
        elif not (self.editor.is_new or self.editor.is_dirty):
            self._open_first()
        self.show_waiting()

    def _stored(self) -> R | None:
        """The record in the form as it is stored."""
        return next((record for record in self._records if self._key(record) == self._shown), None)

    def _matches(self, _record: R) -> bool:
        """Whether the filter lets a record through."""
        return True

    def _filter(self) -> None:
        found = [record for record in self._records if self._matches(record)]
        self.table.set_rows(found)
        every = len(self._records)
        part = self.tr("%1 of %2").replace("%1", str(len(found))).replace("%2", str(every))
        self._list.set_subtitle(str(every) if len(found) == every else part)

    def _go_to(self, page: QWidget) -> None:
        self.bring_forward(self._pages, self._pages.indexOf(page))
        self.facts_changed.emit()

    def _back_to_list(self) -> None:
        self._go_to(self._panels if self._records or self.editor.is_new else self._empty)

    def _open_first(self) -> None:
        self._shown = ""
        first = self.table.rows_model.row_at(self.table.rows_model.index(0, 0))
        if first is not None:
            self.table.select_key(self._key(first))

    def _choose(self, record: R | None) -> None:
        if record is None or (self._key(record) == self._shown and self.editor.is_dirty):
            return
        self._after_saving(lambda: self._open(record))

    def _open(self, record: R) -> None:
        self._shown = self._key(record)
        self.editor.fill(record)

    def _ask_new(self) -> None:
        self._after_saving(self._begin)

    def _begin(self) -> None:
        """Show an empty form."""
        self._shown = ""
        self._go_to(self._panels)
        self.table.clearSelection()

    def _after_saving(self, then: Callable[[], None]) -> None:
        """Go on; where something was typed, only once it is saved."""
        if self.editor.is_dirty:
            self._save_then(then)
        else:
            then()

    def _save_then(self, then: Callable[[], None]) -> None:
        """Save, and go on only if that came out well."""
        self._then = then
        if self.editor.can_save:
            self.editor.begin_saving()
            self._write()

    def _write(self) -> None:
        """Have the form written; `_note_saved` or `_not_saved` hears how that came out."""

    def _note_saved(self, key: str, touched: frozenset[str], sentence: str) -> None:
        """The form is stored; an empty sentence when nothing had to be."""
        self._shown = key
        self.editor.note_saved()
        if sentence:
            self._tell(touched, sentence)
        self._then()

    def _not_saved(self, error: FieldKitError) -> None:
        self._then = _stay
        said = self.editor.note_refused(error)
        if self._stored() is not None:
            self.table.select_key(self._shown)
        else:
            self.table.clearSelection()
        if not said:
            self._fail(error)

    def _discard(self) -> None:
        self.editor.is_new = False
        self.editor.mark(dirty=False)
        stored = self._stored()
        if stored is not None:
            self.editor.fill(stored)
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
        """Take the record in the form out of the study."""

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

"""Respondents: the list without names, the form of one, who they are, and the people they mention."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from fieldkit.domain.ids import RespondentId
from fieldkit.domain.people import Person, Respondent
from fieldkit.domain.study import Attribute
from fieldkit.errors import FieldKitError
from fieldkit.services import respondents, undo
from fieldkit.services.outcome import Outcome
from fieldkit.services.respondents import RespondentDraft, RespondentRow
from fieldkit.services.session import Study
from ui import words
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Action, Notifier
from ui.preferences import Preferences
from ui.respondents.editor import RespondentEditor, Who
from ui.respondents.listing import ConsentDelegate, columns, matches
from ui.respondents.people import PeopleCard, PersonSheet
from ui.screen import Hint, Screen
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.panels import Panels, Stack
from ui.widgets.tables import Table

_PANELS = "respondents"
_CONSENT_COLUMN = 2


@dataclass(frozen=True, slots=True)
class _Loaded:
    attributes: tuple[Attribute, ...]
    rows: list[RespondentRow]
    next_code: str


class RespondentsScreen(Screen):
    """The page of respondents.

    Args:
        jobs: runs work on the study.
        changes: tells and hears what was touched.
        notifier: says what was done.
        preferences: keeps the widths of the panels.
    """

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__()
        self._jobs, self._changes, self._notifier, self._preferences = jobs, changes, notifier, preferences
        self._loaded = _Loaded((), [], "")
        self._shown: RespondentId | None = None
        self._then: Callable[[], None] = _stay
        self._pages = QStackedWidget()
        self.body.addWidget(self._pages)
        self._build()
        self._connect()
        self.watch(changes, {"respondent", "consent", "identity", "person", "interview", "study"})

    def reload(self) -> None:
        """Ask for the list, and for the register where it is open."""
        self._jobs.read(
            lambda study, _p: _Loaded(study.info.attributes, respondents.rows(study), respondents.next_code(study)),
            lane_key="respondents",
            done=self._show,
        )
        if self.people.is_open:
            self._ask_people()

    def hints(self) -> Sequence[Hint]:
        """Keys of the page."""
        if self._pages.currentIndex() == 0:
            return (Hint("Ctrl+N", self.tr("new")),)
        return (
            Hint("Ctrl+N", self.tr("new")),
            Hint("Enter", self.tr("edit")),
            Hint("Ctrl+S", self.tr("save")),
            Hint("Ctrl+F", self.tr("filter")),
            Hint("Del", self.tr("remove")),
        )

    def facts(self) -> Sequence[str]:
        """How many there are."""
        return (self.tr("%n respondents", "", len(self._loaded.rows)),)

    def first_focus(self) -> QWidget | None:
        """The list, or the form of the first respondent."""
        return self.table if self._pages.currentIndex() else super().first_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no name open on a page that is not in front, unless it waits to be saved."""
        super().hideEvent(event)
        self.people.hide_again()
        if not self.editor.is_dirty:
            self.editor.identity.hide_again()

    def _build(self) -> None:
        first = primary(self.tr("New respondent"), icon_name="plus")
        first.clicked.connect(self._ask_new)
        sentence = self.tr("A respondent has a code, what they agreed to and, on this laptop only, a name.")
        empty = Card()
        empty.add(EmptyState("respondents", self.tr("No respondents yet"), sentence, first), 1)
        self._pages.addWidget(empty)
        self.table: Table[RespondentRow] = Table(columns(()), key=lambda row: row.respondent.id)
        self.table.setItemDelegateForColumn(_CONSENT_COLUMN, ConsentDelegate(self.table))
        self.table.setAccessibleName(self.tr("Respondents"))
        self.filter = QLineEdit(placeholderText=self.tr("Filter"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setMaximumWidth(200)
        self._list = Card(self.tr("Respondents"), padded=False)
        self._list.add_action(self.filter)
        self._new_button = quiet(self.tr("New"), icon_name="plus")
        self._list.add_action(self._new_button)
        self._list.add(self.table)
        self.people = PeopleCard()
        self.editor = RespondentEditor()
        left = Stack()
        left.add(self._list, 1)
        left.add(self.people)
        self._panels = Panels()
        self._panels.add(left, size=802, stretch=1, minimum=360)
        self._panels.add(self.editor, size=352, minimum=330)
        sizes = self._preferences.panel_sizes(_PANELS)
        if len(sizes) == self._panels.count():
            self._panels.setSizes(sizes)
        self._pages.addWidget(self._panels)
        self._pages.setCurrentIndex(1)

    def _connect(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.activated_row.connect(
            lambda _row: self.editor.form.code.setFocus(Qt.FocusReason.ShortcutFocusReason)
        )
        self.table.removal_asked.connect(self._remove)
        self._new_button.clicked.connect(self._ask_new)
        self.filter.textChanged.connect(self._filter)
        self.editor.save_asked.connect(self._save)
        self.editor.discard_asked.connect(self._discard)
        self.editor.removal_asked.connect(self._remove)
        self.editor.identity.wanted.connect(self._ask_identity)
        self.people.wanted.connect(self._ask_people)
        self.people.add_asked.connect(self._ask_person)
        self.people.removal_asked.connect(self._unregister)
        self._panels.splitterMoved.connect(lambda: self._preferences.set_panel_sizes(_PANELS, self._panels.sizes()))
        for keys, act in (
            ("Ctrl+N", self._ask_new),
            ("Ctrl+F", lambda: self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)),
            ("Esc", self._leave_form),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show(self, loaded: _Loaded) -> None:
        if loaded.attributes != self._loaded.attributes:
            self.table.rows_model.set_columns(columns(loaded.attributes))
        self._loaded = loaded
        self.editor.form.ask_for(loaded.attributes, _used(loaded.rows))
        self._filter()
        shown = next((row for row in loaded.rows if row.respondent.id == self._shown), None)
        if shown is not None:
            self.table.select_key(self._shown)
            if not self.editor.is_dirty:
                self.editor.fill(shown)
        elif not (self.editor.is_new or self.editor.is_dirty):
            self._open_first()
        self._pages.setCurrentIndex(1 if loaded.rows or self.editor.is_new else 0)
        self.facts_changed.emit()

    def _open_first(self) -> None:
        self._shown = None
        first = self.table.rows_model.row_at(self.table.rows_model.index(0, 0))
        if first is not None:
            self.table.select_key(first.respondent.id)

    def _filter(self) -> None:
        rows, attributes = self._loaded.rows, self._loaded.attributes
        found = [row for row in rows if matches(row, attributes, self.filter.text())]
        self.table.set_rows(found)
        part = self.tr("%1 of %2").replace("%1", str(len(found))).replace("%2", str(len(rows)))
        self._list.set_subtitle(str(len(rows)) if len(found) == len(rows) else part)

    def _choose(self, row: RespondentRow | None) -> None:
        if row is None or (row.respondent.id == self._shown and self.editor.is_dirty):
            return
        if self.editor.is_dirty:
            self._save_then(lambda: self._open(row))
        else:
            self._open(row)

    def _open(self, row: RespondentRow) -> None:
        if row.respondent.id != self._shown:
            self.editor.identity.hide_again()
        self._shown = row.respondent.id
        self.editor.fill(row)

    def _ask_new(self) -> None:
        if self.editor.is_dirty:
            self._save_then(self._begin)
        else:
            self._begin()

    def _begin(self) -> None:
        self._shown = None
        self._pages.setCurrentIndex(1)
        self.table.clearSelection()
        self.editor.begin(self._loaded.next_code)
        self.facts_changed.emit()

    def _save(self) -> None:
        self._save_then(_stay)

    def finish(self) -> None:
        """Save the form, if it was changed and can be saved."""
        if self.editor.is_dirty:
            self._save_then(_stay)

    def _save_then(self, then: Callable[[], None]) -> None:
        """Save, and go on only if that came out well."""
        self._then = then
        if not self.editor.can_save:
            return
        target, draft, who = self._shown, self.editor.form.draft(), self.editor.who()
        self.editor.begin_saving()
        self._jobs.write(
            lambda study, _p: _written(study, target, draft, who),
            done=self._saved,
            failed=self._not_saved,
        )

    def _saved(self, outcome: Outcome[Respondent]) -> None:
        self._shown = outcome.value.id
        self.editor.note_saved()
        self._tell(outcome.touched, self.tr("%1 saved").replace("%1", outcome.value.code))
        self._then()

    def _not_saved(self, error: FieldKitError) -> None:
        self._then = _stay
        if self._shown is not None:
            self.table.select_key(self._shown)
        else:
            self.table.clearSelection()
        if not self.editor.note_refused(error):
            self._fail(error)

    def _discard(self) -> None:
        self.editor.is_new = False
        self.editor.mark(dirty=False)
        self.editor.identity.hide_again()
        row = next((row for row in self._loaded.rows if row.respondent.id == self._shown), None)
        if row is not None:
            self.editor.fill(row)
        else:
            self._open_first()
        self._pages.setCurrentIndex(1 if self._loaded.rows else 0)
        self.facts_changed.emit()
        self.table.setFocus()

    def _leave_form(self) -> None:
        if self.editor.is_new and not self.editor.is_dirty:
            self._discard()
        elif self.filter.hasFocus():
            self.filter.clear()
        self.table.setFocus()

    def _remove(self) -> None:
        target = self._shown
        if target is None:
            return
        code = next((row.respondent.code for row in self._loaded.rows if row.respondent.id == target), "")
        self._jobs.write(
            lambda study, _p: respondents.remove(study, target),
            done=lambda outcome: self._removed(outcome, code),
            failed=self._fail,
            owner=self,
        )

    def _removed(self, outcome: Outcome[None], code: str) -> None:
        self.editor.identity.hide_again()
        self.editor.mark(dirty=False)
        self._tell(outcome.touched, self.tr("%1 removed").replace("%1", code))

    def _ask_identity(self) -> None:
        target = self._shown
        if target is None:
            self.editor.identity.reveal((), ())
            return
        self._jobs.read(
            lambda study, _p: respondents.draft_of(study, target),
            lane_key="respondent-identity",
            done=lambda draft: self._reveal(target, draft),
            owner=self,
        )

    def _reveal(self, target: RespondentId, draft: RespondentDraft) -> None:
        if target == self._shown and self.isVisible():
            self.editor.identity.reveal(draft.names, draft.contacts)

    def _ask_people(self) -> None:
        self._jobs.read(
            lambda study, _p: [one for one in respondents.persons(study) if one.respondent is None],
            lane_key="respondents-people",
            done=self.people.reveal,
        )

    def _ask_person(self) -> None:
        sheet = PersonSheet(self)
        sheet.entered.connect(self._register)
        sheet.open()

    def _register(self, forms: tuple[str, ...], relation: str) -> None:
        self._jobs.write(
            lambda study, _p: respondents.register_person(study, forms, relation=relation),
            done=lambda outcome: self._tell(outcome.touched, self.tr("Name added; it is replaced in what leaves")),
            failed=self._fail,
            owner=self,
        )

    def _unregister(self, person: Person) -> None:
        self._jobs.write(
            lambda study, _p: respondents.unregister_person(study, person.id),
            done=lambda outcome: self._tell(outcome.touched, self.tr("Name taken off the register")),
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


def _written(study: Study, target: RespondentId | None, draft: RespondentDraft, who: Who | None) -> Outcome[Respondent]:
    """Write the form; names that were not asked for stay as they are."""
    if who is None:
        before = respondents.draft_of(study, target) if target is not None else RespondentDraft()
        who = (before.names, before.contacts)
    whole = replace(draft, names=who[0], contacts=who[1])
    return respondents.add(study, whole) if target is None else respondents.change(study, target, whole)


def _used(rows: Sequence[RespondentRow]) -> dict[str, list[str]]:
    """Attribute key -> values given so far, in alphabetical order."""
    used: dict[str, set[str]] = {}
    for row in rows:
        for key, value in row.respondent.attributes.items():
            used.setdefault(key, set()).add(value)
    return {key: sorted(values) for key, values in used.items()}

"""Respondents: the list without names, the form of one, who they are, and the people they mention."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from fieldkit.domain.ids import RespondentId
from fieldkit.domain.people import PersonRole, Respondent
from fieldkit.domain.study import Attribute
from fieldkit.services import registering, respondents
from fieldkit.services.drafts import Draft
from fieldkit.services.outcome import Outcome
from fieldkit.services.registering import Entry
from fieldkit.services.respondents import RespondentDraft, RespondentRow
from fieldkit.services.session import Study
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.records import RecordsScreen
from ui.respondents.editor import RespondentEditor, Who
from ui.respondents.listing import ConsentDelegate, columns, matches
from ui.respondents.people import PeopleCard
from ui.respondents.person import PersonSheet
from ui.screen import SHEET, Hint
from ui.widgets.buttons import primary, quiet
from ui.widgets.empty import EmptyState
from ui.widgets.panels import Stack
from ui.widgets.tables import Table

_CONSENT_COLUMN = 2


@dataclass(frozen=True, slots=True)
class _Loaded:
    attributes: tuple[Attribute, ...]
    rows: list[RespondentRow]
    next_code: str


class RespondentsScreen(RecordsScreen[RespondentRow]):
    """The page of respondents.

    Args:
        jobs: runs work on the study.
        changes: tells and hears what was touched.
        notifier: says what was done.
        preferences: keeps the widths of the panels.
    """

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__(jobs, changes, notifier, preferences, key=lambda row: row.respondent.id)
        self._loaded = _Loaded((), [], "")
        self._build()
        self._connect()
        self.watch(changes, {"respondent", "consent", "identity", "person", "identifier", "interview", "study"})

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
        if self._pages.currentWidget() is self._empty:
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
        return self.table if self._pages.currentWidget() is self._panels else super().first_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no name open on a page that is not in front, unless it waits to be saved."""
        super().hideEvent(event)
        self.people.hide_again()
        if not self.editor.is_dirty:
            self.editor.identity.hide_again()

    def put_back(self, draft: Draft) -> None:
        """Show the form, or the sheet of somebody in the register, with what was typed."""
        super().put_back(draft)
        if SHEET in draft:
            self._jobs.read(
                lambda study, _p: registering.entries(study),
                lane_key="respondents-sheet",
                done=lambda entries: self._reopen(draft[SHEET], entries),
                owner=self,
            )

    def _reopen(self, typed: Draft, entries: Sequence[Entry]) -> None:
        entry = next((one for one in entries if one.id == typed.get("entry")), None)
        self._ask_person(entry).put_back(typed)

    def _build(self) -> None:
        first = primary(self.tr("New respondent"), icon_name="plus")
        first.clicked.connect(self._ask_new)
        sentence = self.tr("A respondent has a code, what they agreed to and, on this laptop only, a name.")
        self._empty.add(EmptyState("respondents", self.tr("No respondents yet"), sentence, first), 1)
        self.table = Table(columns(()), key=self._key)
        self.table.setItemDelegateForColumn(_CONSENT_COLUMN, ConsentDelegate(self.table))
        self._new_button = quiet(self.tr("New"), icon_name="plus")
        self._make_list(self.tr("Respondents"), (self._new_button,))
        self.people = PeopleCard()
        self.editor: RespondentEditor = RespondentEditor()
        left = Stack()
        left.add(self._list, 1)
        left.add(self.people)
        self._panels.add(left, size=802, stretch=1, minimum=360)
        self._panels.add(self.editor, size=352, minimum=330)
        self._place_panels("respondents")

    def _connect(self) -> None:
        self._connect_records()
        self.table.activated_row.connect(
            lambda _row: self.editor.form.code.setFocus(Qt.FocusReason.ShortcutFocusReason)
        )
        self._new_button.clicked.connect(self._ask_new)
        self.editor.identity.wanted.connect(self._ask_identity)
        self.people.wanted.connect(self._ask_people)
        self.people.add_asked.connect(self._ask_person)
        self.people.change_asked.connect(self._ask_person)
        self.people.removal_asked.connect(self._unregister)

    def _show(self, loaded: _Loaded) -> None:
        if loaded.attributes != self._loaded.attributes:
            self.table.rows_model.set_columns(columns(loaded.attributes))
        self._loaded = loaded
        self.editor.form.ask_for(loaded.attributes, _used(loaded.rows))
        self._show_records(loaded.rows)
        self._back_to_list()

    def _matches(self, record: RespondentRow) -> bool:
        return matches(record, self._loaded.attributes, self.filter.text())

    def _open(self, record: RespondentRow) -> None:
        if record.respondent.id != self._shown:
            self.editor.identity.hide_again()
        super()._open(record)

    def _begin(self) -> None:
        super()._begin()
        self.editor.begin(self._loaded.next_code)

    def _write(self) -> None:
        target, draft, who = self._target(), self.editor.form.draft(), self.editor.who()
        self._jobs.write(
            lambda study, _p: _written(study, target, draft, who),
            done=self._saved,
            failed=self._not_saved,
        )

    def _target(self) -> RespondentId | None:
        """Whose form it is; None for a new respondent."""
        return RespondentId(self._shown) if self._shown else None

    def _saved(self, outcome: Outcome[Respondent]) -> None:
        one = outcome.value
        self._note_saved(one.id, outcome.touched, self.tr("%1 saved").replace("%1", one.code))

    def _discard(self) -> None:
        super()._discard()
        self.editor.identity.hide_again()

    def _remove(self) -> None:
        stored = self._stored()
        if stored is None:
            return
        target, code = stored.respondent.id, stored.respondent.code
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
        target = self._target()
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
            lambda study, _p: registering.entries(study),
            lane_key="respondents-people",
            done=self.people.reveal,
        )

    def _ask_person(self, entry: Entry | None = None) -> PersonSheet:
        sheet = PersonSheet(self, self._jobs, entry, lambda outcome: self._entered(outcome, new=entry is None))
        sheet.open()
        return sheet

    def _entered(self, outcome: Outcome[Entry], *, new: bool) -> None:
        if outcome.value.role is PersonRole.PUBLIC:
            said = self.tr("Recognised from now on; the name leaves as spoken")
        elif new:
            said = self.tr("Name added; it is replaced in what leaves")
        else:
            said = self.tr("Changed; every form is replaced in what leaves")
        self._tell(outcome.touched, said)

    def _unregister(self, entry: Entry) -> None:
        self._jobs.write(
            lambda study, _p: registering.remove(study, entry.id),
            done=lambda outcome: self._tell(outcome.touched, self.tr("Name taken off the register")),
            failed=self._fail,
            owner=self,
        )


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

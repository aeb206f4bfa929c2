"""Notes on a coded passage and on the interview, kept while one types."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldkit.domain.coding import Memo, MemoRole
from fieldkit.errors import FieldKitError
from fieldkit.services import coding, drafts
from fieldkit.services.drafts import Draft
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui.changes import Changes
from ui.coding.loading import load_memo
from ui.jobs import Jobs
from ui.widgets.card import Card
from ui.widgets.forms import TextArea
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Segments, Toggle

_PAUSE_MS = 800
_TYPING = (QEvent.Type.KeyPress, QEvent.Type.InputMethod)


class Note(StrEnum):
    """Which note is shown."""

    PASSAGE = "passage"
    SURPRISING = "surprising"
    NEXT_TIME = "next-time"
    WHOLE = "whole"


_ROLES = {
    Note.PASSAGE: MemoRole.NOTE,
    Note.SURPRISING: MemoRole.SURPRISING,
    Note.NEXT_TIME: MemoRole.NEXT_TIME,
    Note.WHOLE: MemoRole.NOTE,
}


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was last read or written for one entity and role."""

    about: str
    role: MemoRole
    text: str = field(default="", repr=False)
    shareable: bool = False

    @property
    def key(self) -> tuple[str, MemoRole]:
        """Which memo it is."""
        return self.about, self.role


class MemoCard(Card):
    """One memo at a time; it is written a moment after the last key, and at once when one goes elsewhere.

    Args:
        jobs: of the study.
        changes: told what was written.
        parent: Qt parent.
    """

    saving_changed = Signal()
    left = Signal()
    """Esc was pressed in the field."""

    def __init__(self, jobs: Jobs[Study], changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Memo"))
        self._jobs, self._changes = jobs, changes
        self._home = self._passage = ""
        self._of_interview = True
        self._kept: _Kept | None = None
        self._loaded = False
        self._told_saved = True
        self._refused: dict[tuple[str, MemoRole], _Kept] = {}
        self._writing: Counter[tuple[str, MemoRole]] = Counter()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.notes = Segments(
            [
                (Note.PASSAGE, self.tr("Passage")),
                (Note.SURPRISING, self.tr("Surprising")),
                (Note.NEXT_TIME, self.tr("Ask next")),
                (Note.WHOLE, self.tr("Note")),
            ],
            Note.SURPRISING,
        )
        self.notes.chosen.connect(self._turn_to)
        self.field = TextArea(lines=4)
        self.field.setAccessibleName(self.tr("Memo"))
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.shareable = Toggle(self.tr("May be shared"))
        self.shareable.setToolTip(self.tr("Leaves with the next bundle, made safe. Otherwise it stays in this vault."))
        self.shareable.toggled.connect(self._typed)
        self._state = Text("", Role.SMALL, wrap=False)
        self.add(self.notes)
        self.add(self.field, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.shareable)
        foot.addStretch()
        foot.addWidget(self._state)
        self.add(foot)
        self._show_note()

    @property
    def saved(self) -> bool:
        """Whether everything typed is in the vault."""
        return not (self._writing.total() or self._refused or self._dirty())

    def typed(self) -> Draft | None:
        """Memos that are not stored; None when all are."""
        unsaved = dict(self._refused)
        if self._dirty():
            held = self._held()
            unsaved[held.key] = held
        return {"memos": [drafts.plain(one) for one in unsaved.values()]} if unsaved else None

    def put_back(self, draft: Draft) -> None:
        """Hold again what could not be stored; `flush` tries once more.

        Raises:
            ValueError: `draft` of another version said something else.
        """
        for one in drafts.read(draft.get("memos", []), list[_Kept]):
            self._refused[one.key] = one

    def set_home(self, about: str, *, interview: bool) -> None:
        """Note on another interview or, when it belongs to none, another source; "" for nothing."""
        self._of_interview = interview
        if about != self._home:
            self.flush()
            self._home, self._passage = about, ""
        self._show_note()

    def set_passage(self, coding_id: str | None) -> None:
        """A coding was chosen, or none."""
        if (coding_id or "") == self._passage:
            return
        self.flush()
        self._passage = coding_id or ""
        wanted = Note.PASSAGE if coding_id else Note.SURPRISING
        if coding_id or self.notes.current() == Note.PASSAGE:
            self.notes.choose(wanted)
        self._show_note()

    def take_focus(self) -> None:
        """Let one type."""
        if not self.field.isEnabled():
            self.notes.choose(Note.SURPRISING)
        self.field.setFocus()

    def flush(self) -> None:
        """Write now what was typed, and try again what could not be written."""
        self._pause.stop()
        refused, self._refused = self._refused, {}
        if self._dirty():
            self._kept = self._held()
            refused[self._kept.key] = self._kept
        for kept in refused.values():
            self._write(kept)
        self._tell()

    def _write(self, kept: _Kept) -> None:
        self._writing[kept.key] += 1
        self._jobs.write(
            lambda study, _p: coding.write_memo(study, kept.about, kept.text, role=kept.role, shareable=kept.shareable),
            done=lambda outcome: self._written(kept, outcome),
            failed=lambda error: self._not_written(kept, error),
            owner=self,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write when the field is left; Esc leaves it."""
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            self.flush()
        elif watched is self.field and _is_escape(event):
            self.left.emit()
            return True
        elif watched is self.field and event.type() in _TYPING:
            # What is stored is not yet in the field; it would be overwritten by what is typed.
            return not self._loaded
        return super().eventFilter(watched, event)

    def _target(self) -> tuple[str, MemoRole]:
        note = Note(str(self.notes.current()))
        return (self._passage if note is Note.PASSAGE else self._home), _ROLES[note]

    def _turn_to(self, _note: object) -> None:
        self.flush()
        self._show_note()

    def _show_note(self) -> None:
        about, role = self._target()
        note = Note(str(self.notes.current()))
        whole = self.tr("on the interview") if self._of_interview else self.tr("on the document")
        self.set_subtitle(self.tr("on this passage") if note is Note.PASSAGE else whole)
        self.field.setPlaceholderText(self._hint(note))
        self.field.setEnabled(bool(about))
        self.shareable.setEnabled(bool(about))
        if self._kept is None or self._kept.key != (about, role):
            self._kept, self._loaded = _Kept(about, role), False
            self._fill("", shareable=False)
        if about:
            self._jobs.read(
                lambda study, _p: (about, role, load_memo(study, about, role)), lane_key="memo", done=self._read
            )

    def _hint(self, note: Note) -> str:
        if note is Note.PASSAGE:
            return self.tr("What does this passage make you think?") if self._passage else self.tr("Choose a coding.")
        anything = self.tr("Anything about this interview.")
        return {
            Note.SURPRISING: self.tr("What was surprising? Stands on the summary sheet."),
            Note.NEXT_TIME: self.tr("What to ask next time? Stands on the summary sheet."),
            Note.WHOLE: anything if self._of_interview else self.tr("Anything about this document."),
        }[note]

    def _read(self, answer: tuple[str, MemoRole, Memo | None]) -> None:
        about, role, memo = answer
        # What is being typed or written is newer than what was read.
        if (about, role) != self._target() or self._dirty() or self._writing[about, role]:
            return
        self._loaded = True
        held = _Kept(about, role, memo.text, memo.shareable) if memo is not None else _Kept(about, role)
        held = self._refused.get(held.key, held)
        if self._kept != held:
            self._kept = held
            self._fill(held.text, shareable=held.shareable)

    def _fill(self, text: str, *, shareable: bool) -> None:
        for widget in (self.field, self.shareable):
            widget.blockSignals(True)
        self.field.setPlainText(text)
        self.shareable.setChecked(shareable)
        for widget in (self.field, self.shareable):
            widget.blockSignals(False)
        self._tell()

    def _dirty(self) -> bool:
        kept = self._kept
        if kept is None or not kept.about:
            return False
        text = self.field.text.strip()
        return text != kept.text or (bool(text) and self.shareable.isChecked() != kept.shareable)

    def _held(self) -> _Kept:
        about, role = self._kept.key if self._kept is not None else self._target()
        return _Kept(about, role, self.field.text.strip(), self.shareable.isChecked())

    def _typed(self) -> None:
        self._pause.start()
        self._tell()

    def _written(self, kept: _Kept, outcome: Outcome[Memo | None]) -> None:
        self._writing[kept.key] -= 1
        if not self._loaded:
            self._show_note()
        self._tell()
        self._changes.tell(outcome.touched)

    def _not_written(self, kept: _Kept, error: FieldKitError) -> None:
        self._writing[kept.key] -= 1
        self._refused[kept.key] = kept
        self._show_note()
        self._tell()
        self._jobs.failed.emit(None, error)

    def _tell(self) -> None:
        text = "" if not self.field.text.strip() else self.tr("Saved") if self.saved else self.tr("Saving …")
        self._state.setText(text)
        if self.saved != self._told_saved:
            self._told_saved = self.saved
            self.saving_changed.emit()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape

"""The page on which codes are made, explained, ordered and removed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from fieldkit.domain.codebook import Code
from fieldkit.domain.ids import CodeId
from fieldkit.errors import FieldKitError
from fieldkit.services import codebook, coding, drafts, undo
from fieldkit.services.codebook import CodeDraft, CodeRow
from fieldkit.services.coding import Quotation
from fieldkit.services.drafts import Draft
from fieldkit.services.outcome import Outcome, T
from fieldkit.services.session import Study
from ui import words
from ui.changes import Changes
from ui.codebook.editor import CodeEditor, below
from ui.codebook.moving import Way, target
from ui.codebook.quotations import QuotationsCard
from ui.codebook.removing import RemoveSheet
from ui.codebook.tables import Tables
from ui.jobs import Jobs
from ui.notify import Action, Notifier
from ui.preferences import Preferences
from ui.screen import Hint, Screen
from ui.widgets.buttons import IconButton, primary, quiet
from ui.widgets.card import Card
from ui.widgets.codes import CodeList
from ui.widgets.empty import EmptyState
from ui.widgets.panels import Panels

_PANELS = "codebook"


class CodebookScreen(Screen):
    """Codes at the left, the form of one in the middle, its passages at the right.

    Args:
        jobs, changes, notifier, preferences: of the window.
    """

    open_requested = Signal(str, str, int, int)
    """Source, turn, and code points of the turn from and to: a passage to be read where it stands."""

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__()
        self._jobs, self._changes, self._notifier, self._preferences = jobs, changes, notifier, preferences
        self._rows: tuple[CodeRow, ...] = ()
        self._wanted: CodeId | None = None
        self._wants_new = False
        self.codes = CodeList()
        self.editor = CodeEditor()
        self.quotations = QuotationsCard()
        self.tables = Tables(self, jobs, notifier, self._tell, self._refused)
        self._pages = QStackedWidget()
        self._panels = Panels()
        self._build()
        self._connect()
        self.watch(changes, {"code", "coding", "source", "turn", "interview"})

    def _build(self) -> None:
        self._list_card = Card(padded=False)
        self._list_card.set_title(self.tr("Codebook"))
        self._new_button = _button("plus", self.tr("New code"), "Ctrl+N")
        self._more_button = IconButton("more", self.tr("Import and export"))
        menu = QMenu(self)
        menu.addAction(self.tr("Import a table …"), self.tables.ask_import)
        self._export_action = menu.addAction(self.tr("Export as a table …"), self.tables.ask_export)
        self._more_button.set_menu(menu)
        self._list_card.add_action(self._new_button)
        self._list_card.add_action(self._more_button)
        self._list_card.add(self.codes, 1)
        self._add_moves()
        self._panels.add(self._list_card, size=300, minimum=220)
        self._panels.add(self.editor, size=430, stretch=1, minimum=320)
        self._panels.add(self.quotations, size=420, stretch=1, minimum=220)
        kept = self._preferences.panel_sizes(_PANELS)
        if len(kept) == self._panels.count():
            self._panels.setSizes(kept)
        self._pages.addWidget(self._panels)
        self._pages.addWidget(self._empty())
        self.body.addWidget(self._pages, 1)

    def _add_moves(self) -> None:
        row = self._list_card.add_footer()
        self._below_button = quiet(self.tr("Below"), icon_name="plus")
        self._below_button.setToolTip(self.tr("New code below this one (Ctrl+Shift+N)"))
        self._moves: list[IconButton] = []
        for way, icon, text, keys in (
            (Way.UP, "chevron-up", self.tr("Up"), "Alt+Up"),
            (Way.DOWN, "chevron-down", self.tr("Down"), "Alt+Down"),
            (Way.OUT, "chevron-left", self.tr("One level out"), "Alt+Left"),
            (Way.IN, "chevron-right", self.tr("Under the code above"), "Alt+Right"),
        ):
            button = _button(icon, text, keys)
            button.clicked.connect(lambda _on=False, way=way: self._move(way))
            self._on_keys(keys, partial(self._move, way))
            self._moves.append(button)
            row.addWidget(button)
        row.addStretch()
        self._delete_button = _button("delete", self.tr("Remove this code"), "Del")
        row.addWidget(self._below_button)
        row.addWidget(self._delete_button)

    def _empty(self) -> QWidget:
        self._first_button = primary(self.tr("New code"), icon_name="plus")
        self._first_button.clicked.connect(lambda: self._begin(None))
        bring = quiet(self.tr("Import codebook"), icon_name="import")
        bring.clicked.connect(self.tables.ask_import)
        sentence = self.tr("Codes are the themes that passages are marked with. Begin with three or four.")
        card = Card()
        card.add(EmptyState("codebook", self.tr("The codebook is empty"), sentence, bring, self._first_button), 1)
        return card

    def _connect(self) -> None:
        self._panels.splitterMoved.connect(lambda: self._preferences.set_panel_sizes(_PANELS, self._panels.sizes()))
        self._new_button.clicked.connect(lambda: self._begin(None))
        self._delete_button.clicked.connect(self._ask_removal)
        self._below_button.clicked.connect(self._begin_below)
        self.codes.chosen.connect(self._choose)
        self.codes.applied.connect(lambda _code: self.editor.form.name.setFocus())
        self.codes.removal_asked.connect(self._ask_removal)
        self.editor.save_asked.connect(self.save)
        self.editor.discarded.connect(self._show_discarded)
        self.quotations.list.opened.connect(self._open_quotation)
        self._on_keys("Ctrl+N", lambda: self._begin(None))
        self._on_keys("Ctrl+Shift+N", self._begin_below)
        self._on_keys("Ctrl+S", self.save)
        # Esc belongs to whatever has the keyboard, such as the search, so only to this page while it has it.
        leave = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._leave_form)

    def _on_keys(self, keys: str, act: Callable[[], object]) -> None:
        # Not the shortcut of a button: it would wait for the button to look pressed, and fail while it is hidden.
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    # the page in the window

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Codebook")

    def hints(self) -> Sequence[Hint]:
        """Keys of the page."""
        if not (self._rows or self.editor.new):
            return (Hint("Ctrl+N", self.tr("new code")),)
        return (
            Hint("Ctrl+N", self.tr("new code")),
            Hint("Ctrl+Shift+N", self.tr("below")),
            Hint("Alt+↑↓←→", self.tr("move")),
            Hint("Del", self.tr("remove")),
            Hint("Ctrl+S", self.tr("save")),
        )

    def facts(self) -> Sequence[str]:
        """How many codes and passages."""
        passages = sum(row.codings for row in self._rows)
        return (self.tr("%n codes", "", len(self._rows)), self.tr("%n passages", "", passages))

    def first_focus(self) -> QWidget | None:
        """The list of codes, or what begins one."""
        return self._first_button if self._pages.currentIndex() else self.codes

    def open_code(self, code_id: str) -> None:
        """Show a code; "" begins a new one."""
        self._wanted, self._wants_new = (CodeId(code_id) if code_id else None), not code_id
        self.make_stale()

    def reload(self) -> None:
        """Ask for the codebook."""
        self._jobs.read(lambda study, _p: tuple(codebook.tree(study)), lane_key="codebook", done=self._show)

    def _show(self, rows: tuple[CodeRow, ...]) -> None:
        self._rows = rows
        self._list_card.set_title(self.tr("Codebook"), str(len(rows)) if rows else "")
        self.codes.set_rows(rows)
        self._export_action.setEnabled(bool(rows))
        if self._wanted is not None:
            self.codes.choose(self._wanted)
            self._wanted = None
        if self._wants_new:
            self._wants_new = False
            self._begin(None)
        self.bring_forward(self._pages, 0 if rows or self.editor.new else 1)
        self._refresh_editor()
        self._ask_quotations()
        self.facts_changed.emit()
        self.show_waiting()

    def _refresh_editor(self) -> None:
        """Show what was saved, unless something is being written."""
        if self.editor.new or self.editor.unsaved():
            return
        row = self.codes.current()
        if row is None and self._rows:
            self.codes.choose(self._rows[0].code.id)
        elif row is None:
            self.editor.show_nothing()
        else:
            self.editor.show_code(row, self._rows)
        self._enable_moves()

    def _enable_moves(self) -> None:
        row = self.codes.current()
        for way, button in zip((Way.UP, Way.DOWN, Way.OUT, Way.IN), self._moves, strict=True):
            button.setEnabled(row is not None and target(self._rows, row.code.id, way) is not None)
        self._delete_button.setEnabled(row is not None)
        self._below_button.setEnabled(row is not None)

    # writing a code

    def _choose(self, code_id: CodeId | None) -> None:
        self._enable_moves()
        if code_id == self.editor.code and not self.editor.new:
            return
        if self.editor.unsaved():
            if not self.editor.ready():
                self.codes.choose(self.editor.code)
                return
            self.save()
        row = self.codes.current()
        if row is not None:
            self.editor.show_code(row, self._rows)
        self._ask_quotations()

    def _begin(self, parent: CodeId | None) -> None:
        if self.editor.unsaved():
            if not self.editor.ready():
                return
            self.save()
        self._pages.setCurrentIndex(0)
        self.codes.clearSelection()
        self.editor.begin(parent, self._rows)
        self.quotations.set_rows((), 0)
        self.facts_changed.emit()

    def _leave_form(self) -> None:
        """Forget a new code in which nothing was written, else go to the list."""
        if self.editor.new and not self.editor.unsaved():
            self.editor.discard()
        else:
            self.codes.setFocus()

    def _show_discarded(self) -> None:
        self._pages.setCurrentIndex(0 if self._rows else 1)
        self._refresh_editor()
        self.facts_changed.emit()
        (self.codes if self._rows else self._first_button).setFocus()

    def _begin_below(self) -> None:
        row = self.codes.current()
        self._begin(row.code.id if row is not None else None)

    def finish(self) -> None:
        """Save the code, if it was changed and can be saved."""
        if self.editor.unsaved():
            self.save()

    def typed(self) -> Draft | None:
        """The form, where it holds what is not stored."""
        if not self.editor.unsaved():
            return None
        return {"code": self.editor.code or "", "form": drafts.plain(self.editor.form.draft())}

    def put_back(self, draft: Draft) -> None:
        """Show the code with what was typed; one that is gone, or was never there, as a new one."""
        form = drafts.read(draft.get("form"), CodeDraft)
        row = next((row for row in self._rows if row.code.id == draft.get("code")), None)
        if row is None:
            self._begin(form.parent)
        else:
            self.codes.choose(row.code.id)
            self.editor.show_code(row, self._rows)
        self.editor.form.put_back(form)

    def save(self) -> None:
        """Write what the form holds."""
        if not (self.editor.new or self.editor.unsaved()) or not self.editor.ready():
            return
        draft, code_id, new = self.editor.form.draft(), self.editor.code, self.editor.new

        def refused(error: FieldKitError) -> None:
            self.codes.choose(code_id)
            self.editor.put_back(code_id, draft, words.explain(error).sentence)

        if new:
            self._run(lambda study: codebook.add(study, draft), self.tr("Code added"), self._show_saved, refused)
        elif code_id is not None:
            self._run(lambda study: codebook.change(study, code_id, draft), self.tr("Code saved"), refused=refused)
        self.editor.new = False
        self.editor.form.keep()

    def _show_saved(self, outcome: Outcome[Code]) -> None:
        if not self.editor.new:
            self._wanted = outcome.value.id

    def _move(self, way: Way) -> None:
        row = self.codes.current()
        goal = target(self._rows, row.code.id, way) if row is not None else None
        if row is not None and goal is not None:
            code_id, place = row.code.id, goal
            self._run(
                lambda study: codebook.move(study, code_id, parent=place.parent, before=place.before),
                self.tr("Code moved"),
            )

    def _ask_removal(self) -> None:
        row = self.codes.current()
        if row is None:
            return
        inside = below(self._rows, row.code.id)
        gone = [one for one in self._rows if one.code.id in inside]
        others = [one for one in self._rows if one.code.id not in inside]
        RemoveSheet(self, row, gone, others, lambda into: self._remove(row.code.id, into)).open()

    def _remove(self, code_id: CodeId, into: CodeId | None) -> None:
        self.editor.show_nothing()
        self._run(lambda study: codebook.remove(study, code_id, into=into), self.tr("Code removed"))

    # passages

    def _ask_quotations(self) -> None:
        row = self.codes.current()
        if row is None:
            self.quotations.set_rows((), 0)
            return
        code_id, total = row.code.id, row.codings
        self._jobs.read(
            lambda study, _p: coding.quotations(study, code_id),
            lane_key="codebook-passages",
            done=lambda rows: self.quotations.set_rows(rows, total),
            owner=self,
        )

    def _open_quotation(self, row: Quotation) -> None:
        span = row.coding.span
        end = span.end if span.first == span.last else span.start + len(span.words.split("\n", 1)[0])
        self.open_requested.emit(row.coding.source, span.first, span.start, end)

    # telling

    def _run(
        self,
        work: Callable[[Study], Outcome[T]],
        text: str,
        then: Callable[[Outcome[T]], object] | None = None,
        refused: Callable[[FieldKitError], object] | None = None,
    ) -> None:
        def done(outcome: Outcome[T]) -> None:
            if then is not None:
                then(outcome)
            self._tell(outcome, text)

        self._jobs.write(lambda study, _p: work(study), done=done, failed=refused or self._refused, owner=self)

    def _tell(self, outcome: Outcome[T], text: str) -> None:
        self._changes.tell(outcome.touched)
        if outcome.undo is not None:
            self._notifier.say(text, action=Action(self.tr("Undo"), self._take_back, "Ctrl+Z"))

    def _take_back(self) -> None:
        self._jobs.write(lambda study, _p: undo.undo(study), done=self._taken_back, failed=self._refused)

    def _taken_back(self, outcome: Outcome[str]) -> None:
        self._changes.tell(outcome.touched)
        self._notifier.say(words.undone(outcome.value))

    def _refused(self, error: FieldKitError) -> None:
        said = words.explain(error)
        self._notifier.fail(said.sentence, said.next_step)
        self.make_stale()


def _button(icon_name: str, name: str, keys: str) -> IconButton:
    button = IconButton(icon_name, name)
    button.setToolTip(f"{name} ({keys})")
    return button

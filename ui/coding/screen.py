"""The page on which a transcript is read and coded."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from fieldkit.domain.ids import CodeId, CodingId, SourceId
from fieldkit.domain.transcript import Turn
from fieldkit.services import interviews
from fieldkit.services.codebook import CodeRow
from fieldkit.services.drafts import Draft
from fieldkit.services.interviews import SourceTitle
from fieldkit.services.session import Study
from ui.changes import Changes
from ui.coding.actions import Actions
from ui.coding.codes import CodesCard
from ui.coding.definition import DefinitionCard
from ui.coding.going import Going
from ui.coding.keys import CodeKeys
from ui.coding.loading import Opened, load, load_shared, page_turns
from ui.coding.marks import marks_of
from ui.coding.memo import MemoCard
from ui.coding.sheets import OrphanSheet, PersonSheet, TurnSheet
from ui.coding.transcript import SHARED, SPOKEN, TranscriptCard
from ui.jobs import Jobs
from ui.keyboard import latin
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.reading.page import Place
from ui.screen import SHEET, Hint, Screen
from ui.widgets.panels import Panels
from ui.widgets.popup import Choice, Finder

_WORDS = {"source", "interview", "turn", "respondent"}
_SHOWS = _WORDS | {"code", "coding", "memo", "person"}
_PANELS = "coding"


class CodingScreen(Screen):
    """Codes at the left, the transcript in the middle, what the code means and notes at the right.

    Args:
        jobs, changes, notifier, preferences: of the window.
    """

    import_requested = Signal()
    codebook_requested = Signal(str)
    """Identifier of a code to change, "" for a new one."""

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__()
        self._jobs, self._notifier, self._preferences = jobs, notifier, preferences
        self._source: SourceId | None = None
        self._opened = Opened(None, 0)
        # Counts how often words changed; what was read at the same count can be used again.
        self._changed, self._read_at = 0, -1
        self._jump: tuple[str, int, int] | None = None
        self._to_read = False
        self._to_choose: str | None = None
        self._scrolled: dict[str, int] = {}
        self._keys = CodeKeys()
        self._finder: Finder | None = None
        self._sources: Finder | None = None
        self._actions = Actions(jobs, changes, notifier, self)
        self.codes = CodesCard(self._keys)
        self.transcript = TranscriptCard()
        self.view = self.transcript.view
        self._going = Going(self.view, notifier)
        self.definition = DefinitionCard()
        self.memo = MemoCard(jobs, changes)
        self._build()
        self._connect()
        changes.changed.connect(self._note_words)
        self.watch(changes, _SHOWS)

    def _build(self) -> None:
        side = Panels(Qt.Orientation.Vertical)
        side.add(self.definition, size=260, stretch=1, minimum=110)
        side.add(self.memo, size=240, stretch=1, minimum=190)
        self._panels = Panels()
        self._panels.add(self.codes, size=244, minimum=160)
        self._panels.add(self.transcript, size=642, stretch=1, minimum=340)
        self._panels.add(side, size=252, minimum=190)
        kept = self._preferences.panel_sizes(_PANELS)
        if len(kept) == self._panels.count():
            self._panels.setSizes(list(kept))
        self.body.addWidget(self._panels, 1)

    def _connect(self) -> None:
        self._panels.splitterMoved.connect(self._keep_sizes)
        self.transcript.import_asked.connect(self.import_requested)
        self.transcript.open_asked.connect(self._offer_sources)
        self.transcript.orphans.clicked.connect(self._show_orphans)
        self.transcript.wording.chosen.connect(self._show_wording)
        self.codes.list.chosen.connect(self._show_definition)
        self.codes.list.applied.connect(self._apply_from_list)
        self.codes.new_button.clicked.connect(lambda: self.codebook_requested.emit(""))
        self.definition.edit_button.clicked.connect(self._edit_code)
        self.view.thing_chosen.connect(self._mark_chosen)
        self.view.command.connect(self._obey)
        self.view.removal_asked.connect(self._remove_chosen)
        self.view.menu_asked.connect(self._open_menu)
        self.memo.saving_changed.connect(self.facts_changed)
        self.memo.left.connect(self.view.setFocus)
        self._actions.applied.connect(self._note_applied)
        for keys, backwards in (("F3", False), ("Shift+F3", True)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda backwards=backwards: self._going.to_next_hit(backwards=backwards))

    # the page in the window

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Coding")

    def hints(self) -> Sequence[Hint]:
        """The keys one codes with, once there is a text."""
        if self._opened.source is None:
            return ()
        return (
            Hint("1–9", self.tr("code")),
            Hint("/", self.tr("find a code")),
            Hint("N B", self.tr("next, before")),
            Hint("M", self.tr("memo")),
            Hint("C", self.tr("correct")),
            Hint("P", self.tr("person")),
            Hint("Ctrl+Z", self.tr("undo")),
        )

    def facts(self) -> Sequence[str]:
        """How much is coded, and whether everything is saved."""
        if self._opened.source is None:
            return ()
        coded = self.tr("%1 of %2 turns coded").replace("%1", str(self._opened.coded))
        saved = self.tr("Saved") if self.memo.saved else self.tr("Saving …")
        return (coded.replace("%2", str(len(self._opened.turns))), saved)

    def first_focus(self) -> QWidget | None:
        """The transcript, or the way to a first one."""
        ways: tuple[QWidget, ...] = (self.view, self.transcript.import_button)
        return next((way for way in ways if way.isVisible()), None) or super().first_focus()

    def open(self, source_id: str, turn_id: str | None = None, start: int = 0, end: int = 0) -> None:
        """Show a source, and a place in it.

        Args:
            source_id: which.
            turn_id: the turn to scroll to, None for where one was.
            start, end: words to point at, in code points of the turn.
        """
        self._jump = (turn_id, start, end) if turn_id is not None else None
        self._turn_to(SourceId(source_id))

    def finish(self) -> None:
        """Write the memo that is being typed; before locking."""
        self.memo.flush()

    def typed(self) -> Draft | None:
        """Memos that are not stored."""
        return self.memo.typed()

    def put_back(self, draft: Draft) -> None:
        """Write the memos anew, and open the sheet again in which something was typed."""
        self.memo.put_back(draft)
        sheet = draft.get(SHEET, {})
        source, turn_id = sheet.get("source"), sheet.get("turn")
        turn = next((one for one in self._opened.turns if one.id == turn_id), None)
        if turn is not None:
            self._correct(turn).put_back(sheet)
        elif source not in (None, self._source):
            self.take_up({SHEET: sheet})
            self.open(source, turn_id)
        elif "forms" in sheet:
            self._register_as("").put_back(sheet)

    def reload(self) -> None:
        """Ask for the source with its codings and the codebook."""
        wanted, changed = self._source, self._changed
        known = self._opened if changed == self._read_at else None
        self._jobs.read(
            lambda study, _p: load(study, wanted, known),
            lane_key="coding-page",
            done=lambda opened: self._take(opened, changed),
            owner=self,
        )

    # showing

    def _note_words(self, kinds: frozenset[str]) -> None:
        if kinds & _WORDS:
            self._changed += 1

    def _take(self, opened: Opened, changed: int) -> None:
        self._read_at = changed
        self._show(opened)

    def _turn_to(self, source: SourceId) -> None:
        if self._opened.source is not None:
            self._scrolled[self._opened.source.source.id] = self.view.verticalScrollBar().value()
        self._source = source
        self._to_read = True
        self.make_stale()

    def _show(self, opened: Opened) -> None:
        before, self._opened = self._opened, opened
        self._keys.set_rows(opened.codes)
        self.codes.set_rows(opened.codes)
        self.transcript.show_opened(opened)
        self.memo.set_home(opened.memo_home, interview=opened.is_interview)
        if opened.source is not None:
            self._source = opened.source.source.id
            self._show_source(opened, before)
        else:
            self.view.set_turns(())
        self._show_definition()
        self.facts_changed.emit()
        self.show_waiting()

    def _show_source(self, opened: Opened, before: Opened) -> None:
        another = before.source is None or before.source.source.id != self._source
        if another or self._jump is not None:
            self.transcript.wording.choose(SPOKEN)
        if self.transcript.wording.current() == SHARED:
            self._ask_shared()
            return
        self.transcript.turn_to("text")
        self._show_spoken(opened)
        if another:
            self.view.verticalScrollBar().setValue(self._scrolled.get(str(self._source), 0))
        if self._to_read:
            self._to_read = False
            self.view.setFocus()
        if self._to_choose is not None:
            chosen, self._to_choose = self._to_choose, None
            self.view.choose(chosen)
        if self._jump is not None:
            jump, self._jump = self._jump, None
            self._going.to_words(*jump)

    def _show_spoken(self, opened: Opened) -> None:
        turns = tuple(page_turns(opened.turns))
        if turns != self.view.page.turns:
            self.view.set_turns(turns)
        places = {turn.id: number for number, turn in enumerate(turns)}
        self.view.set_marks(marks_of(opened.passages, dict(places), self.view.page.offsets))
        self.memo.set_passage(self.view.chosen)

    def _show_wording(self, wording: object) -> None:
        shared = wording == SHARED
        self.transcript.show_wording(shared=shared)
        if shared:
            self._ask_shared()
        elif self._opened.source is not None:
            self.transcript.turn_to("text")
            self._show_spoken(self._opened)

    def _ask_shared(self) -> None:
        source = self._source
        if source is not None:
            self._jobs.read(
                lambda study, _p: (source, load_shared(study, source)), lane_key="coding-shared", done=self._show_shared
            )

    def _show_shared(self, answer: tuple[SourceId, list[Turn] | None]) -> None:
        source, turns = answer
        if source != self._source or self.transcript.wording.current() != SHARED:
            return
        self.transcript.turn_to("stays" if turns is None else "text")
        self.view.choose(None)
        self.view.set_turns(page_turns(turns or ()))
        self.view.set_marks(())

    def _show_definition(self, _code: object = None) -> None:
        self.definition.show_code(self.codes.list.current())

    # coding

    def _mark_chosen(self, coding_id: str | None) -> None:
        passage = self._opened.coding(coding_id)
        if passage is not None:
            self.codes.choose(passage.code.id)
        self.memo.set_passage(coding_id)

    def _obey(self, key: str) -> None:
        if self._opened.source is None or self.transcript.wording.current() == SHARED:
            return
        key = key.casefold()
        commands = {
            "/": self._offer_codes,
            "\n": self._offer_codes,
            "m": self.memo.take_focus,
            "n": lambda: self._going.to_next_coding(backwards=False),
            "b": lambda: self._going.to_next_coding(backwards=True),
            "c": self._correct_here,
            "p": self._register,
        }
        code = self._keys.code_of(key)
        if code is None and latin(key) in commands:
            commands[latin(key)]()
            return
        code = code or self._keys.code_of(latin(key))
        if code is not None:
            self._apply(code, self._stretch())

    def _stretch(self) -> tuple[Place, Place]:
        """What a code is put on: the selection, else the words of the chosen coding, else the turn of the caret."""
        mark = self.view.chosen_mark()
        if self.view.selection is None and mark is not None:
            return Place(mark.first, mark.start), Place(mark.last, mark.end)
        return self.view.selection or self.view.turn_places()

    def _apply(self, code: CodeId, stretch: tuple[Place, Place]) -> None:
        row = self._row_of(code)
        if row is None or self._source is None:
            return
        self._keys.use(code)
        self._actions.apply(self.view.page, self._source, code, stretch, row.code.name)

    def _apply_from_list(self, code: str) -> None:
        spoken = self.transcript.wording.current() == SPOKEN
        if spoken and (self.view.selection is not None or self.view.chosen is not None):
            self._apply(CodeId(code), self._stretch())
            self.view.setFocus()
        else:
            self._notifier.say(self.tr("Select words in the transcript first."))

    def _note_applied(self, coding_id: str) -> None:
        self._to_choose = coding_id
        self.view.select(self.view.place, self.view.place)

    def _row_of(self, code: CodeId) -> CodeRow | None:
        return next((row for row in self._opened.codes if row.code.id == code), None)

    def _offer_codes(self) -> None:
        if self._finder is None:
            self._finder = Finder(
                self, self.tr("Find a code"), create=lambda typed: self.tr("New code “%1”").replace("%1", typed)
            )
            self._finder.chosen.connect(lambda code: self._apply(CodeId(code), self._stretch()))
            self._finder.created.connect(self._create)
        keys, recent = self._keys.shown(), list(self._keys.recent)
        rows = sorted(
            self._opened.codes, key=lambda row: recent.index(row.code.id) if row.code.id in recent else len(recent)
        )
        choices = [
            Choice(row.code.id, " › ".join(row.path), keys.get(row.code.id, ""), row.code.colour) for row in rows
        ]
        begin, end = self._stretch()
        below = self.view.point_below(end)
        # At the left end of the words, so that none of them is hidden.
        below.setX(self.view.point_below(Place(end.turn, begin.unit if begin.turn == end.turn else 0)).x())
        self._finder.offer(choices, self.view.viewport().mapTo(self.window(), below))

    def _create(self, name: str) -> None:
        if self._source is not None:
            self._actions.apply_new(self.view.page, self._source, name, self._stretch(), self._keys.use)

    def _remove_chosen(self) -> None:
        if self.view.chosen is not None:
            self._actions.remove([CodingId(self.view.chosen)])

    # words and people

    def _correct_here(self) -> None:
        self._correct(self._opened.turns[self.view.place.turn])

    def _correct(self, turn: Turn) -> TurnSheet:
        sheet = TurnSheet(self, self._jobs, turn, self.view.reading_font(), self._actions.corrected)
        sheet.open()
        return sheet

    def _register(self) -> None:
        stretch = self.view.selection or self.view.word_places(self.view.place)
        self._register_as(" ".join(self.view.page.text(*stretch).split()))

    def _register_as(self, words: str) -> PersonSheet:
        sheet = PersonSheet(self, self._jobs, words, self._actions.registered)
        sheet.open()
        return sheet

    def _show_orphans(self) -> None:
        OrphanSheet(self, self._opened.orphans, self._actions.remove).open()

    # around

    def _edit_code(self) -> None:
        if self.definition.code is not None:
            self.codebook_requested.emit(self.definition.code.code.id)

    def _offer_sources(self) -> None:
        self._jobs.read(lambda study, _p: interviews.titles(study), lane_key="coding-sources", done=self._choose_source)

    def _choose_source(self, rows: list[SourceTitle]) -> None:
        if self._sources is None:
            self._sources = Finder(self, self.tr("Open a text"))
            self._sources.chosen.connect(lambda source: self._turn_to(SourceId(source)))
        choices = [Choice(row.source.id, row.source.title, " · ".join(row.respondents)) for row in rows]
        corner = self.transcript.mapTo(self.window(), QPoint(12, 40))
        self._sources.offer(choices, corner)

    def _open_menu(self, at: QPoint) -> None:
        if self._opened.source is None or self.transcript.wording.current() == SHARED:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Code …\t/"), self._offer_codes)
        remove = menu.addAction(self.tr("Remove this coding\tDel"), self._remove_chosen)
        remove.setEnabled(self.view.chosen is not None)
        copy = menu.addAction(self.tr("Copy\tCtrl+C"), self.view.copy)
        copy.setEnabled(self.view.selection is not None)
        menu.addSeparator()
        menu.addAction(self.tr("Correct the words …\tC"), self._correct_here)
        menu.addAction(self.tr("Register as a person …\tP"), self._register)
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _keep_sizes(self) -> None:
        self._preferences.set_panel_sizes(_PANELS, self._panels.sizes())

"""The page on which one decides what becomes of everything that would give somebody away."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.ids import IdentifierId
from fieldkit.services.deciding import IdentifierRow
from fieldkit.services.leaving import Part
from fieldkit.services.session import Study
from ui import words
from ui.anonymise import wording
from ui.anonymise.actions import Actions
from ui.anonymise.asides import Asides
from ui.anonymise.bar import ADDS
from ui.anonymise.loading import Opened, load
from ui.anonymise.opening import TextFinder
from ui.anonymise.queue_card import QueueCard
from ui.anonymise.risk_card import RiskCard
from ui.anonymise.risking import Risking
from ui.anonymise.sheets import GeneraliseSheet, SplitSheet
from ui.anonymise.sides import LeavesCard
from ui.anonymise.stepping import Stepping
from ui.anonymise.texts import TextCard
from ui.changes import Changes
from ui.jobs import Jobs
from ui.keyboard import latin
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.screen import Hint, Screen
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.panels import Panels
from ui.widgets.popup import Choice, Finder

_SHOWS = {
    "identifier",
    "passage",
    "person",
    "identity",
    "source",
    "interview",
    "turn",
    "memo",
    "code",
    "consent",
    "respondent",
}
_MEASURES = frozenset({"respondent", "consent", "study"})
_PANELS, _GROUPS = "anonymise", "a"
_KEYS = {
    "\n": Decision.PSEUDONYM,
    "r": Decision.REMOVE,
    "k": Decision.KEEP,
    "d": Decision.DISMISSED,
    "u": Decision.OPEN,
}


class AnonymiseScreen(Screen):
    """What was found at the left, a text on both sides in the middle, who could be recognised at the right.

    Args:
        jobs, changes, notifier, preferences: of the window.
    """

    import_requested = Signal()

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__()
        self._jobs, self._notifier, self._preferences = jobs, notifier, preferences
        self._text: str | None = None
        self._opened = Opened((), None)
        self._wanted: IdentifierId | None = None
        self._place: tuple[str, int, int] | None = None
        self._veiled = False
        self._to_measure = True
        self._staying = False
        self._others: Finder | None = None
        self._actions = Actions(jobs, changes, notifier, self)
        self.found = QueueCard()
        self.queue = self.found.queue
        self.text = TextCard()
        self._texts: TextFinder | None = None
        self.view, self.bar = self.text.view, self.text.bar
        self.risk = RiskCard()
        self._risking = Risking(jobs, self._actions, self.risk, self)
        self._asides = Asides(self, jobs, changes, self.found)
        self._stepping = Stepping(jobs, self.view, self.bar, self)
        self._pages = QStackedWidget()
        self._panels = Panels()
        self._build()
        self._connect()
        changes.changed.connect(self._note_measure)
        self.watch(changes, _SHOWS)

    def _build(self) -> None:
        side = Panels(Qt.Orientation.Vertical)
        side.add(self.risk, size=420, stretch=1, minimum=120)
        side.add(LeavesCard(), size=206, minimum=120)
        self._panels.add(self.found, size=278, minimum=230)
        self._panels.add(self.text, size=604, stretch=1, minimum=380)
        self._panels.add(side, size=260, minimum=200)
        kept = self._preferences.panel_sizes(_PANELS)
        if len(kept) == self._panels.count():
            self._panels.setSizes(list(kept))
        self._import_button = primary(self.tr("Import texts"), icon_name="import")
        self._read_button = quiet(self.tr("Read what would leave"), icon_name="eye")
        empty = Card()
        empty.add(
            EmptyState(
                "anonymise",
                self.tr("Nothing to make safe yet"),
                self.tr(
                    "Names, places and everything else that would give somebody away is found in the transcripts; "
                    "here you decide what stands in its place before anything leaves."
                ),
                self._import_button,
                self._read_button,
            ),
            1,
        )
        self._pages.addWidget(self._panels)
        self._pages.addWidget(empty)
        self._pages.addWidget(Card())
        self.body.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._panels.splitterMoved.connect(lambda: self._preferences.set_panel_sizes(_PANELS, self._panels.sizes()))
        self._import_button.clicked.connect(self.import_requested)
        self._read_button.clicked.connect(lambda: self._open_text(Part.STUDY.value))
        self.risk.place_wanted.connect(self._go_to)
        self.queue.chosen.connect(self._turn_to)
        self.queue.command.connect(self._obey)
        self.view.command.connect(self._obey)
        self.view.moved.connect(self._show_bar)
        self.view.thing_chosen.connect(self._clicked)
        self.view.describe = self._describe
        self.bar.commanded.connect(self._obey)
        self.bar.kind_chosen.connect(self._call)
        self.text.open_asked.connect(self._offer_texts)
        self.found.look_asked.connect(lambda sensitivity, again: self._actions.look(sensitivity, again=again))
        self._asides.place_wanted.connect(self._go_to)
        self._asides.veiled.connect(self._veil)
        self._actions.looking.connect(self.found.set_looking)
        self._actions.looked.connect(self.found.note_looked)
        self._actions.made.connect(self._want)
        self._stepping.text_wanted.connect(self._open_text)

    # the page in the window

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Anonymise")

    def hints(self) -> Sequence[Hint]:
        """The keys one decides with, or those that say what selected words are."""
        if not self._opened.key:
            return ()
        if self.view.selection is not None:
            return (
                *(Hint(key.upper(), words.finding_kind(kind)) for key, kind in ADDS.items()),
                Hint("Esc", self.tr("leave")),
            )
        if not self._opened.rows:
            return ()
        return (
            Hint("Return", self.tr("replace")),
            Hint("G", self.tr("generalise")),
            Hint("R", self.tr("remove")),
            Hint("K", self.tr("keep")),
            Hint("D", self.tr("no identifier")),
            Hint("M", self.tr("the same")),
            Hint("S", self.tr("split")),
            Hint("N", self.tr("next place")),
            Hint("2", self.tr("second reading")),
            Hint("A", self.tr("who looks alike")),
            Hint("Ctrl+O", self.tr("text")),
        )

    def facts(self) -> Sequence[str]:
        """How much waits for a decision."""
        if not self._opened.key:
            return ()
        waiting = sum(row.identifier.decision is Decision.OPEN for row in self._opened.rows)
        facts = [self.tr("%n to decide", "", waiting)] if waiting else []
        if self._opened.unread:
            facts.append(self.tr("%n texts not looked through", "", len(self._opened.unread)))
        return tuple(facts) or (self.tr("everything is decided"),)

    def first_focus(self) -> QWidget | None:
        """The queue; the text while there is nothing in it."""
        ways: tuple[QWidget, ...] = (self.queue, self.view, self._import_button)
        return next((way for way in ways if way.isVisible()), None)

    def reload(self) -> None:
        """Ask for the queue and the open text, and for the risk when it may be another."""
        wanted = self._text
        self._jobs.read(lambda study, _p: load(study, wanted), lane_key="anonymise-page", done=self._show)
        if self._to_measure:
            self._to_measure = False
            self._risking.measure()

    def _note_measure(self, kinds: frozenset[str]) -> None:
        if kinds & _MEASURES:
            self._to_measure = True
            self.make_stale()

    # showing

    def _show(self, opened: Opened) -> None:
        # what one reads stays when something is decided, undone or added; the first time one is taken to what waits
        self._staying = bool(self._opened.key) and self._wanted is None
        self._opened = opened
        self._veil(self._veiled)
        self._text = opened.key or None
        self.text.show_opened(opened)
        self.found.show_rows(opened.rows, len(opened.unread))
        self._asides.unread = sum(one.source.id in opened.unread for one in opened.texts)
        self._risking.note_rows(opened.rows)
        self.found.show_second(*opened.second)
        self._stepping.set_source(opened.key)
        self._choose_after_load()
        place, self._place = self._place, None
        if place is not None:
            self.view.point_at(*place)
        self._staying = False
        self._show_bar()
        self.facts_changed.emit()

    def _choose_after_load(self) -> None:
        wanted, self._wanted = self._wanted, None
        row = self._row(wanted)
        if row is not None:
            self.found.reveal(row)
        elif self.queue.current() is None and self.queue.rows_model.rows:
            self.queue.choose(self.queue.rows_model.rows[0].identifier.id)
        current = self.queue.current()
        self._mark(current)
        if current is not None:
            self._stepping.turn_to(current.identifier.id, go=False)

    def _row(self, identifier: str | None) -> IdentifierRow | None:
        return next((row for row in self._opened.rows if row.identifier.id == identifier), None)

    def _want(self, identifier: str) -> None:
        self._wanted = IdentifierId(identifier)

    def _turn_to(self, row: IdentifierRow | None) -> None:
        self._mark(row)
        if self.view.selection is not None:
            self.view.select(self.view.place, self.view.place)
        self._stepping.turn_to(row.identifier.id if row is not None else None, go=not self._staying)
        self._show_bar()

    def _mark(self, row: IdentifierRow | None) -> None:
        self.view.mark(row.identifier.id if row is not None else None)

    def _clicked(self, identifier: str | None) -> None:
        row = self._row(identifier)
        if row is None:
            # A click on other words leaves the current one as it is.
            self._mark(self.queue.current())
        else:
            self._staying = True
            self.found.reveal(row)
            self._staying = False

    def _describe(self, identifier: str) -> str:
        row = self._row(identifier)
        return wording.tip(row) if row is not None else ""

    def _show_bar(self) -> None:
        words, rows = self.view.selected_words(), self.queue.selected()
        was_selecting = self.bar.currentIndex() == 2
        if words:
            self.bar.show_selection(words)
        elif rows:
            self.bar.show_rows(rows)
        else:
            self.bar.show_nothing()
        if was_selecting != bool(words):
            self.facts_changed.emit()

    # texts

    def _open_text(self, source: str) -> None:
        self._text = source
        self.make_stale()

    def _veil(self, veiled: bool) -> None:
        self._veiled = veiled
        self.bring_forward(self._pages, 2 if veiled else 0 if self._opened.key else 1)

    def _go_to(self, source: str, turn: str, start: int, end: int) -> None:
        if source == self._text:
            self.view.point_at(turn, start, end)
        else:
            self._place = (turn, start, end)
            self._open_text(source)

    def _offer_texts(self) -> None:
        if self._texts is None:
            self._texts = TextFinder(self)
            self._texts.chosen.connect(self._open_text)
        self._texts.offer_texts(self._opened, self.text.other_button)

    # deciding

    def _obey(self, typed: str) -> None:
        key = latin(typed.casefold())
        selected = self.view.selected_words()
        if selected:
            if key in ADDS:
                self._add(selected, ADDS[key])
            return
        if self._asides.obey(key):
            return
        if key == _GROUPS:
            self._risking.show_groups()
            return
        rows = self.queue.selected()
        if not rows:
            return
        if key == "n":
            self._stepping.step(-1 if typed.isupper() else 1)
        elif key in _KEYS:
            self._decide(_KEYS[key])
        elif key == "g":
            self._ask_wording(rows)
        elif key == "m":
            self._unite(rows)
        elif key == "s" and len(rows) == 1 and len(rows[0].identifier.forms) > 1:
            one = rows[0].identifier.id
            SplitSheet(self, rows[0], lambda forms: self._actions.split(one, forms)).open()

    def _ids(self) -> list[IdentifierId]:
        return [row.identifier.id for row in self.queue.selected()]

    def _decide(self, decision: Decision, instead: str | None = None) -> None:
        ids = self._ids()
        going_on = self.queue.next_open() if decision is not Decision.OPEN else None
        self._actions.decide(ids, decision, instead=instead)
        if going_on is not None:
            self._wanted = None
            self.queue.choose(going_on)

    def _call(self, kind: FindingKind) -> None:
        row = self.queue.current()
        if row is not None:
            self._actions.call([row.identifier.id], kind, row.identifier.decision)

    def _ask_wording(self, rows: Sequence[IdentifierRow]) -> None:
        kinds = {row.identifier.kind for row in rows}
        known = sorted(
            {
                row.identifier.instead
                for row in self._opened.rows
                if row.identifier.instead and row.identifier.kind in kinds
            }
        )
        GeneraliseSheet(self, rows, known, lambda instead: self._decide(Decision.GENERALISE, instead)).open()

    def _unite(self, rows: Sequence[IdentifierRow]) -> None:
        if len(rows) > 1:
            # What was decided already counts for those about which nothing was.
            ordered = sorted(rows, key=lambda row: row.identifier.decision is Decision.OPEN)
            self._actions.unite([row.identifier.id for row in ordered])
            return
        one = rows[0].identifier.id
        choices = [
            Choice(row.identifier.id, ", ".join(row.identifier.forms), words.finding_kind(row.identifier.kind))
            for row in self._opened.rows
            if row.identifier.id != one
        ]
        if self._others is None:
            self._others = Finder(self, self.tr("The same as"))
            self._others.chosen.connect(lambda other: self._actions.unite([other, *self._ids()]))
        self._others.offer(choices, self.bar.mapTo(self.window(), QPoint(0, -300)))

    def _add(self, selected: str, kind: FindingKind) -> None:
        self.view.select(self.view.place, self.view.place)
        self._actions.add(selected, kind)

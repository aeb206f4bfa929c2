"""The second reading as a sheet: drawn, read passage by passage, and what it says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.passages import Stretch
from fieldkit.domain.second_reading import Reading
from fieldkit.services import second_reading, undo
from fieldkit.services.outcome import Outcome, T
from fieldkit.services.second_reading import PassageShown, Way
from fieldkit.services.session import Study
from ui.anonymise.second_pages import KINDS, DrawPage, ReadPage, ResultPage
from ui.changes import Changes
from ui.jobs import Jobs
from ui.keyboard import latin
from ui.widgets.buttons import flat
from ui.widgets.dialogs import Sheet, ask
from ui.widgets.text import Role, Text

_WIDTH, _HEIGHT = 780, 560


@dataclass(frozen=True, slots=True)
class _Loaded:
    way: Way
    reading: Reading | None


class SecondReadingSheet(Sheet):
    """Every selection is kept at once, so that one can stop anywhere and go on later.

    `decide_asked` leads to what was found anew.

    Args:
        parent: over whose window.
        jobs, changes: of the window.
        unread: texts that were not looked through.
    """

    decide_asked = Signal()

    def __init__(self, parent: QWidget, jobs: Jobs[Study], changes: Changes, *, unread: int) -> None:
        super().__init__(parent, QCoreApplication.translate("SecondReadingSheet", "Second reading"), width=_WIDTH)
        self._jobs, self._changes = jobs, changes
        self._shown: PassageShown | None = None
        self._marks: tuple[Stretch, ...] = ()
        self._steps = 0
        self._new = 0
        self.beginning, self.reading, self.brought = DrawPage(), ReadPage(), ResultPage()
        self.beginning.show_unread(unread)
        self._pages = QStackedWidget()
        for page in (self.beginning, self.reading, self.brought):
            self._pages.addWidget(page)
        self.add(self._pages, 1)
        self._hint = Text("", Role.SMALL)
        self.add(self._hint)
        self.again = flat(self.tr("Draw anew…"), icon_name="refresh")
        self.again.clicked.connect(self._ask_again)
        self._buttons.insertWidget(0, self.again)
        self.cancel = self.add_cancel()
        self.confirm = self.add_confirm("", closes=False)
        self._connect()
        self.setMinimumHeight(min(_HEIGHT, parent.window().height()))
        self._load()

    def _connect(self) -> None:
        self.confirm.clicked.connect(self._go_on)
        self.reading.kind_asked.connect(self._mark)
        self.reading.unmark_asked.connect(self._unmark)
        self.reading.back_asked.connect(self._take_back)
        self.reading.view.command.connect(self._obey)
        self.reading.view.removal_asked.connect(self._remove)
        self.reading.view.moved.connect(lambda: self._hint.setText(""))
        self.finished.connect(lambda _result: self._changes.tell({"passage"}))

    # what is shown

    def _load(self) -> None:
        self._jobs.read(lambda study, _p: _loaded(study), lane_key="second-reading", done=self._show, owner=self)

    def _show(self, loaded: _Loaded) -> None:
        way = loaded.way
        self._shown, self._new = way.next, way.new
        self._hint.setText("")
        self.again.setVisible(loaded.reading is not None)
        self.reading.back.setEnabled(self._steps > 0)
        if loaded.reading is not None:
            self._pages.setCurrentWidget(self.brought)
            self.brought.show_reading(loaded.reading, way.new)
            self._say(self.tr("Decide now") if way.new else self.tr("Done"), self.tr("Close"))
            self.cancel.setVisible(bool(way.new))
        elif way.next is not None:
            self._pages.setCurrentWidget(self.reading)
            self._marks = way.next.second
            self.reading.show_passage(way, way.next)
            self._show_marks()
        else:
            self._pages.setCurrentWidget(self.beginning)
            self._say(self.tr("Draw the passages"), self.tr("Cancel"))

    def _show_marks(self) -> None:
        self.reading.show_marks(self._marks)
        self._say(self.tr("Next passage") if self._marks else self.tr("Nothing here"), self.tr("Go on later"))
        self.cancel.show()

    def _say(self, confirm: str, cancel: str) -> None:
        self.confirm.setText(confirm)
        self.confirm.setToolTip(f"{confirm} (↵)")
        self.cancel.setText(cancel)

    # what one does

    def _go_on(self) -> None:
        page = self._pages.currentWidget()
        if page is self.beginning:
            self._draw()
        elif page is self.reading:
            self._finish()
        else:
            self.accept()
            if self._new:
                self.decide_asked.emit()

    def _draw(self) -> None:
        self._write(second_reading.draw, self._drawn)

    def _drawn(self, outcome: Outcome[int]) -> None:
        self._steps = 0
        if outcome.value:
            self._load()
        else:
            self._hint.setText(self.tr("Nothing to draw from yet: look through the texts first."))

    def _ask_again(self) -> None:
        ask(
            self,
            self.tr("Draw other passages?"),
            self.tr("The comparison begins anew. What was found stays in the list, with what was decided about it."),
            self.tr("Draw anew"),
            self._draw,
        )

    def _obey(self, typed: str) -> None:
        key = latin(typed.casefold())
        if key in KINDS:
            self._mark(KINDS[key])
        elif key == "\n" and self.reading.view.selection is None:
            self._finish()
        elif key == "\n":
            self._hint.setText(self.tr("Say what the selected words are, or leave them with Esc."))

    def _mark(self, kind: FindingKind) -> None:
        meant = self.reading.view.meant()
        if meant is None:
            self._hint.setText(self.tr("Select words first, or put the caret into a word."))
            return
        start, end = meant
        # Words that were selected before and are selected again are meant differently now.
        others = [one for one in self._marks if one.end <= start or end <= one.start]
        view = self.reading.view
        view.select(view.place, view.place)
        self._keep((*others, Stretch(start, end, kind)))

    def _unmark(self, number: int) -> None:
        self.reading.view.choose(None)
        self._keep(one for at, one in enumerate(self._marks) if at != number)

    def _remove(self) -> None:
        view = self.reading.view
        under = [view.chosen] if view.chosen is not None else list(view.things_under(view.place))
        if under:
            self._unmark(int(under[0]))

    def _keep(self, marks: Iterable[Stretch]) -> None:
        """Keep what is selected now; the reader is not through with the passage."""
        shown = self._shown
        if shown is not None:
            self._marks = kept = tuple(sorted(marks))
            self._show_marks()
            self._write(lambda study: second_reading.put_down(study, shown.passage, kept, read=False), self._note_step)

    def _finish(self) -> None:
        shown, marks = self._shown, self._marks
        if shown is not None:
            # Twice pressed, the next passage would be passed over unread.
            self._shown = None
            self._write(lambda study: second_reading.put_down(study, shown.passage, marks), self._finished)

    def _finished(self, outcome: Outcome[int]) -> None:
        self._note_step(outcome)
        self._load()

    def _note_step(self, outcome: Outcome[int]) -> None:
        self._steps += outcome.undo is not None
        self.reading.back.setEnabled(self._steps > 0)
        # The page behind the sheet need not load anew for each word that is selected.
        self._changes.tell(outcome.touched - {"passage"})

    def _take_back(self) -> None:
        if self._steps:
            self._steps -= 1
            self._write(undo.undo, self._taken_back)

    def _taken_back(self, outcome: Outcome[str]) -> None:
        self._changes.tell(outcome.touched - {"passage"})
        self._load()

    def _write(self, work: Callable[[Study], Outcome[T]], done: Callable[[Outcome[T]], object]) -> None:
        self._jobs.write(lambda study, _p: work(study), done=done, owner=self)


def _loaded(study: Study) -> _Loaded:
    way = second_reading.way(study)
    return _Loaded(way, second_reading.reading(study) if way.drawn and way.next is None else None)

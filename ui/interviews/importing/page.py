"""The page of an import: files at the left, what the selected one would become, and how it is read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.transcript import Corrections, DraftTranscript
from fieldkit.errors import Cancelled, FieldKitError, UserError
from fieldkit.progress import SILENT, Progress
from fieldkit.services import importing
from fieldkit.services.drafts import Draft
from fieldkit.services.importing import ImportReport, Item, Refused
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui import words
from ui.interviews.importing.pending import Pending, State
from ui.interviews.importing.preview import PreviewCard
from ui.interviews.importing.reading import ReadingForm
from ui.interviews.importing.report import ReportCard
from ui.jobs import Job, Jobs
from ui.models.rows import Column
from ui.notify import Notifier
from ui.style.tokens import Tone
from ui.widgets.bar import Bar
from ui.widgets.buttons import IconButton, primary, quiet
from ui.widgets.card import Card
from ui.widgets.panels import Panels, scrolling
from ui.widgets.popup import Choice
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text

_TONES = {
    State.READING: Tone.NEUTRAL,
    State.READY: Tone.GOOD,
    State.DOUBTFUL: Tone.WARNING,
    State.KNOWN: Tone.WARNING,
    State.REFUSED: Tone.DANGER,
}
_CONFIRM = "Ctrl+Return"
_TOUCHED = frozenset({"source", "turn", "interview"})


class _Tally:
    """A progress that remembers how many files are through, also of an import that is stopped."""

    def __init__(self) -> None:
        self.done = 0
        self._inner = SILENT

    def within(self, inner: Progress) -> "_Tally":
        self._inner = inner
        return self

    def step(self, done: int, total: int) -> None:
        self.done = done
        self._inner.step(done, total)


class ImportPage(QWidget):
    """Look first, then import. Files are read in a job; nothing is stored before Import is pressed.

    `add_asked` asks for more files, `closed` ends it. `imported` carries the kinds that were touched and the identifier
    of the first source that came in, "" when that is not known. `turned` comes when an import begins or is over.
    """

    add_asked = Signal()
    turned = Signal()
    imported = Signal(frozenset, str)
    closed = Signal()

    def __init__(self, jobs: Jobs[Study], notifier: Notifier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._notifier = jobs, notifier
        self._files: dict[Path, Pending] = {}
        self._current: Path | None = None
        self._job: Job | None = None
        self._tally = _Tally()
        self._build()
        self._connect()

    def offer_respondents(self, respondents: Sequence[Choice]) -> None:
        """Let one choose among these respondents."""
        self.reading.offer(respondents)

    @property
    def is_running(self) -> bool:
        """Whether files are coming in."""
        return self._job is not None

    @property
    def is_over(self) -> bool:
        """Whether the report stands in front."""
        return self._pages.currentWidget() is self.report

    def add_files(self, paths: Iterable[Path]) -> None:
        """Take up more files and read them; files that are there already are read again. Not while an import runs."""
        if self._job is not None:
            self._notifier.say(self.tr("An import is running. Add files when it is done."))
            return
        self._pages.setCurrentIndex(0)
        self._take_up(Pending(path) for path in paths)

    def typed(self) -> list[Draft]:
        """Files that wait, with what was said of them; none where nothing was: they are chosen again in a moment."""
        worth = self._job is None and any(file.is_described for file in self._files.values())
        return [file.typed for file in self._files.values()] if worth else []

    def put_back(self, files: Sequence[Draft]) -> None:
        """Take up files again with what was said of them.

        Raises:
            ValueError: another version of the program told of them.
        """
        self._take_up([Pending.of(file) for file in files])

    def _take_up(self, files: Iterable[Pending]) -> None:
        for file in files:
            self._files[file.path] = file
            self._read(file.path)
        self._show_files()
        if self._current is None and self._files:
            self.files.select_key(next(iter(self._files)))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        column.addWidget(self._pages)
        self.files: Table[Pending] = Table(
            [
                Column(self.tr("File"), lambda row: row.path.name, stretch=1, tip=lambda row: row.path.name),
                Column(self.tr("State"), lambda row: self._state(row.state), tone=lambda row: _TONES[row.state]),
            ],
            key=lambda row: row.path,
        )
        self.files.setAccessibleName(self.tr("Files"))
        self._add = IconButton("plus", self.tr("Add files (Ctrl+I)"))
        self._drop = IconButton("minus", self.tr("Take this file off the list"))
        self._list = Card(self.tr("Files"), actions=[self._drop, self._add], padded=False)
        self._list.add(self.files)
        self.preview = PreviewCard()
        self.reading = ReadingForm()
        side = Card(self.tr("How it is read"), padded=False)
        side.add(scrolling(self.reading), 1)
        panels = Panels()
        panels.add(self._list, size=270, minimum=200)
        panels.add(self.preview, size=570, stretch=1, minimum=320)
        panels.add(side, size=310, minimum=260)
        self._side = side
        work = QWidget()
        rows = QVBoxLayout(work)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(panels, 1)
        rows.addWidget(self._bar())
        self.report = ReportCard()
        self._pages.addWidget(work)
        self._pages.addWidget(self.report)

    def _bar(self) -> Card:
        self._bar_of_files = Bar()
        self._bar_of_files.setFixedWidth(140)
        self.leave = quiet(self.tr("Cancel"))
        self.stop = quiet(self.tr("Stop"), icon_name="close")
        self.confirm = primary(self.tr("Import"), icon_name="import", keys=_CONFIRM)
        row = QHBoxLayout()
        row.addWidget(
            Text(
                self.tr("The original file stays readable on the disk. Delete it yourself when you no longer need it."),
                Role.MUTED,
            ),
            1,
        )
        for widget in (self._bar_of_files, self.stop, self.leave, self.confirm):
            row.addWidget(widget)
        card = Card()
        card.add(row)
        return card

    def _connect(self) -> None:
        self.files.chosen.connect(self._choose)
        self.files.removal_asked.connect(self._drop_current)
        self.files.activated_row.connect(lambda _row: self.preview.turns.setFocus())
        self._add.clicked.connect(self.add_asked)
        self._drop.clicked.connect(self._drop_current)
        self.reading.corrected.connect(self._correct)
        self.reading.described.connect(self._describe)
        self.reading.for_all_asked.connect(self._for_all)
        self.leave.clicked.connect(self.close_page)
        self.stop.clicked.connect(self._stop)
        self.confirm.clicked.connect(self._import)
        self.report.closed.connect(self.close_page)
        self._jobs.progressed.connect(self._progress)
        escape = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_page)

    def close_page(self) -> None:
        """Forget the files and go; an import under way is stopped instead."""
        if self._job is not None:
            self._stop()
            return
        self._files.clear()
        self._current = None
        self._show_files()
        self.preview.show_file(None)
        self._pages.setCurrentIndex(0)
        self.closed.emit()

    def _state(self, state: State) -> str:
        return {
            State.READING: self.tr("reading…"),
            State.READY: self.tr("ok"),
            State.DOUBTFUL: self.tr("doubtful"),
            State.KNOWN: self.tr("in already"),
            State.REFUSED: self.tr("refused"),
        }[state]

    def _read(self, path: Path) -> None:
        corrections = self._files[path].corrections
        self._jobs.read(
            lambda study, _p: _look(study, path, corrections),
            lane_key=f"import-preview-{path}",
            done=lambda looked: self._took(path, *looked),
            failed=lambda error: self._refused(path, error),
            owner=self,
        )

    def _took(self, path: Path, draft: DraftTranscript, same_as: str) -> None:
        if path in self._files:
            self._put(self._files[path].read(draft, same_as))

    def _refused(self, path: Path, error: FieldKitError) -> None:
        if path in self._files:
            self._put(self._files[path].refused(error))

    def _put(self, file: Pending) -> None:
        self._files[file.path] = file
        self._show_files()
        if file.path == self._current:
            self._show_current()

    def _show_files(self) -> None:
        self.files.set_rows(tuple(self._files.values()))
        ready = len(self._items())
        idle = self._job is None
        reading = any(file.state is State.READING for file in self._files.values())
        self._list.set_subtitle(str(len(self._files)))
        self.confirm.setText(self.tr("Import %n files", "", ready) if ready else self.tr("Import"))
        # A button forgets its key with every new text.
        self.confirm.setShortcut(_CONFIRM)
        self.confirm.setEnabled(idle and ready > 0 and not reading)
        self._add.setEnabled(idle)
        self._drop.setEnabled(idle and self._current is not None)
        self._side.setEnabled(idle and self._current is not None)
        self.stop.setVisible(not idle)
        self._bar_of_files.setVisible(not idle)
        self.leave.setVisible(idle)

    def _choose(self, file: Pending | None) -> None:
        self._current = file.path if file is not None else None
        self._show_current()
        self._show_files()

    def _show_current(self) -> None:
        file = self._files.get(self._current) if self._current is not None else None
        self.preview.show_file(file)
        if file is not None:
            self.reading.show_file(file, several=len(self._files) > 1)

    def _drop_current(self) -> None:
        if self._current is None or self._job is not None:
            return
        self._files.pop(self._current)
        self._current = None
        self._show_files()
        if self._files:
            self.files.select_key(next(iter(self._files)))
        else:
            self.preview.show_file(None)

    def _correct(self, corrections: Corrections) -> None:
        if self._current is not None:
            self._put(self._files[self._current].corrected(corrections))
            self._read(self._current)

    def _describe(self) -> None:
        if self._current is not None:
            self._files[self._current] = replace(
                self._files[self._current],
                title=self.reading.title.text(),
                respondents=self.reading.respondents.chosen(),
            )

    def _for_all(self) -> None:
        chosen = self.reading.respondents.chosen()
        self._files = {path: replace(file, respondents=chosen) for path, file in self._files.items()}
        self._notifier.say(self.tr("These respondents speak in all %n files", "", len(self._files)))

    def _items(self) -> list[Item]:
        return [file.item for file in self._files.values() if file.draft is not None and file.error is None]

    def _import(self) -> None:
        items = self._items()
        tally = self._tally = _Tally()
        self._bar_of_files.setRange(0, len(items))
        self._bar_of_files.setValue(0)
        self._job = self._jobs.write(
            lambda study, progress: importing.import_files(study, items, progress=tally.within(progress)),
            title=self.tr("Importing %n files", "", len(items)),
            done=self._imported,
            failed=self._not_imported,
        )
        self._show_files()
        self.stop.setFocus()
        self.turned.emit()

    def _progress(self, job: Job, done: int, _total: int) -> None:
        if job is self._job:
            self._bar_of_files.setValue(done)

    def _stop(self) -> None:
        if self._job is not None:
            self._jobs.cancel(self._job)
            self.stop.setEnabled(False)

    def _imported(self, outcome: Outcome[ImportReport]) -> None:
        self._end_job()
        unread = [Refused(one.path, one.error) for one in self._files.values() if isinstance(one.error, UserError)]
        self._files.clear()
        self._current = None
        self._show_files()
        self.report.show_report(outcome.value, unread)
        self._pages.setCurrentWidget(self.report)
        self.report.done.setFocus()
        self.turned.emit()
        self.imported.emit(outcome.touched, next((one.source.id for one in outcome.value.imported), ""))

    def _not_imported(self, error: FieldKitError) -> None:
        self._end_job()
        done = [item.path for item in self._items()][: self._tally.done]
        for path in done:
            self._files.pop(path)
        if self._current in done:
            self._current = None
        self._show_files()
        if self._current is None and self._files:
            self.files.select_key(next(iter(self._files)))
        self.files.setFocus()
        self.turned.emit()
        if isinstance(error, Cancelled):
            self._notifier.say(self.tr("Stopped. %n files came in before; the others wait here.", "", len(done)))
        else:
            said = words.explain(error)
            self._notifier.fail(said.sentence, said.next_step)
        self.imported.emit(_TOUCHED if done else frozenset(), "")

    def _end_job(self) -> None:
        self._job = None
        self.stop.setEnabled(True)


def _look(study: Study, path: Path, corrections: Corrections) -> tuple[DraftTranscript, str]:
    """What a file would become, and the title of what has the same words already."""
    draft = importing.preview(path, corrections)
    same = importing.same_words(study, draft)
    return draft, same.title if same is not None else ""

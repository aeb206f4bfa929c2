"""How a file is read: what was guessed, each guess with a way to correct it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from fieldkit.domain.transcript import Corrections
from ui.interviews.importing.pending import Pending
from ui.interviews.importing.speakers import SpeakerList
from ui.interviews.importing.wording import column_role, encoding
from ui.interviews.picker import RespondentPicker
from ui.style.metrics import GAP
from ui.widgets.buttons import quiet
from ui.widgets.forms import Form
from ui.widgets.panels import Stack
from ui.widgets.popup import Choice
from ui.widgets.text import Role, Text

_ROLES = ("text", "speaker", "start", "end")
_MOST_COLUMNS = 9
_LABELLED = (".txt", ".docx", ".srt", ".vtt")


class ReadingForm(Stack):
    """Title and respondents of one file, and how it is read.

    `corrected` carries `Corrections` to read the file with; `described` comes when title or respondents changed;
    `for_all_asked` when its respondents are to hold for every file.
    """

    corrected = Signal(object)
    described = Signal()
    for_all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._corrections = Corrections()
        self._build()
        self.title.textEdited.connect(self.described)
        self.respondents.changed.connect(self.described)
        self.for_all.clicked.connect(self.for_all_asked)
        self.encoding.activated.connect(self._choose_encoding)
        self.labels.activated.connect(self._choose_labels)
        self.times.activated.connect(self._choose_times)
        for combo in self.columns.values():
            combo.activated.connect(self._choose_columns)
        self.speakers.changed.connect(lambda: self._emit(replace(self._corrections, speakers=self.speakers.stored())))

    def offer(self, respondents: Sequence[Choice]) -> None:
        """Let one choose among these respondents."""
        self.respondents.offer(respondents)

    def show_file(self, file: Pending, *, several: bool) -> None:
        """Show a file; `several` says whether there are others."""
        self._corrections = file.corrections
        if self.title.text() != file.title:
            self.title.setText(file.title)
        if self.respondents.chosen() != file.respondents:
            self.respondents.choose(file.respondents)
        self.for_all.setVisible(several and self.respondents.offers_anybody)
        self._show_encodings(file)
        self._tables.setVisible(file.is_table)
        self._show_columns(file)
        self._lines.setVisible(file.draft is not None and file.path.suffix.lower() in _LABELLED)
        self.labels.setCurrentIndex(max(0, self.labels.findData(file.corrections.split_speakers)))
        self.times.setCurrentIndex(self.times.findData(file.corrections.times))
        anybody = file.draft is not None and bool(file.found)
        self._speakers_title.setVisible(anybody)
        self.speakers.setVisible(anybody)
        if file.draft is not None and anybody:
            self.speakers.show_speakers(file.found, file.corrections.speakers, file.draft)

    def _build(self) -> None:
        self.title = QLineEdit(placeholderText=self.tr("numbered by itself"))
        self.respondents = RespondentPicker()
        self.for_all = quiet(self.tr("These for all files"))
        self.for_all.setProperty("compact", True)
        self.encoding, self.labels, self.times = QComboBox(), QComboBox(), QComboBox()
        for value, text in (
            (None, self.tr("automatic")),
            (True, self.tr("every label counts")),
            (False, self.tr("none: all is text")),
        ):
            self.labels.addItem(text, value)
        for taken, text in ((True, self.tr("automatic")), (False, self.tr("none: all is text"))):
            self.times.addItem(text, taken)
        self.columns = {role: QComboBox() for role in _ROLES}
        for combo in (self.encoding, self.labels, self.times, *self.columns.values()):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        about = Form()
        about.add("title", self.tr("Title"), self.title, self.tr("The file name is not kept: it may hold a name."))
        about.add(
            "respondents", self.tr("Who speaks"), self.respondents, self.tr("With nobody chosen it becomes a document.")
        )
        self.add(about)
        beside = QHBoxLayout()
        beside.addWidget(self.for_all)
        beside.addStretch()
        self.add(beside)
        self._encodings = Form()
        self._encodings.add("encoding", self.tr("Encoding"), self.encoding)
        self._lines = Form()
        self._lines.add("labels", self.tr("Speakers at the beginning of lines"), self.labels)
        self._lines.add("times", self.tr("Times at the beginning of lines"), self.times)
        self._tables = Form()
        for pair in (_ROLES[:2], _ROLES[2:]):
            self._tables.add_beside(*((role, column_role(role), self.columns[role]) for role in pair))
        self._speakers_title = Text(self.tr("Speakers found"), Role.STRONG)
        self.speakers = SpeakerList()
        for part in (self._encodings, self._tables, self._lines, self._speakers_title, self.speakers):
            self.add(part)
        self.add_stretch()

    def _show_encodings(self, file: Pending) -> None:
        draft = file.draft
        if draft is not None:
            with QSignalBlocker(self.encoding):
                self.encoding.clear()
                for codec in dict.fromkeys((*draft.encodings, *([draft.encoding] if draft.encoding else []))):
                    self.encoding.addItem(encoding(codec), codec)
                # What was just chosen stands there already while the file is read again.
                self.encoding.setCurrentIndex(self.encoding.findData(file.corrections.encoding or draft.encoding))
        self._encodings.setVisible(draft is not None and bool(draft.encoding))

    def _show_columns(self, file: Pending) -> None:
        names = file.headers or tuple(str(number) for number in range(1, _MOST_COLUMNS + 1))
        for role, combo in self.columns.items():
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItem(self.tr("as found"), None)
                if role != "text":
                    combo.addItem(self.tr("none"), "")
                for name in names:
                    combo.addItem(name if file.headers else self.tr("column %1").replace("%1", name), name)
                combo.setCurrentIndex(max(0, combo.findData(file.corrections.columns.get(role))))

    def _choose_encoding(self) -> None:
        # Labels and headers read in another encoding are other words.
        self._emit(replace(self._corrections, encoding=str(self.encoding.currentData()), speakers={}, columns={}))

    def _choose_labels(self) -> None:
        self._emit(replace(self._corrections, split_speakers=self.labels.currentData(), speakers={}))

    def _choose_times(self) -> None:
        self._emit(replace(self._corrections, times=bool(self.times.currentData())))

    def _choose_columns(self) -> None:
        chosen = {role: combo.currentData() for role, combo in self.columns.items()}
        columns = {role: name for role, name in chosen.items() if name is not None}
        self._emit(replace(self._corrections, columns=columns, speakers={}))

    def _emit(self, corrections: Corrections) -> None:
        self._corrections = corrections
        self.corrected.emit(corrections)

"""One interview at the right of the list."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from fieldkit.errors import Code, FieldKitError, UserError
from fieldkit.services import drafts
from fieldkit.services.drafts import Draft
from fieldkit.services.interviews import InterviewDraft
from ui import words
from ui.interviews.entries import Entry, Loaded
from ui.interviews.picker import RespondentPicker
from ui.style.metrics import GAP
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.dates import DayField
from ui.widgets.flow import FlowLayout
from ui.widgets.forms import Form, NumberField, show_text
from ui.widgets.panels import scrolling
from ui.widgets.record import RecordEditor
from ui.widgets.text import Role, Text

_MINUTE = 60_000
_LONGEST = 24 * 60
_USUAL_LANGUAGES = ("ky", "ru", "kk", "uz", "tr", "en")


class LanguageBoxes(QWidget):
    """The languages that were spoken, of those of the study."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._flow = FlowLayout(self, spacing=4)

    def offer(self, languages: Sequence[str]) -> None:
        """Let one choose among these, or among the usual ones of the field when there are none."""
        chosen = self.chosen()
        offered = dict.fromkeys((*(languages or _USUAL_LANGUAGES), *chosen))
        for code in [code for code in self._boxes if code not in offered]:
            box = self._boxes.pop(code)
            self._flow.removeWidget(box)
            box.hide()
            box.deleteLater()
        for code in offered:
            self._add(code)

    def chosen(self) -> tuple[str, ...]:
        """ISO 639-1 codes."""
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def choose(self, languages: Sequence[str]) -> None:
        """Show a choice."""
        for code in languages:
            self._add(code)
        for code, box in self._boxes.items():
            box.setChecked(code in languages)

    def _add(self, code: str) -> None:
        if code not in self._boxes:
            box = QCheckBox(words.language(code))
            box.toggled.connect(self.changed)
            self._boxes[code] = box
            self._flow.addWidget(box)


class InterviewEditor(RecordEditor[Entry]):
    """The form of an interview; of a document, its title and who speaks in it, which makes it an interview."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._held_for: int | None = None
        remove = IconButton("delete", self.tr("Remove from the study"))
        card = Card(padded=False, actions=[remove])
        card.add(scrolling(self._fields()), 1)
        self._put_in(card, remove)
        self._connect()

    def offer(self, loaded: Loaded) -> None:
        """Let one choose among the respondents and languages of the study."""
        self.respondents.offer(loaded.respondents)
        self.languages.offer(loaded.languages)

    def fill(self, record: Entry) -> None:
        """Show an interview or document as stored."""
        held = record.interview
        self._fill(
            InterviewDraft(
                held.title if held is not None else record.title,
                held.respondents if held is not None else (),
                record.day,
                held.place if held is not None else "",
                held.languages if held is not None else (),
                held.duration if held is not None else None,
            )
        )
        self._show_kind(document=held is None)
        self._card.set_title(self.tr("Document") if held is None else self.tr("Interview"))
        self.is_new = False
        self.mark(dirty=False)

    def begin(self, title: str) -> None:
        """Show the form of a new interview, held today."""
        self.is_new = True
        self._fill(InterviewDraft(title, day=QDate.currentDate().toString(Qt.DateFormat.ISODate)))
        self._show_kind(document=False)
        self._card.set_title(self.tr("New interview"))
        self.mark(dirty=False)
        self.title.setFocus()
        self.title.selectAll()

    def draft(self) -> InterviewDraft:
        """What it holds."""
        minutes = self.duration.value()
        as_stored = minutes == _minutes(self._held_for)
        return InterviewDraft(
            self.title.text(),
            self.respondents.chosen(),
            self.day.day(),
            self.place.text(),
            self.languages.chosen(),
            self._held_for if as_stored else minutes * _MINUTE or None,
        )

    def typed(self) -> Draft:
        """The form."""
        return {"form": drafts.plain(self.draft())}

    def put_back(self, typed: Draft) -> None:
        """Hold again what was typed."""
        self._fill(drafts.read(typed.get("form"), InterviewDraft))

    def note_saved(self) -> None:
        """What was sent is stored; what was typed meanwhile still has to be."""
        self.form.set_problems({})
        super().note_saved()

    def _fields(self) -> QWidget:
        self.title, self.place = QLineEdit(), QLineEdit()
        self.respondents = RespondentPicker()
        self.day = DayField(self.tr("not noted"))
        self.duration = NumberField(0, _LONGEST)
        self.duration.setSpecialValueText(self.tr("not noted"))
        self.duration.setSuffix(self.tr(" min"))
        self.languages = LanguageBoxes()
        self.form = Form()
        self.form.column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._document = Text(self.tr("A document. Say who speaks in it, and it becomes an interview."), Role.MUTED)
        self.form.column.addWidget(self._document)
        self.form.add("title", self.tr("Title"), self.title, self.tr("Leaves with the text: no names."))
        self.form.add("respondents", self.tr("Who speaks"), self.respondents)
        self.form.add_beside(("day", self.tr("Date"), self.day), ("duration", self.tr("Length"), self.duration))
        self.form.add("place", self.tr("Place"), self.place, self.tr("As coarse as it may be known: a city, a region."))
        self.form.add("languages", self.tr("Languages"), self.languages)
        self.form.column.addStretch(1)
        return self.form

    def _connect(self) -> None:
        for signal in (
            self.title.textEdited,
            self.place.textEdited,
            self.respondents.changed,
            self.day.dateChanged,
            self.duration.valueChanged,
            self.languages.changed,
        ):
            signal.connect(self._note_change)

    def _fill(self, draft: InterviewDraft) -> None:
        self._filling = True
        self.form.set_problems({})
        show_text(self.title, draft.title)
        self.respondents.choose(draft.respondents)
        self.day.set_day(draft.day)
        show_text(self.place, draft.place)
        self.languages.choose(draft.languages)
        self._held_for = draft.duration
        self.duration.setValue(_minutes(draft.duration))
        self._filling = False

    def _show_kind(self, *, document: bool) -> None:
        self._document.setVisible(document)
        for field in (self.day, self.duration, self.place, self.languages):
            field.setEnabled(not document)

    def _note_change(self) -> None:
        if not self._filling:
            super()._note_change()

    def _blame(self, error: FieldKitError) -> bool:
        missing = isinstance(error, UserError) and error.code is Code.VALUE_MISSING
        if missing:
            self.form.set_problems({"title": self.tr("A title is needed, such as “Interview 3”.")})
        return missing


def _minutes(milliseconds: int | None) -> int:
    return round((milliseconds or 0) / _MINUTE)

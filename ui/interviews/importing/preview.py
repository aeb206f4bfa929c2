"""What a file would become: its turns, the words left out, and what there is to know."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from fieldkit.domain.transcript import DraftTranscript, DraftTurn, Skipped
from ui import words
from ui.interviews.importing.pending import Pending
from ui.interviews.importing.wording import encoding, notice, reason, same_words
from ui.models.rows import Column
from ui.style.tokens import Tone
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.forms import TextArea
from ui.widgets.panels import Stack
from ui.widgets.pill import Pill
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Segments

_TURNS, _LEFT_OUT = "turns", "left-out"


@dataclass(frozen=True, slots=True)
class _Turn:
    number: int
    turn: DraftTurn = field(repr=False)


@dataclass(frozen=True, slots=True)
class _LeftOut:
    number: int
    words: Skipped = field(repr=False)


class PreviewCard(Card):
    """Turns of the selected file; nothing of it is stored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.set_title(self.tr("Preview"))
        self.parts = Segments([(_TURNS, self.tr("Turns")), (_LEFT_OUT, self.tr("Left out"))])
        self.parts.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.add_action(self.parts)
        self._guessed = Text("", Role.SMALL)
        self._notices = Text("")
        self._doubt = Pill(self.tr("look at this"), Tone.WARNING)
        top = Stack(self._guessed, self._doubt, self._notices, spacing=4)
        top.column.setContentsMargins(12, 8, 12, 8)
        self._top = top
        self.turns: Table[_Turn] = Table(
            [
                Column(self.tr("Time"), lambda row: _clock(row.turn.start), sort_key=lambda row: row.turn.start or 0),
                Column(self.tr("Speaker"), lambda row: row.turn.speaker or "–", strong=lambda _row: True),
                Column(self.tr("Text"), lambda row: row.turn.text.replace("\n", " "), stretch=1),
            ],
            key=lambda row: row.number,
        )
        self.left_out: Table[_LeftOut] = Table(
            [
                Column(self.tr("Line"), lambda row: str(row.words.line), sort_key=lambda r: r.words.line, number=True),
                Column(self.tr("Why"), lambda row: reason(row.words.reason)),
                Column(self.tr("Words"), lambda row: row.words.text.replace("\n", " "), stretch=1),
            ],
            key=lambda row: row.number,
        )
        self.whole = TextArea(lines=4)
        self.whole.setReadOnly(True)
        self.whole.setProperty("reading", True)
        self.whole.setFixedHeight(self.whole.minimumHeight())
        self.whole.setAccessibleName(self.tr("The selected turn"))
        self._pages = QStackedWidget()
        self._message = EmptyState("transcript", "", "")
        for page in (self.turns, self.left_out, self._message):
            self._pages.addWidget(page)
        self.add(top)
        self.add(self._pages, 1)
        below = Stack(self.whole)
        below.column.setContentsMargins(12, 8, 12, 12)
        self._below = below
        self.add(below)
        self.parts.chosen.connect(self._show_part)
        self.turns.chosen.connect(lambda row: self.whole.setPlainText(row.turn.text if row else ""))
        self.left_out.chosen.connect(lambda row: self.whole.setPlainText(row.words.text if row else ""))

    def show_file(self, file: Pending | None) -> None:
        """Show a file, or why there is nothing to show."""
        draft = file.draft if file is not None and file.error is None else None
        self.set_title(file.path.name if file is not None else self.tr("Preview"))
        for part in (self._top, self.parts, self._below):
            part.setVisible(draft is not None)
        if draft is not None:
            self._show_draft(draft, file.same_as if file is not None else "")
        elif file is None:
            self._say(self.tr("No file is chosen"), self.tr("Add files, or drop them here."))
        elif file.error is not None:
            said = words.explain(file.error)
            self._say(said.sentence, said.next_step)
        else:
            self._say(self.tr("Reading…"), self.tr("Nothing is stored before you import."))

    def _show_draft(self, draft: DraftTranscript, same_as: str) -> None:
        counted = sum(len(turn.text.split()) for turn in draft.turns)
        facts = [draft.format.upper(), encoding(draft.encoding) if draft.encoding else ""]
        facts.append(self.tr("%n turns", "", len(draft.turns)))
        facts.append(self.tr("%Ln words", "", counted))
        facts.append(self.tr("%n speakers", "", len(draft.speakers)))
        facts.append(self.tr("%n pieces left out", "", len(draft.skipped)))
        self._guessed.setText(" · ".join(fact for fact in facts if fact))
        told = [same_words(same_as)] if same_as else []
        told += [notice(code) for code in draft.notices]
        self._notices.setText("\n".join(text for text in told if text))
        self._notices.setVisible(any(told))
        self._doubt.setVisible(bool(same_as) or "encoding-doubtful" in draft.notices)
        self.turns.set_rows([_Turn(number, turn) for number, turn in enumerate(draft.turns)])
        self.left_out.set_rows([_LeftOut(number, one) for number, one in enumerate(draft.skipped)])
        self._show_part()

    def _show_part(self) -> None:
        table = self.turns if self.parts.current() == _TURNS else self.left_out
        self._pages.setCurrentWidget(table)
        if table.selected_row() is None:
            table.select_key(0)

    def _say(self, title: str, sentence: str) -> None:
        self._message.set_texts(title, sentence)
        self._pages.setCurrentWidget(self._message)


def _clock(milliseconds: int | None) -> str:
    if milliseconds is None:
        return "–"
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"

"""The way from an empty study to a bundle, with what is done already ticked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.study.snapshot import Snapshot
from ui.style import theme
from ui.style.icons import pixmap
from ui.widgets.buttons import Kind, quiet
from ui.widgets.card import Card
from ui.widgets.text import Role, Text, restyle

_ICON = 16
_STEPS = 6


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do on a page.

    Attributes:
        text: what to do.
        page: key of the page where it is done.
        action: the verb on the button.
        done: whether it was done; None when nobody keeps a record of it.
    """

    text: str
    page: str
    action: str
    done: bool | None


class StepsCard(Card):
    """First steps; `page_wanted` carries the key of a page."""

    page_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("First steps"))
        self.body.setSpacing(4)
        self.rows = [StepRow() for _ in range(_STEPS)]
        for row in self.rows:
            row.button.clicked.connect(lambda _on=False, row=row: self.page_wanted.emit(row.page))
            self.add(row)

    def steps(self, snapshot: Snapshot) -> tuple[Step, ...]:
        """The steps, and which of them are done."""
        counts = snapshot.counts
        return (
            Step(
                self.tr("Make the recovery sheet, the second key to this vault"),
                "settings",
                self.tr("Settings"),
                snapshot.recovery_sheet,
            ),
            Step(
                self.tr("Add a respondent and what they agreed to"),
                "respondents",
                self.tr("Respondents"),
                counts.respondents > 0,
            ),
            Step(
                self.tr("Bring in a transcript, or begin an interview"),
                "interviews",
                self.tr("Interviews"),
                counts.sources > 0,
            ),
            Step(self.tr("Mark passages with codes"), "coding", self.tr("Coding"), counts.codings > 0),
            Step(self.tr("Print the summary sheet for the evening meeting"), "reports", self.tr("Reports"), None),
            Step(self.tr("Hand on an anonymised bundle"), "bundles", self.tr("Bundles"), snapshot.handed_on),
        )

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show the steps; the card hides once all are done."""
        waiting = [step for step in steps if step.done is False]
        self.setVisible(bool(waiting))
        self.set_subtitle(self.tr("%n to go", "", len(waiting)))
        for row, step in zip(self.rows, steps, strict=True):
            row.show_step(step, next_one=bool(waiting) and step is waiting[0])


class StepRow(QWidget):
    """One step; it stays where it is, so that Tab reaches the steps in their order.

    Attributes:
        page: key of the page where it is done.
        button: leads there; hidden once it is done.
    """

    def __init__(self) -> None:
        super().__init__()
        self.page = ""
        self._mark = _Mark()
        self._text = Text()
        self.button = quiet("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.setMinimumHeight(30)

    def show_step(self, step: Step, *, next_one: bool) -> None:
        """Show a step, and whether it is the one to do next."""
        self.page = step.page
        self._mark.show_done(done=bool(step.done))
        self._text.setText(step.text)
        self._text.setProperty("role", (Role.MUTED if step.done else Role.STRONG if next_one else Role.BODY).value)
        restyle(self._text)
        self.button.setText(step.action)
        self.button.setAccessibleDescription(step.text)
        self.button.setProperty("compact", not next_one)
        self.button.set_kind(Kind.PRIMARY if next_one else Kind.QUIET)
        self.button.setVisible(not step.done)


class _Mark(QLabel):
    """A tick, or an open circle."""

    def __init__(self) -> None:
        super().__init__()
        self._done = False
        self.setFixedWidth(_ICON + 2)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_done(self, *, done: bool) -> None:
        self._done = done
        self.setAccessibleName(self.tr("done") if done else self.tr("to do"))
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        """Redraw in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour()

    def _colour(self) -> None:
        tokens = theme.current()
        name, colour = ("check", tokens.accent_text) if self._done else ("circle", tokens.border_strong)
        self.setPixmap(pixmap(name, colour, _ICON, self.devicePixelRatioF()))

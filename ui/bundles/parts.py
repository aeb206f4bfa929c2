"""Parts that both sheets of this page are made of."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.errors import FieldKitError
from ui import words
from ui.jobs import Job
from ui.style import theme
from ui.style.metrics import RADIUS
from ui.style.tokens import Tone
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button
from ui.widgets.text import Role, Text


class ProblemBox(QWidget):
    """What went wrong or may go wrong, what to do now, and perhaps a button that does it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.DANGER
        self.sentence = Text("", Role.STRONG)
        self.next_step = Text("")
        self._buttons = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(self.sentence)
        column.addWidget(self.next_step)
        column.addLayout(self._buttons)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A soft ground of its tone with an outline."""
        colours = theme.current().tone(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(colours.fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def show_error(self, error: FieldKitError) -> None:
        """Explain an error."""
        told = words.explain(error)
        self.show_texts(told.sentence, told.next_step)

    def show_texts(self, sentence: str, next_step: str, *actions: Button, tone: Tone = Tone.DANGER) -> None:
        """Say it in these words, with actions where there are any."""
        self._tone = tone
        self.sentence.setText(sentence)
        self.next_step.setText(next_step)
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for action in actions:
            self._buttons.addWidget(action)
        if actions:
            self._buttons.addStretch()
        self.show()


class Waiting(QWidget):
    """What is being done and how far it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self.text = Text(text, Role.MUTED)
        self.bar = Bar(0, 0)
        self.bar.setAccessibleName(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        self.hide()

    def begin(self, job: Job, text: str) -> None:
        """Show the progress of a job from now on."""
        self._job = job
        self.text.setText(text)
        self.bar.setAccessibleName(text)
        self.bar.show_share(0, 0)
        self.show()

    def step(self, job: Job, done: int, total: int) -> None:
        """Take a step of any job; those of others are not shown."""
        if job is self._job:
            self.bar.show_share(done, total)

    def end(self) -> None:
        """Show nothing any more."""
        self._job = None
        self.hide()


def facts_grid(facts: Sequence[tuple[str, str]]) -> QWidget:
    """Names and values below each other; values can be selected."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for name, value in facts:
        line = QHBoxLayout()
        line.setSpacing(10)
        caption = Text(name, Role.MUTED)
        caption.setFixedWidth(110)
        shown = Text(value).selectable()
        shown.setAccessibleName(name)
        line.addWidget(caption)
        line.addWidget(shown, 1)
        column.addLayout(line)
    return holder

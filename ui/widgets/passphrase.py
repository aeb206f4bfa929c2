"""A field for a passphrase, with a way to look at it and a meter of its strength."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.style import theme
from ui.widgets.buttons import IconButton
from ui.widgets.text import Role, Text

_STEPS = 4


class PassphraseField(QWidget):
    """A line that hides what is typed, and shows it on request.

    Input methods are asked not to learn what is typed here.

    Args:
        meter: whether there is a meter below; feed it with `set_strength`.
        parent: Qt parent.
    """

    edited = Signal(str)
    submitted = Signal()

    def __init__(self, *, meter: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.line = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.textChanged.connect(self.edited)
        self.line.returnPressed.connect(self.submitted)
        self._eye = IconButton("eye", QCoreApplication.translate("PassphraseField", "Show the passphrase"))
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_letters)
        row.addWidget(self.line, 1)
        row.addWidget(self._eye)
        column.addLayout(row)
        self.setFocusProxy(self.line)
        self._meter = StrengthMeter() if meter else None
        self._advice = Text("", Role.SMALL)
        self._advice.hide()
        if self._meter is not None:
            column.addWidget(self._meter)
            column.addWidget(self._advice)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def text(self) -> str:
        """What was typed, character for character."""
        return self.line.text()

    def set_text(self, text: str, *, shown: bool = False) -> None:
        """Put a text in, such as a generated passphrase, and perhaps show it."""
        self.line.setText(text)
        self._eye.setChecked(shown)

    def clear(self) -> None:
        """Forget what was typed and hide the next."""
        self.line.clear()
        self._eye.setChecked(False)

    def set_strength(self, score: int, advice: str) -> None:
        """Show how strong it is.

        Args:
            score: 0 (guessed at once) to 4 (very hard to guess).
            advice: one sentence, translated; empty for none.
        """
        if self._meter is not None:
            self._meter.set_score(score if self.text() else -1)
            self._advice.setText(advice)
            self._advice.setVisible(bool(advice and self.text()))

    def setAccessibleName(self, name: str) -> None:
        """Name the line that takes the keyboard, too."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _show_letters(self, on: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self._eye.set_icon("anonymise" if on else "eye")


class StrengthMeter(QWidget):
    """Four bars that fill with the strength; the colour repeats what their number says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = -1
        self.setFixedHeight(5)

    def set_score(self, score: int) -> None:
        """0 to 4; -1 shows nothing."""
        self._score = score
        words = QCoreApplication.translate("StrengthMeter", "Strength %1 of 4")
        self.setAccessibleName(words.replace("%1", str(max(0, score))))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars."""
        tokens = theme.current()
        colour = (tokens.danger, tokens.danger, tokens.warning_text, tokens.accent_text, tokens.accent_text)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 4 * (_STEPS - 1)) / _STEPS
        filled = max(1, self._score) if self._score >= 0 else 0
        for step in range(_STEPS):
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(QColor(colour[self._score] if step < filled else tokens.border))
            painter.drawRoundedRect(QRectF(step * (width + 4), 0, width, self.height()), 2, 2)

"""Rows of a form: label, field, a word of help, and what is wrong with it, said beside it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.style.metrics import GAP
from ui.widgets.buttons import Button, Kind
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Role, Text, restyle

_LEAST_LINE = 56


def show_text(line: QLineEdit, text: str) -> None:
    """Show a text; of one that is too long the beginning, unless somebody types there."""
    if line.text() != text:
        line.setText(text)
    if not line.hasFocus() and line.fontMetrics().horizontalAdvance(text) > line.width():
        line.setCursorPosition(0)


class Row(QWidget):
    """A label above its field, help and problem below; nothing has to be cut in a language with long words."""

    def __init__(self, label: str, field: QWidget, help_text: str = "", *, optional: bool = False) -> None:
        super().__init__()
        self.field = field
        self._help = help_text
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(6)
        self.label = Text(label, Role.STRONG).hug()
        self.label.setBuddy(field)
        top.addWidget(self.label, 100)
        if optional:
            top.addWidget(Text(QCoreApplication.translate("Row", "optional"), Role.SMALL, wrap=False))
        top.addStretch(1)
        self._top = top
        column.addLayout(top)
        column.addWidget(field)
        self._below = Text(help_text, Role.SMALL)
        column.addWidget(self._below)
        # Only once it stands in the row: shown before, it would be a window of its own for a moment.
        self._below.setVisible(bool(help_text))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if not field.accessibleName():
            field.setAccessibleName(label)
        field.setAccessibleDescription(help_text)

    def add_action(self, button: QWidget) -> None:
        """Put a small button at the right end of the label, so that the field has the whole width."""
        button.setProperty("compact", True)
        self._top.addWidget(button)

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence brings the help back."""
        self._below.setText(sentence or self._help)
        self._below.setVisible(bool(sentence or self._help))
        self._below.setProperty("role", (Role.PROBLEM if sentence else Role.SMALL).value)
        self.field.setProperty("problem", bool(sentence))
        self.field.setAccessibleDescription(sentence or self._help)
        restyle(self._below)
        restyle(self.field)

    def set_help(self, text: str) -> None:
        """Say another word of help below the field."""
        self._help = text
        if not self.problem:
            self.set_problem("")

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._below.text() if self.field.property("problem") else ""


class _Beside(QWidget):
    """Rows beside each other whose fields stand on one line though a label may need two."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._rows = rows
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        for row in rows:
            row.label.setAlignment(Qt.AlignmentFlag.AlignBottom)
            line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = (self.width() - GAP * (len(self._rows) - 1)) // len(self._rows)
        # A label says its least height as well when it is asked how tall it is, so the text is measured.
        box, wrap = QRect(0, 0, room, 1 << 16), Qt.TextFlag.TextWordWrap
        tallest = max(row.label.fontMetrics().boundingRect(box, wrap, row.label.text()).height() for row in self._rows)
        for row in self._rows:
            row.label.setMinimumHeight(tallest)


class Form(QWidget):
    """Rows below each other, reachable by the name of their value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, Row] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    def add(self, name: str, label: str, field: QWidget, help_text: str = "", *, optional: bool = False) -> Row:
        """Append a row under a name; returns it."""
        row = Row(label, field, help_text, optional=optional)
        self._rows[name] = row
        self.column.addWidget(row)
        return row

    def add_beside(self, *rows: tuple[str, str, QWidget]) -> None:
        """Append short fields beside each other: name, label and field of each."""
        made = {name: Row(label, field) for name, label, field in rows}
        self._rows.update(made)
        self.column.addWidget(_Beside(list(made.values())))

    def row(self, name: str) -> Row:
        """The row with this name."""
        return self._rows[name]

    def set_problems(self, problems: dict[str, str]) -> None:
        """Say what is wrong by name of the row, clear the others, and go to the first that is wrong."""
        first: QWidget | None = None
        for name, row in self._rows.items():
            row.set_problem(problems.get(name, ""))
            if first is None and problems.get(name):
                first = row.field
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


class TextArea(QPlainTextEdit):
    """Several lines of plain text; Tab leaves the field.

    Args:
        placeholder: shown while it is empty.
        lines: height in lines of text.
    """

    def __init__(self, placeholder: str = "", *, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + 18)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """As tall as its lines."""
        return QSize(240, self.minimumHeight())

    @property
    def text(self) -> str:
        """What it holds."""
        return self.toPlainText()


class NumberField(QSpinBox):
    """A whole number from `lowest` to `highest`."""

    def __init__(self, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        # A style sheet's padding does not reach the line inside a spin box.
        self.lineEdit().setTextMargins(8, 0, 0, 0)


class _GrowingLine(QLineEdit):
    """As wide as what it says, so that it stands behind the last tag while there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self.updateGeometry)

    def set_placeholder(self, text: str) -> None:
        """Say something else while it is empty."""
        self.setPlaceholderText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the text, or for the placeholder."""
        told = self.fontMetrics().horizontalAdvance(self.text() or self.placeholderText())
        return QSize(max(_LEAST_LINE, told + 16), super().sizeHint().height())


class TagEdit(QFrame):
    """Several short texts, such as the names of one person.

    Enter, comma or semicolon takes what was typed; Backspace in the empty field takes the last one back for editing;
    each has a button that removes it. What still stands in the field counts when the field is left.
    """

    changed = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("field", True)
        self._values: list[str] = []
        self._chips: list[QPushButton] = []
        self._placeholder = placeholder
        self._flow = FlowLayout(self, spacing=4)
        self._flow.setContentsMargins(5, 4, 5, 4)
        self.line = _GrowingLine()
        self.line.setProperty("bare", True)
        self.line.set_placeholder(placeholder)
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def values(self) -> tuple[str, ...]:
        """The texts, what is still being typed included."""
        typed = self.line.text().strip()
        return (*self._values, typed) if typed and typed not in self._values else tuple(self._values)

    def set_values(self, values: Iterable[str]) -> None:
        """Hold these texts instead."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._values, self._chips = [], []
        self.line.clear()
        for value in values:
            self._append(value)

    def setAccessibleName(self, name: str) -> None:
        """Name the line that takes the keyboard, too."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and focus of the line."""
        if watched is self.line:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self._show_focus(event.type() == QEvent.Type.FocusIn)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text().strip():
            self._take()
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._values:
            last = self._values[-1]
            self._remove(self._chips[-1])
            self.line.setText(last)
            return True
        return False

    def _typed(self, text: str) -> None:
        if any(mark in text for mark in ",;\n"):
            self._take()

    def _take(self) -> None:
        for part in self.line.text().replace(";", ",").replace("\n", ",").split(","):
            self._append(part)
        self.line.clear()
        self.changed.emit()

    def _append(self, value: str) -> None:
        value = value.strip()
        if not value or value in self._values:
            return
        chip = Button(f"{value}  ×", Kind.QUIET)
        chip.setProperty("compact", True)
        chip.setAccessibleName(QCoreApplication.translate("TagEdit", "Remove %1").replace("%1", value))
        chip.clicked.connect(lambda: self._remove(chip))
        before = self._chips[-1] if self._chips else self.line
        self._values.append(value)
        self._chips.append(chip)
        self._flow.insert(self._flow.count() - 1, chip)
        QWidget.setTabOrder(before, chip)
        self.line.set_placeholder("")

    def _remove(self, chip: QPushButton) -> None:
        at = self._chips.index(chip)
        self._chips.pop(at)
        self._values.pop(at)
        self._flow.removeWidget(chip)
        chip.deleteLater()
        self.line.set_placeholder("" if self._values else self._placeholder)
        self.line.setFocus()
        self.changed.emit()

    def _show_focus(self, on: bool) -> None:
        if not on and self.line.text().strip():
            self._take()
        self.setProperty("active", on)
        restyle(self)

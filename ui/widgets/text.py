"""Labels by their part in the page; they wrap and can be selected where that helps."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

_LEAST_LINE = 220


class Role(StrEnum):
    """Part of a label; the style sheet gives each its size and colour."""

    BODY = "body"
    MUTED = "muted"
    SMALL = "small"
    CAPTION = "caption"
    STRONG = "strong"
    TITLE = "title"
    LARGE = "large"
    PROBLEM = "problem"


class Text(QLabel):
    """Plain text that wraps; never read as markup, so that nothing a person typed can become a link or an image."""

    def __init__(
        self, text: str = "", role: Role = Role.BODY, *, wrap: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._hugs = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def selectable(self) -> "Text":
        """Let mouse and keyboard select the text; returns itself."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return self

    def hug(self) -> "Text":
        """Grow no wider than the text on one line, so that what follows stands next to it; returns itself.

        Give it a stretch in its row, and a stretch of space after it.
        """
        self._hugs = True
        self._measure()
        return self

    def setText(self, text: str) -> None:
        """Say something else."""
        super().setText(text)
        self._measure()

    def event(self, event: QEvent) -> bool:
        """Measure again when the style sheet has given the label its font."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
        return handled

    def _measure(self) -> None:
        if self._hugs:
            self.setMaximumWidth(self.fontMetrics().horizontalAdvance(self.text()) + 4)


class Line(Text):
    """One line, with an ellipsis where there is no room for all that a person typed; the tooltip then has the whole."""

    def __init__(self, text: str = "", role: Role = Role.BODY, *, parent: QWidget | None = None) -> None:
        self._whole = ""
        super().__init__("", role, wrap=False, parent=parent)
        self.setText(text)

    def text(self) -> str:
        """The whole text."""
        return self._whole

    def setText(self, text: str) -> None:
        """Say something else."""
        self._whole = text
        self.setAccessibleName(text)
        self._measure()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The whole line."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for what the program says, though not for everything that people do."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), _LEAST_LINE), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        super()._measure()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if shown == self._whole else self._whole)
        if shown != super().text():
            QLabel.setText(self, shown)


class Rule(QFrame):
    """A thin line between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", True)


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property that it selects by has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()

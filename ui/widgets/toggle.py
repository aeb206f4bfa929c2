"""Choices that take effect at once: a switch, and a row of which one is chosen."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.style import theme
from ui.style.metrics import SMALL
from ui.widgets.flow import FlowLayout

_TRACK = QSize(34, 18)
_GAP = 9


class Toggle(QAbstractButton):
    """A switch with its text beside it; space turns it, `toggled` tells."""

    def __init__(self, text: str = "", *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        """Track, gap and the text on one line."""
        metrics = self.fontMetrics()
        width = _TRACK.width() + (_GAP + metrics.horizontalAdvance(self.text()) if self.text() else 0)
        return QSize(width + 8, max(_TRACK.height(), metrics.height()) + 8)

    def minimumSizeHint(self) -> QSize:
        """The text is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, knob, text and focus ring."""
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(4, (self.height() - _TRACK.height()) / 2, _TRACK.width(), _TRACK.height())
        if self.isRightToLeft():
            track.moveRight(self.width() - 4)
        on = self.isChecked() and self.isEnabled()
        painter.setPen(QPen(QColor(tokens.accent if on else tokens.border_strong), 1))
        painter.setBrush(QColor(tokens.accent if on else tokens.sunken))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if on else tokens.border_strong))
        at = track.right() - 15 if self.isChecked() else track.left() + 3
        painter.drawEllipse(QRectF(at, track.top() + 3, 12, 12))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), 11, 11)
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.muted))
        shift = _TRACK.width() + 4 + _GAP
        words = self.rect().adjusted(0, 0, -shift, 0) if self.isRightToLeft() else self.rect().adjusted(shift, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())


class _Segment(QAbstractButton):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._small_font())
        return QSize(metrics.horizontalAdvance(self.text()) + 24, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        colours = tokens.good if self.isChecked() else tokens.neutral
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small_font())
        ring = self.hasFocus()
        painter.setPen(QPen(QColor(tokens.focus if ring else colours.border), 2 if ring else 1))
        painter.setBrush(QColor(tokens.hover if self.underMouse() and not self.isChecked() else colours.fill))
        edge = 1.0 if ring else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 11, 11)
        painter.setPen(QColor(colours.text if self.isEnabled() else tokens.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _small_font(self) -> QFont:
        font = self.font()
        font.setPixelSize(SMALL)
        return font


class Segments(QWidget):
    """A row of pills of which exactly one is chosen; arrow keys move the choice."""

    chosen = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[Hashable, str]], current: Hashable = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = [key for key, _text in choices]
        self._group = QButtonGroup(self)
        row = FlowLayout(self)
        for number, (key, text) in enumerate(choices):
            segment = _Segment(text)
            segment.setChecked(key == current)
            self._group.addButton(segment, number)
            row.addWidget(segment)
        if self._group.checkedId() < 0 and choices:
            self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._toggled)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def current(self) -> Hashable:
        """Key of the chosen one."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: Hashable) -> None:
        """Choose by key; `chosen` is emitted if that changes anything."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def set_text(self, key: Hashable, text: str) -> None:
        """Call one of them otherwise."""
        segment = self._group.button(self._keys.index(key))
        segment.setText(text)
        segment.updateGeometry()

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(self._keys[number])

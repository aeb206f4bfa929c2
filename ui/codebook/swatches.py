"""Choosing a colour from the palette."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.style import theme
from ui.style.colours import seen
from ui.widgets.flow import FlowLayout

_SIZE = 24


class _Swatch(QAbstractButton):
    def __init__(self, colour: str, name: str) -> None:
        super().__init__()
        self.colour = colour
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(seen(self.colour, tokens)))
        painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), 3, 3)
        if self.isChecked() or self.hasFocus():
            width = 2 if self.isChecked() else 1
            painter.setPen(QPen(QColor(tokens.focus if self.hasFocus() else tokens.text), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)


class Swatches(QWidget):
    """A row of colours of which one is chosen; a colour that is not in the palette is added while it is shown.

    Args:
        palette: colours as `#rrggbb`.
        parent: Qt parent.
    """

    changed = Signal()

    def __init__(self, palette: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = tuple(palette)
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._toggled)
        self._flow = FlowLayout(self, spacing=4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._swatches = [self._add(colour) for colour in self._palette]
        self._own: _Swatch | None = None
        self._quiet = False

    @property
    def colour(self) -> str:
        """The chosen colour, "" when none is."""
        return next((one.colour for one in self._every() if one.isChecked()), "")

    def choose(self, colour: str) -> None:
        """Choose a colour without telling."""
        self._quiet = True
        if colour and colour not in self._palette:
            if self._own is None:
                self._own = self._add(colour)
            self._own.colour = colour
            self._own.setAccessibleName(colour)
            self._own.show()
        elif self._own is not None:
            self._own.hide()
        self._group.setExclusive(False)
        for one in self._every():
            one.setChecked(one.colour == colour)
        self._group.setExclusive(True)
        self._quiet = False

    def _every(self) -> list[_Swatch]:
        return [*self._swatches, *([self._own] if self._own is not None and not self._own.isHidden() else [])]

    def _add(self, colour: str) -> _Swatch:
        made = _Swatch(colour, self.tr("Colour %1").replace("%1", colour))
        self._group.addButton(made)
        self._flow.addWidget(made)
        return made

    def _toggled(self, _button: QAbstractButton, on: bool) -> None:
        if on and not self._quiet:
            self.changed.emit()

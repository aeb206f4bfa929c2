"""Panels beside or above each other, and content that scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from ui.style.metrics import GAP

_LEAST_SCROLLING = 96


class Panels(QSplitter):
    """Cards with a gap between them that can be dragged; none can be dragged shut."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(GAP)
        self._first_sizes: list[int] = []

    def add(self, widget: QWidget, *, size: int, stretch: int = 0, minimum: int = 0) -> None:
        """Append a panel.

        Args:
            widget: the panel.
            size: width (height in vertical panels) at first, in pixels.
            stretch: its share of what is left over; 0 keeps its size.
            minimum: least width or height in pixels.
        """
        self.addWidget(_Panel(widget, self.orientation(), minimum))
        self.setStretchFactor(self.count() - 1, stretch)
        self._first_sizes.append(size)
        self.setSizes(self._first_sizes)


class _Panel(QWidget):
    """Holds a panel at its least size, or at more where its own content needs more: nothing is squeezed shut."""

    def __init__(self, widget: QWidget, orientation: Qt.Orientation, minimum: int) -> None:
        super().__init__()
        across = orientation == Qt.Orientation.Horizontal
        self._least = QSize(minimum, 0) if across else QSize(0, minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(self._least)


class Stack(QWidget):
    """Widgets below each other at the usual distance."""

    def __init__(self, *widgets: QWidget, spacing: int = GAP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        for widget in widgets:
            self.column.addWidget(widget)

    def add(self, content: QWidget | QLayout, stretch: int = 0) -> None:
        """Append a widget or a layout."""
        if isinstance(content, QWidget):
            self.column.addWidget(content, stretch)
        else:
            self.column.addLayout(content, stretch)

    def minimumSizeHint(self) -> QSize:
        """As tall as the texts need at its width; Qt would take them as narrow as they can be, and so far too tall."""
        hint = super().minimumSizeHint()
        if not self.column.hasHeightForWidth() or self.width() < hint.width():
            return hint
        return QSize(hint.width(), self.column.minimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def add_stretch(self) -> None:
        """Push what is above to the top."""
        self.column.addStretch(1)


class _Scrolling(QScrollArea):
    """As wide as its content needs at least, for what would stand beyond the edge could not be reached."""

    def minimumSizeHint(self) -> QSize:
        least, content = super().minimumSizeHint(), self.widget()
        if content is None:
            return least
        needed = content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(least.width(), needed), least.height())


class _Fitting(_Scrolling):
    """As tall as its content where there is room."""

    def sizeHint(self) -> QSize:
        hint, content = super().sizeHint(), self.widget()
        if content is None:
            return hint
        width = self.viewport().width()
        tall = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        return QSize(hint.width(), tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(_LEAST_SCROLLING, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A scroll area does not tell those around it what its content needs now.
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolling(content: QWidget, *, fitting: bool = False) -> QScrollArea:
    """Put content that may be taller than the window into a scroll area; it never scrolls sideways.

    Args:
        content: what scrolls.
        fitting: whether it wants to be as tall as its content, and scrolls only where there is no room for that.
    """
    area = _Fitting() if fitting else _Scrolling()
    # Tab goes to what stands in it; the keys that scroll come up from there.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    content.setProperty("scrolled", True)
    area.setWidget(content)
    return area

"""The bar at the top: what is open, search, and the lock."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from ui.style import theme
from ui.style.icons import icon
from ui.style.metrics import TOP_HEIGHT
from ui.widgets.keycap import Keycap
from ui.widgets.text import Line, Role


class TopBar(QFrame):
    """Brand, study, search box and lock pill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setMinimumHeight(TOP_HEIGHT)
        self._study = Line("", Role.MUTED)
        self._study.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.search = SearchBox()
        self.lock = LockPill()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.setSpacing(14)
        brand = QLabel("FieldKit")
        brand.setObjectName("brand")
        row.addWidget(brand)
        row.addWidget(self._study, 1)
        row.addWidget(self.search)
        row.addWidget(self.lock)

    def set_study(self, title: str, wave: str) -> None:
        """Name the open study; both empty when none is."""
        self._study.setText(" · ".join(part for part in (title, wave) if part))


class SearchBox(QLineEdit):
    """Search as one types; Enter goes to the results, Esc empties the box and leaves it."""

    requested = Signal(str)
    committed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Search all transcripts…"))
        self.setAccessibleName(self.tr("Search"))
        self.setMinimumWidth(200)
        self.setMaximumWidth(330)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._key = Keycap("Ctrl+K", self)
        self.textEdited.connect(self.requested)
        self.returnPressed.connect(lambda: self.committed.emit(self.text()))

    def sizeHint(self) -> QSize:
        """As wide as in the drawings."""
        return QSize(330, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key chip at the end of the line."""
        super().resizeEvent(event)
        self._key.adjustSize()
        left = 10 if self.isRightToLeft() else self.width() - self._key.width() - 10
        self._key.move(left, (self.height() - self._key.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.requested.emit("")
            self.left.emit()
        else:
            super().keyPressEvent(event)


class LockPill(QPushButton):
    """Says that the study is open and when it locks; pressing it locks now."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lockPill")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(13, 13))
        self.setToolTip(self.tr("Lock now (Ctrl+L)"))
        self.setAccessibleDescription(self.tr("Lock now"))
        self.show_left(None)
        self._colour_icon()

    def show_left(self, seconds: int | None) -> None:
        """Show the time left until it locks; None when it never does."""
        if seconds is None:
            self.setText(self.tr("Unlocked"))
        else:
            text = self.tr("Unlocked · locks in %1")
            self.setText(text.replace("%1", f"{seconds // 60}:{seconds % 60:02d}"))
            # The pill keeps its width while the digits change.
            widest = self.fontMetrics().horizontalAdvance(text.replace("%1", "00:00"[-5 if seconds >= 600 else -4 :]))
            self.setMinimumWidth(widest + 46)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour_icon()

    def _colour_icon(self) -> None:
        self.setIcon(icon("unlock", theme.current().good.text, 13))

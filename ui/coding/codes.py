"""The codebook beside the transcript."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from fieldkit.domain.ids import CodeId
from fieldkit.services.codebook import CodeRow
from ui.coding.keys import CodeKeys
from ui.style.metrics import PAD
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.codes import CodeList
from ui.widgets.empty import EmptyState


class CodesCard(Card):
    """Filter and list of codes.

    Args:
        keys: which key applies which code.
        parent: Qt parent.
    """

    def __init__(self, keys: CodeKeys, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.set_title(self.tr("Codes"))
        self.new_button = IconButton("plus", self.tr("New code"))
        self.add_action(self.new_button)
        self.filter = QLineEdit(placeholderText=self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Filter codes"))
        self.filter.installEventFilter(self)
        self.list = CodeList(keys.shown)
        self.filter.textChanged.connect(self.list.set_filter)
        self._empty = EmptyState(
            "codebook", self.tr("No codes yet"), self.tr("Select words and press / to make the first one.")
        )
        line = QHBoxLayout()
        line.setContentsMargins(PAD, 8, PAD, 4)
        line.addWidget(self.filter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self.add(line)
        self.add(self._pages, 1)

    def set_rows(self, rows: tuple[CodeRow, ...]) -> None:
        """Show these codes."""
        self.list.set_rows(rows)
        self.set_title(self.tr("Codes"), str(len(rows)) if rows else "")
        self.filter.setVisible(bool(rows))
        self._pages.setCurrentWidget(self.list if rows else self._empty)

    def choose(self, code: CodeId) -> None:
        """Choose a code, taking the filter away when it hides it."""
        if not self.list.choose(code):
            self.filter.clear()
            self.list.choose(code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down leads from the filter into the list, Esc clears it."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self.filter.text():
                self.filter.clear()
                return True
        return super().eventFilter(watched, event)

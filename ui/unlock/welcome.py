"""Where a newcomer begins, and where somebody with several studies chooses."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.style import theme
from ui.style.icons import pixmap
from ui.unlock.recent import RecentList
from ui.widgets.card import Card
from ui.widgets.keycap import KeyHint
from ui.widgets.panels import Stack
from ui.widgets.text import Role, Text

_ICON = 22


class Choice(QPushButton):
    """A large button: icon, what it does, and a few words about when one wants that."""

    def __init__(self, icon_name: str, title: str, sentence: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._picture = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(14)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Text(title, Role.STRONG))
        texts.addWidget(Text(sentence, Role.SMALL))
        row.addLayout(texts, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self._colour_icon()

    def sizeHint(self) -> QSize:
        """As large as what is on it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Nothing on it is cut."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour_icon()

    def _colour_icon(self) -> None:
        colour = theme.current().accent_text
        self._picture.setPixmap(pixmap(self._icon_name, colour, _ICON, self.devicePixelRatioF()))


class WelcomePage(QWidget):
    """Recent vaults, and the five ways to a study.

    `recent_chosen` and `recent_forgotten` carry the folder of a vault; `chosen` one of "sample", "begin", "join",
    "open", "restore".
    """

    chosen = Signal(str)
    recent_chosen = Signal(object)
    recent_forgotten = Signal(object)

    def __init__(self, recent: Sequence[Path]) -> None:
        super().__init__()
        self.recent = RecentList(recent)
        self.recent.chosen.connect(self.recent_chosen)
        self.recent.forgotten.connect(self.recent_forgotten)
        self.recent.setAccessibleName(self.tr("Vaults on this computer"))
        stack = Stack(spacing=14)
        if recent:
            stack.add(self._recent_card())
        stack.add(self._choices())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(stack)

    def _recent_card(self) -> Card:
        card = Card(self.tr("Vaults on this computer"), padded=False)
        card.body.setContentsMargins(0, 4, 0, 4)
        card.add(self.recent)
        keys = card.add_footer(KeyHint("Return", self.tr("open")), KeyHint("Delete", self.tr("take off the list")))
        keys.setContentsMargins(12, 5, 12, 5)
        keys.addStretch()
        self.setFocusProxy(self.recent)
        return card

    def _choices(self) -> Stack:
        self.choices = {
            "sample": Choice(
                "study",
                self.tr("Look around in the sample study"),
                self.tr("Interviews with people who do not exist; ready in a moment."),
            ),
            "begin": Choice(
                "plus", self.tr("Begin a study"), self.tr("A new encrypted vault; a title and a passphrase are enough.")
            ),
            "join": Choice(
                "respondents", self.tr("Join a study"), self.tr("With the address file from whoever began it.")
            ),
            "open": Choice("folder", self.tr("Open a vault"), self.tr("From a folder or a stick.")),
            "restore": Choice(
                "backup", self.tr("Restore a backup"), self.tr("After a loss or a damage, from a .fkbackup file.")
            ),
        }
        for key, choice in self.choices.items():
            choice.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
        if self.focusProxy() is None:
            self.setFocusProxy(self.choices["sample"])
        return Stack(*self.choices.values(), spacing=8)

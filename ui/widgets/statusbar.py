"""The bar at the bottom: facts and keys of the page, the message of the moment, the job under way."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.notify import Message, Notifier, announce
from ui.screen import Hint
from ui.style.metrics import STATUS_HEIGHT
from ui.widgets.buttons import Button, IconButton, Kind
from ui.widgets.flow import FlowLayout
from ui.widgets.jobstrip import JobStrip
from ui.widgets.keycap import Keycap, KeyHint
from ui.widgets.text import Role, Text, restyle


class StatusBar(QFrame):
    """Facts and key hints at the left, or the message in their place; job and network at the right.

    Args:
        notifier: whose messages are shown.
        jobs: job strip, so that it stands in this bar.
        parent: Qt parent.
    """

    def __init__(self, notifier: Notifier, jobs: JobStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setMinimumHeight(STATUS_HEIGHT)
        self._hints = _Hints()
        self._message = _MessageStrip(notifier)
        self._saved = Text("", Role.SMALL, wrap=False)
        self._network = Text(self.tr("Offline"), Role.SMALL, wrap=False)
        self._network.setToolTip(self.tr("FieldKit opens no network connection"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 14, 2)
        row.setSpacing(14)
        row.addWidget(self._hints, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._message, 1)
        row.addWidget(jobs)
        row.addWidget(self._saved)
        row.addWidget(self._network)
        self._message.hide()
        notifier.changed.connect(self._show_message)

    def set_page(self, facts: Sequence[str], hints: Sequence[Hint]) -> None:
        """Show what the page in front says."""
        self._hints.show_page(facts, hints)

    def set_saved(self, text: str) -> None:
        """Say whether everything is saved."""
        self._saved.setText(text)

    def _show_message(self, message: Message | None) -> None:
        self._hints.setVisible(message is None)
        self._message.setVisible(message is not None)
        self.setProperty("tone", message.tone.value if message is not None else "")
        restyle(self)
        if message is not None:
            self._message.show_message(message)
            announce(self, message)


class _Hints(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, spacing=12)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, facts: Sequence[str], hints: Sequence[Hint]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for fact in facts:
            self._flow.addWidget(Text(fact, Role.SMALL, wrap=False))
        for hint in hints:
            self._flow.addWidget(KeyHint(hint.keys, hint.text))
        self.updateGeometry()


class _MessageStrip(QWidget):
    def __init__(self, notifier: Notifier) -> None:
        super().__init__()
        self._notifier = notifier
        self._text = Text().hug()
        self._text.setObjectName("message")
        self._action = Button("", Kind.QUIET)
        self._action.setProperty("compact", True)
        self._action.clicked.connect(self._act)
        self._keys: Keycap | None = None
        self._close = IconButton("close", self.tr("Dismiss the message"))
        self._close.setProperty("compact", True)
        self._close.clicked.connect(notifier.dismiss)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._text, 100)
        self._row.addWidget(self._action)
        self._row.addStretch(1)
        self._row.addWidget(self._close)
        for button in (self._action, self._close):
            button.installEventFilter(self)

    def show_message(self, message: Message) -> None:
        self._text.setText(f"{message.text} {message.next_step}".strip())
        if self._keys is not None:
            self._row.removeWidget(self._keys)
            self._keys.hide()
            self._keys.deleteLater()
            self._keys = None
        action = message.action
        self._action.setVisible(action is not None)
        if action is not None:
            self._action.setText(action.text)
            if action.keys:
                self._keys = Keycap(action.keys)
                self._row.insertWidget(2, self._keys)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._notifier.hold(on=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._notifier.hold(on=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._notifier.hold(on=event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        message = self._notifier.message
        self._notifier.dismiss()
        if message is not None and message.action is not None:
            message.action.run()

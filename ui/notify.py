"""What the window says in the strip at the bottom: what was done, with a way back, and what went wrong.

Nothing here opens a dialog or takes the keyboard away. Screen readers are told by an announcement.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from ui.style.tokens import Tone

_SECONDS = 8


@dataclass(frozen=True, slots=True)
class Action:
    """What can be done about a message.

    Args:
        text: the verb, translated.
        run: called when pressed.
        keys: a shortcut that already does it, shown beside it.
    """

    text: str
    run: Callable[[], object]
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence, perhaps a next step, perhaps an action."""

    text: str = field(repr=False)
    next_step: str = field(default="", repr=False)
    tone: Tone = Tone.NEUTRAL
    action: Action | None = None


class Notifier(QObject):
    """Holds the message of the moment.

    Messages go after eight seconds, errors stay until dismissed or replaced by something that was done.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._message: Message | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self.dismiss)

    @property
    def message(self) -> Message | None:
        """What is said now, if anything."""
        return self._message

    def say(self, text: str, *, action: Action | None = None) -> None:
        """Tell what was done, perhaps with a way back."""
        self._show(Message(text, action=action))

    def succeed(self, text: str, *, action: Action | None = None) -> None:
        """Tell that something larger came out well, such as an export."""
        self._show(Message(text, tone=Tone.GOOD, action=action))

    def fail(self, sentence: str, next_step: str, *, action: Action | None = None) -> None:
        """Tell what went wrong and what to do now."""
        self._show(Message(sentence, next_step, Tone.DANGER, action))

    def dismiss(self) -> None:
        """Say nothing any more."""
        self._timer.stop()
        self._message = None
        self.changed.emit(None)

    def hold(self, on: bool) -> None:
        """Keep the message while somebody points at it or stands in it."""
        if on:
            self._timer.stop()
        elif self._message is not None and self._message.tone is not Tone.DANGER:
            self._timer.start()

    def _show(self, message: Message) -> None:
        self._message = message
        self.hold(on=message.tone is Tone.DANGER)
        self.changed.emit(message)


def announce(source: QObject, message: Message) -> None:
    """Have a screen reader say a message, an error before whatever it says now."""
    event = QAccessibleAnnouncementEvent(source, f"{message.text} {message.next_step}".strip())
    if message.tone is Tone.DANGER:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)

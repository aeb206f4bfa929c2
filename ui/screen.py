"""What every screen is to the window around it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from fieldkit import logs
from fieldkit.services.drafts import Draft
from ui.changes import Changes
from ui.style.metrics import GAP

SHEET = "sheet"
"""Part of a page's draft that says what is typed in a sheet over it."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does, for the status bar."""

    keys: str
    text: str


class Screen(QWidget):
    """A page of the window.

    A screen gets its collaborators by constructor, says which kinds it shows with `watch`, and builds what it shows in
    `reload`. It is loaded when first shown, and again when a watched kind changed: at once while visible, else when
    next shown.
    """

    facts_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: frozenset[str] = frozenset()
        self._stale = True
        self._waiting: Draft | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._reload_if_stale)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(GAP, GAP, GAP, GAP)
        self.body.setSpacing(GAP)

    @property
    def title(self) -> str:
        """Name of the page for the window title and screen readers."""
        return ""

    def hints(self) -> Sequence[Hint]:
        """Keys worth knowing on this page; emit `facts_changed` when they change."""
        return ()

    def facts(self) -> Sequence[str]:
        """Short sentences for the left of the status bar; emit `facts_changed` when they change."""
        return ()

    def shown(self) -> None:
        """The page came to the front; called after a stale page was reloaded."""

    def reload(self) -> None:
        """Ask for what the page shows."""

    def finish(self) -> None:
        """Save what is typed where it can be saved as it stands; before locking, closing and another language."""

    def draft(self) -> Draft | None:
        """What is typed here and not stored, also after `finish`; None for nothing."""
        return self._waiting or self.typed()

    def typed(self) -> Draft | None:
        """What the page holds that is not stored, in what JSON knows; None for nothing."""
        return None

    def put_back(self, draft: Draft) -> None:
        """Show over what is stored what was typed before.

        Raises:
            ValueError: not what `typed` of this version says.
        """

    def take_up(self, draft: Draft) -> None:
        """Have a draft put back once the page shows what is stored."""
        self._waiting = draft
        self.make_stale()

    def show_waiting(self) -> None:
        """Put back the draft that was taken up and say why it cannot be saved; call at the end of showing."""
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            return
        try:
            self.put_back(waiting)
        except ValueError:
            logs.event("draft-unreadable")
        else:
            self.finish()

    def first_focus(self) -> QWidget | None:
        """The widget that takes the keyboard when one comes from the rail; by default the first that can."""
        at = self.nextInFocusChain()
        while at is not None and at is not self:
            usable = at.isEnabled() and at.isVisible() and bool(at.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if self.isAncestorOf(at) and usable:
                return at
            at = at.nextInFocusChain()
        return None

    def bring_forward(self, parts: QStackedWidget, at: int) -> None:
        """Show another part of the page; if the part before it had the keyboard, that begins anew there.

        Left to Qt, the keyboard would go to whatever comes next, such as the second of two buttons.
        """
        before, focused = parts.currentWidget(), QApplication.focusWidget()
        held = before is not None and focused is not None and before.isAncestorOf(focused)
        if parts.currentIndex() == at:
            return
        parts.setCurrentIndex(at)
        begin = self.first_focus() if held else None
        if begin is not None:
            begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def watch(self, changes: Changes, kinds: Iterable[str]) -> None:
        """Reload when one of these kinds was touched."""
        self._kinds = frozenset(kinds)
        changes.changed.connect(self._note)

    def make_stale(self) -> None:
        """Reload now if visible, else when next shown; several calls in one turn of the loop reload once."""
        self._stale = True
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was away."""
        super().showEvent(event)
        self._reload_if_stale()
        self.shown()

    def _note(self, kinds: frozenset[str]) -> None:
        if kinds & self._kinds:
            self.make_stale()

    def _reload_if_stale(self) -> None:
        # The window may have been closed since a reload was asked for; then there is nobody left to ask.
        if self._stale and self.isVisible():
            self._stale = False
            self.reload()


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """A place in the rail.

    Args:
        key: stable name, used in `MainWindow.show_screen`.
        group: caption above it, translated; entries of one group stand together.
        title: label in the rail, translated.
        icon: name of an icon in `resources/icons`.
        shortcut: such as `Ctrl+1`; empty for none.
        factory: builds the page when it is first opened.
    """

    key: str
    group: str
    title: str
    icon: str
    shortcut: str
    factory: Callable[[], Screen]

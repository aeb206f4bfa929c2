"""What the mouse does on a transcript."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from ui.reading.page import Page, Place

_SCROLL_EVERY = 40


class Pointed(Protocol):
    """What pointing needs of the view."""

    anchor: Place
    place: Place
    chosen: str | None

    @property
    def page(self) -> Page:
        """What is read."""

    def viewport(self) -> QWidget:
        """What it is painted on."""

    def verticalScrollBar(self) -> QScrollBar:
        """Its position."""

    def place_at(self, point: QPointF) -> Place:
        """The place under a position."""

    def thing_at(self, point: QPointF) -> str | None:
        """What stands beside the words under a position: None on the words, "" where there is nothing."""

    def things_under(self, place: Place) -> Sequence[str]:
        """What lies on the words at a place, the smallest first."""

    def word_places(self, place: Place) -> tuple[Place, Place]:
        """The word around a place."""

    def turn_places(self) -> tuple[Place, Place]:
        """The turn of the caret."""

    def put_caret(self, place: Place, *, extend: bool) -> None:
        """Move the caret."""

    def select(self, start: Place, end: Place) -> None:
        """Select from one place to another."""

    def choose(self, thing: str | None) -> None:
        """Choose one of these things, or none."""


class Pointing:
    """Clicks and drags; a drag beyond the edge scrolls on.

    Args:
        view: what is pointed at.
    """

    def __init__(self, view: Pointed) -> None:
        self._view = view
        self._pressed: QPointF | None = None
        self._at = QPointF()
        self._word: tuple[Place, Place] | None = None
        self._since_word = QElapsedTimer()
        self._scrolling = QTimer(interval=_SCROLL_EVERY)
        self._scrolling.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        """Put the caret where it was pressed; with Shift extend to there; a third click takes the turn."""
        if event.button() != Qt.MouseButton.LeftButton or self._view.thing_at(event.position()) is not None:
            self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None
            return
        third = self._is_third_click(event)
        self._pressed = event.position()
        if third:
            self._word = None
            self._view.select(*self._view.turn_places())
            self._pressed = None
            return
        self._word = None
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._view.put_caret(self._view.place_at(event.position()), extend=extend)

    def _is_third_click(self, event: QMouseEvent) -> bool:
        if self._word is None or self._pressed is None or self._view.anchor != self._word[0]:
            return False
        near = (event.position() - self._at).manhattanLength() < QApplication.startDragDistance()
        return near and not self._since_word.hasExpired(QApplication.doubleClickInterval())

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection; by words after a double click."""
        self._at = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed is None:
            self._view.viewport().setCursor(_shape(self._view.thing_at(event.position())))
            return
        if (event.position() - self._pressed).manhattanLength() < 3:
            return
        self._extend()
        outside = not 0 <= event.position().y() <= self._view.viewport().height()
        if outside and not self._scrolling.isActive():
            self._scrolling.start()
        elif not outside:
            self._scrolling.stop()

    def release(self, event: QMouseEvent) -> None:
        """A click chooses what is under it; another click there the next thing under it."""
        self._scrolling.stop()
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        view = self._view
        beside = view.thing_at(event.position())
        if beside is not None:
            view.choose(beside)
        elif view.anchor == view.place:
            under = list(view.things_under(view.place))
            at = under.index(view.chosen) + 1 if view.chosen in under else 0
            view.choose(under[at % len(under)] if under else None)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word."""
        if event.button() == Qt.MouseButton.LeftButton and self._view.page.turns:
            self._word = self._view.word_places(self._view.place_at(event.position()))
            self._since_word.start()
            self._pressed = self._at = event.position()
            self._view.select(*self._word)

    def _extend(self) -> None:
        to = self._view.place_at(self._at)
        if self._word is None:
            self._view.put_caret(to, extend=True)
            return
        begin, end = self._view.word_places(to)
        if to < self._word[0]:
            self._view.select(self._word[1], begin)
        else:
            self._view.select(self._word[0], max(end, self._word[1]))

    def _scroll(self) -> None:
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        beyond = self._at.y() if self._at.y() < 0 else max(0.0, self._at.y() - height)
        bar.setValue(bar.value() + round(beyond / 2))
        self._extend()


def _shape(thing: str | None) -> Qt.CursorShape:
    if thing is None:
        return Qt.CursorShape.IBeamCursor
    return Qt.CursorShape.PointingHandCursor if thing else Qt.CursorShape.ArrowCursor

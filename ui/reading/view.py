"""A transcript that is read, selected and walked through, painted only where one looks."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.reading.caret import Caret
from ui.reading.page import Page, PageTurn, Place
from ui.reading.paper import Look, small
from ui.reading.pointing import Pointing
from ui.style import theme

P = TypeVar("P", bound=Page)

READING = 15
_FLASH_STEPS = 12
_FLASH_EVERY = 90
TOP = 14


class ReadingView(QAbstractScrollArea, Generic[P]):
    """Reads, selects and points; what stands on the words and beside them is painted by those who inherit.

    Places are numbers of turns and UTF-16 units (`ui.reading.page.Place`).

    Args:
        page: makes the page in a font.
        parent: Qt parent.
    """

    moved = Signal()
    """Caret or selection is somewhere else."""
    thing_chosen = Signal(object)
    """Identifier of what was chosen on the words, or None."""
    command = Signal(str)
    """A key without a place of its own in reading, as typed: a digit, a letter, a line feed for Enter."""
    removal_asked = Signal()

    def __init__(self, page: Callable[[QFont], P], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._font = small(self.font(), READING)
        self.page: P = page(self._font)
        self._caret = Caret(self.page)
        self._pointing = Pointing(self)
        self.anchor = Place(0, 0)
        self.place = Place(0, 0)
        self.chosen: str | None = None
        self._flash: tuple[Place, Place] | None = None
        self._flash_left = 0
        self._flashing = QTimer(self, interval=_FLASH_EVERY)
        self._flashing.timeout.connect(self._fade)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)

    # what is shown

    def set_turns(self, turns: Sequence[PageTurn]) -> None:
        """Show these turns; the place is kept when they are the same turns with corrected words."""
        same = [turn.id for turn in turns] == [turn.id for turn in self.page.turns]
        first, inside = self._first_in_sight() if same else (0, 0.0)
        caret = self.place if same else Place(0, 0)
        self.measure(turns)
        # Without turns a new width costs nothing.
        self.page.set_turns(())
        self.page.set_width(self.line)
        self.page.set_turns(turns)
        self._set_range()
        self.verticalScrollBar().setValue(round(self.page.top(first) + inside))
        self._settle()
        if turns:
            caret = min(caret, Place(caret.turn, self.page.offsets[caret.turn].length))
        self.anchor = self.place = caret
        if not same:
            self.chosen = None
        self._tell_place()

    def choose(self, thing: str | None) -> None:
        """Choose something on the words, or nothing."""
        thing = thing or None
        if thing != self.chosen:
            self.chosen = thing
            self.viewport().update()
            self.thing_chosen.emit(thing)

    @property
    def selection(self) -> tuple[Place, Place] | None:
        """The selected words from one place to another, or None."""
        if self.anchor == self.place:
            return None
        return min(self.anchor, self.place), max(self.anchor, self.place)

    def select(self, start: Place, end: Place) -> None:
        """Select from one place to another; the caret stands at the second."""
        self.anchor, self.place = start, end
        self._tell_place()

    def flash(self, start: Place, end: Place) -> None:
        """Let a stretch glow for a second, so that the eye finds it."""
        self._flash, self._flash_left = (start, end), _FLASH_STEPS
        self._flashing.start()
        self.viewport().update()

    # where it is shown

    @property
    @abstractmethod
    def line(self) -> float:
        """Width of a line of words now."""

    @property
    @abstractmethod
    def left(self) -> float:
        """Where the words begin."""

    def measure(self, turns: Sequence[PageTurn]) -> None:
        """Make room for what stands before the words of these turns."""

    @abstractmethod
    def paint_turn(self, painter: QPainter, turn: int, upper: float, lower: float, look: Look) -> None:
        """Paint what of a turn lies between two heights; its top is at 0."""

    def thing_at(self, _point: QPointF) -> str | None:
        """What stands beside the words at a position in the viewport: None on the words, "" where there is nothing."""
        return None

    def things_under(self, _place: Place) -> Sequence[str]:
        """What lies on the words at a place, the smallest first."""
        return ()

    def reveal(self, place: Place, *, middle: bool = False) -> None:
        """Scroll until a place is in sight; in the upper third with `middle` unless it is well in sight already."""
        if not self.page.turns:
            return
        for _ in range(3):
            # Laying out what comes into sight may move it once more.
            top, bottom = self._extent(place)
            bar, height = self.verticalScrollBar(), self.viewport().height()
            at = bar.value()
            if middle and not at + 40 <= top <= at + height - 80:
                at = int(top - height / 3)
            elif top < at + 6:
                at = int(top - 6)
            elif bottom > at + height - 6:
                at = int(bottom - height + 6)
            bar.setValue(at)
            self._settle()
        self.viewport().update()

    def place_at(self, point: QPointF) -> Place:
        """The place nearest to a position in the viewport."""
        y = point.y() + self.verticalScrollBar().value() - TOP
        turn = self.page.turn_at(y)
        if not self.page.turns:
            return Place(0, 0)
        block = self.page.block(turn)
        return Place(turn, block.unit_at(point.x() - self.left, block.line_at(y - self.page.top(turn))))

    def point_below(self, place: Place) -> QPoint:
        """Below a place, in the viewport; for what floats there."""
        _, bottom = self._extent(place)
        x = self.left + self.page.block(place.turn).x_of(place.unit)
        return QPoint(int(x), int(bottom - self.verticalScrollBar().value()) + 4)

    def _extent(self, place: Place) -> tuple[float, float]:
        block = self.page.block(place.turn)
        line = block.line_of(place.unit)
        upper, lower = block.extent(line, line)
        top = self.page.top(place.turn) + TOP
        return top + upper, top + lower

    def arrange(self) -> None:
        """Break the lines anew; what was at the top stays there."""
        first, inside = self._first_in_sight()
        if self.page.set_width(self.line) and self.page.turns:
            self._set_range()
            self.verticalScrollBar().setValue(int(self.page.top(first) + inside))
        self._settle()
        self.viewport().update()

    def _first_in_sight(self) -> tuple[int, float]:
        """The turn at the top, and how far it is scrolled."""
        at = self.verticalScrollBar().value()
        first = self.page.turn_at(at - TOP)
        return first, at - self.page.top(first)

    def _settle(self) -> None:
        """Lay out what is in sight; what turns out taller above moves nothing that one is reading."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if self.page.turns:
            first = self.page.turn_at(bar.value() - TOP)
            below = self.page.top(first + 1) - bar.value()
            self.page.block(first)
            shift = self.page.top(first + 1) - bar.value() - below
            turn = first
            while turn < len(self.page.turns) and self.page.top(turn) < bar.value() + shift + height:
                self.page.block(turn)
                turn += 1
            self._set_range()
            if round(shift) and self.page.top(first) + TOP < bar.value():
                bar.setValue(bar.value() + round(shift))
        else:
            self._set_range()

    def _set_range(self) -> None:
        height = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, int(self.page.height + 2 * TOP - height)))
        self.verticalScrollBar().setPageStep(max(1, height - 40))
        self.verticalScrollBar().setSingleStep(24)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the turns in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.current().surface))
        painter.setFont(self._font)
        self._settle()
        glow = self._flash_left / _FLASH_STEPS
        look = Look(self.place, self.hasFocus(), self.chosen, self.selection, self._flash, glow)
        scrolled = self.verticalScrollBar().value()
        turn = self.page.turn_at(scrolled - TOP)
        while turn < len(self.page.turns):
            top = round(self.page.top(turn) + TOP - scrolled)
            if top > event.rect().bottom():
                break
            painter.save()
            painter.translate(0, top)
            self.paint_turn(painter, turn, event.rect().top() - top, event.rect().bottom() - top, look)
            painter.restore()
            turn += 1

    def _fade(self) -> None:
        self._flash_left -= 1
        if self._flash_left <= 0:
            self._flash = None
            self._flashing.stop()
        self.viewport().update()

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, copy; the rest is told as a command."""
        modifiers = event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        key = Qt.Key(event.key())
        moved = self._caret.stepped(self.place, key, by_word=control, view_height=self.viewport().height() - 40)
        if moved is not None:
            self._go(moved, extend=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select(*self._caret.turn_of(self.place))
        elif key == Qt.Key.Key_Escape and (self.selection or self.chosen):
            self.select(self.place, self.place)
            self.choose(None)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.command.emit("\n")
        elif event.text().strip() and not modifiers & ~_TYPING:
            self.command.emit(event.text())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected words on the clipboard."""
        if self.selection is not None:
            QGuiApplication.clipboard().setText(self.page.text(*self.selection))

    def turn_places(self) -> tuple[Place, Place]:
        """The whole turn in which the caret stands."""
        return self._caret.turn_of(self.place)

    def word_places(self, place: Place) -> tuple[Place, Place]:
        """The word around a place."""
        return self._caret.word_at(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret, or begin a selection."""
        self._pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection while the button is held."""
        self._pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a selection chooses what is under it."""
        self._pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        self._pointing.double_click(event)

    def put_caret(self, place: Place, *, extend: bool) -> None:
        """Move the caret without scrolling, as the mouse does."""
        self._caret.forget_column()
        self.place = place
        if not extend:
            self.anchor = place
        self._tell_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew; what was at the top stays there."""
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Paint in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.viewport().update()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint what is in sight now."""
        self.viewport().update()

    def reading_font(self) -> QFont:
        """The font of the words."""
        return QFont(self._font)

    def _go(self, place: Place, *, extend: bool) -> None:
        self.place = place
        if not extend:
            self.anchor = place
        self.reveal(place)
        self._tell_place()

    def _tell_place(self) -> None:
        if self.page.turns:
            turn = self.page.turns[self.place.turn]
            self.setAccessibleDescription(f"{self.place.turn + 1} {turn.speaker}: {turn.text}")
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.viewport().update()
        self.moved.emit()


_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier

"""The transcript with its codings, painted only where one looks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from ui.coding import painting
from ui.coding.caret import Caret
from ui.coding.marks import Mark
from ui.coding.page import Page, PageTurn, Place
from ui.coding.paper import Look, Paper
from ui.coding.pointing import Pointing
from ui.style import theme
from ui.style.metrics import CAPTION, SMALL

READING = 15
_WIDEST_SPEAKER = 84
_FLASH_STEPS = 12
_FLASH_EVERY = 90
_TOP = 14


class TranscriptView(QAbstractScrollArea):
    """Reads, selects and points at codings; what becomes of it is the screen's.

    Places are numbers of turns and UTF-16 units (`ui.coding.page.Place`).
    """

    moved = Signal()
    """Caret or selection is somewhere else."""
    mark_chosen = Signal(object)
    """Identifier of a coding, or None."""
    command = Signal(str)
    """A key without a place of its own in reading: a digit, a letter, `/`."""
    removal_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._font = painting.small(self.font(), READING)
        self.page = Page(self._font)
        self._caret = Caret(self.page)
        self._pointing = Pointing(self)
        self._labels = painting.Labels()
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
        self.setAccessibleName(self.tr("Transcript"))

    # what is shown

    def set_turns(self, turns: Sequence[PageTurn]) -> None:
        """Show these turns; the place is kept when they are the same turns with corrected words."""
        same = [turn.id for turn in turns] == [turn.id for turn in self.page.turns]
        at = self.verticalScrollBar().value() if same else 0
        caret = self.place if same else Place(0, 0)
        self._labels = self._measured(turns)
        # Without turns a new width costs nothing.
        self.page.set_turns(())
        self.page.set_width(self.columns.line)
        self.page.set_turns(turns)
        self._set_range()
        self.verticalScrollBar().setValue(at)
        self._settle()
        if turns:
            caret = min(caret, Place(caret.turn, self.page.offsets[caret.turn].length))
        self.anchor = self.place = caret
        if not same:
            self.chosen = None
        self._tell_place()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these codings, given in order of place; one that is gone is no longer chosen."""
        self.page.set_marks(marks)
        if self.chosen is not None and self.chosen_mark() is None:
            self.choose(None)
        self.viewport().update()

    def chosen_mark(self) -> Mark | None:
        """The chosen coding."""
        return next((mark for mark in self.page.marks if mark.id == self.chosen), None)

    def choose(self, coding: str | None) -> None:
        """Choose a coding, or none."""
        if coding != self.chosen:
            self.chosen = coding
            self.viewport().update()
            self.mark_chosen.emit(coding)

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
    def columns(self) -> painting.Columns:
        """Where the columns stand now."""
        return painting.columns(self.viewport().width(), self._labels)

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
        y = point.y() + self.verticalScrollBar().value() - _TOP
        turn = self.page.turn_at(y)
        if not self.page.turns:
            return Place(0, 0)
        block = self.page.block(turn)
        return Place(turn, block.unit_at(point.x() - self.columns.text, block.line_at(y - self.page.top(turn))))

    def bar_at(self, point: QPointF) -> Mark | None:
        """The mark whose bar or name is at a position in the viewport."""
        where = self.columns
        if point.x() < where.bars - 6 or not self.page.turns:
            return None
        y = point.y() + self.verticalScrollBar().value() - _TOP
        turn = self.page.turn_at(y)
        block = self.page.block(turn)
        for mark in self.page.marks_in(turn):
            box = painting.bar_box(block, mark.within(turn, block.length), self.page.lanes[mark.id], where)
            if box.adjusted(-5, 0, 0, 0).contains(point.x(), y - self.page.top(turn)):
                return mark
        return None

    def point_below(self, place: Place) -> QPoint:
        """Below a place, in the viewport; for what floats there."""
        _, bottom = self._extent(place)
        x = self.columns.text + self.page.block(place.turn).x_of(place.unit)
        return QPoint(int(x), int(bottom - self.verticalScrollBar().value()) + 4)

    def _extent(self, place: Place) -> tuple[float, float]:
        block = self.page.block(place.turn)
        line = block.line_of(place.unit)
        upper, lower = block.extent(line, line)
        top = self.page.top(place.turn) + _TOP
        return top + upper, top + lower

    def _measured(self, turns: Sequence[PageTurn]) -> painting.Labels:
        speakers = {turn.speaker for turn in turns}
        bold = QFontMetricsF(painting.small(self._font, SMALL, bold=True))
        speaker = min(_WIDEST_SPEAKER, max((bold.horizontalAdvance(one) for one in speakers), default=0.0))
        times = [turn.time for turn in turns if turn.time is not None]
        caption = QFontMetricsF(painting.small(self._font, CAPTION))
        time = caption.horizontalAdvance(painting.clock(max(times))) if times else 0.0
        # The number of the current turn is bold.
        number = QFontMetricsF(painting.small(self._font, CAPTION, bold=True))
        return painting.Labels(number.horizontalAdvance(str(len(turns))), speaker, time)

    def _arrange(self) -> None:
        bar = self.verticalScrollBar()
        first = self.page.turn_at(bar.value() - _TOP)
        inside = bar.value() - self.page.top(first) if self.page.turns else 0.0
        if self.page.set_width(self.columns.line) and self.page.turns:
            self._set_range()
            bar.setValue(int(self.page.top(first) + inside))
        self._settle()
        self.viewport().update()

    def _settle(self) -> None:
        """Lay out what is in sight; what turns out taller above moves nothing that one is reading."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if self.page.turns:
            first = self.page.turn_at(bar.value() - _TOP)
            below = self.page.top(first + 1) - bar.value()
            self.page.block(first)
            shift = self.page.top(first + 1) - bar.value() - below
            turn = first
            while turn < len(self.page.turns) and self.page.top(turn) < bar.value() + shift + height:
                self.page.block(turn)
                turn += 1
            self._set_range()
            if round(shift) and self.page.top(first) + _TOP < bar.value():
                bar.setValue(bar.value() + round(shift))
        else:
            self._set_range()

    def _set_range(self) -> None:
        height = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, int(self.page.height + 2 * _TOP - height)))
        self.verticalScrollBar().setPageStep(max(1, height - 40))
        self.verticalScrollBar().setSingleStep(24)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the turns in sight."""
        tokens = theme.current()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens.surface))
        painter.setFont(self._font)
        self._settle()
        glow = self._flash_left / _FLASH_STEPS
        look = Look(self.place, self.hasFocus(), self.chosen, self.selection, self._flash, glow)
        paper = Paper(painter, tokens, self.page, self.columns, look)
        scrolled = self.verticalScrollBar().value()
        turn = self.page.turn_at(scrolled - _TOP)
        while turn < len(self.page.turns):
            top = round(self.page.top(turn) + _TOP - scrolled)
            if top > event.rect().bottom():
                break
            painter.save()
            painter.translate(0, top)
            paper.paint(turn, event.rect().top() - top, event.rect().bottom() - top)
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
            self.command.emit("/")
        elif event.text().strip() and not modifiers & ~_TYPING:
            self.command.emit(event.text().casefold())
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
        """A click without a selection chooses the coding under it."""
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

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole name of a code under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.bar_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), mark.name if mark else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu at the mouse, or at the caret when a key asked."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.menu_asked.emit(event.pos() if by_mouse else self.point_below(self.place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew; what was at the top stays there."""
        super().resizeEvent(event)
        self._arrange()

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

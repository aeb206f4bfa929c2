"""The transcript with its codings."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from ui.coding import painting
from ui.coding.marks import Mark
from ui.coding.page import CodedPage
from ui.coding.paper import Paper
from ui.reading.page import PageTurn, Place
from ui.reading.paper import Look, small
from ui.reading.view import TOP, ReadingView
from ui.style import theme
from ui.style.metrics import CAPTION, SMALL

_WIDEST_SPEAKER = 84


class TranscriptView(ReadingView[CodedPage]):
    """Reads, selects and points at codings; what becomes of it is the screen's."""

    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._labels = painting.Labels()
        super().__init__(CodedPage, parent)
        self.setAccessibleName(self.tr("Transcript"))

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these codings, given in order of place; one that is gone is no longer chosen."""
        self.page.set_marks(marks)
        if self.chosen is not None and self.chosen_mark() is None:
            self.choose(None)
        self.viewport().update()

    def chosen_mark(self) -> Mark | None:
        """The chosen coding."""
        return next((mark for mark in self.page.marks if mark.id == self.chosen), None)

    @property
    def columns(self) -> painting.Columns:
        """Where the columns stand now."""
        return painting.columns(self.viewport().width(), self._labels)

    @property
    def line(self) -> float:
        """Width of a line of words now."""
        return self.columns.line

    @property
    def left(self) -> float:
        """Where the words begin."""
        return self.columns.text

    def measure(self, turns: Sequence[PageTurn]) -> None:
        """Make room for numbers, speakers and times."""
        speakers = {turn.speaker for turn in turns}
        bold = QFontMetricsF(small(self.reading_font(), SMALL, bold=True))
        speaker = min(_WIDEST_SPEAKER, max((bold.horizontalAdvance(one) for one in speakers), default=0.0))
        times = [turn.time for turn in turns if turn.time is not None]
        caption = QFontMetricsF(small(self.reading_font(), CAPTION))
        time = caption.horizontalAdvance(painting.clock(max(times))) if times else 0.0
        # The number of the current turn is bold.
        number = QFontMetricsF(small(self.reading_font(), CAPTION, bold=True))
        self._labels = painting.Labels(number.horizontalAdvance(str(len(turns))), speaker, time)

    def paint_turn(self, painter: QPainter, turn: int, upper: float, lower: float, look: Look) -> None:
        """Words on the grounds of their codings, and the bars beside them."""
        Paper(painter, theme.current(), self.page, self.columns, look).paint(turn, upper, lower)

    def bar_at(self, point: QPointF) -> Mark | None:
        """The mark whose bar or name is at a position in the viewport."""
        where = self.columns
        if point.x() < where.bars - 6 or not self.page.turns:
            return None
        y = point.y() + self.verticalScrollBar().value() - TOP
        turn = self.page.turn_at(y)
        block = self.page.block(turn)
        for mark in self.page.marks_in(turn):
            box = painting.bar_box(block, mark.within(turn, block.length), self.page.lanes[mark.id], where)
            if box.adjusted(-5, 0, 0, 0).contains(point.x(), y - self.page.top(turn)):
                return mark
        return None

    def thing_at(self, point: QPointF) -> str | None:
        """The coding whose bar or name is at a position in the viewport."""
        mark = self.bar_at(point)
        return mark.id if mark is not None else None

    def things_under(self, place: Place) -> Sequence[str]:
        """Codings at a place, the shortest first."""
        return [mark.id for mark in self.page.marks_at(place)]

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

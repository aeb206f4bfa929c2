"""A transcript as spoken and, beside it, as shared."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from fieldkit.services.comparing import TurnBeside
from ui.anonymise import painting
from ui.anonymise.page import BesidePage
from ui.reading.page import PageTurn, Place
from ui.reading.paper import Look, small
from ui.reading.view import TOP, ReadingView
from ui.style import theme
from ui.style.metrics import CAPTION, SMALL

_WIDEST_SPEAKER = 34
_HEADINGS = 28


class BesideView(ReadingView[BesidePage]):
    """Words are selected on the side as spoken; a click on what was found, on either side, chooses its identifier.

    Args:
        parent: Qt parent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._speaker = 0.0
        self._labels: dict[str, str] = {}
        super().__init__(BesidePage, parent)
        self.describe: Callable[[str], str] = lambda _identifier: ""
        """What a tooltip says of an identifier."""
        self.setAccessibleName(self.tr("Transcript as spoken and as shared"))
        self._headings = _Headings(self)
        self.setViewportMargins(0, _HEADINGS, 0, 0)

    def show_turns(self, turns: Sequence[TurnBeside]) -> None:
        """Show these turns; what one reads stays in sight when they are the same ones decided upon differently."""
        chosen = self.chosen
        self.set_turns(self.page.set_beside(turns))
        self.chosen = chosen

    def show_both(self, both: bool) -> None:
        """Show both sides, or only the words as spoken."""
        if both != self.page.both:
            self.page.both = both
            self.page.forget()
            self.arrange()
            self._headings.update()

    @property
    def columns(self) -> painting.Columns:
        """Where the columns stand now."""
        return painting.columns(self.viewport().width(), self._speaker, both=self.page.both)

    @property
    def line(self) -> float:
        """Width of a line of words now."""
        return self.columns.line

    @property
    def left(self) -> float:
        """Where the words begin."""
        return self.columns.spoken

    def measure(self, turns: Sequence[PageTurn]) -> None:
        """Make room for speakers."""
        bold = QFontMetricsF(small(self.reading_font(), SMALL, bold=True))
        self._labels = painting.short_labels({turn.speaker for turn in turns})
        widest = max((bold.horizontalAdvance(label) for label in self._labels.values()), default=0.0)
        self._speaker = min(float(_WIDEST_SPEAKER), widest)

    def paint_turn(self, painter: QPainter, turn: int, upper: float, lower: float, look: Look) -> None:
        """Both sides of a turn."""
        speaker = self.page.turns[turn].speaker
        painting.paint_speaker(painter, theme.current(), self.columns, speaker, self._labels.get(speaker, ""))
        painting.Paper(painter, theme.current(), self.page, self.columns, look).paint(turn, upper, lower)

    def mark(self, identifier: str | None) -> None:
        """Let the places of an identifier stand out, without telling."""
        self.chosen = identifier
        self.viewport().update()

    def point_at(self, turn: str, start: int, end: int) -> bool:
        """Bring a place into sight and let it glow; False when the turn is not shown.

        Args:
            turn: identifier.
            start, end: code points.
        """
        begin, stop = self.page.place(turn, start), self.page.place(turn, end)
        if begin is None or stop is None:
            return False
        self.select(begin, begin)
        self.reveal(begin, middle=True)
        self.flash(begin, stop)
        return True

    def selected_words(self) -> str:
        """The selected words on one line, "" for none."""
        return " ".join(self.page.text(*self.selection).split()) if self.selection is not None else ""

    def thing_at(self, point: QPointF) -> str | None:
        """The identifier under a position on the side as shared, "" for none; None on the words as spoken."""
        shared = self.columns.shared
        if shared is None or point.x() < shared - 8 or not self.page.turns:
            return None
        turn = self.page.turn_at(point.y() + self.verticalScrollBar().value() - TOP)
        y = point.y() + self.verticalScrollBar().value() - TOP - self.page.top(turn)
        block = self.page.beside(turn)
        over = (
            one.identifier
            for one in self.page.shared_marks(turn)
            if any(box.contains(point.x() - shared, y) for box in block.rects(one.start, one.end, y, y))
        )
        return next(over, "")

    def things_under(self, place: Place) -> Sequence[str]:
        """Identifiers over a place of the words as spoken."""
        return [one.identifier for one in self.page.found_at(place) if one.identifier]

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is decided about what is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = QPointF(event.pos())
            thing = self.thing_at(at)
            if thing is None and self.page.turns:
                thing = next(iter(self.things_under(self.place_at(at))), None)
            QToolTip.showText(event.globalPos(), self.describe(thing) if thing else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the headings above their columns."""
        super().resizeEvent(event)
        self._headings.setGeometry(QRect(0, 0, self.viewport().width(), _HEADINGS))


class _Headings(QWidget):
    """What each column is, and where it goes; stays while the words scroll."""

    def __init__(self, view: BesideView) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, where = theme.current(), self._view.columns
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.setFont(small(self.font(), CAPTION))
        painter.setPen(QColor(tokens.muted))
        self._write(painter, where.spoken, where.line, self.tr("AS SPOKEN · stays on this laptop"))
        if where.shared is not None:
            self._write(painter, where.shared, where.line, self.tr("AS SHARED · leaves"))

    def _write(self, painter: QPainter, left: float, width: float, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
        box = QRect(int(left), 0, int(width) + 2, _HEADINGS)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

"""Words as spoken or written and, beside them, as shared."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from fieldkit.services.comparing import TurnBeside
from fieldkit.services.leaving import Line
from ui.anonymise import painting
from ui.anonymise.page import BesidePage
from ui.anonymise.pairs import Pair, of_lines, of_turns
from ui.reading.page import PageTurn, Place
from ui.reading.paper import Look, small
from ui.reading.view import TOP, ReadingView
from ui.style import theme
from ui.style.metrics import CAPTION, SMALL

_WIDEST_SPEAKER, _WIDEST_LABEL = 34, 108
_HEADINGS = 28


class BesideView(ReadingView[BesidePage]):
    """Words are selected on the side as spoken; a click on what was found, on either side, chooses its identifier.

    Args:
        parent: Qt parent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._speaker = 0.0
        self._written = False
        self._labels: dict[str, str] = {}
        super().__init__(BesidePage, parent)
        self.describe: Callable[[str], str] = lambda _identifier: ""
        """What a tooltip says of an identifier."""
        self._headings = _Headings(self)
        self.setViewportMargins(0, _HEADINGS, 0, 0)

    def show_turns(self, turns: Sequence[TurnBeside]) -> None:
        """Show these turns; what one reads stays in sight when they are the same ones decided upon differently."""
        self._show(of_turns(turns), written=False)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show what leaves beside transcripts; as for turns."""
        self._show(of_lines(lines), written=True)

    def _show(self, pairs: Sequence[Pair], *, written: bool) -> None:
        self._written = written
        if written:
            self.setAccessibleName(self.tr("As written and as shared"))
        else:
            self.setAccessibleName(self.tr("Transcript as spoken and as shared"))
        self._headings.update()
        chosen = self.chosen
        self.set_turns(self.page.set_beside(pairs))
        self.chosen = chosen

    @property
    def is_written(self) -> bool:
        """Whether it shows what somebody wrote, not a transcript."""
        return self._written

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
        """Make room for what stands before the words."""
        bold = QFontMetricsF(small(self.reading_font(), SMALL, bold=True))
        every = {turn.speaker for turn in turns}
        self._labels = {one: one for one in every} if self._written else painting.short_labels(every)
        widest = max((bold.horizontalAdvance(label) for label in self._labels.values()), default=0.0)
        self._speaker = min(float(_WIDEST_LABEL if self._written else _WIDEST_SPEAKER), widest)

    def paint_turn(self, painter: QPainter, turn: int, upper: float, lower: float, look: Look) -> None:
        """Both sides of a turn."""
        tokens, where, pair = theme.current(), self.columns, self.page.pairs[turn]
        if self._written:
            if pair.begins and turn:
                painting.paint_line(painter, tokens, self.viewport().width())
            painting.paint_label(painter, tokens, where, pair.label, strong=pair.begins)
        else:
            painting.paint_speaker(painter, tokens, where, pair.label, self._labels.get(pair.label, ""))
        if not pair.leaves:
            painting.paint_staying(painter, tokens, where, self.tr("stays here"))
        painting.Paper(painter, tokens, self.page, where, look).paint(turn, upper, lower)

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
            QToolTip.showText(event.globalPos(), self._told_at(at), self.viewport())
            return True
        return super().viewportEvent(event)

    def _told_at(self, at: QPointF) -> str:
        """What is decided about what stands at a position; a label whole, for which there may be no room."""
        if not self.page.turns:
            return ""
        if at.x() < self.left - 4:
            return self.page.turns[self.place_at(at).turn].speaker
        thing = self.thing_at(at)
        if thing is None:
            thing = next(iter(self.things_under(self.place_at(at))), None)
        return self.describe(thing) if thing else ""

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
        painter.fillRect(0, _HEADINGS - 1, self.width(), 1, QColor(tokens.border))
        painter.setFont(small(self.font(), CAPTION))
        painter.setPen(QColor(tokens.muted))
        written = self.tr("AS WRITTEN · stays on this laptop")
        spoken = written if self._view.is_written else self.tr("AS SPOKEN · stays on this laptop")
        self._write(painter, where.spoken, where.line, spoken)
        if where.shared is not None:
            self._write(painter, where.shared, where.line, self.tr("AS SHARED · leaves"))

    def _write(self, painter: QPainter, left: float, width: float, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
        box = QRect(int(left), 0, int(width) + 2, _HEADINGS)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

"""The table and the chart of a study, as drawings."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

from reportlab.graphics.shapes import Drawing, Line, Rect
from reportlab.lib.colors import HexColor, linearlyInterpolatedColor

from fieldkit.domain.sheet import Cell, CrossTable
from fieldkit.sheets.fonts import Face
from fieldkit.sheets.palette import FAINT, HAIR, INK, SLATE, TEAL, TINT
from fieldkit.sheets.text import Style, lay_out, single, strings
from fieldkit.sheets.wording import SheetWords

MOST_ROWS = 24
MOST_COLUMNS = 8
TALL_ROW = 21.0

_HEAD = Style(Face.BOLD, 7.5, 9.5, SLATE)
_NOTE = Style(Face.REGULAR, 7.5, 10, SLATE)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the chart: a label, its colour ("#rrggbb") and its count."""

    label: str = field(repr=False)
    colour: str
    cell: Cell


def bar_chart(bars: Sequence[Bar], words: SheetWords, *, width: float, row: float) -> Drawing:
    """Horizontal bars with their counts, in the order given; a covered count has its mark and no bar.

    Args:
        bars: at least one.
        words: wording, for the mark.
        width: in points.
        row: height of each bar's row, in points.
    """
    drawing = Drawing(width, row * len(bars))
    style = Style(Face.REGULAR, 8.5, row, INK)
    label_width, count_width = width * 0.44, 30.0
    track = width - label_width - count_width
    most = max((bar.cell.value or 0 for bar in bars), default=0) or 1
    for place, bar in enumerate(bars):
        top = drawing.height - place * row
        baseline = top - row / 2 - 3
        label = lay_out(bar.label, style, label_width - 10, most=1)[0]
        drawing.add(strings(label, style, 0, baseline))
        thick = min(8.0, row - 5)
        drawing.add(_rect(label_width, top - row / 2 - thick / 2, track, thick, HAIR))
        if bar.cell.value:
            drawing.add(_rect(label_width, top - row / 2 - thick / 2, track * bar.cell.value / most, thick, bar.colour))
        number = Style(Face.BOLD, 8.5, row, INK if bar.cell.value is not None else SLATE)
        drawing.add(strings(single(shown(bar.cell, words), number), number, width, baseline, align="right"))
    return drawing


def shown(cell: Cell, words: SheetWords) -> str:
    """A count for reading, or the mark of a covered one."""
    return words.withheld if cell.value is None else words.number(cell.value)


def table_drawing(table: CrossTable, words: SheetWords, *, width: float, row: float) -> Drawing:
    """The table with its totals: the first `MOST_ROWS` rows and `MOST_COLUMNS` columns, and how many more there are.

    Args:
        table: covered cells have no value.
        words: wording.
        width: in points.
        row: height of a row, in points.
    """
    return _Table(table, words, width, row).drawn()


def table_height(table: CrossTable, words: SheetWords, *, width: float, row: float) -> float:
    """Height of `table_drawing` with the same measures, in points."""
    return _Table(table, words, width, row).height


class _Table:
    def __init__(self, table: CrossTable, words: SheetWords, width: float, row: float) -> None:
        self._table, self._words, self._width, self._row = table, words, width, row
        self._rows = min(len(table.rows), MOST_ROWS)
        self._columns = min(len(table.columns), MOST_COLUMNS)
        self._unit = min(64.0, width * 0.74 / (self._columns + 1))
        self._labels = width - self._unit * (self._columns + 1)
        names = [name or words.unknown for name in table.columns[: self._columns]]
        self._head = _head_style(names, self._unit - 4)
        self._heads = [lay_out(name, self._head, self._unit - 4, most=3) for name in names]
        self._head_height = max([len(lines) for lines in self._heads], default=1) * _HEAD.leading + 6
        self._more = self._more_note()
        self.height = ceil(self._head_height + row * (self._rows + 1) + (12 if self._more else 0))
        size = min(8.5, row * 0.72)
        self._plain = Style(Face.REGULAR, size, row, INK)
        self._bold = Style(Face.BOLD, size, row, INK)
        self._covered = Style(Face.BOLD, size, row, SLATE)
        self._drawing = Drawing(width, self.height)

    def drawn(self) -> Drawing:
        """The drawing."""
        self._draw_heads()
        top = self.height - self._head_height
        counts = [cell.value or 0 for cells in self._table.cells for cell in cells]
        most = max(counts, default=0) or 1
        for place in range(self._rows):
            self._draw_row(place, top - place * self._row, most)
        self._draw_totals(top - self._rows * self._row)
        if self._more:
            self._drawing.add(strings(single(self._more, _NOTE), _NOTE, 0, 2))
        return self._drawing

    def _more_note(self) -> str:
        rows, columns = len(self._table.rows) - self._rows, len(self._table.columns) - self._columns
        parts = [
            f"{title}: {self._words.more.format(count)}"
            for title, count in ((self._table.row_title, rows), (self._table.column_title, columns))
            if count
        ]
        return " · ".join(parts)

    def _edge(self, column: int) -> float:
        """The right edge of the numbers of a column; the totals stand in the last one."""
        return self._labels + (column + 1) * self._unit - 6

    def _draw_heads(self) -> None:
        bottom = self.height - self._head_height
        self._text(self._table.row_title, _HEAD, 0, bottom + 5, "start")
        for column, lines in enumerate(self._heads):
            for place, line in enumerate(reversed(lines)):
                y = bottom + 5 + place * _HEAD.leading
                self._drawing.add(strings(line, self._head, self._edge(column), y, align="right"))
        self._text(self._words.all, _HEAD, self._edge(self._columns), bottom + 5, "right")
        self._drawing.add(Line(0, bottom, self._width, bottom, strokeColor=HexColor(FAINT), strokeWidth=0.8))

    def _draw_row(self, place: int, top: float, most: int) -> None:
        for column in range(self._columns):
            value = self._table.cells[place][column].value
            if value:
                left = self._labels + column * self._unit
                self._drawing.add(_rect(left, top - self._row, self._unit, self._row, _shade(value / most)))
        self._cells(self._table.rows[place], self._table.cells[place], self._table.row_totals[place], top, self._plain)
        bottom = top - self._row
        self._drawing.add(Line(0, bottom, self._width, bottom, strokeColor=HexColor(HAIR), strokeWidth=0.5))

    def _draw_totals(self, top: float) -> None:
        self._drawing.add(_rect(0, top - self._row, self._width, self._row, TINT))
        self._drawing.add(Line(0, top, self._width, top, strokeColor=HexColor(TEAL), strokeWidth=0.8))
        self._cells(self._words.all, self._table.column_totals, self._table.total, top, self._bold)

    def _cells(self, label: str, cells: Sequence[Cell], total: Cell, top: float, style: Style) -> None:
        baseline = top - self._row / 2 - style.size * 0.35
        step = style.size * 1.15
        names = lay_out(label, style, self._labels - 8, most=2 if self._row >= TALL_ROW else 1)
        for place, line in enumerate(names):
            lifted = baseline + ((len(names) - 1) / 2 - place) * step
            self._drawing.add(strings(line, style, 2, lifted))
        for column, cell in enumerate((*cells[: self._columns], total)):
            usual = self._bold if column == self._columns else style
            self._text(
                shown(cell, self._words),
                self._covered if cell.suppressed else usual,
                self._edge(column),
                baseline,
                "right",
            )

    def _text(self, text: str, style: Style, x: float, y: float, align: str) -> None:
        self._drawing.add(strings(single(text, style), style, x, y, align=align))


def _head_style(names: Sequence[str], width: float) -> Style:
    """The style of the heads, smaller where a single word would not fit."""
    widest = max((single(word, _HEAD).width for name in names for word in name.split()), default=0.0)
    size = max(5.8, min(_HEAD.size, _HEAD.size * width / max(widest, 1.0)))
    return Style(_HEAD.face, size, _HEAD.leading, _HEAD.colour)


def _rect(x: float, y: float, width: float, height: float, colour: str) -> Rect:
    rect = Rect(x, y, width, height)
    rect.fillColor, rect.strokeColor = HexColor(colour), None
    return rect


def _shade(share: float) -> str:
    low, high = HexColor("#f3f9f8"), HexColor("#9ecbc5")
    return f"#{linearlyInterpolatedColor(low, high, 0, 1, share).hexval()[2:]}"

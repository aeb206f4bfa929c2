"""The study summary: a study on one page."""

from collections.abc import Sequence

from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from fieldkit.domain.sheet import Cell, StudySummary
from fieldkit.sheets.drawings import (
    MOST_ROWS,
    TALL_ROW,
    Bar,
    bar_chart,
    shown,
    table_drawing,
    table_height,
)
from fieldkit.sheets.facts import band, heading, notice
from fieldkit.sheets.fonts import Face
from fieldkit.sheets.page import (
    HEIGHT,
    INNER,
    MARGIN,
    Block,
    finished,
    lines_height,
    new_canvas,
    paint_blocks,
    paint_lines,
    rule,
)
from fieldkit.sheets.palette import CAPTION, INK, SLATE, SMALL, SMALL_STRONG, TEAL
from fieldkit.sheets.text import Style, lay_out, paint, single
from fieldkit.sheets.wording import Noun, SheetWords

_MOST_BARS = 10
_BAR_ROW, _TALL_BAR_ROW = 13.5, 17.0
_CHART_SHARE = 0.5
_GAP = 20.0
_LONG_LABEL = 24
_FEW_ROWS = 12


def draw_study_summary(content: StudySummary, words: SheetWords) -> bytes:
    """The summary as a PDF of exactly one A4 page, made in memory.

    Rows, columns, bars and list entries beyond what a page carries are counted in a note, never dropped in silence.

    Args:
        content: what stands on it; counts already suppressed.
        words: the wording.
    """
    canvas, store = new_canvas(words.study_title, content.printed)
    top = HEIGHT - MARGIN
    for block in _upper(content, words):
        paint_blocks(canvas, [block], MARGIN, top)
        top -= block.height
    lower = _lower(content, words)
    room = top - MARGIN - lower.height - lower.before - 4
    for block in _middle(content, words, room):
        top -= block.before
        block.paint(canvas, MARGIN, top)
        top -= block.height
    top -= lower.before
    lower.paint(canvas, MARGIN, top)
    _paint_foot(canvas, content, words)
    canvas.showPage()
    return finished(canvas, store)


def _bars(content: StudySummary) -> list[Bar]:
    return [Bar(theme.name, theme.colour, cell) for theme, cell in content.themes[:_MOST_BARS]]


def _upper(content: StudySummary, words: SheetWords) -> list[Block]:
    months = [words.day(month) for month in dict.fromkeys((content.first_month, content.last_month)) if month]
    when = words.first_to_last.format(*months) if len(months) == 2 else "".join(months)
    subtitle = " · ".join(part for part in (content.wave, when) if part)
    return [band(words.study_title, content.study, subtitle, most=2), _big_numbers(content, words)]


def _big_numbers(content: StudySummary, words: SheetWords) -> Block:
    numbers = (
        (content.interviews, Noun.INTERVIEW),
        (content.respondents, Noun.RESPONDENT),
        (content.words, Noun.WORD),
        (content.codings, Noun.CODING),
    )
    large = Style(Face.BOLD, 20, 28, TEAL)

    def paint_numbers(canvas: Canvas, x: float, top: float) -> None:
        for place, (count, noun) in enumerate(numbers):
            left = x + place * INNER / len(numbers)
            paint(canvas, single(words.number(count), large), large, left, top - 36)
            paint(canvas, single(words.form(count, noun), SMALL), SMALL, left, top - 50)

    return Block(54, paint_numbers)


def _middle(content: StudySummary, words: SheetWords, room: float) -> list[Block]:
    """The table with its footnote, its rows as high as the page allows."""
    title = words.by_attribute.format(content.attribute)
    head = heading(title, words.table_note, before=12)
    if not content.table.rows:
        return [head, notice(words.table_empty)]
    note = _footnote(content, words)
    rows = min(len(content.table.rows), MOST_ROWS) + 1
    room -= head.height + head.before + note.height + note.before
    spare = room - table_height(content.table, words, width=INNER, row=0)
    row = max(9.0, min(_most_row(content), spare / rows))
    drawing = table_drawing(content.table, words, width=INNER, row=row)
    table = Block(drawing.height, lambda canvas, x, top: renderPDF.draw(drawing, canvas, x, top - drawing.height))
    return [head, table, note]


def _most_row(content: StudySummary) -> float:
    """How high a row may get: two lines of label where labels are long."""
    return TALL_ROW if any(len(label) > _LONG_LABEL for label in content.table.rows) else 17.0


def _footnote(content: StudySummary, words: SheetWords) -> Block:
    if not _has_covered(content):
        return Block(0, lambda _canvas, _x, _top: None)
    text = words.suppressed_note.format(mark=words.withheld, most=content.threshold - 1, all=words.all)
    lines = lay_out(text, CAPTION, INNER)
    return Block(
        lines_height(lines, CAPTION),
        lambda canvas, x, top: paint_lines(canvas, lines, CAPTION, x, top, width=INNER),
        before=4,
    )


def _has_covered(content: StudySummary) -> bool:
    table = content.table
    cells = [cell for row in table.cells for cell in row]
    lists = [cell for _, cell in (*content.languages, *content.months)] + [cell for _, cell in content.themes]
    return any(cell.suppressed for cell in (*cells, *table.row_totals, *table.column_totals, table.total, *lists))


def _lower(content: StudySummary, words: SheetWords) -> Block:
    """The chart, the languages and the months, side by side."""
    bars = _bars(content)
    longest = max(len(bars), min(len(content.languages), _MOST_BARS), min(len(content.months), _MOST_BARS), 4)
    bar_row = _TALL_BAR_ROW if len(content.table.rows) <= _FEW_ROWS else _BAR_ROW
    height = 28 + longest * bar_row + 12
    chart_width = INNER * _CHART_SHARE
    list_width = (INNER - chart_width - 2 * _GAP) / 2
    languages = [(words.language_name(code), cell) for code, cell in content.languages]
    months = [(words.day(month), cell) for month, cell in content.months]

    def paint_lower(canvas: Canvas, x: float, top: float) -> None:
        _paint_head(canvas, x, top, width=chart_width, title=words.chart_title, aside=words.chart_note if bars else "")
        if bars:
            drawing = bar_chart(bars, words, width=chart_width, row=bar_row)
            renderPDF.draw(drawing, canvas, x, top - 26 - drawing.height)
            _paint_more(canvas, x, top - 28 - drawing.height, len(content.themes) - len(bars), words)
        else:
            _paint_empty(canvas, x, top - 26, words.chart_empty, width=chart_width)
        # Of languages the most frequent, of months the latest.
        lists = (
            (words.languages_title, languages[:_MOST_BARS], len(languages)),
            (words.months_title, months[-_MOST_BARS:], len(months)),
        )
        left = x + chart_width + _GAP
        for title, entries, count in lists:
            _paint_head(canvas, left, top, width=list_width, title=title)
            if not entries:
                _paint_empty(canvas, left, top - 26, words.unknown, width=list_width)
            _paint_entries(canvas, left, top - 26, entries, words, width=list_width, row=bar_row)
            _paint_more(canvas, left, top - 28 - len(entries) * bar_row, count - len(entries), words)
            left += list_width + _GAP

    return Block(height, paint_lower, before=14)


def _paint_head(canvas: Canvas, x: float, top: float, *, width: float, title: str, aside: str = "") -> None:
    style = Style(Face.BOLD, 10, 14, INK)
    line = single(title, style)
    paint(canvas, line, style, x, top - 11)
    note = single(aside, CAPTION)
    if aside and line.width + note.width + 6 <= width:
        paint(canvas, note, CAPTION, x + line.width + 6, top - 11)
    rule(canvas, x, top - 17, width, colour=TEAL, thickness=0.9)


def _paint_empty(canvas: Canvas, x: float, top: float, text: str, *, width: float) -> None:
    style = Style(Face.REGULAR, 8.5, 12, SLATE)
    paint_lines(canvas, lay_out(text, style, width), style, x, top, width=width)


def _paint_entries(
    canvas: Canvas,
    x: float,
    y: float,
    entries: Sequence[tuple[str, Cell]],
    words: SheetWords,
    *,
    width: float,
    row: float,
) -> None:
    for name, cell in entries:
        baseline = y - row / 2 - 3
        paint(canvas, lay_out(name, SMALL, width - 24, most=1)[0], SMALL, x, baseline)
        paint(canvas, single(shown(cell, words), SMALL_STRONG), SMALL_STRONG, x, baseline, width=width, align="right")
        y -= row


def _paint_more(canvas: Canvas, x: float, top: float, count: int, words: SheetWords) -> None:
    if count > 0:
        paint(canvas, single(words.more.format(count), CAPTION), CAPTION, x, top - 8)


def _paint_foot(canvas: Canvas, content: StudySummary, words: SheetWords) -> None:
    baseline = MARGIN - 18
    rule(canvas, MARGIN, baseline + 14, INNER)
    paint(canvas, single("FieldKit", CAPTION), CAPTION, MARGIN, baseline)
    right = single(words.printed.format(words.day(content.printed)), CAPTION)
    paint(canvas, right, CAPTION, MARGIN, baseline, width=INNER, align="right")

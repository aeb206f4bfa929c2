"""The contact summary sheet: one interview on paper."""

from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from fieldkit.domain.sheet import ContactSummary, Quotation, Theme
from fieldkit.sheets.facts import Fact, band, consent_row, grid, heading, notice
from fieldkit.sheets.fonts import Face
from fieldkit.sheets.marks import BADGE_HEIGHT, BADGE_WIDTH, RULED_LEADING, badge, bar, ruled_lines, theme_numbers
from fieldkit.sheets.page import (
    HEIGHT,
    INNER,
    MARGIN,
    Block,
    finished,
    lines_height,
    new_canvas,
    paginate,
    paint_blocks,
    paint_lines,
    panel,
    rule,
    text_blocks,
)
from fieldkit.sheets.palette import BODY, CAPTION, INK, LABEL, PAPER, REMARK, SLATE, SMALL_STRONG
from fieldkit.sheets.text import Style, lay_out, paint, single
from fieldkit.sheets.wording import Noun, SheetWords

_FOOT = 14.0
_RUNNING_HEAD = 30.0
_PLACE_WIDTH, _PLACE_HEIGHT = 62.0, 29.5
_TEXT_WIDTH = INNER - _PLACE_WIDTH - 12
_WRITING_LINES = 5
_MANY_THEMES = 6

Numbers = dict[tuple[str, ...], int]


def draw_contact_summary(content: ContactSummary, words: SheetWords) -> bytes:
    """The sheet as a PDF of A4 pages, made in memory.

    Args:
        content: what stands on it; nothing of it is left out or cut.
        words: the wording.
    """
    canvas, store = new_canvas(words.contact_title, content.printed)
    top_room = HEIGHT - 2 * MARGIN - _FOOT - _warning_height(content)
    pages = paginate(_blocks(content, words), top_room, top_room - _RUNNING_HEAD)
    for place, blocks in enumerate(pages, start=1):
        top = HEIGHT - MARGIN
        if not content.anonymised:
            _paint_warning(canvas, top, words)
            top -= _warning_height(content)
        if place > 1:
            _paint_running_head(canvas, top, content)
            top -= _RUNNING_HEAD
        paint_blocks(canvas, blocks, MARGIN, top)
        _paint_foot(canvas, content, words, place, len(pages))
        canvas.showPage()
    return finished(canvas, store)


def _blocks(content: ContactSummary, words: SheetWords) -> list[Block]:
    numbers = theme_numbers([*content.themes, *(theme for quote in content.quotations for theme in quote.themes)])
    subtitle = " · ".join(part for part in (content.study, content.wave) if part)
    return [
        band(words.contact_title, content.source_title, subtitle),
        *grid(_facts(content, words), 3),
        consent_row(
            words.consent_title,
            [words.consent_name(item) for item in content.consent],
            [words.consent_name(item) for item in content.consent_missing],
        ),
        heading(words.themes, words.themes_note if content.themes else ""),
        *_themes(content.themes, numbers, words),
        heading(words.quotations, str(len(content.quotations)) if content.quotations else ""),
        *_quotations(content, numbers, words),
        *_reflection(words.surprising, content.surprising, words),
        *_reflection(words.next_time, content.next_time, words),
    ]


def _facts(content: ContactSummary, words: SheetWords) -> list[Fact]:
    who = words.respondent if len(content.respondents) == 1 else words.respondents
    size = f"{words.counted(content.turns, Noun.TURN)}, {words.counted(content.words, Noun.WORD)}"
    spoken = ", ".join(words.language_name(code) for code in content.languages)
    return [
        Fact(who, ", ".join(content.respondents) or words.unknown),
        Fact(words.date, words.day(content.day) or words.unknown),
        Fact(words.place, content.place or words.unknown),
        Fact(words.interviewer, content.interviewer or words.unknown),
        Fact(words.duration, words.unknown if content.duration is None else words.length(content.duration)),
        Fact(words.spoken, spoken or words.unknown),
        *(Fact(label, value) for label, value in content.attributes),
        Fact(words.transcript, size),
    ]


def _themes(themes: Sequence[Theme], numbers: Numbers, words: SheetWords) -> list[Block]:
    if not themes:
        return [notice(words.themes_empty)]
    most = max(theme.count for theme in themes)
    columns = 1 if len(themes) <= _MANY_THEMES else 2
    rows = -(-len(themes) // columns)
    return [_theme_row(themes[row::rows], numbers, most, columns, bound=row == 0) for row in range(rows)]


def _theme_row(themes: Sequence[Theme], numbers: Numbers, most: int, columns: int, *, bound: bool) -> Block:
    """Themes that stand side by side, each with its number, name, parents, bar and count."""
    width = (INNER - 22 * (columns - 1)) / columns
    name_width, count_width = width * (0.5 if columns == 1 else 0.56) - BADGE_WIDTH - 7, 24.0
    names = [lay_out(theme.name, SMALL_STRONG, name_width) for theme in themes]
    parents = [lay_out(" › ".join(theme.path[:-1]), CAPTION, name_width) if theme.path[1:] else [] for theme in themes]
    height = 5 + max(
        lines_height(name, SMALL_STRONG) + lines_height(parent, CAPTION)
        for name, parent in zip(names, parents, strict=True)
    )

    def paint_row(canvas: Canvas, x: float, top: float) -> None:
        for place, theme in enumerate(themes):
            left = x + place * (width + 22)
            badge(canvas, left, top - 0.5, numbers[theme.path], theme.colour)
            paint_lines(canvas, names[place], SMALL_STRONG, left + BADGE_WIDTH + 7, top, width=0)
            under = top - lines_height(names[place], SMALL_STRONG)
            paint_lines(canvas, parents[place], CAPTION, left + BADGE_WIDTH + 7, under, width=0)
            track = left + BADGE_WIDTH + 7 + name_width + 10
            length = left + width - count_width - track
            bar(canvas, track, top - 6, length, share=theme.count / most, colour=theme.colour)
            count = single(str(theme.count), SMALL_STRONG)
            paint(canvas, count, SMALL_STRONG, left + width - count_width, top - 9, width=count_width, align="right")

    return Block(height, paint_row, before=2, bound=bound)


def _quotations(content: ContactSummary, numbers: Numbers, words: SheetWords) -> list[Block]:
    if content.quotes_withheld:
        return [notice(words.quotations_withheld)]
    if not content.quotations:
        return [notice(words.quotations_empty)]
    return [
        block
        for place, quotation in enumerate(content.quotations)
        for block in _quotation(quotation, numbers, words, first=place == 0)
    ]


def _quotation(quotation: Quotation, numbers: Numbers, words: SheetWords, *, first: bool) -> list[Block]:
    colour = quotation.themes[0].colour if quotation.themes else SLATE
    indent = _PLACE_WIDTH + 12

    def side(canvas: Canvas, x: float, top: float, height: float) -> None:
        canvas.setFillColor(HexColor(colour))
        canvas.rect(x + _PLACE_WIDTH, top - height, 2.6, height, stroke=0, fill=1)

    def beside(block: Block) -> Block:
        def paint_beside(canvas: Canvas, x: float, top: float) -> None:
            side(canvas, x, top, block.height)
            block.paint(canvas, x, top)

        return Block(block.height, paint_beside, before=block.before, bound=block.bound)

    said = [beside(block) for block in text_blocks(quotation.text, BODY, _TEXT_WIDTH, indent=indent)]
    said[0] = _with_place(said[0], quotation, words, before=3 if first else 13)
    memo = [
        beside(block)
        for block in text_blocks(f"{words.note}: {quotation.memo}", REMARK, _TEXT_WIDTH, indent=indent)
        if quotation.memo
    ]
    tags = [beside(block) for block in _tags(quotation.themes, numbers, indent)]
    height = sum(block.height for block in (*said, *tags, *memo))
    if height < _PLACE_HEIGHT:
        memo.append(Block(_PLACE_HEIGHT - height, lambda _canvas, _x, _top: None))
    blocks = [*said, *tags, *memo]
    last = len(said) - 1
    return [*blocks[:last], _bound(blocks[last], bool(tags or memo)), *blocks[last + 1 :]]


def _bound(block: Block, bound: bool) -> Block:
    return Block(block.height, block.paint, before=block.before, bound=bound)


def _with_place(block: Block, quotation: Quotation, words: SheetWords, *, before: float) -> Block:
    """The first line of a quotation with its place in the transcript at the side, in three short lines."""
    place = [(words.turn.format(quotation.turn), Style(Face.BOLD, 7.5, 10, INK))]
    if quotation.time is not None:
        place.append((words.clock(quotation.time), CAPTION))
    speaker = lay_out(quotation.speaker, CAPTION, _PLACE_WIDTH - 8, most=1) if quotation.speaker else []

    def paint_first(canvas: Canvas, x: float, top: float) -> None:
        block.paint(canvas, x, top)
        baseline = top - 10.5
        for text, style in place:
            paint(canvas, single(text, style), style, x, baseline)
            baseline -= 10
        for line in speaker:
            paint(canvas, line, CAPTION, x, baseline)

    return Block(block.height, paint_first, before=before, bound=block.bound)


def _tags(themes: Sequence[Theme], numbers: Numbers, indent: float) -> list[Block]:
    """Numbered names of the themes of a quotation, on as many lines as they need."""
    rows: list[list[tuple[float, Theme, str]]] = [[]]
    x = 0.0
    style = Style(Face.REGULAR, 8, 11, SLATE)
    for theme in themes:
        name_width = _TEXT_WIDTH - BADGE_WIDTH - 5
        for place, line in enumerate(lay_out(theme.name, style, name_width)):
            width = BADGE_WIDTH + 5 + line.width
            if rows[-1] and (place or x + width > _TEXT_WIDTH):
                rows.append([])
                x = 0.0
            rows[-1].append((x, theme, line.text if place else f"\n{line.text}"))
            x += width + 14

    def painter(row: list[tuple[float, Theme, str]]) -> Block:
        def paint_row(canvas: Canvas, left: float, top: float) -> None:
            for offset, theme, text in row:
                if text.startswith("\n"):
                    badge(canvas, left + indent + offset, top - 2.5, numbers[theme.path], theme.colour)
                name = single(text, style)
                paint(canvas, name, style, left + indent + offset + BADGE_WIDTH + 5, top - BADGE_HEIGHT + 0.2)

        return Block(15, paint_row, bound=False)

    return [painter(row) for row in rows if row]


def _reflection(title: str, text: str, words: SheetWords) -> list[Block]:
    """What the interviewer wrote, or lines to write on at the evening meeting."""
    if text.strip():
        room = Block(2 * RULED_LEADING, lambda canvas, x, top: ruled_lines(canvas, x, top, INNER, 2))
        return [heading(title), *text_blocks(text, BODY, INNER - 8, before=2), room]
    height = 28 + _WRITING_LINES * RULED_LEADING

    def paint_box(canvas: Canvas, x: float, top: float) -> None:
        panel(canvas, x, top, INNER, height)
        line = single(title, Style(Face.BOLD, 12, 16, INK))
        paint(canvas, line, Style(Face.BOLD, 12, 16, INK), x + 12, top - 18)
        paint(canvas, single(words.write_here, CAPTION), CAPTION, x + 12 + line.width + 8, top - 18)
        ruled_lines(canvas, x + 12, top - 18, INNER - 24, _WRITING_LINES)

    return [Block(height, paint_box, before=16)]


def _warning_height(content: ContactSummary) -> float:
    return 0.0 if content.anonymised else 26.0


def _paint_warning(canvas: Canvas, top: float, words: SheetWords) -> None:
    style = Style(Face.BOLD, 8.5, 11, PAPER)
    panel(canvas, MARGIN, top, INNER, 18, fill=INK, edge=None)
    paint(canvas, single(words.original, style), style, MARGIN, top - 12.2, width=INNER, align="middle")


def _paint_running_head(canvas: Canvas, top: float, content: ContactSummary) -> None:
    who = single(", ".join(content.respondents), CAPTION)
    title = lay_out(content.source_title, LABEL, INNER - min(who.width, INNER / 2) - 16, most=1)[0]
    paint(canvas, title, LABEL, MARGIN, top - 8)
    if who.width <= INNER / 2:
        paint(canvas, who, CAPTION, MARGIN, top - 8, width=INNER, align="right")
    rule(canvas, MARGIN, top - 14, INNER)


def _paint_foot(canvas: Canvas, content: ContactSummary, words: SheetWords, place: int, pages: int) -> None:
    baseline = MARGIN - 18
    rule(canvas, MARGIN, baseline + 14, INNER)
    left = words.original
    if content.anonymised:
        left = words.anonymised if content.looked_through else words.not_looked_through
    style = Style(Face.BOLD, 7.5, 10, SLATE)
    paint(canvas, single(left, style), style, MARGIN, baseline)
    right = f"{words.printed.format(words.day(content.printed))} · {words.page.format(place, pages)}"
    paint(canvas, single(right, CAPTION), CAPTION, MARGIN, baseline, width=INNER, align="right")

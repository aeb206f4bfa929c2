"""The anonymisation report on paper."""

from collections.abc import Callable, Mapping, Sequence

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from fieldkit.domain.identifiers import REPLACING, Decision
from fieldkit.domain.recapture import Estimate
from fieldkit.domain.report import AnonymisationReport, KindCount, ReleaseNote
from fieldkit.domain.risk import Diversity, Figures, Fix, Group, StandsOut, Step, told
from fieldkit.domain.second_reading import Reading
from fieldkit.sheets.facts import Fact, band, grid, heading, notice
from fieldkit.sheets.page import (
    HEIGHT,
    INNER,
    MARGIN,
    Block,
    finished,
    new_canvas,
    paginate,
    paint_blocks,
    paint_lines,
    rule,
)
from fieldkit.sheets.palette import CAPTION, HAIR, SMALL, SMALL_STRONG, TINT
from fieldkit.sheets.text import Style, lay_out, paint, single
from fieldkit.sheets.wording import Noun, SheetWords

_ROW = 17.0
_FOOT = 16.0
_MOST = 12
_MOST_GROUPS = 24
_FIRST, _LABEL = 0.28, 0.36
_DECISIONS = (Decision.PSEUDONYM, Decision.GENERALISE, Decision.REMOVE, Decision.KEEP, Decision.OPEN)


def draw_anonymisation_report(content: AnonymisationReport, words: SheetWords) -> bytes:
    """The report as a PDF of A4 pages, made in memory.

    Args:
        content: numbers only, and values of the study's lists of attributes.
        words: the wording.
    """
    canvas, store = new_canvas(words.report_title, content.printed)
    room = HEIGHT - 2 * MARGIN - _FOOT
    pages = paginate(_blocks(content, words), room, room)
    for number, blocks in enumerate(pages, start=1):
        paint_blocks(canvas, blocks, MARGIN, HEIGHT - MARGIN)
        _paint_foot(canvas, content, words, number, len(pages))
        canvas.showPage()
    return finished(canvas, store)


def _blocks(content: AnonymisationReport, words: SheetWords) -> list[Block]:
    return [
        band(words.report_title, content.study, content.wave, most=2),
        *grid(_facts(content, words), 3),
        *(_release(content.release, words) if content.release else ()),
        *_found(content, words),
        *_second(content.second, words),
        *_risk(content, words),
        heading(words.report_gate_title),
        notice(_gate(content, words)),
        *([notice(words.report_typed.format(words.number(content.typed)))] if content.typed else []),
        notice(words.report_note),
    ]


def _facts(content: AnonymisationReport, words: SheetWords) -> list[Fact]:
    left_out = words.report_left_out.format(
        words.counted(content.left_out_respondents, Noun.RESPONDENT),
        words.counted(content.left_out_interviews, Noun.INTERVIEW),
    )
    return [
        Fact(words.report_transcripts, words.number(content.transcripts)),
        Fact(words.report_unread, words.number(content.unread)),
        Fact(words.report_open, words.number(content.open)),
        Fact(words.report_registered, words.number(content.registered)),
        Fact(words.report_stays, left_out, 2),
    ]


def _release(note: ReleaseNote, words: SheetWords) -> list[Block]:
    leaving, staying = note.leaving, note.staying
    numbers = (
        (words.release_facts["respondents"], leaving.respondents),
        (words.release_facts["transcripts"], leaving.transcripts),
        (words.release_facts["codings"], leaving.codings),
        (words.release_facts["tables"], leaving.tables),
        (words.release_facts["covered"], leaving.covered),
        (words.release_facts["covered_for_earlier"], leaving.covered_for_earlier),
    )
    codings = words.number(staying.codings) if leaving.may_tell(staying) else "*"
    left = (
        (words.release_stays["codings"], codings),
        (words.release_stays["wordless"], words.number(staying.wordless)),
        (words.release_stays["values"], words.number(staying.values)),
    )
    return [
        heading(words.report_release_title, f"{words.release_facts['profile']}: {note.profile.name}"),
        *grid([Fact(label, words.number(count)) for label, count in numbers], 3),
        *(_line(f"{label}: {count}") for label, count in left),
    ]


def _found(content: AnonymisationReport, words: SheetWords) -> list[Block]:
    head = heading(words.report_found_title, words.report_found_note)
    if not content.kinds:
        return [head, notice(words.report_found_empty)]
    titles = [words.decisions[decision.value] for decision in _DECISIONS]
    rows = [
        _row(
            words.kinds[count.kind.value],
            [_number(count, decision, words) for decision in _DECISIONS],
            strong=bool(count.identifiers.get(Decision.OPEN)),
        )
        for count in content.kinds
    ]
    replaced = sum(count.places.get(decision, 0) for count in content.kinds for decision in REPLACING)
    said = [words.report_replaced.format(words.number(replaced))]
    if content.wordless:
        said.append(words.report_wordless.format(words.number(content.wordless)))
    return [head, _row("", titles, style=CAPTION), *rows, notice(" ".join(said))]


def _number(count: KindCount, decision: Decision, words: SheetWords) -> str:
    identifiers = count.identifiers.get(decision, 0)
    if not identifiers:
        return "–"
    return f"{words.number(identifiers)}  ({words.number(count.places.get(decision, 0))})"


def _row(label: str, cells: Sequence[str], *, style: Style = SMALL, strong: bool = False) -> Block:
    first, unit = INNER * _FIRST, INNER * (1 - _FIRST) / len(cells)
    face = SMALL_STRONG if strong and style is SMALL else style

    def paint_row(canvas: Canvas, x: float, top: float) -> None:
        if strong:
            canvas.setFillColor(HexColor(TINT))
            canvas.rect(x, top - _ROW, INNER, _ROW, stroke=0, fill=1)
        baseline = top - _ROW / 2 - style.size * 0.35
        paint(canvas, lay_out(label, face, first - 8, most=1)[0], face, x + 2, baseline)
        for place, cell in enumerate(cells):
            paint(canvas, single(cell, face), face, x + first + place * unit, baseline, width=unit - 4, align="right")
        rule(canvas, x, top - _ROW, INNER, colour=HAIR, thickness=0.5)

    return Block(_ROW, paint_row, bound=style is CAPTION)


def _second(reading: Reading, words: SheetWords) -> list[Block]:
    head = heading(words.report_second_title, words.report_second_note)
    if not reading.passages and not reading.doubtful:
        return [head, notice(words.report_second_never)]

    def whole(estimated: Estimate | None) -> str:
        return _about(estimated, words, lambda value: words.number(round(value)))

    found = reading.found
    facts = [
        Fact(words.report_second_passages, _of(reading.passages, reading.drawn, words)),
        Fact(words.report_second_words, _of(reading.words, reading.of, words)),
        Fact(words.report_second_both, words.number(found.both)),
        Fact(words.report_second_first, words.number(found.first)),
        Fact(words.report_second_alone, words.number(found.second)),
        Fact(words.report_second_rate, _about(reading.missed_per_thousand, words, words.tenths)),
        Fact(words.report_second_left, whole(reading.left), 2),
    ]
    kinds = [
        _row(words.kinds[kind.value], [*map(words.number, (part.first, part.second, part.both)), whole(total)])
        for kind, (part, total) in reading.kinds.items()
    ]
    doubtful = words.report_second_doubtful.format(words.number(reading.doubtful), words.number(reading.doubtful_new))
    return [
        head,
        *grid(facts, 3),
        *([_row("", words.report_second_columns, style=CAPTION), *kinds] if kinds else []),
        notice(f"{words.report_second_assumes} {doubtful if reading.doubtful else ''}".rstrip()),
    ]


def _of(part: int, whole: int, words: SheetWords) -> str:
    return words.report_second_of.format(words.number(part), words.number(whole))


def _about(estimated: Estimate | None, words: SheetWords, number: Callable[[float], str]) -> str:
    if estimated is None:
        return words.report_second_unknown
    return words.report_second_about.format(*(number(one) for one in (estimated.total, estimated.low, estimated.high)))


def _risk(content: AnonymisationReport, words: SheetWords) -> list[Block]:
    risk, labels = content.risk, content.labels
    head = [heading(words.report_risk_title, words.report_risk_note), *_before_and_after(content, words)]
    sensitive = [notice(_diversity(one, labels, words)) for one in risk.diversity] if risk.respondents else []
    if not risk.respondents or not risk.attributes:
        return [*head, notice(words.report_risk_empty), *sensitive]
    groups = [_group(one, labels, words) for one in risk.groups]
    out = [_combination(one, labels, words) for one in risk.standing_out]
    plan = [_step(one, labels, words) for one in risk.fixes]
    return [
        *head,
        *_listed(words.report_groups, groups, words, most=_MOST_GROUPS),
        *sensitive,
        *(_listed(words.report_out, out, words) if out else [notice(words.report_nobody_out)]),
        *_listed(words.report_plan, plan, words, most=len(plan)),
    ]


def _before_and_after(content: AnonymisationReport, words: SheetWords) -> list[Block]:
    if not content.before.attributes:
        return []
    figures = [content.before, *(one for _, one in content.after)]
    heads = [words.report_profiles.get(name, name) for name, _ in content.after]
    said: list[tuple[str, Callable[[Figures], str]]] = [
        (words.report_attributes, lambda one: ", ".join(content.labels.get(key, key) for key in one.attributes)),
        (words.report_standing_out, lambda one: _of(one.standing_out, one.respondents, words)),
        (words.report_smallest, lambda one: words.number(one.smallest)),
        (words.report_least, lambda one: words.number(one.threshold)),
        (words.report_small, lambda one: _of(one.small, one.groups, words)),
        (words.report_unique, lambda one: words.number(one.unique)),
        (words.report_expected, lambda one: f"{one.expected:.0%}"),
    ]
    titles = [words.report_before, *(heads if len(heads) > 1 else [words.report_after])]
    rows = [_beside(label, [tell(one) if one.groups else "" for one in figures]) for label, tell in said]
    below = [_line(words.report_below, CAPTION)] if len(heads) > 1 else []
    return [_beside("", titles, style=CAPTION), *rows, *below]


def _beside(label: str, cells: Sequence[str], *, style: Style = SMALL) -> Block:
    """A row about what was noted and what leaves, as high as the longest of its cells."""
    first, unit = INNER * _LABEL, INNER * (1 - _LABEL) / len(cells)
    laid = [lay_out(cell or "–", style, unit - 10) for cell in cells]
    said = lay_out(label, style, first - 12)
    height = max(map(len, (said, *laid))) * style.leading + 6

    def paint_row(canvas: Canvas, x: float, top: float) -> None:
        paint_lines(canvas, said, style, x + 2, top - 3)
        for place, lines in enumerate(laid):
            paint_lines(canvas, lines, style, x + first + place * unit, top - 3)
        rule(canvas, x, top - height, INNER, colour=HAIR, thickness=0.5)

    return Block(height, paint_row, before=6 if style is CAPTION else 0, bound=style is CAPTION)


def _listed(title: str, lines: Sequence[str], words: SheetWords, *, most: int = _MOST) -> list[Block]:
    hidden = len(lines) - most
    shown = [*lines[:most], *([words.more.format(words.number(hidden))] if hidden > 0 else [])]
    return [_line(title, CAPTION), *map(_line, shown)] if lines else []


def _group(one: Group, labels: Mapping[str, str], words: SheetWords) -> str:
    said = f"{words.counted(one.people, Noun.RESPONDENT)}: {told(one.combination, labels, untold=words.report_untold)}"
    return f"{said} {words.report_meant.format(words.number(one.alike))}" if one.alike > one.people else said


def _diversity(one: Diversity, labels: Mapping[str, str], words: SheetWords) -> str:
    label = labels.get(one.attribute, one.attribute)
    if not one.groups:
        return words.report_not_noted.format(label)
    if not one.uniform:
        return words.report_varied.format(label, words.number(one.least))
    people = words.counted(one.same, Noun.RESPONDENT)
    return words.report_uniform.format(label, words.number(one.uniform), words.number(one.groups), people)


def _combination(one: StandsOut, labels: Mapping[str, str], words: SheetWords) -> str:
    return f"{words.counted(one.people, Noun.RESPONDENT)}: {told(one.combination, labels)}"


def _step(fix: Fix, labels: Mapping[str, str], words: SheetWords) -> str:
    label = labels.get(fix.attribute, fix.attribute)
    what = {
        Step.JOIN: words.report_join.format(" + ".join(fix.joined)),
        Step.RAISE: words.report_raise.format(label, fix.level),
        Step.WITHHOLD: words.report_withhold.format(label, words.counted(len(fix.respondents), Noun.RESPONDENT)),
        Step.HIDE: words.report_hide.format(label),
    }[fix.step]
    return words.report_step.format(what, words.number(fix.standing_out), f"{fix.lost:.0%}")


def _line(text: str, style: Style = SMALL) -> Block:
    lines = lay_out(text, style, INNER)
    height = len(lines) * style.leading + 2
    return Block(
        height,
        lambda canvas, x, top: paint_lines(canvas, lines, style, x, top, width=INNER),
        before=8 if style is CAPTION else 0,
        bound=style is CAPTION,
    )


def _gate(content: AnonymisationReport, words: SheetWords) -> str:
    if content.release:
        return words.report_release_gate
    if not content.exports:
        return words.report_gate_never
    return words.report_gate.format(words.number(content.exports), words.day(content.exported))


def _paint_foot(canvas: Canvas, content: AnonymisationReport, words: SheetWords, number: int, count: int) -> None:
    baseline = MARGIN - 18
    rule(canvas, MARGIN, baseline + 14, INNER)
    paint(canvas, single(words.printed.format(words.day(content.printed)), CAPTION), CAPTION, MARGIN, baseline)
    page = single(words.page.format(number, count), CAPTION)
    paint(canvas, page, CAPTION, MARGIN, baseline, width=INNER, align="right")

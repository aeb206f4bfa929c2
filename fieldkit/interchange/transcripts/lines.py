"""From lines to turns: the part that txt, docx and cues have in common."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from fieldkit.domain.transcript import Corrections, DraftTurn, Skipped
from fieldkit.interchange.transcripts import speakers, times

_ENDS = re.compile("[\n\v\f\x85\u2028\u2029]")
_BLANKS = " \t\x1a"


@dataclass(frozen=True, slots=True)
class Line:
    """A line or paragraph.

    Attributes:
        number: from 1.
        text: without blanks at its ends.
        bold: characters at its beginning that are bold.
        heading: whether its style says that it is a title or heading.
    """

    number: int
    text: str = field(repr=False)
    bold: int = 0
    heading: bool = False


@dataclass(slots=True)
class _Building:
    """A turn while its lines are being gathered; `first` is the line it began with."""

    first: Line
    speaker: str
    start: int | None
    end: int | None
    texts: list[str] = field(default_factory=list, repr=False)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a line begins with.

    Attributes:
        speaker: None when the line has no label that counts.
        start, end: milliseconds, or None.
        text: what is left of the line.
    """

    speaker: str | None = field(repr=False)
    start: int | None
    end: int | None
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Openings:
    """Reads the beginnings of lines, knowing which labels count in this file."""

    accepted: frozenset[tuple[str, str]] = field(repr=False)
    corrections: Corrections = field(repr=False)

    @classmethod
    def of(cls, lines: Sequence[Line], corrections: Corrections) -> "Openings":
        """Decide over all lines of a file which labels count."""
        labels = [label for label in map(_label, lines) if label]
        return cls(speakers.accepted(labels, sum(bool(line.text) for line in lines), corrections), corrections)

    def read(self, line: Line) -> Opening:
        """Split one line."""
        mark = times.leading(line.text)
        rest, bold = _after(mark, line)
        label = speakers.label(rest, bold=bold)
        if label is None or (label.name, label.mark) not in self.accepted:
            return self._opening(None, mark, line.text, rest)
        before = line.text
        rest = rest[label.length :].lstrip(_BLANKS)
        if mark is None:
            before, mark = rest, times.leading(rest)
            rest = rest[mark.length :] if mark else rest
        return self._opening(self.corrections.speakers.get(label.name, label.name), mark, before, rest)

    def _opening(self, speaker: str | None, mark: times.Mark | None, before: str, text: str) -> Opening:
        """`text` with the time of `mark`, or with the mark itself, which `before` begins with, when it is no time."""
        if mark is None:
            return Opening(speaker, None, None, text)
        if self.corrections.times:
            return Opening(speaker, mark.start, mark.end, text)
        return Opening(speaker, None, None, f"{before[: mark.length].rstrip(_BLANKS)} {text}".strip(_BLANKS))


def split(text: str) -> list[Line]:
    """The lines of a text, blank ones too; separators of Unicode and page breaks end a line as well."""
    return [Line(number, part.strip(_BLANKS)) for number, part in enumerate(_ENDS.split(text), start=1)]


def assemble(lines: Sequence[Line], corrections: Corrections) -> tuple[list[DraftTurn], list[Skipped]]:
    """Turns from lines.

    With speakers, a line without a label goes on with the turn before it. Without any, a turn is what stands between
    blank lines, or each line when there are no blank ones.
    """
    openings = Openings.of(lines, corrections)
    skipped: list[Skipped] = []
    gathered = _with_speakers(lines, openings, skipped) if openings.accepted else _paragraphs(lines, openings)
    turns = []
    for building in gathered:
        text = "\n".join(text for text in building.texts if text)
        if text:
            turns.append(DraftTurn(building.speaker, building.start, building.end, text))
        else:
            reason = "repeated-speaker" if building.speaker else "note"
            skipped.append(Skipped(building.first.number, building.first.text, reason))
    return turns, sorted(skipped, key=lambda words: words.line)


def notices(turns: Sequence[DraftTurn]) -> list[str]:
    """What is to be said about the turns of any format."""
    found = []
    if not any(turn.speaker for turn in turns):
        found.append("no-speakers")
    if not times.are_rising(turns):
        found.append("times-not-rising")
    return found


def _with_speakers(lines: Sequence[Line], openings: Openings, skipped: list[Skipped]) -> list[_Building]:
    turns: list[_Building] = []
    waiting: _Building | None = None
    for line in lines:
        if not line.text:
            continue
        opening = openings.read(line)
        if line.heading and opening.speaker is None:
            skipped.append(Skipped(line.number, line.text, "style"))
        elif opening.speaker is None and not opening.text:
            turns += [waiting] if waiting else []
            waiting = _Building(line, "", opening.start, opening.end)
        else:
            _continue(turns, line, _timed(opening, waiting))
            waiting = None
    return [*turns, waiting] if waiting else turns


def _timed(opening: Opening, waiting: _Building | None) -> Opening:
    """`opening` with the time of the line before it, which had nothing but a time mark."""
    if waiting is None or opening.start is not None:
        return opening
    return replace(opening, start=waiting.start, end=waiting.end)


def _continue(turns: list[_Building], line: Line, opening: Opening) -> None:
    last = turns[-1] if turns else None
    if opening.speaker is not None or last is None:
        turns.append(_Building(line, opening.speaker or "", opening.start, opening.end, [opening.text]))
    elif opening.start is None:
        last.texts.append(opening.text)
    elif last.start is None and not any(last.texts):
        last.start, last.end = opening.start, opening.end
        last.texts.append(opening.text)
    else:
        turns.append(_Building(line, last.speaker, opening.start, opening.end, [opening.text]))


def _paragraphs(lines: Sequence[Line], openings: Openings) -> list[_Building]:
    written = [index for index, line in enumerate(lines) if line.text]
    inner = lines[written[0] : written[-1] + 1] if written else ()
    by_blank = any(not line.text for line in inner)
    turns: list[_Building] = []
    begins = True
    for line in inner:
        if not line.text:
            begins = True
            continue
        opening = openings.read(line)
        waits = bool(turns) and not any(turns[-1].texts)
        if opening.start is None and (waits or (by_blank and not begins)):
            turns[-1].texts.append(opening.text)
        else:
            turns.append(_Building(line, "", opening.start, opening.end, [opening.text]))
        begins = False
    return turns


def _label(line: Line) -> speakers.Label | None:
    rest, bold = _after(times.leading(line.text), line)
    return speakers.label(rest, bold=bold)


def _after(mark: times.Mark | None, line: Line) -> tuple[str, int]:
    if mark is None:
        return line.text, line.bold
    return line.text[mark.length :], max(0, line.bold - mark.length)

"""Tables of turns: which column says who speaks, what, and when. Used for csv and for tables in docx."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fieldkit.domain.transcript import Corrections, DraftTurn, Skipped
from fieldkit.errors import Code, InputError
from fieldkit.interchange.transcripts import speakers, times

_HEADERS = {
    "speaker": "speaker speakers name who voice participant role спикер говорящий кто роль участник имя сүйлөөчү "
    "сүйлөгөн ким сөйлеуші кім gapiruvchi soʻzlovchi so'zlovchi kim konuşmacı konuşan kişi",
    "text": "words text content utterance transcript transcription speech turn quote body текст слова реплика "
    "расшифровка речь высказывание сөз сөздөр сөздер мәтін matn soʻzlar so'zlar gap metin söz sözler konuşma",
    "start": "timestamp start time begin starttime start_time timecode from in start_ms start_s время начало таймкод "
    "старт убакыт убактысы башталышы башы уақыт уақыты басы vaqt boshlanishi zaman başlangıç süre saat",
    "end": "end stop endtime end_time to out end_ms end_s конец окончание аягы бүтүшү соңы oxiri tugashi bitiş son",
}
_ROLE_OF = {name: role for role, names in _HEADERS.items() for name in names.split()}
ROLES = tuple(_HEADERS)

_UNIT = re.compile(r"\s*[\[(].*|\s+(?:ms|s|sec|мс|с|сек)$")
_SPEAKERS_AT_MOST = 12
_LABEL_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a table has what.

    Attributes:
        header: whether the first row names the columns.
        columns: role -> index of the column.
        units: "start" and "end" -> milliseconds that a plain number counts, 0 when plain numbers are no times.
    """

    header: bool
    columns: Mapping[str, int]
    units: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Read:
    """Turns of a table and the words that are in none of them."""

    turns: list[DraftTurn] = field(repr=False)
    skipped: list[Skipped] = field(repr=False)


def layout(rows: Sequence[Sequence[str]], chosen: Mapping[str, str] | None = None) -> Layout | None:
    """Find the columns by their names, else by what is in them; None when no column can be the text.

    Args:
        rows: all rows, the header too.
        chosen: role -> name or number (from 1) of a column; "" for no such column.

    Raises:
        InputError: `COLUMN_MISSING`, no column of that name; `VALUE_INVALID`, no such role.
    """
    head = next((row for row in rows if row), ())
    named = _by_name(head)
    header = "text" in named or len(named) > 1
    columns = named if header else _by_content(rows)
    for role, name in (chosen or {}).items():
        if role not in ROLES:
            raise InputError(Code.VALUE_INVALID, column="columns")
        columns.pop(role, None)
        if name:
            index, by_header = _chosen(head, name)
            columns = {other: place for other, place in columns.items() if place != index} | {role: index}
            header = header or by_header
    if "text" not in columns:
        return None
    body = [row for row in rows if row is not head or not header]
    units: dict[str, int] = {role: _unit(body, head, columns[role]) for role in ("start", "end") if role in columns}
    return Layout(header, columns, units)


def read(
    rows: Sequence[Sequence[str]], found: Layout, corrections: Corrections, *, numbers: Sequence[int] | None = None
) -> Read:
    """Turn rows into turns, each row one.

    Args:
        rows: all rows, the header too.
        found: their layout.
        corrections: new labels for the speakers.
        numbers: what each row is called in `Skipped.line`; counted from 1 when not given.
    """
    done = Read([], [])
    head_at = next((index for index, row in enumerate(rows) if row), 0) if found.header else -1
    for index, (number, row) in enumerate(zip(numbers or range(1, len(rows) + 1), rows, strict=True)):
        if index == head_at:
            done.skipped.extend(Skipped(number, cell, "header") for cell in row if cell.strip())
        else:
            _read_row(number, row, found, corrections, done)
    return done


def _read_row(number: int, row: Sequence[str], found: Layout, corrections: Corrections, done: Read) -> None:
    cells = {role: row[place] for role, place in found.columns.items() if place < len(row)}
    start = times.cell(cells.get("start", ""), unit=found.units.get("start", 0))
    end = times.cell(cells.get("end", ""), unit=found.units.get("end", 0))
    text = cells["text"].strip(" \t\n") if "text" in cells else ""
    written = cells.get("speaker", "").strip(" \t\n")
    speaker = "" if corrections.split_speakers is False else speakers.bare(written)
    speaker = corrections.speakers.get(speaker, speaker)
    if written and not speaker:
        text = f"{written} {text}".rstrip()
    if text:
        done.turns.append(DraftTurn(speaker, start.start, start.end if end.start is None else end.start, text))
    elif written:
        done.skipped.append(Skipped(number, written, "repeated-speaker"))
    done.skipped.extend(Skipped(number, time.rest.strip(), "note") for time in (start, end) if time.rest.strip())
    taken = set(found.columns.values())
    done.skipped.extend(
        Skipped(number, cell.strip(), "column") for place, cell in enumerate(row) if place not in taken and cell.strip()
    )


def _by_name(head: Sequence[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, cell in enumerate(head):
        role = _ROLE_OF.get(_UNIT.sub("", cell.strip().casefold()))
        if role:
            columns.setdefault(role, place)
    return columns


def _by_content(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Guess: the longest column is the text, one of few short values the speaker, one of times the start."""
    width = max((len(row) for row in rows), default=0)
    columns = [
        [row[place].strip() for row in rows if place < len(row) and row[place].strip()] for place in range(width)
    ]
    if not any(columns):
        return {}
    lengths = [sum(map(len, cells)) for cells in columns]
    found = {"text": lengths.index(max(lengths))}
    for place, cells in enumerate(columns):
        if place == found["text"] or not cells:
            continue
        if all(times.cell(cell).start is not None for cell in cells):
            found.setdefault("start" if "start" not in found else "end", place)
        elif _are_labels(cells):
            found.setdefault("speaker", place)
    return found


def _are_labels(cells: Sequence[str]) -> bool:
    labels = {speakers.bare(cell) for cell in cells}
    if any(not label or label.isdecimal() or len(label) > _LABEL_LENGTH or "\n" in label for label in labels):
        return False
    return len(labels) <= _SPEAKERS_AT_MOST and (len(labels) < len(cells) or all(map(speakers.is_role, labels)))


def _chosen(head: Sequence[str], name: str) -> tuple[int, bool]:
    names = [cell.strip().casefold() for cell in head]
    if name.strip().casefold() in names:
        return names.index(name.strip().casefold()), True
    if name.isdecimal() and 0 < int(name) <= len(head):
        return int(name) - 1, False
    raise InputError(Code.COLUMN_MISSING, column=name)


def _unit(body: Sequence[Sequence[str]], head: Sequence[str], place: int) -> int:
    name = head[place].replace("_", " ") if place < len(head) else ""
    return times.unit(name, (row[place] for row in body if place < len(row)))

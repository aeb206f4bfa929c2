"""Subtitles: SubRip (srt) and WebVTT (vtt).

Read here and not by a library: those for subtitles make something to be shown again, so they drop what is not shown
(notes, styles, cue numbers, words before the first cue) without saying so, and each word has to be accounted for.
Source of the forms: W3C WebVTT, sections 4 and 6; srt as players read it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from fieldkit.domain.transcript import Corrections, DraftTranscript, DraftTurn, Skipped
from fieldkit.errors import Code, InputError
from fieldkit.interchange.transcripts import decode, lines, speakers, times
from fieldkit.interchange.transcripts.lines import Line

_TIMING = re.compile(rf"\s*({times.CLOCK})\s*-->\s*({times.CLOCK})(?=\s|$)(.*)")
_BLOCK = re.compile(r"(NOTE|STYLE|REGION)(?:[ \t]|$)")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>\n]+)>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:(?:[biuvcs]|ruby|rt|lang|font|span)(?:[.\s][^<>]*)?|\d+:[\d:.]+)/?>|\{\\[^{}]*\}", re.IGNORECASE
)
_PLAIN_TAG = re.compile(r"</?(?:[biuvcs]|ruby|rt|lang|font|span)/?>", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.!?…։؟。:;][\"'»”’)\]]*$")
_DIALOGUE = re.compile(r"[-–—][ \u00a0]?\S")

_PAUSE = 2_000
_LONGEST_TURN = 60_000


@dataclass(slots=True)
class _Cue:
    start: int
    end: int
    lines: list[Line] = field(default_factory=list, repr=False)


@dataclass(frozen=True, slots=True)
class _Said:
    """What one voice says in one cue; `labelled` when the cue itself names it."""

    line: int
    labelled: bool
    turn: DraftTurn = field(repr=False)


def read_srt(path: Path, corrections: Corrections) -> DraftTranscript:
    """Read a SubRip file.

    Raises:
        InputError: see `decode.read`; `FORMAT_BROKEN` when it has no line with times.
    """
    return _read(path, "srt", corrections)


def read_vtt(path: Path, corrections: Corrections) -> DraftTranscript:
    """Read a WebVTT file.

    Raises:
        InputError: see `decode.read`; `FORMAT_BROKEN` when it has no line with times.
    """
    return _read(path, "vtt", corrections)


def _read(path: Path, form: str, corrections: Corrections) -> DraftTranscript:
    source = decode.read(path, corrections.encoding, format=form)
    cues, skipped = _cues(lines.split(source.text), form)
    if not cues:
        raise InputError(Code.FORMAT_BROKEN, format=form)
    said = list(_said(cues, corrections, skipped))
    turns = _joined(said, skipped)
    found = [*source.notices, *(["html-entities"] if _has_entities(cues) else []), *lines.notices(turns)]
    skipped.sort(key=lambda words: words.line)
    return DraftTranscript(form, source.encoding, source.encodings, tuple(turns), tuple(skipped), tuple(found))


def _cues(text: Sequence[Line], form: str) -> tuple[list[_Cue], list[Skipped]]:
    """Cues with their lines, and what stands outside of them."""
    cues: list[_Cue] = []
    skipped: list[Skipped] = []
    outside = "header" if form == "vtt" else ""
    for index, line in enumerate(text):
        timing = _TIMING.fullmatch(line.text)
        if timing:
            cues.append(_Cue(times.milliseconds(timing[1]), times.milliseconds(timing[2])))
            outside = ""
            if timing[3].strip():
                skipped.append(Skipped(line.number, timing[3].strip(), "markup"))
        elif not line.text:
            outside = ""
        elif outside:
            skipped.append(Skipped(line.number, line.text, outside))
        elif _names_a_cue(text, index):
            skipped.append(Skipped(line.number, line.text, "cue-number"))
        elif form == "vtt" and (index == 0 or not text[index - 1].text) and (block := _BLOCK.match(line.text)):
            outside = "note" if block[1] == "NOTE" else "markup"
            skipped.append(Skipped(line.number, line.text, outside))
        elif cues:
            cues[-1].lines.append(line)
        else:
            skipped.append(Skipped(line.number, line.text, "header"))
    return cues, skipped


def _names_a_cue(text: Sequence[Line], index: int) -> bool:
    """Whether a line is the number or name of the cue that follows."""
    begins = index == 0 or not text[index - 1].text
    followed = index + 1 < len(text) and _TIMING.fullmatch(text[index + 1].text) is not None
    return followed and (begins or text[index].text.isdecimal())


def _said(cues: Iterable[_Cue], corrections: Corrections, skipped: list[Skipped]) -> Iterator[_Said]:
    """Voices of each cue in turn."""
    parts = [(cue, list(_voices(cue, corrections, skipped))) for cue in cues]
    unvoiced = [line for _, voices in parts for voice, line in voices if not voice]
    openings = lines.Openings.of(unvoiced, corrections)
    going_on = ""
    for cue, voices in parts:
        for voice, line in voices:
            opening = lines.Opening(voice, None, None, line.text) if voice else openings.read(line)
            if not voice:
                going_on = "" if _DIALOGUE.match(line.text) else going_on
                going_on = going_on if opening.speaker is None else opening.speaker
            speaker = voice or going_on
            labelled = opening.speaker is not None
            if opening.text:
                start = cue.start if opening.start is None else opening.start
                yield _Said(line.number, labelled, DraftTurn(speaker, start, cue.end, opening.text))
            elif labelled:
                skipped.append(Skipped(line.number, speaker, "repeated-speaker"))


def _voices(cue: _Cue, corrections: Corrections, skipped: list[Skipped]) -> Iterator[tuple[str, Line]]:
    """Parts of a cue, each with the voice its tag names ("" for none), as one line without markup."""
    voice = ""
    part: list[Line] = []
    for line in cue.lines:
        pieces = _VOICE.split(line.text)
        for place, piece in enumerate(pieces):
            if place % 2:
                yield from _one(voice, part, line.number, skipped)
                voice, part = _voice(piece, corrections), []
                if not voice:
                    part.append(replace(line, text=piece.strip()))
            elif piece.strip():
                if _DIALOGUE.match(piece) or speakers.label(piece):
                    yield from _one(voice, part, line.number, skipped) if part else ()
                    part = []
                part.append(replace(line, text=piece))
    yield from _one(voice, part, cue.lines[-1].number if cue.lines else 0, skipped)


def _voice(name: str, corrections: Corrections) -> str:
    label = speakers.bare(decode.entities(name))
    return "" if corrections.split_speakers is False else corrections.speakers.get(label, label)


def _one(voice: str, part: list[Line], number: int, skipped: list[Skipped]) -> Iterator[tuple[str, Line]]:
    if not part:
        if voice:
            skipped.append(Skipped(number, voice, "repeated-speaker"))
        return
    text = decode.entities("\n".join(_without_tags(line, skipped) for line in part)).strip(" \t\n")
    yield voice, Line(part[0].number, text)


def _without_tags(line: Line, skipped: list[Skipped]) -> str:
    skipped.extend(
        Skipped(line.number, tag, "markup") for tag in _TAG.findall(line.text) if not _PLAIN_TAG.fullmatch(tag)
    )
    return _TAG.sub("", line.text)


def _joined(said: Iterable[_Said], skipped: list[Skipped]) -> list[DraftTurn]:
    """One turn for cues that cut through a sentence of one speaker."""
    turns: list[DraftTurn] = []
    for now in said:
        last = turns[-1] if turns else None
        if last and _goes_on(last, now):
            turns[-1] = replace(last, end=now.turn.end, text=f"{last.text}\n{now.turn.text}")
            if now.labelled and now.turn.speaker:
                skipped.append(Skipped(now.line, now.turn.speaker, "repeated-speaker"))
        else:
            turns.append(now.turn)
    return turns


def _goes_on(last: DraftTurn, now: _Said) -> bool:
    if last.start is None or last.end is None or now.turn.start is None or now.turn.end is None:
        return False
    return (
        last.speaker == now.turn.speaker
        and 0 <= now.turn.start - last.end <= _PAUSE
        and now.turn.end - last.start <= _LONGEST_TURN
        and not _SENTENCE_ENDS.search(last.text)
        and not _DIALOGUE.match(now.turn.text)
    )


def _has_entities(cues: Iterable[_Cue]) -> bool:
    return any(decode.entities(line.text) != line.text for cue in cues for line in cue.lines if "&" in line.text)

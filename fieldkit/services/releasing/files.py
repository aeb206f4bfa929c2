"""The files of a release for readers, each with whose words went into it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from fieldkit.domain.ids import CodeId
from fieldkit.domain.release import ThemeCounts
from fieldkit.domain.study import Attribute
from fieldkit.interchange import handed
from fieldkit.interchange.codebook import PATH_SEPARATOR
from fieldkit.interchange.tabular import table
from fieldkit.services.gate import Place
from fieldkit.services.releasing.contents import SharedCode, SharedCoding, SharedTranscript

COVERED = "*"
BY = "tables/themes_by_"
"""How the path of a table by an attribute begins."""
_CODEBOOK = ("name", "parent", "colour", "definition", "includes", "excludes")
_CODINGS = ("transcript", "code", "first_turn", "start", "last_turn", "end", "words")
_REPLACED = re.compile(r"\[[^\[\]]*\]")
_NOT_IN_NAMES, _LONGEST_STEM = re.compile(r"[^\w-]+"), 60
_THEME, _RESPONDENTS = "theme", "respondents"


@dataclass(frozen=True, slots=True)
class Finished:
    """A file of a release.

    Attributes:
        name: path inside the folder.
        content: the finished file.
        places: whose words went into it.
        fixed: words of the program in it.
    """

    name: str
    content: bytes = field(repr=False)
    places: Sequence[Place] = ()
    fixed: frozenset[str] = frozenset()


def transcript_files(transcripts: Sequence[SharedTranscript]) -> Iterator[Finished]:
    """Each transcript as text and as document; those of which only passages leave are not among them."""
    for name, one in named(transcripts).items():
        turns = [handed.Said(turn.speaker, turn.text) for turn in one.turns]
        places = [Place("turn", turn.id, turn.text) for turn in one.turns]
        places.append(Place("source", one.source, ""))
        yield Finished(f"transcripts/{name}.txt", handed.plain_text(turns), places)
        yield Finished(f"transcripts/{name}.docx", handed.document(turns), places)


def named(transcripts: Sequence[SharedTranscript]) -> dict[str, SharedTranscript]:
    """Name in the release -> transcript: "T-01" and so on, in the order given."""
    whole = [one for one in transcripts if one.turns]
    width = max(2, len(str(len(whole))))
    return {f"T-{number:0{width}}": one for number, one in enumerate(whole, start=1)}


def codings_file(transcripts: Sequence[SharedTranscript], paths: Mapping[CodeId, Sequence[str]]) -> Finished:
    """Passages with their codes, by transcript and place; without who coded."""
    names = {one.source: name for name, one in named(transcripts).items()}
    rows, places = [], []
    for one in transcripts:
        for coding in one.codings:
            rows.append([names.get(one.source, ""), *_coding_cells(coding, paths)])
            places.append(Place("coding", coding.id, coding.words))
    # passages of those whose transcript stays come last and by their words, so that no order joins them
    rows.sort(key=lambda row: (not row[0], row[0], row[-1] if not row[0] else ""))
    return Finished("codings.csv", table(_CODINGS, rows), places, frozenset(_CODINGS))


def _coding_cells(coding: SharedCoding, paths: Mapping[CodeId, Sequence[str]]) -> list[str]:
    numbers = (coding.first, coding.start, coding.last, coding.end)
    shown = [str(number) for number in numbers] if coding.first else [""] * len(numbers)
    return [PATH_SEPARATOR.join(paths[coding.code]), *shown, coding.words]


def codebook_file(codes: Sequence[SharedCode]) -> Finished:
    """The codebook, without examples, which may quote somebody who did not agree to it, and keys of the keyboard."""
    rows, places = [], []
    for code in codes:
        texts = [code.texts.get(name, "") for name in _CODEBOOK[3:]]
        rows.append([code.path[-1], PATH_SEPARATOR.join(code.path[:-1]), code.colour, *texts])
        places.append(Place("code", code.id, "\n".join([*code.path, *texts])))
    return Finished("codebook.csv", table(_CODEBOOK, rows), places, frozenset(_CODEBOOK))


def respondents_file(attributes: Sequence[tuple[str, str]], rows: Sequence[Mapping[str, str]]) -> Finished:
    """Respondents in the order of what is told of them, so that no other order shows.

    Args:
        attributes: key and label.
        rows: attribute -> value.
    """
    cells = [[row[key] for key, _ in attributes] for row in rows]
    cells.sort(key=lambda row: [(not cell, cell) for cell in row])
    return Finished("tables/respondents.csv", table([label for _, label in attributes], cells))


def count_files(
    themes: Mapping[str, ThemeCounts],
    paths: Mapping[CodeId, Sequence[str]],
    tables: Sequence[tuple[str, Attribute]],
    not_said: str,
) -> Iterator[Finished]:
    """Respondents by theme, and by theme and attribute; themes in the order of the codebook.

    Args:
        themes: identifier of a code at the top -> counts.
        paths: code -> path of names, in the order of the codebook.
        tables: label and attribute of each table.
        not_said: heads the column of respondents of whom the attribute is not told.
    """
    named_themes = [(paths[code][-1], themes[code]) for code in paths if code in themes]
    fixed = frozenset({_THEME, _RESPONDENTS, not_said, COVERED})
    totals = [[name, _cell(counts.total)] for name, counts in named_themes]
    yield Finished("tables/themes.csv", table([_THEME, _RESPONDENTS], totals), (), fixed)
    shown = [(name, counts) for name, counts in named_themes if counts.total is not None]
    if not shown:
        return
    for stem, (label, attribute) in zip(_stems([one.key for _, one in tables]), tables, strict=True):
        values = _ordered(attribute, {value for _, counts in shown for value in counts.cells.get(attribute.key, {})})
        rows = [
            [name, *(_cell(counts.cells[attribute.key][value]) for value in values), _cell(counts.total)]
            for name, counts in shown
        ]
        heads = [f"{_THEME} / {label}", *(value or not_said for value in values), _RESPONDENTS]
        yield Finished(f"{BY}{stem}.csv", table(heads, rows), (), fixed)


def _stems(keys: Iterable[str]) -> list[str]:
    """Keys as parts of names of files, each of them another one."""
    stems: list[str] = []
    for key in keys:
        stem = _NOT_IN_NAMES.sub("_", key)[:_LONGEST_STEM]
        stems.append(stem if stem.casefold() not in map(str.casefold, stems) else f"{stem}_{len(stems) + 1}")
    return stems


def _cell(count: int | None) -> str:
    return COVERED if count is None else str(count)


def _ordered(attribute: Attribute, values: set[str]) -> list[str]:
    """As the study lists them, then by name, what is not said last."""
    listed = {value: place for place, value in enumerate(attribute.values)}
    return sorted(values, key=lambda value: (not value, listed.get(value, len(listed)), value))


def is_wordless(words: str) -> bool:
    """Whether nothing but what stands for replaced words is left of a passage."""
    return not any(sign.isalnum() for sign in _REPLACED.sub("", words))

"""Read the marked interviews of the exam.

A file is UTF-8 text in two parts, parted by a line ``---``. The head has one ``key: value`` a line::

    languages: ky ru
    style: interview with a nurse
    known: p1 = Айгүл; Айгүл Токтосунова
    valid: n1 = snils

``known`` gives the base forms under which a register would hold a person of the text, ``valid`` the scheme of a code
whose check digits are right. In the body ``[KIND#entity|surface]`` marks one mention: ``[PERSON#p1|Айгүлдүн]``. Marks
do not nest; an entity has one kind within its file; a mark starts and ends where a word does.

Run as a program, it prints the table of counts of the README.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

KINDS: Final = ("PERSON", "LOC", "ORG", "DATE", "AGE", "PROF", "CONTACT", "CODE")
LANGUAGES: Final = ("ru", "ky", "kk", "kk-Arab", "uz-Latn", "uz-Cyrl", "tr", "en")
HALVES: Final = ("tuning", "final")
HERE: Final = Path(__file__).parent

_MARK: Final = re.compile(r"\[([A-Z]+)#([a-z][0-9]+)\|([^\[\]|]+)\]")
_HEADER_LINE: Final = re.compile(r"(languages|style|known|valid): (\S.*)")
_ASSIGNED: Final = re.compile(r"([a-z][0-9]+) = (\S.*)")
_JOINERS: Final = "-'’ʻʼ"


class MarkError(ValueError):
    """A marked text does not keep to the notation; the message names the file and the place."""


@dataclass(frozen=True, slots=True)
class Span:
    """One marked mention: code points ``start`` to ``end`` (past the last) of the text without marks."""

    start: int
    end: int
    kind: str
    entity: str


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text of the exam without its marks, and what was marked in it, in order of place."""

    name: str
    languages: tuple[str, ...]
    style: str
    text: str = field(repr=False)
    spans: tuple[Span, ...] = field(repr=False)
    known: Mapping[str, tuple[str, ...]] = field(repr=False)
    valid: Mapping[str, str] = field(repr=False)

    @property
    def known_names(self) -> tuple[str, ...]:
        """Every base form of the register, in the order of the head."""
        return tuple(name for names in self.known.values() for name in names)

    def surface(self, span: Span) -> str:
        """The words that a span covers."""
        return self.text[span.start : span.end]

    def surfaces(self, kind: str) -> tuple[str, ...]:
        """The words of every mention of a kind, in order of place."""
        return tuple(self.surface(span) for span in self.spans if span.kind == kind)


def read(path: Path) -> MarkedText:
    """Read one file of the exam.

    Raises:
        MarkError: the file does not keep to the notation.
    """
    return parse(path.read_text(encoding="utf-8"), f"{path.parent.name}/{path.stem}")


def half(name: str) -> tuple[MarkedText, ...]:
    """Read the texts of ``tuning`` or ``final``, in order of their file names."""
    return tuple(read(path) for path in sorted((HERE / name).glob("*.txt")))


def parse(source: str, name: str) -> MarkedText:
    """Take a marked text apart into words and spans.

    Raises:
        MarkError: a broken mark, an unknown kind or language, an entity of two kinds, a mark that cuts a word, a head
            that speaks of an entity that the text does not have.
    """
    head, parting, body = source.partition("\n---\n")
    if not parting:
        raise MarkError(f"{name}: no line --- after the head")
    text, spans = _body(body, name)
    kinds = _kinds(spans, name)
    fields = _fields(head, name)
    languages = tuple(" ".join(fields["languages"]).split())
    unknown = set(languages) - set(LANGUAGES)
    if unknown or not languages:
        raise MarkError(f"{name}: languages {sorted(unknown)} are not of the exam")
    known = {
        entity: tuple(part.strip() for part in value.split(";"))
        for entity, value in _assigned(fields["known"], "PERSON", kinds, name)
    }
    valid = dict(_assigned(fields["valid"], "CODE", kinds, name))
    return MarkedText(name, languages, " ".join(fields["style"]), text, spans, known, valid)


def _fields(head: str, name: str) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {"languages": [], "style": [], "known": [], "valid": []}
    for line in head.splitlines():
        match = _HEADER_LINE.fullmatch(line)
        if match is None:
            raise MarkError(f"{name}: not a line of a head: {line!r}")
        fields[match[1]].append(match[2])
    if len(fields["languages"]) != 1 or len(fields["style"]) != 1:
        raise MarkError(f"{name}: the head needs one line of languages and one of style")
    return fields


def _assigned(lines: list[str], kind: str, kinds: Mapping[str, str], name: str) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for line in lines:
        match = _ASSIGNED.fullmatch(line)
        if match is None:
            raise MarkError(f"{name}: not an entity and its value: {line!r}")
        if kinds.get(match[1]) != kind:
            raise MarkError(f"{name}: {match[1]} is no {kind} of the text")
        if match[1] in seen:
            raise MarkError(f"{name}: {match[1]} twice in the head")
        seen.add(match[1])
        yield match[1], match[2]


def _body(body: str, name: str) -> tuple[str, tuple[Span, ...]]:
    parts: list[str] = []
    spans: list[Span] = []
    length = last = 0
    for match in _MARK.finditer(body):
        kind, entity, surface = match.groups()
        if kind not in KINDS:
            raise MarkError(f"{name}: unknown kind in {match[0]}")
        if surface != surface.strip() or "\n" in surface:
            raise MarkError(f"{name}: space at the edge of {match[0]}")
        between = body[last : match.start()]
        start = length + len(between)
        spans.append(Span(start, start + len(surface), kind, entity))
        parts += [between, surface]
        length, last = start + len(surface), match.end()
    text = "".join(parts) + body[last:]
    stray = re.search(r"[\[\]|#]", text)
    if stray is not None:
        raise MarkError(f"{name}: broken mark near {text[max(0, stray.start() - 20) : stray.end() + 20]!r}")
    for span in spans:
        if _cuts_word(text, span.start) or _cuts_word(text, span.end):
            raise MarkError(f"{name}: a word is cut by {text[span.start : span.end]!r}")
    return text, tuple(spans)


def _cuts_word(text: str, place: int) -> bool:
    """Whether a word, with its hyphens and apostrophes, goes on across a place."""
    before, after = text[max(0, place - 2) : place], text[place : place + 2]
    if not before or not after:
        return False
    if before[-1].isalnum():
        return after[0].isalnum() or (after[0] in _JOINERS and after[1:].isalnum())
    return before[-1] in _JOINERS and before[:-1].isalnum() and after[0].isalnum()


def _kinds(spans: tuple[Span, ...], name: str) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for span in spans:
        if kinds.setdefault(span.entity, span.kind) != span.kind:
            raise MarkError(f"{name}: {span.entity} is both {kinds[span.entity]} and {span.kind}")
    return kinds


def counts_table() -> str:
    """The counts of both halves as a table in Markdown: texts, words, mentions by kind, people, texts by language."""
    halves = {name: half(name) for name in HALVES}
    rows: list[tuple[str, list[int]]] = [
        ("texts", [len(texts) for texts in halves.values()]),
        ("words", [sum(len(text.text.split()) for text in texts) for texts in halves.values()]),
    ]
    mentions = [Counter(span.kind for text in texts for span in text.spans) for texts in halves.values()]
    rows += [(kind, [count[kind] for count in mentions]) for kind in KINDS]
    rows += [
        ("people", [sum(len(people(text)) for text in texts) for texts in halves.values()]),
        ("people in the register", [sum(len(text.known) for text in texts) for texts in halves.values()]),
    ]
    spoken = [Counter(language for text in texts for language in text.languages) for texts in halves.values()]
    rows += [(f"texts with {language}", [count[language] for count in spoken]) for language in LANGUAGES]
    lines = [f"| | {' | '.join(HALVES)} |", "|---|---|---|"]
    lines += [f"| {label} | {' | '.join(map(str, numbers))} |" for label, numbers in rows]
    return "\n".join(lines) + "\n"


def people(text: MarkedText) -> frozenset[str]:
    """The entities of a text that are people."""
    return frozenset(span.entity for span in text.spans if span.kind == "PERSON")


if __name__ == "__main__":
    import sys

    sys.stdout.write(counts_table())

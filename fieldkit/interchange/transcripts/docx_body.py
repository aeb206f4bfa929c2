"""The words of a Word document in the order of its body. Source of the element names: ECMA-376, part 1."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from fieldkit.domain.folding import canonical
from fieldkit.domain.transcript import Skipped
from fieldkit.interchange.transcripts.lines import Line

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

_TEXT = frozenset({f"{_W}t", f"{_M}t", f"{_A}t", f"{_C}v"})
_GONE_TEXT = _TEXT | {f"{_W}delText"}
_SIGNS = {
    f"{_W}tab": "\t", f"{_W}ptab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}  # fmt: skip
_GONE = frozenset({f"{_W}del", f"{_W}moveFrom"})
_CAME = frozenset({f"{_W}ins", f"{_W}moveTo"})
_FIELD_CODES = frozenset({f"{_W}instrText", f"{_W}delInstrText"})
_PROPERTIES = frozenset({f"{_W}pPr", f"{_W}rPr", f"{_W}sdtPr", f"{_W}tblPr", f"{_W}trPr", f"{_W}tcPr", f"{_W}sectPr"})
_OFF = frozenset({"0", "false", "off", "none"})
_BLANKS = " \t"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a table both as rows and as lines.

    Attributes:
        lines: lines of the paragraphs, each paragraph followed by a blank one.
        rows: cells of a table, empty for a paragraph.
        numbers: number of the first paragraph of each row.
    """

    lines: list[Line] = field(repr=False)
    rows: list[list[str]] = field(default_factory=list, repr=False)
    numbers: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Words:
    """What is found on the way: skipped words, notices, the number of the paragraph.

    Attributes:
        headings: ids of the styles of titles and headings.
    """

    headings: frozenset[str]
    skipped: list[Skipped] = field(default_factory=list, repr=False)
    notices: list[str] = field(default_factory=list)
    paragraph: int = 0

    def skip(self, text: str, reason: str) -> None:
        """List words as skipped."""
        if text.strip():
            self.skipped.append(Skipped(max(1, self.paragraph), canonical(text), reason))

    def notice(self, code: str) -> None:
        """Say something once."""
        if code not in self.notices:
            self.notices.append(code)


@dataclass(slots=True)
class _Paragraph:
    """Characters of a paragraph, for each whether it is bold, and the text boxes that hang on it."""

    text: list[str] = field(default_factory=list, repr=False)
    bold: list[bool] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def add(self, text: str, *, bold: bool) -> None:
        self.text.append(text)
        self.bold.extend([bold] * len(text))


def blocks(body: Element, words: Words) -> list[Block]:
    """Paragraphs and tables of a body, in their order."""
    return list(_blocks(body, words))


def plain(root: Element) -> Iterator[str]:
    """Texts of the paragraphs of any other part, deleted words too; not the separators of footnotes."""
    for paragraph in root.iter(f"{_W}p", f"{_A}p", f"{_C}v"):
        text = canonical(_all_text(paragraph)).strip()
        if text:
            yield text


def _blocks(parent: Element, words: Words) -> Iterator[Block]:
    for child in parent.iterchildren(tag="*"):
        if child.tag == f"{_W}p":
            yield Block(list(_paragraph(child, words)))
        elif child.tag == f"{_W}tbl":
            words.notice("tables")
            yield _table(child, words)
        elif child.tag in _GONE:
            words.notice("tracked-changes")
            words.skip(_all_text(child), "markup")
        elif child.tag not in _PROPERTIES:
            yield from _blocks(child, words)


def _table(element: Element, words: Words) -> Block:
    block = Block([])
    for row in _inside(element, f"{_W}tr"):
        block.numbers.append(words.paragraph + 1)
        if row.find(f"{_W}trPr/{_W}del") is not None:
            words.notice("tracked-changes")
            words.skip(_all_text(row), "markup")
            block.rows.append([])
            continue
        cells = [[line for inner in _blocks(cell, words) for line in inner.lines] for cell in _inside(row, f"{_W}tc")]
        block.rows.append(["\n".join(line.text for line in cell if line.text) for cell in cells])
        block.lines.extend(line for cell in cells for line in cell)
    return block


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, those inside content controls too."""
    for child in parent.iterchildren(tag="*"):
        if child.tag == tag:
            yield child
        elif child.tag not in _PROPERTIES:
            yield from _inside(child, tag)


def _paragraph(element: Element, words: Words) -> Iterator[Line]:
    words.paragraph += 1
    number = words.paragraph
    gathered = _Paragraph()
    _gather(element, gathered, words, bold=False)
    style = element.find(f"{_W}pPr/{_W}pStyle")
    heading = style is not None and style.get(f"{_W}val") in words.headings
    yield from _lines(number, gathered, words, heading=heading)
    for box in gathered.boxes:
        for block in _blocks(box, words):
            yield from block.lines


def _lines(number: int, gathered: _Paragraph, words: Words, *, heading: bool) -> Iterator[Line]:
    text = "".join(gathered.text)
    place = 0
    for part in text.split("\n"):
        clean = canonical(part).strip(_BLANKS)
        if clean != part.replace("\ufeff", "").strip(_BLANKS):
            words.notice("nfd")
        if clean:
            indent = len(part) - len(part.lstrip(_BLANKS))
            yield Line(number, clean, _leading_bold(part[indent:], gathered.bold[place + indent :]), heading)
        place += len(part) + 1
    yield Line(number, "")


def _leading_bold(text: str, bold: Iterable[bool]) -> int:
    """How many characters at the beginning are bold, whole words of them."""
    length = 0
    for place, (character, is_bold) in enumerate(zip(text, bold, strict=False), start=1):
        if is_bold:
            length = place
        elif not character.isspace():
            break
    while 0 < length < len(text) and text[length - 1].isalnum() and text[length].isalnum():
        length -= 1
    return length


def _gather(parent: Element, gathered: _Paragraph, words: Words, *, bold: bool) -> None:
    for child in parent.iterchildren(tag="*"):
        tag = child.tag
        if tag in _TEXT:
            gathered.add(child.text or "", bold=bold)
        elif tag == f"{_W}r":
            _gather(child, gathered, words, bold=_is_bold(child))
        elif tag in _SIGNS:
            gathered.add(_SIGNS[tag], bold=bold)
        elif tag == f"{_W}sym":
            gathered.add(chr(int(child.get(f"{_W}char"), 16)), bold=bold)
        elif tag in _GONE:
            words.notice("tracked-changes")
            words.skip(_all_text(child), "markup")
        elif tag in _FIELD_CODES:
            words.skip(child.text or "", "markup")
        elif tag == f"{_W}txbxContent":
            gathered.boxes.append(child)
        elif tag == f"{_MC}AlternateContent":
            _gather_choice(child, gathered, words, bold=bold)
        elif tag not in _PROPERTIES:
            if tag in _CAME:
                words.notice("tracked-changes")
            _gather(child, gathered, words, bold=bold)


def _gather_choice(element: Element, gathered: _Paragraph, words: Words, *, bold: bool) -> None:
    """Word writes such content twice, for newer and older readers: the first is taken, the same again is not."""
    options = list(element.iterchildren(tag="*"))
    if not options:
        return
    _gather(options[0], gathered, words, bold=bold)
    taken = _all_text(options[0]).split()
    for other in options[1:]:
        if _all_text(other).split() != taken:
            words.skip(_all_text(other), "markup")


def _is_bold(run: Element) -> bool:
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return False
    direct = properties.find(f"{_W}b")
    if direct is not None:
        return direct.get(f"{_W}val", "1") not in _OFF
    style = properties.find(f"{_W}rStyle")
    return style is not None and style.get(f"{_W}val") == "Strong"


def _all_text(element: Element) -> str:
    """Every word below an element, deleted ones too."""
    texts = []
    for inner in element.iter(tag="*"):
        if inner.tag in _GONE_TEXT or inner.tag in _FIELD_CODES:
            texts.append(inner.text or "")
        elif inner.tag in _SIGNS:
            texts.append(_SIGNS[inner.tag])
        elif inner.tag in {f"{_W}p", f"{_W}tc"}:
            texts.append(" ")
    return "".join(texts)

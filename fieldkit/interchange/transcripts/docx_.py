"""Word documents (docx), opened by python-docx.

Its paragraphs leave out text boxes, tracked changes and notes, so the words are gathered from its tree of elements.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml

from fieldkit.domain.folding import canonical
from fieldkit.domain.transcript import Corrections, DraftTranscript, DraftTurn, Skipped
from fieldkit.errors import Code, InputError
from fieldkit.files import read_limited
from fieldkit.interchange.transcripts import decode, docx_body, lines, table

_UNPACKED_LIMIT = 256 * 2**20
_XML_LIMIT = 64 * 2**20
_PARTS_LIMIT = 10_000

_OTHER_PARTS = {
    "header": ("header", None),
    "footer": ("header", None),
    "footnotes": ("note", "footnotes"),
    "endnotes": ("note", "footnotes"),
    "comments": ("note", "comments"),
    "diagramData": ("markup", None),
    "chart": ("markup", None),
}
"""Last word of a content type -> reason of its skipped words, notice."""


def read(path: Path, corrections: Corrections) -> DraftTranscript:
    """Read a document: paragraphs and tables of its body as turns, all else as skipped.

    Raises:
        InputError: missing, unreadable, too large, empty, or no sound docx.
    """
    raw = read_limited(path, limit=decode.LIMIT)
    if not raw:
        raise InputError(Code.FILE_EMPTY, path=str(path))
    with _sound():
        _check_package(raw)
        document = docx.Document(io.BytesIO(raw))
        words = docx_body.Words(_headings(document))
        blocks = docx_body.blocks(document.element.body, words)
        elsewhere = [*_from_chunks(document), *_from_other_parts(document, words.notices)]
    turns, skipped = _turns(blocks, corrections)
    skipped = [*sorted([*words.skipped, *skipped], key=lambda part: part.line), *elsewhere]
    notices = [*words.notices, *lines.notices(turns)]
    return DraftTranscript("docx", "", (), tuple(turns), tuple(skipped), tuple(notices))


@contextmanager
def _sound() -> Iterator[None]:
    """What the libraries raise on a document that is not sound; lxml's errors are syntax errors."""
    broken = (
        OpcError, zipfile.BadZipFile, zlib.error, SyntaxError, LookupError, ValueError, AttributeError, TypeError,
        AssertionError, EOFError, RuntimeError, OSError, ArithmeticError,
    )  # fmt: skip
    try:
        yield
    except broken:
        raise InputError(Code.FORMAT_BROKEN, format="docx") from None


def _check_package(raw: bytes) -> None:
    """Refuse what would unpack to more than can be worth it, and documents that define entities: Word writes none."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = package.infolist()
        texts = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
        if (
            len(parts) > _PARTS_LIMIT
            or sum(part.file_size for part in parts) > _UNPACKED_LIMIT
            or sum(part.file_size for part in texts) > _XML_LIMIT
        ):
            raise InputError(Code.FILE_TOO_LARGE, limit_mb=_XML_LIMIT // 2**20)
        if any(part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for part in parts):
            raise InputError(Code.FORMAT_BROKEN, format="docx")
        for part in texts:
            content = package.read(part)
            if b"<!DOCTYPE" in content or b"\x00" in content:
                raise InputError(Code.FORMAT_BROKEN, format="docx")


def _headings(document: Document) -> frozenset[str]:
    """Ids of the styles of titles and headings; Word stores the names of its own styles in English."""
    named = ((style.style_id, (style.name or "").casefold()) for style in document.styles)
    return frozenset(style for style, name in named if name.startswith(("heading ", "title", "subtitle")))


def _from_chunks(document: Document) -> Iterator[Skipped]:
    """Documents of other formats that are embedded whole."""
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/aFChunk") and not relation.is_external:
            yield Skipped(1, canonical(relation.target_part.blob.decode("utf-8", "replace")), "markup")


def _from_other_parts(document: Document, notices: list[str]) -> Iterator[Skipped]:
    for part in document.part.package.iter_parts():
        kind = part.content_type.rpartition(".")[2].removesuffix("+xml")
        if kind not in _OTHER_PARTS:
            continue
        reason, notice = _OTHER_PARTS[kind]
        found = list(docx_body.plain(_element(part)))
        if found and notice and notice not in notices:
            notices.append(notice)
        yield from (Skipped(number, text, reason) for number, text in enumerate(found, start=1))


def _element(part: Part) -> docx_body.Element:
    return part.element if isinstance(part, XmlPart) else parse_xml(part.blob)


def _turns(blocks: list[docx_body.Block], corrections: Corrections) -> tuple[list[DraftTurn], list[Skipped]]:
    """Lines between tables as lines; tables with a column of speakers as tables, others as lines."""
    turns: list[DraftTurn] = []
    skipped: list[Skipped] = []
    gathered: list[lines.Line] = []

    def flush() -> None:
        found, left = lines.assemble(gathered, corrections)
        turns.extend(found)
        skipped.extend(left)
        gathered.clear()

    for block in blocks:
        found = table.layout(block.rows, corrections.columns) if block.rows else None
        if found and "speaker" in found.columns:
            flush()
            done = table.read(block.rows, found, corrections, numbers=block.numbers)
            turns.extend(done.turns)
            skipped.extend(done.skipped)
        else:
            gathered.extend(block.lines)
    flush()
    return turns, skipped

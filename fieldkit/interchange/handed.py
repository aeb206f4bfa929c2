"""Files for readers of a study: transcripts as plain text and for word processors, and what stands in a finished file.

No file says who made it, when, on which machine or with what.
"""

import csv
import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP can tell: of every part, so that none tells a real one."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FRAME = {
    "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MIME}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MIME}.styles+xml"/></Types>',
    "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATION}/styles" Target="styles.xml"/></Relationships>',
    "word/styles.xml": f'{_HEAD}<w:styles xmlns:w="{_WORD}"><w:docDefaults>'
    '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/></w:rPr>'
    '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr>'
    '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style></w:styles>',
}
"""Every part of a document but the one with the words; the same in all of them, and none with properties."""
_BODY = "word/document.xml"
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)
"""A4 with margins of two centimetres."""
_SPACE = "preserve"
_ROLE = re.compile(r"[IRS]\d{0,3}: ")
"""How a turn begins; a word of the program, even where somebody is called "R."."""
_TAG = re.compile(r"<[^>]*>")
_VALUE = re.compile(r'"([^"]*)"')


@dataclass(frozen=True, slots=True)
class Said:
    """A turn as it is handed out.

    Attributes:
        speaker: a role ("I", "R1"), "" when not known.
        text: the words.
    """

    speaker: str
    text: str = field(repr=False)


def plain_text(turns: Sequence[Said]) -> bytes:
    """A transcript in UTF-8 without a byte order mark: "R1: words", a blank line between turns."""
    blocks = [f"{one.speaker}: {one.text}" if one.speaker else one.text for one in turns]
    return ("\n\n".join(blocks) + "\n").encode()


def document(turns: Sequence[Said]) -> bytes:
    """A transcript as docx (ECMA-376): a paragraph for each turn, the speaker in bold; without document properties."""
    body = "".join(map(_paragraph, turns))
    words = f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{body}{_PAGE}</w:body></w:document>'
    store = io.BytesIO()
    with zipfile.ZipFile(store, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in {**_FRAME, _BODY: words}.items():
            package.writestr(zipfile.ZipInfo(name, _EPOCH), part.encode(), zipfile.ZIP_DEFLATED)
    return store.getvalue()


def strings(name: str, content: bytes, *, fixed: Collection[str] = ()) -> Iterator[str]:
    """Every string that stands in a finished text, table or docx, decoded, and the name of the file.

    A PDF is made of shapes: what went into it is searched instead.

    Args:
        name: path of the file; its ending tells what it is.
        content: the finished file.
        fixed: words of the program itself, which are left away where they stand alone.
    """
    yield name
    yield from (text for text in _strings(name.rpartition(".")[2], content) if text not in fixed)


def _strings(ending: str, content: bytes) -> Iterator[str]:
    match ending:
        case "txt":
            yield from map(_without_role, content.decode().strip("\n").split("\n\n"))
        case "csv":
            for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
                yield from row
        case "docx":
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                for part in package.infolist():
                    yield part.filename + part.comment.decode()
                    yield from _part_strings(part.filename, package.read(part).decode())


def _without_role(text: str) -> str:
    begins = _ROLE.match(text)
    return text[begins.end() :] if begins else text


def _paragraph(turn: Said) -> str:
    bold, plain, direction = "<w:rPr><w:b/></w:rPr>", "", ""
    if _begins_right(turn.text):
        bold, plain, direction = "<w:rPr><w:b/><w:rtl/></w:rPr>", "<w:rPr><w:rtl/></w:rPr>", "<w:pPr><w:bidi/></w:pPr>"
    speaker = f"<w:r>{bold}{_run_text(f'{turn.speaker}: ')}</w:r>" if turn.speaker else ""
    lines = "<w:br/>".join(map(_run_text, turn.text.split("\n")))
    return f"<w:p>{direction}{speaker}<w:r>{plain}{lines}</w:r></w:p>"


def _begins_right(text: str) -> bool:
    """Whether a text is read from the right, told by its first letter (Unicode Standard Annex 9, rule P2)."""
    directions = (unicodedata.bidirectional(sign) for sign in text)
    return next((one in ("R", "AL") for one in directions if one in ("L", "R", "AL")), False)


def _run_text(text: str) -> str:
    return f'<w:t xml:space="{_SPACE}">{escape(_NOT_XML.sub("", text))}</w:t>'


def _part_strings(name: str, part: str) -> Iterator[str]:
    """Words and values of attributes in a part; none of one that is the same in every document."""
    if part == _FRAME.get(name):
        return
    inside = part[part.index("<w:body>") :] if "<w:body>" in part else part
    for paragraph in inside.replace(_PAGE, "").split("</w:p>"):
        yield _without_role(html.unescape(_TAG.sub("", paragraph.replace("<w:br/>", "\n"))))
        for tag in _TAG.findall(paragraph):
            yield from (html.unescape(value) for value in _VALUE.findall(tag) if value != _SPACE)

import io
import zipfile
from pathlib import Path

import docx
import pytest

from fieldkit.domain.transcript import Corrections, DraftTranscript, DraftTurn
from fieldkit.errors import Code, InputError
from fieldkit.interchange.transcripts import read_transcript

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def as_word_writes(path: Path, body: str, *, footnotes: str = "", prolog: str = "") -> Path:
    """A package with only what is needed, its body exactly as given."""
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{TYPE}.footnotes+xml"/>' if footnotes else ""
    relation = f'<Relationship Id="rId9" Type="{WORDS}/footnotes" Target="footnotes.xml"/>' if footnotes else ""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    parts = {
        "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>{override}</Types>',
        "_rels/.rels": f'{head}<Relationships {relations}><Relationship Id="rId1" Type="{WORDS}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"{head}<Relationships {relations}>{relation}</Relationships>",
        "word/document.xml": f"{head}{prolog}<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    if footnotes:
        parts["word/footnotes.xml"] = f"{head}<w:footnotes {W}>{footnotes}</w:footnotes>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def said(draft: DraftTranscript) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in draft.turns]


def skipped(draft: DraftTranscript) -> list[tuple[str, str]]:
    return [(part.text, part.reason) for part in draft.skipped]


def test_labels_bold_names_breaks_and_headings(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Interview 3", level=1)
    for name, text in (("Anna", "Why did you leave?"), ("Bek", "Work.\nAnd money."), ("Anna", "Where?")):
        paragraph = document.add_paragraph()
        paragraph.add_run(name).bold = True
        paragraph.add_run(f" {text}")
    document.add_paragraph("To the city.")
    document.add_paragraph("R1: [00:12:03] Me too.")
    document.sections[0].header.paragraphs[0].text = "Secret study"
    path = tmp_path / "interview.docx"
    document.save(str(path))
    draft = read_transcript(path, Corrections(speakers={"Bek": "R2", "R1": "R1"}))
    assert said(draft) == [
        ("Anna", "Why did you leave?"), ("R2", "Work.\nAnd money."), ("Anna", "Where?\nTo the city."),
        ("R1", "Me too."),
    ]  # fmt: skip
    assert draft.turns[-1].start == 723_000
    assert skipped(draft) == [("Interview 3", "style"), ("Secret study", "header")]
    assert (draft.format, draft.encoding, draft.encodings) == ("docx", "", ())


def test_bold_names_on_lines_of_their_own(tmp_path: Path) -> None:
    document = docx.Document()
    for name, text in (("Interviewer", "Why?"), ("Айгүл", "Work."), ("Interviewer", "Where?"), ("Айгүл", "There.")):
        document.add_paragraph().add_run(name).bold = True
        document.add_paragraph(text)
    path = tmp_path / "interview.docx"
    document.save(str(path))
    assert said(read_transcript(path)) == [
        ("Interviewer", "Why?"), ("Айгүл", "Work."), ("Interviewer", "Where?"), ("Айгүл", "There."),
    ]  # fmt: skip


def test_bold_headings_are_no_speakers(tmp_path: Path) -> None:
    document = docx.Document()
    for heading in ("Work", "Home", "Return"):
        document.add_paragraph().add_run(heading).bold = True
        document.add_paragraph("Why? Because.")
    path = tmp_path / "interview.docx"
    document.save(str(path))
    assert {turn.speaker for turn in read_transcript(path).turns} == {""}


def test_a_table_of_speakers_and_another(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Before")
    table = document.add_table(rows=0, cols=2)
    for left, right in (("I:", "Why?"), ("R1", "Work was scarce."), ("I", "Where?")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = left, right
    other = document.add_table(rows=0, cols=2)
    for left, right in (("Place", "Osh"), ("Date", "spring")):
        cells = other.add_row().cells
        cells[0].text, cells[1].text = left, right
    path = tmp_path / "interview.docx"
    document.save(str(path))
    draft = read_transcript(path)
    assert said(draft) == [
        ("", "Before"), ("I", "Why?"), ("R1", "Work was scarce."), ("I", "Where?"),
        ("", "Place"), ("", "Osh"), ("", "Date"), ("", "spring"),
    ]  # fmt: skip
    assert "tables" in draft.notices


def test_comments(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("I: Why?")
    document.add_comment(paragraph.runs, text="check this", author="A")
    path = tmp_path / "interview.docx"
    document.save(str(path))
    draft = read_transcript(path)
    assert ("check this", "note") in skipped(draft)
    assert "comments" in draft.notices


def test_split_runs_tracked_changes_and_footnotes(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>И</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">: </w:t>'
        '</w:r><w:proofErr w:type="spellStart"/><w:r><w:t>По</w:t></w:r><w:r><w:t>чему?</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">Р: Мы </w:t></w:r><w:del w:id="1"><w:r><w:delText>приехали</w:delText>'
        '</w:r></w:del><w:ins w:id="2"><w:r><w:t>уехали</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:br/><w:t>и</w:t></w:r><w:r><w:noBreakHyphen/><w:t>вот</w:t><w:tab/><w:t>так</w:t></w:r>"
        '<w:hyperlink><w:r><w:t xml:space="preserve"> ссылка</w:t></w:r></w:hyperlink>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>сбоку</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>в поле</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    notes = '<w:footnote w:id="2"><w:p><w:r><w:t>весной</w:t></w:r></w:p></w:footnote>'
    draft = read_transcript(as_word_writes(tmp_path / "interview.docx", body, footnotes=notes))
    assert draft.turns == (
        DraftTurn("И", None, None, "Почему?"),
        DraftTurn("Р", None, None, "Мы уехали\nи\u2011вот\tтак ссылка\nсбоку\nв поле"),
    )
    assert sorted(skipped(draft)) == [("PAGE", "markup"), ("весной", "note"), ("приехали", "markup")]
    assert {"tracked-changes", "footnotes"} <= set(draft.notices)


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (65 * 2**20))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\xd0\xcf\x11\xe0 old doc", Code.FORMAT_BROKEN),
        (b"PK\x03\x04 cut", Code.FORMAT_BROKEN),
        (bomb(), Code.FILE_TOO_LARGE),
    ],
    ids=["doc", "cut", "bomb"],
)
def test_unsound_files(tmp_path: Path, raw: bytes, code: Code) -> None:
    path = tmp_path / "interview.docx"
    path.write_bytes(raw)
    with pytest.raises(InputError) as caught:
        read_transcript(path)
    assert caught.value.code is code


@pytest.mark.parametrize(
    ("prolog", "body"),
    [
        ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', "<w:p><w:r><w:t>I: &e;</w:t></w:r></w:p>"),
        ("", "<w:p><w:r>"),
        ("", '<w:p><w:r><w:sym w:char="zz"/></w:r></w:p>'),
        ("", '<w:p><w:r><w:sym w:char="FFFFFFFFFFFFFFFFFF"/></w:r></w:p>'),
    ],
)
def test_unsound_documents(tmp_path: Path, prolog: str, body: str) -> None:
    path = as_word_writes(tmp_path / "interview.docx", body, prolog=prolog)
    with pytest.raises(InputError) as caught:
        read_transcript(path)
    assert caught.value.code is Code.FORMAT_BROKEN


def test_cut_and_flipped_documents_are_read_or_refused(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>I: Why?</w:t></w:r></w:p>"
    raw = as_word_writes(tmp_path / "sound.docx", body).read_bytes()
    path = tmp_path / "interview.docx"
    refused = 0
    for place in range(0, len(raw), 7):
        path.write_bytes(raw[:place] + bytes([raw[place] ^ 0xFF]) + raw[place + 1 :])
        try:
            read_transcript(path)
        except InputError:
            refused += 1
    assert refused > 50

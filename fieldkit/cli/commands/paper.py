"""Sheets for paper."""

from argparse import Namespace
from pathlib import Path

from fieldkit.cli.call import Call
from fieldkit.cli.output import Answer
from fieldkit.cli.parser import Commands, Help
from fieldkit.domain.canonical import Json
from fieldkit.domain.ids import SourceId
from fieldkit.services import interviews, sheets

LANGUAGES = ("en", "ru")


def add_to(commands: Commands) -> None:
    """Put the commands onto the parser."""
    sheet = commands.add("sheet", _sheet, _SHEET, check=_wrong)
    sheet.add_argument("source", nargs="?", metavar="SOURCE", help="an id, its beginning, or a title")
    sheet.add_argument("--study", action="store_true", help="one page about the whole study instead")
    sheet.add_argument(
        "--by",
        metavar="ATTRIBUTE",
        help="attribute of the table (with --study); the one whose table shows most when left out",
    )
    sheet.add_argument("--language", choices=LANGUAGES, default="en", help="language of the sheet (en)")
    sheet.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.pdf", help="where to")


_SHEET = Help(
    help="a contact summary sheet, or the study on one page, as PDF",
    about="Print the contact summary sheet of an interview, or the study on one page. Names are replaced and small "
    "counts covered.",
    examples=(
        'fieldkit sheet study "Interview 3" -o interview-3.pdf',
        "fieldkit sheet study --study --by country -o study.pdf",
    ),
    shape='{"file", "sheet": "contact" or "study", "source": id or null, "bytes", "looked_through"}',
)


def _wrong(args: Namespace) -> str:
    if args.study == bool(args.source):
        return "name one SOURCE, or --study"
    return "--by goes with --study" if args.by and not args.study else ""


def _sheet(call: Call) -> Answer:
    args = call.args
    with call.study() as study:
        if args.study:
            source = None
            content = sheets.study_pdf(study, by=args.by, language=args.language)
        else:
            source = interviews.source(study, SourceId(args.source)).id
            content = sheets.contact_pdf(study, source, language=args.language)
        looked = source is None or sheets.is_looked_through(study, source)
        sheets.save_pdf(args.output, content)
    document: dict[str, Json] = {
        "file": str(args.output),
        "sheet": "study" if args.study else "contact",
        "source": source,
        "bytes": len(content),
        "looked_through": looked,
    }
    lines = [f"Wrote {args.output}."]
    if not looked:
        lines.append(
            "Nobody looked through this transcript yet: only names of the register are replaced on the sheet. "
            "Run `fieldkit anonymise find`, decide, and print again."
        )
    return Answer(document, lines)

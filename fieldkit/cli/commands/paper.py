"""Sheets for paper."""

from argparse import Namespace
from pathlib import Path

from fieldkit.cli.call import Call
from fieldkit.cli.output import Answer
from fieldkit.cli.parser import Commands, Help
from fieldkit.domain.canonical import Json
from fieldkit.domain.ids import SourceId
from fieldkit.services import interviews, sheets
from fieldkit.services.sheets import Beside

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
    shape='{"file", "sheet": "contact" or "study", "source": id or null, "bytes", "looked_through", '
    '"beside": {"day", "counts"} or null}',
)


def _wrong(args: Namespace) -> str:
    if args.study == bool(args.source):
        return "name one SOURCE, or --study"
    return "--by goes with --study" if args.by and not args.study else ""


def _sheet(call: Call) -> Answer:
    args = call.args
    with call.study() as study:
        if args.study:
            page = sheets.study_page(study, by=args.by, language=args.language)
            sheets.save_study_page(study, args.output, page.pdf, page.told)
            return _answer(args.output, page.pdf, beside=page.beside)
        source = interviews.source(study, SourceId(args.source)).id
        content = sheets.contact_pdf(study, source, language=args.language)
        looked = sheets.is_looked_through(study, source)
        sheets.save_pdf(args.output, content)
    return _answer(args.output, content, source=source, looked=looked)


def _answer(
    file: Path, content: bytes, *, source: SourceId | None = None, looked: bool = True, beside: Beside | None = None
) -> Answer:
    document: dict[str, Json] = {
        "file": str(file),
        "sheet": "contact" if source else "study",
        "source": source,
        "bytes": len(content),
        "looked_through": looked,
        "beside": {"day": beside.day, "counts": beside.counts} if beside else None,
    }
    lines = [f"Wrote {file}."]
    if not looked:
        lines.append(
            "Nobody looked through this transcript yet: only names of the register are replaced on the sheet. "
            "Run `fieldkit anonymise find`, decide, and print again."
        )
    if beside:
        told = "1 count tells" if beside.counts == 1 else f"{beside.counts} counts tell"
        lines.append(
            f"Beside the page of {beside.day}, {told} what fewer than {sheets.THRESHOLD} people said. "
            "Give only one of the two away."
        )
    return Answer(document, lines)

"""The codebook, and coding by text."""

from pathlib import Path

from fieldkit.cli.call import Call
from fieldkit.cli.output import Answer, counted
from fieldkit.cli.parser import Commands, Help
from fieldkit.domain.codebook import PATH_MARK
from fieldkit.services import codebook, coding, interviews


def add_to(commands: Commands) -> None:
    """Put the commands onto the parser."""
    book = commands.group("codebook", "the tree of codes as a table")
    for name, run, told in (("import", _import, _IMPORT), ("export", _export, _EXPORT)):
        book.add(name, run, told).add_argument("file", type=Path, metavar="FILE.csv", help="the table")
    code = commands.add("code", _code, _CODE)
    code.add_argument(
        "--code", required=True, metavar="NAME", help='name of a code, its path "Return / Obstacles", or an id'
    )
    code.add_argument("--find", required=True, metavar="TEXT", help="words, one after the other")
    code.add_argument("--source", metavar="ID", help="only there: an id, its beginning, or a title")


_IMPORT = Help(
    help="take codes from a table",
    about="Take codes from a CSV table with the columns name, parent, colour, definition, includes, excludes, "
    "example, key, id; only name is needed, parent is a path such as 'Return / Obstacles', key one letter or digit "
    "that no other code has. Codes with a known id or path are changed, others added, none removed; columns that the "
    "table lacks leave what is there. Where merging brought two codes of one path, the id tells them apart: with "
    "another name in its row, a code is renamed.",
    examples=("fieldkit codebook import study codes.csv",),
    shape='{"added", "changed"}',
)
_EXPORT = Help(
    help="write the codes as a table",
    about="Write the codebook as a CSV table, readable by everybody who gets the file.",
    examples=("fieldkit codebook export study codes.csv",),
    shape='{"file", "codes"}',
)
_CODE = Help(
    help="put a code on every match of a text",
    about="Put a code on every match of a text, whatever its case. Passages that carry it already are left alone.",
    examples=('fieldkit code study --code "Return / Obstacles" --find "no work"',),
    shape='{"code": path, "coded": passages}',
)


def _import(call: Call) -> Answer:
    with call.study() as study:
        added, changed = codebook.import_csv(study, call.args.file).value
    return Answer({"added": added, "changed": changed}, (f"{counted(added, 'code')} added, {changed:,} changed.",))


def _export(call: Call) -> Answer:
    file: Path = call.args.file
    with call.study() as study:
        codes = codebook.export_csv(study, file).value
    return Answer({"file": str(file), "codes": codes}, (f"Wrote {file}: {counted(codes, 'code')}.",))


def _code(call: Call) -> Answer:
    args = call.args
    with call.study() as study:
        code = codebook.find(study, args.code)
        path = next(PATH_MARK.join(row.path) for row in codebook.tree(study) if row.code.id == code.id)
        source = interviews.source(study, args.source).id if args.source else None
        with call.out.working("Coding") as progress:
            coded = coding.code_matches(study, code=code.id, text=args.find, source=source, progress=progress).value
    return Answer({"code": path, "coded": coded}, (f"{path}: {counted(coded, 'passage')} coded.",))

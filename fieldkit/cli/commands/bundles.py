"""Bundles: exporting, inspecting, merging, and whether two vaults hold the same."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from fieldkit.cli import words
from fieldkit.cli.call import Call
from fieldkit.cli.output import Answer, Problem, counted
from fieldkit.cli.parser import Commands, Help
from fieldkit.domain.canonical import Json
from fieldkit.errors import BundleError, InputError, PlaceError
from fieldkit.progress import Progress
from fieldkit.services import exporting, merging, overview
from fieldkit.services.merging import MergeReport
from fieldkit.services.session import Study

_Take: TypeAlias = Callable[[Study, Path, Progress], MergeReport]


def add_to(commands: Commands) -> None:
    """Put the commands onto the parser."""
    export = commands.add("export", _export, _EXPORT)
    export.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.fkb", help="where to")
    export.add_argument(
        "--to",
        type=Path,
        action="append",
        default=[],
        metavar="ADDRESS_FILE",
        help="who can open it; repeatable, the founder when left out. You always can",
    )
    inspect = commands.add("inspect", _inspect, _INSPECT)
    inspect.add_argument("file", type=Path, metavar="FILE.fkb", help="the bundle")
    merge = commands.add("merge", _merge, _MERGE)
    merge.add_argument("files", type=Path, nargs="+", metavar="FILE.fkb", help="bundles, in any order")
    merge.add_argument("--dry-run", action="store_true", help="tell what it would do, change nothing")
    merge.add_argument("--trust", action="store_true", help="enrol a sender who is not known yet")
    commands.add("fingerprint", _fingerprint, _FINGERPRINT)


_REPORT = (
    '{"file", "sender", "sender_key", "trusted", "made", "operations", "new_operations",\n'
    '   "added": {kind: number}, "changed", "deleted", "conflicts", "waiting",\n'
    '   "same_codes": [codes that several respondents have], "same_names": [paths that several codes have],\n'
    '   "gaps": [{"origin", "first", "last"}], "bytes"}'
)
_EXPORT = Help(
    help="one anonymised, signed, encrypted bundle",
    about="Publish what changed and write everything that may leave into one bundle. Who did not agree to take part "
    "is left out and counted. The finished file is searched for names before it is handed out; of transcripts that "
    "`fieldkit anonymise find` has not looked through, only what the register knows is replaced.",
    examples=("fieldkit export study -o week-47.fkb --to coordinator.fka",),
    shape='{"file", "operations", "new_operations", "bytes", "recipients": [codes],\n'
    '   "left_out": {"respondents", "interviews"}, "without_speakers", "unread"}',
)
_INSPECT = Help(
    help="verify a bundle and tell what merging would do",
    about="Verify a bundle and tell what merging it would do. Changes nothing.",
    examples=("fieldkit inspect study week-47.fkb",),
    shape=_REPORT,
)
_MERGE = Help(
    help="take bundles in",
    about="Take bundles in, each wholly or not at all; again, in another order or in parts comes to the same. A "
    "bundle that cannot be taken does not stop the others: it is reported, and the exit code is 1.",
    examples=("fieldkit merge study week-47.fkb week-48.fkb", "fieldkit merge study *.fkb --dry-run"),
    shape='{"dry_run", "merged": [what `inspect` prints], "refused": [{"file", "error", "message", "next"}]}',
)
_FINGERPRINT = Help(
    help="four words: equal in vaults that hold the same",
    about="Print the fingerprint of what was published and taken over, and nothing local. Four equal words find "
    "accidents; an equal root proves that two vaults hold the same.",
    examples=("fieldkit fingerprint study",),
    shape='{"words": [four words], "root", "operations", "devices"}',
)


def _export(call: Call) -> Answer:
    args = call.args
    to = [exporting.read_address_file(file) for file in args.to]
    with call.study() as study, call.out.working("Exporting") as progress:
        made = exporting.export(study, args.output, to=to, progress=progress).value
    left = made.left_out
    document: dict[str, Json] = {
        "file": str(made.path),
        "operations": made.operations,
        "new_operations": made.new_operations,
        "bytes": made.size,
        "recipients": list(made.recipients),
        "left_out": {"respondents": left.respondents, "interviews": left.interviews},
        "without_speakers": left.unknown,
        "unread": made.unread,
    }
    lines = [
        f"Wrote {made.path} ({made.size:,} bytes): {counted(made.operations, 'operation')}, "
        f"{made.new_operations:,} of them new.",
        f"Can be opened by: {', '.join(made.recipients)}.",
    ]
    if left.respondents:
        lines.append(
            f"Left out: {counted(left.respondents, 'respondent')} without consent to take part, "
            f"with {counted(left.interviews, 'interview')}."
        )
    if left.unknown:
        lines.append(f"Left out: {counted(left.unknown, 'interview')} of which it is not said who speaks.")
    if made.unread:
        lines.append(
            f"Not looked through: {counted(made.unread, 'transcript')}; of names in them only those in the register "
            "are replaced. Run `fieldkit anonymise find`, decide, and export again."
        )
    return Answer(document, lines)


def _inspect(call: Call) -> Answer:
    file: Path = call.args.file
    with call.study() as study, call.out.working("Inspecting") as progress:
        report = merging.inspect(study, file, progress=progress)
    return Answer(_document(file, report), _lines(file, report))


def _merge(call: Call) -> Answer:
    args = call.args

    def dry(study: Study, file: Path, progress: Progress) -> MergeReport:
        return merging.inspect(study, file, progress=progress)

    def real(study: Study, file: Path, progress: Progress) -> MergeReport:
        return merging.merge(study, file, trust=args.trust, progress=progress).value

    merged, problems = _each(call, dry if args.dry_run else real)
    document: dict[str, Json] = {
        "dry_run": bool(args.dry_run),
        "merged": [_document(file, report) for file, report in merged],
        "refused": [one.document for one in problems],
    }
    lines = [line for file, report in merged for line in _lines(file, report)]
    if args.dry_run:
        lines.append("Nothing was changed.")
    return Answer(document, lines, problems)


def _each(call: Call, take: _Take) -> tuple[list[tuple[Path, MergeReport]], list[Problem]]:
    merged, problems = [], []
    with call.study() as study:
        for file in call.args.files:
            try:
                with call.out.working("Merging") as progress:
                    merged.append((file, take(study, file, progress)))
            except (BundleError, InputError, PlaceError) as error:
                problems.append(Problem(str(file), words.told(error)))
    return merged, problems


def _document(file: Path, report: MergeReport) -> dict[str, Json]:
    return {
        "file": str(file),
        "sender": report.sender,
        "sender_key": report.sender_key,
        "trusted": report.trusted,
        "made": report.made,
        "operations": report.operations,
        "new_operations": report.new_operations,
        "added": dict(report.added),
        "changed": dict(report.changed),
        "deleted": dict(report.deleted),
        "conflicts": report.conflicts,
        "same_codes": list(report.same_codes),
        "same_names": list(report.same_names),
        "waiting": report.waiting,
        "gaps": [{"origin": origin, "first": first, "last": last} for origin, first, last in report.gaps],
        "bytes": report.size,
    }


def _lines(file: Path, report: MergeReport) -> list[str]:
    lines = [
        f"{file}: from {report.sender} (key {report.sender_key}), made {report.made}; "
        f"{counted(report.operations, 'operation')}, {report.new_operations:,} of them new here."
    ]
    if not report.trusted:
        lines.append("  The sender is not known here; --trust enrols them.")
    for what, numbers in (("Adds", report.added), ("Changes", report.changed), ("Deletes", report.deleted)):
        if numbers:
            lines.append(f"  {what}: {', '.join(f'{kind} {number:,}' for kind, number in sorted(numbers.items()))}.")
    if report.conflicts:
        lines.append(f"  {counted(report.conflicts, 'field')} with two values; both are kept.")
    lines += [
        f"  Several respondents have the code {code}: give one another, `fieldkit respondent edit VAULT ID --new-code`."
        for code in report.same_codes
    ]
    lines += [
        f"  Several codes are called {path}: `fieldkit codebook export` tells their ids; give one another name in the "
        "table and import it, or join them in the window."
        for path in report.same_names
    ]
    if report.waiting:
        lines.append(f"  {report.waiting:,} wait for what has not come yet.")
    lines += [f"  Missing from {origin}: {first} to {last}." for origin, first, last in report.gaps]
    return lines


def _fingerprint(call: Call) -> Answer:
    with call.study() as study:
        found = overview.fingerprint(study)
    document: dict[str, Json] = {
        "words": list(found.words),
        "root": found.root,
        "operations": found.operations,
        "devices": found.devices,
    }
    lines = (
        "  ".join(found.words),
        found.root,
        f"{counted(found.operations, 'operation')} of {counted(found.devices, 'device')}",
    )
    return Answer(document, lines)

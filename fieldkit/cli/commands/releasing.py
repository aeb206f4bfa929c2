"""The reader's release."""

from dataclasses import asdict
from pathlib import Path

from fieldkit.cli.call import Call
from fieldkit.cli.commands.paper import LANGUAGES
from fieldkit.cli.output import Answer, counted
from fieldkit.cli.parser import Commands, Help
from fieldkit.domain.canonical import Json
from fieldkit.domain.release import Leaving, Released, Staying
from fieldkit.services import releasing


def add_to(commands: Commands) -> None:
    """Put the command onto the parser."""
    release = commands.add("release", _release, _RELEASE)
    release.add_argument(
        "--profile", required=True, metavar="NAME", help="for whom: archive, print, or one of the study's"
    )
    release.add_argument("-o", "--output", type=Path, required=True, metavar="DIR", help="a folder, new or empty")
    release.add_argument("--language", choices=LANGUAGES, default="en", help="language of README and report (en)")


_RELEASE = Help(
    help="a folder for an archive or a ministry: tables, transcripts, codebook, report",
    about="Write what readers get into one folder: transcripts (txt, docx), respondents as coarse as the profile says, "
    "counts by theme with small ones covered, codebook, coded passages, and a report. Only people who agreed are in "
    "it: to `archive`; for the profile print to `quote`, and to `archive` for their whole transcript. Every finished "
    "file is searched for names; one hit, and nothing is written. What was told is remembered, and a later release "
    "covers what would tell somebody apart together with it.",
    examples=(
        "fieldkit release study --profile archive -o for-the-archive",
        "fieldkit release study --profile print -o for-the-ministry --language ru",
    ),
    shape='{"folder", "profile", "respondents", "transcripts", "codings", "tables", "covered", "covered_for_earlier",\n'
    '   "left_out": {"respondents", "transcripts", "codings", "wordless", "values", "tables": [attributes],\n'
    '     "few_came"},\n'
    '   "files": [paths]}',
)


def _release(call: Call) -> Answer:
    args = call.args
    with call.study() as study, call.out.working("Releasing") as progress:
        made = releasing.release(
            study, args.output, profile=args.profile, language=args.language, progress=progress
        ).value
    document: dict[str, Json] = {
        "folder": str(made.folder),
        "profile": made.profile,
        **asdict(made.leaving),
        "left_out": {**asdict(made.staying), "tables": list(made.staying.tables)},
        "files": list(made.files),
    }
    return Answer(document, _lines(made))


def _lines(made: Released) -> list[str]:
    return [
        f"Wrote {made.folder}: {counted(len(made.files), 'file')}.",
        *_in_it(made.leaving),
        *_not_in_it(made.staying),
    ]


def _in_it(leaving: Leaving) -> list[str]:
    earlier = f", {leaving.covered_for_earlier:,} because of earlier releases" if leaving.covered_for_earlier else ""
    return [
        f"  {counted(leaving.respondents, 'respondent')}, {counted(leaving.transcripts, 'transcript')}, "
        f"{counted(leaving.codings, 'coded passage')}, {counted(leaving.tables, 'table')} of counts.",
        f"  {counted(leaving.covered, 'count')} covered{earlier}.",
    ]


def _not_in_it(staying: Staying) -> list[str]:
    told = (
        (staying.respondents, "respondent", "who did not agree to this"),
        (staying.transcripts, "transcript", "in which somebody did not agree"),
        (staying.codings, "coded passage", "of these, or of themes whose count is covered"),
        (staying.wordless, "coded passage", "of which only replaced words would be left"),
        (staying.values, "value", "by which single respondents would stand out"),
    )
    lines = [f"  Not in it: {counted(number, noun)} {why}." for number, noun, why in told if number]
    if staying.tables:
        lines.append(f"  Not in it: tables by {', '.join(staying.tables)}, released in other groups before.")
    if staying.few_came:
        lines.append("  Not in it: the table of respondents, because it would show who came since an earlier release.")
    return lines

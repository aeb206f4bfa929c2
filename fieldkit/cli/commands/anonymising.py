"""The register of people, and what would give somebody away."""

from argparse import ArgumentTypeError
from collections import Counter
from pathlib import Path

from fieldkit.cli.call import Call
from fieldkit.cli.commands import risk
from fieldkit.cli.commands.paper import LANGUAGES
from fieldkit.cli.output import Answer, counted
from fieldkit.cli.parser import Commands, Help
from fieldkit.domain.canonical import Json
from fieldkit.domain.identifiers import USUAL_SENSITIVITY
from fieldkit.domain.ids import SourceId
from fieldkit.domain.people import PersonRole
from fieldkit.domain.recapture import Estimate
from fieldkit.domain.second_reading import Reading, scaled
from fieldkit.services import deciding, finding, interviews, registering, reporting, respondents, sheets
from fieldkit.services.registering import Entry, EntryDraft

_ROLES = {PersonRole.MENTIONED: "", PersonRole.INTERVIEWER: "interviewer", PersonRole.PUBLIC: "public figure"}


def add_to(commands: Commands) -> None:
    """Put the commands onto the parser."""
    people = commands.group("people", "the register of people who must not be recognised")
    add = people.add("add", _add, _ADD)
    add.add_argument("--name", action="append", required=True, help="a name, in any form or script; repeatable")
    add.add_argument("--relation", default="", metavar="WORDS", help='what they are to a respondent: "sister of R-012"')
    role = add.add_mutually_exclusive_group()
    role.add_argument(
        "--keep",
        dest="role",
        action="store_const",
        const=PersonRole.PUBLIC,
        default=PersonRole.MENTIONED,
        help="a public figure: recognised under these names in every case form, and kept as spoken",
    )
    role.add_argument(
        "--interviewer",
        dest="role",
        action="store_const",
        const=PersonRole.INTERVIEWER,
        help="somebody who interviews: replaced, and told as such",
    )
    people.add("list", _list, _LIST)
    group = commands.group("anonymise", "find, decide and measure what would give somebody away")
    find = group.add("find", _find, _FIND)
    find.add_argument("--source", metavar="ID", help="only there: an id, its beginning, or a title")
    find.add_argument("--again", action="store_true", help="look through everything again")
    find.add_argument(
        "--sensitivity",
        type=_sensitivity,
        default=USUAL_SENSITIVITY,
        metavar="0..1",
        help=f"0 only what is sure, 1 whatever might be ({USUAL_SENSITIVITY})",
    )
    find.add_argument("-o", "--output", type=Path, metavar="FILE.csv", help="write the decisions as a table")
    group.add("decide", _decide, _DECIDE).add_argument("file", type=Path, metavar="FILE.csv", help="the table")
    risk.add_to(group)
    report = group.add("report", _report, _REPORT)
    report.add_argument("-o", "--output", type=Path, metavar="FILE.pdf", help="write it as PDF")
    report.add_argument("--language", choices=LANGUAGES, default="en", help="language of the PDF (en)")


_ADD = Help(
    help="enter somebody who is mentioned, an interviewer, or a public figure",
    about="Enter somebody who is mentioned. Every form that is entered, and its parts, are replaced in what leaves; "
    "with --keep the forms are recognised and stay as spoken.",
    examples=(
        'fieldkit people add study --name "Айгүл" --name Aigul --relation "sister of R-012"',
        'fieldkit people add study --keep --name "Chyngyz Aitmatov" --relation writer',
    ),
    shape='{"id", "pseudonym", "role": "mentioned", "interviewer" or "public", "relation", "forms": [names],\n'
    '   "wording": what stands in place of the name, or null}',
)
_LIST = Help(
    help="who is in the register",
    about="List the register of people with their names: for your eyes only.",
    examples=("fieldkit people list study",),
    shape='{"people": [{"id", "pseudonym", "role": "respondent", "mentioned", "interviewer" or "public", "relation",\n'
    '   "respondent", "forms", "wording"}]}',
)
_FIND = Help(
    help="look for names, places, dates, jobs, contacts",
    about="Look through every word that leaves and was not looked through as it stands. What is found waits for a "
    "decision; what was decided before is decided again in the same way. With -o the identifiers are written as a "
    "table, which holds names: keep it as safe as the interviews.",
    examples=("fieldkit anonymise find study", "fieldkit anonymise find study -o decisions.csv"),
    shape='{"texts", "places", "new", "remembered", "open", "decided", "file": path or null}',
)
_DECIDE = Help(
    help="decide as a table says",
    about="Decide as the rows of a table say. Take the table of `anonymise find -o`, change its columns decision "
    "(pseudonym, generalise, remove, keep, dismissed, open), instead and kind, and give it back. All of it is taken, "
    "or nothing.",
    examples=("fieldkit anonymise decide study decisions.csv",),
    shape='{"changed", "open", "decided"}',
)
_REPORT = Help(
    help="what was replaced, what is open, what risk is left",
    about="Tell what was found and what became of it, in numbers: no name and no word of the interviews stands in it.",
    examples=("fieldkit anonymise report study -o report.pdf",),
    shape='{"transcripts", "unread", "open", "registered", "kinds": {kind: {decision: {"identifiers", "places"}}},\n'
    '   "risk": [what `risk` prints], "exports", "exported", "file", "typed", "wordless",\n'
    '   "risk_before": {"respondents", "attributes", "standing_out", "smallest", "unique", "groups", "small_groups",\n'
    '     "expected_percent"}, "risk_by_profile": {name: [the same as it leaves]},\n'
    '   "second_reading": {"passages", "drawn", "words", "of", "first", "second", "both", "doubtful", "doubtful_new",\n'
    '     "mentions", "missed", "missed_per_10000_words", "left": {"estimate", "low", "high"} or null,\n'
    '     "kinds": {kind: {"first", "second", "both", "mentions"}}}}',
)


def _sensitivity(typed: str) -> float:
    try:
        value = float(typed)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise ArgumentTypeError("a number from 0 to 1")
    return value


def _add(call: Call) -> Answer:
    draft = EntryDraft(tuple(call.args.name), call.args.relation, call.args.role)
    with call.study() as study:
        entry = registering.enter(study, draft).value
    forms = counted(len(entry.forms), "form")
    said = f"Registered {entry.wording} with {forms}." if entry.wording else f"Kept as spoken: {forms}."
    return Answer(_entry(entry), (said,))


def _entry(one: Entry) -> dict[str, Json]:
    return {
        "id": one.id,
        "pseudonym": one.pseudonym,
        "role": one.role.value,
        "wording": one.wording or None,
        "relation": one.relation,
        "forms": list(one.forms),
    }


def _list(call: Call) -> Answer:
    with call.study() as study:
        codes = {row.respondent.id: row.respondent.code for row in respondents.rows(study)}
        interviewed = [(codes.get(one.respondent, ""), one) for one in respondents.persons(study) if one.respondent]
        entries = registering.entries(study)
    people: list[Json] = [
        {
            "id": one.id,
            "pseudonym": one.pseudonym,
            "role": "respondent",
            "wording": f"[{code}]",
            "relation": one.relation,
            "respondent": code,
            "forms": list(one.forms),
        }
        for code, one in interviewed
    ]
    people += [{**_entry(one), "respondent": None} for one in entries]
    lines = [f"{code}: {', '.join(one.forms)}" for code, one in interviewed]
    for entry in entries:
        who = ", ".join(filter(None, (_ROLES[entry.role], entry.relation)))
        lines.append(f"{entry.wording or 'kept as spoken'}  {who}: {', '.join(entry.forms)}")
    return Answer({"people": people}, lines or ("Nobody is in the register yet.",))


def _find(call: Call) -> Answer:
    args = call.args
    with call.study() as study:
        if args.again:
            finding.start_again(study)
        sources = [interviews.source(study, SourceId(args.source)).id] if args.source else None
        with call.out.working("Looking") as progress:
            looked = finding.look(study, sources=sources, sensitivity=args.sensitivity, progress=progress)
        noted = finding.note(study, looked).value
        rows = deciding.queue(study)
        if args.output:
            deciding.write_table(study, args.output)
    document: dict[str, Json] = {
        "texts": noted.texts,
        "places": noted.places,
        "new": noted.new,
        "remembered": noted.remembered,
        "open": noted.open,
        "decided": len(rows) - noted.open,
        "file": str(args.output) if args.output else None,
    }
    kinds = Counter(row.identifier.kind.value for row in rows if row.identifier.decision.value == "open")
    lines = [
        f"Looked through {counted(noted.texts, 'text')}: {counted(noted.places, 'place')} found.",
        f"{counted(noted.open, 'identifier')} to decide: "
        f"{', '.join(f'{kind} {number:,}' for kind, number in sorted(kinds.items())) or 'none'}.",
    ]
    if args.output:
        lines.append(f"Wrote {args.output}; it holds names, so keep it as safe as the interviews.")
    return Answer(document, lines)


def _decide(call: Call) -> Answer:
    with call.study() as study:
        changed = deciding.read_table(study, call.args.file).value
        standing = deciding.standing(study)
    document: dict[str, Json] = {"changed": changed, "open": standing.open, "decided": standing.decided}
    return Answer(document, (f"{counted(changed, 'decision')} changed; {standing.open:,} still to decide.",))


def _second(reading: Reading) -> dict[str, Json]:
    found = reading.found
    return {
        "passages": reading.passages,
        "drawn": reading.drawn,
        "words": reading.words,
        "of": reading.of,
        "first": found.first,
        "second": found.second,
        "both": found.both,
        "doubtful": reading.doubtful,
        "doubtful_new": reading.doubtful_new,
        "mentions": _estimated(reading.total),
        "missed": _estimated(reading.missed),
        "missed_per_10000_words": _estimated(scaled(reading.missed_per_thousand, 10)),
        "left": _estimated(reading.left),
        "kinds": {
            kind.value: {
                "first": part.first,
                "second": part.second,
                "both": part.both,
                "mentions": _estimated(total),
            }
            for kind, (part, total) in reading.kinds.items()
        },
    }


def _estimated(estimated: Estimate | None) -> Json:
    if estimated is None:
        return None
    values = {"estimate": estimated.total, "low": estimated.low, "high": estimated.high}
    return {name: round(value) for name, value in values.items()}


def _second_lines(reading: Reading) -> list[str]:
    if not reading.passages:
        return ["Nobody has read a part of the words a second time yet."]
    found, rate = reading.found, reading.missed_per_thousand
    lines = [
        f"Read a second time: {reading.passages:,} of {counted(reading.drawn, 'passage')}, "
        f"{reading.words:,} of {counted(reading.of, 'word')}.",
        f"  Found by both {found.both:,}, by the first reading alone {found.first:,}, by the second {found.second:,}.",
    ]
    if rate is not None:
        lines.append(
            f"  Missed by the first reading in 1,000 words: {rate.total:.1f} (95 %: {rate.low:.1f} to {rate.high:.1f})."
        )
    return lines


def _report(call: Call) -> Answer:
    output: Path | None = call.args.output
    with call.study() as study:
        report = reporting.anonymisation_report(study)
        if output:
            sheets.save_pdf(output, reporting.report_pdf(study, language=call.args.language))
    document: dict[str, Json] = {
        "transcripts": report.transcripts,
        "unread": report.unread,
        "open": report.open,
        "registered": report.registered,
        "kinds": {
            count.kind.value: {
                decision.value: {"identifiers": number, "places": count.places[decision]}
                for decision, number in count.identifiers.items()
            }
            for count in report.kinds
        },
        "risk_before": risk.figures(report.before),
        "risk_by_profile": {name: risk.figures(one) for name, one in report.after if name},
        "risk": risk.document(report.risk),
        "exports": report.exports,
        "exported": report.exported or None,
        "file": str(output) if output else None,
        "typed": report.typed,
        "wordless": report.wordless,
        "second_reading": _second(report.second),
    }
    lines = [f"{counted(report.transcripts, 'transcript')}, {report.unread:,} not looked through as they stand."]
    for count in report.kinds:
        parts = [
            f"{decision.value} {number:,} ({counted(count.places[decision], 'place')})"
            for decision, number in count.identifiers.items()
        ]
        lines.append(f"  {count.kind.value}: {', '.join(parts)}")
    lines += [f"To decide: {report.open:,}.", *_second_lines(report.second)]
    lines += [*risk.beside(report.before, report.after), *risk.lines(report.risk, report.labels)]
    if report.wordless:
        lines.append(f"Nothing but replacements is left of {counted(report.wordless, 'coding')}.")
    if report.typed:
        lines.append(f"Kept because somebody read the place and typed the words: {report.typed:,}.")
    if output:
        lines.append(f"Wrote {output}.")
    return Answer(document, lines)

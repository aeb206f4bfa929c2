"""Interviews and their texts: beginning, bringing in, listing, searching."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from fieldkit.cli import words
from fieldkit.cli.call import Call
from fieldkit.cli.output import Answer, Problem, counted
from fieldkit.cli.parser import Commands, Help
from fieldkit.domain.canonical import Json
from fieldkit.domain.transcript import Corrections, DraftTranscript, Skipped, Source
from fieldkit.errors import UserError
from fieldkit.services import importing, interviews, respondents, searching
from fieldkit.services.importing import Imported, Item
from fieldkit.services.interviews import InterviewDraft, SourceRow
from fieldkit.services.session import Study

_STAYS = "The original files stay readable on the disk: remove them safely when you no longer need them there."
_NOTHING_STORED = "Nothing was stored; without --dry-run it is."
_LANGUAGE_LETTERS = (2, 3)
_MOST_LEFT_OUT = 10
_BEGINNING = 60


def add_to(commands: Commands) -> None:
    """Put the commands onto the parser."""
    _add_interview(commands)
    bring = commands.add("import", _import, _IMPORT)
    bring.add_argument("files", type=Path, nargs="+", metavar="FILE", help=f"text: {', '.join(importing.SUFFIXES)}")
    bring.add_argument(
        "--respondent", action="append", default=[], metavar="CODE", help="who speaks; repeatable, a document without"
    )
    bring.add_argument("--encoding", metavar="E", help="such as cp1251, when the one that was found is wrong")
    bring.add_argument("--dry-run", action="store_true", help="only show what would be stored")
    commands.add("list", _list, _LIST)
    search = commands.add("search", _search, _SEARCH)
    search.add_argument("query", metavar="QUERY", help='words, "a phrase", begin*, AND, OR, NOT, brackets')
    search.add_argument("--limit", type=_positive, default=50, metavar="N", help="at most so many hits (50)")


def _add_interview(commands: Commands) -> None:
    new = commands.group("interview", "begin interviews").add("new", _begin, _BEGIN)
    new.add_argument("--respondent", action="append", required=True, metavar="CODE", help="who speaks; repeatable")
    new.add_argument("--title", default="", help='study wording; "Interview 3" or the like when left out')
    new.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="today when left out")
    new.add_argument("--place", default="", help="as coarse as the study needs it")
    new.add_argument(
        "--language", action="append", default=[], type=_language, metavar="CODE", help="such as ky; repeatable"
    )


_BEGIN = Help(
    help="begin an interview",
    about="Begin an interview. The first one does not begin before the recovery sheet was made (`recovery`).",
    examples=("fieldkit interview new study --respondent R-001 --place Berlin --language ky --language de",),
    shape='{"interview": id, "title", "respondents": [codes], "date", "place", "languages"}',
)
_IMPORT = Help(
    help="bring texts in",
    about="Bring transcripts and documents in, each as turns of speakers; an interview that was begun with just these "
    "respondents gets its text. A file that cannot be read does not stop "
    "the others: it is reported, and the exit code is 1. With --dry-run it only shows how each file is read and in "
    "which other encodings it could be. The original files stay readable on the disk.",
    examples=(
        "fieldkit import study interview.docx --respondent R-001",
        "fieldkit import study interview.txt --dry-run",
        "fieldkit import study *.txt --encoding kz1048",
    ),
    shape='{"imported": [{"file", "source", "title", "format", "encoding", "turns", "words", "skipped",\n'
    '   "left_out": [{"line", "reason", "text"}], "notices",\n'
    '   "same_as": id of a source with the same words, or null}],\n'
    '   "refused": [{"file", "error", "message", "next"}], "notice"}; with --dry-run "read" instead of "imported":\n'
    '   [{"file", "format", "encoding", "other_encodings", "turns", "words", "speakers": [{"label", "shared_as"}],\n'
    '   "begins", "skipped", "left_out", "notices", "same_as"}]',
)
_LIST = Help(
    help="sources with their sizes",
    about="List what was brought in.",
    examples=("fieldkit list study",),
    shape='{"sources": [{"id", "title", "respondent": code or null, "turns", "words", "codings"}]}',
)
_SEARCH = Help(
    help="find words in all sources",
    about="Find turns. Capitals, ё/е and similar letters of the study's languages are taken as equal.",
    examples=("fieldkit search study 'return* AND NOT visa'", "fieldkit search study '\"own house\"' --limit 10"),
    shape='{"hits": [{"source": id, "turn": id, "speaker", "snippet", "start", "end"}]}; '
    "start and end count code points in the turn",
)


def _begin(call: Call) -> Answer:
    args = call.args
    with call.study() as study:
        spoke = tuple(respondents.find(study, code) for code in args.respondent)
        title = args.title or interviews.next_title(study)
        ids = tuple(dict.fromkeys(one.id for one in spoke))
        draft = InterviewDraft(title, ids, args.date or study.today, args.place, tuple(args.language))
        interview = interviews.begin(study, draft).value
    codes = list(dict.fromkeys(one.code for one in spoke))
    document: dict[str, Json] = {
        "interview": interview.id,
        "title": interview.title,
        "respondents": list(codes),
        "date": interview.day,
        "place": interview.place,
        "languages": list(interview.languages),
    }
    return Answer(document, (f"Began {interview.title} with {', '.join(codes)} on {interview.day}.",))


def _import(call: Call) -> Answer:
    args = call.args
    with call.study() as study:
        spoke = tuple(dict.fromkeys(respondents.find(study, code).id for code in args.respondent))
        corrections = Corrections(encoding=args.encoding)
        if args.dry_run:
            return _looked_at(study, args.files, corrections)
        items = [Item(file, corrections, respondents=spoke) for file in args.files]
        with call.out.working("Importing") as progress:
            report = importing.import_files(study, items, progress=progress).value
    problems = [Problem(str(one.path), words.told(one.error)) for one in report.refused]
    document: dict[str, Json] = {
        "imported": [_imported_document(one) for one in report.imported],
        "refused": [one.document for one in problems],
        "notice": _STAYS if report.imported else "",
    }
    lines = [line for one in report.imported for line in _imported_lines(one)]
    return Answer(document, (*lines, *((_STAYS,) if report.imported else ())), problems)


def _looked_at(study: Study, files: Sequence[Path], corrections: Corrections) -> Answer:
    """What an import would store."""
    drafts: list[tuple[Path, DraftTranscript, Source | None]] = []
    problems = []
    for file in files:
        try:
            draft = importing.preview(file, corrections)
            drafts.append((file, draft, importing.same_words(study, draft)))
        except UserError as error:
            problems.append(Problem(str(file), words.told(error)))
    document: dict[str, Json] = {
        "read": [_draft_document(*one) for one in drafts],
        "refused": [one.document for one in problems],
        "notice": _NOTHING_STORED,
    }
    lines = [line for one in drafts for line in _draft_lines(*one)]
    return Answer(document, (*lines, _NOTHING_STORED), problems)


def _draft_document(file: Path, draft: DraftTranscript, same: Source | None) -> dict[str, Json]:
    shared = importing.shared_speakers(draft.speakers)
    return {
        "file": str(file),
        "format": draft.format,
        "encoding": draft.encoding,
        "other_encodings": _others(draft),
        "turns": len(draft.turns),
        "words": _size(draft),
        "speakers": [{"label": label, "shared_as": shared[label]} for label in draft.speakers],
        "begins": _beginning(draft),
        "skipped": len(draft.skipped),
        "left_out": _left_out(draft.skipped),
        "notices": list(draft.notices),
        "same_as": same.id if same else None,
    }


def _draft_lines(file: Path, draft: DraftTranscript, same: Source | None) -> list[str]:
    read_as = ", ".join(filter(None, (draft.format, draft.encoding)))
    others, shared = _others(draft), importing.shared_speakers(draft.speakers)
    speakers = ", ".join(f"{label} (shared as {shared[label]})" for label in draft.speakers)
    more = len(draft.skipped) - _MOST_LEFT_OUT
    lines = [
        f"{file} ({read_as})  {counted(len(draft.turns), 'turn')}, {counted(_size(draft), 'word')}",
        *([f"  other encodings: {', '.join(map(str, others))}"] if others else []),
        *([f"  begins: {_beginning(draft)}"] if draft.turns else []),
        *([f"  speakers: {speakers}"] if speakers else []),
        *(f"  in no turn: line {left.line} ({left.reason}): {left.text}" for left in draft.skipped[:_MOST_LEFT_OUT]),
        *([f"  in no turn: {more} more (--json lists them)"] if more > 0 else []),
    ]
    return [*lines, *_remarks(draft.notices, same)]


def _remarks(notices: Sequence[str], same: Source | None) -> list[str]:
    twice = [f"  The same words as {same.title} ({same.id[:8]}): it may have come in before."] if same else []
    return [*twice, *(f"  {words.NOTICES[notice]}" for notice in notices)]


def _others(draft: DraftTranscript) -> list[Json]:
    return [codec for codec in draft.encodings if codec != draft.encoding]


def _size(draft: DraftTranscript) -> int:
    return sum(len(turn.text.split()) for turn in draft.turns)


def _beginning(draft: DraftTranscript) -> str:
    """First words, by which one sees whether the encoding is right."""
    text = " ".join(draft.turns[0].text.split()) if draft.turns else ""
    return text if len(text) <= _BEGINNING else f"{text[: _BEGINNING - 1]}…"


def _imported_document(one: Imported) -> dict[str, Json]:
    return {
        "file": str(one.path),
        "source": one.source.id,
        "title": one.source.title,
        "format": one.format,
        "encoding": one.encoding,
        "turns": one.turns,
        "words": one.words,
        "skipped": len(one.skipped),
        "left_out": _left_out(one.skipped),
        "notices": list(one.notices),
        "same_as": one.same_as.id if one.same_as else None,
    }


def _left_out(skipped: Sequence[Skipped]) -> list[Json]:
    return [{"line": left.line, "reason": left.reason, "text": left.text} for left in skipped]


def _imported_lines(one: Imported) -> list[str]:
    read_as = ", ".join(filter(None, (one.format, one.encoding)))
    left = f", {counted(len(one.skipped), 'piece')} in no turn (--json lists them)"
    head = (
        f"{one.source.title}  {one.source.id[:8]}  {counted(one.turns, 'turn')}, {counted(one.words, 'word')}"
        f"{left if one.skipped else ''}  from {one.path} ({read_as})"
    )
    return [head, *_remarks(one.notices, one.same_as)]


def _list(call: Call) -> Answer:
    with call.study() as study:
        rows = interviews.source_rows(study)
        waiting = len(interviews.empty_interviews(study))
    document: dict[str, Json] = {"sources": [_listed(row) for row in rows]}
    lines = list(_table(rows)) if rows else ["Nothing was brought in yet; `fieldkit import` does."]
    if waiting:
        lines.append(f"{counted(waiting, 'interview')} without a text yet.")
    return Answer(document, lines)


def _listed(row: SourceRow) -> dict[str, Json]:
    return {
        "id": row.source.id,
        "title": row.source.title,
        "respondent": ", ".join(row.respondents) or None,
        "turns": row.turns,
        "words": row.words,
        "codings": row.codings,
    }


def _table(rows: Sequence[SourceRow]) -> list[str]:
    title = max(5, *(len(row.source.title) for row in rows))
    spoke = max(10, *(len(", ".join(row.respondents)) for row in rows))
    made = [_made(row) for row in rows]
    by = max(4, *map(len, made))
    head = (
        f"{'id':<8}  {'title':<{title}}  {'respondent':<{spoke}}  {'date':<10}  {'from':<{by}}  "
        f"{'turns':>6}  {'words':>8}  {'codings':>7}"
    )
    return [
        head,
        *(
            f"{row.source.id[:8]}  {row.source.title:<{title}}  {', '.join(row.respondents) or '-':<{spoke}}  "
            f"{(row.interview.day if row.interview else '') or '-':<10}  {who:<{by}}  "
            f"{row.turns:>6,}  {row.words:>8,}  {row.codings:>7,}"
            for row, who in zip(rows, made, strict=True)
        ),
    ]


def _made(row: SourceRow) -> str:
    """Where a source was brought in; two vaults can have one study code."""
    return "here" if row.made.here else row.made.name or "-"


def _search(call: Call) -> Answer:
    with call.study() as study:
        hits = searching.find(study, call.args.query, limit=call.args.limit)
    document: dict[str, Json] = {
        "hits": [
            {
                "source": hit.source,
                "turn": hit.turn,
                "speaker": hit.speaker,
                "snippet": hit.snippet,
                "start": hit.start,
                "end": hit.end,
            }
            for hit in hits
        ]
    }
    lines = [f"{hit.title}  {hit.speaker and hit.speaker + ': '}{hit.snippet}" for hit in hits]
    return Answer(document, lines or ["Nothing found."])


def _day(typed: str) -> str:
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError("a date is written YYYY-MM-DD") from None


def _language(typed: str) -> str:
    code = typed.strip().lower()
    if len(code) not in _LANGUAGE_LETTERS or not (code.isascii() and code.isalpha()):
        raise argparse.ArgumentTypeError("a language is an ISO 639 code such as ky")
    return code


def _positive(typed: str) -> int:
    if not typed.isdecimal() or int(typed) < 1:
        raise argparse.ArgumentTypeError("a whole number from 1 is needed")
    return int(typed)

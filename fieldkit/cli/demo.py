"""The whole journey with the sample study."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from fieldkit.cli.call import Call
from fieldkit.cli.output import Answer, Output, counted
from fieldkit.cli.parser import Commands, Help
from fieldkit.cli.passphrase import TO_OPEN
from fieldkit.domain.canonical import Json
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.errors import BugError, Code, InputError
from fieldkit.files import place_errors, write_atomically
from fieldkit.progress import SILENT
from fieldkit.services import (
    codebook,
    coding,
    deciding,
    exporting,
    finding,
    importing,
    interviews,
    keeping,
    merging,
    overview,
    releasing,
    reporting,
    sample,
    searching,
    sheets,
    vaults,
)
from fieldkit.services.importing import Item
from fieldkit.services.session import Study

_NOTE = """\
I: What did the group in the city do when the new people came?
R: The group found them beds for the first month. Группа собирала деньги, и никто не остался на улице.
I: Who asked for it?
R: Nobody. The group simply knows who is arriving.
"""
_QUERY = "group"
_WORDS, _CODE = "The group", "Mutual aid"


def add_to(commands: Commands) -> None:
    """Put the command onto the parser."""
    demo = commands.add("demo", _demo, _DEMO, vault=False)
    demo.add_argument("folder", type=Path, metavar="DIR", help="an empty or new folder for all files")


_DEMO = Help(
    help="the whole journey with a fictional study",
    about="Go the whole way with a fictional study: a vault and its recovery sheet, a second vault of the study, a "
    "text brought in, searched and coded, names found and replaced, sheets on paper, a bundle merged into the second "
    "vault, a release for an archive, a backup. "
    "Prints each "
    "step and the files made, and the passphrase of both vaults once unless you gave one.",
    examples=("fieldkit demo try-it",),
    shape='{"folder", "passphrase" when one was made, "steps": [{"step", "files"}], "fingerprint"}',
)


@dataclass(frozen=True, slots=True)
class _Journey:
    """What was done so far.

    Attributes:
        folder: of all files.
        out: told of each step.
        steps: sentence and files of each step.
    """

    folder: Path
    out: Output
    passphrase: str = field(repr=False)
    steps: list[dict[str, Json]] = field(default_factory=list)

    def did(self, step: str, *files: Path) -> None:
        """Note a step and tell it."""
        self.steps.append({"step": step, "files": [str(file) for file in files]})
        self.out.say(f"{len(self.steps):>2}. {step}", *(f"      {file}" for file in files))


def _demo(call: Call) -> Answer:
    folder: Path = call.args.folder
    _require_empty(folder)
    given = call.secrets.given(call.args.passphrase_file, TO_OPEN)
    passphrase = given or vaults.generate_passphrase()
    if not given:
        call.out.say(f"Passphrase of both vaults, shown only here: {passphrase}")
    with place_errors(folder):
        folder.mkdir(exist_ok=True)
    journey = _Journey(folder, call.out, passphrase)
    with ExitStack() as opened:
        first = opened.enter_context(call.holding(_begin(journey)))
        second = opened.enter_context(call.holding(_join(journey, first)))
        _work(journey, first)
        _make_safe(journey, first)
        _print(journey, first)
        _hand_over(journey, first, second)
        _release(journey, first)
        _keep(journey, first, second)
        fingerprint = overview.fingerprint(second)
    document: dict[str, Json] = {"folder": str(folder), "steps": list(journey.steps)}
    document["fingerprint"] = {"words": list(fingerprint.words), "root": fingerprint.root}
    if not given:
        document["passphrase"] = passphrase
    return Answer(document, (f"Look around: fieldkit list {first.folder}",))


def _require_empty(folder: Path) -> None:
    with place_errors(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InputError(Code.FILE_EXISTS, path=str(folder))


def _begin(journey: _Journey) -> Study:
    place = journey.folder / "first.fieldkit"
    with journey.out.working("Making"):
        first = sample.create(place, journey.passphrase)
    return _or_closed(first, lambda: _begun(journey, first))


def _begun(journey: _Journey, first: Study) -> None:
    counts = overview.counts(first)
    journey.did(
        f"A study in a new vault: {counted(counts.interviews, 'interview')}, {counted(counts.words, 'word')}, "
        f"{counted(counts.codings, 'coding')}.",
        first.folder,
    )
    sheet = journey.folder / "recovery-sheet.pdf"
    vaults.make_recovery_sheet(first, sheet)
    journey.did("Its recovery sheet, to print and keep apart.", sheet)


def _join(journey: _Journey, first: Study) -> Study:
    address = journey.folder / "first.fka"
    exporting.write_address_file(first, address)
    journey.did("Its address, to hand to others.", address)
    place = journey.folder / "second.fieldkit"
    with journey.out.working("Making"):
        second = vaults.join(place, journey.passphrase, address=exporting.read_address_file(address))
    return _or_closed(second, lambda: _joined(journey, second))


def _joined(journey: _Journey, second: Study) -> None:
    own = journey.folder / "second.fka"
    exporting.write_address_file(second, own)
    journey.did("A second vault of the study, and its address.", second.folder, own)


def _or_closed(study: Study, more: Callable[[], None]) -> Study:
    try:
        more()
    except BaseException:
        vaults.leave(study)
        raise
    return study


def _work(journey: _Journey, first: Study) -> None:
    note = journey.folder / "conversation.txt"
    write_atomically(note, _NOTE.encode("utf-8"))
    report = importing.import_files(first, [Item(note)]).value
    if report.refused:
        raise BugError("demo-refused")
    journey.did(f"A text brought in: {counted(report.imported[0].turns, 'turn')}; the file stays readable.", note)
    hits = searching.find(first, _QUERY)
    journey.did(f"Searched for “{_QUERY}”: {counted(len(hits), 'turn')}.")
    code = codebook.find(first, _CODE)
    coded = coding.code_matches(first, code=code.id, text=_WORDS).value
    journey.did(f"Coded “{_WORDS}” as {_CODE}: {counted(coded, 'passage')}.")


def _make_safe(journey: _Journey, first: Study) -> None:
    with journey.out.working("Looking") as progress:
        noted = finding.note(first, finding.look(first, progress=progress)).value
    journey.did(f"Looked through for names, places and the like: {counted(noted.places, 'place')}.")
    waiting = [row.identifier for row in deciding.queue(first) if row.identifier.decision is Decision.OPEN]
    for kind in FindingKind:
        held = [one.id for one in waiting if one.kind is kind]
        if held:
            deciding.decide(first, held, Decision.PSEUDONYM if kind is FindingKind.PERSON else Decision.REMOVE)
    journey.did(
        f"Decided about {counted(len(waiting), 'identifier')}: people under pseudonyms, everything else left away. "
        "At work a person decides about each."
    )
    report = journey.folder / "anonymisation-report.pdf"
    sheets.save_pdf(report, reporting.report_pdf(first))
    journey.did("The report of what was replaced, and how far people could still be told apart.", report)


def _release(journey: _Journey, first: Study) -> None:
    with journey.out.working("Releasing") as progress:
        made = releasing.release(first, journey.folder / "archive", profile="archive", progress=progress).value
    files = [made.folder / name for name in made.files]
    journey.did(
        f"A release for an archive: {counted(made.leaving.transcripts, 'transcript')} and "
        f"{counted(made.leaving.tables, 'table')}, of those who agreed to it.",
        *files,
    )


def _print(journey: _Journey, first: Study) -> None:
    files = []
    rows = [row for row in interviews.source_rows(first) if row.interview]
    with journey.out.working("Printing") as progress:
        for number, row in enumerate(rows, start=1):
            progress.step(number, len(rows))
            files.append(journey.folder / f"contact-{number}.pdf")
            sheets.save_pdf(files[-1], sheets.contact_pdf(first, row.source.id))
    journey.did("A contact summary sheet of each interview.", *files)
    file = journey.folder / "study.pdf"
    page = sheets.study_page(first)
    sheets.save_study_page(first, file, page.pdf, page.told)
    journey.did("The study on one page.", file)


def _hand_over(journey: _Journey, first: Study, second: Study) -> None:
    bundle = journey.folder / "first-to-second.fkb"
    to = exporting.read_address_file(journey.folder / "second.fka")
    with journey.out.working("Exporting") as progress:
        made = exporting.export(first, bundle, to=[to], progress=progress).value
    journey.did(f"An anonymised bundle for the second vault: {counted(made.operations, 'operation')}.", bundle)
    report = merging.inspect(second, bundle)
    journey.did(f"Inspected there: {report.new_operations:,} are new, {counted(report.conflicts, 'conflict')}.")
    with journey.out.working("Merging") as progress:
        merging.merge(second, bundle, progress=progress)
    ours, theirs = overview.fingerprint(first), overview.fingerprint(second)
    if ours != theirs:
        raise BugError("demo-fingerprints-differ")
    journey.did(f"Merged. The same four words in both vaults: {' '.join(ours.words)}.")


def _keep(journey: _Journey, first: Study, second: Study) -> None:
    file = journey.folder / keeping.backup_name(first)
    keeping.backup(first, file, progress=SILENT)
    journey.did("A backup of the first vault.", file)
    if not all(keeping.check(study).sound for study in (first, second)):
        raise BugError("demo-not-sound")
    journey.did("Both vaults checked: sound.")

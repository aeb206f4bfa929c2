"""Keeping what is there: check, backup, restore."""

from pathlib import Path

from fieldkit.cli import words
from fieldkit.cli.call import Call, free
from fieldkit.cli.output import Answer, Problem, counted
from fieldkit.cli.parser import Commands, Help
from fieldkit.domain.canonical import Json
from fieldkit.errors import Code, VaultError
from fieldkit.files import free_name, place_errors
from fieldkit.services import keeping
from fieldkit.services.keeping import CheckReport


def add_to(commands: Commands) -> None:
    """Put the commands onto the parser."""
    commands.add("check", _check, _CHECK)
    backup = commands.add("backup", _backup, _BACKUP)
    backup.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="file or folder; NAME-DATE.fkbackup here when left out, numbered when there is one",
    )
    restore = commands.add("restore", _restore, _RESTORE, vault=False)
    restore.add_argument("file", type=Path, metavar="FILE", help="the backup")
    restore.add_argument("vault", type=Path, metavar="VAULT", help="folder to make; must not exist")
    restore.add_argument(
        "--recovery-code-file", type=Path, metavar="FILE", help="open it with the recovery code in this file instead"
    )


_CHECK = Help(
    help="read every page and verify the whole log",
    about="Read every page, compare every reference, and verify the whole publication log. The exit code is 1 when "
    "something is wrong. A gap is no damage: a bundle has not come yet.",
    examples=("fieldkit check study",),
    shape='{"sound", "damaged_pages": [numbers], "tables_agree", "broken_references", "healed", "operations",\n'
    '   "broken_chains": [origins], "unsigned_chains": [origins], "gaps": [{"origin", "first", "last"}]}',
)
_BACKUP = Help(
    help="the whole vault in one encrypted file",
    about="Write the whole vault into one encrypted file and read it back. It opens with what opens the vault now.",
    examples=("fieldkit backup study", "fieldkit backup study -o /media/stick/study.fkbackup"),
    shape='{"file", "bytes"}',
)
_RESTORE = Help(
    help="make a vault from a backup",
    about="Make a vault from a backup, with the passphrase or recovery code that opened it then.",
    examples=("fieldkit restore study-2026-11-22.fkbackup study-again",),
    shape='{"vault", "study", "title"}',
)


def _check(call: Call) -> Answer:
    with call.study() as study, call.out.working("Checking") as progress:
        report = keeping.check(study, progress=progress)
    problems = () if report.sound else (Problem("", words.told(VaultError(Code.VAULT_DAMAGED))),)
    document: dict[str, Json] = {
        "sound": report.sound,
        "damaged_pages": list(report.pages.damaged_pages),
        "tables_agree": report.pages.integrity_ok,
        "broken_references": report.pages.foreign_keys_broken,
        "healed": report.healed,
        "operations": report.operations,
        "broken_chains": list(report.broken_chains),
        "unsigned_chains": list(report.unsigned_chains),
        "gaps": [{"origin": origin, "first": first, "last": last} for origin, first, last in report.gaps],
    }
    return Answer(document, _found(report), problems)


def _found(report: CheckReport) -> list[str]:
    lines = ["Sound." if report.sound else "Not sound."]
    if report.pages.damaged_pages:
        lines.append(f"{counted(len(report.pages.damaged_pages), 'damaged page')}.")
    if not report.pages.integrity_ok:
        lines.append("Tables and indexes do not agree.")
    if report.pages.foreign_keys_broken:
        lines.append(f"{counted(report.pages.foreign_keys_broken, 'reference')} to what is not there.")
    lines.append(f"{counted(report.operations, 'operation')} in the log.")
    lines += [f"The log of {origin} does not hang together." for origin in report.broken_chains]
    lines += [f"The end of the log of {origin} is not signed." for origin in report.unsigned_chains]
    lines += [f"Missing from {origin}: {first} to {last}." for origin, first, last in report.gaps]
    return lines


def _backup(call: Call) -> Answer:
    with call.study() as study:
        target = _target(call.args.output, keeping.backup_name(study))
        with call.out.working("Backing up") as progress:
            keeping.backup(study, target, progress=progress)
    size = target.stat().st_size
    return Answer({"file": str(target), "bytes": size}, (f"Wrote {target} ({size:,} bytes). Keep it elsewhere.",))


def _target(asked: Path | None, name: str) -> Path:
    """The file the person named, or one that is not there yet in the folder they named."""
    folder = asked or Path()
    with place_errors(folder):
        inside = folder.is_dir()
    return free_name(folder / name) if inside else folder


def _restore(call: Call) -> Answer:
    args = call.args
    folder = free(args.vault)
    code = call.secrets.recovery_code(args.recovery_code_file) if args.recovery_code_file else None
    passphrase = None if code else call.secrets.passphrase(args.passphrase_file)
    with call.out.working("Restoring") as progress:
        study = keeping.restore(args.file, folder, passphrase=passphrase, recovery_code=code, progress=progress)
    with call.holding(study):
        info = study.info
    return Answer({"vault": str(folder), "study": info.id, "title": info.title}, (f"Restored {folder}: {info.title}",))

"""What opens a vault: passphrase, recovery sheet, recovery code."""

from pathlib import Path

from fieldkit.cli.call import Call, existing
from fieldkit.cli.commands.paper import LANGUAGES
from fieldkit.cli.output import Answer
from fieldkit.cli.parser import Commands, Help, Parser
from fieldkit.cli.passphrase import TO_RENEW
from fieldkit.domain.canonical import Json
from fieldkit.services import vaults
from fieldkit.services.session import Study


def add_to(commands: Commands) -> None:
    """Put the commands onto the parser."""
    _with_new_passphrase(commands.add("passphrase", _passphrase, _PASSPHRASE))
    sheet = commands.add("recovery", _recovery, _RECOVERY)
    sheet.add_argument("-o", "--output", type=Path, required=True, metavar="SHEET.pdf", help="where to")
    sheet.add_argument("--language", choices=LANGUAGES, default="en", help="language of the sheet (en)")
    recover = commands.add("recover", _recover, _RECOVER, opens=False)
    recover.add_argument(
        "--recovery-code-file",
        type=Path,
        metavar="FILE",
        help="read the code from a file (else FIELDKIT_RECOVERY_CODE, else a prompt)",
    )
    _with_new_passphrase(recover)


def _with_new_passphrase(parser: Parser) -> None:
    parser.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help="read the new passphrase from a file (else FIELDKIT_NEW_PASSPHRASE, else a prompt, twice)",
    )


_PASSPHRASE = Help(
    help="set another passphrase",
    about="Set another passphrase. The old one no longer opens this vault; it still opens older backups.",
    examples=("fieldkit passphrase study",),
    shape='{"vault", "passphrase_changed": true}',
)
_RECOVERY = Help(
    help="print a recovery sheet",
    about="Draw a new recovery code and print it on a sheet. It opens the vault when the passphrase is forgotten; the "
    "code of an older sheet no longer does. Print it, keep it apart from the laptop, and remove the file.",
    examples=("fieldkit recovery study -o recovery-sheet.pdf",),
    shape='{"vault", "sheet": file, "recovery_sheet": true}',
)
_RECOVER = Help(
    help="open with the recovery code and set a new passphrase",
    about="Open a vault with the code of its recovery sheet and set a new passphrase.",
    examples=("fieldkit recover study",),
    shape='{"vault", "passphrase_changed": true}',
)


def _passphrase(call: Call) -> Answer:
    with call.study() as study:
        return _renewed(call, study)


def _recovery(call: Call) -> Answer:
    target: Path = call.args.output
    with call.study() as study:
        vaults.make_recovery_sheet(study, target, language=call.args.language)
        document: dict[str, Json] = {
            "vault": str(study.folder),
            "sheet": str(target),
            "recovery_sheet": vaults.has_recovery_sheet(study),
        }
    return Answer(document, (f"Wrote {target}. Print it, keep it apart from the laptop, and remove the file.",))


def _recover(call: Call) -> Answer:
    args = call.args
    folder = existing(args.vault)
    code = call.secrets.recovery_code(args.recovery_code_file)
    # A new passphrase is written down only for a code that opens the vault.
    with call.holding(vaults.open_study(folder, recovery_code=code)) as study:
        return _renewed(call, study)


def _renewed(call: Call, study: Study) -> Answer:
    new = call.secrets.new_passphrase(call.args.new_passphrase_file, TO_RENEW, hints=(study.info.title,))
    vaults.change_passphrase(study, new=new, again=new)
    return Answer({"vault": str(study.folder), "passphrase_changed": True}, (f"{study.folder} has a new passphrase.",))

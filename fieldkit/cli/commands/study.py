"""Beginning a study, joining one, and its address."""

from argparse import Namespace
from pathlib import Path

from fieldkit.cli.call import Call, free
from fieldkit.cli.output import Answer
from fieldkit.cli.parser import Commands, Help
from fieldkit.cli.passphrase import TO_OPEN
from fieldkit.domain.canonical import Json
from fieldkit.services import exporting, genesis, sample, vaults
from fieldkit.services.session import Study


def add_to(commands: Commands) -> None:
    """Put the commands onto the parser."""
    new = commands.add("new", _new, _NEW, check=_wrong_new)
    new.add_argument("--title", help="title of a new study")
    new.add_argument("--sample", action="store_true", help="fill it with a fictional study to look around in")
    new.add_argument("--join", type=Path, metavar="ADDRESS_FILE", help="another vault of the study of this address")
    new.add_argument(
        "--prefix", help="study code of whoever works with this vault, such as K2; codes of respondents begin with it"
    )
    address = commands.add("address", _address, _ADDRESS)
    address.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to; standard output when left out")


_NEW = Help(
    help="begin a study, or another vault of one",
    about="Make a vault: a new study, or another vault of a study whose address you were given. "
    "A new passphrase is asked twice and a generated one is offered. Make the recovery sheet next.",
    examples=(
        'fieldkit new study --title "Life between two homes"',
        "fieldkit new look-around --sample",
        "fieldkit new second --join coordinator.fka --prefix K2",
    ),
    shape='{"vault", "study", "title", "author", "recovery_sheet": false}',
)
_ADDRESS = Help(
    help="public keys and study, for others to join and to encrypt to",
    about="Write the address of this vault: public keys and the beginning of the study, nothing secret. "
    "Others join with it (`new --join`) and encrypt to it (`export --to`).",
    examples=("fieldkit address study -o coordinator.fka",),
    shape='{"file", "study", "title", "author", "sign_key", "box_key"}; without -o the address itself, which is JSON',
)


def _wrong_new(args: Namespace) -> str:
    if args.join and (args.title or args.sample):
        return "--join takes the study of the address: leave --title and --sample out"
    if not (args.join or args.sample or args.title is not None):
        return "one of --title, --sample and --join is needed"
    if args.prefix and args.sample and not args.title:
        return "--prefix with --sample needs --title as well"
    return ""


def _new(call: Call) -> Answer:
    folder = free(call.args.vault)
    with call.holding(_made(call, folder)) as study:
        info = study.info
        document: dict[str, Json] = {
            "vault": str(folder),
            "study": info.id,
            "title": info.title,
            "author": study.author,
            "recovery_sheet": vaults.has_recovery_sheet(study),
        }
        lines = (
            f"Made {folder}: {info.title}",
            f"You work as {study.author}.",
            f"Next: fieldkit recovery {folder} -o recovery-sheet.pdf, and print it. "
            "Without it a forgotten passphrase loses everything.",
        )
        return Answer(document, lines)


def _made(call: Call, folder: Path) -> Study:
    args = call.args
    address = exporting.read_address_file(args.join) if args.join else None
    hints = tuple(filter(None, (args.title, address.title if address else None)))
    passphrase = call.secrets.new_passphrase(args.passphrase_file, TO_OPEN, hints=hints)
    # Inside, Ctrl+C waits: no vault is left without its study.
    with call.out.working("Making"):
        if address:
            return vaults.join(folder, passphrase, address=address, author=args.prefix or "")
        make = sample.create if args.sample else vaults.create
        return make(folder, passphrase, title=args.title or "", author=args.prefix or "")


def _address(call: Call) -> Answer | None:
    target: Path | None = call.args.output
    with call.study() as study:
        address = genesis.address_of(study)
        if target is None:
            call.out.raw(exporting.address_file(study).decode("utf-8"))
            return None
        exporting.write_address_file(study, target)
    document: dict[str, Json] = {
        "file": str(target),
        "study": address.study,
        "title": address.title,
        "author": address.author,
        "sign_key": address.sign_key,
        "box_key": address.box_key,
    }
    return Answer(document, (f"Wrote {target}: the address of {address.author}. It holds nothing secret.",))

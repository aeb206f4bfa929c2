"""How commands are written."""

import argparse
from argparse import SUPPRESS, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from textwrap import fill
from typing import Any, NoReturn, TypeAlias

from fieldkit.cli.call import Call
from fieldkit.cli.door import MisuseError
from fieldkit.cli.output import Answer

Command: TypeAlias = Callable[[Call], Answer | None]
Check: TypeAlias = Callable[[Namespace], str]

_WIDTH = 80
_ABOUT = """\
Offline, encrypted work with field interviews. Without a command the window opens.

A vault is a folder NAME.fieldkit that holds one study; commands take its path with or without the ending.
"""
_NEXT = """\
begin:
  fieldkit new study --title "Life between two homes"
  fieldkit recovery study -o recovery-sheet.pdf
  fieldkit respondent add study --code R-001 --consent quote,record
  fieldkit import study interview.docx --respondent R-001
  fieldkit list study

or look around with a fictional study:
  fieldkit --sample
  fieldkit demo try-it

secrets are never arguments: the passphrase is read from --passphrase-file, else from FIELDKIT_PASSPHRASE, else asked.
exit codes: 0 done, 1 something for you to do, 2 the command was written wrongly, 3 a fault of the program.
errors with --json: {"error": code, "message": sentence, "next": what to do}, on standard error; there, too, what you
have to know although the command did its work: {"notice": code, "message", "next"}.
"""


class Parser(argparse.ArgumentParser):
    """A parser that raises what is wrong.

    Attributes:
        intermixed: whether options may stand anywhere between arguments; not for a parser that has commands.
    """

    intermixed = False

    def parse_known_args(self, args: Iterable[str] | None = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """See `argparse`; its `parse_known_intermixed_args` comes back here for each of its two rounds."""
        if not self.intermixed:
            return super().parse_known_args(args, namespace)
        self.intermixed = False
        try:
            return self.parse_known_intermixed_args(list(args or ()), namespace)
        finally:
            self.intermixed = True

    def error(self, message: str) -> NoReturn:
        """Say what is wrong.

        Raises:
            MisuseError: always.
        """
        raise MisuseError(self.format_usage(), message)


@dataclass(frozen=True, slots=True)
class Help:
    """What `--help` of a command says.

    Attributes:
        help: one line for the list of commands.
        about: what it does.
        examples: commands as one types them.
        shape: what `--json` prints.
    """

    help: str
    about: str
    examples: Sequence[str]
    shape: str

    @property
    def epilog(self) -> str:
        """The end of the help."""
        title = "example" if len(self.examples) == 1 else "examples"
        lines = "\n".join(f"  {one}" for one in self.examples)
        return f"{title}:\n{lines}\n\nwith --json:\n  {self.shape}"


class Commands:
    """The commands of the program, or those of a group such as `codebook`."""

    def __init__(self, parser: Parser, *, required: bool) -> None:
        self._choices = parser.add_subparsers(title="commands", metavar="COMMAND", required=required, dest="command")

    def group(self, name: str, help: str) -> "Commands":
        """Commands that begin with the same word."""
        return Commands(self._choices.add_parser(name, help=help, description=help), required=True)

    def add(
        self, name: str, run: Command, told: Help, *, vault: bool = True, opens: bool = True, check: Check | None = None
    ) -> Parser:
        """A command.

        Args:
            name: how it is called.
            run: what it does.
            told: its help.
            vault: whether its first argument is a vault.
            opens: whether it needs a passphrase.
            check: says what is wrong with arguments that are right one by one; "" when nothing is.
        """
        parser: Parser = self._choices.add_parser(
            name,
            help=told.help,
            description=fill(told.about, _WIDTH),
            epilog=told.epilog,
            formatter_class=RawDescriptionHelpFormatter,
            # `--passphrase` must not be taken for `--passphrase-file`.
            allow_abbrev=False,
        )
        if vault:
            parser.add_argument("vault", type=Path, metavar="VAULT", help="folder of the vault")
        parser.add_argument("--json", action="store_true", default=SUPPRESS, help="print JSON for scripts")
        if opens:
            parser.add_argument(
                "--passphrase-file",
                type=Path,
                metavar="FILE",
                help="read the passphrase from a file (else FIELDKIT_PASSPHRASE, else a prompt)",
            )
        parser.intermixed = True
        parser.set_defaults(run=run, check=check, parser=parser)
        return parser


def main_parser() -> tuple[Parser, Commands]:
    """The parser of the program, still without commands."""
    parser = Parser(
        prog="fieldkit",
        description=_ABOUT,
        epilog=_NEXT,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"fieldkit {_version()}")
    parser.add_argument("--sample", action="store_true", help="open the window with a fictional study")
    parser.add_argument("--json", action="store_true", help=SUPPRESS)
    parser.add_argument("--smoke-test", action="store_true", help=SUPPRESS)
    return parser, Commands(parser, required=False)


def checked(parser: Parser, arguments: Sequence[str]) -> Namespace:
    """Arguments that belong together.

    Raises:
        MisuseError: they do not.
    """
    args = Namespace()
    _, unknown = parser.parse_known_args(arguments, args)
    told: Parser = args.parser if args.command else parser
    if unknown:
        told.error(_unknown(unknown))
    wrong = args.check(args) if args.command and args.check else ""
    if wrong:
        told.error(wrong)
    return args


def _unknown(arguments: Sequence[str]) -> str:
    """What is too much, without values: one of them may be a passphrase typed in the wrong place."""
    options = [argument.partition("=")[0] for argument in arguments if argument.startswith("-")]
    return f"unknown options: {', '.join(options)}" if options else "more arguments than it takes"


def _version() -> str:
    try:
        return version("fieldkit")
    except PackageNotFoundError:
        return "(unpacked)"

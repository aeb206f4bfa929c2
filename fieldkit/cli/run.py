"""From arguments to a command to its answer."""

from collections.abc import Callable, Sequence

from fieldkit.cli import demo, smoke
from fieldkit.cli.call import Call
from fieldkit.cli.commands import anonymising, bundles, codes, keeping, keys, paper, people, releasing, study, texts
from fieldkit.cli.door import ACT, DONE, WindowMissingError
from fieldkit.cli.output import Output
from fieldkit.cli.parser import Parser, checked, main_parser
from fieldkit.cli.passphrase import Secrets


def parser() -> Parser:
    """The parser with all commands, in the order in which they are listed."""
    whole, commands = main_parser()
    for module in (demo, study, people, texts, codes, anonymising, paper, releasing, bundles, keeping, keys):
        module.add_to(commands)
    return whole


def run(arguments: Sequence[str], out: Output, secrets: Secrets, window: Callable[..., int] | None) -> int:
    """Run a command and print its answer.

    Returns:
        The exit code: 0, or 1 when a part of it could not be done.

    Raises:
        FieldKitError: whatever the command raises.
    """
    if not arguments:
        raise WindowMissingError
    whole = parser()
    args = checked(whole, arguments)
    call = Call(args, out, secrets, window)
    if args.smoke_test:
        return smoke.test(call)
    if args.sample and not args.command:
        if window is None:
            raise WindowMissingError
        return window(sample=True)
    if not args.command:
        whole.error("a command is needed")
    answer = args.run(call)
    if answer is None:
        return DONE
    out.answer(answer)
    return ACT if answer.problems else DONE

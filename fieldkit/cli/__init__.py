"""The command line: the same use cases as the window.

Results go to standard output, errors and progress to standard error. Exit codes: 0 done, 1 the person can act,
2 the command was written wrongly, 3 a fault of the program.
"""

import os
import sys
from collections.abc import Callable, Sequence

from fieldkit.cli.door import Door
from fieldkit.cli.output import Output
from fieldkit.cli.passphrase import Secrets

__all__ = ["main"]


def main(argv: Sequence[str] | None = None, *, open_window: Callable[..., int] | None = None) -> int:
    """Run one command.

    Args:
        argv: arguments without the name of the program; those of the process when None.
        open_window: opens the window and returns its exit code; takes `smoke=True` for the self-test. None where
            there is no window.

    Returns:
        The exit code.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    secrets = Secrets(os.environ)
    out = Output(json="--json" in arguments)
    door = Door(out)
    with door:
        if not arguments and open_window is not None:
            return open_window()
        # The window starts without the cost of what the commands load.
        from fieldkit.cli.run import run

        door.code = run(arguments, out, secrets, open_window)
    return door.code

"""`python -m fieldkit`: the command line without the window."""

import sys
from collections.abc import Sequence

from fieldkit import cli, cores


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: arguments without the program's name; those of the process by default.

    Returns:
        The exit status.
    """
    cores.forbid()
    return cli.main(argv)


if __name__ == "__main__":
    sys.exit(main())

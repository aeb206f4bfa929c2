"""The command `fieldkit`: the window, or one of the commands of `fieldkit.cli`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from fieldkit import cores
from ui.locking import LOCKED


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: arguments without the program's name; those of the process by default.

    Returns:
        The exit status.
    """
    cores.forbid()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if len(arguments) >= 2 and arguments[0] == LOCKED:
        return open_window(Path(arguments[1]), locked=True, unsaved=arguments[2:])
    # Late, so that a window that starts again does not wait for the commands.
    from fieldkit.cli import main as command

    return command(arguments, open_window=open_window)


def open_window(
    vault: Path | None = None,
    *,
    smoke: bool = False,
    locked: bool = False,
    sample: bool = False,
    unsaved: Sequence[str] = (),
) -> int:
    """Show the window until it is closed.

    Args:
        vault: asked for by its passphrase at once.
        smoke: only show it once without a screen, and every page of the sample study; for trying a build.
        locked: whether the vault was open just now.
        sample: whether to open the fictional study, made when it is not there yet.
        unsaved: keys of pages on which something typed could not be saved before it was locked.

    Returns:
        The exit status.
    """
    # Late, so that commands run without Qt.
    from ui import imports

    imports.lean()
    from ui import start

    if smoke:
        return start.try_out()
    return start.run(vault, locked=locked, sample=sample, unsaved=unsaved)


if __name__ == "__main__":
    sys.exit(main())

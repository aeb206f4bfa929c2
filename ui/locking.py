"""Locking by starting again: whatever the process held in memory is gone with it.

On Linux the process is replaced in place; elsewhere a fresh one is started apart from this one, which then ends.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

LOCKED = "--locked"
"""Argument that makes the window ask for the passphrase of the vault named after it; keys of pages may follow."""

_DETACHED = 0x00000008  # DETACHED_PROCESS of Windows
_OURS = "FIELDKIT_"
_KEPT = frozenset({"FIELDKIT_CONFIG"})


def command(folder: Path, unsaved: Sequence[str] = ()) -> list[str]:
    """What starts the window again, locked, on a vault.

    Args:
        folder: the vault.
        unsaved: keys of pages on which something typed could not be saved.
    """
    own = [sys.executable] if _frozen() else [sys.executable, "-m", "ui"]
    return [*own, LOCKED, str(folder), *unsaved]


def without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for the fresh process.

    Passphrases and codes handed over in variables are dropped, with everything else of ours but the configuration
    folder. A frozen program begins as if nothing of it ran yet.
    """
    kept = {name: value for name, value in environment.items() if not name.startswith(_OURS) or name in _KEPT}
    if _frozen():
        kept = {name: value for name, value in kept.items() if not name.startswith("_PYI_")}
        kept["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
        original = kept.pop("LD_LIBRARY_PATH_ORIG", None)
        kept.pop("LD_LIBRARY_PATH", None)
        if original is not None:
            kept["LD_LIBRARY_PATH"] = original
    return kept


def restart(arguments: Sequence[str]) -> NoReturn:
    """Start again; what is open must have been closed before.

    Args:
        arguments: the program and its arguments, as from `command`.
    """
    environment = without_secrets(os.environ)
    if sys.platform == "linux":
        os.execve(arguments[0], list(arguments), environment)  # noqa: S606 - ourselves, without a shell
    else:
        subprocess.Popen(  # noqa: S603 - as above
            list(arguments),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name != "nt",
            creationflags=_DETACHED if os.name == "nt" else 0,
        )
        # At once: nothing of the interpreter's own ending may keep what was in memory.
        os._exit(0)


def _frozen() -> bool:
    return bool(getattr(sys, "frozen", False))

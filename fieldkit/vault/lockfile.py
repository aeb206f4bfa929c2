"""One process at a time: an advisory lock of the operating system, which a killed process cannot leave behind."""

import json
import os
import sys
from datetime import date
from pathlib import Path

from fieldkit.errors import Code, VaultError
from fieldkit.files import place_errors

if sys.platform == "win32":
    import msvcrt

    # Windows locks are mandatory, so the locked byte lies far behind the text that others read.
    _LOCKED_BYTE = 2**30

    def _try_lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_LONGEST = 200


class VaultLock:
    """Holds the lock file of a vault from construction to `release`.

    Args:
        path: the lock file; made if missing. It keeps the process id and the day, nothing of the machine.
        today: the day to write into it.

    Raises:
        VaultError: `VAULT_IN_USE` with the fact `pid` (0 when it cannot be read).
        PlaceError: the folder is missing or read-only.
    """

    def __init__(self, path: Path, *, today: date) -> None:
        with place_errors(path):
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _try_lock(handle)
        except OSError:
            owner = _owner(handle)
            os.close(handle)
            raise VaultError(Code.VAULT_IN_USE, pid=owner) from None
        self._handle: int | None = handle
        try:
            with place_errors(path):
                self._write(json.dumps({"pid": os.getpid(), "since": today.isoformat()}))
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Let other processes in; does nothing the second time."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        try:
            os.ftruncate(handle, 0)
        finally:
            # Closing drops the lock. The file stays: unlinking it could let two processes lock two files.
            os.close(handle)

    def _write(self, text: str) -> None:
        assert self._handle is not None
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, text.encode("ascii"))


def _owner(handle: int) -> int:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        pid = json.loads(os.read(handle, _LONGEST))["pid"]
    except (OSError, ValueError, KeyError, TypeError):
        return 0
    return pid if isinstance(pid, int) else 0

"""Locking by starting again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui import locking

_PROBE = """
import os, sys
from ui import locking
print(os.getpid(), flush=True)
locking.restart([sys.executable, "-c", "import os; print(os.getpid(), sorted(os.environ))"])
"""


def test_secrets_do_not_reach_the_fresh_process() -> None:
    given = {
        "PATH": "/bin",
        "FIELDKIT_CONFIG": "/c",
        "FIELDKIT_PASSPHRASE": "seven yellow rivers",
        "FIELDKIT_NEW_PASSPHRASE": "x",
        "FIELDKIT_RECOVERY_CODE": "y",
    }
    assert locking.without_secrets(given) == {"PATH": "/bin", "FIELDKIT_CONFIG": "/c"}


def test_a_frozen_program_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    given = {"_PYI_ARCHIVE_FILE": "a", "LD_LIBRARY_PATH": "/inside", "LD_LIBRARY_PATH_ORIG": "/usr/lib"}
    assert locking.without_secrets(given) == {"PYINSTALLER_RESET_ENVIRONMENT": "1", "LD_LIBRARY_PATH": "/usr/lib"}
    assert locking.command(Path("/v")) == [sys.executable, "--locked", str(Path("/v"))]
    assert locking.command(Path("/v"), ("study",)) == [sys.executable, "--locked", str(Path("/v")), "study"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a fresh process is started apart")
def test_the_process_is_replaced_in_place() -> None:
    environment = {**os.environ, "FIELDKIT_PASSPHRASE": "seven yellow rivers"}
    done = subprocess.run([sys.executable, "-c", _PROBE], env=environment, capture_output=True, text=True, check=True)
    before, after = done.stdout.splitlines()
    assert after.startswith(before + " ")
    assert "FIELDKIT_PASSPHRASE" not in after

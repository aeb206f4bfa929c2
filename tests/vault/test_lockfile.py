import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from fieldkit.errors import Code, VaultError
from fieldkit.vault.lockfile import VaultLock

DAY = date(2026, 11, 22)
HOLD = """
import sys
from datetime import date
from pathlib import Path
from fieldkit.vault.lockfile import VaultLock
lock = VaultLock(Path(sys.argv[1]), today=date(2026, 11, 22))
sys.stdout.write("held\\n")
sys.stdout.flush()
sys.stdin.read()
"""


def hold(path: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_the_lock_says_who_and_when_and_nothing_else(tmp_path: Path) -> None:
    lock = VaultLock(tmp_path / "lock", today=DAY)
    assert json.loads((tmp_path / "lock").read_text()) == {"pid": os.getpid(), "since": "2026-11-22"}
    lock.release()
    lock.release()
    assert (tmp_path / "lock").read_text() == ""
    VaultLock(tmp_path / "lock", today=DAY).release()


def test_the_same_process_cannot_open_twice(tmp_path: Path) -> None:
    lock = VaultLock(tmp_path / "lock", today=DAY)
    with pytest.raises(VaultError) as caught:
        VaultLock(tmp_path / "lock", today=DAY)
    assert caught.value.facts == {"pid": os.getpid()}
    lock.release()


def test_a_second_process_is_told_and_a_killed_one_does_not_block(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with hold(path) as process:
        with pytest.raises(VaultError) as caught:
            VaultLock(path, today=DAY)
        assert caught.value.code is Code.VAULT_IN_USE
        assert caught.value.facts == {"pid": process.pid}
        process.kill()
        process.wait()
    assert path.read_text() != ""
    VaultLock(path, today=DAY).release()


@pytest.mark.parametrize("content", [b"", b"not json", b"[]", b'{"pid": "x"}', b"\xff" * 500])
def test_an_unreadable_owner_is_nobody(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lock"
    lock = VaultLock(path, today=DAY)
    path.write_bytes(content)
    with pytest.raises(VaultError) as caught:
        VaultLock(path, today=DAY)
    assert caught.value.facts == {"pid": 0}
    lock.release()

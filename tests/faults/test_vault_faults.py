"""What a vault must survive: a process killed at any moment, a full disk, a place that cannot be written."""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from fieldkit.clock import SystemClock
from fieldkit.progress import SILENT
from fieldkit.vault import backup, backupfile, keyfile, session, slots
from fieldkit.vault.connection import check_pages
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.keyfile import KeyFile, KeyFileState
from fieldkit.vault.keys import VaultKey
from fieldkit.vault.session import OpenVault
from fieldkit.vault.slots import LEAST, SlotKind

PASSPHRASE = "seven yellow rivers meet the mountain"
CANARY = "канарейка-седьмая"
NOBODY = 65534
posix = pytest.mark.skipif(os.name == "nt", reason="needs signals and limits of POSIX")

# The worker repeats one kind of change and says each number once it has been acknowledged.
WORKER = """
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path
from fieldkit.clock import SystemClock
from fieldkit.vault import backup, keyfile, session, slots
from fieldkit.vault.connection import transaction
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.keyfile import KeyFileState
from fieldkit.vault.keys import VaultKey

kind, path, first = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
key = VaultKey(bytes.fromhex(sys.stdin.readline()))
folder = VaultFolder(path)
keys = keyfile.parse(folder.key_file.read_bytes())
vault = session.open_with(folder, key, KeyFileState(keys, None), SystemClock())
today = date(2026, 11, 22)

def change(number):
    if kind == "slots":
        secret = sha256(str(number).encode()).digest()
        slot = slots.seal_random("0" * 32, secret, key, vault_id=keys.vault_id, today=today, expires=today)
        keyfile.write(folder, keys.with_only(slot), key)
    elif kind == "save":
        with transaction(vault.writer()) as writer:
            writer.execute("INSERT INTO note VALUES (?, ?)", (number, "first half"))
            writer.execute("INSERT INTO half VALUES (?, ?)", (number, "second half " * 300))
    else:
        backup.rotate(vault)

number = first
while True:
    change(number)
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
    number += 1
"""


@dataclass(frozen=True)
class Made:
    """A closed vault and its key."""

    folder: VaultFolder
    key: VaultKey

    def open(self) -> OpenVault:
        """Open without the cost of the passphrase."""
        state = KeyFileState(keyfile.parse(self.folder.key_file.read_bytes()), None)
        return session.open_with(self.folder, self.key, state, SystemClock())


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("faults") / "T.fieldkit"
    with session.create(folder, PASSPHRASE, cost=LEAST) as vault:
        vault.writer().execute("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)")
        vault.writer().execute("CREATE TABLE half (id INTEGER PRIMARY KEY, words TEXT)")
        return Made(VaultFolder(folder), vault.key)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    shutil.copytree(template.folder.path, tmp_path / "V.fieldkit")
    return Made(VaultFolder(tmp_path / "V.fieldkit"), template.key)


def killed_at_random(made: Made, kind: str, first: int, rng: random.Random) -> int:
    """Start the worker, kill it after a random while; the last number it acknowledged (`first - 1` if none)."""
    command = [sys.executable, "-c", WORKER, kind, str(made.folder.path), str(first)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(made.key.reveal().hex() + "\n")
        process.stdin.flush()
        said = process.stdout.readline()
        assert said, "the worker failed"
        time.sleep(rng.random() * 0.03)
        process.kill()
        rest = process.stdout.read()
    return int((said + rest[: rest.rfind("\n") + 1]).split()[-1])


def check_slots(made: Made, acknowledged: int) -> int:
    """The number whose secret opens the vault: the one acknowledged or the one that was being written."""

    def opener(keys: KeyFile) -> VaultKey:
        slot = keys.of_kind(SlotKind.KEYRING)[0]
        for number in (acknowledged, acknowledged + 1):
            key = slots.open_random(slot, secret_of(number), vault_id=keys.vault_id)
            if key is not None:
                opened.append(number)
                return key
        raise AssertionError

    opened: list[int] = []
    key, state = keyfile.unlock(made.folder, opener)
    assert key.same_as(made.key)
    assert state.keys.of_kind(SlotKind.PASSPHRASE)
    assert made.folder.key_file.read_bytes() == made.folder.key_copy.read_bytes()
    made.open().close()
    assert list(made.folder.path.glob(".*")) == []
    return opened[0]


def check_save(made: Made, acknowledged: int) -> int:
    with made.open() as vault:
        assert check_pages(vault.writer(), SILENT).sound
        found = [[row[0] for row in vault.reader().execute(f"SELECT id FROM {name} ORDER BY id")] for name in NAMES]
    assert found[0] == found[1] == list(range(1, len(found[0]) + 1))
    assert len(found[0]) in (acknowledged, acknowledged + 1)
    return len(found[0])


def check_backup(made: Made, acknowledged: int) -> int:
    found = backup.automatic(made.folder)
    assert int(found[-1].stem) in (acknowledged, acknowledged + 1)
    assert len(found) >= min(3, acknowledged)
    for path in found:
        with path.open("rb") as stream:
            backupfile.verify(stream, SILENT)
    with made.open() as vault:
        newest = backup.rotate(vault)
        assert check_pages(vault.writer(), SILENT).sound
    assert sorted(made.folder.backups.iterdir()) == backup.automatic(made.folder)
    return int(newest.stem)


NAMES = ("note", "half")
CHECKS = {"slots": check_slots, "save": check_save, "backup": check_backup}


def secret_of(number: int) -> bytes:
    return sha256(str(number).encode()).digest()


@posix
@pytest.mark.parametrize(
    ("kind", "times"),
    [
        ("slots", 20),
        ("save", 20),
        ("backup", 8),
        pytest.param("slots", 200, marks=pytest.mark.slow),
        pytest.param("save", 200, marks=pytest.mark.slow),
    ],
)
def test_killed_at_any_moment_nothing_acknowledged_is_lost(made: Made, kind: str, times: int) -> None:
    rng = random.Random(times)
    last = 0
    for _ in range(times):
        acknowledged = killed_at_random(made, kind, last + 1, rng)
        last = CHECKS[kind](made, acknowledged)


# Runs named actions under a limit and says the code of what each raised.
ACTIONS = """
import json, os, resource, sys
from pathlib import Path
from fieldkit.clock import SystemClock
from fieldkit.errors import UserError
from fieldkit.vault import backup, keyfile, passphrase, session
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.keyfile import KeyFileState
from fieldkit.vault.keys import VaultKey
from fieldkit.vault.slots import LEAST

place, limit, user = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
folder = VaultFolder(place / "V.fieldkit")
key = VaultKey(bytes.fromhex(sys.stdin.readline()))
state = KeyFileState(keyfile.parse(folder.key_file.read_bytes()), None)
other = "nine quiet horses cross an old bridge"

def save():
    writer = vault.writer()
    for number in range(100, 1000):
        writer.execute("INSERT INTO note VALUES (?, ?)", (number, "x" * 3000))

def opening():
    session.open_with(folder, key, state, SystemClock())

actions = {
    "open": opening,
    "save": save,
    "slots": lambda: vault.set_passphrase(other, cost=LEAST),
    "backup": lambda: backup.make(vault, place / "copy.fkbackup"),
    "create": lambda: session.create(place / "N.fieldkit", other, cost=LEAST),
}
wanted = sys.argv[4:]
if "open" not in wanted:
    vault = session.open_with(folder, key, state, SystemClock())
    vault.writer().execute("INSERT INTO note VALUES (1, 'acknowledged')")
# What is imported on first use is loaded now: the other user may not be able to read the program.
passphrase.strength(other)
if user:
    os.seteuid(user)
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
said = {}
for name in wanted:
    try:
        actions[name]()
        said[name] = "done"
    except UserError as error:
        said[name] = error.code.value
sys.stdout.write(json.dumps(said))
sys.stdout.flush()
os._exit(0)
"""


def outcomes(made: Made, *actions: str, limit: int = 0, user: int = 0) -> dict[str, str]:
    command = [sys.executable, "-c", ACTIONS, str(made.folder.path.parent), str(limit), str(user), *actions]
    done = subprocess.run(command, input=made.key.reveal().hex() + "\n", capture_output=True, text=True, check=False)
    assert done.stderr == ""
    said: dict[str, str] = json.loads(done.stdout)
    return said


@posix
@pytest.mark.parametrize(("action", "limit"), [("save", 200_000), ("slots", 100), ("backup", 20_000), ("create", 100)])
def test_a_full_disk_is_told_and_loses_nothing(made: Made, action: str, limit: int) -> None:
    before = made.folder.key_file.read_bytes()
    assert outcomes(made, action, limit=limit) == {action: "disk-full"}
    assert [path.name for path in made.folder.path.parent.iterdir()] == ["V.fieldkit"]
    assert list(made.folder.backups.iterdir()) == []
    assert made.folder.key_file.read_bytes() == before
    with made.open() as vault:
        assert check_pages(vault.writer(), SILENT).sound
        assert vault.reader().execute("SELECT words FROM note WHERE id = 1").fetchone() == ("acknowledged",)


@pytest.fixture
def sealed(template: Made) -> Iterator[Made]:
    """A vault everybody may read and nobody may write, outside pytest's folder, which is closed to other users."""
    place = Path(tempfile.mkdtemp())
    try:
        shutil.copytree(template.folder.path, place / "V.fieldkit")
        for path in (place / "V.fieldkit").rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)
        (place / "V.fieldkit").chmod(0o555)
        place.chmod(0o555)
        yield Made(VaultFolder(place / "V.fieldkit"), template.key)
    finally:
        for path in (place, place / "V.fieldkit", *(place / "V.fieldkit").iterdir()):
            path.chmod(0o755)
        shutil.rmtree(place)


@posix
def test_a_read_only_place_is_told(sealed: Made) -> None:
    user = NOBODY if os.geteuid() == 0 else 0
    before = {path: path.stat().st_mtime_ns for path in sealed.folder.path.rglob("*")}
    assert outcomes(sealed, "open", "create", user=user) == {"open": "place-read-only", "create": "place-read-only"}
    assert {path: path.stat().st_mtime_ns for path in sealed.folder.path.rglob("*")} == before


def test_no_word_reaches_the_disk_in_the_clear(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMPDIR", "SQLITE_TMPDIR", "FIELDKIT_CONFIG", "HOME"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    seen = 0
    with session.create(tmp_path / "V.fieldkit", PASSPHRASE, cost=LEAST) as vault:
        writer = vault.writer()
        writer.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)")
        writer.executemany("INSERT INTO note VALUES (?, ?)", [(n, f"{n} {CANARY} " * 30) for n in range(3_000)])
        writer.execute("CREATE INDEX by_words ON note (words)")
        vault.reader().execute("SELECT words, count(*) FROM note GROUP BY words || 'x' ORDER BY 1 DESC").fetchall()
        backup.rotate(vault)
        backup.make(vault, tmp_path / "copy.fkbackup")
        assert vault.folder.database.with_name("vault.db-wal").stat().st_size > 0
        seen += count_readable(tmp_path, [CANARY, PASSPHRASE])
    with backup.restore(tmp_path / "copy.fkbackup", tmp_path / "R.fieldkit", passphrase=PASSPHRASE):
        seen += count_readable(tmp_path, [CANARY, PASSPHRASE])
    assert seen == 0
    (tmp_path / "planted").write_text(CANARY, encoding="utf-16-le")
    assert count_readable(tmp_path, [CANARY]) == 1


def count_readable(place: Path, words: list[str]) -> int:
    needles = [word.encode(encoding) for word in words for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1251")]
    contents = [path.read_bytes() for path in place.rglob("*") if path.is_file()]
    return sum(needle in content for content in contents for needle in needles)

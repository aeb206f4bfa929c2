"""Nothing in the clear: the whole journey with planted words, every write of it watched."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pypdf import PdfReader

from fieldkit.bundle.read import open_bundle
from fieldkit.services import exporting, vaults
from fieldkit.services.session import Study
from tests.e2e import planted, watching
from tests.e2e.planted import CODE, CONTENT, COUNTRY, DEFINITION, FIRST_TEXT, NAMES, PHRASES, PLACE, SECOND_TEXT
from tests.e2e.watching import Seen
from tests.studies import payloads_of, tables_of

pytestmark = pytest.mark.skipif(not watching.available(), reason="needs strace")

ROOT = Path(__file__).parents[2]
PASSPHRASE = "seven yellow rivers meet the mountain"
RENEWED = "nine quiet horses cross an old bridge"
JOINED = "eleven copper kettles sing at dawn"
CHOSEN = "four green lanterns under the ferry"
SECRETS = (PASSPHRASE, RENEWED, JOINED, CHOSEN)
MADE = ("codes-out.csv",)
"""Files in which the person asked for words in the clear."""


@dataclass(frozen=True)
class Step:
    """A command, what it is told in secret, and its exit code."""

    arguments: Sequence[str]
    passphrase: str = PASSPHRASE
    more: dict[str, str] = field(default_factory=dict)
    code: int = 0

    @property
    def shows_words(self) -> bool:
        """Whether the command was asked for words of the study."""
        return self.arguments[0] == "search"


def first_half() -> Iterator[Step]:
    """To the first bundle."""
    consent = ("--consent", "quote,record")
    names = [argument for name in NAMES for argument in ("--name", name)]
    yield Step(["new", "first", "--title", "Homes"])
    yield Step(["recovery", "first", "-o", "sheet.pdf"])
    yield Step(["respondent", "add", "first", "--code", "R-001", *names, "--attr", f"country={COUNTRY}", *consent])
    yield Step(["interview", "new", "first", "--respondent", "R-001", "--place", PLACE])
    yield Step(["import", "first", "../handed/a.txt", "../handed/b.txt", "--respondent", "R-001", "--json"])
    yield Step(["import", "first", "../handed/broken.docx", "--respondent", "R-001"], code=1)
    yield Step(["codebook", "import", "first", "../handed/codes.csv"])
    yield Step(["code", "first", "--code", CODE, "--find", PHRASES[0], "--json"])
    yield Step(["code", "first", "--code", f"{CODE} / {NAMES[0]}", "--find", PHRASES[0]], code=1)
    yield Step(["search", "first", PHRASES[1]])
    yield Step(["search", "first", f'NOT "{PHRASES[1]}"'], code=1)
    yield Step(["list", "first"])
    yield Step(["sheet", "first", "Interview 1", "-o", "contact.pdf"])
    yield Step(["sheet", "first", "--study", "-o", "study.pdf"])
    yield Step(["codebook", "export", "first", "codes-out.csv"])
    yield Step(["address", "first", "-o", "first.fkaddress"])
    yield Step(["new", "second", "--join", "first.fkaddress", "--prefix", "K2"], JOINED)
    yield Step(["address", "second", "-o", "second.fkaddress"], JOINED)
    yield Step(["export", "first", "-o", "a.fkb", "--to", "second.fkaddress"])


def second_half(recovery_code: str) -> Iterator[Step]:
    """From the bundle to the same in both vaults, and what keeps them."""
    yield Step(["inspect", "second", "a.fkb"], JOINED)
    yield Step(["merge", "second", "a.fkb", "../handed/broken.fkb"], JOINED, code=1)
    yield Step(["search", "second", PHRASES[0]], JOINED)
    yield Step(["list", "second"], PASSPHRASE, code=1)
    yield Step(["backup", "first", "-o", "kept.fkbackup"])
    yield Step(["restore", "kept.fkbackup", "again"])
    yield Step(["check", "again"])
    yield Step(["passphrase", "first"], more={"FIELDKIT_NEW_PASSPHRASE": RENEWED})
    recovering = {"FIELDKIT_RECOVERY_CODE": recovery_code, "FIELDKIT_NEW_PASSPHRASE": CHOSEN}
    yield Step(["recover", "first"], "", more=recovering)
    yield Step(["fingerprint", "first"], CHOSEN)


@dataclass
class Journey:
    """Where the journey went, and what was seen of each step.

    Attributes:
        place: `home`, `handed` and `work`.
        steps: the commands with what they did.
        recovery_code: from the sheet.
    """

    place: Path
    steps: list[tuple[Step, Seen]] = field(default_factory=list)
    recovery_code: str = ""

    @property
    def work(self) -> Path:
        """Where the commands ran."""
        return self.place / "work"

    def go(self, step: Step) -> None:
        """Run one command, watched."""
        environment = self.environment() | {"FIELDKIT_PASSPHRASE": step.passphrase} | step.more
        command = [str(Path(sys.executable).with_name("fieldkit")), *step.arguments]
        seen = watching.watched(command, self.place / "trace", folder=self.work, environment=environment)
        assert seen.code == step.code, (step.arguments, seen.err.decode())
        self.steps.append((step, seen))

    def environment(self) -> dict[str, str]:
        """A home of its own."""
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
        home = str(self.place / "home")
        places = dict.fromkeys(("HOME", "TMPDIR", "SQLITE_TMPDIR", "XDG_RUNTIME_DIR"), home)
        return {**kept, **places, "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}

    def open(self, name: str, passphrase: str) -> Study:
        """One of its vaults."""
        return vaults.open_study(self.work / f"{name}.fieldkit", passphrase=passphrase)


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journey]:
    went = Journey(tmp_path_factory.mktemp("journey"))
    for name in ("home", "handed", "work"):
        (went.place / name).mkdir(mode=0o700)
    handed = went.place / "handed"
    (handed / "a.txt").write_text(FIRST_TEXT, "utf-8")
    (handed / "b.txt").write_text(SECOND_TEXT, "utf-16")
    (handed / "broken.docx").write_text(FIRST_TEXT, "utf-8")
    (handed / "broken.fkb").write_text(FIRST_TEXT, "utf-8")
    (handed / "codes.csv").write_text(f"name,definition\n{CODE},{DEFINITION}\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDKIT_CONFIG", str(went.place / "home" / "here"))
        for step in first_half():
            went.go(step)
        [went.recovery_code] = re.findall(
            r"(?:\w{5}[\s-]+){7}\w{5}", PdfReader(went.work / "sheet.pdf").pages[0].extract_text()
        )
        for step in second_half(went.recovery_code):
            went.go(step)
        yield went


@pytest.fixture(scope="module")
def secrets(journey: Journey) -> dict[str, set[bytes]]:
    """What may stand nowhere at all: passphrases, the recovery code, and keys."""
    needles = {word: planted.forms(word) for word in SECRETS}
    signs = re.sub(r"[\s-]+", "-", journey.recovery_code)
    needles["recovery code"] = planted.forms(signs) | planted.forms(signs.replace("-", ""))
    for name, passphrase in (("first", CHOSEN), ("second", JOINED)):
        study = journey.open(name, passphrase)
        key = study.vault.key
        kept = {
            "vault": key.reveal(),
            "signing": key.subkey("signing"),
            "database": bytes.fromhex(key.database_key_hex),
        }
        needles |= {f"{name} {what} key": planted.key_forms(one) for what, one in kept.items()}
        needles[f"{name} box key"] = planted.forms(study.fact("box_secret"))
        study.close()
    return needles


names = {name: planted.forms(name) for name in NAMES}
content = {word: planted.forms(word) for word in CONTENT}


def test_no_write_of_the_journey_carries_a_planted_word(journey: Journey, secrets: dict[str, set[bytes]]) -> None:
    for step, seen in journey.steps:
        for place, written in seen.written.items():
            told = (step.arguments, place)
            if any(name in place for name in MADE):
                assert planted.found(secrets, written) == [], told
                continue
            assert planted.found(secrets, written) == [], told
            assert step.shows_words or planted.found(names, written) == [], told
            assert place == "out" or planted.found(content, written) == [], told
        shown = " ".join(seen.named | seen.opened).encode()
        assert planted.found(secrets | names | content, shown) == []


def test_nothing_is_written_but_where_the_person_works(journey: Journey) -> None:
    for step, seen in journey.steps:
        for path in seen.opened:
            assert path.startswith((str(journey.place), "/dev/null", "/dev/tty")), (step.arguments, path)
        # The index of a write-ahead log holds page numbers and sums; it is looked into below.
        assert all(path.endswith("-shm") for path in seen.mapped), step.arguments
        assert seen.copied == set(), step.arguments
        assert not any(place.startswith("socket") for place in seen.written), step.arguments


def test_no_file_that_is_left_carries_a_planted_word(journey: Journey, secrets: dict[str, set[bytes]]) -> None:
    files = [path for name in ("home", "work") for path in (journey.place / name).rglob("*") if path.is_file()]
    assert {"vault.db", "keys.json", "keys.copy.json", "kept.fkbackup", "a.fkb"} <= {path.name for path in files}
    for path in files:
        kept = path.read_bytes()
        assert planted.found(secrets | names, kept) == [], path
        assert path.name in MADE or planted.found(content, kept) == [], path
        assert planted.found(secrets | names | content, str(path).encode()) == [], path


def test_the_index_of_an_open_vault_holds_no_words(journey: Journey, secrets: dict[str, set[bytes]]) -> None:
    study = journey.open("first", CHOSEN)
    list(study.reading().db.execute("SELECT text FROM turn"))
    beside = [study.folder / f"vault.db-{name}" for name in ("shm", "wal")]
    assert all(path.exists() for path in beside)
    for path in beside:
        assert planted.found(secrets | names | content, path.read_bytes()) == []
    assert study.db.execute("PRAGMA mmap_size").fetchone() == (0,)
    assert study.db.execute("PRAGMA temp_store").fetchone() == (2,)
    study.close()


def test_the_bundle_and_the_second_vault_know_no_name(journey: Journey) -> None:
    giver, taker = journey.open("first", CHOSEN), journey.open("second", JOINED)
    bundle = open_bundle(journey.work / "a.fkb", [taker.fact("box_secret")])
    carried = b"\n".join(operation.record() for operation in bundle.operations())
    kept = (payloads_of(taker) + repr(tables_of(taker))).encode()
    for what in (carried, kept):
        assert planted.found(names, what) == []
        assert set(planted.found(content, what)) >= {PHRASES[0], PHRASES[1], PHRASES[2], PLACE, CODE, DEFINITION}
    assert planted.found(names, repr(tables_of(giver)).encode()) == list(NAMES)
    assert exporting.members(taker)
    giver.close()
    taker.close()


def test_what_was_asked_for_carries_words_and_no_name(journey: Journey) -> None:
    contact = "\n".join(page.extract_text() for page in PdfReader(journey.work / "contact.pdf").pages)
    assert "потайная тропа" in contact
    assert planted.found(names, contact.encode()) == []
    assert CODE in (journey.work / "codes-out.csv").read_text("utf-8-sig")
    searched = [seen.out.decode() for step, seen in journey.steps if step.shows_words and not step.code]
    assert [phrase in out for phrase, out in zip((PHRASES[1], PHRASES[0]), searched, strict=True)] == [True, True]


def test_a_person_at_the_window_leaves_no_word(journey: Journey, secrets: dict[str, set[bytes]]) -> None:
    memo = "the willow keeps it"
    environment = journey.environment() | {"FIELDKIT_PASSPHRASE": CHOSEN, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.e2e.at_the_desk", str(journey.work / "first.fieldkit"), PHRASES[0], memo]
    seen = watching.watched(command, journey.place / "trace", folder=journey.work, environment=environment)
    assert seen.code == 0, seen.err.decode()
    needles = secrets | names | content | {memo: planted.forms(memo)}
    assert [place for place, written in seen.written.items() if planted.found(needles, written)] == []
    assert (seen.out, seen.err) == (b"", b"")
    assert seen.opened
    assert all(path.startswith((str(journey.place), "/dev/null")) for path in seen.opened), seen.opened
    assert all(path.endswith("-shm") for path in seen.mapped), seen.mapped
    assert seen.copied == set()
    kept = [path for path in (journey.place / "home").rglob("*") if path.is_file()]
    assert "window.ini" in {path.name for path in kept}
    assert [path for path in kept if planted.found(needles, path.read_bytes())] == []


UNSAFE = """
import mmap, os, socket, sys
from pathlib import Path
word = sys.argv[1].encode()
Path("by-write").write_bytes(word)
handle = os.open("by-others", os.O_RDWR | os.O_CREAT)
os.pwrite(handle, word, 7)
os.writev(handle, [word[:5], word[5:]])
os.pwritev(handle, [b"-", word], 90)
os.ftruncate(handle, 4096)
mmap.mmap(handle, 4096)[:1] = b"-"
ours, theirs = socket.socketpair()
ours.send(word)
os.rename("by-write", "gone")
os.sendfile(os.open("by-sending", os.O_WRONLY | os.O_CREAT), os.open("gone", os.O_RDONLY), 0, 9)
os.write(2, word)
if os.fork() == 0:
    Path("/dev/null").write_bytes(word)
"""


def test_the_watch_sees_every_way_to_write(tmp_path: Path) -> None:
    word = PHRASES[0]
    command = [sys.executable, "-c", UNSAFE, word]
    environment = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    seen = watching.watched(command, tmp_path / "trace", folder=tmp_path, environment=environment)
    assert (seen.code, seen.err.decode()) == (0, word)
    needle = {word: planted.forms(word)}
    places = {place for place, written in seen.written.items() if planted.found(needle, written)}
    assert {Path(place).name.split(":")[0] for place in places} == {"by-write", "by-others", "socket", "err", "null"}
    assert seen.written[str(tmp_path / "by-others")].count(word.encode()) == 3
    assert {Path(path).name for path in seen.mapped} == {"by-others"}
    assert {"gone", "by-write"} <= seen.named
    assert {Path(path).name for path in seen.opened} >= {"by-write", "by-others", "by-sending", "null"}
    assert seen.copied == {"sendfile"}

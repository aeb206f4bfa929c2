"""Exit codes, errors, help, progress and interruption."""

import io
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from fieldkit.cli import main
from fieldkit.cli.output import Output, printable
from fieldkit.domain.transcript import Corrections, DraftTranscript
from fieldkit.errors import BugError, Cancelled
from fieldkit.services import importing
from tests.cli.conftest import PASSPHRASE, Fieldkit, transcript

CANARY = "quetzalcanary"


COMMANDS = [
    "demo",
    "new",
    "address",
    "import",
    "list",
    "search",
    "code",
    "sheet",
    "release",
    "export",
    "inspect",
    "merge",
    "fingerprint",
    "check",
    "backup",
    "restore",
    "passphrase",
    "recovery",
    "recover",
]
IN_GROUPS = (
    "respondent add",
    "respondent edit",
    "respondent list",
    "interview new",
    "codebook import",
    "codebook export",
)


@pytest.mark.parametrize("command", [*COMMANDS, *IN_GROUPS])
def test_help_has_an_example_and_the_json(fieldkit: Fieldkit, command: str) -> None:
    told = fieldkit(*command.split(), "--help")
    assert (told.code, told.err) == (0, "")
    assert f"  fieldkit {command} " in told.out
    assert "with --json:\n  {" in told.out
    assert "--json  " in told.out


def test_help_lists_all_commands(fieldkit: Fieldkit) -> None:
    told = fieldkit("--help").out
    groups = {command.split()[0] for command in IN_GROUPS}
    assert all(f"\n    {name}" in told for name in {*COMMANDS, *groups})


def test_the_window_opens_without_arguments() -> None:
    opened: list[dict[str, bool]] = []

    def window(**settings: bool) -> int:
        opened.append(settings)
        return 0

    assert main([], open_window=window) == 0
    assert main(["--sample"], open_window=window) == 0
    assert opened == [{}, {"sample": True}]


@pytest.mark.parametrize("arguments", [(), ("--sample",)])
def test_without_a_window_it_says_so(fieldkit: Fieldkit, arguments: Sequence[str]) -> None:
    result = fieldkit(*arguments)
    assert (result.code, result.out) == (1, "")
    assert "no window" in result.err


def test_smoke(place: Path, configuration: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[bool] = []

    def window(*, smoke: bool) -> int:
        asked.append(smoke)
        return 0

    assert main(["--smoke-test"], open_window=window) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("ok ") for line in lines)
    assert len(lines) == 5
    assert asked == [True]
    assert not configuration.exists()
    assert not list(place.iterdir())


def test_smoke_fails_when_the_window_does(capsys: pytest.CaptureFixture[str]) -> None:
    def window(*, smoke: bool) -> int:
        return 7

    assert main(["--smoke-test"], open_window=window) == 3
    assert "smoke-window" in capsys.readouterr().err


def test_what_an_import_left_out_is_listed(fieldkit: Fieldkit, vault: Path) -> None:
    Path("talk.csv").write_text("speaker,words,tags\nI,When?,opening\nR,In spring.,\n", encoding="utf-8")
    (one,) = fieldkit("import", vault, "talk.csv", "--json").document["imported"]
    assert one["skipped"] == len(one["left_out"]) == 4
    assert one["left_out"][-1] == {"line": 2, "reason": "column", "text": "opening"}
    told = fieldkit("import", vault, "talk.csv").out
    assert "4 pieces in no turn" in told
    assert "opening" not in told


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "{}"],
        ["new", "{}", "--title", "T"],
        ["restore", "{}", "again"],
        ["export", "study", "-o", "{}"],
        ["backup", "study", "-o", "{}"],
        ["merge", "study", "{}"],
        ["import", "study", "{}.txt"],
        ["demo", "{}"],
    ],
)
def test_places_that_cannot_be_looked_at(fieldkit: Fieldkit, vault: Path, arguments: list[str]) -> None:
    """A name no file system takes gives an error even where one only asks whether something is there."""
    result = fieldkit(*(argument.format("n" * 300) for argument in arguments))
    assert (result.code, result.out) == (1, "")
    assert "cannot be read or written" in result.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["new", "v"],
        ["new", "v", "--title", "T", "--join", "a"],
        ["sheet", "v", "-o", "x.pdf"],
        ["sheet", "v", "s", "--study", "-o", "x.pdf"],
        ["sheet", "v", "s", "--by", "country", "-o", "x.pdf"],
        ["search", "v", "q", "--limit", "0"],
        ["respondent", "add", "v", "--consent", "everything"],
        ["respondent", "add", "v", "--attr", "country"],
        ["interview", "new", "v", "--respondent", "R-001", "--date", "soon"],
        ["list", "v", "--passphrase", "a-secret"],
        ["list", "v", "a-secret"],
        ["--json"],
    ],
)
def test_misuse(fieldkit: Fieldkit, arguments: list[str]) -> None:
    result = fieldkit(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "a-secret" not in result.err
    as_json = fieldkit("--json", *arguments)
    assert as_json.code == 2
    assert as_json.error["error"] == "usage"


def test_options_may_stand_anywhere(fieldkit: Fieldkit, vault: Path, place: Path) -> None:
    fieldkit("import", vault, transcript(place / "a.txt"))
    assert fieldkit("sheet", vault, "-o", "a.pdf", "Document 1").code == 0
    assert fieldkit("--json", "list", vault).document["sources"][0]["respondent"] is None
    assert fieldkit("search", "--limit", "1", vault, "--json", "came").document["hits"]


def test_a_vault_is_named_with_or_without_its_ending(fieldkit: Fieldkit, vault: Path) -> None:
    assert fieldkit("list", "study").code == fieldkit("list", "study.fieldkit").code == 0
    missing = fieldkit("list", "elsewhere", "--json", passphrase=None)
    assert (missing.code, missing.error["error"]) == (1, "vault-missing")
    for name in ("study", "study.fieldkit"):
        again = fieldkit("new", name, "--title", "T", "--json", passphrase=None)
        assert (again.code, again.error["error"]) == (1, "vault-exists")


def test_one_bad_file_does_not_stop_the_others(fieldkit: Fieldkit, vault: Path, place: Path) -> None:
    good, other = transcript(place / "a.txt"), transcript(place / "b.txt")
    bad = place / "bad.docx"
    bad.write_bytes(CANARY.encode())
    result = fieldkit("import", vault, good, bad, other, "--json")
    assert result.code == 1
    assert [one["file"] for one in result.document["imported"]] == [str(good), str(other)]
    assert [(one["file"], one["error"]) for one in result.document["refused"]] == [(str(bad), "format-broken")]
    assert (result.error["error"], result.error["file"]) == ("format-broken", str(bad))
    assert len(fieldkit("list", vault, "--json").document["sources"]) == 2
    told = fieldkit("import", vault, good, bad)
    assert told.code == 1
    assert "stay readable on the disk" in told.out
    assert "bad.docx" in told.err


def test_encodings_are_shown_and_can_be_told(fieldkit: Fieldkit, vault: Path, place: Path) -> None:
    (place / "k.txt").write_bytes("И: Қайда тұрасыз?\nР: Қазір Алматыда тұрамын, бірақ үйім бөлек.\n".encode("kz1048"))
    brought = fieldkit("import", vault, "k.txt", "--encoding", "kz1048", "--json").document["imported"][0]
    assert brought["encoding"] == "kz1048"
    assert fieldkit("search", vault, "Алматыда", "--json").document["hits"]
    refused = fieldkit("import", vault, "k.txt", "--encoding", "utf-8", "--json")
    assert (refused.code, refused.error["error"]) == (1, "encoding-wrong")


def test_damaged_and_strange_bundles_are_refused_and_others_merged(
    fieldkit: Fieldkit, vault: Path, place: Path
) -> None:
    fieldkit("address", vault, "-o", "a.fka")
    fieldkit("new", "second", "--join", "a.fka")
    fieldkit("address", "second", "-o", "b.fka")
    fieldkit("export", vault, "-o", "good.fkb", "--to", "b.fka")
    raw = bytearray(Path("good.fkb").read_bytes())
    raw[len(raw) // 2] ^= 1
    Path("bad.fkb").write_bytes(raw)
    result = fieldkit("merge", "second", "bad.fkb", "good.fkb", "--json")
    assert result.code == 1
    assert [one["error"] for one in result.document["refused"]] == ["bundle-damaged"]
    assert [one["file"] for one in result.document["merged"]] == ["good.fkb"]

    fieldkit("new", "third", "--join", "a.fka")
    fieldkit("address", "third", "-o", "c.fka")
    fieldkit("export", "second", "-o", "unknown.fkb", "--to", "c.fka")
    refused = fieldkit("merge", "third", "unknown.fkb", "--json")
    assert (refused.code, refused.error["error"]) == (1, "bundle-unknown-sender")
    assert fieldkit("merge", "third", "unknown.fkb", "--trust").code == 0
    roots = {fieldkit("fingerprint", name, "--json").document["root"] for name in ("second", "third")}
    assert len(roots) == 1


def test_a_damaged_vault_is_told_by_check(fieldkit: Fieldkit, vault: Path, place: Path) -> None:
    fieldkit("import", vault, *(transcript(place / f"{n}.txt", "word " * 400) for n in range(12)))
    database = vault / "vault.db"
    raw = bytearray(database.read_bytes())
    raw[-3000] ^= 1
    database.write_bytes(raw)
    result = fieldkit("check", vault, "--json")
    assert result.code == 1
    assert result.error["error"] == "vault-damaged"


@pytest.mark.parametrize("error", [KeyError(CANARY), BugError("meta-author")])
def test_a_fault_says_its_event_and_nothing_else(
    fieldkit: Fieldkit, vault: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr("fieldkit.services.interviews.source_rows", broken)
    result = fieldkit("list", vault)
    assert (result.code, result.out) == (3, "")
    assert result.err.count("\n") == 2, "a sentence and the next step"
    assert ("uncaught-keyerror" in result.err) == isinstance(error, KeyError)
    assert CANARY not in result.err
    as_json = fieldkit("list", vault, "--json")
    assert (as_json.code, as_json.error["error"]) == (3, "bug")


def test_ctrl_c_between_files_keeps_what_is_done(
    fieldkit: Fieldkit, vault: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [transcript(place / f"{number}.txt") for number in range(4)]
    read = importing.preview

    def interrupting(path: Path, corrections: Corrections | None = None) -> DraftTranscript:
        if path == files[1]:
            signal.raise_signal(signal.SIGINT)
        return read(path, corrections)

    monkeypatch.setattr(importing, "preview", interrupting)
    result = fieldkit("import", vault, *files, "--json")
    assert (result.code, result.error["error"]) == (1, "cancelled")
    assert len(fieldkit("list", vault, "--json").document["sources"]) == 2
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_second_ctrl_c_stops_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    with Output(json=False).working("Importing") as progress:
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(Cancelled):
            progress.step(1, 2)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


class Terminal(io.StringIO):
    """A stream that looks like a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_is_one_line_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with Output(json=True).working("Exporting") as progress:
        for done in range(1001):
            progress.step(done, 1000)
    shown = stream.getvalue()
    assert "Exporting … 45 %" in shown
    assert "\n" not in shown
    assert shown.count("%") == 101
    assert not shown.rstrip("\r").rsplit("\r", 1)[1].strip()


def test_what_came_from_elsewhere_cannot_steer_the_terminal() -> None:
    assert printable("a\x1b[2Jb\x9bc\n") == "a�[2Jb�c\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_a_full_disk_behind_standard_output(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["list", str(vault)]) == 1
    assert "no space" in capsys.readouterr().err


def test_a_healed_key_file_is_told_by_whatever_opens_the_vault(fieldkit: Fieldkit, vault: Path) -> None:
    for arguments in (("list", vault), ("check", vault)):
        (vault / "keys.json").write_bytes(b"damaged")
        result = fieldkit(*arguments, "--json")
        assert (result.code, result.error["notice"]) == (0, "key-file-healed")
        (vault / "keys.copy.json").unlink()
        told = fieldkit(*arguments)
        assert told.err.count("One copy of the key file was damaged") == 1
        assert fieldkit(*arguments).err == ""
    (vault / "keys.json").write_bytes(b"damaged")
    assert fieldkit("check", vault, "--json").document["healed"] == "keys.json"

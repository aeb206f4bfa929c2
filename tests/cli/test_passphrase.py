"""Where secrets come from, and that none of them stays in sight."""

import io
import os
import sys
import threading
from pathlib import Path

import pypdf
import pytest

from fieldkit.cli.passphrase import TO_OPEN, TO_RECOVER, TO_RENEW, Secrets
from fieldkit.vault import recovery
from tests.cli.conftest import PASSPHRASE, Fieldkit

OTHER = "five quiet lanterns above the harbour"


class Terminal(io.StringIO):
    """Standard input with a person behind it."""

    def isatty(self) -> bool:
        return True


def types(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Answer prompts in turn; returns the prompts."""
    waiting, prompts = list(answers), []

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", ask)
    return prompts


def test_secrets_are_taken_out_of_the_environment() -> None:
    environment = {TO_OPEN: "a", TO_RENEW: "b", TO_RECOVER: "c", "HOME": "d"}
    secrets = Secrets(environment)
    assert environment == {"HOME": "d"}
    assert [secrets.given(None, name) for name in (TO_OPEN, TO_RENEW, TO_RECOVER)] == ["a", "b", "c"]


def test_main_takes_them_out(fieldkit: Fieldkit, vault: Path) -> None:
    assert fieldkit("list", vault).code == 0
    assert TO_OPEN not in os.environ


def test_a_file_goes_before_the_environment(fieldkit: Fieldkit, vault: Path) -> None:
    Path("pass").write_text(PASSPHRASE + "\r\n", encoding="utf-8-sig")
    assert fieldkit("list", vault, "--passphrase-file", "pass", passphrase=OTHER).code == 0
    assert fieldkit("list", vault, passphrase=OTHER).code == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes of POSIX")
def test_a_pipe_is_as_good_as_a_file(fieldkit: Fieldkit, vault: Path) -> None:
    os.mkfifo("pass")
    writing = threading.Thread(target=Path("pass").write_text, args=(PASSPHRASE + "\n",))
    writing.start()
    assert fieldkit("list", vault, "--passphrase-file", "pass", passphrase=OTHER).code == 0
    writing.join()


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "passphrase-needed"), (b"\xff\xfe\xff", "encoding-wrong"), (None, "file-missing")]
)
def test_bad_files(fieldkit: Fieldkit, vault: Path, content: bytes | None, code: str) -> None:
    if content is not None:
        Path("pass").write_bytes(content)
    result = fieldkit("list", vault, "--passphrase-file", "pass", "--json")
    assert (result.code, result.error["error"]) == (1, code)


def test_nobody_to_ask(fieldkit: Fieldkit, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    result = fieldkit("list", vault, "--json", passphrase=None)
    assert (result.code, result.error["error"]) == (1, "passphrase-needed")
    assert TO_OPEN in result.error["message"]


def test_asked_at_the_terminal(fieldkit: Fieldkit, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prompts = types(monkeypatch, PASSPHRASE, "wrong")
    assert fieldkit("list", vault, passphrase=None).code == 0
    wrong = fieldkit("list", vault, "--json", passphrase=None)
    assert (wrong.code, wrong.error["error"]) == (1, "wrong-passphrase")
    left = fieldkit("list", vault, "--json", passphrase=None)
    assert (left.code, left.error["error"]) == (1, "cancelled")
    assert prompts == ["Passphrase: "] * 3


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ((OTHER, OTHER + "!"), "passphrase-mismatch"),
        (("password1",), "passphrase-weak"),
        (("Life between two homes",), "passphrase-weak"),
    ],
)
def test_a_mistyped_or_weak_new_passphrase_makes_nothing(
    fieldkit: Fieldkit, place: Path, monkeypatch: pytest.MonkeyPatch, answers: tuple[str, ...], code: str
) -> None:
    types(monkeypatch, *answers)
    result = fieldkit("new", "v", "--title", "Life between two homes", passphrase=None)
    assert result.code == 1
    assert not list(place.iterdir())
    types(monkeypatch, *answers)
    refused = fieldkit("--json", "new", "v", "--title", "Life between two homes", passphrase=None)
    assert refused.err.splitlines()[-1].startswith(f'{{"error": "{code}"')


def test_a_new_passphrase_is_typed_twice(fieldkit: Fieldkit, monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, OTHER, OTHER)
    assert fieldkit("new", "v", "--title", "T", passphrase=None).code == 0
    assert fieldkit("list", "v", passphrase=OTHER).code == 0


def test_a_generated_passphrase_is_offered(fieldkit: Fieldkit, monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, "")
    made = fieldkit("new", "v", "--title", "T", passphrase=None)
    assert made.code == 0
    offered = made.err.splitlines()[0].partition(": ")[2]
    assert len(offered.split()) == 6
    assert fieldkit("list", "v", passphrase=offered).code == 0


def test_changing_the_passphrase(fieldkit: Fieldkit, vault: Path) -> None:
    changed = fieldkit("passphrase", vault, "--json", FIELDKIT_NEW_PASSPHRASE=OTHER)
    assert changed.document["passphrase_changed"] is True
    assert fieldkit("list", vault).code == 1
    Path("new").write_text(PASSPHRASE, encoding="utf-8")
    assert fieldkit("passphrase", vault, "--new-passphrase-file", "new", passphrase=OTHER).code == 0
    assert fieldkit("list", vault).code == 0
    weak = fieldkit("passphrase", vault, "--json", FIELDKIT_NEW_PASSPHRASE="hello")
    assert (weak.code, weak.error["error"]) == (1, "passphrase-weak")
    assert fieldkit("list", vault).code == 0


def test_recovering_with_the_printed_code(fieldkit: Fieldkit, vault: Path) -> None:
    fieldkit("recovery", vault, "-o", "sheet.pdf")
    text = " ".join(page.extract_text() for page in pypdf.PdfReader("sheet.pdf").pages)
    groups = [word for word in text.replace("-", " ").split() if len(word) == 5 and word.isupper() | word.isdigit()]
    code = "-".join(groups[:8])
    wrong = fieldkit(
        "recover", vault, "--json", passphrase=None, FIELDKIT_RECOVERY_CODE="ABCDE", FIELDKIT_NEW_PASSPHRASE=OTHER
    )
    assert (wrong.code, wrong.error["error"]) == (1, "wrong-recovery-code")
    Path("code").write_text(code, encoding="utf-8")
    done = fieldkit(
        "recover", vault, "--recovery-code-file", "code", "--json", passphrase=None, FIELDKIT_NEW_PASSPHRASE=OTHER
    )
    assert done.code == 0
    assert done.document["passphrase_changed"] is True
    assert fieldkit("list", vault, passphrase=OTHER).code == 0

    fieldkit("backup", vault, "-o", "b.fkbackup", passphrase=OTHER)
    assert fieldkit("restore", "b.fkbackup", "again", "--recovery-code-file", "code", passphrase=None).code == 0


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("ABCDE-FGHJK", "40 signs, and 10 were given"),
        ("AAAAA-" * 8, "Group 1"),
        (recovery.generate().text, "does not open this vault"),
    ],
    ids=["short", "mistyped", "another"],
)
def test_a_code_is_tried_before_a_new_passphrase_is_asked_for(
    fieldkit: Fieldkit, vault: Path, monkeypatch: pytest.MonkeyPatch, code: str, told: str
) -> None:
    fieldkit("recovery", vault, "-o", "sheet.pdf")
    prompts = types(monkeypatch, code, "")
    refused = fieldkit("recover", vault, passphrase=None)
    assert refused.code == 1
    assert told in refused.err
    assert "made for you" not in refused.err
    assert prompts == ["Recovery code: "]

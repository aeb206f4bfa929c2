"""Where passphrases and recovery codes come from: a file, the environment, or the person. Never an argument."""

import getpass
import sys
from collections.abc import MutableMapping, Sequence
from pathlib import Path

from fieldkit.errors import Cancelled, Code, InputError, VaultError
from fieldkit.files import read_limited
from fieldkit.services import vaults

TO_OPEN = "FIELDKIT_PASSPHRASE"
TO_RENEW = "FIELDKIT_NEW_PASSPHRASE"
TO_RECOVER = "FIELDKIT_RECOVERY_CODE"
_LONGEST_FILE = 4096


class Secrets:
    """Takes the secrets out of the environment, so that nothing this process starts inherits them.

    Args:
        environment: where to take them from.
    """

    def __init__(self, environment: MutableMapping[str, str]) -> None:
        self._given = {name: environment.pop(name, "") for name in (TO_OPEN, TO_RENEW, TO_RECOVER)}

    def passphrase(self, file: Path | None) -> str:
        """The passphrase that opens a vault.

        Raises:
            VaultError: PASSPHRASE_NEEDED when it is nowhere given and nobody can be asked.
            InputError: the file is missing, too large or not text.
            Cancelled: the person gave up at the prompt.
        """
        return self.given(file, TO_OPEN) or _asked("Passphrase: ", TO_OPEN)

    def new_passphrase(self, file: Path | None, variable: str, *, hints: Sequence[str] = ()) -> str:
        """A new passphrase; at a prompt it is asked twice and a generated one is offered.

        Args:
            file: read from there.
            variable: else from this variable of the environment, else asked.
            hints: words that make it weak.

        Raises:
            VaultError: PASSPHRASE_NEEDED, PASSPHRASE_WEAK before it is typed again, PASSPHRASE_MISMATCH.
            InputError, Cancelled: as in `passphrase`.
        """
        given = self.given(file, variable)
        if given:
            return given
        offered = vaults.generate_passphrase()
        _require_terminal(variable)
        sys.stderr.write(f"A passphrase made for you: {offered}\nPress Enter to take it, or type one of your own.\n")
        typed = _asked("New passphrase: ", variable)
        if not typed:
            sys.stderr.write("Taken. Write it down now: it is not shown again.\n")
            return offered
        judged = vaults.passphrase_strength(typed, hints=hints)
        if not judged.acceptable:
            raise VaultError(Code.PASSPHRASE_WEAK, score=judged.score)
        if _asked("The same again: ", variable) != typed:
            raise VaultError(Code.PASSPHRASE_MISMATCH)
        return typed

    def recovery_code(self, file: Path | None) -> str:
        """The code of the recovery sheet.

        Raises:
            VaultError, InputError, Cancelled: as in `passphrase`.
        """
        return self.given(file, TO_RECOVER) or _asked("Recovery code: ", TO_RECOVER)

    def given(self, file: Path | None, variable: str) -> str:
        """What a file or the environment says; "" when neither does.

        Raises:
            VaultError: PASSPHRASE_NEEDED when the file is empty.
            InputError: the file is missing, too large or not text.
        """
        if file is None:
            return _clean(self._given[variable])
        try:
            text = read_limited(file, limit=_LONGEST_FILE).decode("utf-8-sig").rstrip("\r\n")
        except UnicodeDecodeError:
            raise InputError(Code.ENCODING_WRONG, kind="secret", encoding="UTF-8") from None
        if not text:
            raise VaultError(Code.PASSPHRASE_NEEDED)
        return text


def _asked(prompt: str, variable: str) -> str:
    _require_terminal(variable)
    try:
        return _clean(getpass.getpass(prompt))
    except EOFError:
        raise Cancelled from None


def _require_terminal(variable: str) -> None:
    if not sys.stdin.isatty():
        raise VaultError(Code.PASSPHRASE_NEEDED, variable=variable)


def _clean(text: str) -> str:
    """Text as typed, refused when bytes of the environment or terminal were not UTF-8."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise InputError(Code.ENCODING_WRONG, kind="secret", encoding="UTF-8") from None
    return text

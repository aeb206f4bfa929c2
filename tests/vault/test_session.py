import os
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar, Protocol

import pytest
from keyring.backend import KeyringBackend

from fieldkit.clock import FixedClock
from fieldkit.errors import BugError, Cancelled, Code, UserError, VaultError
from fieldkit.vault import recovery, session
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.session import OpenVault
from fieldkit.vault.slots import LEAST, SlotKind

OTHER = "nine quiet horses cross an old bridge"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Made(Protocol):
    """The fixture of `conftest.py`."""

    folder: VaultFolder
    passphrase: str

    def open(self) -> OpenVault:
        """Open without the cost of the passphrase."""


class Pocket(KeyringBackend):
    """A keyring in memory."""

    priority = 1.0
    kept: ClassVar[dict[str, str]] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[username]


POCKET = (f"{Pocket.__module__}.{Pocket.__qualname__}",)


@pytest.fixture
def pocket() -> Iterator[Pocket]:
    made: Callable[[], Pocket] = Pocket
    yield made()
    Pocket.kept.clear()


def refusal(caught: pytest.ExceptionInfo[UserError]) -> Code:
    return caught.value.code


def kinds(vault: OpenVault) -> list[str]:
    return [slot.kind for slot in vault.slots()]


def test_a_new_vault_opens_with_its_passphrase_only(tmp_path: Path) -> None:
    folder = tmp_path / "N.fieldkit"
    with session.create(folder, OTHER, cost=LEAST, clock=FixedClock(NOON)) as vault:
        vault_id = vault.vault_id
        vault.writer().execute("CREATE TABLE note (words TEXT)")
        assert kinds(vault) == ["passphrase"]
        assert vault.slots()[0].made == NOON.date()
    assert sorted(path.name for path in folder.iterdir()) == [
        "backups",
        "keys.copy.json",
        "keys.json",
        "lock",
        "recordings",
        "vault.db",
    ]
    assert {path.name for path in tmp_path.iterdir()} == {"N.fieldkit"}
    for path in (folder, *folder.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    with session.unlock(folder, passphrase=f"  {OTHER.replace(' ', '  ')}") as vault:
        assert vault.vault_id == vault_id
        assert vault.healed is None
        assert vault.reader().execute("SELECT count(*) FROM note").fetchone() == (0,)
    with pytest.raises(VaultError) as caught:
        session.unlock(folder, passphrase=OTHER + ".")
    assert refusal(caught) is Code.WRONG_PASSPHRASE
    session.unlock(folder, passphrase=OTHER).close()


def test_what_stands_there_already_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "N.fieldkit"
    folder.mkdir()
    with pytest.raises(VaultError) as caught:
        session.create(folder, OTHER, cost=LEAST)
    assert refusal(caught) is Code.VAULT_EXISTS
    assert list(folder.iterdir()) == []
    with pytest.raises(VaultError) as caught:
        session.create(tmp_path / "W.fieldkit", "кыргызстан", cost=LEAST)
    assert refusal(caught) is Code.PASSPHRASE_WEAK
    with pytest.raises(UserError) as other:
        session.create(tmp_path / "nowhere" / "W.fieldkit", OTHER, cost=LEAST)
    assert refusal(other) is Code.PLACE_MISSING
    assert list(tmp_path.iterdir()) == [tmp_path / "N.fieldkit"]


def test_a_failure_while_making_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(*args: object, **named: object) -> None:
        raise Cancelled

    monkeypatch.setattr(session, "connect", cut)
    with pytest.raises(Cancelled):
        session.create(tmp_path / "N.fieldkit", OTHER, cost=LEAST)
    assert list(tmp_path.iterdir()) == []


def test_opening_needs_a_vault_and_one_secret(tmp_path: Path, made: Made) -> None:
    with pytest.raises(VaultError) as caught:
        session.unlock(tmp_path / "none.fieldkit", passphrase=OTHER)
    assert refusal(caught) is Code.VAULT_MISSING
    with pytest.raises(VaultError) as caught:
        session.unlock(made.folder.path)
    assert refusal(caught) is Code.PASSPHRASE_NEEDED
    with pytest.raises(BugError):
        session.unlock(made.folder.path, passphrase="a", recovery_code="b")
    with pytest.raises(VaultError) as caught:
        session.unlock(made.folder.path, recovery_code=recovery.generate().text)
    assert refusal(caught) is Code.SLOT_MISSING


def test_a_missing_or_damaged_database_is_never_made_anew(made: Made) -> None:
    content = made.folder.database.read_bytes()
    made.folder.database.write_bytes(bytes(100) + content[100:])
    with pytest.raises(VaultError) as caught:
        session.unlock(made.folder.path, passphrase=made.passphrase)
    assert refusal(caught) is Code.VAULT_DAMAGED
    made.folder.database.unlink()
    with pytest.raises(VaultError) as caught:
        session.unlock(made.folder.path, passphrase=made.passphrase)
    assert refusal(caught) is Code.VAULT_DAMAGED
    assert not made.folder.database.exists()
    made.folder.database.write_bytes(content)
    made.open().close()


def test_an_open_vault_is_in_use(opened: OpenVault, made: Made) -> None:
    with pytest.raises(VaultError) as caught:
        session.unlock(made.folder.path, passphrase=made.passphrase)
    assert refusal(caught) is Code.VAULT_IN_USE
    assert caught.value.facts == {"pid": os.getpid()}


def test_closing_leaves_one_database_file_and_no_lock(made: Made) -> None:
    vault = made.open()
    reader = vault.reader()
    rows = iter(reader.execute("SELECT * FROM note"))
    next(rows)
    vault.writer().execute("INSERT INTO note (words) VALUES ('last')")
    vault.close()
    vault.close()
    names = {path.name for path in made.folder.path.iterdir()}
    assert not {"vault.db-wal", "vault.db-shm"} & names
    for use in (vault.writer, vault.reader, lambda: vault.key):
        with pytest.raises(BugError, match="vault-closed"):
            use()
    with pytest.raises(Cancelled):
        next(rows)
    with made.open() as again:
        assert again.reader().execute("SELECT max(id), count(*) FROM note").fetchone() == (200, 201)


def test_a_changed_passphrase_replaces_the_old_one(made: Made) -> None:
    with made.open() as vault:
        with pytest.raises(VaultError) as caught:
            vault.set_passphrase("парольпароль", cost=LEAST)
        assert refusal(caught) is Code.PASSPHRASE_WEAK
        vault.set_passphrase(OTHER, cost=LEAST)
        assert kinds(vault) == ["passphrase"]
        assert vault.verify_passphrase(OTHER)
        assert not vault.verify_passphrase(made.passphrase)
    with pytest.raises(VaultError) as caught:
        session.unlock(made.folder.path, passphrase=made.passphrase)
    assert refusal(caught) is Code.WRONG_PASSPHRASE
    session.unlock(made.folder.path, passphrase=OTHER).close()


def test_the_newest_recovery_code_opens(made: Made) -> None:
    older, newer = recovery.generate(), recovery.generate()
    with made.open() as vault:
        vault.add_recovery(older, cost=LEAST)
        vault.add_recovery(newer, cost=LEAST)
        assert kinds(vault) == ["passphrase", "recovery"]
    with pytest.raises(VaultError) as caught:
        session.unlock(made.folder.path, recovery_code=older.text)
    assert refusal(caught) is Code.WRONG_RECOVERY_CODE
    assert "group" not in caught.value.facts
    with session.unlock(made.folder.path, recovery_code=newer.text.lower()) as vault:
        vault.set_passphrase(OTHER, cost=LEAST)
    session.unlock(made.folder.path, passphrase=OTHER).close()


def test_a_mistyped_recovery_code_is_told_before_anything_is_opened(made: Made) -> None:
    code = recovery.generate().text
    wrong = code[:6] + ("0" if code[6] != "0" else "1") + code[7:]
    with pytest.raises(VaultError) as caught:
        session.unlock(made.folder.path, recovery_code=wrong)
    assert caught.value.facts == {"group": 2}


def test_a_damaged_key_file_is_healed_and_reported(made: Made) -> None:
    sound = made.folder.key_file.read_bytes()
    made.folder.key_file.write_bytes(sound[:50])
    with session.unlock(made.folder.path, passphrase=made.passphrase) as vault:
        assert vault.healed == "keys.json"
    assert made.folder.key_file.read_bytes() == sound


def test_the_keyring_opens_until_it_expires(made: Made, pocket: Pocket) -> None:
    folder = made.folder.path
    with made.open() as vault:
        with pytest.raises(VaultError) as caught:
            vault.enable_keychain(7)
        assert refusal(caught) is Code.KEYCHAIN_UNAVAILABLE
        assert kinds(vault) == ["passphrase"]
        with pytest.raises(BugError):
            vault.enable_keychain(0, backends=POCKET)
        vault.enable_keychain(7, backends=POCKET)
        vault.enable_keychain(7, backends=POCKET)
        assert kinds(vault) == ["passphrase", "keyring"]
        assert len(pocket.kept) == 1
        expires = vault.slots()[1].expires
    assert expires is not None
    last = FixedClock(datetime(expires.year, expires.month, expires.day, tzinfo=UTC))
    with session.unlock(folder, keychain=True, backends=POCKET, clock=last):
        pass
    last.moment += timedelta(days=1)
    with pytest.raises(VaultError) as caught:
        session.unlock(folder, keychain=True, backends=POCKET, clock=last)
    assert caught.value.facts == {"reason": "expired"}
    with pytest.raises(VaultError) as caught:
        session.unlock(folder, keychain=True)
    assert refusal(caught) is Code.KEYCHAIN_UNAVAILABLE
    with made.open() as vault:
        vault.disable_keychain(backends=POCKET)
        assert pocket.kept == {}
        assert kinds(vault) == [SlotKind.PASSPHRASE]
    with pytest.raises(VaultError) as caught:
        session.unlock(folder, keychain=True, backends=POCKET)
    assert refusal(caught) is Code.SLOT_MISSING


def test_a_failed_change_keeps_the_old_slots(opened: OpenVault, made: Made, pocket: Pocket) -> None:
    before = made.folder.key_file.read_bytes()
    made.folder.key_copy.unlink()
    made.folder.key_copy.mkdir()
    with pytest.raises(UserError):
        opened.enable_keychain(7, backends=POCKET)
    assert pocket.kept == {}
    assert kinds(opened) == ["passphrase"]
    assert made.folder.key_file.read_bytes() == before


def test_what_a_killed_process_left_is_swept_away(made: Made) -> None:
    left = [made.folder.path / ".keys.json.12345678.part"]
    left += [made.folder.backups / name for name in (".stage-12345678", ".stage-12345678-wal", ".1.fkbackup.1.part")]
    for path in left:
        path.write_bytes(b"half")
    made.open().close()
    assert not any(path.exists() for path in left)
    assert {path.name for path in made.folder.path.glob("keys*")} == {"keys.json", "keys.copy.json"}

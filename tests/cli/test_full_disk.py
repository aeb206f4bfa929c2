"""A disk that fills while a command works: what was committed is told as done, and nothing is left half-made."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fieldkit.errors import Code, PlaceError, UserError
from fieldkit.services import vaults
from fieldkit.vault import recovery, session
from fieldkit.vault.recovery import RecoveryCode
from fieldkit.vault.session import OpenVault
from tests.cli.conftest import PASSPHRASE, Fieldkit, transcript

NEW = "eleven copper kettles sing at dawn"


@pytest.fixture
def full_at_closing(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """The write-ahead log cannot be moved into the database any more; the vault is closed all the same."""

    close = OpenVault.close

    def refused(vault: OpenVault) -> None:
        close(vault)
        raise PlaceError(Code.DISK_FULL, path="vault.db")

    return lambda: monkeypatch.setattr(OpenVault, "close", refused)


@pytest.fixture
def full_at_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    """A vault that was just made cannot be opened."""

    def refused(*_given: object, **_named: object) -> None:
        raise PlaceError(Code.DISK_FULL, path="lock")

    monkeypatch.setattr(session, "VaultLock", refused)


def test_work_that_was_committed_is_told_as_done(
    fieldkit: Fieldkit, vault: Path, place: Path, full_at_closing: Callable[[], None]
) -> None:
    transcript(place / "talk.txt")
    full_at_closing()
    result = fieldkit("import", vault, "talk.txt", "--json")
    assert (result.code, len(result.document["imported"])) == (0, 1)
    assert result.error["notice"] == "close-incomplete"
    told = fieldkit("respondent", "add", vault, "--code", "R-002")
    assert told.code == 0
    assert "Registered R-002" in told.out
    assert "do not repeat" in told.err.lower()
    assert len(fieldkit("list", vault, "--json").document["sources"]) == 1


def test_an_error_of_the_command_goes_before_that_of_closing(
    fieldkit: Fieldkit, vault: Path, full_at_closing: Callable[[], None]
) -> None:
    full_at_closing()
    result = fieldkit("sheet", vault, "nothing", "-o", "s.pdf", "--json")
    assert (result.code, result.error["error"]) == (1, "not-found")


def test_keys_and_vaults_that_were_made_are_told(
    fieldkit: Fieldkit, vault: Path, full_at_closing: Callable[[], None]
) -> None:
    assert fieldkit("backup", vault, "-o", "b.fkbackup").code == 0
    full_at_closing()
    assert fieldkit("passphrase", vault, FIELDKIT_NEW_PASSPHRASE=NEW).code == 0
    assert fieldkit("list", vault, passphrase=NEW).code == 0
    assert fieldkit("new", "other", "--title", "Another").code == 0
    assert fieldkit("list", "other").code == 0
    assert fieldkit("restore", "b.fkbackup", "again").code == 0
    assert fieldkit("list", "again").code == 0


@pytest.mark.usefixtures("full_at_opening")
@pytest.mark.parametrize("filling", [(), ("--sample",)], ids=["empty", "sample"])
def test_a_new_vault_that_cannot_be_opened_does_not_stay(
    fieldkit: Fieldkit, place: Path, filling: tuple[str, ...]
) -> None:
    result = fieldkit("new", "study", "--title", "Another", *filling, "--json")
    assert (result.code, result.error["error"]) == (1, "disk-full")
    assert list(place.iterdir()) == []


def test_a_restored_vault_that_cannot_be_finished_does_not_stay(
    fieldkit: Fieldkit, vault: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert fieldkit("backup", vault, "-o", "b.fkbackup").code == 0

    def refused(_vault_id: str) -> None:
        raise PlaceError(Code.PLACE_READ_ONLY)

    monkeypatch.setattr("fieldkit.vault.marker.forget", refused)
    assert fieldkit("restore", "b.fkbackup", "again").code == 1
    assert sorted(one.name for one in place.iterdir()) == ["b.fkbackup", "study.fieldkit"]


def test_recovering_says_what_went_wrong_before_closing_did(
    fieldkit: Fieldkit, vault: Path, full_at_closing: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[str] = []
    draw = recovery.generate

    def noted() -> RecoveryCode:
        code = draw()
        codes.append(code.text)
        return code

    monkeypatch.setattr(recovery, "generate", noted)
    assert fieldkit("recovery", vault, "-o", "sheet.pdf").code == 0
    full_at_closing()
    with pytest.raises(UserError) as refused:
        vaults.recover(vault, code=codes[0], new="weak", again="weak")
    assert refused.value.code is Code.PASSPHRASE_WEAK
    vaults.leave(vaults.open_study(vault, passphrase=PASSPHRASE))

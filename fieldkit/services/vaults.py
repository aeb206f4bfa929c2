"""Making, opening, locking, backing up and checking a vault."""

import hashlib
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from fieldkit import logs
from fieldkit.bundle import crypto
from fieldkit.clock import Clock, SystemClock
from fieldkit.domain.access import SlotInfo, Strength
from fieldkit.domain.ids import StudyId, new_id
from fieldkit.domain.sheet import RecoverySheet
from fieldkit.domain.study import Attribute, StudyInfo
from fieldkit.domain.team import Address
from fieldkit.errors import Code, InputError, StateError, UserError, VaultError
from fieldkit.files import PDF, read_limited, write_asked
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import entities, meta, migrations
from fieldkit.vault import backup as backups
from fieldkit.vault import keychain, keyfile, recovery
from fieldkit.vault import passphrase as passphrases
from fieldkit.vault import session as vault_session
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.slots import Cost, SlotKind

_AUTHOR_LENGTH = 24
_KEY_FILE_LIMIT = 2**20


def create(
    folder: Path,
    passphrase: str,
    *,
    title: str,
    author: str = "",
    wave: str = "",
    languages: Sequence[str] = (),
    attributes: Sequence[Attribute] = (),
    clock: Clock | None = None,
    cost: Cost | None = None,
) -> Study:
    """Begin a study in a new vault, and publish its genesis operation.

    Args:
        folder: the vault's folder; must not exist.
        passphrase: opens it.
        title: of the study.
        author: study code of its founder; "C1" when empty.
        wave, languages, attributes: what is known of the study already.
        clock: source of time.
        cost: of a guess at the passphrase; calibrated to this machine by default.

    Raises:
        VaultError: VAULT_EXISTS, PASSPHRASE_WEAK.
        InputError: VALUE_MISSING (title), VALUE_INVALID (author).
        PlaceError: full, missing or read-only place; nothing is left half-made.
    """
    # Late: whoever opens a vault does not wait for what publishes.
    from fieldkit.services import genesis

    if not title.strip():
        raise InputError(Code.VALUE_MISSING, field="title")
    code = _author(author or "C1")
    info = StudyInfo(StudyId(new_id()), title.strip(), wave.strip(), tuple(languages), tuple(attributes))
    return _begun(folder, passphrase, code, lambda study: genesis.found(study, info), clock=clock, cost=cost)


def join(
    folder: Path,
    passphrase: str,
    *,
    address: Address,
    author: str = "",
    clock: Clock | None = None,
    cost: Cost | None = None,
) -> Study:
    """Make another vault of a study from the founder's address; publishes nothing.

    Args:
        folder, passphrase, clock, cost: as in `create`.
        address: read from the founder's or a member's address file.
        author: study code of whoever works here; drawn from the vault's key when empty.

    Raises:
        VaultError: VAULT_EXISTS, PASSPHRASE_WEAK.
        InputError: VALUE_INVALID (author).
        PlaceError: full, missing or read-only place.
    """
    from fieldkit.services import genesis

    code = _author(author) if author else ""
    return _begun(folder, passphrase, code, lambda study: genesis.join(study, address), clock=clock, cost=cost)


def _begun(
    folder: Path,
    passphrase: str,
    author: str,
    begin: Callable[[Study], None],
    *,
    clock: Clock | None,
    cost: Cost | None,
) -> Study:
    clock = clock or SystemClock()
    vault = vault_session.create(folder, passphrase, cost=cost, clock=clock)
    try:
        study = Study(vault, vault.writer(), clock=clock)
        migrations.migrate(study.db)
        _put_facts(study, author)
        begin(study)
    except BaseException:
        with suppress(UserError):  # a full disk has nothing to say about a vault that goes
            vault.close()
        shutil.rmtree(folder, ignore_errors=True)  # a vault without a study opens for nobody
        raise
    return study


def _put_facts(study: Study, author: str) -> None:
    box = crypto.new_identity()
    facts = {
        "author": author or _drawn_author(study.device),
        "box_secret": box.secret,
        "box_key": box.recipient,
        "epoch": "1",
        "made": study.today,
    }
    with study.writing() as db:
        for key, value in facts.items():
            meta.put(db, key, value)


def _author(code: str) -> str:
    code = code.strip()
    if not code or len(code) > _AUTHOR_LENGTH or not all(sign.isalnum() or sign in "-_." for sign in code):
        raise InputError(Code.VALUE_INVALID, field="prefix")
    return code


def _drawn_author(device: str) -> str:
    return "I" + str(int(hashlib.sha256(device.encode()).hexdigest()[:6], 16) % 900 + 100)


def open_study(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    keychain: bool = False,
    clock: Clock | None = None,
) -> Study:
    """Open a vault by one of its slots; an older one is copied first and then migrated.

    Raises:
        VaultError: VAULT_MISSING, VAULT_IN_USE, WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, KEYCHAIN_UNAVAILABLE,
            KEY_FILE_DAMAGED, VAULT_DAMAGED, VAULT_NEWER, VAULT_UNFINISHED; the vault stays as it was.
        PlaceError: full or read-only place.
    """
    clock = clock or SystemClock()
    vault = vault_session.unlock(
        folder, passphrase=passphrase, recovery_code=recovery_code, keychain=keychain, clock=clock
    )
    try:
        study = Study(vault, vault.writer(), clock=clock)
        migrations.refuse_newer(study.db)
        if migrations.version_of(study.db) < migrations.CURRENT:
            backups.rotate(vault)
            migrations.migrate(study.db)
        _refuse_unfinished(study)
    except BaseException:
        vault.close()
        raise
    return study


def _refuse_unfinished(study: Study) -> None:
    if not entities.count(study.db, "study"):
        raise VaultError(Code.VAULT_UNFINISHED)


def leave(study: Study) -> UserError | None:
    """Close a vault after the work. What was committed stands, so nothing that goes wrong now takes it back.

    Returns:
        What closing could not do, such as emptying the write-ahead log on a full disk; the next opening does it.
    """
    try:
        study.close()
    except UserError as error:
        logs.event("close-incomplete", code=error.code.value)
        return error
    return None


def change_passphrase(study: Study, *, new: str, again: str, cost: Cost | None = None) -> Outcome[None]:
    """Replace the passphrase slot.

    Raises:
        VaultError: PASSPHRASE_MISMATCH when the two typings differ, PASSPHRASE_WEAK.
        PlaceError: full or read-only place; the old passphrase stays.
    """
    if new != again:
        raise VaultError(Code.PASSPHRASE_MISMATCH)
    study.vault.set_passphrase(new, cost=cost)
    return Outcome(None, frozenset({"slot"}))


def make_recovery_sheet(study: Study, target: Path, *, language: str = "en", cost: Cost | None = None) -> Outcome[Path]:
    """Draw a new recovery code, print it on a sheet, and let it open the vault; an older sheet no longer does.

    The sheet is written before the slot, so that no code opens the vault that nobody holds.

    Raises:
        InputError: TARGET_IN_VAULT, TARGET_OTHER_KIND; the older sheet stays good.
        PlaceError: full or read-only place; the older sheet stays good.
    """
    from fieldkit.sheets.recovery import draw_recovery_sheet
    from fieldkit.sheets.words import sheet_words

    code = recovery.generate()
    content = RecoverySheet(study.info.title, study.folder.name, code.text, study.today)
    write_asked(target, draw_recovery_sheet(content, sheet_words(language)), PDF)
    try:
        study.vault.add_recovery(code, cost=cost)
    except BaseException:
        target.unlink(missing_ok=True)  # nobody shall print a sheet that opens nothing
        raise
    return Outcome(target, frozenset({"slot"}))


def has_recovery_sheet(study: Study) -> bool:
    """Whether a recovery sheet was made for this vault."""
    return any(slot.kind == "recovery" for slot in study.vault.slots())


def require_recovery_sheet(study: Study) -> None:
    """A first interview is not begun while a forgotten passphrase would lose it.

    Raises:
        StateError: RECOVERY_SHEET_FIRST.
    """
    if not has_recovery_sheet(study):
        raise StateError(Code.RECOVERY_SHEET_FIRST)


def check_recovery_code(folder: Path, code: str) -> str:
    """Make sure that a recovery code opens a vault, before anybody chooses a new passphrase for it.

    Returns:
        The title of the study, which would make a passphrase weak.

    Raises:
        VaultError: WRONG_RECOVERY_CODE and what opening raises.
    """
    study = open_study(folder, recovery_code=code)
    try:
        return study.info.title
    finally:
        leave(study)


def recover(folder: Path, *, code: str, new: str, again: str, cost: Cost | None = None) -> Study:
    """Open a vault by the recovery code and set a new passphrase.

    Raises:
        VaultError: WRONG_RECOVERY_CODE, PASSPHRASE_MISMATCH, PASSPHRASE_WEAK and what opening raises.
    """
    if new != again:
        raise VaultError(Code.PASSPHRASE_MISMATCH)
    study = open_study(folder, recovery_code=code)
    try:
        change_passphrase(study, new=new, again=again, cost=cost)
    except BaseException:
        leave(study)
        raise
    return study


def generate_passphrase() -> str:
    """Six words drawn from 4096: 72 bits."""
    return passphrases.generate()


def passphrase_strength(passphrase: str, *, hints: Sequence[str] = ()) -> Strength:
    """How hard a passphrase is to guess.

    Args:
        passphrase: as typed so far.
        hints: words that make it weak, such as the title of the study.
    """
    return passphrases.strength(passphrase, hints)


def is_passphrase(study: Study, text: str) -> bool:
    """Whether `text` is the passphrase in force; takes as long as opening."""
    return study.vault.verify_passphrase(text)


def keychain_available() -> bool:
    """Whether this machine has a keyring of its own that FieldKit trusts."""
    return keychain.available()


def enable_keychain(study: Study, *, days: int) -> Outcome[None]:
    """Let the system's keyring open the vault for a while, beside the passphrase.

    Args:
        study: the writer's.
        days: 1 to 90, from today.

    Raises:
        VaultError: KEYCHAIN_UNAVAILABLE.
        PlaceError: full or read-only place; nothing is kept in the keyring then.
    """
    study.vault.enable_keychain(days)
    return Outcome(None, frozenset({"slot"}))


def disable_keychain(study: Study) -> Outcome[None]:
    """Stop opening by the system's keyring.

    Raises:
        VaultError: SLOT_MISSING.
        PlaceError: full or read-only place; the slot stays.
    """
    study.vault.disable_keychain()
    return Outcome(None, frozenset({"slot"}))


def slots(study: Study) -> tuple[SlotInfo, ...]:
    """The ways to open the vault."""
    return study.vault.slots()


def exists(folder: Path) -> bool:
    """Whether a vault, however damaged, lies in a folder.

    Raises:
        PlaceError, InputError: the folder may not be looked into.
    """
    return VaultFolder(folder).exists()


def opens_by_keychain(folder: Path, *, clock: Clock | None = None) -> bool:
    """Whether it makes sense to offer the keyring for a locked vault: its slot has not expired, and there is one.

    A folder that cannot be read offers nothing; opening it will say why.
    """
    today = (clock or SystemClock()).now().date()
    try:
        keys = keyfile.parse(read_limited(VaultFolder(folder).key_file, limit=_KEY_FILE_LIMIT))
    except UserError:
        return False
    slots = keys.of_kind(SlotKind.KEYRING)
    return any(slot.expires is None or slot.expires >= today for slot in slots) and keychain.available()

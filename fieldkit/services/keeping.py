"""Keeping what is there: backups, restoring them, and a full check."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldkit.clock import Clock, SystemClock
from fieldkit.domain.publication import ChainHead, Operation, device_of, gaps, payload_digest
from fieldkit.errors import UserError
from fieldkit.files import require_target
from fieldkit.progress import SILENT, Progress
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import log, meta, migrations
from fieldkit.vault import backup as backups
from fieldkit.vault import marker
from fieldkit.vault.connection import PageReport, check_pages
from fieldkit.vault.keys import verify

_BACKUP = "backup"


def backup_name(study: Study) -> str:
    """A file name for a backup: vault and day. Vaults of one name share it, so it may be taken: see `free_name`."""
    return f"{study.folder.stem}-{study.today}.fkbackup"


def backup(study: Study, target: Path, *, progress: Progress = SILENT) -> Outcome[Path]:
    """Write the whole vault into one encrypted file, read it back and compare.

    Raises:
        InputError: TARGET_IN_VAULT; TARGET_OTHER_KIND, which the backup of another vault is, too.
        PlaceError: full or read-only place; an older file of the name stays.
        Cancelled: asked to stop; nothing is left.
    """
    require_target(target, backups.kind(study.vault))
    backups.make(study.vault, target, progress)
    with study.writing() as db:
        meta.put(db, _BACKUP, study.today)
    return Outcome(target, frozenset({"backup"}))


def last_backup(study: Study) -> str:
    """Day of the latest backup that was asked for, ISO date; empty when there was none."""
    return meta.get(study.db, _BACKUP) or ""


def restore(
    file: Path,
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    progress: Progress = SILENT,
    clock: Clock | None = None,
) -> Study:
    """Make a vault from a backup. Its next publication begins a new device epoch.

    Raises:
        VaultError: BACKUP_DAMAGED, VAULT_EXISTS, WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, VAULT_NEWER.
        PlaceError: full or read-only place; nothing is left half-made.
    """
    clock = clock or SystemClock()
    vault = backups.restore(file, folder, passphrase=passphrase, recovery_code=recovery_code, progress=progress)
    try:
        marker.forget(vault.vault_id)
        study = Study(vault, vault.writer(), clock=clock)
        migrations.refuse_newer(study.db)
        migrations.migrate(study.db)
    except BaseException:
        with suppress(UserError):  # a full disk has nothing to say about a vault that goes
            vault.close()
        shutil.rmtree(folder, ignore_errors=True)  # the backup is still there
        raise
    return study


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a full check found.

    Attributes:
        pages: every page, index and reference of the file.
        healed: "" or which copy of the key file was damaged and written anew at opening.
        operations: operations in the log.
        broken_chains: origins whose operations do not follow each other.
        unsigned_chains: origins whose last operation carries no valid signature.
        gaps: (origin, first, last) numbers that are missing.
    """

    pages: PageReport
    healed: str
    operations: int
    broken_chains: tuple[str, ...]
    unsigned_chains: tuple[str, ...]
    gaps: tuple[tuple[str, int, int], ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong; a gap is not damage, a bundle has not come yet."""
        return self.pages.sound and not self.broken_chains and not self.unsigned_chains


def check(study: Study, *, progress: Progress = SILENT) -> CheckReport:
    """Read every page, compare references, and verify the whole log."""
    pages = check_pages(study.db, progress)
    if not pages.integrity_ok:
        return CheckReport(pages, study.healed, 0, (), ())
    return _checked_log(study, pages)


def _checked_log(study: Study, pages: PageReport) -> CheckReport:
    broken, unsigned, missing, count = [], [], [], 0
    heads = {(head.origin, head.seq): head for head in log.chain_heads(study.db)}
    for origin, extent in sorted(log.extents(study.db).items()):
        operations = log.operations_from(study.db, origin)
        count += len(operations)
        missing += [(origin, first, last) for first, last in gaps(one.header.id.seq for one in operations)]
        if not _follow_each_other(operations):
            broken.append(origin)
        if not _is_signed(heads.get((origin, extent.last)), operations[-1]):
            unsigned.append(origin)
    return CheckReport(pages, study.healed, count, tuple(broken), tuple(unsigned), tuple(missing))


def _follow_each_other(operations: list[Operation]) -> bool:
    before: Operation | None = None
    for operation in operations:
        if operation.payload is not None and payload_digest(operation.payload) != operation.header.payload_hash:
            return False
        follows = before is not None and before.header.id.seq + 1 == operation.header.id.seq
        if follows and before is not None and operation.header.previous != before.digest.hex():
            return False
        before = operation
    return True


def _is_signed(head: ChainHead | None, last: Operation) -> bool:
    if head is None or head.digest != last.digest.hex():
        return False
    key = bytes.fromhex(head.key)
    return device_of(key) == head.origin.split(":")[0] and verify(
        key, bytes.fromhex(head.signature), head.signed_bytes()
    )

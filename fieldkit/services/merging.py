"""Merging: taking in a bundle, as one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import NoReturn

from fieldkit.bundle.read import Bundle, open_bundle
from fieldkit.domain.ids import RespondentId, new_id
from fieldkit.domain.people import Consent
from fieldkit.domain.publication import Operation, OpId, gaps
from fieldkit.domain.study import Attribute
from fieldkit.domain.team import BundleRecord, Member
from fieldkit.errors import BundleError, Code
from fieldkit.progress import SILENT, Progress
from fieldkit.services import namesakes, publishing, register
from fieldkit.services.bulk import bulk
from fieldkit.services.counting import STUDY
from fieldkit.services.exporting import require_same_study
from fieldkit.services.materialising import Materialiser
from fieldkit.services.outcome import Outcome
from fieldkit.services.pen import Pen
from fieldkit.services.session import Study
from fieldkit.store import log, people
from fieldkit.store import study as study_store
from fieldkit.vault import marker
from fieldkit.vault.connection import Connection
from fieldkit.vault.marker import Marker

_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge does, or would do.

    Attributes:
        sender: study code of whoever made the bundle.
        sender_key: beginning of its signing key.
        trusted: whether the sender is a known member.
        made: ISO day.
        operations: in the bundle.
        new_operations: not known here before.
        added, changed, deleted: kind -> entities.
        conflicts: fields of which two values stand beside each other after it, in entities of this bundle.
        same_codes: study codes that several respondents have after it.
        same_names: paths in the codebook that several codes have after it.
        waiting: entities whose references have not come yet.
        gaps: (origin, first, last) operations that are missing.
        size: bytes of the file.
    """

    sender: str
    sender_key: str
    trusted: bool
    made: str
    operations: int
    new_operations: int
    added: dict[str, int]
    changed: dict[str, int]
    deleted: dict[str, int]
    conflicts: int
    same_codes: tuple[str, ...]
    same_names: tuple[str, ...] = field(repr=False)
    waiting: int
    gaps: tuple[tuple[str, int, int], ...]
    size: int


class _DryRun(Exception):  # noqa: N818 - the way out of a transaction, no error
    """Rolls the transaction of a dry run back and carries its report out."""

    def __init__(self, report: MergeReport) -> None:
        super().__init__()
        self.report = report


def _roll_back(report: MergeReport) -> NoReturn:
    raise _DryRun(report)


def inspect(study: Study, path: Path, *, progress: Progress = SILENT) -> MergeReport:
    """Verify a bundle and tell what merging would do; changes nothing.

    Raises:
        BundleError: damaged, of an unknown or newer format, not for this vault, of another study, forked.
        InputError: FILE_MISSING, FILE_UNREADABLE.
        Cancelled: asked to stop.
    """
    bundle = _opened(study, path)
    try:
        with bulk(study.db), study.writing() as db:
            report, _ = _take_in(study, db, bundle, progress)
            _roll_back(report)
    except _DryRun as end:
        return end.report


def merge(study: Study, path: Path, *, trust: bool = False, progress: Progress = SILENT) -> Outcome[MergeReport]:
    """Take a bundle in: publish one's own changes, then set union, all of it or nothing.

    Args:
        study: the writer's.
        path: the bundle.
        trust: enrol a sender that is not known yet.
        progress: told in operations.

    Raises:
        BundleError: as in `inspect`, and BUNDLE_UNKNOWN_SENDER; nothing is changed.
        InputError: FILE_MISSING, FILE_UNREADABLE.
        PlaceError: the disk is full; nothing is changed.
        Cancelled: asked to stop; nothing is changed.
    """
    bundle = _opened(study, path)
    if not trust and not _is_trusted(study, bundle):
        with study.writing() as db:
            study_store.add_bundle(db, _note(study, bundle, "unknown-sender", 0))
        raise BundleError(Code.BUNDLE_UNKNOWN_SENDER, key=bundle.sender_key.hex()[:16])
    with bulk(study.db), study.writing() as db:
        if trust:
            _enrol(study, db, bundle)
        report, position = _take_in(study, db, bundle, progress)
        study_store.add_bundle(db, _note(study, bundle, "merged", report.new_operations))
    marker.remember(study.vault.key, position)
    touched = frozenset({*report.added, *report.changed, *report.deleted, "bundle", "member"})
    return Outcome(replace(report, trusted=True), touched)


def _opened(study: Study, path: Path) -> Bundle:
    """The bundle, of which the signature was verified; its operations are while they are taken in."""
    bundle = open_bundle(path, [study.fact("box_secret")])
    require_same_study(study, bundle.header.study)
    return bundle


def _follow(
    study: Study,
    db: Connection,
    described: Sequence[Attribute],
    codes: Mapping[RespondentId, str],
    agreed: Mapping[RespondentId, Consent],
) -> Pen | None:
    """Publish what is to leave otherwise after what others said of the study and its respondents; None when nothing is.

    Args:
        study: the writer's.
        db: inside the transaction of the merge.
        described: attributes before it.
        codes: of respondents before it.
        agreed: to what respondents agreed before it.
    """
    renamed = [one for one, code in register.codes_of(db).items() if codes.get(one, code) != code]
    changed = [one.id for who, one in people.consents(db).items() if who in agreed and one.items != agreed[who].items]
    if study_store.info(db).attributes != described:
        # what was shared of respondents may leave coarser now, or not at all
        log.mark_unpublished(db, STUDY, [study.info.id])
    elif not renamed and not changed:
        return None
    # what was said here about somebody who agrees no more leaves no more
    log.mark_unpublished(db, "consent", changed)
    if renamed:
        # their codes stand in the place of their names
        register.have_compared(db, register.forms_of(db, renamed))
    return publishing.write_changes(study, db, SILENT)


def _is_trusted(study: Study, bundle: Bundle) -> bool:
    key = bundle.sender_key.hex()
    return any(member.trusted and member.sign_key == key for member in study_store.members(study.db))


def _enrol(study: Study, db: Connection, bundle: Bundle) -> None:
    key = bundle.sender_key.hex()
    known = {member.sign_key: member for member in study_store.members(db)}
    if key not in known or not known[key].trusted:
        study_store.put_member(db, Member(key, "", bundle.header.author, True, False, study.today))


def _note(study: Study, bundle: Bundle, state: str, added: int) -> BundleRecord:
    header = bundle.header
    return BundleRecord(
        new_id(), "in", study.today, header.author, state, header.operations, added, bundle.size, bundle.digest
    )


def _take_in(study: Study, db: Connection, bundle: Bundle, progress: Progress) -> tuple[MergeReport, Marker]:
    pen = publishing.write_changes(study, db, SILENT)
    described, codes, agreed = study_store.info(db).attributes, register.codes_of(db), people.consents(db)
    with _silenced(db):
        union = _Union(db, study.device)
        materialiser = Materialiser(db)
        total = max(1, bundle.header.operations)
        stream = iter(()) if _holds_nothing_new(db, bundle, study.device) else bundle.operations()
        done = 0
        while batch := list(islice(stream, _BATCH)):
            progress.step(done, total)
            new = union.new(batch)
            filled = union.filled(batch)
            known = log.known_entities(db, [operation.header.entity for operation in new])
            log.append(db, new)
            if any(operation.payload is None for operation in new):
                log.note_incomplete(db)
            log.fill_payloads(db, filled)
            materialiser.take(new, known)
            materialiser.take_again(filled)
            done += len(batch)
        log.add_chain_heads(db, bundle.heads)
        log.see_hlc(db, union.latest)
        materialiser.finish()
    pen = _follow(study, db, described, codes, agreed) or pen
    extents = log.extents(db)
    missing = tuple(
        (origin, first, last)
        for origin in sorted(bundle.header.ranges)
        if extents[origin].operations < extents[origin].last
        for first, last in gaps(log.numbers_of(db, origin))
    )
    report = MergeReport(
        sender=bundle.header.author,
        sender_key=bundle.sender_key.hex()[:16],
        trusted=_is_trusted(study, bundle),
        made=bundle.header.made,
        operations=bundle.header.operations,
        new_operations=union.added,
        added=dict(materialiser.added),
        changed=dict(materialiser.changed),
        deleted=dict(materialiser.deleted),
        conflicts=materialiser.conflicts,
        same_codes=tuple(namesakes.respondents_by_code(db)),
        same_names=tuple(namesakes.codes_by_path(db)),
        waiting=len(log.waiting(db)),
        gaps=missing,
        size=bundle.size,
    )
    return report, pen.position


def _holds_nothing_new(db: Connection, bundle: Bundle, device: str) -> bool:
    """Whether all operations are known: their numbers are, and at the end of each chain stands the same digest.

    Each header names the digest of the one before, so that equal ends have equal beginnings. Payloads that others took
    out before they came here may still be in the bundle.
    """
    others = [origin for origin in bundle.header.ranges if not origin.startswith(f"{device}:")]
    if log.is_incomplete(db) and any(log.numbers_without_payload(db, origin) for origin in others):
        return False
    ends = {head.origin: (head.seq, bytes.fromhex(head.digest)) for head in bundle.heads}
    return ends.keys() == bundle.header.ranges.keys() and all(
        ends[origin] == (last, log.digest_at(db, OpId(origin, last)))
        and log.count_between(db, origin, first, last) == last - first + 1
        for origin, (first, last) in bundle.header.ranges.items()
    )


@contextmanager
def _silenced(db: Connection) -> Iterator[None]:
    log.set_merging(db, active=True)
    yield
    log.set_merging(db, active=False)


class _Union:
    """The union by id of the log and what comes in; two stories under one id are a fork."""

    def __init__(self, db: Connection, device: str) -> None:
        self._db = db
        self._device = device
        self._known: dict[str, dict[int, bytes]] = {}
        self._empty: dict[str, set[int]] = {}
        self.added = 0
        self.latest = 0

    def new(self, batch: list[Operation]) -> list[Operation]:
        """Those of the operations that are not known yet; the caller appends them.

        Raises:
            BundleError: BUNDLE_FORKED.
        """
        new = [operation for operation in batch if self._is_new(operation)]
        self.added += len(new)
        return new

    def filled(self, batch: list[Operation]) -> list[Operation]:
        """Those that were known without their payload and bring it: the order of bundles must not show.

        What this device itself took out of its own operations stays out.
        """
        return [operation for operation in batch if operation.payload is not None and self._is_empty(operation)]

    def _is_empty(self, operation: Operation) -> bool:
        origin, seq = operation.header.id
        if origin not in self._empty:
            own = origin.startswith(f"{self._device}:")
            self._empty[origin] = set() if own else log.numbers_without_payload(self._db, origin)
        return seq in self._empty[origin]

    def _is_new(self, operation: Operation) -> bool:
        origin, seq = operation.header.id
        if origin not in self._known:
            self._known[origin] = log.digests_of(self._db, origin)
        known, digest = self._known[origin], operation.digest
        if seq in known:
            if known[seq] != digest:
                raise BundleError(Code.BUNDLE_FORKED, origin=origin, seq=seq)
            return False
        before = known.get(seq - 1)
        if before is not None and operation.header.previous != before.hex():
            raise BundleError(Code.BUNDLE_FORKED, origin=origin, seq=seq)
        if seq + 1 in known and log.previous_of(self._db, OpId(origin, seq + 1)) not in (None, digest.hex()):
            raise BundleError(Code.BUNDLE_FORKED, origin=origin, seq=seq + 1)
        known[seq] = digest
        self.latest = max(self.latest, operation.header.hlc)
        return True

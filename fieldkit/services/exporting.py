"""Exporting: one anonymised, signed, encrypted bundle of everything this vault has published or taken over."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldkit.anonymise import Anonymiser
from fieldkit.bundle.address import ADDRESS, read_address, write_address
from fieldkit.bundle.header import BundleHeader
from fieldkit.bundle.write import BUNDLE, Written, write_bundle
from fieldkit.domain.ids import InterviewId, RespondentId, new_id
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.publication import ChainHead, Operation, Sealed, origin_of
from fieldkit.domain.team import Address, BundleRecord, Member
from fieldkit.errors import BundleError, Code, PlaceError, StateError
from fieldkit.files import read_limited, require_target, write_asked
from fieldkit.progress import SILENT, Part, Progress
from fieldkit.services import gate, genesis, publishing, register
from fieldkit.services.bulk import bulk
from fieldkit.services.outcome import Outcome
from fieldkit.services.register import Anonymisers
from fieldkit.services.session import Study
from fieldkit.store import identifiers, log, people, sealed, transcripts
from fieldkit.store import study as study_store
from fieldkit.vault.connection import Connection

_ADDRESS_LIMIT = 256 * 2**10
_WORTH_KEEPING = 64 * 2**10
"""Bytes from which a packed stretch is kept; smaller ones are soon packed anew, with what came after them."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What stays at home because somebody did not agree to take part, or nobody knows who should.

    Attributes:
        respondents: without `take_part`.
        interviews: in which one of them spoke.
        unknown: interviews of which it is not said who spoke.
    """

    respondents: int
    interviews: int
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Exported:
    """A bundle that was made.

    Attributes:
        path: the file.
        operations: in it.
        new_operations: published by this export.
        size: bytes.
        recipients: for whom it can be opened: study codes where known, otherwise the beginning of the key.
        left_out: what stays at home.
        unread: transcripts in it that were not looked through as they stand: only what the register knows is replaced.
    """

    path: Path
    operations: int
    new_operations: int
    size: int
    recipients: tuple[str, ...]
    left_out: LeftOut
    unread: int


def export(study: Study, path: Path, *, to: Sequence[Address] = (), progress: Progress = SILENT) -> Outcome[Exported]:
    """Publish what changed and write a bundle.

    The finished file is read back and searched for everything in the register, contacts and identity numbers; one hit
    destroys it. Stretches that went through this before, under the register as it stands, are kept packed in the vault
    and used again byte for byte: in the file that was read back they are recognised by all their bytes.

    Args:
        study: the writer's.
        path: file to make; an older bundle is replaced only by a good one.
        to: for whom; the founder when none is given. The sender can always open it.
        progress: told in parts of a thousand.

    Raises:
        InputError: TARGET_IN_VAULT, TARGET_OTHER_KIND.
        StateError: DECISIONS_OPEN with their number; NAME_WOULD_LEAVE with the kind and id of the place.
        PlaceError: full, missing or read-only place; the old file stays.
        Cancelled: asked to stop; published work stays published, no file is made.
    """
    require_target(path, BUNDLE)
    gate.require_decided(study.db)
    with bulk(study.db):
        return _export(study, path, to, progress)


def _export(study: Study, path: Path, to: Sequence[Address], progress: Progress) -> Outcome[Exported]:
    anonymisers = Anonymisers()
    published = publishing.publish(
        study, anonymisers=anonymisers, progress=Part(progress, first=0, last=300, total=1000)
    )
    writing = Part(progress, first=300, last=1000, total=1000)
    try:
        header, written = _write(study, path, to, anonymisers, published=published, progress=writing)
    except StateError as refusal:
        if refusal.code is not Code.NAME_WOULD_LEAVE:
            raise
        # published when the program knew less of names, perhaps: all of it is made safe now, or refused again
        with study.writing() as db:
            register.have_everything_compared(db)
        published += publishing.publish(study, anonymisers=anonymisers)
        header, written = _write(study, path, to, anonymisers, published=published, progress=writing)
    names = _names(study, header.recipients, to)
    made = Exported(path, header.operations, published, written.size, names, left_out(study), unread(study))
    return Outcome(made, frozenset({"bundle"}))


def _write(
    study: Study, path: Path, to: Sequence[Address], anonymisers: Anonymisers, *, published: int, progress: Progress
) -> tuple[BundleHeader, Written]:
    """Write the log as it stands, and note it in the vault before the file appears."""
    header, heads = _contents(study, to)
    anonymiser = anonymisers.of(study.db)
    version = gate.version(anonymiser)

    def note(written: Written) -> None:
        made = (header.operations, published, written.size, written.sha256)
        with study.writing() as db:
            study_store.add_bundle(db, BundleRecord(new_id(), "out", study.today, study.author, "exported", *made))
        # Only spares packing them again, so a full disk does not keep the bundle back for it.
        with suppress(PlaceError), study.writing() as db:
            sealed.keep(db, (one for one in written.sealed if len(one.frame) >= _WORTH_KEEPING), version=version)

    return header, write_bundle(
        path,
        header=header,
        records=_records(study.db, header, version),
        heads=heads,
        sign=study.vault.key.signing.sign,
        identities=[study.fact("box_secret")],
        inspect=_gate(study, anonymiser),
        note=note,
        progress=progress,
    )


def left_out(study: Study) -> LeftOut:
    """What an export leaves at home."""
    without = _without_consent(study)
    unknown = sum(not one.respondents for one in transcripts.interviews(study.db))
    return LeftOut(len(without), len(_interviews_with(study, without)), unknown)


def unread(study: Study) -> int:
    """How many transcripts an export would carry that were not looked through as they stand."""
    staying = _interviews_with(study, _without_consent(study))
    staying |= {one.id for one in transcripts.interviews(study.db) if not one.respondents}
    found = identifiers.unread(study.db, made_by=study.device)
    return sum(one.id in found and one.interview not in staying for one in transcripts.sources(study.db))


def _without_consent(study: Study) -> set[RespondentId]:
    consents = people.consents(study.db)
    return {
        one.id
        for one in people.respondents(study.db)
        if one.id not in consents or not consents[one.id].allows(ConsentItem.TAKE_PART)
    }


def _interviews_with(study: Study, respondents: set[RespondentId]) -> set[InterviewId]:
    return {one.id for one in transcripts.interviews(study.db) if not respondents.isdisjoint(one.respondents)}


def write_address_file(study: Study, path: Path) -> Outcome[Path]:
    """Write the public keys of this vault, for others to join and to encrypt to.

    Raises:
        InputError: TARGET_IN_VAULT, TARGET_OTHER_KIND.
        StateError: NAME_WOULD_LEAVE as `address_file` says.
        PlaceError: full, missing or read-only place.
    """
    write_asked(path, address_file(study), ADDRESS)
    return Outcome(path, frozenset())


def address_file(study: Study) -> bytes:
    """The content of this vault's address file, canonical JSON in UTF-8; study: the writer's.

    The file carries the title of the study and its first operation, or what the study says of itself today, so what has
    come into the register since is taken out of it, by publishing.

    Raises:
        StateError: NAME_WOULD_LEAVE with the kind and id of the study, when somebody is named in what is shared as it
            is.
    """
    anonymiser, spoken = register.anonymiser(study.db), gate.spoken_in(study.db, study.device)
    if any(gate.leaks(anonymiser, one, spoken) for one in _said_of_study(study)):
        publishing.publish(study)
        gate.search(anonymiser, _said_of_study(study), spoken)
    return write_address(genesis.address_of(study), study.vault.key.signing.sign)


def _said_of_study(study: Study) -> list[Operation]:
    """What this device has published of the study itself."""
    every = log.operations_of(study.db, [study.info.id])[study.info.id]
    return [one for one in every if one.header.id.origin.startswith(f"{study.device}:")]


def read_address_file(path: Path) -> Address:
    """An address from its file.

    Raises:
        InputError: FILE_MISSING, FILE_UNREADABLE, FILE_TOO_LARGE.
        BundleError: ADDRESS_DAMAGED, BUNDLE_NEWER.
    """
    return read_address(read_limited(path, limit=_ADDRESS_LIMIT))


def members(study: Study) -> list[Member]:
    """Vaults of this study that are known here, the founder first."""
    return study_store.members(study.db)


def add_member(study: Study, address: Address) -> Outcome[Member]:
    """Trust another vault of this study: its bundles are taken, and bundles can be addressed to it.

    Raises:
        BundleError: BUNDLE_OTHER_STUDY.
    """
    require_same_study(study, address.study)
    founder = study_store.founder(study.db).get("sign_key") == address.sign_key
    member = Member(address.sign_key, address.box_key, address.author, True, founder, study.today)
    with study.writing() as db:
        study_store.put_member(db, member)
    return Outcome(member, frozenset({"member"}))


def require_same_study(study: Study, other: str) -> None:
    """Refuse what belongs to another study.

    Raises:
        BundleError: BUNDLE_OTHER_STUDY.
    """
    if other != study.info.id:
        raise BundleError(Code.BUNDLE_OTHER_STUDY)


def _contents(study: Study, to: Sequence[Address]) -> tuple[BundleHeader, list[ChainHead]]:
    for address in to:
        require_same_study(study, address.study)
    ranges, heads = {}, []
    for origin, extent in log.extents(study.db).items():
        head = log.last_dense_head(study.db, extent)
        if head is not None:
            ranges[origin] = (extent.first, head.seq)
            heads.append(head)
    addressed = [address.box_key for address in to] or [study_store.founder(study.db).get("box_key", "")]
    recipients = tuple(sorted({study.fact("box_key"), *filter(None, addressed)}))
    header = BundleHeader(
        study=study.info.id,
        author=study.author,
        sign_key=study.vault.key.signing.public_key.hex(),
        device=study.device,
        origin=origin_of(study.device, int(study.fact("epoch"))),
        made=study.today,
        operations=sum(last - first + 1 for first, last in ranges.values()),
        ranges=ranges,
        recipients=recipients,
    )
    return header, heads


def _records(db: Connection, header: BundleHeader, version: str) -> Iterator[bytes | Sealed]:
    for origin, (first, last) in sorted(header.ranges.items()):
        begin = first
        for stretch in sealed.stretches(db, origin, version=version):
            if begin <= stretch.first and stretch.last <= last:
                yield from log.records(db, origin, begin, stretch.first - 1)
                yield stretch
                begin = stretch.last + 1
        yield from log.records(db, origin, begin, last)


def _gate(study: Study, anonymiser: Anonymiser) -> Callable[[Sequence[Operation]], None]:
    own = f"{study.device}:"
    spoken = gate.spoken_in(study.db, study.device)

    def inspect(operations: Sequence[Operation]) -> None:
        gate.search(anonymiser, (one for one in operations if one.header.id.origin.startswith(own)), spoken)

    return inspect


def _names(study: Study, recipients: Sequence[str], to: Sequence[Address]) -> tuple[str, ...]:
    known = {member.box_key: member.author for member in study_store.members(study.db)}
    known.update({address.box_key: address.author for address in to})
    return tuple(sorted(known.get(key, key[:12]) for key in recipients))

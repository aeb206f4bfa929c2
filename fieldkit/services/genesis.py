"""The beginning of a study, and of another vault of it."""

from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import OpId, view
from fieldkit.domain.registry import kind_named
from fieldkit.domain.study import StudyInfo
from fieldkit.domain.team import Address, Member
from fieldkit.errors import BundleError, Code
from fieldkit.progress import SILENT
from fieldkit.services import counting, publishing, register
from fieldkit.services.session import Study
from fieldkit.store import entities, log
from fieldkit.store import study as study_store
from fieldkit.store.records import record
from fieldkit.vault import marker
from fieldkit.vault.marker import Marker


def found(study: Study, info: StudyInfo) -> None:
    """Begin a study: its entity, and the genesis operation that writes it."""
    own = _own(study, founder=True)
    founder: dict[str, Json] = {"sign_key": own.sign_key, "box_key": own.box_key}
    marker.write(study.vault.key, Marker(study.vault.vault_id, 1, 0))
    with study.writing() as db:
        entities.insert_many(db, kind_named("study"), [(info.id, {**record(info).fields, "founder": founder})])
        study_store.put_member(db, own)
        pen = publishing.write_changes(study, db, SILENT)
    marker.write(study.vault.key, pen.position)


def join(study: Study, address: Address) -> None:
    """Take the beginning of a study over from an address; adds no operation of its own.

    Raises:
        BundleError: ADDRESS_DAMAGED when the genesis operation does not carry a study, or names another founder than
            whoever signed it.
    """
    kind, genesis = kind_named("study"), address.genesis
    value = genesis.value if address.fields is None else dict(address.fields)
    if not isinstance(value, dict) or not entities.fits(kind, value):
        raise BundleError(Code.ADDRESS_DAMAGED)
    founder = value["founder"]
    if not isinstance(founder, dict) or founder.get("sign_key") != address.genesis_head.key:
        raise BundleError(Code.ADDRESS_DAMAGED)
    marker.write(study.vault.key, Marker(study.vault.vault_id, 1, 0))
    with study.writing() as db:
        log.set_merging(db, active=True)
        entities.insert_many(db, kind, [(address.study, counting.shareable(kind, value))])
        log.set_merging(db, active=False)
        log.append(db, [genesis])
        log.add_chain_heads(db, [address.genesis_head])
        log.put_first_bases(db, [(address.study, kind.name)])
        log.see_hlc(db, genesis.header.hlc)
        for member in _trusted_by(study, address):
            study_store.put_member(db, member)


def address_of(study: Study) -> Address:
    """Public keys of this vault and the beginning of its study."""
    info, own = study.info, _own(study, founder=False)
    operations = log.operations_of(study.db, [info.id])[info.id]
    genesis = min((one for one in operations if one.header.field is None), key=lambda one: one.header.id.seq)
    head = log.chain_head_at(study.db, OpId(genesis.header.id.origin, genesis.header.id.seq))
    shared = {name: one.value for name, one in view(operations).fields.items()}
    if genesis.payload is None:
        shared["founder"] = dict(study_store.founder(study.db))
    return Address(
        study=info.id,
        title=register.anonymiser(study.db).shared(info.title).text,
        author=study.author,
        sign_key=own.sign_key,
        box_key=own.box_key,
        genesis=genesis,
        genesis_head=head,
        fields=shared if genesis.payload is None else None,
    )


def _own(study: Study, *, founder: bool) -> Member:
    return Member(
        study.vault.key.signing.public_key.hex(),
        study.fact("box_key"),
        study.author,
        trusted=True,
        founder=founder,
        added=study.today,
    )


def _trusted_by(study: Study, address: Address) -> list[Member]:
    """Whom a new vault trusts: itself, the founder, and whoever handed the address over."""
    founder = study_store.founder(study.db)
    found = [_own(study, founder=False)]
    if address.genesis_head.key == founder.get("sign_key"):
        author = address.genesis.header.author
        found.append(Member(founder["sign_key"], founder.get("box_key", ""), author, True, True, study.today))
    if address.sign_key != founder.get("sign_key"):
        found.append(Member(address.sign_key, address.box_key, address.author, True, False, study.today))
    return found

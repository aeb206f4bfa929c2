"""What the export sheet offers, and the export of what was chosen; run in the lanes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fieldkit.domain.interview import quarter
from fieldkit.domain.team import Address, Member
from fieldkit.errors import BundleError, Code
from fieldkit.files import free_name
from fieldkit.progress import Progress
from fieldkit.services import deciding, exporting, genesis, interviews, releasing
from fieldkit.services.exporting import Exported, LeftOut
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui.folders import documents

SUFFIX = ".fkb"
ADDRESS_SUFFIX = ".fka"


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from.

    Attributes:
        members: to whom a bundle can be addressed, without this vault itself.
        chosen: signing keys of those it is for unless the person says otherwise: the founder; without one to address,
            as on the founder's own laptop, everybody, because a bundle nobody else can open is of no use to them.
        unaddressed: study codes of members whose address is not known here.
        stays: what an export leaves at home.
        open: identifiers that wait for a decision.
        unread: transcripts that were not looked through as they stand.
        target: suggested file; its name tells the day and nothing else.
    """

    members: tuple[Member, ...]
    chosen: frozenset[str]
    unaddressed: tuple[str, ...]
    stays: LeftOut
    open: int
    unread: int
    target: Path


def offer(study: Study) -> Offer:
    """What can be exported for whom."""
    own = study.fact("box_key")
    others = [one for one in exporting.members(study) if one.box_key != own]
    known = tuple(one for one in others if one.box_key)
    unaddressed = tuple(one.author for one in others if not one.box_key)
    founders = [one for one in known if one.founder]
    chosen = frozenset(one.sign_key for one in founders or known if one.trusted)
    target = free_name(documents() / f"bundle-{study.today}{SUFFIX}")
    open_ = deciding.standing(study).open
    return Offer(known, chosen, unaddressed, exporting.left_out(study), open_, exporting.unread(study), target)


@dataclass(frozen=True, slots=True)
class ReleaseOffer:
    """What there is to choose from for a release.

    Attributes:
        choices: what would leave and stay, for every profile.
        open: identifiers that wait for a decision.
        target: suggested folder; its name tells the quarter and nothing else.
    """

    choices: tuple[releasing.Offer, ...]
    open: int
    target: Path


def release_offer(study: Study) -> ReleaseOffer:
    """What can be released for whom."""
    target = free_name(documents() / f"release-{quarter(study.today)}".replace(" ", "-"))
    return ReleaseOffer(tuple(releasing.offers(study)), deciding.standing(study).open, target)


def address_for(study: Study, path: Path) -> Address:
    """An address file of this study.

    Raises:
        InputError: missing, unreadable or too large.
        BundleError: ADDRESS_DAMAGED, BUNDLE_NEWER, BUNDLE_OTHER_STUDY.
    """
    address = exporting.read_address_file(path)
    if address.study != study.info.id:
        raise BundleError(Code.BUNDLE_OTHER_STUDY)
    return address


def export_for(
    study: Study, path: Path, members: Sequence[Member], added: Sequence[Address], progress: Progress
) -> Outcome[Exported]:
    """Export for exactly these; for this vault alone when there are none.

    Raises:
        StateError, PlaceError, Cancelled: as in `fieldkit.services.exporting.export`.
    """
    own = genesis.address_of(study)
    known = [replace(own, author=one.author, sign_key=one.sign_key, box_key=one.box_key) for one in members]
    return exporting.export(study, path, to=[*known, *added] or [own], progress=progress)


def source_of_turn(study: Study, turn: str) -> str:
    """The source a turn stands in; empty when it is gone."""
    for row in interviews.source_rows(study):
        if any(one.id == turn for one in interviews.turns(study, row.source.id)):
            return row.source.id
    return ""

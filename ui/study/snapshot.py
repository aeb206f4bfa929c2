"""What the Study page shows, fetched in one go."""

from collections import Counter
from dataclasses import dataclass, field

from fieldkit.domain.study import StudyInfo
from fieldkit.services import hierarchies, interviews, keeping, overview, vaults
from fieldkit.services import study as studies
from fieldkit.services.overview import Counts, Fingerprint
from fieldkit.services.session import Study

_SENT = "out"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The study at a moment.

    Attributes:
        info: what it says of itself.
        counts: how much there is.
        fingerprint: of what was published and taken over.
        recovery_sheet: whether one was made.
        last_backup: ISO date, or "".
        handed_on: whether a bundle was exported.
        languages: (ISO 639-1 code, interviews in it), falling.
        values: key of an attribute -> values listed and noted.
        founded: whether this vault founded the study.
        bound: keys of attributes that can only be made coarser here.
    """

    info: StudyInfo
    counts: Counts
    fingerprint: Fingerprint
    recovery_sheet: bool
    last_backup: str
    handed_on: bool
    languages: tuple[tuple[str, int], ...]
    values: dict[str, list[str]] = field(repr=False)
    founded: bool
    bound: frozenset[str]


def take(study: Study) -> Snapshot:
    """Read everything the page shows."""
    spoken = Counter(
        language for row in interviews.source_rows(study) if row.interview for language in row.interview.languages
    )
    return Snapshot(
        study.info,
        overview.counts(study),
        overview.fingerprint(study),
        vaults.has_recovery_sheet(study),
        keeping.last_backup(study),
        any(bundle.direction == _SENT for bundle in overview.bundles(study)),
        tuple(spoken.most_common()),
        {one.key: hierarchies.values(study, one) for one in study.info.attributes},
        studies.is_founder(study),
        frozenset(studies.held(study)),
    )

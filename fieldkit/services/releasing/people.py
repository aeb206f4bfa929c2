"""Who is in a release for readers, and what is told of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fieldkit.domain.ids import RespondentId, SourceId
from fieldkit.domain.people import ConsentItem, Respondent
from fieldkit.domain.profile import Profile
from fieldkit.domain.release import Leaving, Staying, needed
from fieldkit.domain.risk import Figures, Risk
from fieldkit.domain.study import Attribute
from fieldkit.domain.transcript import SourceKind
from fieldkit.services import profiles, risks
from fieldkit.services.session import Study
from fieldkit.store import people, transcripts


class Agreed:
    """Whose data and words leave.

    Of somebody's data nothing leaves without what `domain.release.needed` names; whole transcripts need `ARCHIVE` of
    everybody who speaks.

    Args:
        study: any connection.
        profile: for whom.

    Attributes:
        respondents: who is in it.
        speaking: transcript -> who speaks in it.
        quoted: transcripts of which passages leave, in the order of their random identifiers.
        whole: those of them that leave whole.
    """

    def __init__(self, study: Study, profile: Profile) -> None:
        held, item = people.respondents(study.db), needed(profile.name)
        self._consents = people.consents(study.db)
        self.respondents = [one for one in held if self._allows(one.id, item)]
        spoken = {one.id: one.respondents for one in transcripts.interviews(study.db)}
        sources = [one for one in transcripts.sources(study.db) if one.kind is SourceKind.TRANSCRIPT]
        self.speaking = {one.id: spoken.get(one.interview, ()) if one.interview else () for one in sources}
        self.quoted = [one for one in sorted(self.speaking) if self._all_allow(one, item)]
        self.whole = [one for one in self.quoted if self._all_allow(one, ConsentItem.ARCHIVE)]
        self.leaving = Leaving(len(self.respondents), len(self.whole))
        self.staying = Staying(len(held) - len(self.respondents), len(sources) - len(self.whole))

    def _allows(self, respondent: RespondentId, item: ConsentItem) -> bool:
        consent = self._consents.get(respondent)
        return consent is not None and consent.allows(item)

    def _all_allow(self, source: SourceId, item: ConsentItem) -> bool:
        speaking = self.speaking[source]
        return bool(speaking) and all(self._allows(one, item) for one in speaking)


@dataclass(frozen=True, slots=True)
class Described:
    """The table of respondents as it leaves.

    Attributes:
        attributes: of which something is told.
        levels: attribute -> level of its hierarchy.
        groups: attribute -> value as noted -> value as told, before any is left away.
        rows: respondent -> attribute -> value, "" where nothing is said.
        left_away: values that would have made somebody stand out.
        before: the risk if everything left as it was noted.
    """

    attributes: Sequence[Attribute]
    levels: dict[str, int]
    groups: dict[str, dict[str, str]] = field(repr=False)
    rows: dict[str, dict[str, str]] = field(repr=False)
    left_away: int
    before: Figures

    def untold(self) -> "Described":
        """Nothing of it: measured beside an earlier release, it would tell of the few who came since."""
        from fieldkit.analysis.risk import risk

        return replace(self, levels={}, rows={}, before=risk({}, quasi=()).figures)

    def risk(self, profile: Profile) -> Risk:
        """The risk that is left; rows that say nothing point to nobody."""
        from fieldkit.analysis.risk import risk

        said = {str(number): row for number, row in enumerate(self.rows.values()) if any(row.values())}
        return risk(said, quasi=list(self.levels), threshold=profile.least_group)


def described(study: Study, agreed: Agreed, profile: Profile, words: Callable[[str], str]) -> Described:
    """Respondents by the attributes as a profile tells them, with values left away until nobody stands out.

    Args:
        study: any connection.
        agreed: whose data leave.
        profile: for whom.
        words: makes words of the study safe.
    """
    from fieldkit.analysis import microdata

    info = study.info
    told = {}
    for one in agreed.respondents:
        values = profiles.told(info, [one], profile)[one.code]
        told[str(one.id)] = {key: words(value) for key, value in values.items()}
    keys = [one.key for one in info.attributes if any(one.key in row for row in told.values())]
    safe = microdata.hidden(told, keys, least_count=profile.least_count, least_group=profile.least_group)
    said = [one for one in info.attributes if any(row.get(one.key) for row in safe.values())]
    rows = {who: {one.key: row[one.key] for one in said} for who, row in safe.items()}
    levels = {one.key: risks.level_of(one, profile) for one in said}
    before = risks.as_noted(info, agreed.respondents, profile.least_group)
    groups = {one.key: _groups(one.key, agreed.respondents, told) for one in said}
    return Described(said, levels, groups, rows, microdata.left_away(told, safe), before)


def _groups(key: str, people: Sequence[Respondent], told: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {
        one.attributes[key]: told[one.id].get(key, "")
        for one in people
        if key in one.attributes and key not in one.withheld
    }

"""Profiles: how coarse what leaves is, for whom. They belong to the study and come with its bundles."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldkit.domain.identifiers import Decision, FindingKind

ARCHIVE, PRINT = "archive", "print"
"""Names of the profiles that every study has."""

COARSENESS = (Decision.PSEUDONYM, Decision.GENERALISE, Decision.REMOVE)
"""Decisions by which something else stands in a word's place, the coarsest last."""


@dataclass(frozen=True, slots=True)
class Profile:
    """How coarse a release is, beyond what goes to the coordinator.

    Attributes:
        name: "archive", "print" or another one of the study.
        attributes: key -> level of its hierarchy; one that is not named leaves as it goes to the coordinator, one on a
            level beyond its hierarchy does not leave.
        words: kind -> the finest that may stand in place of such an identifier; kinds that are not named leave as
            decided.
        least_count: counts of people from 1 to below it are covered in tables.
        least_group: groups of fewer people stand out.
    """

    name: str
    attributes: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[FindingKind, Decision] = field(default_factory=dict)
    least_count: int = 5
    least_group: int = 3

    def decision(self, kind: FindingKind, decided: Decision) -> Decision:
        """What becomes of an identifier: as decided, or coarser. What is kept or dismissed stays as spoken."""
        floor = self.words.get(kind, decided)
        if decided not in COARSENESS or floor not in COARSENESS:
            return decided
        return max(decided, floor, key=COARSENESS.index)

    def with_floor(self, other: "Profile") -> "Profile":
        """This profile where it is coarser, the other one everywhere else."""
        words = {**other.words, **self.words}
        return Profile(
            self.name,
            {
                key: max(self.attributes.get(key, 0), other.attributes.get(key, 0))
                for key in {*self.attributes, *other.attributes}
            },
            {kind: max(floor, other.words.get(kind, floor), key=COARSENESS.index) for kind, floor in words.items()},
            max(self.least_count, other.least_count),
            max(self.least_group, other.least_group),
        )

    def is_as_coarse_as(self, other: "Profile", keys: Mapping[str, int]) -> bool:
        """Whether this profile lets nothing out that another one holds back.

        Args:
            other: what may only be made coarser.
            keys: key of every attribute -> the level on which it goes to the coordinator.
        """
        return (
            all(self.attributes.get(key, level) >= other.attributes.get(key, level) for key, level in keys.items())
            and all(self.decision(kind, floor) is self.words.get(kind, floor) for kind, floor in other.words.items())
            and all(kind in self.words for kind in other.words)
            and self.least_count >= other.least_count
            and self.least_group >= other.least_group
        )


SUPPLIED = (
    Profile(
        ARCHIVE,
        words={
            FindingKind.LOC: Decision.GENERALISE,
            FindingKind.ORG: Decision.GENERALISE,
            FindingKind.DATE: Decision.GENERALISE,
            FindingKind.AGE: Decision.GENERALISE,
            FindingKind.PROF: Decision.GENERALISE,
            FindingKind.CONTACT: Decision.REMOVE,
            FindingKind.CODE: Decision.REMOVE,
        },
    ),
    Profile(
        PRINT,
        words={
            FindingKind.PERSON: Decision.REMOVE,
            FindingKind.LOC: Decision.GENERALISE,
            FindingKind.ORG: Decision.REMOVE,
            FindingKind.DATE: Decision.GENERALISE,
            FindingKind.AGE: Decision.GENERALISE,
            FindingKind.PROF: Decision.GENERALISE,
            FindingKind.CONTACT: Decision.REMOVE,
            FindingKind.CODE: Decision.REMOVE,
        },
        least_count=10,
        least_group=5,
    ),
)
"""What a study begins with."""

AS_DECIDED = Profile("")
"""Adds nothing to what was decided: what goes to the coordinator."""

"""A release for readers: what an archive or a ministry gets, and what was told in releases before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fieldkit.domain.people import ConsentItem
from fieldkit.domain.profile import PRINT


@dataclass(frozen=True, slots=True)
class ThemeCounts:
    """How many respondents speak of a theme, as a release tells it.

    Attributes:
        total: None when it is covered; nothing else is told of the theme then.
        cells: attribute -> value ("" where it is not said) -> respondents, None where the count is covered.
    """

    total: int | None
    cells: Mapping[str, Mapping[str, int | None]] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class PastRelease:
    """What was told in a release.

    Attributes:
        profile: for whom.
        day: ISO date.
        levels: attribute of the tables -> level of its hierarchy.
        themes: identifier of the code -> counts.
        people: respondents in its table of respondents; nobody when it had none.
        groups: attribute of the tables -> value as noted -> value as told; none of what programs before released.
    """

    profile: str
    day: str
    levels: Mapping[str, int]
    themes: Mapping[str, ThemeCounts]
    people: frozenset[str] = frozenset()
    groups: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)

    def tells_otherwise(self, attribute: str, level: int, groups: Mapping[str, str]) -> bool:
        """Whether counts by an attribute were told in other groups: groups and their parts tell each other.

        Args:
            attribute: key.
            level: of its hierarchy.
            groups: value as noted -> value as told.
        """
        before = self.groups.get(attribute, {})
        regrouped = any(before.get(noted, told) != told for noted, told in groups.items())
        return regrouped or self.levels.get(attribute, level) != level

    def would_show(self, people: frozenset[str], least: int) -> bool:
        """Whether a table of other respondents, beside that of this release, would show who came or went.

        Args:
            people: in the other table.
            least: so many may be told.
        """
        return bool(self.people) and any(0 < len(part) < least for part in (people - self.people, self.people - people))


@dataclass(frozen=True, slots=True)
class Staying:
    """What a release leaves out.

    Attributes:
        respondents: who did not agree to what the profile needs.
        transcripts: in which one of them speaks, whose speakers are not known, or which are no interview.
        codings: in those transcripts, of themes whose count is covered, and of words that nobody says any more.
        wordless: codings of which only replaced words would be left.
        values: attributes of single respondents that would make them stand out.
        tables: attributes whose table was released on another level or in other groups before.
        few_came: whether the table of respondents is left out, because it would show who came since an earlier release.
    """

    respondents: int
    transcripts: int
    codings: int = 0
    wordless: int = 0
    values: int = 0
    tables: tuple[str, ...] = ()
    few_came: bool = False


@dataclass(frozen=True, slots=True)
class Leaving:
    """How much is in a release.

    Attributes:
        respondents, transcripts, codings: how many.
        tables: of counts.
        covered: counts that are covered.
        covered_for_earlier: those of them that would tell something together with a release before.
    """

    respondents: int
    transcripts: int
    codings: int = 0
    tables: int = 0
    covered: int = 0
    covered_for_earlier: int = 0

    def may_tell(self, staying: "Staying") -> bool:
        """Whether readers may know how many codings stay: of a theme whose count is covered there are as many or more
        than respondents.
        """
        return not self.covered or not staying.codings


@dataclass(frozen=True, slots=True)
class Released:
    """A release that was handed out.

    Attributes:
        folder: where it is.
        profile: for whom.
        leaving, staying: what is in it, and what is not.
        files: paths inside the folder, sorted.
    """

    folder: Path
    profile: str
    leaving: Leaving
    staying: Staying
    files: tuple[str, ...]


def needed(profile: str) -> ConsentItem:
    """What respondents must have agreed to, beside taking part, for their data to be in a release.

    Print quotes them. Everything else hands their data on to be kept; whole transcripts only ever leave with
    `ConsentItem.ARCHIVE`, in print too.
    """
    return ConsentItem.QUOTE if profile == PRINT else ConsentItem.ARCHIVE

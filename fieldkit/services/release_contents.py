"""What a release for readers is made of: whose words and data leave, made as coarse as the profile asks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from fieldkit.anonymise import SharedText, stand_ins
from fieldkit.domain.canonical import Json
from fieldkit.domain.codebook import Code, by_id, in_tree_order, path
from fieldkit.domain.ids import CodeId, RespondentId, SourceId
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.profile import Profile
from fieldkit.domain.registry import kind_named
from fieldkit.domain.release import PastRelease, ThemeCounts, needed
from fieldkit.domain.risk import Risk
from fieldkit.domain.study import Attribute
from fieldkit.domain.transcript import SourceKind
from fieldkit.progress import SILENT, Progress
from fieldkit.services import profiles, register, risks
from fieldkit.services.projection import Fields, Projection
from fieldkit.services.session import Study
from fieldkit.store import coding, entities, people, releases, transcripts

_REPLACED = re.compile(r"\[[^\[\]]*\]")
_TURN, _CODING, _CODE = kind_named("turn"), kind_named("coding"), kind_named("code")

Table = dict[str, dict[str, str]]
"""Respondent -> attribute -> value."""


@dataclass(frozen=True, slots=True)
class SharedTurn:
    """A turn as it is handed out.

    Attributes:
        id: identifier.
        speaker: a role, "" when not known.
        text: the words.
    """

    id: str
    speaker: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SharedCoding:
    """A passage with its code as it is handed out.

    Attributes:
        id: identifier.
        code: the code.
        first, last: turns, counted from 1; 0 where the transcript does not leave.
        start, end: places in these turns, code points.
        words: covered.
    """

    id: str
    code: CodeId
    first: int
    start: int
    last: int
    end: int
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SharedTranscript:
    """A transcript as it is handed out.

    Attributes:
        source: identifier.
        turns: in order; none where only passages may be quoted.
        codings: in order of place.
    """

    source: SourceId
    turns: tuple[SharedTurn, ...]
    codings: tuple[SharedCoding, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The tables of a release.

    Attributes:
        themes: identifier of the code at the top -> counts.
        levels: attribute of a table -> level.
        covered, for_earlier: counts that are covered, and those for the sake of earlier releases.
        held_back: attributes that were released on another level before.
    """

    themes: Mapping[str, ThemeCounts]
    levels: Mapping[str, int]
    covered: int
    for_earlier: int
    held_back: tuple[str, ...]


class Gathering:
    """Gathers a release; reads only.

    Of somebody's data nothing leaves without what `domain.release.needed` names; whole transcripts need `ARCHIVE` of
    everybody who speaks. Transcripts stand in the order of their random identifiers.

    Args:
        study: any connection.
        profile: for whom.
    """

    def __init__(self, study: Study, profile: Profile) -> None:
        self._study = study
        self.profile = profile
        self.attributes = [one for one in study.info.attributes if one.shareable and self._told(one)]
        self._held = people.respondents(study.db)
        self._consents = people.consents(study.db)
        self.respondents = [one for one in self._held if self._allows(one.id, needed(profile.name))]
        self._interviews = {one.id: one for one in transcripts.interviews(study.db)}
        every = transcripts.sources(study.db)
        self.sources = sorted(one.id for one in every if one.kind is SourceKind.TRANSCRIPT)
        self._speaking = {one.id: self._speakers(one.interview) for one in every if one.id in set(self.sources)}
        self.quoted = [one for one in self.sources if self._all_allow(one, needed(profile.name))]
        self.whole = [one for one in self.quoted if self._all_allow(one, ConsentItem.ARCHIVE)]
        self._codes = by_id(coding.codes(study.db))
        self._safe = register.coarser(study.db, profile)
        self._study_codes = {one.code for one in self._held}

    @property
    def staying(self) -> tuple[int, int]:
        """Respondents and transcripts that stay."""
        return len(self._held) - len(self.respondents), len(self.sources) - len(self.whole)

    def words(self, text: str) -> str:
        """Words of the study as they leave, whoever wrote them."""
        return self._theirs(text).text

    def table(self) -> tuple[Table, int]:
        """Respondents by the attributes as the profile tells them, and how many values stay for standing out."""
        from fieldkit.analysis import microdata

        info, told = self._study.info, {}
        for one in self.respondents:
            values = profiles.told(info, [one], self.profile)[one.code]
            told[str(one.id)] = {key.key: self.words(values.get(key.key, "")) for key in self.attributes}
        safe = microdata.hidden(
            told,
            [one.key for one in self.attributes],
            least_count=self.profile.least_count,
            least_group=self.profile.least_group,
        )
        return safe, microdata.left_away(told, safe)

    def risk(self, table: Table) -> Risk:
        """The risk in a table of respondents; rows that say nothing point to nobody."""
        from fieldkit.analysis.risk import risk

        rows = {str(number): row for number, row in enumerate(table.values()) if any(row.values())}
        keys = [one.key for one in self.attributes]
        return risk(rows, quasi=keys, threshold=self.profile.least_group)

    def counts(self, table: Table) -> Counts:
        """Respondents by theme and attribute, with what is covered in and between the tables, and for earlier ones."""
        from fieldkit.analysis.linked import counted

        earlier = releases.releases(self._study.db)
        levels = {one.key: self._level(one) for one in self.attributes}
        held_back = tuple(key for key, level in levels.items() if _was_told_otherwise(key, level, earlier))
        told = {key: level for key, level in levels.items() if key not in held_back}
        found = counted(table, self._carried(), list(told), threshold=self.profile.least_count, earlier=earlier)
        return Counts(found.themes, told, found.covered, found.for_earlier, held_back)

    def transcripts(self, themes: Mapping[str, ThemeCounts], progress: Progress = SILENT) -> list[SharedTranscript]:
        """Transcripts and passages as they leave, of themes whose number of respondents is told."""
        projection = Projection(self._study.db, self._safe, self._study.device, self._theirs)
        found = []
        for number, source in enumerate(self.quoted):
            progress.step(number, len(self.quoted))
            found.append(self._transcript(projection, source, themes))
        return found

    def codes(self) -> list[tuple[Code, dict[str, str], tuple[str, ...]]]:
        """Codes in the order of the tree: the code, its fields as they leave, and the path of names down to it."""
        projection = Projection(self._study.db, self._safe, self._study.device, self._theirs)
        ordered = [code for _, code in in_tree_order(self._codes.values())]
        rows = dict(entities.read_many(self._study.db, _CODE, [code.id for code in ordered]))
        told = []
        for code in ordered:
            fields = projection.project(_CODE, code.id, rows[code.id]) or {}
            told.append((code, {name: self.words(str(value)) for name, value in fields.items()}, self.path(code.id)))
        return told

    def path(self, code: CodeId) -> tuple[str, ...]:
        """Names from the top down to a code as they leave."""
        return tuple(self.words(name) for name in path(self._codes[code], self._codes))

    def top(self, code: CodeId) -> str:
        """The code at the top of the path of another one."""
        seen = [code]
        while (above := self._codes[seen[-1]].parent) in self._codes and above not in seen:
            seen.append(above)
        return seen[-1]

    def _told(self, attribute: Attribute) -> bool:
        return self._level(attribute) <= attribute.hierarchy.depth

    def _level(self, attribute: Attribute) -> int:
        return risks.level_of(attribute, self.profile)

    def _allows(self, respondent: RespondentId, item: ConsentItem) -> bool:
        consent = self._consents.get(respondent)
        return consent is not None and consent.allows(item)

    def _speakers(self, interview: str | None) -> Sequence[RespondentId]:
        known = [one for one in self._interviews.values() if one.id == interview]
        return known[0].respondents if known else ()

    def _all_allow(self, source: SourceId, item: ConsentItem) -> bool:
        speaking = self._speaking[source]
        return bool(speaking) and all(self._allows(one, item) for one in speaking)

    def _theirs(self, text: str) -> SharedText:
        return self._safe.shared(text, stand_ins.find(text, self.profile, self._study_codes))

    def _carried(self) -> dict[str, set[str]]:
        """Theme -> respondents; of several in an interview the first, as on the sheet of the study."""
        carried: dict[str, set[str]] = {self.top(code): set() for code in self._codes}
        quoted = set(self.quoted)
        for source, code in coding.sources_by_code(self._study.db):
            if source in quoted and code in self._codes:
                carried[self.top(code)].add(self._speaking[source][0])
        return {theme: respondents for theme, respondents in carried.items() if respondents}

    def _transcript(
        self, projection: Projection, source: SourceId, themes: Mapping[str, ThemeCounts]
    ) -> SharedTranscript:
        order = transcripts.turn_ids(self._study.db, source)
        turns = dict(entities.read_inside(self._study.db, _TURN, [source], order))
        ids = [one.id for one in coding.codings_of(self._study.db, source)]
        codings = list(entities.read_inside(self._study.db, _CODING, [source], ids))
        projection.prepare({"turn": list(turns.items()), "coding": codings})
        is_whole = source in self.whole
        places = {turn: number for number, turn in enumerate(order, start=1)}
        return SharedTranscript(
            source,
            tuple(_turns(projection, order, turns)) if is_whole else (),
            tuple(sorted(self._passages(projection, codings, places, themes, is_whole=is_whole), key=_place)),
        )

    def _passages(
        self,
        projection: Projection,
        codings: Sequence[tuple[str, Fields]],
        places: Mapping[str, int],
        themes: Mapping[str, ThemeCounts],
        *,
        is_whole: bool,
    ) -> Iterator[SharedCoding]:
        for entity, fields in codings:
            code = CodeId(str(fields["code"]))
            counts = themes.get(self.top(code)) if code in self._codes else None
            if counts is None or counts.total is None:
                continue
            projected = projection.project(_CODING, entity, fields) or {}
            span = projected.get("span")
            if isinstance(span, dict) and {span.get("first"), span.get("last")} <= places.keys():
                yield _passage(entity, code, span, places if is_whole else dict.fromkeys(places, 0))


def is_wordless(words: str) -> bool:
    """Whether nothing but what stands for replaced words is left of a passage."""
    return not any(sign.isalnum() for sign in _REPLACED.sub("", words))


def _turns(projection: Projection, order: Sequence[str], turns: Mapping[str, Fields]) -> Iterator[SharedTurn]:
    for turn in order:
        told = projection.project(_TURN, turn, turns[turn])
        if told is not None:
            yield SharedTurn(turn, str(told["speaker"]), projection.turn_words(turn))


def _passage(entity: str, code: CodeId, span: Mapping[str, Json], places: Mapping[str, int]) -> SharedCoding:
    first, last = places[str(span["first"])], places[str(span["last"])]
    start, end = (int(str(span[name])) if first else 0 for name in ("start", "end"))
    return SharedCoding(entity, code, first, start, last, end, str(span["words"]))


def _place(one: SharedCoding) -> tuple[int, int, int, int, str]:
    return one.first, one.start, one.last, one.end, one.words


def _was_told_otherwise(attribute: str, level: int, earlier: Sequence[PastRelease]) -> bool:
    """Whether counts by an attribute were released on another level: groups and their parts tell each other."""
    return any(one.levels.get(attribute, level) != level for one in earlier)

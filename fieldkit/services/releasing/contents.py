"""What a release for readers says: counts, transcripts, passages and codes, made as coarse as its profile asks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from fieldkit.anonymise import SharedText, stand_ins
from fieldkit.domain.canonical import Json
from fieldkit.domain.codebook import Code, by_id, in_tree_order, path
from fieldkit.domain.ids import CodeId, SourceId
from fieldkit.domain.profile import Profile
from fieldkit.domain.registry import kind_named
from fieldkit.domain.release import ThemeCounts
from fieldkit.progress import SILENT, Progress
from fieldkit.services import register
from fieldkit.services.projection import Fields, Projection
from fieldkit.services.releasing.people import Agreed, Described
from fieldkit.services.session import Study
from fieldkit.store import coding, entities, people, releases, transcripts

_TURN, _CODING, _CODE = kind_named("turn"), kind_named("coding"), kind_named("code")


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
        codings: in order of place; by their words where there are no turns.
    """

    source: SourceId
    turns: tuple[SharedTurn, ...]
    codings: tuple[SharedCoding, ...]


@dataclass(frozen=True, slots=True)
class SharedCode:
    """A code as it is handed out.

    Attributes:
        id: identifier.
        colour: "#rrggbb".
        path: names from the top down to it.
        texts: field of the code -> words.
    """

    id: CodeId
    colour: str
    path: tuple[str, ...] = field(repr=False)
    texts: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a release.

    Attributes:
        themes: identifier of the code at the top -> counts.
        levels: attribute of a table -> level.
        covered, for_earlier: counts that are covered, and those for the sake of earlier releases.
        held_back: attributes that were released on another level or in other groups before.
    """

    themes: Mapping[str, ThemeCounts]
    levels: Mapping[str, int]
    covered: int
    for_earlier: int
    held_back: tuple[str, ...]


class Wording:
    """Words of the study as a profile lets them out.

    Args:
        study: any connection.
        profile: for whom.
    """

    def __init__(self, study: Study, profile: Profile) -> None:
        self._profile = profile
        self._codes = {one.code for one in people.respondents(study.db)}
        self.own = register.coarser(study.db, profile)

    def theirs(self, text: str) -> SharedText:
        """Words that others made safe, or that may be theirs."""
        return self.own.shared(text, stand_ins.find(text, self._profile, self._codes))

    def told(self, value: str) -> str:
        """A value of an attribute, as coarse as the profile tells it: only people are replaced in it."""
        return self.own.of_people().shared(value).text

    def __call__(self, text: str) -> str:
        """Any words, whoever wrote them."""
        return self.theirs(text).text


class Contents:
    """Gathers what a release says; reads only.

    Args:
        study: any connection.
        agreed: whose words leave.
        words: makes them safe.
    """

    def __init__(self, study: Study, agreed: Agreed, words: Wording) -> None:
        self._db = study.db
        self._agreed = agreed
        self._words = words
        self._codes = by_id(coding.codes(study.db))
        self._projection = Projection(study.db, words.own, study.device, words.theirs)

    def counts(self, described: Described, *, threshold: int) -> Counts:
        """Respondents by theme and attribute, with what is covered in, between and since the tables of releases."""
        from fieldkit.analysis.linked import counted

        earlier = releases.releases(self._db)
        held_back = tuple(
            key
            for key, level in described.levels.items()
            if any(one.tells_otherwise(key, level, described.groups[key]) for one in earlier)
        )
        levels = {key: level for key, level in described.levels.items() if key not in held_back}
        found = counted(described.rows, self._carried(), list(levels), threshold=threshold, earlier=earlier)
        return Counts(found.themes, levels, found.covered, found.for_earlier, held_back)

    def transcripts(self, themes: Mapping[str, ThemeCounts], progress: Progress = SILENT) -> list[SharedTranscript]:
        """Transcripts and passages as they leave, of themes whose number of respondents is told."""
        shown = {theme for theme, counts in themes.items() if counts.total is not None}
        found = []
        for number, source in enumerate(self._agreed.quoted):
            progress.step(number, len(self._agreed.quoted))
            found.append(self._transcript(source, shown))
        return found

    def codes(self) -> list[SharedCode]:
        """Codes in the order of the tree."""
        ordered = [code for _, code in in_tree_order(self._codes.values())]
        rows = dict(entities.read_many(self._db, _CODE, [code.id for code in ordered]))
        return [self._code(code, rows[code.id]) for code in ordered]

    def _code(self, code: Code, fields: Fields) -> SharedCode:
        told = self._projection.project(_CODE, code.id, fields) or {}
        texts = {name: self._words(value) for name, value in told.items() if isinstance(value, str)}
        return SharedCode(code.id, code.colour, tuple(map(self._words, path(code, self._codes))), texts)

    def _top(self, code: CodeId) -> str:
        """The code at the top of the path of another one."""
        seen = [code]
        while (above := self._codes[seen[-1]].parent) in self._codes and above not in seen:
            seen.append(above)
        return seen[-1]

    def _carried(self) -> dict[str, set[str]]:
        """Theme -> respondents; of several in an interview the first, as on the sheet of the study."""
        carried: dict[str, set[str]] = {}
        quoted = set(self._agreed.quoted)
        for source, code in coding.sources_by_code(self._db):
            if source in quoted and code in self._codes:
                carried.setdefault(self._top(code), set()).add(self._agreed.speaking[source][0])
        return carried

    def _transcript(self, source: SourceId, shown: set[str]) -> SharedTranscript:
        order = transcripts.turn_ids(self._db, source)
        turns = dict(entities.read_inside(self._db, _TURN, [source], order))
        ids = [one.id for one in coding.codings_of(self._db, source)]
        codings = list(entities.read_inside(self._db, _CODING, [source], ids))
        self._projection.prepare({"turn": list(turns.items()), "coding": codings})
        is_whole = source in self._agreed.whole
        places = {turn: number if is_whole else 0 for number, turn in enumerate(order, start=1)}
        told = [(entity, fields) for entity, fields in codings if self._theme(fields) in shown]
        return SharedTranscript(
            source,
            tuple(self._turns(order, turns)) if is_whole else (),
            tuple(sorted(self._passages(told, places), key=_place)),
        )

    def _theme(self, fields: Fields) -> str:
        code = CodeId(str(fields["code"]))
        return self._top(code) if code in self._codes else ""

    def _turns(self, order: Sequence[str], turns: Mapping[str, Fields]) -> Iterator[SharedTurn]:
        for turn in order:
            told = self._projection.project(_TURN, turn, turns[turn])
            if told is not None:
                yield SharedTurn(turn, str(told["speaker"]), self._projection.turn_words(turn))

    def _passages(self, codings: Sequence[tuple[str, Fields]], places: Mapping[str, int]) -> Iterator[SharedCoding]:
        for entity, fields in codings:
            span = (self._projection.project(_CODING, entity, fields) or {}).get("span")
            if isinstance(span, dict) and {span.get("first"), span.get("last")} <= places.keys():
                yield _passage(entity, CodeId(str(fields["code"])), span, places)


def _passage(entity: str, code: CodeId, span: Mapping[str, Json], places: Mapping[str, int]) -> SharedCoding:
    first, last = places[str(span["first"])], places[str(span["last"])]
    start, end = (int(str(span[name])) if first else 0 for name in ("start", "end"))
    return SharedCoding(entity, code, first, start, last, end, str(span["words"]))


def _place(one: SharedCoding) -> tuple[int, int, int, int, str]:
    return one.first, one.start, one.last, one.end, one.words

"""Everything with words that leaves beside transcripts, line by line as written and as shared.

What a line is follows from the registry: every field of the allow-list in which words of a person can stand.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from fieldkit.anonymise import Anonymiser, SharedText
from fieldkit.domain.canonical import Json
from fieldkit.domain.codebook import in_tree_order
from fieldkit.domain.identifiers import Decision, Occurrence
from fieldkit.domain.ids import IdentifierId, InterviewId
from fieldkit.domain.registry import Field, Kind, Share, kind_named
from fieldkit.services import comparing, deciding, interviews, register
from fieldkit.services.comparing import Mark
from fieldkit.services.deciding import Place
from fieldkit.services.projection import Fields, Projection
from fieldkit.services.session import Study
from fieldkit.store import coding, entities, people, transcripts
from fieldkit.store import identifiers as store
from fieldkit.vault.connection import Connection


class Part(StrEnum):
    """What is read through as one text."""

    CODEBOOK = "codebook"
    INTERVIEWS = "interviews"
    MEMOS = "memos"
    RESPONDENTS = "respondents"
    STUDY = "study"


PART_OF = {
    "code": Part.CODEBOOK,
    "interview": Part.INTERVIEWS,
    "source": Part.INTERVIEWS,
    "memo": Part.MEMOS,
    "respondent": Part.RESPONDENTS,
    "consent": Part.RESPONDENTS,
    "study": Part.STUDY,
}
"""Kind -> where it is read."""

IN_TRANSCRIPTS = frozenset({"turn", "coding"})
"""Kinds that are read in transcripts: turns, and codings, which quote them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A field, or one value of a field with several, as written and as shared.

    Attributes:
        id: entity, field and value; see `line_of`.
        kind, name: whose words they are, and which field.
        value: which of its values: "label", "values", ... of a list of the study; "" for a field with one.
        of: where it stands: number of a code, what a memo is about, label of an attribute; "" when the kind says it.
        begins: whether it is the first line of its entity, or of an attribute of the study.
        leaves: False when it stays here: for want of consent, or because it is not told.
        text: as written.
        spoken: what was found in it, in order.
        shared: as it leaves; "" when it does not.
        replaced: what was replaced, or keeps it from leaving, in the shared words; in order.
    """

    id: str
    kind: str
    name: str
    value: str
    of: str = field(repr=False)
    begins: bool
    leaves: bool
    text: str = field(repr=False)
    spoken: tuple[Mark, ...]
    shared: str = field(repr=False)
    replaced: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a place can be read.

    Attributes:
        text: source or part, "" when it leaves nowhere and so is not shown.
        line: the turn or line in it.
        place: in its words.
    """

    text: str
    line: str
    place: Place


def line_of(entity: str, field_name: str, value: str = "") -> str:
    """Identifier of a line."""
    return " ".join(filter(None, (entity, field_name, value)))


def parts(study: Study) -> list[Part]:
    """The parts in which something is written; the study always."""
    db = study.db
    written = {
        Part.CODEBOOK: entities.count(db, "code"),
        Part.INTERVIEWS: entities.count(db, "interview") + entities.count(db, "source"),
        Part.MEMOS: len(coding.shareable_memos(db)),
        Part.RESPONDENTS: entities.count(db, "respondent"),
        Part.STUDY: 1,
    }
    return [part for part in Part if written[part]]


def unread(study: Study) -> dict[Part, int]:
    """Part -> entities that leave with words in them that were not looked through as they stand."""
    waiting = {kind: every for kind, every in store.unread_beside(study.db).items() if every}
    found: dict[Part, int] = {}
    if not waiting:
        return found
    # only asked of whom words are: nothing is made safe here
    projection = Projection(study.db, Anonymiser({}, {}), study.device)
    for name, every in waiting.items():
        kind = kind_named(name)
        leaving = sum(projection.may_leave(kind, *one) for one in entities.read_many(study.db, kind, every))
        if leaving:
            found[PART_OF[name]] = found.get(PART_OF[name], 0) + leaving
    return found


def side_by_side(study: Study, part: Part) -> list[Line]:
    """A part line by line, as written and as shared; what is not meant to leave is left out."""
    comparison = _Comparison(study)
    ordered = _ORDERS[part](study)
    wanted = [entity for kind, entity, _of in ordered]
    comparison.load(wanted)
    rows: dict[str, Fields] = {}
    for name in dict.fromkeys(kind for kind, _entity, _of in ordered):
        ids = [entity for kind, entity, _of in ordered if kind == name]
        rows.update(entities.read_many(study.db, kind_named(name), ids))
    return [
        line
        for kind, entity, of in ordered
        if entity in rows
        for line in comparison.lines(kind_named(kind), entity, rows[entity], of)
    ]


def places(study: Study, identifier: IdentifierId, *, limit: int) -> list[Stand]:
    """The first places of an identifier, and where each can be read.

    Raises:
        InputError: NOT_FOUND.
    """
    return [_stand(study.db, one) for one in deciding.places(study, identifier, limit=limit)]


def _stand(db: Connection, place: Place) -> Stand:
    if place.source:
        return Stand(place.source, place.entity, place)
    for kind in store.WORDED.keys() & PART_OF.keys():
        fields = entities.read(db, kind_named(kind), place.entity)
        if fields is not None and fields.get("shareable", True):
            entity = _said_by(db, fields) if kind == "source" else None
            return Stand(PART_OF[kind].value, line_of(entity or place.entity, place.part), place)
    return Stand("", "", place)


def _said_by(db: Connection, fields: Fields) -> InterviewId | None:
    """The interview whose title says the same as that of a source of it, which is not read again then."""
    found = transcripts.interview(db, InterviewId(str(fields["interview"]))) if fields["interview"] else None
    return found.id if found is not None and found.title == fields["title"] else None


class _Comparison:
    """Everything that is needed to compare words as written with the same as shared."""

    def __init__(self, study: Study) -> None:
        self._db = study.db
        self._anonymiser = register.anonymiser(study.db)
        self._projection = Projection(study.db, self._anonymiser, study.device)
        self._owners = comparing.owners_of(study.db)
        self._labels = {one.key: one.label for one in study.info.attributes}
        self._found: dict[str, list[Occurrence]] = {}

    def load(self, wanted: Sequence[str]) -> None:
        """Load what was found in the words of some entities."""
        self._found = store.occurrences_of(self._db, wanted)

    def lines(self, kind: Kind, entity: str, fields: Fields, of: str) -> Iterator[Line]:
        """The lines of an entity, field by field."""
        projected = self._projection.project(kind, entity, fields)
        begins = True
        for one in kind.shareable:
            if one.share is Share.CLOSED:
                continue
            told = _told(one, projected[one.name]) if projected is not None else {}
            for value, text in _told(one, fields[one.name]).items():
                shared = told.get(value)
                spoken, replaced = self._marks(entity, one, text, shared)
                yield Line(
                    line_of(entity, one.name, value),
                    kind.name,
                    one.name,
                    value.partition(" ")[2] if one.share is Share.LISTS else "",
                    self._labels.get(value, value) if one.share is Share.LISTED else of,
                    begins or value.endswith(" label"),
                    shared is not None,
                    text,
                    spoken,
                    shared or "",
                    replaced,
                )
                begins = False

    def _marks(
        self, entity: str, one: Field, text: str, shared: str | None
    ) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
        if one.share is Share.WORDS:
            found = [place for place in self._found.get(entity, ()) if place.part == one.name]
            made = self._anonymiser.shared(text) if shared is not None else SharedText("")
            spoken, replaced = comparing.marks(found, self._owners, made)
            return spoken, replaced if shared is not None else ()
        # what is shared as it is keeps the whole file back when it names somebody
        if shared is None:
            return (), ()
        held = tuple(Mark(found.start, found.end, "", Decision.OPEN) for found in self._anonymiser.find(shared))
        return held if text == shared else (), held


def _told(one: Field, value: Json) -> dict[str, str]:
    """The texts in a value, by what each is; those that say nothing are left out."""
    match value:
        case list() if one.share is Share.LISTS:
            every = {
                f"{number} {name}": text
                for number, record in enumerate(value)
                if isinstance(record, dict)
                for name, text in _listed(record).items()
            }
        case dict() if one.share is Share.LISTED:
            every = {key: str(item) for key, item in value.items()}
        case list() | dict():
            every = {"": ", ".join(map(str, value))}
        case _:
            every = {"": str(value)}
    return {name: text for name, text in every.items() if text}


def _listed(record: Mapping[str, Json]) -> dict[str, str]:
    """What an attribute of the study says in words: label, key where it says more, values, what they are part of."""
    key, label, values = str(record["key"]), str(record["label"]), record["values"]
    hierarchy = record.get("hierarchy")
    broader = hierarchy.get("broader") if isinstance(hierarchy, dict) else None
    above = broader.items() if isinstance(broader, dict) else ()
    return {
        "label": label,
        "key": key if key.replace("_", " ").casefold() != label.casefold() else "",
        "values": ", ".join(map(str, values)) if isinstance(values, list) else "",
        "broader": "\n".join(" → ".join((noted, *_texts(steps))) for noted, steps in above),
    }


def _texts(value: Json) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


Ordered = list[tuple[str, str, str]]
"""Kind, entity, and where it stands; in the order in which one reads."""


def _codebook(study: Study) -> Ordered:
    ordered: Ordered = []
    counted: list[int] = []
    for depth, code in in_tree_order(coding.codes(study.db)):
        counted = [*counted[:depth], (counted[depth] if depth < len(counted) else 0) + 1]
        ordered.append(("code", code.id, ".".join(map(str, counted))))
    return ordered


def _interviews(study: Study) -> Ordered:
    """Each interview, and its texts where they are called otherwise."""
    titles = {one.id: one.title for one in transcripts.interviews(study.db)}
    told: dict[InterviewId, None] = {}
    ordered: Ordered = []
    for one in interviews.titles(study):
        held = one.source.interview
        if held is not None and held in titles and held not in told:
            told[held] = None
            ordered.append(("interview", held, ""))
        if held is None or titles.get(held) != one.source.title:
            ordered.append(("source", one.source.id, ""))
    return ordered + [("interview", held, "") for held in titles if held not in told]


def _memos(study: Study) -> Ordered:
    """Memos that are meant to be shared, by what they are about."""
    named = _names(study.db)
    every = [("memo", str(one.id), _about(study.db, one.about, named)) for one in coding.shareable_memos(study.db)]
    return sorted(every, key=lambda one: (one[2].casefold(), one[1]))


def _names(db: Connection) -> dict[str, str]:
    """Entity -> what it is called, of everything that has a name."""
    return {
        **{one.id: one.name for one in coding.codes(db)},
        **{one.id: one.title for one in transcripts.interviews(db)},
        **{one.id: one.title for one in transcripts.sources(db)},
        **{one.id: one.code for one in people.respondents(db)},
    }


def _about(db: Connection, entity: str, named: Mapping[str, str]) -> str:
    """What a memo is about: its name, or that of the text in which a turn or coding stands."""
    for kind in () if entity in named else ("coding", "turn"):
        fields = entities.read(db, kind_named(kind), entity)
        if fields is not None:
            return named.get(str(fields["source"]), "")
    return named.get(entity, "")


def _respondents(study: Study) -> Ordered:
    """Each respondent with what they agreed to."""
    return [
        row
        for one in people.respondents(study.db)
        for row in (
            ("respondent", one.id, ""),
            *(("consent", held, "") for held in people.ids_of(study.db, "consent", one.id)),
        )
    ]


def _study(study: Study) -> Ordered:
    return [("study", study.info.id, "")]


_ORDERS = {
    Part.CODEBOOK: _codebook,
    Part.INTERVIEWS: _interviews,
    Part.MEMOS: _memos,
    Part.RESPONDENTS: _respondents,
    Part.STUDY: _study,
}

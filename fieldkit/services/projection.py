"""What leaves: each entity's allow-listed fields, made safe on the way.

A projection is built new from the registry's allow-list, never by deleting from a copy.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from fieldkit.anonymise import Anonymiser, SharedText
from fieldkit.domain.canonical import Json
from fieldkit.domain.coding import Span
from fieldkit.domain.ids import InterviewId, RespondentId, SourceId, TurnId
from fieldkit.domain.interview import quarter
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.publication import Operation
from fieldkit.domain.registry import KINDS, Field, Kind, Share, Subject, kind_named
from fieldkit.services.quoting import place_of
from fieldkit.store import entities, log, people, study, transcripts
from fieldkit.store.coding import span_from
from fieldkit.vault.connection import Connection

_ROLE = re.compile(r"[IRS]\d{0,3}")

Fields = Mapping[str, Json]


def role_of(speakers: Mapping[str, str], label: str) -> str:
    """The role that a speaker's label stands for, "" when that is not known.

    Args:
        speakers: label -> role, as they were found when the text came in.
        label: as it stands in a turn. One typed later is only known to be no name when it is written as a role.
    """
    role = speakers.get(label, label)
    return role if _ROLE.fullmatch(role) else ""


class _About(NamedTuple):
    """Whom an entity is about.

    Attributes:
        subjects: interview and respondents, sorted.
        agreed: whether all of the respondents take part.
    """

    subjects: tuple[str, ...]
    agreed: bool


class Projection:
    """Everything one publication needs to know to make entities safe.

    Args:
        db: the connection of the publication.
        anonymiser: made from the register of people as it stands.
        device: this vault's device.
        theirs: what becomes of the words of others; they were made safe where they were spoken.
    """

    def __init__(
        self,
        db: Connection,
        anonymiser: Anonymiser,
        device: str,
        theirs: Callable[[str], SharedText] = SharedText,
    ) -> None:
        self._db = db
        self._anonymiser = anonymiser
        # a turn is made safe for itself and for every coding in it
        self._shared = cache(anonymiser.shared)
        self._device = device
        self._theirs = theirs
        self._has_others = any(not origin.startswith(f"{device}:") for origin in log.origins(db))
        self._consents = people.consents(db)
        self._interviews = {one.id: one for one in transcripts.interviews(db)}
        self._sources = {one.id: one for one in transcripts.sources(db)}
        self._attributes = {one.key: one for one in study.info(db).attributes if one.shareable}
        self._speakers: dict[str, dict[str, str]] = {}
        self._turns: dict[TurnId, SharedText] = {}
        self._spoken: dict[TurnId, str] = {}
        self._others: dict[str, str] = {}
        self._told: dict[str, _About] = {}
        self._took_part: dict[tuple[str, ...], bool] = {}
        self._order: dict[SourceId, list[str]] = {}
        self._listed = {
            kind.name: names
            for kind in KINDS
            if (names := [field.name for field in kind.shareable if field.share is Share.LISTED])
        }

    def prepare(self, batch: Mapping[str, Sequence[tuple[str, Fields]]]) -> None:
        """Load what the entities of a batch refer to, in few queries; what was loaded before is let go.

        Args:
            batch: kind -> its entities.
        """
        self._shared.cache_clear()
        self._turns.clear()
        self._spoken.clear()
        self._take_turns(batch.get("turn", ()))
        self._load_turns({str(place) for _, fields in batch.get("coding", ()) for place in _ends(fields["span"])})

    def project(self, kind: Kind, entity: str, fields: Fields) -> dict[str, Json] | None:
        """The entity as it leaves, None when it may not, or quotes what nobody says any more."""
        if not self.may_leave(kind, entity, fields):
            return None
        shared = {
            name: rule(self, fields[name], fields) if rule else fields[name] for name, rule in _RULES_OF[kind.name]
        }
        return None if any(shared[name] is None for name in _SPANNING.get(kind.name, ())) else shared

    def project_field(self, field: Field, fields: Fields) -> Json:
        """One field as it leaves; see `is_lost`."""
        rule = _RULES.get(field.share)
        return rule(self, fields[field.name], fields) if rule else fields[field.name]

    def turn_words(self, turn: str) -> str:
        """The words of a turn as they leave; those of others as they shared them."""
        self._load_turns([turn])
        return self._turns[TurnId(turn)].text

    def redacted(self, field: Field | None, value: Json) -> Json:
        """A value that was shared before, with what has come into the register since made safe."""
        match value:
            case _ if field is not None and field.share is Share.CLOSED:
                return value
            case str():
                return self._anonymiser.shared(value).text
            case list():
                return [self.redacted(field, item) for item in value]
            case dict():
                return {key: self.redacted(field, item) for key, item in value.items()}
            case _:
                return value

    @staticmethod
    def is_lost(field: Field, shared: Json) -> bool:
        """Whether a field is a span in turns that are gone, or of words that stand in them no more.

        What was shared of it stays as it was.

        Args:
            field: of an entity.
            shared: what `project_field` makes of it.
        """
        return field.share is Share.SPAN and shared is None

    def is_too_fine(self, operation: Operation, fields: Fields) -> bool:
        """Whether an operation says more of a respondent than may be told now.

        Args:
            operation: published before, by this device.
            fields: the entity as it stands.
        """
        header = operation.header
        if operation.payload is None or header.kind not in self._listed:
            return False
        said = {header.field: operation.value} if header.field else operation.value
        return isinstance(said, dict) and any(
            said[name] != self._as_shared(said[name], fields["withheld"])
            for name in self._listed[header.kind]
            if name in said
        )

    def may_leave(self, kind: Kind, entity: str, fields: Fields) -> bool:
        """Whether everybody it is about takes part, and a memo is meant to be shared."""
        if kind.name == "memo" and not fields["shareable"]:
            return False
        return self._about(kind, entity, fields).agreed

    def took_part(self, operations: Iterable[Operation]) -> bool:
        """Whether everybody takes part whom operations say that something was about."""
        told = tuple(sorted({one for operation in operations for one in operation.header.subjects}))
        if told not in self._took_part:
            respondents = log.respondents_among(self._db, told)
            self._took_part[told] = all(self._agrees(RespondentId(one)) for one in respondents)
        return self._took_part[told]

    def others_wording(self, turn: str) -> str:
        """Everything that other devices published as words of the source that a turn belongs to."""
        if turn not in self._others:
            self._others[turn] = log.texts_by_others(self._db, turn, self._device)
        return self._others[turn]

    def subjects(self, kind: Kind, entity: str, fields: Fields) -> tuple[str, ...]:
        """Interview and respondents an entity is about, sorted."""
        return self._about(kind, entity, fields).subjects

    def _about(self, kind: Kind, entity: str, fields: Fields) -> "_About":
        if kind.subject is not Subject.SOURCE or kind.name == "source":
            return self._found_about(kind, entity, fields)
        source = str(fields["source"])
        if source not in self._told:
            self._told[source] = self._found_about(kind, entity, fields)
        return self._told[source]

    def _found_about(self, kind: Kind, entity: str, fields: Fields) -> "_About":
        interview, respondents = self._interview(kind, entity, fields), self._respondents(kind, entity, fields)
        # of an interview nobody can tell who should agree until it is said who speaks in it
        agreed = all(map(self._agrees, respondents)) and (interview is None or bool(respondents))
        return _About(tuple(sorted({*respondents, interview} if interview else set(respondents))), agreed)

    def _agrees(self, respondent: RespondentId) -> bool:
        return respondent in self._consents and self._consents[respondent].allows(ConsentItem.TAKE_PART)

    def _interview(self, kind: Kind, entity: str, fields: Fields) -> InterviewId | None:
        match kind.subject:
            case Subject.INTERVIEW:
                return InterviewId(entity)
            case Subject.SOURCE if kind.name == "source":
                found = fields["interview"]
                return InterviewId(str(found)) if found else None
            case Subject.SOURCE:
                source = self._sources.get(SourceId(str(fields["source"])))
                return source.interview if source else None
            case Subject.ABOUT:
                return self._interview_about(str(fields["about"]))
            case _:
                return None

    def _interview_about(self, entity: str) -> InterviewId | None:
        if InterviewId(entity) in self._interviews:
            return InterviewId(entity)
        source = self._sources.get(SourceId(entity))
        if source is None:
            for name in ("coding", "turn"):
                row = entities.read(self._db, kind_named(name), entity)
                if row is not None:
                    source = self._sources.get(SourceId(str(row["source"])))
        return source.interview if source else None

    def _respondents(self, kind: Kind, entity: str, fields: Fields) -> Sequence[RespondentId]:
        if kind.subject is Subject.SELF:
            return (RespondentId(entity),)
        if kind.subject is Subject.RESPONDENT:
            return (RespondentId(str(fields["respondent"])),)
        if kind.name == "memo" and people.respondent(self._db, RespondentId(str(fields["about"]))):
            return (RespondentId(str(fields["about"])),)
        interview = self._interview(kind, entity, fields)
        if interview is None:
            return ()
        known = self._interviews.get(interview)
        if kind.name == "interview":
            value = fields["respondents"]
            return tuple(RespondentId(str(one)) for one in value) if isinstance(value, list) else ()
        return known.respondents if known else ()

    def _nameless(self, value: Json) -> Json:
        """Lists of the study; who gets a table without a row tells nothing of its value."""
        if isinstance(value, list):
            return [self._nameless(item) for item in value]
        hierarchy = value.get("hierarchy") if isinstance(value, dict) else None
        broader = hierarchy.get("broader") if isinstance(hierarchy, dict) else None
        if not isinstance(value, dict) or not isinstance(hierarchy, dict) or not isinstance(broader, dict):
            return value
        kept = {noted: above for noted, above in broader.items() if not self._names(noted, above)}
        return {**value, "hierarchy": {**hierarchy, "broader": kept}}

    def _names(self, noted: str, above: Json) -> bool:
        return any(self._anonymiser.find(text) for text in (noted, *map(str, above if isinstance(above, list) else ())))

    def _as_shared(self, value: Json, withheld: Json) -> Json:
        if not isinstance(value, dict) or not isinstance(withheld, list):
            return {}
        told = {
            key: self._attributes[key].shared(str(item))
            for key, item in sorted(value.items())
            if key in self._attributes and key not in withheld
        }
        return {key: item for key, item in told.items() if item}

    def _speaker(self, label: str, source: str) -> str:
        if source not in self._speakers:
            self._speakers[source] = transcripts.speakers(self._db, SourceId(source))
        return role_of(self._speakers[source], label)

    def _span(self, value: Json, source: SourceId) -> Json:
        """Where a span lies in the words as shared, with them; None when it does nowhere."""
        if not isinstance(value, dict):
            return {}
        span = _span_of(value)
        is_stretch = self._is_stretch(source, span.first, span.last)
        place = place_of(span, self._spoken, self._turns) if is_stretch else None
        if place is None:
            return None
        start, end = place
        begin, finish = self._turns[span.first], self._turns[span.last]
        if span.first == span.last:
            words = begin.text[start:end]
        else:
            words = "\n".join([begin.text[start:], *self._between(source, span.first, span.last), finish.text[:end]])
        return {"first": span.first, "start": start, "last": span.last, "end": end, "words": words}

    def _is_stretch(self, source: SourceId, first: TurnId, last: TurnId) -> bool:
        """Whether both turns are there, in this order; what came from elsewhere may say anything."""
        if first not in self._turns or last not in self._turns:
            self._load_turns((first, last))
            if first not in self._turns or last not in self._turns:
                return False
        if first == last:
            return True
        order = self._turns_of(source)
        return first in order and last in order[order.index(first) :]

    def _turns_of(self, source: SourceId) -> list[str]:
        if source not in self._order:
            self._order[source] = transcripts.turn_ids(self._db, source)
        return self._order[source]

    def _between(self, source: SourceId, first: TurnId, last: TurnId) -> list[str]:
        order = self._turns_of(source)
        inner = order[order.index(first) + 1 : order.index(last)]
        self._load_turns(inner)
        return [self._turns[TurnId(turn)].text for turn in inner]

    def _load_turns(self, turns: Iterable[str]) -> None:
        wanted = sorted(turn for turn in turns if TurnId(turn) not in self._turns)
        if wanted:
            self._take_turns(list(entities.read_many(self._db, kind_named("turn"), wanted)))

    def _take_turns(self, rows: Sequence[tuple[str, Fields]]) -> None:
        turns = [entity for entity, _ in rows]
        taken_over = log.taken_over_texts(self._db, turns, self._device) if self._has_others else {}
        for entity, fields in rows:
            text = str(fields["text"])
            # the words of others stand as they shared them, until somebody here corrects them
            is_theirs = taken_over.get(entity) == text
            turn = TurnId(entity)
            self._spoken[turn], self._turns[turn] = text, self._theirs(text) if is_theirs else self._shared(text)


# beside the class: what holds itself is not let go before somebody looks for circles. Everything else leaves as it is.
_RULES: dict[Share, Callable[[Projection, Json, Fields], Json]] = {
    Share.WORDS: lambda one, value, _: one._shared(str(value)).text,
    Share.QUARTER: lambda _one, value, _: quarter(str(value)),
    Share.LISTS: lambda one, value, _: one._nameless(value),
    Share.LISTED: lambda one, value, fields: one._as_shared(value, fields["withheld"]),
    Share.SPEAKER: lambda one, value, fields: one._speaker(str(value), str(fields["source"])),
    Share.SPAN: lambda one, value, fields: one._span(value, SourceId(str(fields["source"]))),
}
_RULES_OF = {kind.name: [(one.name, _RULES.get(one.share)) for one in kind.shareable] for kind in KINDS}
_SPANNING = {
    kind.name: names for kind in KINDS if (names := [one.name for one in kind.fields if one.share is Share.SPAN])
}


def _ends(span: Json) -> tuple[str, str] | tuple[()]:
    return (str(span["first"]), str(span["last"])) if isinstance(span, dict) else ()


def _span_of(value: Mapping[str, Json]) -> Span:
    return span_from({name: one for name, one in value.items() if isinstance(one, str | int)})

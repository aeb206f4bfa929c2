"""Domain objects as the fields of their kind, the form in which they are written."""

from dataclasses import fields as dataclass_fields
from functools import singledispatch
from typing import NamedTuple

from fieldkit.domain.canonical import Json
from fieldkit.domain.codebook import Code
from fieldkit.domain.coding import Coding, Memo, Span
from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.identifiers import Identifier
from fieldkit.domain.interview import Interview
from fieldkit.domain.passages import Passage
from fieldkit.domain.people import Consent, Person, Respondent
from fieldkit.domain.profile import SUPPLIED, Profile
from fieldkit.domain.study import Attribute, StudyInfo
from fieldkit.domain.transcript import Turn
from fieldkit.store.passages import stretches_record

Entity = StudyInfo | Respondent | Person | Identifier | Consent | Interview | Turn | Code | Coding | Memo | Passage


class Record(NamedTuple):
    """One entity as it is written: kind, identifier, fields."""

    kind: str
    id: str
    fields: dict[str, Json]


@singledispatch
def record(entity: Entity) -> Record:
    """The record of a domain object."""
    raise TypeError(type(entity))


@record.register
def _(study: StudyInfo) -> Record:
    return Record(
        "study",
        study.id,
        {
            "title": study.title,
            "wave": study.wave,
            "languages": list(study.languages),
            "attributes": [_attribute(one) for one in study.attributes],
            # those that come with the program are told by it
            "profiles": {one.name: _profile(one) for one in study.profiles if one not in SUPPLIED},
            "coarser": _coarser(study),
        },
    )


def _coarser(study: StudyInfo) -> dict[str, Json]:
    found: dict[str, Json] = {}
    levels: dict[str, Json] = {one.key: one.coarser for one in study.attributes if one.coarser}
    if levels:
        found["levels"] = levels
    if study.coarser:
        found["profiles"] = {one.name: _profile(one) for one in study.coarser}
    return found


def _attribute(one: Attribute) -> dict[str, Json]:
    found: dict[str, Json] = {"key": one.key, "label": one.label, "kind": one.kind.value, "values": list(one.values)}
    if one.level:
        found["level"] = one.level
    if one.hierarchy != Hierarchy():
        found["hierarchy"] = _hierarchy(one.hierarchy)
    return found


def _hierarchy(one: Hierarchy) -> dict[str, Json]:
    if one.supplied:
        return {"supplied": one.supplied}
    return {"broader": {value: list(above) for value, above in one.broader.items()}, "bands": list(one.bands)}


def _profile(one: Profile) -> dict[str, Json]:
    return {
        "attributes": dict(one.attributes),
        "words": {kind.value: floor.value for kind, floor in one.words.items()},
        "least_count": one.least_count,
        "least_group": one.least_group,
    }


@record.register
def _(respondent: Respondent) -> Record:
    return Record(
        "respondent",
        respondent.id,
        {
            "code": respondent.code,
            "attributes": dict(respondent.attributes),
            "withheld": [*sorted(respondent.withheld)],
        },
    )


@record.register
def _(person: Person) -> Record:
    return Record(
        "person",
        person.id,
        {
            "forms": list(person.forms),
            "pseudonym": person.pseudonym,
            "relation": person.relation,
            "respondent": person.respondent,
        },
    )


@record.register
def _(identifier: Identifier) -> Record:
    return Record(
        "identifier",
        identifier.id,
        {
            "kind": identifier.kind.value,
            "forms": list(identifier.forms),
            "decision": identifier.decision.value,
            "instead": identifier.instead,
            "pseudonym": identifier.pseudonym,
            "person": identifier.person,
            "typed": identifier.typed,
        },
    )


@record.register
def _(consent: Consent) -> Record:
    return Record(
        "consent",
        consent.id,
        {
            "respondent": consent.respondent,
            "items": [item.value for item in sorted(consent.items)],
            "how": consent.how,
            "given": consent.given,
        },
    )


@record.register
def _(interview: Interview) -> Record:
    return Record(
        "interview",
        interview.id,
        {
            "title": interview.title,
            "respondents": list(interview.respondents),
            "interviewer": interview.interviewer,
            "day": interview.day,
            "place": interview.place,
            "languages": list(interview.languages),
            "duration": interview.duration,
            "state": interview.state.value,
        },
    )


@record.register
def _(turn: Turn) -> Record:
    return Record("turn", turn.id, _plain(turn))


@record.register
def _(code: Code) -> Record:
    return Record("code", code.id, _plain(code))


@record.register
def _(coding: Coding) -> Record:
    return Record(
        "coding",
        coding.id,
        {"source": coding.source, "code": coding.code, "coder": coding.coder, "span": span_record(coding.span)},
    )


@record.register
def _(memo: Memo) -> Record:
    return Record("memo", memo.id, _plain(memo))


@record.register
def _(passage: Passage) -> Record:
    return Record(
        "passage",
        passage.id,
        {
            "turn": passage.turn,
            "place": passage.place,
            "why": passage.why.value,
            "words": passage.words,
            "first": stretches_record(passage.first),
            "second": stretches_record(passage.second),
            "read": passage.read,
        },
    )


def span_record(span: Span) -> dict[str, Json]:
    """A span as it stands in the vault and in an operation."""
    return {"first": span.first, "start": span.start, "last": span.last, "end": span.end, "words": span.words}


def _plain(entity: Turn | Code | Memo) -> dict[str, Json]:
    return {field.name: getattr(entity, field.name) for field in dataclass_fields(entity) if field.name != "id"}

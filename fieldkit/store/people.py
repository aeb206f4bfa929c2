"""Respondents, identities, consents and the register of people."""

import json
from collections.abc import Iterable
from dataclasses import replace

from fieldkit.domain.ids import ConsentId, PersonId, RespondentId
from fieldkit.domain.people import Consent, ConsentItem, Identity, Person, Respondent
from fieldkit.vault.connection import Connection, Row

_RESPONDENT = "id, code, attributes, withheld"
_CONSENT = "id, respondent, items, how, given"
_PERSON = "id, forms, pseudonym, relation, respondent"


def respondents(connection: Connection) -> list[Respondent]:
    """All respondents by code."""
    return [_respondent(row) for row in connection.execute(f"SELECT {_RESPONDENT} FROM respondent ORDER BY code, id")]


def respondent(connection: Connection, entity: RespondentId) -> Respondent | None:
    """One respondent."""
    row = connection.execute(f"SELECT {_RESPONDENT} FROM respondent WHERE id = ?", (entity,)).fetchone()
    return _respondent(row) if row else None


def respondents_by_code(connection: Connection, code: str) -> list[Respondent]:
    """The respondents with a study code; case does not count. Merging can bring several."""
    return [one for one in respondents(connection) if one.code.casefold() == code.casefold()]


def identity(connection: Connection, entity: RespondentId) -> Identity | None:
    """Who a respondent is, None when nothing was noted."""
    row = connection.execute("SELECT names, contacts FROM identity WHERE respondent = ?", (entity,)).fetchone()
    return Identity(entity, tuple(json.loads(row[0])), tuple(json.loads(row[1]))) if row else None


def ids_of(connection: Connection, kind: str, respondent_id: RespondentId) -> list[str]:
    """Identifiers of the entities of a kind (identity, consent, person) that belong to a respondent."""
    return [row[0] for row in connection.execute(f"SELECT id FROM {kind} WHERE respondent = ?", (respondent_id,))]


def contacts(connection: Connection) -> list[str]:
    """All contacts of all identities."""
    rows = connection.execute("SELECT contacts FROM identity")
    return [contact for row in rows for contact in json.loads(row[0])]


def consents(connection: Connection) -> dict[RespondentId, Consent]:
    """The consent of each respondent; the latest given where merging brought several, with what stands in all."""
    found: dict[RespondentId, Consent] = {}
    for one in map(_consent, connection.execute(f"SELECT {_CONSENT} FROM consent ORDER BY given, id")):
        before = found.get(one.respondent)
        found[one.respondent] = one if before is None else replace(one, items=one.items & before.items)
    return found


def consent_of(connection: Connection, entity: RespondentId) -> Consent | None:
    """What one respondent agreed to; see `consents`."""
    return consents(connection).get(entity)


def persons(connection: Connection) -> list[Person]:
    """The register of people."""
    return [_person(row) for row in connection.execute(f"SELECT {_PERSON} FROM person ORDER BY id")]


def pseudonyms(connection: Connection) -> set[str]:
    """Pseudonyms in use."""
    return {row[0] for row in connection.execute("SELECT pseudonym FROM person")}


def _respondent(row: Row) -> Respondent:
    return Respondent(RespondentId(row[0]), row[1], json.loads(row[2]), frozenset(json.loads(row[3])))


def _consent(row: Row) -> Consent:
    return Consent(ConsentId(row[0]), RespondentId(row[1]), _items(json.loads(row[2])), row[3], row[4])


def _items(names: Iterable[str]) -> frozenset[ConsentItem]:
    known = set(ConsentItem)
    return frozenset(ConsentItem(name) for name in names if name in known)


def _person(row: Row) -> Person:
    return Person(PersonId(row[0]), tuple(json.loads(row[1])), row[2], row[3], RespondentId(row[4]) if row[4] else None)

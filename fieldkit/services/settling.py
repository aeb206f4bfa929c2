"""Writing what was decided about identifiers, with the register of people in step."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from fieldkit.domain.identifiers import Decision, FindingKind, Identifier
from fieldkit.domain.ids import IdentifierId, PersonId, new_id
from fieldkit.domain.people import Person
from fieldkit.errors import Code, InputError
from fieldkit.services import entering, register
from fieldkit.services.editing import Edit
from fieldkit.services.register import Interviewed
from fieldkit.store import identifiers as store
from fieldkit.store import people
from fieldkit.vault.connection import Connection


def fresh(
    db: Connection,
    kind: FindingKind,
    forms: tuple[str, ...],
    decision: Decision,
    person: PersonId | None = None,
) -> Identifier:
    """An identifier that is not written yet, under a pseudonym of its own."""
    return Identifier(IdentifierId(new_id()), kind, forms, decision, "", register.new_pseudonym(db), person)


def person_of(db: Connection, entity: PersonId) -> Person:
    """Somebody in the register.

    Raises:
        InputError: NOT_FOUND.
    """
    found = next((one for one in people.persons(db) if one.id == entity), None)
    if found is None:
        raise InputError(Code.NOT_FOUND, kind="person")
    return found


def settle(edit: Edit, *identifiers: Identifier, besides: Collection[IdentifierId] = ()) -> list[Identifier]:
    """Write identifiers, keep the register of people in step, and have compared what leaves differently.

    Args:
        edit: the step.
        identifiers: as they were decided.
        besides: about which is decided in the same step.

    Raises:
        InputError: VALUE_INVALID with field `decision` when somebody who was interviewed would be kept, with field
            `capital` when a writing of their name would.
    """
    changed: list[str] = []
    persons = people.persons(edit.db)
    every = register.everybody(persons) if any(one.person is None for one in identifiers) else None
    for one in identifiers:
        before = store.identifier(edit.db, one.id)
        decided = one if one.decision is Decision.KEEP else replace(one, typed=False)
        shared = every is not None and all(len(register.subjects_of(every, form)) > 1 for form in one.forms)
        edit.put(_registered(edit, decided, before, shared=shared))
        changed += (*(before.forms if before else ()), *one.forms)
        store.note_decided(edit.db, one.forms)
    _require_not_interviewed(edit.db, [one for one in identifiers if one.decision in register.KEEPING])
    grown = entering.grown(persons, people.persons(edit.db))
    for moved in entering.rearranged(edit.db, grown, besides={*besides, *(one.id for one in identifiers)}):
        edit.put(moved)
        changed += moved.forms
    register.have_compared(edit.db, dict.fromkeys(changed))
    written = {one.id: one for one in store.identifiers(edit.db)}
    return [written[one.id] for one in identifiers]


def unregister(edit: Edit, identifier: Identifier, forms: Sequence[str]) -> None:
    """Take forms off the person they were taken for; names that a respondent gave stay theirs."""
    if identifier.person is None:
        return
    person = person_of(edit.db, identifier.person)
    noted = people.identity(edit.db, person.respondent) if person.respondent else None
    given = noted.names if noted else ()
    edit.put(replace(person, forms=tuple(form for form in person.forms if form in given or form not in forms)))


def take_off(edit: Edit, gone: Collection[PersonId]) -> list[str]:
    """Take people off the register; what was found of them waits for a decision again.

    Returns:
        Every form that leaves differently.
    """
    forms = [form for one in people.persons(edit.db) if one.id in gone for form in one.forms]
    for one in register.without(edit.db, gone):
        edit.put(one)
        forms += one.forms
    edit.remove("person", gone)
    return forms


def _require_not_interviewed(db: Connection, kept: Sequence[Identifier]) -> None:
    """Refuse to keep what is written as the name of somebody who was interviewed; what was typed was looked at."""
    if all(one.typed for one in kept):
        return
    given = Interviewed(people.persons(db), people.contacts(db))
    if any(given.are_named(form) for one in kept if not one.typed for form in one.forms):
        raise InputError(Code.VALUE_INVALID, field="capital")


def _registered(edit: Edit, identifier: Identifier, before: Identifier | None, *, shared: bool) -> Identifier:
    if identifier.decision in register.KEEPING or identifier.kind is not FindingKind.PERSON:
        return _nobody(edit, identifier, before)
    if identifier.decision is Decision.OPEN:
        return identifier
    if identifier.person is None and shared:
        return entering.nobody(identifier)
    known = person_of(edit.db, identifier.person) if identifier.person else None
    if known and identifier.decision is not Decision.PSEUDONYM and _was_proposed(known, before):
        known = None  # what was decided about these words alone must not become of the person
    person = known or Person(PersonId(new_id()), (), _free(edit.db, identifier.pseudonym), "", None)
    edit.put(replace(person, forms=tuple(dict.fromkeys((*person.forms, *identifier.forms)))))
    return replace(identifier, person=person.id)


def _free(db: Connection, pseudonym: str) -> str:
    """The pseudonym of an identifier for the person it is, or another one where somebody whom it was has it."""
    return register.new_pseudonym(db) if pseudonym in people.pseudonyms(db) else pseudonym


def _was_proposed(person: Person, before: Identifier | None) -> bool:
    """Whether an identifier only waited to be said to be a person."""
    return before is not None and before.decision is Decision.OPEN and set(person.forms).isdisjoint(before.forms)


def _nobody(edit: Edit, identifier: Identifier, before: Identifier | None) -> Identifier:
    """An identifier that is none of the people, with those taken off the register who were only there by it."""
    if identifier.person is None:
        return identifier
    person = person_of(edit.db, identifier.person)
    proposed = before is None or before.decision is Decision.OPEN
    if person.respondent is not None and not proposed:
        raise InputError(Code.VALUE_INVALID, field="decision")
    others = [one for one in store.identifiers(edit.db) if one.person == person.id and one.id != identifier.id]
    known_besides = any(one.decision is not Decision.OPEN for one in others)
    if known_besides or (proposed and (person.respondent or not set(person.forms) <= set(identifier.forms))):
        unregister(edit, identifier, identifier.forms)
    else:
        for one in others:
            edit.put(replace(one, person=None))
        edit.remove("person", [person.id])
    return replace(identifier, person=None)

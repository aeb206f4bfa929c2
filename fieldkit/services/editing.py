"""Edits that know how to take themselves back.

An edit writes entities through the registry, remembers each as it was before, and at its end puts the way back into
the journal, in the same transaction.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.domain.registry import kind_named
from fieldkit.errors import Code, StateError
from fieldkit.services import register
from fieldkit.services.outcome import Outcome, T, Undo
from fieldkit.services.session import Study
from fieldkit.store import entities, journal
from fieldkit.store.records import Entity, record
from fieldkit.vault.connection import Connection

CHANGES = "changes"
_NAMES = ("identity", "person", "identifier")
_FORMS = ("forms", "names", "contacts")

Change = dict[str, Any]
"""`{"kind", "id", "before", "after"}`: fields before and digest of fields after, None where there was none."""


def _digest(fields: dict[str, Json] | None) -> str | None:
    return None if fields is None else hashlib.sha256(canonical.dumps(fields)).hexdigest()[:32]


class Edit:
    """Changes of one step."""

    def __init__(self, db: Connection, label: str) -> None:
        self.db = db
        self._label = label
        self._changes: dict[str, Change] = {}

    def put(self, entity: Entity) -> None:
        """Insert or update an entity."""
        kind_name, entity_id, fields = record(entity)
        self.put_fields(kind_name, entity_id, fields)

    def put_fields(self, kind_name: str, entity_id: str, fields: dict[str, Json]) -> None:
        """Insert an entity, or update the fields given."""
        kind = kind_named(kind_name)
        before = entities.read(self.db, kind, entity_id)
        if before is None:
            entities.insert_many(self.db, kind, [(entity_id, fields)])
        else:
            changed = {name: value for name, value in fields.items() if before[name] != value}
            if not changed:
                return
            entities.update(self.db, kind, entity_id, changed)
        self._note(kind_name, entity_id, before, entities.read(self.db, kind, entity_id))

    def add_all(self, new: Iterable[Entity]) -> None:
        """Insert entities of one kind that are all new; quicker than one by one."""
        records = [record(entity) for entity in new]
        if records:
            kind = kind_named(records[0].kind)
            entities.insert_many(self.db, kind, [(one.id, one.fields) for one in records])
            for one in records:
                self._note(one.kind, one.id, None, one.fields)

    def remove(self, kind_name: str, entity_ids: Iterable[str]) -> None:
        """Remove entities that are there."""
        kind = kind_named(kind_name)
        for entity_id in list(entity_ids):
            before = entities.read(self.db, kind, entity_id)
            if before is not None:
                entities.delete(self.db, kind, entity_id)
                self._note(kind_name, entity_id, before, None)

    def _note(
        self, kind_name: str, entity_id: str, before: dict[str, Json] | None, after: dict[str, Json] | None
    ) -> None:
        known = self._changes.get(entity_id)
        first = known["before"] if known else before
        self._changes[entity_id] = {"kind": kind_name, "id": entity_id, "before": first, "after": _digest(after)}

    def outcome(self, value: T) -> Outcome[T]:
        """The result of the step, with the way back."""
        changes = list(self._changes.values())
        undo = Undo(CHANGES, {"label": self._label, "changes": changes}) if changes else None
        return Outcome(value, frozenset(change["kind"] for change in changes), undo)

    def commit(self) -> None:
        """Put the way back into the journal."""
        undo = self.outcome(None).undo
        if undo is not None:
            journal.push(self.db, undo.use_case, undo.arguments)


@contextmanager
def editing(study: Study, label: str) -> Iterator[Edit]:
    """One step as one transaction.

    Args:
        study: the writer's.
        label: what the step is called in the strip: "coding-applied", "code-changed", ...
    """
    with study.writing() as db:
        edit = Edit(db, label)
        yield edit
        edit.commit()


def turn_back(db: Connection, arguments: dict[str, Any]) -> Undo:
    """Bring entities of a step back to what they were before it.

    Returns:
        The step that does it again.

    Raises:
        StateError: UNDO_OVERTAKEN when something else changed one of them since; nothing is changed then.
    """
    changes: list[Change] = arguments["changes"]
    present = [entities.read(db, kind_named(change["kind"]), change["id"]) for change in changes]
    if any(_digest(now) != change["after"] for now, change in zip(present, changes, strict=True)):
        raise StateError(Code.UNDO_OVERTAKEN)
    opposite: list[Change] = []
    for change, now in reversed(list(zip(changes, present, strict=True))):
        kind, before = kind_named(change["kind"]), change["before"]
        if before is None:
            entities.delete(db, kind, change["id"])
        elif now is None:
            entities.insert_many(db, kind, [(change["id"], before)])
        else:
            entities.update(db, kind, change["id"], before)
        opposite.append({**change, "before": now, "after": _digest(before)})
    named = [fields for one in (*changes, *opposite) if one["kind"] in _NAMES for fields in [one["before"]] if fields]
    forms = [form for fields in named for name in _FORMS if name in fields for form in fields[name]]
    forms += register.forms_of(db, [change["id"] for change in changes if change["kind"] == "respondent"])
    if forms:
        register.have_compared(db, dict.fromkeys(forms))
    return Undo(CHANGES, {"label": arguments["label"], "changes": opposite})

"""Publishing: writing into the log what changed since it was last published or taken over."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from fieldkit.anonymise import Anonymiser
from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import (
    Base,
    Change,
    Operation,
    OpId,
    deletion,
    differences,
    view,
)
from fieldkit.domain.registry import DELETED, Field, Kind, kind_named
from fieldkit.progress import SILENT, Progress
from fieldkit.services import gate
from fieldkit.services.bulk import bulk
from fieldkit.services.pen import Pen
from fieldkit.services.projection import Fields, Projection
from fieldkit.services.register import Anonymisers
from fieldkit.services.session import Study
from fieldkit.store import dependents, entities, log
from fieldkit.store.dependents import Touched
from fieldkit.vault import marker
from fieldkit.vault.connection import Connection

_CONSENT, _ITEMS = "consent", "items"
_BATCH = 2_000
_WORTH_WHOLE = 20
"""Entities of one source from which it is quicker to read all of them."""


def publish(study: Study, *, anonymisers: Anonymisers | None = None, progress: Progress = SILENT) -> int:
    """Bring the log up to what the study says, as one transaction.

    Publishing an unchanged state, or right after a merge, writes nothing.

    Args:
        study: the writer's.
        anonymisers: kept for more than this.
        progress: told in entities.

    Returns:
        How many operations were written.

    Raises:
        Cancelled: asked to stop; nothing was written.
        PlaceError: the disk is full; nothing was written.
    """
    with bulk(study.db), study.writing() as db:
        pen = write_changes(study, db, progress, anonymisers)
    if pen.written:
        marker.remember(study.vault.key, pen.position)
    return pen.written


def write_changes(study: Study, db: Connection, progress: Progress, anonymisers: Anonymisers | None = None) -> Pen:
    """Publish inside the caller's transaction. The caller writes the marker after it has committed."""
    touched = dependents.of(db, {entity: kind for kind, entity in log.unpublished(db)})
    pen = Pen(study, db)
    if touched:
        work = _Publication(study, db, pen, (anonymisers or Anonymisers()).of(db))
        for at in range(0, len(touched), _BATCH):
            progress.step(at, len(touched))
            work.publish(touched[at : at + _BATCH])
        log.clear_unpublished(db)
        pen.sign()
    return pen


@dataclass(frozen=True, slots=True)
class _Known:
    """What the log knows of an entity.

    Attributes:
        operations: all of them.
        base: what this device last published or took over.
        foreign: whether another device made it.
        leaked: own operations that carry what has come into the register since, or values finer than may leave now;
            what they said is written again.
    """

    operations: list[Operation]
    base: Base | None
    foreign: bool
    leaked: frozenset[OpId]


class _Publication:
    def __init__(self, study: Study, db: Connection, pen: Pen, anonymiser: Anonymiser) -> None:
        self._db = db
        self._pen = pen
        self._device = study.device
        self._anonymiser = anonymiser
        self._projection = Projection(db, anonymiser, study.device)
        self._spoken = replace(gate.spoken_in(db, study.device), by_others=self._projection.others_wording)

    def publish(self, batch: Sequence[Touched]) -> None:
        """Compare a batch of entities with their bases and write what differs."""
        rows = self._rows(batch)
        known = self._known([one.entity for one in batch], rows)
        written: list[Operation] = []
        new: list[tuple[str, str]] = []
        for _, entity, kind_name in batch:
            kind = kind_named(kind_name)
            operations = self._entity(kind, entity, rows.get(entity), known.get(entity))
            if operations and operations[0].header.field is None:
                new.append((entity, kind_name))
            elif operations:
                self._move_base(kind_name, entity, known[entity], operations)
            written += operations
        log.append(self._db, written)
        log.put_first_bases(self._db, new)

    def _rows(self, batch: Sequence[Touched]) -> dict[str, Fields]:
        by_kind: dict[str, list[Touched]] = {}
        for one in batch:
            by_kind.setdefault(one.kind, []).append(one)
        found = {name: list(self._read(kind_named(name), some)) for name, some in by_kind.items()}
        self._projection.prepare(found)
        return {entity: fields for rows in found.values() for entity, fields in rows}

    def _read(self, kind: Kind, some: Sequence[Touched]) -> Iterator[tuple[str, Fields]]:
        sources = sorted({one.source for one in some} - {""})
        ids = [one.entity for one in some]
        if sources and len(sources) * _WORTH_WHOLE < len(ids):
            return entities.read_inside(self._db, kind, sources, ids)
        return entities.read_many(self._db, kind, ids)

    def _known(self, ids: Sequence[str], rows: Mapping[str, Fields]) -> dict[str, _Known]:
        heads = log.base_heads(self._db, ids)
        operations = log.operations_of(self._db, sorted(heads))
        makers = log.makers(self._db, sorted(heads))
        return {
            entity: _Known(
                operations[entity],
                log.base_of(operations[entity], heads[entity]),
                not makers.get(entity, "").startswith(f"{self._device}:"),
                self._leaked(operations[entity], rows.get(entity)),
            )
            for entity in heads
        }

    def _entity(self, kind: Kind, entity: str, row: Fields | None, known: _Known | None) -> list[Operation]:
        base = known.base if known else None
        if row is None:
            return self._gone(kind, entity, known) if known is not None else []
        if known is None or base is None:
            projected = self._projection.project(kind, entity, row)
            changes = [] if projected is None else differences(projected, None)
        else:
            changes = self._changes(kind, entity, row, known, base)
        subjects = self._projection.subjects(kind, entity, row)
        return [self._pen.operation(kind.name, entity, change, subjects) for change in changes]

    def _gone(self, kind: Kind, entity: str, known: _Known) -> list[Operation]:
        """What is to be said of an entity that is not in the vault any more.

        Words of this device about somebody who does not take part, or is gone as well, go with no later bundle.
        """
        agreed = self._projection.took_part(known.operations)
        log.purge_payloads(self._db, known.leaked if agreed else self._own_words(known))
        seen = view(known.operations)
        redacted = self._redacted(kind, known) if agreed else []
        if known.base is None or (seen.deleted and not redacted):
            return []
        subjects = known.operations[0].header.subjects
        written = [self._pen.operation(kind.name, entity, change, subjects) for change in redacted]
        last = deletion(known.base, seen)
        # the deletion has seen the redacted wording too, or the log would take that for an edit that survives
        parents = tuple(sorted({*last.parents, *(one.header.id for one in written)}))
        return [*written, self._pen.operation(kind.name, entity, Change(last.field, last.value, parents), subjects)]

    def _redacted(self, kind: Kind, known: _Known) -> list[Change]:
        """Fields that leaked, in the words that were shared, made safe."""
        if known.base is None:
            return []
        heads = known.base.heads
        return [
            Change(name, self._projection.redacted(kind.field(name), value), heads[name])
            for name, value in sorted(known.base.values.items())
            if name != DELETED and known.leaked & set(heads.get(name, ()))
        ]

    def _changes(self, kind: Kind, entity: str, row: Fields, known: _Known, base: Base) -> list[Change]:
        if not self._projection.may_leave(kind, entity, row):
            return self._withheld(kind, row, known)
        projected: dict[str, Json] = {}
        for field in kind.shareable:
            raw = row[field.name]
            leaked = known.leaked & set(base.heads.get(field.name, ()))
            if known.foreign and not leaked and base.values.get(field.name) == raw:
                projected[field.name] = raw
                continue
            shared = self._projection.project_field(field, row)
            if not self._projection.is_lost(field, shared):
                projected[field.name] = shared
            elif field.name in base.values:
                projected[field.name] = self._as_it_was(kind, field, base.values[field.name], leaked=bool(leaked))
        leaked = frozenset() if known.leaked and self._is_refused(kind, projected) else known.leaked
        log.purge_payloads(self._db, leaked)
        changes = [
            Change(name, value, base.heads.get(name, ()))
            for name, value in projected.items()
            if name not in base.values or base.values[name] != value or leaked & set(base.heads.get(name, ()))
        ]
        if base.values.get(DELETED) is True:
            changes.append(Change(DELETED, value=False, parents=base.heads[DELETED]))
        return changes

    def _as_it_was(self, kind: Kind, field: Field, shared: Json, *, leaked: bool) -> Json:
        """A field as it was shared, made safe where it holds what came into the register since: others may have
        written it last.
        """
        if leaked or gate.holds(self._anonymiser, kind.name, field.name, shared, self._spoken):
            return self._projection.redacted(field, shared)
        return shared

    def _is_refused(self, kind: Kind, projected: Fields) -> bool:
        """Whether a name stands where words are not made safe: the gate lets nothing out until somebody changes it."""
        return any(
            gate.holds(self._anonymiser, kind.name, name, value, self._spoken) for name, value in projected.items()
        )

    def _withheld(self, kind: Kind, row: Fields, known: _Known) -> list[Change]:
        """What may leave no more: words of this device go with no later bundle, those of others only made safe.

        That somebody agrees no more is said: who took over their words stops sharing them as well.
        """
        if known.foreign:
            log.purge_payloads(self._db, known.leaked)
            return self._redacted(kind, known)
        base = known.base if kind.name == _CONSENT else None
        heads = base.heads.get(_ITEMS, ()) if base else ()
        is_said = base is not None and base.values.get(_ITEMS) == row[_ITEMS]
        # the operation that says it stays, unless it says everything else as well
        kept = {one.header.id for one in known.operations if is_said and one.header.field == _ITEMS} & set(heads)
        log.purge_payloads(self._db, set(self._own_words(known)) - kept)
        return [Change(_ITEMS, row[_ITEMS], heads)] if heads and not kept else []

    def _own_words(self, known: _Known) -> list[OpId]:
        """Operations in which this device said more of an entity than that it is gone."""
        return [
            one.header.id
            for one in known.operations
            if self._is_own(one) and one.payload is not None and one.header.field != DELETED
        ]

    def _is_own(self, operation: Operation) -> bool:
        return operation.header.id.origin.startswith(f"{self._device}:")

    def _leaked(self, operations: Iterable[Operation], row: Fields | None) -> frozenset[OpId]:
        return frozenset(
            operation.header.id
            for operation in operations
            if self._is_own(operation)
            and (
                gate.leaks(self._anonymiser, operation, self._spoken)
                or (row is not None and self._projection.is_too_fine(operation, row))
            )
        )

    def _move_base(self, kind_name: str, entity: str, known: _Known, operations: Iterable[Operation]) -> None:
        base = known.base
        heads = dict(base.heads) if base else {}
        for operation in operations:
            heads[operation.header.field or ""] = (operation.header.id,)
        log.put_base(self._db, entity, kind_name, Base({}, heads))

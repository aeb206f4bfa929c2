"""From the log into the vault: writing what a merge brought where the screens read it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import Base, EntityView, Operation, take_over, view
from fieldkit.domain.registry import DELETED, KINDS, FieldType, Kind, kind_named
from fieldkit.services.counting import STUDY, counting, is_shown, shareable
from fieldkit.store import entities, log
from fieldkit.vault.connection import Connection

_ORDER = {kind.name: place for place, kind in enumerate(KINDS)}
_REFERENCES = {
    kind.name: tuple(
        (field.name, field.refers) for field in kind.fields if field.type is FieldType.REFERENCE and field.refers
    )
    for kind in KINDS
}


class Materialiser:
    """Writes entities into the vault as the log has them.

    New entities are written as they come; everything else after all operations are in. References may come in any
    order: what they miss at the end waits for another bundle.
    """

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._later: dict[str, str] = {entity: kind for kind, entity in log.waiting(db)}
        self._missing: dict[tuple[str, str], list[tuple[str, str]]] = {}
        self._here: set[tuple[str, str]] = set()
        self._marked: dict[str, int] = {}
        self._gone: list[tuple[Kind, EntityView]] = []
        self.added: Counter[str] = Counter()
        self.changed: Counter[str] = Counter()
        self.deleted: Counter[str] = Counter()

    @property
    def conflicts(self) -> int:
        """Fields of which two values stand beside each other, in the entities that were settled."""
        return sum(self._marked.values())

    def take(self, new: Sequence[Operation], known_before: set[str]) -> None:
        """Take in operations that were just added to the log.

        Args:
            new: the operations.
            known_before: entities of which the log had operations before.
        """
        counts = Counter(operation.header.entity for operation in new)
        first: dict[str, list[tuple[str, dict[str, Json]]]] = {}
        for operation in new:
            header = operation.header
            if not is_shown(header.kind):
                continue
            fields = self._first_fields(operation)
            if fields is None or counts[header.entity] > 1 or header.entity in known_before or header.kind == STUDY:
                self._later[header.entity] = header.kind
            else:
                first.setdefault(header.kind, []).append((header.entity, fields))
        for kind_name, rows in first.items():
            self._insert(kind_named(kind_name), rows)
            log.put_first_bases(self._db, ((entity, kind_name) for entity, _ in rows))

    def take_again(self, filled: Iterable[Operation]) -> None:
        """Take in operations that were known and have got their payloads now."""
        for operation in filled:
            if is_shown(operation.header.kind):
                self._later.setdefault(operation.header.entity, operation.header.kind)

    def finish(self) -> None:
        """Write what was left for the end, and find out what has to wait."""
        pending = sorted(self._later.items(), key=lambda item: (_ORDER.get(item[1], 0), item[0]))
        # what is new comes before what is taken out again for want of it; nothing that was here before hangs on it yet
        held = self._held(pending)
        left = self._settle_all([item for item in pending if item[0] not in held])
        left += [(entity, kind) for kind, entity in sorted(self._take_out_missing())]
        left = self._settle_all(left + [item for item in pending if item[0] in held])
        self._take_away()
        log.set_waiting(self._db, ((kind, entity) for entity, kind in left))

    def _held(self, pending: Iterable[tuple[str, str]]) -> set[str]:
        by_kind: dict[str, list[str]] = {}
        for entity, kind_name in pending:
            by_kind.setdefault(kind_name, []).append(entity)
        return {one for name, ids in by_kind.items() for one in entities.existing(self._db, kind_named(name), ids)}

    def _settle_all(self, pending: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Settle (entity, kind) until no more can be; what is left refers to something that is not there."""
        while pending:
            left = [item for item in pending if not self._settle(item[0])]
            if len(left) == len(pending):
                break
            pending = left
        return pending

    def _first_fields(self, operation: Operation) -> dict[str, Json] | None:
        value = operation.value if operation.header.field is None else None
        kind = kind_named(operation.header.kind)
        if not isinstance(value, dict) or DELETED in value or not entities.fits(kind, value):
            return None
        return shareable(kind, value)

    def _insert(self, kind: Kind, rows: Sequence[tuple[str, Mapping[str, Json]]]) -> None:
        entities.insert_many(self._db, kind, rows)
        self.added[kind.name] += len(rows)
        self._here.update((kind.name, entity) for entity, _ in rows)
        for name, refers in _REFERENCES[kind.name]:
            for entity, fields in rows:
                target = fields.get(name)
                if target and (refers, str(target)) not in self._here:
                    self._missing.setdefault((refers, str(target)), []).append((kind.name, entity))

    def _take_out_missing(self) -> set[tuple[str, str]]:
        """Entities that refer to what has not come, taken out again; whatever refers to them as well."""
        out: set[tuple[str, str]] = set()
        wanted = {key for key in self._missing if key not in self._here}
        by_kind: dict[str, list[str]] = {}
        for refers, target in wanted:
            by_kind.setdefault(refers, []).append(target)
        absent: list[tuple[str, str]] = []
        for refers, targets in by_kind.items():
            there = entities.existing(self._db, kind_named(refers), targets)
            missing = (target for target in targets if target not in there)
            absent += [(refers, target) for target in missing if not self._bring_back(refers, target)]
        while absent:
            for kind_name, entity in self._missing.pop(absent.pop(), []):
                if (kind_name, entity) not in out:
                    out.add((kind_name, entity))
                    entities.delete(self._db, kind_named(kind_name), entity)
                    log.drop_base(self._db, entity)
                    self.added[kind_name] -= 1
                    absent += self._below(kind_name, entity)
        return out

    def _below(self, kind_name: str, entity: str) -> Iterable[tuple[str, str]]:
        for kind, field in entities.referrers(kind_name):
            rows = entities.referring(self._db, kind, field, entity)
            self._missing.setdefault((kind_name, entity), []).extend((kind.name, row) for row in rows)
        return [(kind_name, entity)]

    def _settle(self, entity: str) -> bool:
        """Bring one entity to what the log says; False when it refers to something that is not there.

        Of what its writer took back nothing is left to bring: it does not wait.
        """
        operations = log.operations_of(self._db, [entity])[entity]
        counted = counting(operations)
        if not counted:
            return False
        seen = view(counted)
        kind = kind_named(seen.kind)
        private = entities.read(self._db, kind, entity)
        base = self._base(entity)
        if seen.deleted:
            self._gone.append((kind, seen))
            return True
        taken = take_over(seen, base, private)
        if private is None:
            fields = shareable(kind, {name: one.value for name, one in seen.fields.items()})
            if seen.purged and not entities.fits(kind, fields):
                return True
            if kind.name == STUDY or not entities.fits(kind, fields) or not self._references_exist(kind, fields):
                return False
            entities.insert_many(self._db, kind, [(entity, fields)])
            self.added[kind.name] += 1
        elif taken.writes:
            writes = shareable(kind, taken.writes)
            if not self._references_exist(kind, writes):
                return False
            entities.update(self._db, kind, entity, writes)
            self.changed[kind.name] += 1
        beside = view(counting(operations, finer=True)) if kind.name == STUDY else seen
        others = (name for name, one in beside.fields.items() if one.concurrent)
        self._note(seen, taken.base, (*taken.refused, *others, *((DELETED,) if seen.contested else ())))
        return True

    def _take_away(self) -> None:
        """Take out what was deleted, what hangs on others first; what is in use stays, marked."""
        views = log.views(self._db, [entity for _, entity, name in log.conflicts(self._db) if name == DELETED])
        gone = {seen.entity: (kind_named(seen.kind), seen) for seen in views.values() if seen.deleted}
        gone.update((seen.entity, (kind, seen)) for kind, seen in self._gone)
        left = sorted(gone.values(), key=lambda one: (-_ORDER[one[0].name], one[1].entity))
        while left:
            in_use = [(kind, seen) for kind, seen in left if not self._delete(kind, seen)]
            if len(in_use) == len(left):
                break
            left = in_use

    def _delete(self, kind: Kind, seen: EntityView) -> bool:
        """Take one deleted entity out; False when it is in use and stays."""
        private = entities.read(self._db, kind, seen.entity)
        in_use = private is not None and entities.in_use(self._db, kind.name, seen.entity)
        if private is not None and not in_use:
            entities.delete(self._db, kind, seen.entity)
            self.deleted[kind.name] += 1
        taken = take_over(seen, self._base(seen.entity), private)
        self._note(seen, taken.base, (DELETED,) if in_use else ())
        return not in_use

    def _bring_back(self, kind_name: str, entity: str) -> bool:
        """Show what was deleted again, marked, because something that came hangs on it; False when it never came."""
        if entities.existing(self._db, kind_named(kind_name), [entity]):
            return True
        operations = log.operations_of(self._db, [entity]).get(entity)
        counted = counting(operations) if operations else []
        seen = view(counted) if counted else None
        if seen is None or not seen.deleted or seen.kind != kind_name:
            return False
        kind = kind_named(kind_name)
        fields = shareable(kind, {name: one.value for name, one in seen.fields.items()})
        if not entities.fits(kind, fields):
            return False
        # in the vault before its references are looked at: deleted codes may stand in a circle
        entities.insert_many(self._db, kind, [(entity, fields)])
        if not self._references_exist(kind, fields):
            entities.delete(self._db, kind, entity)
            return False
        self._note(seen, take_over(seen, self._base(entity), None).base, (DELETED,))
        return True

    def _note(self, seen: EntityView, base: Base, marked: Sequence[str]) -> None:
        fields = {*marked, *(name for name, one in seen.fields.items() if one.concurrent)}
        log.put_base(self._db, seen.entity, seen.kind, base)
        log.set_conflicts(self._db, seen.entity, seen.kind, sorted(fields))
        self._marked[seen.entity] = len(fields)

    def _base(self, entity: str) -> Base | None:
        heads = log.base_heads(self._db, [entity])
        if entity not in heads:
            return None
        return log.base_of(log.operations_of(self._db, [entity])[entity], heads[entity])

    def _references_exist(self, kind: Kind, fields: Mapping[str, Json]) -> bool:
        return all(
            not fields.get(name)
            or entities.existing(self._db, kind_named(refers), [str(fields[name])])
            or self._bring_back(refers, str(fields[name]))
            for name, refers in _REFERENCES[kind.name]
        )

"""What the log says of an entity: heads, the value shown, and values that stand beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.domain.publication.operations import Header, Operation, OpId
from fieldkit.domain.registry import DELETED


@dataclass(frozen=True, slots=True)
class FieldView:
    """What a field is, after all operations known.

    Attributes:
        value: the value shown.
        shown: the operation it comes from, the greatest (hlc, id) of the heads.
        heads: operations not replaced by another.
        concurrent: other values that stand beside the one shown, with their operations.
    """

    value: Json = field(repr=False)
    shown: OpId
    heads: tuple[OpId, ...]
    concurrent: tuple[tuple[OpId, Json], ...] = field(default=(), repr=False)

    @property
    def agreeing(self) -> tuple[OpId, ...]:
        """Heads that carry the value shown: what an ordinary edit names as parents."""
        other = {op for op, _ in self.concurrent}
        return tuple(head for head in self.heads if head not in other)


@dataclass(frozen=True, slots=True)
class EntityView:
    """What an entity is, after all operations known.

    Attributes:
        kind, entity: which.
        fields: by name, `DELETED` apart.
        deletion: who said that it is deleted, or not any more; None when nobody did.
        deleted: whether it is deleted and nobody edited it meanwhile.
        contested: deleted by one and edited by another: it survives, marked.
        origin: device and epoch that made it, "" while its first operation has not arrived.
        purged: an operation without payload stands among its heads.
    """

    kind: str
    entity: str
    fields: dict[str, FieldView] = field(repr=False)
    deletion: FieldView | None
    deleted: bool
    contested: bool
    origin: str
    purged: bool


def view(operations: Sequence[Operation]) -> EntityView:
    """The view of one entity from all operations known about it, in any order. At least one."""
    replaced: dict[str, set[OpId]] = {}
    emptied: dict[str, set[OpId]] = {}
    writes: dict[str, list[tuple[Header, Json]]] = {}
    makers: list[tuple[int, OpId]] = []
    purged = False
    for operation in operations:
        header = operation.header
        if header.field is None:
            makers.append((header.hlc, header.id))
            value = operation.value
            parts = value if isinstance(value, dict) else {}
        else:
            replaced.setdefault(header.field, set()).update(header.parents)
            parts = {} if operation.payload is None else {header.field: operation.value}
            if operation.payload is None:
                emptied.setdefault(header.field, set()).add(header.id)
        purged = purged or operation.payload is None
        for name, part in parts.items():
            writes.setdefault(name, []).append((header, part))
    fields = {}
    for name, written in writes.items():
        gone = replaced.get(name, set())
        # what a purged operation replaced stays replaced: the field is empty then, not old
        if not emptied.get(name, set()) - gone or any(header.id not in gone for header, _ in written):
            fields[name] = _field_view(written, gone)
    deletion = fields.pop(DELETED, None)
    marked = deletion is not None and deletion.value is True
    after = {head for one in fields.values() for head in one.heads}
    contested = marked and deletion is not None and not after <= _named(deletion, writes[DELETED])
    first = operations[0].header
    origin = min(makers)[1].origin if makers else ""
    return EntityView(first.kind, first.entity, fields, deletion, marked and not contested, contested, origin, purged)


def _field_view(written: list[tuple[Header, Json]], replaced: set[OpId]) -> FieldView:
    if len(written) == 1:
        (header, value), *_ = written
        return FieldView(value, header.id, (header.id,))
    # operations that name each other in a circle would leave no head: then all of them stand
    heads = [(header, value) for header, value in written if header.id not in replaced] or written
    heads.sort(key=lambda pair: (pair[0].hlc, pair[0].id), reverse=True)
    shown, value = heads[0]
    same = canonical.dumps(value)
    concurrent = tuple((header.id, other) for header, other in heads[1:] if canonical.dumps(other) != same)
    return FieldView(value, shown.id, tuple(sorted(header.id for header, _ in heads)), concurrent)


def _named(deletion: FieldView, written: list[tuple[Header, Json]]) -> set[OpId]:
    return {parent for header, _ in written if header.id in deletion.heads for parent in header.parents}

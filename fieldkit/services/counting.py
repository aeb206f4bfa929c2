"""Which operations of the log count for what the screens show.

The log keeps and passes on whatever was well signed. A member's program may still have written what ours never would;
that is set aside here, so that one bad value hides nothing good and reaches no table.
"""

from collections.abc import Mapping, Sequence

from fieldkit.domain import shapes
from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import Operation
from fieldkit.domain.registry import DELETED, Kind, kind_named, known
from fieldkit.domain.study import Attribute, is_as_coarse_as
from fieldkit.store import entities
from fieldkit.store.study import attributes_in

STUDY = "study"
ATTRIBUTES, PROFILES = "attributes", "profiles"
_FOUNDED = {"founder", DELETED, None}


def is_shown(kind_name: str) -> bool:
    """Whether entities of a kind come into the vault from the log; people and their identities never do."""
    return known(kind_name) and kind_named(kind_name).shared


def shareable(kind: Kind, fields: Mapping[str, Json]) -> dict[str, Json]:
    """Those of the fields that may come from elsewhere."""
    return {field.name: fields[field.name] for field in kind.shareable if field.name in fields}


def counting(operations: Sequence[Operation], *, finer: bool = False) -> list[Operation]:
    """The operations of one entity that count.

    An entity is of one kind, that of its first known operation. A study has one beginning, one founder and no end. How
    coarse things leave is the founder's to say: others may describe respondents by more, and only go coarser.

    Args:
        operations: all of the entity in the order in which they came.
        finer: with what would let out more than the founder of a study wants; it is only shown beside.
    """
    kind_name = next((one.header.kind for one in operations if is_shown(one.header.kind)), None)
    if kind_name is None:
        return []
    kind = kind_named(kind_name)
    counted = [one for one in operations if one.header.kind == kind_name and _fits(kind, one)]
    if kind_name != STUDY:
        return counted
    beginning = next((one for one in counted if one.header.field is None), None)
    founder = _device(beginning)
    held = founders_attributes(counted)
    return [
        one
        for one in counted
        if one is beginning
        or (one.header.field not in _FOUNDED and (finer or _device(one) == founder or _keeps(one, held)))
    ]


def founders_attributes(operations: Sequence[Operation]) -> list[Attribute]:
    """The attributes as the founder of a study published them last.

    Args:
        operations: of the study.
    """
    beginning = next((one for one in operations if one.header.field is None), None)
    said = [
        one
        for one in operations
        if one.payload is not None
        and _device(one) == _device(beginning)
        and (one is beginning or one.header.field == ATTRIBUTES)
    ]
    if not said:
        return []
    value = max(said, key=lambda one: (one.header.hlc, one.header.id)).value
    return attributes_in(value[ATTRIBUTES] if isinstance(value, dict) else value)


def _device(operation: Operation | None) -> str:
    return "" if operation is None else operation.header.id.origin.partition(":")[0]


def _keeps(operation: Operation, held: Sequence[Attribute]) -> bool:
    """Whether an operation of somebody else leaves what the founder said of what may leave."""
    if operation.header.field == PROFILES:
        return False
    if operation.header.field != ATTRIBUTES or operation.payload is None:
        return True
    return is_as_coarse_as(attributes_in(operation.value), held)


def _fits(kind: Kind, operation: Operation) -> bool:
    if operation.payload is None:
        return True
    name, value = operation.header.field, operation.value
    if name is None:
        return isinstance(value, dict) and entities.fits(kind, shareable(kind, value))
    field = kind.field(name)
    if name == DELETED:
        return isinstance(value, bool)
    return field is None or shapes.fits(kind, field, value)

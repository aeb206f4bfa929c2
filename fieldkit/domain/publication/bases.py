"""What a device last published or took over of an entity, and what follows from it for publishing and merging."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldkit.domain.canonical import Json
from fieldkit.domain.publication.operations import OpId
from fieldkit.domain.publication.views import EntityView
from fieldkit.domain.registry import DELETED


@dataclass(frozen=True, slots=True)
class Base:
    """What this device last published of an entity or took over from the log.

    Attributes:
        values: field -> value.
        heads: field -> operations that carried it.
    """

    values: dict[str, Json] = field(repr=False)
    heads: dict[str, tuple[OpId, ...]]

    @property
    def all_heads(self) -> tuple[OpId, ...]:
        """Every head of the entity, for a deletion."""
        return tuple(sorted({head for heads in self.heads.values() for head in heads}))


@dataclass(frozen=True, slots=True, repr=False)
class Change:
    """One operation to be published.

    Attributes:
        field: the field, or None for a new entity.
        value: the field's value, or all fields of a new entity.
        parents: heads it replaces.
    """

    field: str | None
    value: Json
    parents: tuple[OpId, ...] = ()


def differences(projected: Mapping[str, Json], base: Base | None) -> list[Change]:
    """What has to be published so that the log says `projected`.

    A new entity is one operation that writes every field, later changes are one a field, an unchanged field yields
    nothing, whatever others published.
    """
    if base is None:
        return [Change(None, dict(projected))]
    return [
        Change(name, value, base.heads.get(name, ()))
        for name, value in projected.items()
        if name not in base.values or base.values[name] != value
    ]


def deletion(base: Base, seen: EntityView | None = None) -> Change:
    """The operation that deletes an entity as this device knows it.

    Args:
        base: its base.
        seen: its view when it is published. All its heads are named, also those that stand in conflict and did not
            move the base: otherwise the log would say "contested" of what its deleter had seen. None when the log
            says no more than the base.
    """
    heads = {*base.all_heads, *base.heads.get(DELETED, ())}
    if seen is not None:
        heads.update(head for one in seen.fields.values() for head in one.heads)
        heads.update(seen.deletion.heads if seen.deletion else ())
    return Change(DELETED, value=True, parents=tuple(sorted(heads)))


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What a merge does with one entity.

    Attributes:
        writes: field -> value to write into the private vault.
        base: the base afterwards.
        refused: fields whose new value stands beside the private one, because the private one holds original wording
            that was shared differently.
    """

    writes: dict[str, Json] = field(repr=False)
    base: Base
    refused: tuple[str, ...]


def take_over(seen: EntityView, base: Base | None, private: Mapping[str, Json] | None) -> TakenOver:
    """Decide which values of the log go into the private vault.

    Args:
        seen: the view of the entity.
        base: its base, None when this device never published it or took it over.
        private: its fields as they stand in the private vault, None when it is not there.
    """
    writes: dict[str, Json] = {}
    values: dict[str, Json] = dict(base.values) if base else {}
    heads = dict(base.heads) if base else {}
    refused = []
    for name, one in seen.fields.items():
        if base is not None and private is not None and name in base.values and one.value != base.values[name]:
            if name in private and private[name] != base.values[name]:
                refused.append(name)
                continue
            writes[name] = one.value
        elif private is None or name not in private or base is None:
            writes[name] = one.value
        elif name not in base.values and private[name] != one.value:
            # this device took back what it had published of the field, and others went on from there
            refused.append(name)
            continue
        values[name] = one.value
        heads[name] = one.agreeing
    if seen.deletion is not None and not seen.contested:
        values[DELETED] = seen.deletion.value
        heads[DELETED] = seen.deletion.agreeing
    return TakenOver(writes, Base(values, heads), tuple(refused))

"""Entities of any kind as the registry declares them: what publishing and merging read and write."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from msgspec import json

from fieldkit.domain import shapes
from fieldkit.domain.canonical import Json
from fieldkit.domain.folding import fold
from fieldkit.domain.registry import KINDS, FieldType, Kind, kind_named
from fieldkit.vault.connection import Connection, Row

_AS_JSON = {FieldType.TEXTS, FieldType.REFERENCES, FieldType.RECORD, FieldType.SPAN}
_BATCH = 400
_SHAPES: dict[str, tuple[list[str], list[tuple[str, Callable[[Any], Json]]]]] = {
    kind.name: (
        [field.name for field in kind.fields],
        [
            (field.name, json.decode if field.type in _AS_JSON else bool)
            for field in kind.fields
            if field.type in _AS_JSON or field.type is FieldType.BOOLEAN
        ],
    )
    for kind in KINDS
}
_EMPTY: dict[FieldType, Json] = {
    FieldType.TEXT: "",
    FieldType.BOOLEAN: False,
    FieldType.TEXTS: [],
    FieldType.REFERENCES: [],
    FieldType.RECORD: {},
}


def encode(value: object) -> str:
    """JSON as it stands in a column."""
    return json.encode(value).decode()


def columns(kind: Kind) -> str:
    """The columns of a kind's fields, quoted, after its id."""
    return ", ".join(["id", *(f'"{field.name}"' for field in kind.fields)])


def read(connection: Connection, kind: Kind, entity: str) -> dict[str, Json] | None:
    """The fields of one entity, None when there is none."""
    row = connection.execute(f"SELECT {columns(kind)} FROM {kind.name} WHERE id = ?", (entity,)).fetchone()
    return _decoded(kind, row)[1] if row else None


def read_many(connection: Connection, kind: Kind, entities: Iterable[str]) -> Iterator[tuple[str, dict[str, Json]]]:
    """Fields of those of the entities that exist."""
    every = list(entities)
    for at in range(0, len(every), _BATCH):
        part = every[at : at + _BATCH]
        marks = ",".join("?" * len(part))
        rows = connection.execute(f"SELECT {columns(kind)} FROM {kind.name} WHERE id IN ({marks})", part).fetchall()
        yield from (_decoded(kind, row) for row in rows)


def read_inside(
    connection: Connection, kind: Kind, sources: Iterable[str], entities: Iterable[str]
) -> Iterator[tuple[str, dict[str, Json]]]:
    """Fields of those of the turns or codings that stand in some sources, read as they lie on the disk."""
    wanted = set(entities)
    for source in sources:
        rows = connection.execute(f"SELECT {columns(kind)} FROM {kind.name} WHERE source = ?", (source,)).fetchall()
        yield from (_decoded(kind, row) for row in rows if row[0] in wanted)


def existing(connection: Connection, kind: Kind, entities: Iterable[str]) -> set[str]:
    """Those of the entities that exist."""
    every = list(entities)
    found: set[str] = set()
    for at in range(0, len(every), _BATCH):
        part = every[at : at + _BATCH]
        marks = ",".join("?" * len(part))
        found.update(row[0] for row in connection.execute(f"SELECT id FROM {kind.name} WHERE id IN ({marks})", part))
    return found


def insert_many(connection: Connection, kind: Kind, entities: Iterable[tuple[str, Mapping[str, Json]]]) -> None:
    """Insert entities; a field that is missing gets its empty value."""
    names = [field.name for field in kind.fields]
    local = ["folded"] if kind.name == "turn" else []
    marks = ",".join("?" * (1 + len(names) + len(local)))
    columns_ = ", ".join(f'"{name}"' for name in ["id", *names, *local])
    connection.executemany(
        f"INSERT INTO {kind.name} ({columns_}) VALUES ({marks})",
        (_encoded(kind, entity, fields) for entity, fields in entities),
    )


def update(connection: Connection, kind: Kind, entity: str, fields: Mapping[str, Json]) -> None:
    """Write some fields of one entity."""
    if not fields:
        return
    values: dict[str, Any] = {name: _column(kind, name, value) for name, value in fields.items()}
    if kind.name == "turn" and "text" in values:
        values["folded"] = fold(values["text"])
    assignments = ", ".join(f'"{name}" = ?' for name in values)
    connection.execute(f"UPDATE {kind.name} SET {assignments} WHERE id = ?", (*values.values(), entity))


def delete(connection: Connection, kind: Kind, entity: str) -> None:
    """Remove one entity."""
    connection.execute(f"DELETE FROM {kind.name} WHERE id = ?", (entity,))


def referrers(kind_name: str) -> tuple[tuple[Kind, str], ...]:
    """Kinds and fields with a single reference to the given kind."""
    return tuple(
        (kind, field.name)
        for kind in KINDS
        for field in kind.fields
        if field.refers == kind_name and field.type is FieldType.REFERENCE
    )


def in_use(connection: Connection, kind_name: str, entity: str) -> bool:
    """Whether another entity refers to this one."""
    return any(
        connection.execute(f'SELECT 1 FROM {kind.name} WHERE "{name}" = ? LIMIT 1', (entity,)).fetchone()
        for kind, name in referrers(kind_name)
    )


def referring(connection: Connection, kind: Kind, field: str, entity: str) -> list[str]:
    """Entities of a kind whose field refers to the entity."""
    return [row[0] for row in connection.execute(f'SELECT id FROM {kind.name} WHERE "{field}" = ?', (entity,))]


def fits(kind: Kind, fields: Mapping[str, Json]) -> bool:
    """Whether values that came from elsewhere make a whole entity; unknown fields are left aside."""
    return fits_partly(kind, fields) and all(field.name in fields or field.later for field in kind.shareable)


def fits_partly(kind: Kind, fields: Mapping[str, Json]) -> bool:
    """Whether values that came from elsewhere can stand in their fields; unknown fields are left aside."""
    return all(shapes.fits(kind, field, fields[field.name]) for field in kind.fields if field.name in fields)


def _decoded(kind: Kind, row: Row) -> tuple[str, dict[str, Json]]:
    names, decoders = _SHAPES[kind.name]
    fields: dict[str, Json] = dict(zip(names, row[1:], strict=True))
    for name, decode in decoders:
        fields[name] = decode(fields[name])
    return row[0], fields


def _encoded(kind: Kind, entity: str, fields: Mapping[str, Json]) -> tuple[Any, ...]:
    values = [
        encode(value) if field.type in _AS_JSON else value
        for field in kind.fields
        for value in [fields.get(field.name, _EMPTY.get(field.type))]
    ]
    if kind.name == "turn":
        return (entity, *values, fold(str(fields["text"])))
    return (entity, *values)


def _column(kind: Kind, name: str, value: Json) -> Any:
    field = kind.field(name)
    return encode(value) if field is not None and field.type in _AS_JSON else value


def count(connection: Connection, kind_name: str) -> int:
    """How many entities of a kind there are."""
    row = connection.execute(f"SELECT count(*) FROM {kind_named(kind_name).name}").fetchone()
    return int(row[0]) if row else 0

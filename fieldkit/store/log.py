"""The publication log in the vault: operations, chain heads, bases, and what waits or stands in conflict."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from fieldkit.domain import canonical
from fieldkit.domain.publication import Base, ChainHead, EntityView, Operation, OpId, parse_header, view
from fieldkit.domain.registry import KINDS, Share, kind_named
from fieldkit.errors import BugError
from fieldkit.store import meta
from fieldkit.vault.connection import Connection, Row

_BATCH = 400
_OPERATION = "head, payload"
_INCOMPLETE = "incomplete"


def append(connection: Connection, operations: Iterable[Operation]) -> None:
    """Add operations; one that is there already is left as it is."""
    connection.executemany(
        "INSERT OR IGNORE INTO operation (origin, seq, entity, field, digest, head, payload) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (
                *operation.header.id,
                operation.header.entity,
                operation.header.field,
                operation.digest,
                operation.head,
                operation.payload,
            )
            for operation in operations
        ),
    )


def records(connection: Connection, origin: str, first: int, last: int) -> Iterator[bytes]:
    """Operations of one origin as they travel, by number, both ends included."""
    rows = connection.execute(
        f"SELECT {_OPERATION} FROM operation WHERE origin = ? AND seq BETWEEN ? AND ? ORDER BY seq",
        (origin, first, last),
    )
    for head, payload in rows:
        yield b'{"head":' + head + b',"payload":' + (payload or b"null") + b"}"


def known_entities(connection: Connection, entities: Sequence[str]) -> set[str]:
    """Those of the entities of which there are operations."""
    found: set[str] = set()
    for at in range(0, len(entities), _BATCH):
        part = entities[at : at + _BATCH]
        marks = ",".join("?" * len(part))
        found.update(
            row[0] for row in connection.execute(f"SELECT entity FROM operation WHERE entity IN ({marks})", part)
        )
    return found


def operations_of(connection: Connection, entities: Sequence[str]) -> dict[str, list[Operation]]:
    """All operations of some entities."""
    found: dict[str, list[Operation]] = {}
    for at in range(0, len(entities), _BATCH):
        part = entities[at : at + _BATCH]
        marks = ",".join("?" * len(part))
        for row in connection.execute(f"SELECT {_OPERATION} FROM operation WHERE entity IN ({marks})", part):
            operation = _operation(row)
            found.setdefault(operation.header.entity, []).append(operation)
    return found


def views(connection: Connection, entities: Sequence[str]) -> dict[str, EntityView]:
    """The views of those of the entities of which there are operations."""
    return {entity: view(operations) for entity, operations in operations_of(connection, entities).items()}


def operations_from(connection: Connection, origin: str) -> list[Operation]:
    """Operations of one origin by number."""
    rows = connection.execute(f"SELECT {_OPERATION} FROM operation WHERE origin = ? ORDER BY seq", (origin,))
    return [_operation(row) for row in rows]


def _operation(row: Row) -> Operation:
    return Operation(parse_header(row[0]), row[0], row[1])


def makers(connection: Connection, entities: Sequence[str]) -> dict[str, str]:
    """Device and epoch that made each of the entities."""
    found: dict[str, str] = {}
    for at in range(0, len(entities), _BATCH):
        part = entities[at : at + _BATCH]
        marks = ",".join("?" * len(part))
        found.update(
            connection.execute(
                f"SELECT entity, origin FROM operation WHERE field IS NULL AND entity IN ({marks})", part
            ).fetchall()
        )
    return found


def authors(connection: Connection, entities: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Device and epoch that made each of the entities, and the study code of whoever wrote there."""
    found: dict[str, tuple[str, str]] = {}
    for at in range(0, len(entities), _BATCH):
        part = entities[at : at + _BATCH]
        marks = ",".join("?" * len(part))
        rows = connection.execute(
            f"SELECT entity, origin, head FROM operation WHERE field IS NULL AND entity IN ({marks})", part
        )
        found.update((entity, (origin, parse_header(head).author)) for entity, origin, head in rows)
    return found


def taken_over_texts(connection: Connection, turns: Sequence[str], device: str) -> dict[str, str]:
    """Texts of turns as this device took them over, for those of the turns whose words another device wrote last."""
    touched = []
    for at in range(0, len(turns), _BATCH):
        part = turns[at : at + _BATCH]
        marks = ",".join("?" * len(part))
        touched += connection.execute(
            f"SELECT DISTINCT entity FROM operation WHERE entity IN ({marks}) AND origin NOT LIKE ?",
            [*part, f"{device}:%"],
        ).fetchall()
    others = [row[0] for row in touched]
    operations, heads = operations_of(connection, others), base_heads(connection, others)
    found: dict[str, str] = {}
    for turn in heads:
        base = base_of(operations[turn], heads[turn])
        text = base.values.get("text")
        if isinstance(text, str) and not any(op.origin.startswith(f"{device}:") for op in base.heads["text"]):
            found[turn] = text
    return found


def texts_by_others(connection: Connection, turn: str, device: str) -> str:
    """Everything that other devices ever published as words of the source that a turn belongs to."""
    rows = connection.execute(
        "SELECT field, payload FROM operation WHERE payload IS NOT NULL AND (field IS NULL OR field = 'text') "
        "AND origin NOT LIKE ? AND entity IN "
        "(SELECT ? UNION SELECT id FROM turn WHERE source = (SELECT source FROM turn WHERE id = ?))",
        (f"{device}:%", turn, turn),
    )
    values = [(name, canonical.loads(payload)["value"]) for name, payload in rows]
    return "\n".join(
        str(value if name else value.get("text", "")) for name, value in values if name or type(value) is dict
    )


def digests(connection: Connection) -> list[bytes]:
    """Digests of all headers, for the root."""
    return [row[0] for row in connection.execute("SELECT digest FROM operation")]


class Extent(NamedTuple):
    """What is known of one origin: how many operations, the first and the last number."""

    origin: str
    operations: int
    first: int
    last: int


def extents(connection: Connection) -> dict[str, Extent]:
    """What is known of each origin."""
    rows = connection.execute("SELECT origin, count(*), min(seq), max(seq) FROM operation GROUP BY origin")
    return {row[0]: Extent(*row) for row in rows}


def digest_at(connection: Connection, op: OpId) -> bytes | None:
    """The digest of one operation, None when it is not known."""
    row = connection.execute("SELECT digest FROM operation WHERE origin = ? AND seq = ?", op).fetchone()
    return row[0] if row else None


def digests_of(connection: Connection, origin: str) -> dict[int, bytes]:
    """Digest by number of one origin."""
    return dict(connection.execute("SELECT seq, digest FROM operation WHERE origin = ?", (origin,)).fetchall())


def count_between(connection: Connection, origin: str, first: int, last: int) -> int:
    """How many operations of one origin are known, both ends included."""
    row = connection.execute(
        "SELECT count(*) FROM operation WHERE origin = ? AND seq BETWEEN ? AND ?", (origin, first, last)
    ).fetchone()
    return int(row[0]) if row else 0


def previous_of(connection: Connection, op: OpId) -> str | None:
    """What an operation says about the one before it, None when it is not known."""
    row = connection.execute("SELECT head FROM operation WHERE origin = ? AND seq = ?", op).fetchone()
    return parse_header(row[0]).previous if row else None


def numbers_of(connection: Connection, origin: str) -> list[int]:
    """The numbers known of one origin."""
    return [row[0] for row in connection.execute("SELECT seq FROM operation WHERE origin = ? ORDER BY seq", (origin,))]


def note_incomplete(connection: Connection) -> None:
    """Remember that operations came without their payloads, which another bundle may bring."""
    meta.put(connection, _INCOMPLETE, "1")


def is_incomplete(connection: Connection) -> bool:
    """Whether operations ever came without their payloads: then it is worth looking for them."""
    return meta.get(connection, _INCOMPLETE) is not None


def numbers_without_payload(connection: Connection, origin: str) -> set[int]:
    """The numbers of one origin whose payloads were purged, here or before they came."""
    rows = connection.execute("SELECT seq FROM operation WHERE origin = ? AND payload IS NULL", (origin,))
    return {row[0] for row in rows}


def fill_payloads(connection: Connection, operations: Iterable[Operation]) -> None:
    """Give operations that are known without their payload the one they came with."""
    connection.executemany(
        "UPDATE operation SET payload = ? WHERE origin = ? AND seq = ?",
        ((operation.payload, *operation.header.id) for operation in operations),
    )


def purge_payloads(connection: Connection, ops: Iterable[OpId]) -> None:
    """Forget payloads; headers stay, so that everything still verifies."""
    connection.executemany("UPDATE operation SET payload = NULL WHERE origin = ? AND seq = ?", ops)


def add_chain_heads(connection: Connection, heads: Iterable[ChainHead]) -> None:
    """Keep signed ends of chains."""
    connection.executemany("INSERT OR IGNORE INTO chain_head VALUES (?, ?, ?, ?, ?)", heads)


def origins(connection: Connection) -> list[str]:
    """The origins of everything that came or was signed here."""
    return [row[0] for row in connection.execute("SELECT DISTINCT origin FROM chain_head")]


def chain_heads(connection: Connection) -> list[ChainHead]:
    """All signed ends of chains, oldest first within each origin."""
    return [ChainHead(*row) for row in connection.execute("SELECT * FROM chain_head ORDER BY origin, seq")]


def public_keys(connection: Connection) -> dict[str, str]:
    """Device and epoch -> the key it signs with, hexadecimal."""
    return dict(connection.execute("SELECT DISTINCT origin, public_key FROM chain_head").fetchall())


def chain_head_at(connection: Connection, op: OpId) -> ChainHead:
    """The signed end of a chain at one operation.

    Raises:
        BugError: there is none.
    """
    row = connection.execute("SELECT * FROM chain_head WHERE origin = ? AND seq = ?", op).fetchone()
    if row is None:
        raise BugError("chain-head-missing")
    return ChainHead(*row)


def last_dense_head(connection: Connection, extent: Extent) -> ChainHead | None:
    """The last signed end of what is known of an origin without gaps; None when nothing is signed."""
    dense = extent.last
    if extent.operations <= extent.last - extent.first:
        dense = next(first for first, second in pairwise(numbers_of(connection, extent.origin)) if second != first + 1)
    row = connection.execute(
        "SELECT * FROM chain_head WHERE origin = ? AND seq BETWEEN ? AND ? ORDER BY seq DESC LIMIT 1",
        (extent.origin, extent.first, dense),
    ).fetchone()
    return None if row is None else ChainHead(*row)


def base_heads(connection: Connection, entities: Sequence[str]) -> dict[str, dict[str, tuple[OpId, ...]] | None]:
    """Stored heads of bases; None where the entity's first operation carries every field."""
    found: dict[str, dict[str, tuple[OpId, ...]] | None] = {}
    for at in range(0, len(entities), _BATCH):
        part = entities[at : at + _BATCH]
        marks = ",".join("?" * len(part))
        for entity, heads in connection.execute(f"SELECT entity, heads FROM base WHERE entity IN ({marks})", part):
            found[entity] = _heads(heads) if heads else None
    return found


def _heads(raw: str) -> dict[str, tuple[OpId, ...]]:
    return {name: tuple(OpId(*op) for op in ops) for name, ops in json.loads(raw).items()}


def base_of(operations: Sequence[Operation], heads: dict[str, tuple[OpId, ...]] | None) -> Base:
    """A base with its values, which stand in the operations its heads name.

    Args:
        operations: all of the entity.
        heads: stored heads, None when the entity's only first operation carries every field.
    """
    if heads is None:
        first = next(operation for operation in operations if operation.header.field is None)
        value = first.value
        values = dict(value) if isinstance(value, dict) else {}
        # of an operation without payload it is still known that it wrote every field
        written = values or [field.name for field in kind_named(first.header.kind).shareable]
        return Base(_later(first) | values, dict.fromkeys(written, (first.header.id,)))
    known = {operation.header.id: operation for operation in operations}
    kept: dict[str, canonical.Json] = {}
    for name, ops in heads.items():
        carriers = [known[op] for op in ops if op in known and known[op].payload is not None]
        if carriers:
            greatest = max(carriers, key=lambda operation: (operation.header.hlc, operation.header.id))
            value = greatest.value
            if greatest.header.field is None and isinstance(value, dict):
                kept[name] = (_later(greatest) | value)[name]
            else:
                kept[name] = value
    absent = {name: value for name, value in _later(operations[0]).items() if name not in heads}
    return Base(absent | kept, heads)


def _later(operation: Operation) -> dict[str, canonical.Json]:
    """What fields hold that programs before did not write."""
    return {field.name: {} for field in kind_named(operation.header.kind).shareable if field.later}


def put_first_bases(connection: Connection, entities: Iterable[tuple[str, str]]) -> None:
    """Set bases (entity, kind) of entities that consist of their first operation."""
    connection.executemany("INSERT OR REPLACE INTO base VALUES (?, ?, NULL)", entities)


def put_base(connection: Connection, entity: str, kind: str, base: Base) -> None:
    """Set the base of one entity."""
    raw = json.dumps(base.heads, separators=(",", ":"), sort_keys=True)
    connection.execute("INSERT OR REPLACE INTO base VALUES (?, ?, ?)", (entity, kind, raw))


def drop_base(connection: Connection, entity: str) -> None:
    """Forget the base of an entity that is gone."""
    connection.execute("DELETE FROM base WHERE entity = ?", (entity,))


def unpublished(connection: Connection) -> list[tuple[str, str]]:
    """Entities (kind, entity) touched since they were last compared with their base."""
    return [(row[0], row[1]) for row in connection.execute("SELECT kind, entity FROM unpublished")]


def mark_unpublished(connection: Connection, kind: str, entities: Iterable[str]) -> None:
    """Have entities compared with their base at the next publish."""
    connection.executemany("INSERT OR IGNORE INTO unpublished VALUES (?, ?)", ((entity, kind) for entity in entities))


def mark_turns_unpublished(connection: Connection) -> None:
    """Have all turns compared with their base at the next publish."""
    connection.execute("INSERT OR IGNORE INTO unpublished SELECT id, 'turn' FROM turn")


def mark_wording_unpublished(connection: Connection) -> None:
    """Have everything with free wording, turns apart, compared with its base at the next publish."""
    for kind in KINDS:
        if kind.name != "turn" and any(field.share is Share.WORDS for field in kind.fields):
            connection.execute(f"INSERT OR IGNORE INTO unpublished SELECT id, '{kind.name}' FROM {kind.name}")


def gone(connection: Connection) -> Iterator[tuple[str, str]]:
    """(entity, kind) of what was published and is in the vault no more."""
    for kind in KINDS:
        if kind.shared and kind.fields:
            yield from connection.execute(
                f"SELECT entity, kind FROM base WHERE kind = '{kind.name}' "
                f"AND entity NOT IN (SELECT id FROM {kind.name})"
            ).fetchall()


def mark_rewritten_unpublished(connection: Connection) -> None:
    """Have what was published in another wording before, or is deleted since, compared at the next publish.

    Its earlier operations may hold words that stand in no table any more.
    """
    for kind in KINDS:
        if kind.shared and kind.fields:
            connection.execute(
                f"INSERT OR IGNORE INTO unpublished SELECT entity, kind FROM base WHERE kind = '{kind.name}' "
                f"AND (heads IS NOT NULL OR entity NOT IN (SELECT id FROM {kind.name}))"
            )


def respondents_among(connection: Connection, entities: Sequence[str]) -> set[str]:
    """Those of the entities that were published as respondents."""
    marks = ",".join("?" * len(entities))
    found = connection.execute(f"SELECT entity FROM base WHERE kind = 'respondent' AND entity IN ({marks})", entities)
    return {row[0] for row in found}


def clear_unpublished(connection: Connection, entities: Iterable[str] | None = None) -> None:
    """Take entities, or all, off the list."""
    if entities is None:
        connection.execute("DELETE FROM unpublished")
    else:
        connection.executemany("DELETE FROM unpublished WHERE entity = ?", ((entity,) for entity in entities))


def set_merging(connection: Connection, *, active: bool) -> None:
    """Silence or wake the triggers that watch for unpublished work."""
    connection.execute("UPDATE merging SET active = ?", (int(active),))


def set_conflicts(connection: Connection, entity: str, kind: str, fields: Iterable[str]) -> None:
    """Replace the fields of an entity whose values stand beside each other."""
    connection.execute("DELETE FROM conflict WHERE entity = ?", (entity,))
    connection.executemany("INSERT INTO conflict VALUES (?, ?, ?)", ((entity, name, kind) for name in fields))


def conflicts(connection: Connection) -> list[tuple[str, str, str]]:
    """(kind, entity, field) of everything that stands in conflict."""
    return [
        tuple(row)
        for row in connection.execute("SELECT kind, entity, field FROM conflict ORDER BY kind, entity, field")
    ]


def waiting(connection: Connection) -> list[tuple[str, str]]:
    """(kind, entity) of what arrived before what it refers to."""
    return [(row[0], row[1]) for row in connection.execute("SELECT kind, entity FROM waiting")]


def set_waiting(connection: Connection, entities: Iterable[tuple[str, str]]) -> None:
    """Replace the list (kind, entity) of what waits."""
    connection.execute("DELETE FROM waiting")
    connection.executemany("INSERT INTO waiting VALUES (?, ?)", ((entity, kind) for kind, entity in entities))


def latest_hlc(connection: Connection) -> int:
    """The greatest clock value seen, 0 in an empty log."""
    return int(meta.get(connection, "hlc") or 0)


def see_hlc(connection: Connection, hlc: int) -> None:
    """Remember a clock value that was seen or given."""
    if hlc > latest_hlc(connection):
        meta.put(connection, "hlc", str(hlc))

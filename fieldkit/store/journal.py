"""The undo journal: named use cases with arguments, inside the vault, so that undo survives a lock."""

import json
from typing import Any, NamedTuple

from fieldkit.store.entities import encode
from fieldkit.vault.connection import Connection

_KEPT = 200


class Entry(NamedTuple):
    """One step that can be undone or done again."""

    key: int
    use_case: str
    arguments: dict[str, Any]


def push(connection: Connection, use_case: str, arguments: dict[str, Any]) -> None:
    """Add a step; what was undone before can no longer be done again."""
    connection.execute("DELETE FROM journal WHERE undone = 1")
    connection.execute(
        "INSERT INTO journal (use_case, arguments, undone) VALUES (?, ?, 0)", (use_case, encode(arguments))
    )
    connection.execute("DELETE FROM journal WHERE key <= (SELECT max(key) FROM journal) - ?", (_KEPT,))


def last(connection: Connection, *, undone: bool) -> Entry | None:
    """The step to undo next, or with `undone` the step to do again next."""
    order = "ASC" if undone else "DESC"
    row = connection.execute(
        f"SELECT key, use_case, arguments FROM journal WHERE undone = ? ORDER BY key {order} LIMIT 1", (int(undone),)
    ).fetchone()
    return Entry(row[0], row[1], json.loads(row[2])) if row else None


def turn_round(connection: Connection, entry: Entry, use_case: str, arguments: dict[str, Any], *, undone: bool) -> None:
    """Replace a step by its opposite after it ran."""
    connection.execute(
        "UPDATE journal SET use_case = ?, arguments = ?, undone = ? WHERE key = ?",
        (use_case, encode(arguments), int(undone), entry.key),
    )


def drop(connection: Connection, entry: Entry) -> None:
    """Remove a step that can no longer run."""
    connection.execute("DELETE FROM journal WHERE key = ?", (entry.key,))


def clear(connection: Connection) -> None:
    """Forget every step."""
    connection.execute("DELETE FROM journal")

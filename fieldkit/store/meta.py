"""Facts about this vault itself; none of them is ever published."""

from fieldkit.vault.connection import Connection


def get(connection: Connection, key: str) -> str | None:
    """The value of a key, None when it was never set."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def put(connection: Connection, key: str, value: str) -> None:
    """Set a key."""
    connection.execute(
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
    )

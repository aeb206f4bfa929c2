"""Stretches of the log as they left: packed, read back and searched once, reused byte for byte.

They hold what the searched operations held, so they are only good for the register they were searched for (`version`),
and a trigger takes all of them away when any payload is purged.
"""

from collections.abc import Iterable

from fieldkit.domain.publication import Sealed
from fieldkit.vault.connection import Connection


def stretches(connection: Connection, origin: str, *, version: str) -> list[Sealed]:
    """Stretches of one origin by number, without overlaps.

    Args:
        connection: any.
        origin: device and epoch.
        version: of what they must have been searched for; see `gate.version`.
    """
    rows = connection.execute(
        "SELECT origin, first, last, previous, digest, frame FROM sealed WHERE origin = ? AND version = ? "
        "ORDER BY first",
        (origin, version),
    )
    return [Sealed(*row) for row in rows]


def keep(connection: Connection, new: Iterable[Sealed], *, version: str) -> None:
    """Keep stretches; those searched for something else are no longer good."""
    connection.execute("DELETE FROM sealed WHERE version <> ?", (version,))
    connection.executemany(
        "INSERT OR REPLACE INTO sealed (origin, first, last, previous, digest, version, frame) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((one.origin, one.first, one.last, one.previous, one.digest, version, one.frame) for one in new),
    )

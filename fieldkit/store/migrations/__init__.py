"""Numbered steps of the schema. Each is a list of single statements; all steps of a file run in one transaction."""

from fieldkit.errors import Code, VaultError
from fieldkit.store.migrations import v0001, v0002, v0003, v0004, v0005, v0006, v0007
from fieldkit.vault.connection import Connection, transaction

STEPS: tuple[tuple[str, ...], ...] = (
    v0001.STATEMENTS,
    v0002.STATEMENTS,
    v0003.STATEMENTS,
    v0004.STATEMENTS,
    v0005.STATEMENTS,
    v0006.STATEMENTS,
    v0007.STATEMENTS,
)
CURRENT = len(STEPS)


def version_of(connection: Connection) -> int:
    """The schema version of a vault; 0 for a new one."""
    row = connection.execute("PRAGMA user_version").fetchone()
    return int(row[0]) if row else 0


def refuse_newer(connection: Connection) -> None:
    """Leave a vault of a later program alone.

    Raises:
        VaultError: VAULT_NEWER.
    """
    found = version_of(connection)
    if found > CURRENT:
        raise VaultError(Code.VAULT_NEWER, found=found, known=CURRENT)


def migrate(connection: Connection, *, to: int = CURRENT) -> None:
    """Bring a vault to a schema version, all steps or none. The caller has copied an older vault before."""
    with transaction(connection):
        for number, statements in enumerate(STEPS[version_of(connection) : to], start=version_of(connection) + 1):
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")

"""Bare SQLCipher loops: the same rows into and out of the same tables, with nothing of the program around them."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, cycle
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from fieldkit.services.session import Study
from fieldkit.store import migrations
from fieldkit.vault.connection import Connection

Row = tuple[Any, ...]
BATCH = 2_000
IMPORTED = ("interview", "source", "turn", "unpublished", "journal")
PUBLISHED = ("operation", "chain_head", "base")
_TRIGGERS = ("unpublished", "unread", "undrawn")
MERGED = ("respondent", "consent", "interview", "source", "turn", "code", "coding", *PUBLISHED)

_PRAGMAS = (
    "cipher_log_level = NONE",
    "temp_store = MEMORY",
    "foreign_keys = ON",
    "cache_size = -16000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
)


def rows_of(db: Connection, tables: Sequence[str]) -> dict[str, list[Row]]:
    """All rows of some tables, in the order in which they were stored."""
    return {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in tables}


def steps_of(db: Connection) -> list[dict[str, list[Row]]]:
    """What each imported interview put into a study, as rows by table."""
    rows = rows_of(db, IMPORTED)
    of_interview = {row[0]: row for row in rows["interview"]}
    kinds: dict[str, str] = dict(rows["unpublished"])
    turns: dict[str, list[Row]] = {}
    for row in rows["turn"]:
        turns.setdefault(row[2], []).append(row)
    steps = []
    # only the latest steps are kept; they are alike
    for source, step in zip(rows["source"], cycle(rows["journal"]), strict=False):
        spoken = turns[source[0]]
        touched = (source[3], source[0], *(turn[1] for turn in spoken))
        steps.append(
            {
                "interview": [of_interview[source[3]]],
                "source": [source],
                "turn": spoken,
                "unpublished": [(entity, kinds[entity]) for entity in touched],
                "journal": [(None, *step[1:])],
            }
        )
    return steps


class Bare:
    """A connection with nothing around it.

    Args:
        path: the database.
        key: raw key, hexadecimal.
    """

    def __init__(self, path: Path, key: str) -> None:
        self.db = dbapi2.connect(str(path), isolation_level=None)
        self.db.execute(f"PRAGMA key = \"x'{key}'\"")
        for pragma in _PRAGMAS:
            self.db.execute(f"PRAGMA {pragma}").fetchall()

    @classmethod
    def made(cls, path: Path) -> "Bare":
        """A database with the tables and the index of a vault, without its other triggers."""
        bare = cls(path, secrets.token_hex(32))
        for statement in chain.from_iterable(migrations.STEPS):
            if not any(f"_{name} AFTER" in statement for name in _TRIGGERS):
                bare.db.execute(statement)
        return bare

    @classmethod
    def of(cls, study: Study) -> "Bare":
        """Another connection to the database of an open vault."""
        return cls(study.vault.folder.database, study.vault.key.database_key_hex)

    def store(self, tables: Mapping[str, Sequence[Row]]) -> None:
        """Insert rows in batches, in one transaction."""
        self.db.execute("BEGIN IMMEDIATE")
        for table, rows in tables.items():
            for at in range(0, len(rows), BATCH):
                part = rows[at : at + BATCH]
                marks = ",".join("?" * len(part[0]))
                self.db.executemany(f"INSERT INTO {table} VALUES ({marks})", part)
        self.db.execute("COMMIT")

    def store_each(self, steps: Iterable[Mapping[str, Sequence[Row]]]) -> None:
        """Insert the rows of each step in a transaction of its own."""
        for tables in steps:
            self.store(tables)

    def read(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        found: list[Row] = self.db.execute(sql, parameters).fetchall()
        return found

    def close(self) -> None:
        """Close the database."""
        self.db.close()

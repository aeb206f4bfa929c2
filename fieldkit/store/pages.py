"""What was told on pages about the study that left for paper. Counts only, and never published."""

import json

from fieldkit.domain.ids import new_id
from fieldkit.domain.sheet import ToldPage
from fieldkit.store.entities import encode
from fieldkit.vault.connection import Connection


def pages(connection: Connection) -> list[ToldPage]:
    """All pages, the latest first."""
    rows = connection.execute("SELECT day, people, counts FROM page ORDER BY day DESC, rowid DESC")
    return [
        ToldPage(
            row[0],
            frozenset(json.loads(row[1])),
            {(theme, attribute, value): count for theme, attribute, value, count in json.loads(row[2])},
        )
        for row in rows
    ]


def add(connection: Connection, page: ToldPage) -> None:
    """Remember what a page tells."""
    counts = [[*which, count] for which, count in sorted(page.counts.items())]
    connection.execute(
        "INSERT INTO page VALUES (?, ?, ?, ?)", (new_id(), page.day, encode(sorted(page.people)), encode(counts))
    )

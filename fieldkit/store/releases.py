"""What was told in releases for readers. Counts only, and never published."""

import json
from typing import Any

from fieldkit.domain.ids import new_id
from fieldkit.domain.release import PastRelease, ThemeCounts
from fieldkit.store.entities import encode
from fieldkit.vault.connection import Connection


def releases(connection: Connection) -> list[PastRelease]:
    """All releases, the latest first."""
    rows = connection.execute("SELECT profile, day, levels, themes, people FROM release ORDER BY day DESC, rowid DESC")
    return [
        PastRelease(row[0], row[1], json.loads(row[2]), _themes(json.loads(row[3])), frozenset(json.loads(row[4])))
        for row in rows
    ]


def add(connection: Connection, release: PastRelease) -> None:
    """Remember what a release tells."""
    themes = {theme: [counts.total, counts.cells] for theme, counts in release.themes.items()}
    connection.execute(
        "INSERT INTO release VALUES (?, ?, ?, ?, ?, ?)",
        (
            new_id(),
            release.profile,
            release.day,
            encode(release.levels),
            encode(themes),
            encode(sorted(release.people)),
        ),
    )


def _themes(record: dict[str, Any]) -> dict[str, ThemeCounts]:
    return {theme: ThemeCounts(total, cells) for theme, (total, cells) in record.items()}

"""What was told in releases for readers. Counts only, and never published."""

import json
from typing import Any

from fieldkit.domain.ids import new_id
from fieldkit.domain.release import PastRelease, ThemeCounts
from fieldkit.store.entities import encode
from fieldkit.vault.connection import Connection, Row


def releases(connection: Connection) -> list[PastRelease]:
    """All releases, the latest first."""
    rows = connection.execute("SELECT profile, day, levels, themes, people FROM release ORDER BY day DESC, rowid DESC")
    return [_release(row) for row in rows]


def add(connection: Connection, release: PastRelease) -> None:
    """Remember what a release tells."""
    themes = {theme: [counts.total, counts.cells] for theme, counts in release.themes.items()}
    connection.execute(
        "INSERT INTO release VALUES (?, ?, ?, ?, ?, ?)",
        (
            new_id(),
            release.profile,
            release.day,
            encode({key: [level, release.groups.get(key, {})] for key, level in release.levels.items()}),
            encode(themes),
            encode(sorted(release.people)),
        ),
    )


def _release(row: Row) -> PastRelease:
    # programs before wrote the level alone
    told = {key: one if isinstance(one, list) else [one, {}] for key, one in json.loads(row[2]).items()}
    return PastRelease(
        row[0],
        row[1],
        {key: level for key, (level, _) in told.items()},
        _themes(json.loads(row[3])),
        frozenset(json.loads(row[4])),
        {key: groups for key, (_, groups) in told.items()},
    )


def _themes(record: dict[str, Any]) -> dict[str, ThemeCounts]:
    return {theme: ThemeCounts(total, cells) for theme, (total, cells) in record.items()}

"""The codebook, codings and memos."""

import json

from fieldkit.domain.codebook import Code
from fieldkit.domain.coding import Coding, Memo, MemoRole, Span
from fieldkit.domain.ids import CodeId, CodingId, EntityId, MemoId, SourceId, TurnId
from fieldkit.vault.connection import Connection, Row

_CODE = "id, parent, rank, name, colour, definition, includes, excludes, example, key"
_CODING = "id, source, code, coder, span"
_MEMO = "id, about, role, text, shareable"


def codes(connection: Connection) -> list[Code]:
    """All codes by their place among siblings."""
    return [Code(*row) for row in connection.execute(f"SELECT {_CODE} FROM code ORDER BY rank, id")]


def code(connection: Connection, entity: CodeId) -> Code | None:
    """One code."""
    row = connection.execute(f"SELECT {_CODE} FROM code WHERE id = ?", (entity,)).fetchone()
    return Code(*row) if row else None


def code_counts(connection: Connection) -> dict[CodeId, int]:
    """Codings of each code."""
    return {CodeId(row[0]): row[1] for row in connection.execute("SELECT code, count(*) FROM coding GROUP BY code")}


def codings_of(connection: Connection, source: SourceId) -> list[Coding]:
    """Codings of a source."""
    rows = connection.execute(f"SELECT {_CODING} FROM coding WHERE source = ? ORDER BY id", (source,))
    return [_coding(row) for row in rows]


def codings_with(connection: Connection, code_id: CodeId) -> list[Coding]:
    """Codings of a code."""
    rows = connection.execute(f"SELECT {_CODING} FROM coding WHERE code = ? ORDER BY source, id", (code_id,))
    return [_coding(row) for row in rows]


def coding(connection: Connection, entity: CodingId) -> Coding | None:
    """One coding."""
    row = connection.execute(f"SELECT {_CODING} FROM coding WHERE id = ?", (entity,)).fetchone()
    return _coding(row) if row else None


def codings_per_source(connection: Connection) -> dict[SourceId, int]:
    """How many codings each source has."""
    return {
        SourceId(row[0]): row[1] for row in connection.execute("SELECT source, count(*) FROM coding GROUP BY source")
    }


def sources_by_code(connection: Connection) -> list[tuple[SourceId, CodeId]]:
    """Which code stands in which source, once each."""
    rows = connection.execute("SELECT DISTINCT source, code FROM coding")
    return [(SourceId(row[0]), CodeId(row[1])) for row in rows]


def memos_about(connection: Connection, entity: str) -> list[Memo]:
    """Memos on an entity."""
    rows = connection.execute(f"SELECT {_MEMO} FROM memo WHERE about = ? ORDER BY id", (entity,))
    return [_memo(row) for row in rows]


def shareable_memos(connection: Connection) -> list[Memo]:
    """Memos that may leave."""
    return [_memo(row) for row in connection.execute(f"SELECT {_MEMO} FROM memo WHERE shareable ORDER BY id")]


def memo(connection: Connection, entity: MemoId) -> Memo | None:
    """One memo."""
    row = connection.execute(f"SELECT {_MEMO} FROM memo WHERE id = ?", (entity,)).fetchone()
    return _memo(row) if row else None


def span_from(record: dict[str, str | int]) -> Span:
    """A span from its record; what came from elsewhere with a key missing covers nothing."""
    return Span(
        TurnId(str(record.get("first", ""))),
        int(record.get("start", 0)),
        TurnId(str(record.get("last", ""))),
        int(record.get("end", 0)),
        str(record.get("words", "")),
    )


def _coding(row: Row) -> Coding:
    return Coding(CodingId(row[0]), SourceId(row[1]), CodeId(row[2]), row[3], span_from(json.loads(row[4])))


def _memo(row: Row) -> Memo:
    role = MemoRole(row[2]) if row[2] in set(MemoRole) else MemoRole.NOTE
    return Memo(MemoId(row[0]), EntityId(row[1]), role, row[3], bool(row[4]))

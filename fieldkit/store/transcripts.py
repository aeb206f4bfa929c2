"""Interviews, sources and their turns."""

import json

from fieldkit.domain.ids import InterviewId, RespondentId, SourceId, TurnId
from fieldkit.domain.interview import Interview, InterviewState
from fieldkit.domain.transcript import Source, SourceKind, Turn
from fieldkit.vault.connection import Connection, Row

_INTERVIEW = "id, title, respondents, interviewer, day, place, languages, duration, state"
_SOURCE = "id, kind, title, interview"
_TURN = 'id, source, rank, speaker, start, "end", language, text'


def interviews(connection: Connection) -> list[Interview]:
    """All interviews by day and title."""
    return [
        _interview(row) for row in connection.execute(f"SELECT {_INTERVIEW} FROM interview ORDER BY day, title, id")
    ]


def interview(connection: Connection, entity: InterviewId) -> Interview | None:
    """One interview."""
    row = connection.execute(f"SELECT {_INTERVIEW} FROM interview WHERE id = ?", (entity,)).fetchone()
    return _interview(row) if row else None


def interviews_of(connection: Connection, respondent: RespondentId) -> list[Interview]:
    """Interviews in which a respondent spoke."""
    return [found for found in interviews(connection) if respondent in found.respondents]


def sources(connection: Connection) -> list[Source]:
    """All sources by title."""
    return [_source(row) for row in connection.execute(f"SELECT {_SOURCE} FROM source ORDER BY title, id")]


def source(connection: Connection, entity: SourceId) -> Source | None:
    """One source."""
    row = connection.execute(f"SELECT {_SOURCE} FROM source WHERE id = ?", (entity,)).fetchone()
    return _source(row) if row else None


def sources_of(connection: Connection, interview_id: InterviewId) -> list[Source]:
    """Sources of one interview."""
    rows = connection.execute(f"SELECT {_SOURCE} FROM source WHERE interview = ? ORDER BY title, id", (interview_id,))
    return [_source(row) for row in rows]


def speakers(connection: Connection, entity: SourceId) -> dict[str, str]:
    """Label in the transcript -> label as shared."""
    row = connection.execute("SELECT speakers FROM source WHERE id = ?", (entity,)).fetchone()
    return dict(json.loads(row[0])) if row else {}


def turns(connection: Connection, entity: SourceId) -> list[Turn]:
    """The turns of a source in order."""
    rows = connection.execute(f"SELECT {_TURN} FROM turn WHERE source = ? ORDER BY rank, id", (entity,))
    return [_turn(row) for row in rows]


def turn_counts(connection: Connection) -> dict[SourceId, int]:
    """How many turns each source has, in the order in which sources came; quick however much text there is."""
    rows = connection.execute("SELECT source, COUNT(*) FROM turn GROUP BY source ORDER BY MIN(key)").fetchall()
    return {SourceId(row[0]): row[1] for row in rows}


def folded_texts(connection: Connection, entity: SourceId, *, most: int = -1) -> list[str]:
    """The folded texts of the turns of a source in order, at most so many; -1 for all."""
    rows = connection.execute("SELECT folded FROM turn WHERE source = ? ORDER BY rank LIMIT ?", (entity, most))
    return [row[0] for row in rows]


def turn_ids(connection: Connection, entity: SourceId) -> list[str]:
    """Identifiers of the turns of a source in order."""
    rows = connection.execute("SELECT id FROM turn WHERE source = ? ORDER BY rank, id", (entity,)).fetchall()
    return [row[0] for row in rows]


def turn(connection: Connection, entity: TurnId) -> Turn | None:
    """One turn."""
    row = connection.execute(f"SELECT {_TURN} FROM turn WHERE id = ?", (entity,)).fetchone()
    return _turn(row) if row else None


def sizes(connection: Connection) -> dict[SourceId, tuple[int, int]]:
    """Turns and words of each source; words are counted as runs between blanks."""
    found: dict[SourceId, tuple[int, int]] = {}
    for source_id, text in connection.execute("SELECT source, text FROM turn"):
        count, words = found.get(source_id, (0, 0))
        found[source_id] = (count + 1, words + len(text.split()))
    return found


def _interview(row: Row) -> Interview:
    return Interview(
        InterviewId(row[0]),
        row[1],
        tuple(json.loads(row[2])),
        row[3],
        row[4],
        row[5],
        tuple(json.loads(row[6])),
        row[7],
        InterviewState(row[8]) if row[8] in set(InterviewState) else InterviewState.DRAFT,
    )


def _source(row: Row) -> Source:
    kind = SourceKind(row[1]) if row[1] in set(SourceKind) else SourceKind.DOCUMENT
    return Source(SourceId(row[0]), kind, row[2], InterviewId(row[3]) if row[3] else None)


def _turn(row: Row) -> Turn:
    return Turn(TurnId(row[0]), SourceId(row[1]), *row[2:])

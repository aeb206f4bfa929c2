"""What was found in the words of the study, and what was decided about it."""

# kinds with free words that leave, and the columns the words stand in
_LOOKED_THROUGH = {
    "study": "title",
    "interview": "title, place",
    "source": "title",
    "turn": "text",
    "code": "name, definition, includes, excludes, example",
    "memo": "text",
}

_TABLES = (
    """CREATE TABLE identifier (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, forms TEXT NOT NULL, decision TEXT NOT NULL, instead TEXT NOT NULL,
        pseudonym TEXT NOT NULL UNIQUE, person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    # a place belongs to the identifier that has its form, so that merging and splitting identifiers moves no place
    """CREATE TABLE occurrence (
        entity TEXT NOT NULL, field TEXT NOT NULL, source TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        form TEXT NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL, detectors TEXT NOT NULL,
        PRIMARY KEY (entity, field, start)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX occurrence_form ON occurrence (form)",
    "CREATE INDEX occurrence_source ON occurrence (source)",
    # entities whose words were looked through as they stand
    "CREATE TABLE looked_through (entity TEXT PRIMARY KEY, kind TEXT NOT NULL) STRICT, WITHOUT ROWID",
)


def _forgotten(kind: str, columns: str) -> tuple[str, ...]:
    return tuple(
        f"CREATE TRIGGER {kind}_{name}_unread AFTER {event} ON {kind} BEGIN "
        "DELETE FROM looked_through WHERE entity = old.id; DELETE FROM occurrence WHERE entity = old.id; END"
        for name, event in (("update", f"UPDATE OF {columns}"), ("delete", "DELETE"))
    )


STATEMENTS = (
    *_TABLES,
    *(statement for kind, columns in _LOOKED_THROUGH.items() for statement in _forgotten(kind, columns)),
)

"""The first schema. Every table of a kind has the columns that the registry declares (`fieldkit.domain.registry`)."""

# Tables of kinds, in an order in which what is referred to stands first.
_KINDS = (
    """CREATE TABLE study (
        id TEXT PRIMARY KEY, title TEXT NOT NULL, wave TEXT NOT NULL, languages TEXT NOT NULL,
        attributes TEXT NOT NULL, founder TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE respondent (
        id TEXT PRIMARY KEY, code TEXT NOT NULL, attributes TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX respondent_code ON respondent (code)",
    """CREATE TABLE identity (
        id TEXT PRIMARY KEY,
        respondent TEXT NOT NULL UNIQUE REFERENCES respondent (id) DEFERRABLE INITIALLY DEFERRED,
        names TEXT NOT NULL, contacts TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE person (
        id TEXT PRIMARY KEY, forms TEXT NOT NULL, pseudonym TEXT NOT NULL UNIQUE, relation TEXT NOT NULL,
        respondent TEXT REFERENCES respondent (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    """CREATE TABLE consent (
        id TEXT PRIMARY KEY,
        respondent TEXT NOT NULL REFERENCES respondent (id) DEFERRABLE INITIALLY DEFERRED,
        items TEXT NOT NULL, how TEXT NOT NULL, given TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX consent_respondent ON consent (respondent)",
    """CREATE TABLE interview (
        id TEXT PRIMARY KEY, title TEXT NOT NULL, respondents TEXT NOT NULL, interviewer TEXT NOT NULL,
        day TEXT NOT NULL, place TEXT NOT NULL, languages TEXT NOT NULL, duration INTEGER, state TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE source (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL,
        interview TEXT REFERENCES interview (id) DEFERRABLE INITIALLY DEFERRED, speakers TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX source_interview ON source (interview)",
    """CREATE TABLE turn (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
        rank TEXT NOT NULL, speaker TEXT NOT NULL, start INTEGER, "end" INTEGER, language TEXT NOT NULL,
        text TEXT NOT NULL, folded TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX turn_source ON turn (source, rank)",
    """CREATE TABLE code (
        id TEXT PRIMARY KEY, parent TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED, rank TEXT NOT NULL,
        name TEXT NOT NULL, colour TEXT NOT NULL, definition TEXT NOT NULL, includes TEXT NOT NULL,
        excludes TEXT NOT NULL, example TEXT NOT NULL, key TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE coding (
        id TEXT PRIMARY KEY, source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
        code TEXT NOT NULL REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED, coder TEXT NOT NULL, span TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX coding_source ON coding (source)",
    "CREATE INDEX coding_code ON coding (code)",
    """CREATE TABLE memo (
        id TEXT PRIMARY KEY, about TEXT NOT NULL, role TEXT NOT NULL, text TEXT NOT NULL, shareable INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX memo_about ON memo (about)",
)

# Full-text search over turns. The folded text has as many code points as the original, so places agree.
_SEARCH = (
    """CREATE VIRTUAL TABLE turn_search USING fts5 (
        folded, content='turn', content_rowid='key', tokenize="unicode61 remove_diacritics 0", prefix='2 3'
    )""",
    "INSERT INTO turn_search (turn_search, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER turn_search_insert AFTER INSERT ON turn BEGIN
        INSERT INTO turn_search (rowid, folded) VALUES (new.key, new.folded);
    END""",
    """CREATE TRIGGER turn_search_delete AFTER DELETE ON turn BEGIN
        INSERT INTO turn_search (turn_search, rowid, folded) VALUES ('delete', old.key, old.folded);
    END""",
    """CREATE TRIGGER turn_search_update AFTER UPDATE OF folded ON turn BEGIN
        INSERT INTO turn_search (turn_search, rowid, folded) VALUES ('delete', old.key, old.folded);
        INSERT INTO turn_search (rowid, folded) VALUES (new.key, new.folded);
    END""",
)

_LOG = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE operation (
        key INTEGER PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, entity TEXT NOT NULL,
        field TEXT, digest BLOB NOT NULL, head BLOB NOT NULL, payload BLOB, UNIQUE (origin, seq)
    ) STRICT""",
    "CREATE INDEX operation_entity ON operation (entity)",
    # stretches of the log as they left, packed and searched by the register's version
    """CREATE TABLE sealed (
        origin TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, previous TEXT NOT NULL,
        digest TEXT NOT NULL, version TEXT NOT NULL, frame BLOB NOT NULL, PRIMARY KEY (origin, first)
    ) STRICT""",
    # all of them: what others shared excuses those who quote it, and that is told by the payload that goes
    """CREATE TRIGGER operation_sealed AFTER UPDATE OF payload ON operation BEGIN
        DELETE FROM sealed;
    END""",
    """CREATE TABLE chain_head (
        origin TEXT NOT NULL, seq INTEGER NOT NULL, digest TEXT NOT NULL, public_key TEXT NOT NULL,
        signature TEXT NOT NULL, PRIMARY KEY (origin, seq)
    ) STRICT, WITHOUT ROWID""",
    # what this device last published or took over; heads NULL: the entity's first operation carries every field
    """CREATE TABLE base (
        entity TEXT PRIMARY KEY, kind TEXT NOT NULL, heads TEXT
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE conflict (
        entity TEXT NOT NULL, field TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (entity, field)
    ) STRICT, WITHOUT ROWID""",
    # operations that arrived before what they refer to
    "CREATE TABLE waiting (entity TEXT PRIMARY KEY, kind TEXT NOT NULL) STRICT, WITHOUT ROWID",
    # entities to compare with their base at the next publish; kept by triggers, silent while a merge writes
    """CREATE TABLE unpublished (
        entity TEXT PRIMARY KEY, kind TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE TABLE merging (active INTEGER NOT NULL) STRICT",
    "INSERT INTO merging VALUES (0)",
    """CREATE TABLE member (
        sign_key TEXT PRIMARY KEY, box_key TEXT NOT NULL, author TEXT NOT NULL, trusted INTEGER NOT NULL,
        founder INTEGER NOT NULL, added TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE bundle (
        id TEXT PRIMARY KEY, direction TEXT NOT NULL, day TEXT NOT NULL, author TEXT NOT NULL, state TEXT NOT NULL,
        operations INTEGER NOT NULL, added INTEGER NOT NULL, size INTEGER NOT NULL, digest TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE journal (
        key INTEGER PRIMARY KEY, use_case TEXT NOT NULL, arguments TEXT NOT NULL, undone INTEGER NOT NULL
    ) STRICT""",
)


def _watched(kind: str) -> tuple[str, ...]:
    mark = "INSERT OR IGNORE INTO unpublished VALUES ({row}.id, '{kind}');"
    return tuple(
        f"CREATE TRIGGER {kind}_{event.lower()}_unpublished AFTER {event} ON {kind} "
        f"WHEN (SELECT active FROM merging) = 0 BEGIN {mark.format(row=row, kind=kind)} END"
        for event, row in (("INSERT", "new"), ("UPDATE", "new"), ("DELETE", "old"))
    )


_PUBLISHED = ("study", "respondent", "consent", "interview", "source", "turn", "code", "coding", "memo")

STATEMENTS = (
    *_KINDS,
    *_SEARCH,
    *_LOG,
    *(statement for kind in _PUBLISHED for statement in _watched(kind)),
)

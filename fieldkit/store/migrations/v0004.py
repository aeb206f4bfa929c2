"""What was told in releases for readers, so that a later one tells nothing together with it."""

STATEMENTS = (
    """CREATE TABLE release (
        id TEXT PRIMARY KEY, profile TEXT NOT NULL, day TEXT NOT NULL, levels TEXT NOT NULL, themes TEXT NOT NULL,
        people TEXT NOT NULL
    ) STRICT""",
)

"""What pages about the study told, so that a later one can be compared with them."""

STATEMENTS = (
    """CREATE TABLE page (
        id TEXT PRIMARY KEY, day TEXT NOT NULL, people TEXT NOT NULL, counts TEXT NOT NULL
    ) STRICT""",
)

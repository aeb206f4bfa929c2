"""A second reading, what was decided before, and what stays because somebody read and typed it."""

STATEMENTS = (
    # a place that came up after it had been decided what becomes of its identifier
    "ALTER TABLE occurrence ADD COLUMN remembered INTEGER NOT NULL DEFAULT 0",
    # 1 when somebody read and typed that the words may stay, although they are those of somebody in the register
    "ALTER TABLE identifier ADD COLUMN typed INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE passage (
        id TEXT PRIMARY KEY, turn TEXT NOT NULL UNIQUE, place INTEGER NOT NULL, why TEXT NOT NULL,
        words INTEGER NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, read INTEGER NOT NULL
    ) STRICT""",
    # what was found stands at places in the words: with other words it is another passage
    *(
        f"CREATE TRIGGER turn_{name}_undrawn AFTER {event} ON turn BEGIN DELETE FROM passage WHERE turn = old.id; END"
        for name, event in (("update", "UPDATE OF text"), ("delete", "DELETE"))
    ),
)

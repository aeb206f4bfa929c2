"""Which turns and codings stand in a source, told without reading their words."""

STATEMENTS = (
    "DROP INDEX turn_source",
    "CREATE INDEX turn_source ON turn (source, rank, id)",
    "DROP INDEX coding_source",
    "CREATE INDEX coding_source ON coding (source, id)",
)

"""How coarse what leaves is: profiles of the study, what this vault chose beyond them, values that are not told."""

STATEMENTS = (
    "ALTER TABLE study ADD COLUMN profiles TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE study ADD COLUMN coarser TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE respondent ADD COLUMN withheld TEXT NOT NULL DEFAULT '[]'",
)

"""Before a study is open: looking around, beginning, joining, opening, recovering, restoring."""

"""Jobs, and posts that only one person has."""

"""Bringing in texts made elsewhere: choose, look, correct, and only then import."""

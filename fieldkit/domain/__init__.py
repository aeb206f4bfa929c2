"""Frozen facts and rules of the field, pure: no files, no database, no clock."""

"""The rules by which what leaves is searched, as one number."""

RULES = "a54a0d816cc2572a"
"""Digest of the sources that decide what is found (`tests/services/test_rules.py` names them and says the new one when
they change): what was searched by other rules is searched again.
"""

"""The rules by which what leaves is searched, as one number."""

RULES = "de47c4b4351ed539"
"""Digest of the sources that decide what is found (`tests/services/test_rules.py` names them and says the new one when
they change): what was searched by other rules is searched again.
"""

"""Bundles: what came and went, exporting, merging, members, the fingerprint."""

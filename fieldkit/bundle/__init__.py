"""Bundles: an iterable of records becomes a file for named readers, a file becomes verified records.

Nothing here knows the store: what a bundle means for a vault is decided by whoever opens it.
"""

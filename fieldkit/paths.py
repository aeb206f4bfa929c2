"""Folders of the operating system that FieldKit uses beside the vault. None of them ever holds study content."""

import os
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("FieldKit", appauthor=False, ensure_exists=False)


def config_dir() -> Path:
    """The user's configuration folder: vault markers and settings of the window.

    `FIELDKIT_CONFIG` overrides it, for tests and for a portable installation on a stick.
    """
    override = os.environ.get("FIELDKIT_CONFIG")
    return Path(override) if override else Path(_DIRS.user_config_dir)


def documents_dir() -> Path:
    """Where a person expects files they make: exports, sheets, backups."""
    return Path(_DIRS.user_documents_dir)

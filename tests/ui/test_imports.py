"""What is imported after Qt comes without its source."""

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import linecache, sys
import PySide6.QtCore
from ui import imports
if sys.argv[1] == "lean":
    imports.lean()
import fieldkit.services.vaults
print(any("fieldkit" in file for file in linecache.cache))
"""


def has_source(way: str) -> bool:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, way],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return ended.stdout.strip() == "True"


def test_sources_are_neither_read_nor_kept() -> None:
    assert has_source("as Qt for Python does")
    assert not has_source("lean")

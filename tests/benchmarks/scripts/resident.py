"""Memory of this process."""

import os
from pathlib import Path


def megabytes() -> float:
    """The resident set as it is now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def greatest() -> float:
    """The resident set as it was when it was greatest."""
    told = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
    return int(told["VmHWM"].split()[0]) / 1024

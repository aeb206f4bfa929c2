"""A crash of the program leaves no core file with what was open in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CRASH = """
import os, resource
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
from {module} import main
assert main(["--version"]) == 0
assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
held = b"the ferryman never asked" * 2
os.abort()
"""


@pytest.mark.skipif(os.name == "nt", reason="core files are a thing of POSIX")
@pytest.mark.parametrize("module", ["ui.__main__", "fieldkit.__main__"])
def test_a_crash_leaves_no_core_file(tmp_path: Path, module: str) -> None:
    command = [sys.executable, "-c", CRASH.format(module=module)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode < 0, done.stderr
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []

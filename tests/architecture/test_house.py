"""The house keeps its order: layers, one door each, a core without Qt, words for every error, short files."""

import subprocess
import sys
from pathlib import Path

import pytest

from fieldkit.assets import resources
from fieldkit.cli.words import WORDS, told
from fieldkit.errors import Code, UserError

ROOT = Path(__file__).parents[2]
LONGEST = 500
BLOCKED = """
import importlib, pkgutil, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "ui"):
            raise ImportError(name)

sys.meta_path.insert(0, Blocker())
import fieldkit
names = [one.name for one in pkgutil.walk_packages(fieldkit.__path__, "fieldkit.")]
for name in names:
    importlib.import_module(name)
assert not any(name.partition(".")[0] == "PySide6" for name in sys.modules)
sys.stdout.write(str(len(names)))
"""


def sources(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def test_import_contracts_are_kept() -> None:
    script = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([script, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


def test_the_whole_core_is_imported_without_qt() -> None:
    done = subprocess.run([sys.executable, "-c", BLOCKED], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == len(sources("fieldkit")) - 1


@pytest.mark.parametrize("code", Code)
def test_every_error_has_a_sentence_and_a_next_step_on_the_command_line(code: Code) -> None:
    bare = told(UserError(code))
    assert bare.code == code.value
    assert bare.message
    assert WORDS[code].next
    assert "{" not in bare.message + bare.next


@pytest.mark.parametrize("code", Code)
def test_every_error_has_a_sentence_and_a_next_step_in_the_window(code: Code) -> None:
    words = pytest.importorskip("ui.words")
    explained = words.explain(UserError(code))
    assert explained.sentence
    assert explained.next_step


def test_resources_are_there() -> None:
    folders = {one.name for one in resources().iterdir()}
    assert {"fonts", "i18n", "icons", "sample", "words"} <= folders
    assert len((resources() / "words" / "root.txt").read_text("ascii").split()) == 2048


def test_files_are_short_enough_to_be_read_in_one_go() -> None:
    for path in sources("fieldkit", "ui", "tests"):
        lines = len(path.read_text("utf-8").splitlines())
        assert lines <= LONGEST, f"{path.relative_to(ROOT).as_posix()}: {lines}"


def test_tests_are_no_package() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []

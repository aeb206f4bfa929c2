"""Two hours of talk looked through, beside the Russian network by itself."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from fieldkit.services import importing, respondents, vaults
from fieldkit.services.importing import Item
from fieldkit.vault.slots import LEAST
from tests.benchmarks.fieldwork import PASSPHRASE
from tests.benchmarks.figures import Clock, Figures
from tests.exam.marked import HALVES, half

_ROOT = Path(__file__).parents[2]
WORDS = 20_000
"""Two hours of an interview."""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """A vault with so much talk in six languages, and half of its people in the register."""
    study = vaults.create(tmp_path / "talk.fieldkit", PASSPHRASE, title="Talk", author="C1", cost=LEAST)
    texts = [text for name in HALVES for text in half(name)]
    files: list[Path] = []
    count = 0
    while count < WORDS:
        text = texts[len(files) % len(texts)]
        files.append(tmp_path / f"{len(files):03d}.txt")
        files[-1].write_text(text.text, "utf-8")
        count += len(text.text.split())
    for names in {names for text in texts for names in text.known.values()}:
        respondents.register_person(study, list(names))
    importing.import_files(study, [Item(path) for path in files])
    study.close()
    return tmp_path / "talk.fieldkit"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the resident set from /proc")
def test_two_hours_of_talk(talk: Path, figures: Figures, clock: Clock) -> None:
    found = json.loads(clock.run(_look_through, talk))
    assert found["left"] == 0
    assert found["words"] > WORDS * 0.95
    figures.add("finding in 20,000 words (bare: the network)", found["seconds"], bare=found["bare"], most=5)
    figures.add("greatest memory while finding", found["peak"], bare=0, most=500, unit="MB")


def _look_through(vault: Path) -> str:
    command = [sys.executable, "-m", "tests.benchmarks.scripts.finding", str(vault)]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=600, cwd=_ROOT).stdout

"""The laws of publishing and merging on real vaults: whatever people did, in the end everybody has the same."""

import random
import shutil
from pathlib import Path

import pytest

from tests.services.histories import live, tell_each_other
from tests.studies import Laptop, opened


def one_history(founded: tuple[list[Laptop], Path], folder: Path, seed: int, *, steps: int) -> None:
    rng = random.Random(seed)
    vaults = rng.choice((2, 3))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDKIT_CONFIG", str(folder / "configuration"))
        shutil.copytree(founded[1], folder / "configuration")
        copies = [laptop.copied(folder / laptop.folder.name) for laptop in founded[0][:vaults]]
        with opened(copies, folder) as team:
            live(team, rng, steps=steps)
            tell_each_other(team)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_happened_everybody_has_the_same_in_the_end(
    founded: tuple[list[Laptop], Path], tmp_path: Path, seed: int
) -> None:
    one_history(founded, tmp_path, seed, steps=40)


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_whatever_happened_in_many_histories(founded: tuple[list[Laptop], Path], tmp_path: Path) -> None:
    for seed in range(1000, 1300):
        folder = tmp_path / str(seed)
        folder.mkdir()
        one_history(founded, folder, seed, steps=80)
        shutil.rmtree(folder)

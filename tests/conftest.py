"""What every test has: a configuration folder of its own; and vaults of one study for those that ask."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldkit.clock import FixedClock
from fieldkit.services.session import Study
from tests.studies import MOMENT, Laptop, Team, found, opened


@pytest.fixture(autouse=True)
def configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "configuration"
    monkeypatch.setenv("FIELDKIT_CONFIG", str(folder))
    return folder


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(MOMENT)


@pytest.fixture
def canary() -> str:
    """A word that stands in nothing else; it must be found nowhere in the clear."""
    return "кенарёкҗүл"


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Laptop], Path]:
    """Three vaults of one study, made once, and the configuration folder of whoever made them."""
    folder = tmp_path_factory.mktemp("founded")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDKIT_CONFIG", str(folder / "configuration"))
        return found(folder, joined=2), folder / "configuration"


@pytest.fixture
def laptops(founded: tuple[list[Laptop], Path], tmp_path: Path, configuration: Path) -> list[Laptop]:
    """Copies of the three vaults, closed."""
    shutil.copytree(founded[1], configuration)
    return [laptop.copied(tmp_path / laptop.folder.name) for laptop in founded[0]]


@pytest.fixture
def team(laptops: list[Laptop], tmp_path: Path) -> Iterator[Team]:
    """The three vaults, open."""
    with opened(laptops, tmp_path) as every:
        yield every


@pytest.fixture
def study(laptops: list[Laptop]) -> Iterator[Study]:
    """The founder's vault, open and empty."""
    one = laptops[0].open()
    yield one
    one.close()

"""The big study, made once a run, and the table of what was measured beside its bare loop."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.terminal import TerminalReporter

from tests.benchmarks.figures import Clock, Figures
from tests.benchmarks.stages import Stages

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_FIGURES = pytest.StashKey[Figures]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_FIGURES] = Figures()


def pytest_terminal_summary(terminalreporter: TerminalReporter, config: pytest.Config) -> None:
    lines = config.stash[_FIGURES].lines()
    if lines:
        terminalreporter.section("measured beside bare loops")
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def figures(request: pytest.FixtureRequest) -> Figures:
    return request.config.stash[_FIGURES]


@pytest.fixture
def clock(benchmark: Any) -> Clock:
    return Clock(benchmark)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stages]:
    """The study at every moment from which something is measured."""
    stages = Stages(tmp_path_factory.mktemp("stages"))
    with pytest.MonkeyPatch.context() as patch:
        stages.make(patch)
    yield stages
    stages.remove()


@pytest.fixture
def stages(made: Stages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stages]:
    """The same, with a place for copies that are gone after the test."""
    with made.copying(tmp_path / "work", monkeypatch) as copies:
        yield copies

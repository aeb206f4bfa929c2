"""Nothing of Qt is destroyed in a lane, whoever held it last."""

import gc
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from pytestqt.qtbot import QtBot

from fieldkit.errors import Code, FieldKitError, InputError
from fieldkit.progress import Progress
from tests.ui.desk import PATIENCE_MS
from ui.garbage import Collector
from ui.jobs import Jobs, NoHandle

HERE = threading.get_ident()


class Probe(QObject):
    """Notes the thread in which it is let go; its timer runs."""

    def __init__(self, noted: list[int]) -> None:
        super().__init__()
        self._noted = noted
        self.itself: Probe | None = None
        QTimer(self, interval=1).start()

    def __del__(self) -> None:
        self._noted.append(threading.get_ident())


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs[NoHandle]]:
    made = Jobs(NoHandle, NoHandle)
    yield made
    assert made.stop(PATIENCE_MS)


def allocate() -> int:
    """Enough containers for Python to collect every generation several times, were it up to Python."""
    return len([[number] for number in range(200_000)])


def give(_held: Probe, _none: NoHandle, _progress: Progress) -> None:
    """Work that holds a Qt object."""


def break_down(_held: Probe, _none: NoHandle, _progress: Progress) -> None:
    raise InputError(Code.FILE_EMPTY)


def take(_held: Probe, _value: int) -> None:
    """A callback that holds a Qt object."""


def test_a_cycle_is_collected_here_while_a_lane_allocates(jobs: Jobs[NoHandle], qtbot: QtBot) -> None:
    noted: list[int] = []
    heard: list[int] = []
    for _ in range(20):
        probe = Probe(noted)
        probe.itself = probe
        del probe
        jobs.write(lambda _none, _progress: allocate(), done=heard.append)
    qtbot.waitUntil(lambda: len(heard) == 20)
    kept: list[list[int]] = []

    def gone() -> bool:
        # A page that is used makes something all the time; where nothing is made nothing is collected.
        kept.extend([number] for number in range(100))
        return len(noted) == 20

    qtbot.waitUntil(gone)
    assert set(noted) == {HERE}


def test_there_is_one_collector_and_python_leaves_it_to_it(jobs: Jobs[NoHandle]) -> None:
    others = [Jobs(NoHandle, NoHandle) for _ in range(3)]
    app = QCoreApplication.instance()
    assert app is not None
    assert len(app.findChildren(Collector)) == 1
    assert not gc.isenabled()
    assert all(other.stop(PATIENCE_MS) for other in others)


def test_what_only_the_work_held_goes_here(jobs: Jobs[NoHandle], qtbot: QtBot) -> None:
    noted: list[int] = []
    errors: list[FieldKitError] = []
    for _ in range(200):
        jobs.write(partial(give, Probe(noted)))
        jobs.write(partial(break_down, Probe(noted)), failed=errors.append)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert len(errors) == 200
    qtbot.waitUntil(lambda: len(noted) == 400)
    assert set(noted) == {HERE}


def test_what_only_a_callback_held_goes_here(jobs: Jobs[NoHandle], qtbot: QtBot) -> None:
    noted: list[int] = []
    for _ in range(300):
        jobs.write(lambda _none, _progress: 1, done=partial(take, Probe(noted)))
    qtbot.waitUntil(lambda: not jobs.busy())
    assert len(noted) == 300
    assert set(noted) == {HERE}


def test_stopping_lets_go_here(qapp: object) -> None:
    noted: list[int] = []
    for _ in range(50):
        jobs: Jobs[NoHandle] = Jobs(NoHandle, NoHandle)
        jobs.write(partial(give, Probe(noted)))
        jobs.analyse(lambda _none, _progress: 1, title="t", done=partial(take, Probe(noted)))
        assert jobs.stop(PATIENCE_MS)
        assert not jobs.busy()
    assert len(noted) == 100
    assert set(noted) == {HERE}

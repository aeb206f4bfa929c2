"""The window beside bare loops: start, opening a transcript, memory."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from fieldkit.domain.ids import SourceId
from fieldkit.store import transcripts
from tests.benchmarks.bare import Bare
from tests.benchmarks.fictional import CODINGS, INTERVIEWS
from tests.benchmarks.figures import Clock, Figures, seconds
from tests.benchmarks.stages import CODINGS_OF_LONG, LONG, Stages
from ui.app import make_app
from ui.coding.screen import CodingScreen
from ui.coding.view import TranscriptView
from ui.preferences import Preferences
from ui.window import StudyWindow

_ROOT = Path(__file__).parents[2]
_PATIENCE = 60.0


class Painted(QObject):
    """Whether a transcript was painted with so many turns and its codings."""

    def __init__(self, view: TranscriptView) -> None:
        super().__init__()
        self._view = view
        self._turns, self._marks = 0, 0
        self.done = False
        view.viewport().installEventFilter(self)

    def expect(self, turns: int, marks: int) -> None:
        self._turns, self._marks, self.done = turns, marks, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            page = self._view.page
            self.done = self.done or (len(page.turns) == self._turns and len(page.marks) == self._marks)
        return super().eventFilter(watched, event)


def wait_until(app: QApplication, reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not reached():
        assert time.monotonic() < deadline
        app.processEvents()


def test_opening_a_long_transcript(
    stages: Stages, figures: Figures, clock: Clock, qapp: QApplication, tmp_path: Path
) -> None:
    stages.back_to("coded")
    study = stages.open("C1")
    preferences = Preferences(tmp_path / "window.ini")
    app = make_app([], preferences)
    every = {source.title: source.id for source in transcripts.sources(study.db)}
    long = every.pop(LONG)
    turns = {source: len(transcripts.turns(study.db, source)) for source in (long, *list(every.values())[:5])}
    short = [source for source in turns if source != long]
    shown = StudyWindow(study, preferences)
    shown.show("coding")
    screen = shown.window.page("coding")
    assert isinstance(screen, CodingScreen)
    painted = Painted(screen.view)

    def open_(source: SourceId, marks: int) -> None:
        painted.expect(turns[source], marks)
        shown.open_source(source)
        wait_until(app, lambda: painted.done)

    def open_another() -> tuple[tuple[SourceId, int], dict[str, object]]:
        open_(short.pop(), CODINGS // INTERVIEWS)
        wait_until(app, lambda: not shown.jobs.busy())
        return (long, CODINGS_OF_LONG), {}

    clock.run(open_, setup=open_another, rounds=5)
    beside = Bare.of(study)
    loop = seconds(
        lambda: [
            beside.read("SELECT * FROM turn WHERE source = ? ORDER BY rank, id", (long,)),
            beside.read("SELECT * FROM coding WHERE source = ?", (long,)),
        ]
    )
    beside.close()
    figures.add("a transcript of 50,000 words on screen", clock.median, processor=clock.processor, bare=loop, most=0.2)
    shown.window.close()


def test_start_to_window(figures: Figures, clock: Clock) -> None:
    run("starting")
    clock.run(run, "starting", rounds=5)
    loop = min(seconds(lambda: run("bare_window")) for _ in range(3))
    figures.add("start to window (bare: an empty window)", clock.median, processor=clock.processor, bare=loop, most=1)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads the resident set from /proc")
@pytest.mark.parametrize(("stage", "who"), [("coded", "C1"), ("sent", "K2")], ids=["sender", "receiver"])
def test_memory(stages: Stages, figures: Figures, clock: Clock, tmp_path: Path, stage: str, who: str) -> None:
    stages.back_to(stage)
    arguments = ("journey", str(stages.vault(who)), str(stages.bundle), str(tmp_path / "out.fkb"), LONG)
    found = clock.run(run, *arguments)
    empty = run("bare_window")
    figures.add(
        "memory after the journey (bare: an empty window)", found["steady"], bare=empty["steady"], most=350, unit="MB"
    )


def run(script: str, *arguments: str) -> Any:
    """What a program of its own prints, as JSON; it ends by itself."""
    ended = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.scripts.{script}", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        cwd=_ROOT,
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)

"""The lanes, with real threads."""

import gc
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from fieldkit.errors import BugError, Cancelled, Code, FieldKitError, InputError
from fieldkit.progress import Progress
from ui.jobs import Job, Jobs

T = TypeVar("T")


class BrokenOffError(FieldKitError):
    """What an interrupted statement becomes."""


class Connection:
    """A handle whose `wait` is broken off by `interrupt`, as a running statement is."""

    def __init__(self) -> None:
        self.thread = threading.get_ident()
        self.interrupted = threading.Event()
        self.interrupts = 0
        self.closed_in: int | None = None

    def wait(self, seconds: float) -> None:
        self.interrupted.clear()
        if self.interrupted.wait(seconds):
            raise BrokenOffError

    def interrupt(self) -> None:
        self.interrupts += 1
        self.interrupted.set()

    def close(self) -> None:
        self.closed_in = threading.get_ident()


def giving(
    value: T, before: Callable[[Connection], object] = lambda _connection: None
) -> "Callable[[Connection, Progress], T]":
    """Work that does something with its handle and returns a value."""

    def work(connection: Connection, _progress: Progress) -> T:
        before(connection)
        return value

    return work


def more_than(heard: list[int], count: int) -> bool:
    return len(heard) > count


def noting(value: T, ran: list[T]) -> "Callable[[Connection, Progress], T]":
    """Work that notes that it ran."""
    return giving(value, lambda _connection: ran.append(value))


class Desk:
    """Jobs and the handles they opened."""

    def __init__(self) -> None:
        self.opened: list[Connection] = []
        self.jobs: Jobs[Connection] = Jobs(self._open, self._open)

    def _open(self) -> Connection:
        connection = Connection()
        self.opened.append(connection)
        return connection


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.jobs.stop(3000)


def test_work_runs_elsewhere_and_callbacks_run_on_the_gui_thread(desk: Desk, qtbot: QtBot) -> None:
    heard: list[tuple[int, QThread]] = []
    desk.jobs.write(lambda _c, _p: threading.get_ident(), done=lambda v: heard.append((v, QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][0] != threading.get_ident()
    assert heard[0][1] is desk.jobs.thread()


def test_writes_run_in_order_on_one_handle(desk: Desk, qtbot: QtBot) -> None:
    heard: list[int] = []
    handles: list[Connection] = []

    for number in range(200):
        desk.jobs.write(giving(number, handles.append), done=heard.append)
    qtbot.waitUntil(lambda: len(heard) == 200)
    assert heard == list(range(200))
    assert len(set(map(id, handles))) == 1
    assert len(desk.opened) == 1


def test_lanes_do_not_wait_for_each_other(desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()
    order: list[str] = []
    desk.jobs.analyse(lambda _c, _p: gate.wait(60), title="long", done=lambda _v: order.append("analyse"))
    desk.jobs.read(lambda _c, _p: 1, lane_key="search", done=lambda _v: order.append("read"))
    desk.jobs.write(lambda _c, _p: 1, done=lambda _v: order.append("write"))
    qtbot.waitUntil(lambda: len(order) == 2)
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order[-1] == "analyse"
    assert len({connection.thread for connection in desk.opened}) == 3


def test_newer_question_supersedes_running_and_queued_ones(desk: Desk, qtbot: QtBot) -> None:
    heard: list[int] = []
    ran: list[int] = []
    began = threading.Event()

    def slow(connection: Connection, _progress: Progress) -> int:
        ran.append(0)
        began.set()
        connection.wait(60)
        return 0

    desk.jobs.read(slow, lane_key="search", done=heard.append)
    assert began.wait(60)
    start = time.monotonic()
    for number in range(1, 20):
        desk.jobs.read(noting(number, ran), lane_key="search", done=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert time.monotonic() - start < 30
    qtbot.waitUntil(lambda: not desk.jobs.busy())
    assert heard == [19]
    assert ran[0] == 0
    assert ran[-1] == 19


def test_questions_with_other_keys_are_left_alone(desk: Desk, qtbot: QtBot) -> None:
    heard: list[str] = []
    for key in ("a", "b", "c"):
        desk.jobs.read(giving(key), lane_key=key, done=heard.append)
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == ["a", "b", "c"]


def test_a_result_that_was_already_there_is_not_delivered_when_superseded(desk: Desk, qtbot: QtBot) -> None:
    heard: list[str] = []
    over = threading.Event()

    def first(_connection: Connection, _progress: Progress) -> str:
        over.set()
        return "old"

    desk.jobs.read(first, lane_key="k", done=heard.append)
    assert over.wait(60)
    time.sleep(0.05)  # the first one is done, but its result still waits for the event loop
    desk.jobs.read(lambda _c, _p: "new", lane_key="k", done=heard.append)
    qtbot.waitUntil(lambda: not desk.jobs.busy())
    assert heard == ["new"]


def test_cancel_stops_at_the_next_step(desk: Desk, qtbot: QtBot) -> None:
    errors: list[FieldKitError] = []
    steps: list[int] = []

    def work(_connection: Connection, progress: Progress) -> None:
        for done in range(100_000):
            progress.step(done, 100_000)
            steps.append(done)
            time.sleep(0.001)

    job = desk.jobs.write(work, title="merge", failed=errors.append)
    with qtbot.waitSignal(desk.jobs.progressed):
        pass
    desk.jobs.cancel(job)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Cancelled)
    assert len(steps) < 5000


def test_cancel_interrupts_a_running_statement(desk: Desk, qtbot: QtBot) -> None:
    errors: list[FieldKitError] = []
    with qtbot.waitSignal(desk.jobs.started):
        job = desk.jobs.analyse(lambda c, _p: c.wait(10), title="t", done=lambda _v: None, failed=errors.append)
    time.sleep(0.05)
    desk.jobs.cancel(job)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Cancelled)


def test_cancelling_a_finished_job_never_interrupts_the_next(desk: Desk, qtbot: QtBot) -> None:
    heard: list[int] = []
    for number in range(100):
        finished = desk.jobs.write(giving(number), done=heard.append)
        desk.jobs.write(giving(number, lambda c: c.wait(0.001)), done=heard.append)
        qtbot.waitUntil(partial(more_than, heard, 2 * number))
        desk.jobs.cancel(finished)
    qtbot.waitUntil(lambda: not desk.jobs.busy())
    assert len(heard) == 200


def test_cancel_in_the_queue_never_runs(desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()
    ran: list[str] = []
    errors: list[FieldKitError] = []
    desk.jobs.write(lambda _c, _p: gate.wait(60))
    job = desk.jobs.write(lambda _c, _p: ran.append("x"), failed=errors.append)
    desk.jobs.cancel(job)
    gate.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Cancelled)
    assert ran == []


def test_known_conditions_reach_the_callback_as_they_are(desk: Desk, qtbot: QtBot) -> None:
    errors: list[FieldKitError] = []

    def work(_connection: Connection, _progress: Progress) -> None:
        raise InputError(Code.FILE_EMPTY)

    desk.jobs.write(work, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], InputError)
    assert errors[0].code is Code.FILE_EMPTY


def test_other_exceptions_become_bugs_whose_words_are_not_logged(
    desk: Desk, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    errors: list[FieldKitError] = []

    def work(_connection: Connection, _progress: Progress) -> None:
        raise ValueError("what Nurlan said")

    desk.jobs.write(work, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], BugError)
    assert "Nurlan" not in repr(errors[0])
    assert "job-broke" in caplog.text
    assert "valueerror" in caplog.text
    assert "Nurlan" not in caplog.text


def test_a_failure_nobody_listens_for_is_told_by_a_signal(desk: Desk, qtbot: QtBot) -> None:
    def work(_connection: Connection, _progress: Progress) -> None:
        raise InputError(Code.FILE_EMPTY)

    with qtbot.waitSignal(desk.jobs.failed) as told:
        job = desk.jobs.write(work)
    assert told.args[0] is job
    assert told.args[1].code is Code.FILE_EMPTY


def test_a_handle_that_cannot_be_opened_fails_the_job_and_is_tried_again(qapp: object, qtbot: QtBot) -> None:
    tries: list[int] = []

    def factory() -> Connection:
        tries.append(1)
        if len(tries) == 1:
            raise InputError(Code.FILE_MISSING)
        return Connection()

    jobs: Jobs[Connection] = Jobs(factory, Connection)
    errors: list[FieldKitError] = []
    heard: list[int] = []
    jobs.write(lambda _c, _p: 1, done=heard.append, failed=errors.append)
    jobs.write(lambda _c, _p: 2, done=heard.append)
    qtbot.waitUntil(lambda: heard == [2])
    assert [error.args for error in errors] == [("file-missing",)]
    assert jobs.stop(60_000)


def test_nothing_is_called_on_an_owner_that_is_gone(desk: Desk, qtbot: QtBot) -> None:
    class Page(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.heard: list[int] = []

        def take(self, value: int) -> None:
            self.heard.append(value)

    gate = threading.Event()
    bound, named = Page(), Page()
    by_lambda: list[int] = []
    desk.jobs.write(lambda _c, _p: gate.wait(60) and 1, done=bound.take)
    desk.jobs.write(lambda _c, _p: 2, done=by_lambda.append, owner=named)
    for page in (bound, named):
        page.deleteLater()
    with qtbot.waitSignal(bound.destroyed):
        pass
    gate.set()
    qtbot.waitUntil(lambda: not desk.jobs.busy())
    assert bound.heard == []
    assert by_lambda == []


def test_callbacks_live_as_long_as_their_job(desk: Desk, qtbot: QtBot) -> None:
    heard: list[int] = []

    def ask() -> None:
        box = [7]
        desk.jobs.write(lambda _c, _p: time.sleep(0.05), done=lambda _v: heard.append(box[0]))

    ask()
    gc.collect()
    qtbot.waitUntil(lambda: heard == [7])


def test_signals_come_in_order_and_end_with_finished(desk: Desk, qtbot: QtBot) -> None:
    seen: list[tuple[Any, ...]] = []
    desk.jobs.started.connect(lambda job: seen.append(("started", job)))
    desk.jobs.progressed.connect(lambda job, done, total: seen.append((done, total, job)))
    desk.jobs.finished.connect(lambda job: seen.append(("finished", job)))

    def work(_connection: Connection, progress: Progress) -> None:
        for done in range(1, 1001):
            progress.step(done, 1000)

    job: Job = desk.jobs.analyse(work, title="t", done=lambda _v: seen.append(("done", job)))
    qtbot.waitUntil(lambda: bool(seen) and seen[-1][0] == "done")
    assert seen[0] == ("started", job)
    assert seen[-2] == ("finished", job)
    assert (1000, 1000, job) in seen
    assert len(seen) < 50


def test_stop_lets_short_writes_finish_and_breaks_off_the_rest(desk: Desk, qtbot: QtBot) -> None:
    saved: list[int] = []

    def merge(_connection: Connection, progress: Progress) -> None:
        for done in range(100_000):
            progress.step(done, 100_000)
            time.sleep(0.002)

    with qtbot.waitSignal(desk.jobs.started):
        desk.jobs.write(merge, title="merge")
    for number in range(5):
        desk.jobs.write(noting(number, saved))
    desk.jobs.analyse(lambda c, _p: c.wait(60), title="t", done=lambda _v: saved.append(-1))
    start = time.monotonic()
    assert desk.jobs.stop(30_000)
    assert time.monotonic() - start < 30
    assert saved == [0, 1, 2, 3, 4]
    assert [connection.closed_in for connection in desk.opened] == [connection.thread for connection in desk.opened]


def test_stop_interrupts_a_write_that_does_not_end(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.jobs.started):
        desk.jobs.write(lambda c, _p: c.wait(30))
    start = time.monotonic()
    assert desk.jobs.stop(4000)
    assert 1.9 < time.monotonic() - start < 4
    assert desk.opened[0].interrupts == 1


def test_settling_hears_once_what_came_of_short_changes(desk: Desk, qtbot: QtBot) -> None:
    heard: list[object] = []
    told: list[str] = []
    desk.jobs.started.connect(lambda _job: told.append("started"))
    desk.jobs.finished.connect(lambda _job: told.append("finished"))

    def refused(_connection: Connection, _progress: Progress) -> None:
        raise InputError(Code.NAME_TAKEN)

    desk.jobs.write(giving(1, lambda _c: time.sleep(0.05)), done=heard.append)
    desk.jobs.write(refused, failed=lambda error: heard.append(type(error)))
    desk.jobs.settle(10_000)
    assert heard == [1, InputError]
    qtbot.wait(50)
    assert heard == [1, InputError]
    assert told == ["finished", "finished"], "nobody hears of the beginning of what is over"


def test_settling_waits_no_longer_than_it_was_told(desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()
    heard: list[int] = []
    desk.jobs.write(lambda _c, _p: gate.wait(10), title="import")
    desk.jobs.write(giving(1), done=heard.append)
    desk.jobs.settle(50)
    assert heard == []
    gate.set()
    qtbot.waitUntil(lambda: heard == [1])


def test_stop_says_when_something_does_not_let_go(desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()
    with qtbot.waitSignal(desk.jobs.started):
        desk.jobs.write(lambda _c, _p: gate.wait(10))
    assert not desk.jobs.stop(200)
    gate.set()


def test_no_job_begins_and_nothing_is_heard_after_stop(desk: Desk, qtbot: QtBot) -> None:
    heard: list[int] = []
    desk.jobs.write(lambda _c, _p: 1, done=heard.append)
    desk.jobs.stop()
    qtbot.wait(50)
    assert heard == []
    with pytest.raises(BugError):
        desk.jobs.write(lambda _c, _p: 1)

"""The one way off the GUI thread.

Three lanes, each one thread with its own handle on the study, opened in that thread when first needed:

- `write` owns the writing handle; its jobs run one after another and none is dropped;
- `read` answers while one types: a newer request with the same key drops the queued older one and interrupts the
  running one, whose result is never delivered;
- `analyse` is for readers that take long.

Work is `work(handle, progress) -> value`. Callbacks run on the GUI thread, and not at all once their owner is gone.
"""

import itertools
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from enum import StrEnum
from threading import Event, Lock
from typing import Any, Generic, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from fieldkit import logs
from fieldkit.errors import BugError, Cancelled, FieldKitError, UserError
from fieldkit.progress import Progress

T = TypeVar("T")

_SIGNAL_EVERY = 0.05
_NUMBERS = itertools.count(1)


class Handle(Protocol):
    """What a lane needs of a study: `interrupt` may be called from any thread, `close` is called in the lane's own."""

    def interrupt(self) -> None:
        """Break off what the handle's connection runs now; nothing if it runs nothing."""

    def close(self) -> None:
        """Release the handle."""


class NoHandle:
    """For work that needs no study, such as opening one."""

    def interrupt(self) -> None:
        """Nothing runs."""

    def close(self) -> None:
        """Nothing is held."""


H = TypeVar("H", bound=Handle)


class LaneName(StrEnum):
    """Which thread a job runs in."""

    WRITE = "write"
    READ = "read"
    ANALYSE = "analyse"


class Job:
    """One piece of work under way; also the progress its use case reports to."""

    def __init__(self, lane: LaneName, title: str | None, key: str | None) -> None:
        self.number = next(_NUMBERS)
        self.lane = lane
        self.title = title
        self.key = key
        self._cancelled = Event()
        self._told = 0.0
        self._tell: Callable[[Job, int, int], None] = lambda _job, _done, _total: None

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._cancelled.is_set()

    def step(self, done: int, total: int) -> None:
        """Report progress, at most twenty times a second.

        Raises:
            Cancelled: somebody asked the job to stop.
        """
        if self.cancelled:
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._told >= _SIGNAL_EVERY:
            self._told = now
            self._tell(self, done, total)


class _Callbacks(Generic[T]):
    def __init__(
        self,
        done: Callable[[T], object] | None,
        failed: Callable[[FieldKitError], object] | None,
        owner: QObject | None,
    ) -> None:
        self.done = done
        self.failed = failed
        self._owners = [held for held in (owner, _bound_to(done), _bound_to(failed)) if held is not None]

    def alive(self) -> bool:
        return all(shiboken6.isValid(owner) for owner in self._owners)


class _Lane(Generic[H]):
    """One thread and its handle."""

    def __init__(self, name: LaneName, factory: Callable[[], H]) -> None:
        self._factory = factory
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"fieldkit-{name.value}")
        self._guard = Lock()
        self._handle: H | None = None
        self._running: Job | None = None
        self._closed: Future[None] | None = None
        self.waiting: dict[Job, Future[Any]] = {}

    def submit(self, job: Job, work: Callable[[H, Progress], T], begun: Callable[[Job], None]) -> Future[T]:
        return self._pool.submit(self._run, job, work, begun)

    def _run(self, job: Job, work: Callable[[H, Progress], T], begun: Callable[[Job], None]) -> T:
        if job.cancelled:
            raise Cancelled
        begun(job)
        if self._handle is None:
            opened = self._factory()
            with self._guard:
                self._handle = opened
        with self._guard:
            self._running = job
        try:
            # Cancelled between the check above and this point: the interrupt found nothing to break off.
            if job.cancelled:
                raise Cancelled
            return work(self._handle, job)
        finally:
            with self._guard:
                self._running = None

    def cancel(self, job: Job) -> None:
        """Ask the job to stop; the lock makes sure that an interrupt never hits the job after it."""
        job._cancelled.set()
        future = self.waiting.get(job)
        if future is not None and future.cancel():
            return
        with self._guard:
            if self._running is job and self._handle is not None:
                self._handle.interrupt()

    def ask_to_stop(self) -> None:
        """Cancel what has a title or only reads; short writes (autosave) are left to finish."""
        for job in list(self.waiting):
            if job.lane is not LaneName.WRITE:
                self.cancel(job)
            elif job.title is not None:
                job._cancelled.set()

    def break_off(self) -> None:
        """Cancel everything that is left."""
        for job in list(self.waiting):
            self.cancel(job)

    def finish(self) -> Future[None]:
        """Close the handle in its own thread, after everything before it, and let the thread end; once only."""
        if self._closed is None:
            self._closed = self._pool.submit(self._close)
            self._pool.shutdown(wait=False)
        return self._closed

    def _close(self) -> None:
        with self._guard:
            handle, self._handle = self._handle, None
        if handle is not None:
            handle.close()


class Jobs(QObject, Generic[H]):
    """Runs work on the study without holding up the window.

    Args:
        writer: opens the writing handle, in the writer's thread.
        reader: opens a reading handle; called once for each of the two reading lanes, in its thread.
        parent: Qt parent.

    Signals carry the `Job`. `failed` is emitted for a failure nobody gave a callback for, so that none is silent.
    """

    started = Signal(object)
    progressed = Signal(object, int, int)
    finished = Signal(object)
    failed = Signal(object, object)

    _begun = Signal(object)
    _stepped = Signal(object, int, int)
    _ended = Signal(object, object, object)

    def __init__(self, writer: Callable[[], H], reader: Callable[[], H], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            LaneName.WRITE: _Lane(LaneName.WRITE, writer),
            LaneName.READ: _Lane(LaneName.READ, reader),
            LaneName.ANALYSE: _Lane(LaneName.ANALYSE, reader),
        }
        self._stopped = False
        queued = Qt.ConnectionType.QueuedConnection
        self._begun.connect(self._on_begun, queued)
        self._stepped.connect(self._on_stepped, queued)
        self._ended.connect(self._on_ended, queued)

    def write(
        self,
        work: Callable[[H, Progress], T],
        *,
        done: Callable[[T], object] | None = None,
        failed: Callable[[FieldKitError], object] | None = None,
        title: str | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Queue a change.

        Args:
            work: gets the writing handle and a progress.
            done: gets what `work` returned, on the GUI thread.
            failed: gets a `UserError`, `Cancelled` or `BugError`; without it the signal `failed` is emitted.
            title: shown in the job strip; such a job can be cancelled by the person and by locking.
            owner: no callback runs once it is deleted; the object of a bound method counts without being named.
        """
        return self._submit(Job(LaneName.WRITE, title, None), work, _Callbacks(done, failed, owner))

    def read(
        self,
        work: Callable[[H, Progress], T],
        *,
        lane_key: str,
        done: Callable[[T], object],
        failed: Callable[[FieldKitError], object] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Ask something quick; supersedes an earlier question with the same `lane_key`, of which nothing is heard."""
        lane = self._lanes[LaneName.READ]
        for older in [job for job in lane.waiting if job.key == lane_key]:
            lane.cancel(older)
        return self._submit(Job(LaneName.READ, None, lane_key), work, _Callbacks(done, failed, owner))

    def analyse(
        self,
        work: Callable[[H, Progress], T],
        *,
        title: str,
        done: Callable[[T], object],
        failed: Callable[[FieldKitError], object] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Queue a long reader, with a title for the job strip."""
        return self._submit(Job(LaneName.ANALYSE, title, None), work, _Callbacks(done, failed, owner))

    def cancel(self, job: Job) -> None:
        """Make `progress.step` of the job raise `Cancelled` and interrupt its handle."""
        self._lanes[job.lane].cancel(job)

    def busy(self) -> bool:
        """Whether any job is queued or running."""
        return any(lane.waiting for lane in self._lanes.values())

    def stop(self, timeout_ms: int = 2000) -> bool:
        """Bring everything to a safe point and close the handles, readers first; for locking.

        Readers are cancelled. Short writes finish; titled ones stop at their next step. What still runs after half of
        `timeout_ms` is interrupted, so that its transaction rolls back. No callback runs afterwards.

        Returns:
            Whether all lanes came to an end in time.
        """
        self._stopped = True
        deadline = time.monotonic() + timeout_ms / 1000
        lanes = list(self._lanes.values())
        for lane in lanes:
            lane.ask_to_stop()
        running = [future for lane in lanes for future in lane.waiting.values()]
        wait(running, timeout=timeout_ms / 2000)
        for lane in lanes:
            lane.break_off()
        closing = [self._lanes[name].finish() for name in (LaneName.READ, LaneName.ANALYSE)]
        wait(closing, timeout=max(0.0, deadline - time.monotonic()))
        closing.append(self._lanes[LaneName.WRITE].finish())
        return not wait(closing, timeout=max(0.0, deadline - time.monotonic())).not_done

    def _submit(self, job: Job, work: Callable[[H, Progress], T], callbacks: _Callbacks[T]) -> Job:
        if self._stopped:
            raise BugError("job-after-stop")
        lane = self._lanes[job.lane]
        job._tell = self._stepped.emit
        future = lane.submit(job, work, self._begun.emit)
        lane.waiting[job] = future
        future.add_done_callback(lambda ended: self._report(job, ended, callbacks))
        return job

    def _report(self, job: Job, future: Future[T], callbacks: _Callbacks[T]) -> None:
        # Runs in the lane's thread. A window that was torn down without `stop` has no one left to tell.
        with suppress(RuntimeError):
            self._ended.emit(job, future, callbacks)

    def _on_begun(self, job: Job) -> None:
        self.started.emit(job)

    def _on_stepped(self, job: Job, done: int, total: int) -> None:
        if not job.cancelled:
            self.progressed.emit(job, done, total)

    def _on_ended(self, job: Job, future: Future[Any], callbacks: _Callbacks[Any]) -> None:
        self._lanes[job.lane].waiting.pop(job, None)
        if self._stopped:
            return
        self.finished.emit(job)
        superseded = job.lane is LaneName.READ and job.cancelled
        error = _error_of(job, future)
        if superseded or not callbacks.alive():
            return
        if error is None:
            if callbacks.done is not None:
                callbacks.done(future.result())
        elif callbacks.failed is not None:
            callbacks.failed(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(job, error)


def _error_of(job: Job, future: Future[Any]) -> FieldKitError | None:
    """What the job ended with, as one of ours; a foreign exception is logged by the name of its class only."""
    if future.cancelled():
        return Cancelled()
    raised = future.exception()
    if raised is None:
        return None
    if isinstance(raised, UserError | Cancelled):
        return Cancelled() if job.cancelled else raised
    logs.event("job-broke", lane=job.lane.value, kind=type(raised).__name__.lower())
    return Cancelled() if job.cancelled else BugError("job-broke")


def _bound_to(callback: Callable[..., object] | None) -> QObject | None:
    held = getattr(callback, "__self__", None)
    return held if isinstance(held, QObject) else None

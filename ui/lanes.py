"""One thread with its own handle on the study, and the work that waits for it.

The thread only borrows work and callbacks, which hold pages and widgets: `Task.release` lets go of them on the GUI
thread, so that no Qt object is destroyed in a lane because the lane held it last.
"""

import itertools
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from enum import StrEnum
from threading import Event, Lock
from typing import Any, Generic, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, SignalInstance

from fieldkit import logs
from fieldkit.errors import BugError, Cancelled, FieldKitError, UserError
from fieldkit.progress import Progress

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
    """One piece of work under way; also the progress its use case reports to.

    Args:
        lane: where it runs.
        title: what the job strip calls it; None for short work.
        key: a newer job of the reading lane with the same key supersedes it.
        stepped: a signal of the job, what is done, and what there is to do.
    """

    def __init__(self, lane: LaneName, title: str | None, key: str | None, stepped: SignalInstance) -> None:
        self.number = next(_NUMBERS)
        self.lane = lane
        self.title = title
        self.key = key
        self._stepped = stepped
        self._cancelled = Event()
        self._told = 0.0

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._cancelled.is_set()

    def ask_to_stop(self) -> None:
        """Make the next step raise `Cancelled`."""
        self._cancelled.set()

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
            self._stepped.emit(self, done, total)


class Hearers:
    """Who is told of an outcome, on the GUI thread.

    Args:
        done: gets what work returned.
        failed: gets why it returned nothing.
        owner: nobody is told once it is deleted; the objects of bound methods count without being named.
    """

    def __init__(
        self,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[FieldKitError], object] | None = None,
        owner: QObject | None = None,
    ) -> None:
        self.done = done
        self.failed = failed
        self._owners = [held for held in (owner, _bound_to(done), _bound_to(failed)) if held is not None]

    def alive(self) -> bool:
        """Whether all owners are still there."""
        return all(shiboken6.isValid(owner) for owner in self._owners)


class Task(Generic[H]):
    """A job with its work and those who are told.

    Args:
        job: the job.
        work: what runs in the lane.
        heard: who is told.
        jobs: owner of the signals; kept until the task is released.
        begun: a signal of the job, sent from the lane.
        ended: a signal of the task, sent from the lane, or from where it was taken out of the queue.
    """

    def __init__(
        self,
        job: Job,
        work: Callable[[H, Progress], Any],
        heard: Hearers,
        *,
        jobs: QObject,
        begun: SignalInstance,
        ended: SignalInstance,
    ) -> None:
        self.job = job
        self.heard = heard
        self.future: Future[Any] = Future()
        self._work: Callable[[H, Progress], Any] | None = work
        self._jobs: QObject | None = jobs
        self._begun = begun
        self._ended = ended

    def run(self, handle: H) -> Any:
        """Do the work; in the lane's thread."""
        if self._work is None:
            raise Cancelled
        return self._work(handle, self.job)

    def tell_begun(self) -> None:
        """In the lane's thread: work begins."""
        self._begun.emit(self.job)

    def tell_ended(self, _future: Future[Any]) -> None:
        """In the lane's thread: work is over. A window that was torn down without `stop` has no one left to tell."""
        with suppress(RuntimeError):
            self._ended.emit(self)

    def error(self) -> FieldKitError | None:
        """What the work ended with, as one of ours; a foreign exception is logged by the name of its class only."""
        if self.future.cancelled():
            return Cancelled()
        raised = self.future.exception()
        if raised is None:
            return None
        _forget_frames(raised)
        if isinstance(raised, UserError | Cancelled):
            return Cancelled() if self.job.cancelled else raised
        logs.event("job-broke", lane=self.job.lane.value, kind=type(raised).__name__.lower())
        return Cancelled() if self.job.cancelled else BugError("job-broke")

    def release(self) -> None:
        """Let go of everything that may hold Qt objects; on the GUI thread, once the task has ended."""
        self._work = self._jobs = None
        self.heard = Hearers()


class Lane(Generic[H]):
    """One thread and its handle; `waiting` is what it has not yet been heard of, in order."""

    def __init__(self, name: LaneName, factory: Callable[[], H]) -> None:
        self._factory = factory
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"fieldkit-{name.value}")
        self._guard = Lock()
        self._handle: H | None = None
        self._running: Job | None = None
        self._closed: Future[None] | None = None
        self.waiting: dict[Job, Task[H]] = {}

    def submit(self, task: Task[H]) -> None:
        """Queue a task."""
        self.waiting[task.job] = task
        task.future = self._pool.submit(self._run, task)
        task.future.add_done_callback(task.tell_ended)

    def cancel(self, job: Job) -> None:
        """Ask the job to stop; the lock makes sure that an interrupt never hits the job after it."""
        job.ask_to_stop()
        task = self.waiting.get(job)
        if task is not None and task.future.cancel():
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
                job.ask_to_stop()

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

    def release(self) -> None:
        """Let go of all tasks; on the GUI thread, once the thread has finished."""
        for task in self.waiting.values():
            task.release()
        self.waiting.clear()

    def _run(self, task: Task[H]) -> Any:
        job = task.job
        if job.cancelled:
            raise Cancelled
        task.tell_begun()
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
            return task.run(self._handle)
        finally:
            with self._guard:
                self._running = None

    def _close(self) -> None:
        with self._guard:
            handle, self._handle = self._handle, None
        if handle is not None:
            handle.close()


def _bound_to(callback: Callable[..., object] | None) -> QObject | None:
    held = getattr(callback, "__self__", None)
    return held if isinstance(held, QObject) else None


def _forget_frames(error: BaseException | None) -> None:
    """Frames hold what the work held, and content of the study besides."""
    while error is not None:
        error.__traceback__ = None
        error = error.__context__

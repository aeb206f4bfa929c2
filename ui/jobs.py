"""The one way off the GUI thread.

Three lanes, each one thread with its own handle on the study, opened in that thread when first needed:

- `write` owns the writing handle; its jobs run one after another and none is dropped;
- `read` answers while one types: a newer request with the same key drops the queued older one and interrupts the
  running one, whose result is never delivered;
- `analyse` is for readers that take long.

Work is `work(handle, progress) -> value`. Callbacks run on the GUI thread, and not at all once their owner is gone.
"""

import time
from collections.abc import Callable
from concurrent.futures import wait
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from fieldkit.errors import BugError, Cancelled, FieldKitError
from fieldkit.progress import Progress
from ui.garbage import collect_on_this_thread
from ui.lanes import H, Handle, Hearers, Job, Lane, LaneName, NoHandle, Task

__all__ = ["Handle", "Job", "Jobs", "LaneName", "NoHandle"]

T = TypeVar("T")


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
    _ended = Signal(object)

    def __init__(self, writer: Callable[[], H], reader: Callable[[], H], parent: QObject | None = None) -> None:
        super().__init__(parent)
        collect_on_this_thread()
        self._lanes = {
            LaneName.WRITE: Lane(LaneName.WRITE, writer),
            LaneName.READ: Lane(LaneName.READ, reader),
            LaneName.ANALYSE: Lane(LaneName.ANALYSE, reader),
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
        return self._submit(self._job(LaneName.WRITE, title), work, done=done, failed=failed, owner=owner)

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
        return self._submit(self._job(LaneName.READ, key=lane_key), work, done=done, failed=failed, owner=owner)

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
        return self._submit(self._job(LaneName.ANALYSE, title), work, done=done, failed=failed, owner=owner)

    def cancel(self, job: Job) -> None:
        """Make `progress.step` of the job raise `Cancelled` and interrupt its handle."""
        self._lanes[job.lane].cancel(job)

    def busy(self) -> bool:
        """Whether any job is queued or running."""
        return any(lane.waiting for lane in self._lanes.values())

    def settle(self, timeout_ms: int = 1000, *, last: bool = False) -> None:
        """Wait for the short changes that are queued, and hear what came of them.

        Args:
            timeout_ms: how long; what is not over by then is heard later.
            last: nothing else follows; titled changes ahead of them are asked to stop.
        """
        lane = self._lanes[LaneName.WRITE]
        if last:
            lane.ask_to_stop()
        short = [task for task in lane.waiting.values() if task.job.title is None]
        over, _ = wait([task.future for task in short], timeout=timeout_ms / 1000)
        for task in short:
            if task.future in over:
                self._on_ended(task)

    def stop(self, timeout_ms: int = 2000) -> bool:
        """Bring everything to a safe point and close the handles, readers first; for locking.

        Readers are cancelled. Short writes finish; titled ones stop at their next step. What still runs after half of
        `timeout_ms` is interrupted, so that its transaction rolls back. No callback runs afterwards.

        Returns:
            Whether all lanes came to an end in time.
        """
        self._stopped = True
        deadline = time.monotonic() + timeout_ms / 1000
        for lane in self._lanes.values():
            lane.ask_to_stop()
        wait(
            [task.future for lane in self._lanes.values() for task in lane.waiting.values()], timeout=timeout_ms / 2000
        )
        for lane in self._lanes.values():
            lane.break_off()
        readers = [self._lanes[LaneName.READ], self._lanes[LaneName.ANALYSE]]
        wait([lane.finish() for lane in readers], timeout=max(0.0, deadline - time.monotonic()))
        writer = self._lanes[LaneName.WRITE]
        wait([writer.finish()], timeout=max(0.0, deadline - time.monotonic()))
        ended = [lane for lane in (*readers, writer) if lane.finish().done()]
        for lane in ended:
            lane.release()
        return len(ended) == len(self._lanes)

    def _job(self, lane: LaneName, title: str | None = None, key: str | None = None) -> Job:
        if self._stopped:
            raise BugError("job-after-stop")
        return Job(lane, title, key, self._stepped)

    def _submit(
        self,
        job: Job,
        work: Callable[[H, Progress], T],
        *,
        done: Callable[[T], object] | None,
        failed: Callable[[FieldKitError], object] | None,
        owner: QObject | None,
    ) -> Job:
        heard = Hearers(done, failed, owner)
        self._lanes[job.lane].submit(Task(job, work, heard, jobs=self, begun=self._begun, ended=self._ended))
        return job

    def _on_begun(self, job: Job) -> None:
        if job in self._lanes[job.lane].waiting:
            self.started.emit(job)

    def _on_stepped(self, job: Job, done: int, total: int) -> None:
        if not job.cancelled:
            self.progressed.emit(job, done, total)

    def _on_ended(self, task: Task[H]) -> None:
        job = task.job
        # What was heard by `settle` is over.
        if self._lanes[job.lane].waiting.pop(job, None) is None:
            return
        try:
            if not self._stopped:
                self._hand_over(task)
        finally:
            task.release()

    def _hand_over(self, task: Task[H]) -> None:
        job = task.job
        self.finished.emit(job)
        superseded = job.lane is LaneName.READ and job.cancelled
        error = task.error()
        heard = task.heard
        if superseded or not heard.alive():
            return
        if error is None:
            if heard.done is not None:
                heard.done(task.future.result())
        elif heard.failed is not None:
            heard.failed(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(job, error)

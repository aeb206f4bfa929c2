"""The job under way: what it is, how far it is, and a way to stop it."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.jobs import Job, Jobs
from ui.widgets.bar import Bar
from ui.widgets.buttons import IconButton
from ui.widgets.text import Role, Text

_SHOW_AFTER_MS = 300


class JobStrip(QWidget):
    """Shows the latest job that has a title; a job that is over at once is never shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Jobs[Any] | None = None
        self._steps: dict[Job, tuple[int, int]] = {}
        self._title = Text("", Role.SMALL, wrap=False)
        self._bar = Bar()
        self._bar.setFixedWidth(120)
        self._cancel = IconButton("close", self.tr("Stop this work"))
        self._cancel.setProperty("compact", True)
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._cancel)
        self._soon = QTimer(self, singleShot=True, interval=_SHOW_AFTER_MS)
        self._soon.timeout.connect(self._refresh)
        self.hide()

    def watch(self, jobs: Jobs[Any]) -> None:
        """Show the jobs of this source from now on."""
        self._source = jobs
        self._steps.clear()
        jobs.started.connect(self._begin)
        jobs.progressed.connect(self._step)
        jobs.finished.connect(self._end)
        self._refresh()

    def _begin(self, job: Job) -> None:
        if job.title:
            self._steps[job] = (0, 0)
            self._soon.start()

    def _step(self, job: Job, done: int, total: int) -> None:
        if job in self._steps:
            self._steps[job] = (done, total)
            if self.isVisible():
                self._refresh()

    def _end(self, job: Job) -> None:
        if self._steps.pop(job, None) is not None and not self._steps:
            self._soon.stop()
        self._refresh()

    def _refresh(self) -> None:
        job = next(reversed(self._steps), None)
        self.setVisible(job is not None and (self.isVisible() or not self._soon.isActive()))
        if job is None:
            return
        done, total = self._steps[job]
        others = len(self._steps) - 1
        self._title.setText(f"{job.title} (+{others})" if others else job.title or "")
        # A bar from 0 to 0 moves without an end: nobody knows yet how much there is.
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(job.title or "")
        self._cancel.setEnabled(not job.cancelled)

    def _stop(self) -> None:
        job = next(reversed(self._steps), None)
        if job is not None and self._source is not None:
            self._source.cancel(job)
            self._cancel.setEnabled(False)

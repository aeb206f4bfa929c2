"""How long work tells how far it is, and learns that it should stop."""

from typing import Protocol

from fieldkit.errors import Cancelled


class Progress(Protocol):
    """Given to a use case that may take longer than a tenth of a second."""

    def step(self, done: int, total: int) -> None:
        """Say that `done` of `total` units are through.

        Raises:
            Cancelled: the person asked to stop; the use case lets it pass and keeps nothing half-written.
        """


class Silent:
    """A progress nobody watches."""

    def step(self, done: int, total: int) -> None:
        """Ignore the step."""


SILENT: Progress = Silent()


class Part:
    """A stretch of a longer work: maps its own steps onto `first..last` of `total`."""

    def __init__(self, whole: Progress, *, first: int, last: int, total: int) -> None:
        self._whole = whole
        self._first = first
        self._last = last
        self._total = total

    def step(self, done: int, total: int) -> None:
        """Report to the whole."""
        share = done / total if total else 1.0
        self._whole.step(round(self._first + share * (self._last - self._first)), self._total)


__all__ = ["SILENT", "Cancelled", "Part", "Progress", "Silent"]

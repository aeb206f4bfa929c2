"""What the person or a script sees: results, errors, progress."""

import io
import json as json_text
import os
import signal
import sys
import threading
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import TextIO

from fieldkit.cli.words import Told
from fieldkit.domain.canonical import Json
from fieldkit.errors import Cancelled
from fieldkit.files import place_errors
from fieldkit.progress import Progress

_KEPT_CONTROLS = "\n\t"
_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One of several files that was refused while others went through."""

    file: str
    told: Told

    @property
    def document(self) -> dict[str, Json]:
        """For `--json`."""
        return {"file": self.file, "error": self.told.code, "message": self.told.message, "next": self.told.next}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found or did.

    Attributes:
        document: for `--json`.
        lines: the same for people.
        problems: what could not be done; any of them makes the exit code 1.
    """

    document: Mapping[str, Json] = field(repr=False)
    lines: Sequence[str] = field(repr=False)
    problems: Sequence[Problem] = ()


class Output:
    """Standard output and standard error.

    Args:
        json: results and errors as JSON, one object a line, in UTF-8.
    """

    def __init__(self, *, json: bool) -> None:
        self.json = json
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8" if json else None, errors="backslashreplace")

    def answer(self, answer: Answer) -> None:
        """Print a result."""
        if self.json:
            _write(json_text.dumps(answer.document, ensure_ascii=False) + "\n")
        else:
            self.say(*answer.lines)
        for problem in answer.problems:
            self.trouble(problem.told, file=problem.file)

    def say(self, *lines: str) -> None:
        """Print lines for people; nothing with `--json`.

        Raises:
            PlaceError: standard output goes to a file for which there is no space.
        """
        if not self.json and lines:
            _write("".join(f"{printable(line)}\n" for line in lines))

    def raw(self, text: str) -> None:
        """Print text as it is."""
        _write(text)

    def trouble(self, told: Told, *, file: str = "", before: str = "") -> None:
        """Print an error with the next step.

        Args:
            told: code, sentence and next step.
            file: which of several files it is about.
            before: lines that go before it for people, such as the usage of a command.
        """
        if self.json:
            document = {"error": told.code, "message": told.message, "next": told.next}
            sys.stderr.write(json_text.dumps(document | ({"file": file} if file else {}), ensure_ascii=False) + "\n")
            return
        about = f"{file}: " if file and file not in told.message else ""
        sys.stderr.write(printable(f"{before}fieldkit: {about}{told.message}\n"))
        if told.next:
            sys.stderr.write(printable(f"{told.next}\n"))

    def note(self, told: Told) -> None:
        """Print what the person has to know although the command did its work."""
        if self.json:
            document = {"notice": told.code, "message": told.message, "next": told.next}
            sys.stderr.write(json_text.dumps(document, ensure_ascii=False) + "\n")
        else:
            sys.stderr.write(printable(f"fieldkit: {told.message}\n{told.next}\n"))

    @contextmanager
    def working(self, what: str) -> Iterator[Progress]:
        """Show how far long work is, where standard error is a terminal; Ctrl+C stops it at a safe point.

        Args:
            what: what is done, such as "Importing".
        """
        meter = _Meter(sys.stderr, what, visible=sys.stderr.isatty())
        with _interrupted_by(meter):
            try:
                yield meter
            finally:
                meter.clear()


def printable(text: str) -> str:
    """Text without control signs, so that what came in a bundle cannot steer the terminal."""
    return "".join(
        sign if sign in _KEPT_CONTROLS or unicodedata.category(sign) != "Cc" else "\N{REPLACEMENT CHARACTER}"
        for sign in text
    )


def counted(number: int, noun: str) -> str:
    """ "1 file", "2 files"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _write(text: str) -> None:
    stream = sys.stdout
    with place_errors(Path("standard output")):
        try:
            stream.write(text)
            stream.flush()
        except BrokenPipeError:
            # The reader has seen enough, as `head` does; the work itself is done.
            _let_go_of(stream)
        except OSError:
            _let_go_of(stream)
            raise


def _let_go_of(stream: TextIO) -> None:
    """Keep the interpreter from trying once more, at its end, to write what could not be written."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


class _Meter:
    """One line of percentages. The first Ctrl+C stops at the next step, the second at once."""

    def __init__(self, stream: TextIO, what: str, *, visible: bool) -> None:
        self._stream = stream
        self._what = what
        self._visible = visible
        self._shown = -1
        self._stopping = False

    def step(self, done: int, total: int) -> None:
        """See `Progress`."""
        if self._stopping:
            raise Cancelled
        percent = 100 * done // total if total else 100
        if self._visible and percent != self._shown:
            self._shown = percent
            self._line(f"{self._what} … {percent} %")

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """What Ctrl+C does."""
        if self._stopping:
            raise KeyboardInterrupt
        self._stopping = True

    def clear(self) -> None:
        """Leave the line empty."""
        if self._shown >= 0:
            self._line("")
            self._stream.write("\r")

    def _line(self, text: str) -> None:
        self._stream.write(f"\r{text:<{_WIDTH}}")
        self._stream.flush()


@contextmanager
def _interrupted_by(meter: _Meter) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, meter.stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)

"""What was measured, what a bare loop took in the same run, and what is asked for.

Beside the time by the clock stands that of the processor, children included: it shows how much of the former was
waiting, for the disk or for whatever else the machine is doing.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One measure.

    Attributes:
        measured, bare: seconds or megabytes; `bare` of the loop that does the same with nothing around it.
        processor: seconds of it; 0 for megabytes.
        target: the most that is wanted, in the same unit, or as a multiple of `bare` when `times` is set.
    """

    measured: float
    processor: float
    bare: float
    target: float
    times: bool
    unit: str

    @property
    def met(self) -> bool:
        """Whether it is as wanted."""
        return self.measured <= self.target * (self.bare if self.times else 1)


class Figures:
    """All measures of a run; of several under one name the worst."""

    def __init__(self) -> None:
        self._all: dict[str, Figure] = {}

    def add(
        self,
        name: str,
        measured: float,
        *,
        bare: float,
        processor: float = 0.0,
        most: float = 0.0,
        times: float = 0.0,
        unit: str = "s",
    ) -> None:
        """Note a measure with the most that is wanted, absolute or as a multiple of the bare loop."""
        known = self._all.get(name)
        if known is None or known.measured < measured:
            self._all[name] = Figure(measured, processor, bare, times or most, bool(times), unit)

    def lines(self) -> list[str]:
        """The table for the end of a run."""
        if not self._all:
            return []
        return [
            f"{'':52}{'measured':>12}{'processor':>12}{'bare loop':>12}{'ratio':>8}{'target':>12}",
            *(self._line(name, one) for name, one in self._all.items()),
        ]

    def _line(self, name: str, one: Figure) -> str:
        digits = 0 if one.unit == "MB" else 3
        target = f"{one.target:g} x bare" if one.times else f"{one.target:g} {one.unit}"
        measured, bare = f"{one.measured:.{digits}f} {one.unit}", f"{one.bare:.{digits}f} {one.unit}"
        processor = f"{one.processor:.{digits}f} s" if one.processor else ""
        ratio = f"{one.measured / one.bare:.1f}" if one.bare else ""
        return (
            f"{name:52}{measured:>12}{processor:>12}{bare:>12}{ratio:>8}{target:>12}  {'met' if one.met else 'MISSED'}"
        )


class Clock:
    """What pytest-benchmark measures, with types.

    Args:
        benchmark: its fixture.
    """

    def __init__(self, benchmark: Any) -> None:
        self._benchmark = benchmark
        self._processor: list[float] = []

    def run(
        self, work: Callable[..., Any], *arguments: object, setup: Any = None, rounds: int = 1, **named: object
    ) -> Any:
        """Measure some work; what `setup` returns as positional and named arguments is given to it in each round."""

        def watched(*given: object, **also: object) -> Any:
            begun = _processor()
            try:
                return work(*given, **also)
            finally:
                self._processor.append(_processor() - begun)

        if setup is not None:
            return self._benchmark.pedantic(watched, setup=setup, rounds=rounds)
        return self._benchmark.pedantic(watched, arguments, named, rounds=rounds)

    @property
    def processor(self) -> float:
        """Seconds of the processor in the middle round."""
        return median(self._processor)

    @property
    def worst(self) -> float:
        """Seconds of the longest round."""
        return float(self._benchmark.stats.stats.max)

    @property
    def median(self) -> float:
        """Seconds of the middle round."""
        return float(self._benchmark.stats.stats.median)


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _processor() -> float:
    times = os.times()
    return time.process_time() + times.children_user + times.children_system

"""The clock of operations: hybrid logical time (Kulkarni et al. 2014) whose physical part is the day.

A value has the number of the day in its upper bits and a counter of 20 bits below, so that hours of work do not leave
the laptop.
"""

from datetime import date

END = 2**53
"""Values lie below: JSON numbers beyond it are not exact everywhere."""
_COUNTER_BITS = 20


def day_number(day: date) -> int:
    """Days since 1970-01-01, not negative."""
    return max(0, day.toordinal() - date(1970, 1, 1).toordinal())


def tick(latest: int, day: date) -> int:
    """The clock value for publishing on `day` after having seen `latest`."""
    # a clock set to the end of time must not push others beyond what `parse_header` takes: parents order, not clocks
    return min(max(day_number(day) << _COUNTER_BITS, latest + 1), END - 1)


def day_of(hlc: int) -> date | None:
    """The day in a clock value, None when it lies beyond the calendar."""
    days = (hlc >> _COUNTER_BITS) + date(1970, 1, 1).toordinal()
    return date.fromordinal(days) if days <= date.max.toordinal() else None

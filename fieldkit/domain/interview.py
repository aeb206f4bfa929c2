"""Interviews."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from fieldkit.domain.ids import InterviewId, RespondentId

_QUARTER = re.compile(r"[0-9]{4} Q[1-4]")


class InterviewState(StrEnum):
    """How far an interview has come."""

    DRAFT = "draft"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Interview:
    """A conversation with one or several respondents.

    Attributes:
        id: identifier.
        title: study wording ("Interview 3").
        respondents: who spoke.
        interviewer: study code.
        day: ISO date, or "". Leaves as its quarter only.
        place: at chosen coarseness ("Moscow").
        languages: ISO 639-1 codes.
        duration: milliseconds, or None.
        state: how far it has come.
    """

    id: InterviewId
    title: str = field(repr=False)
    respondents: tuple[RespondentId, ...]
    interviewer: str
    day: str
    place: str = field(repr=False)
    languages: tuple[str, ...]
    duration: int | None
    state: InterviewState


def is_quarter(day: str) -> bool:
    """Whether a date is known by its quarter only, as dates arrive from other vaults."""
    return _QUARTER.fullmatch(day) is not None


def quarter(day: str) -> str:
    """The quarter of an ISO date, "2026 Q4"; a quarter stays one; what is not a whole date gives its year or ""."""
    if is_quarter(day):
        return day
    year, _, rest = day.partition("-")
    if not (day.isascii() and year.isdigit() and len(year) == 4):
        return ""
    month = rest[:2]
    return f"{year} Q{(int(month) - 1) // 3 + 1}" if month.isdigit() and 1 <= int(month) <= 12 else year

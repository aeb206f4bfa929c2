"""What values of attributes are a part of: hierarchies that come with the program, and those of the study."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from fieldkit.anonymise.coarser import Coarser
from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.study import Attribute
from fieldkit.errors import Code, InputError
from fieldkit.interchange.hierarchies import read_hierarchy, write_hierarchy
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import hierarchies as store
from fieldkit.store import people

_FITTING = 0.6
"""Share of the values that a proposed hierarchy knows, at least."""
_YEARS = range(1900, 2101)
_AGES = range(121)


def names() -> tuple[str, ...]:
    """Names of the hierarchies that come with the program: "ages", "countries", "jobs", "places", "role", "years"."""
    return store.names()


def supplied(name: str) -> Hierarchy:
    """One that comes with the program.

    Raises:
        InputError: NOT_FOUND.
    """
    if name not in store.names():
        raise InputError(Code.NOT_FOUND, kind="hierarchy")
    return store.named(name)


def values(study: Study, attribute: Attribute) -> list[str]:
    """The values of an attribute: those the study lists, and those noted of respondents; in that order."""
    noted = sorted(
        {one.attributes[attribute.key] for one in people.respondents(study.db) if attribute.key in one.attributes}
    )
    return list(dict.fromkeys((*attribute.values, *noted)))


def proposal(values: Sequence[str]) -> str:
    """The name of the hierarchy that comes with the program and knows most of some values, "" when none does."""
    if not values:
        return ""
    if all(value.isdecimal() for value in values):
        numbers = [int(value) for value in values]
        fitting = {"years": _YEARS, "ages": _AGES}
        return next((name for name, span in fitting.items() if all(one in span for one in numbers)), "")
    known = {name: sum(map(store.named(name).knows, values)) for name in store.names()}
    best = max(known, key=lambda name: known[name])
    return best if known[best] >= _FITTING * len(values) else ""


def coarser(kind: FindingKind, forms: Sequence[str]) -> str:
    """Something coarser that is still true of a place, a date, an age or a job: "town, Osh region"; "" for others."""
    return _coarser().wording(kind, forms)


@cache
def _coarser() -> Coarser:
    return Coarser({name: store.named(name) for name in store.names()})


def read_file(file: Path) -> Hierarchy:
    """A hierarchy from a table: a value and its ancestors in each row, nearest first.

    Raises:
        InputError: what `read_hierarchy` raises.
    """
    return read_hierarchy(file)


def write_file(file: Path, hierarchy: Hierarchy, values: Sequence[str] = ()) -> Outcome[int]:
    """Write a hierarchy as a table, to change it and read it again.

    Args:
        file: to write.
        hierarchy: bands of numbers are written for the values given.
        values: that are to stand in the table as well.

    Raises:
        PlaceError: full, missing or read-only place.
    """
    known = [*hierarchy.broader, *(value for value in values if value not in hierarchy.broader)]
    rows = [(value, *_above(hierarchy, value)) for value in known]
    write_hierarchy(file, rows)
    return Outcome(len(rows), frozenset())


def _above(hierarchy: Hierarchy, value: str) -> list[str]:
    told = [hierarchy.at(value, level) for level in range(1, hierarchy.depth + 1)]
    return told[: told.index("")] if "" in told else told

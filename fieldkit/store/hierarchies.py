"""The hierarchies that come with the program."""

import csv
from functools import cache
from io import StringIO

from fieldkit.assets import resources
from fieldkit.domain.hierarchy import Hierarchy, of_rows

_BANDS = "bands.csv"


@cache
def named(name: str) -> Hierarchy:
    """The hierarchy of a name; one that says nothing when another version of the program supplied it."""
    if name in _bands():
        return Hierarchy(bands=_bands()[name], supplied=name)
    if name not in names():
        return Hierarchy(supplied=name)
    return Hierarchy(of_rows(_rows(f"{name}.csv")).broader, supplied=name)


@cache
def names() -> tuple[str, ...]:
    """Names of the hierarchies, in alphabetical order."""
    files = (file.name for file in resources().joinpath("hierarchies").iterdir())
    tables = {name.removesuffix(".csv") for name in files if name.endswith(".csv") and name != _BANDS}
    return tuple(sorted({*tables, *_bands()}))


@cache
def _bands() -> dict[str, tuple[int, ...]]:
    return {row[0]: tuple(map(int, row[1:])) for row in _rows(_BANDS)}


def _rows(file: str) -> list[list[str]]:
    return list(csv.reader(StringIO(resources().joinpath("hierarchies", file).read_text("utf-8"))))

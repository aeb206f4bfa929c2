"""The word lists of `resources/anonymise`, read once when they are first needed."""

from functools import cache

from fieldkit.anonymise.detectors.skeleton import skeleton
from fieldkit.assets import resources

PEOPLES = ("kyrgyz", "kazakh", "uzbek", "tajik", "russian", "turkish", "english", "neighbours")
"""The lists of given names, by people."""


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a list without comments and empty ones.

    Args:
        name: path below `resources/anonymise`, such as "names/kyrgyz.txt".
    """
    text = resources().joinpath("anonymise", *name.split("/")).read_text("utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list as written, in lower case."""
    return frozenset(word.lower() for line in lines(name) for word in line.split())


@cache
def section(name: str, key: str) -> tuple[str, ...]:
    """The entries of the lines that begin with `key:`, parted by commas, or by blanks where there are none."""
    found: list[str] = []
    for line in lines(name):
        begins, _, rest = line.partition(":")
        if begins.strip() == key:
            found += [entry.strip() for entry in (rest.split(",") if "," in rest else rest.split()) if entry.strip()]
    return tuple(found)


@cache
def sounds(name: str, key: str) -> frozenset[str]:
    """The skeletons of a section's entries."""
    return frozenset(skeleton(entry) for entry in section(name, key)) - {""}
